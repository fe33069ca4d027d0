/* kith-closure-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"
#include "kith-schedule-frame.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_CLOSURE_DIALOG (kith_closure_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithClosureDialog, kith_closure_dialog, KITH, CLOSURE_DIALOG, AdwDialog)

/** KithClosureDialog: days on which nobody, one therapist or one room is there. Signal "stored" (sentence: what was done,
 * KithReceipt: of it): it was closed. */

/** kith_closure_dialog_new: @closure: (nullable): what is to be another; otherwise it makes a new one. Returns: (transfer
 * floating) */
AdwDialog *kith_closure_dialog_new (KithPractice      *practice,
                                    KithScheduleFrame *frame,
                                    const KithClosure *closure);

G_END_DECLS
