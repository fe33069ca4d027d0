/* kith-backups.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** Backups: a practice as one file, encrypted as the practice is. Whoever stops one through @cancellable (nullable) is answered
 * with G_IO_ERROR_CANCELLED, and nothing is left of it. Making and trying one is done beside all else, so that nothing has to wait.
 * @folder: (nullable): where those of each day are; NULL for "backups" in the practice. */

/** KithBackupState: @last: when a backup was last made, and @tried: when a restore was last tried, ms since 1970, UTC, 0 for never.
 * @newest: (nullable): the newest in the folder asked for, made @at. @same_disk: whether that folder goes with the disk that the
 * practice is on. */
typedef struct
{
  gint64 last;
  gint64 tried;
  char *newest;
  gint64 at;
  gboolean same_disk;
} KithBackupState;

/** KithTrial: what a backup held that was restored for a trial. */
typedef struct
{
  char *file;
  gint64 clients;
  gint64 people;
  gint64 sessions;
  gint64 appointments;
} KithTrial;

/** kith_practice_backup: both files and the keys, checked, as one @file. Resolves to TRUE; "changed" comes first.
 * Errors: FORBIDDEN without the clinical key */
DexFuture *kith_practice_backup            (KithPractice          *self,
                                            const char            *file,
                                            GCancellable          *cancellable);

/** kith_practice_back_up_daily: that of today, where there is none yet in @folder; those go that are no longer to be kept.
 * Resolves to whether one was made; "changed" comes first. */
DexFuture *kith_practice_back_up_daily     (KithPractice          *self,
                                            const char            *folder,
                                            GCancellable          *cancellable);

/** kith_practice_try_backup: restores @file, or where it is NULL the newest in @folder, to a place of no consequence, checks
 * all of it and removes it. Resolves to a KithTrial (boxed); "changed" comes first. Errors: KITH_PROBLEM_NOTHING_LEFT (there
 * is none) */
DexFuture *kith_practice_try_backup        (KithPractice          *self,
                                            const char            *folder,
                                            const char            *file,
                                            GCancellable          *cancellable);

/** kith_practice_load_backup_state: Resolves to a KithBackupState (boxed). */
DexFuture *kith_practice_load_backup_state (KithPractice          *self,
                                            const char            *folder);

/** kith_report_backups: {folder, last, tried, backups: [{file, day, made, daily, bytes}]}, the latest first; times in RFC 3339,
 * UTC, null for never. Resolves to a string. */
DexFuture *kith_report_backups             (KithPractice          *self,
                                            const char            *folder);

/** kith_report_daily_backup: kith_practice_back_up_daily(), also where today has one, as {file, removed}. */
DexFuture *kith_report_daily_backup        (KithPractice          *self,
                                            const char            *folder,
                                            GCancellable          *cancellable);

/** kith_report_trial: kith_practice_try_backup() as {ok, file, clients, people, sessions, appointments}. */
DexFuture *kith_report_trial               (KithPractice          *self,
                                            const char            *folder,
                                            const char            *file,
                                            GCancellable          *cancellable);

/** kith_practice_list_backup_names: of those who may open what is in the backup @file, as its key file tells anyone. Errors:
 * those of restoring. Returns: (transfer full) */
GStrv      kith_practice_list_backup_names (const char            *file,
                                            GError               **error);

/** kith_practice_restore: a backup becomes the new folder @folder, complete or absent, checked whole. @user: (nullable) where
 * there is one. Resolves to TRUE. */
DexFuture *kith_practice_restore           (KithPractice          *self,
                                            const char            *file,
                                            const char            *folder,
                                            const char            *user,
                                            const KithPassphrase  *passphrase,
                                            GCancellable          *cancellable);

GType            kith_backup_state_get_type (void);
KithBackupState *kith_backup_state_copy     (const KithBackupState *self);
void             kith_backup_state_free     (KithBackupState       *self);
GType            kith_trial_get_type        (void);
KithTrial       *kith_trial_copy            (const KithTrial       *self);
void             kith_trial_free            (KithTrial             *self);
#define KITH_TYPE_BACKUP_STATE (kith_backup_state_get_type ())
#define KITH_TYPE_TRIAL (kith_trial_get_type ())

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithBackupState, kith_backup_state_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTrial, kith_trial_free)

G_END_DECLS
