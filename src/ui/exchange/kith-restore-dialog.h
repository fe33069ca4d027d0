/* kith-restore-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_RESTORE_DIALOG (kith_restore_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithRestoreDialog, kith_restore_dialog, KITH, RESTORE_DIALOG, AdwDialog)

/** KithRestoreDialog: a backup becomes a practice of its own beside any other. Signal "restored" (folder: string). */

/** kith_restore_dialog_new: Returns: (transfer floating) */
AdwDialog *kith_restore_dialog_new (void);

G_END_DECLS
