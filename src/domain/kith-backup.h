/* kith-backup.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"

G_BEGIN_DECLS

/** Of the backups that are made each day stay the last of each of so many days, weeks (from Monday) and months that have
 * one. Days without a backup do not count, so that none goes while nobody works. */
#define KITH_BACKUP_DAYS   7
#define KITH_BACKUP_WEEKS  4
#define KITH_BACKUP_MONTHS 12

/** KithBackupFile: a backup of one practice in a folder. @day: the one it was made on; @daily: whether it is one of those that
 * are made each day, and go by the rule; @at: when it was written, ms since 1970, UTC; @size: in bytes. */
typedef struct
{
  char *path;
  KithDate day;
  gboolean daily;
  gint64 at;
  guint64 size;
} KithBackupFile;

void     kith_backup_file_free   (KithBackupFile *self);

/** kith_backups_judge: @kept[i] becomes whether the backup of the day @days[i] stays as of @today. What is later than
 * @today, for a clock was wrong, stays and takes nobody's place. */
void     kith_backups_judge      (const KithDate *days,
                                  gsize           n_days,
                                  const KithDate *today,
                                  gboolean       *kept);

/** KITH_TRIAL_DAYS: three months, after which a restore is to be tried again. */
#define KITH_TRIAL_DAYS 91

/** kith_trial_is_due: @last: the day when a restore was last tried, or where it never was the day the practice was made. */
gboolean kith_trial_is_due       (const KithDate *last,
                                  const KithDate *today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithBackupFile, kith_backup_file_free)

G_END_DECLS
