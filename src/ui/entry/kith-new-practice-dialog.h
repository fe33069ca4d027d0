/* kith-new-practice-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_NEW_PRACTICE_DIALOG (kith_new_practice_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithNewPracticeDialog, kith_new_practice_dialog, KITH, NEW_PRACTICE_DIALOG, AdwDialog)

/** KithNewPracticeDialog: names, passphrase, the recovery code to keep, and its last part typed back.
 * Signal "made" (folder: string). */

/** kith_new_practice_dialog_new: Returns: (transfer floating) */
AdwDialog *kith_new_practice_dialog_new (void);

G_END_DECLS
