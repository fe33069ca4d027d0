/* kith-backup-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_BACKUP_DIALOG (kith_backup_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithBackupDialog, kith_backup_dialog, KITH, BACKUP_DIALOG, AdwDialog)

/** KithBackupDialog: when the last backup was made, and the making of another. */

/** kith_backup_dialog_new: Returns: (transfer floating) */
AdwDialog *kith_backup_dialog_new (KithPractice *practice);

G_END_DECLS
