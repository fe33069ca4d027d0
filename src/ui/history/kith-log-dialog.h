/* kith-log-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_LOG_DIALOG (kith_log_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithLogDialog, kith_log_dialog, KITH, LOG_DIALOG, AdwDialog)

/** KithLogDialog: who opened, changed, printed or exported what, and who did not get in; for owners. */

/** kith_log_dialog_new: @initials: in place of clients' names. Returns: (transfer floating) */
AdwDialog *kith_log_dialog_new (KithPractice *practice,
                                gboolean      initials);

G_END_DECLS
