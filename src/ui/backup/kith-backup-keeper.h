/* kith-backup-keeper.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

G_BEGIN_DECLS

#define KITH_TYPE_BACKUP_KEEPER (kith_backup_keeper_get_type ())
G_DECLARE_FINAL_TYPE (KithBackupKeeper, kith_backup_keeper, KITH, BACKUP_KEEPER, GObject)

/** KithBackupKeeper: makes the backup of each day while a practice is open, where and whether the settings say. Property "trouble" (string, nullable): why that of today is not there, as a sentence; it is tried again every
 * hour, and when the settings change. */

/** kith_backup_keeper_new: Returns: (transfer full) */
KithBackupKeeper *kith_backup_keeper_new  (KithPractice     *practice);

/** kith_backup_keeper_stop: no more are made, and one under way is given up; before @self is let go. */
void              kith_backup_keeper_stop (KithBackupKeeper *self);

G_END_DECLS
