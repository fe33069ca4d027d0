/* kith-backups.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-backups.h"

#include "kith-practice-private.h"
#include "kith-users.h"

static gboolean
back_up (KithDatabase  *database,
         gpointer       data,
         GValue        *result,
         GError       **error)
{
  return kith_database_backup (database, data, error);
}

static gboolean
find_last (KithDatabase  *database,
           gpointer       data,
           GValue        *result,
           GError       **error)
{
  gint64 last, made;

  if (!kith_database_find_backup (database, &last, &made, error))
    return FALSE;
  g_value_init (result, G_TYPE_INT64);
  g_value_set_int64 (result, last);
  return TRUE;
}

static const KithJob back_up_job = { "backup", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, back_up };
static const KithJob find_last_job = { "backup-last", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, find_last };

/* No row is another, but the last backup is. */
static DexFuture *
backed_up_cb (DexFuture *done,
              gpointer   data)
{
  kith_practice_tell_change (data, KITH_FILE_OFFICE);
  return dex_ref (done);
}

DexFuture *
kith_practice_backup (KithPractice *self,
                      const char   *file,
                      GCancellable *cancellable)
{
  DexFuture *done = kith_store_run_stoppable (kith_practice_get_store (self), &back_up_job, NULL,
                                              g_canonicalize_filename (file, NULL), g_free, cancellable);

  return dex_future_then (done, backed_up_cb, g_object_ref (self), g_object_unref);
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
