/* kith-backup-set.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-backup.h"
#include "kith-database.h"

G_BEGIN_DECLS

/** kith_database_list_backups: those of the practice in @folder (nullable: its own "backups"), the latest first; a folder that is
 * not there has none. Errors: READ_ONLY, FAILED. Returns: (transfer full) (element-type KithBackupFile) */
GPtrArray *kith_database_list_backups   (KithDatabase    *self,
                                         const char      *folder,
                                         GError         **error);

/** kith_database_back_up_daily: kith_database_backup() as that of the day @today in @folder (nullable: the practice's own
 * "backups", made where it is missing); once it is whole, those go that the rule lets go. Nothing else is ever removed.
 * @path: (out) (transfer full); @n_removed: (out). Errors: also NOT_FOUND (no such folder) */
gboolean   kith_database_back_up_daily  (KithDatabase    *self,
                                         const char      *folder,
                                         const KithDate  *today,
                                         char           **path,
                                         guint           *n_removed,
                                         GError         **error);

/** kith_database_make_backups_folder: the practice's own. Returns: (transfer full) (nullable) */
char      *kith_database_make_backups_folder (KithDatabase  *self,
                                              GError       **error);

/** kith_database_try_backup: restores @file with the keys of the open practice to a place beside its files, checks all of it
 * and removes it again; a success is noted in the audit. @counts: (out) (transfer full): what it holds. Call it in a TASK.
 * Errors: DAMAGED, NOT_FOUND, CONFLICT (another practice's, or of earlier keys), DISK_FULL, FORBIDDEN, G_IO_ERROR_CANCELLED */
gboolean   kith_database_try_backup     (KithDatabase    *self,
                                         const char      *file,
                                         KithCounts     **counts,
                                         GError         **error);

/** kith_database_shares_disk: whether @folder (nullable: the practice's own "backups") is on the disk that the practice is on. */
gboolean   kith_database_shares_disk    (KithDatabase    *self,
                                         const char      *folder);

G_END_DECLS
