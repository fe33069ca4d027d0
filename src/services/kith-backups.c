/* kith-backups.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-backups.h"

#include "kith-practice-private.h"
#include "kith-users.h"

/* What the audit says of a backup that is whole; that one was begun is another word. */
#define DONE_VERB "backup-done"

static gboolean
note_done (KithDatabase  *database,
           gpointer       data,
           GValue        *result,
           GError       **error)
{
  return kith_database_audit (database, KITH_FILE_OFFICE, DONE_VERB, kith_database_get_user_id (database), error);
}

static const KithJob note_job = { DONE_VERB, KITH_FILE_OFFICE, KITH_JOB_NOTE, KITH_ACTION_DO, note_done };

static gboolean
back_up (KithDatabase  *database,
         gpointer       data,
         GValue        *result,
         GError       **error)
{
  g_auto (GValue) nothing = G_VALUE_INIT;
  g_autoptr (KithNotice) notice = NULL;

  return kith_database_backup (database, data, error)
         && kith_job_perform (&note_job, database, NULL, NULL, &nothing, &notice, error);
}

static gboolean
find_last (KithDatabase  *database,
           gpointer       data,
           GValue        *result,
           GError       **error)
{
  gint64 at;

  if (!kith_database_find_audit (database, KITH_FILE_OFFICE, DONE_VERB, &at, error))
    return FALSE;
  g_value_init (result, G_TYPE_INT64);
  g_value_set_int64 (result, at);
  return TRUE;
}

static const KithJob back_up_job = { "backup", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, back_up };
static const KithJob find_last_job = { "backup-last", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, find_last };

DexFuture *
kith_practice_backup (KithPractice *self,
                      const char   *file,
                      GCancellable *cancellable)
{
  return kith_store_run_stoppable (kith_practice_get_store (self), &back_up_job, NULL, g_canonicalize_filename (file, NULL), g_free,
                                   cancellable);
}

DexFuture *
kith_practice_load_last_backup (KithPractice *self)
{
  return kith_store_run (kith_practice_get_store (self), &find_last_job, NULL, NULL, NULL);
}

GStrv
kith_practice_list_backup_names (const char  *file,
                                 GError     **error)
{
  g_autoptr (GPtrArray) users = kith_users_read_backup (file, error);

  return users != NULL ? kith_practice_dup_names (users) : NULL;
}

DexFuture *
kith_practice_restore (KithPractice         *self,
                       const char           *file,
                       const char           *folder,
                       const char           *user,
                       const KithPassphrase *passphrase,
                       GCancellable         *cancellable)
{
  return kith_store_restore (kith_practice_get_store (self), file, folder, user, passphrase, cancellable);
}
