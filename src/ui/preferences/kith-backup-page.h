/* kith-backup-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_BACKUP_PAGE (kith_backup_page_get_type ())
G_DECLARE_FINAL_TYPE (KithBackupPage, kith_backup_page, KITH, BACKUP_PAGE, AdwPreferencesPage)

#define KITH_BACKUP_PAGE_NAME "backups"

/** KithBackupPage: whether and where a backup is made each day, when the last one was, and when a restore was last tried; for
 * who may see the records. */

/** kith_backup_page_new: Returns: (transfer floating) */
AdwPreferencesPage *kith_backup_page_new (KithPractice *practice);

G_END_DECLS
