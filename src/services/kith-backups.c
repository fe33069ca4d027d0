/* kith-backups.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-backups.h"

#include "kith-answer.h"
#include "kith-backup-set.h"
#include "kith-errand.h"
#include "kith-problem.h"
#include "kith-users.h"
#include "kith-wall-time.h"

#include <glib/gi18n.h>

G_DEFINE_BOXED_TYPE (KithBackupState, kith_backup_state, kith_backup_state_copy, kith_backup_state_free)
G_DEFINE_BOXED_TYPE (KithTrial, kith_trial, kith_trial_copy, kith_trial_free)

/* Wanted: of a job. @folder, @file: (nullable). */
typedef struct
{
  char *folder;
  char *file;
} Wanted;

static Wanted *
wanted_new (const char *folder,
            const char *file)
{
  Wanted *self = g_new0 (Wanted, 1);

  self->folder = folder != NULL ? g_canonicalize_filename (folder, NULL) : NULL;
  self->file = file != NULL ? g_canonicalize_filename (file, NULL) : NULL;
  return self;
}

static void
wanted_free (gpointer data)
{
  Wanted *self = data;

  g_free (self->folder);
  g_free (self->file);
  g_free (self);
}

static KithDate
get_today (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  KithWallTime now = kith_wall_time_from_utc (g_get_real_time () / G_USEC_PER_SEC, zone);

  return kith_wall_time_get_date (&now);
}

static gboolean
back_up (KithDatabase  *database,
         gpointer       data,
         GValue        *result,
         GError       **error)
{
  return kith_database_backup (database, ((const Wanted *) data)->file, error);
}

static gboolean
has_daily (GPtrArray      *files,
           const KithDate *today)
{
  for (guint i = 0; i < files->len; i++)
    {
      const KithBackupFile *file = files->pdata[i];

      if (file->daily && kith_date_compare (&file->day, today) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
back_up_daily (KithDatabase  *database,
               gpointer       data,
               GValue        *result,
               GError       **error)
{
  const Wanted *wanted = data;
  KithDate today = get_today ();
  g_autoptr (GPtrArray) files = kith_database_list_backups (database, wanted->folder, error);
  g_autofree char *path = NULL;
  guint n_removed;
  gboolean there;

  if (files == NULL)
    return FALSE;
  there = has_daily (files, &today);
  if (!there && !kith_database_back_up_daily (database, wanted->folder, &today, &path, &n_removed, error))
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, !there);
  return TRUE;
}

static gboolean
tell_daily (KithDatabase  *database,
            gpointer       data,
            GValue        *result,
            GError       **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  KithDate today = get_today ();
  g_autofree char *path = NULL;
  guint n_removed;

  if (!kith_database_back_up_daily (database, ((const Wanted *) data)->folder, &today, &path, &n_removed, error))
    return FALSE;
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "file", path);
  kith_answer_add_number (builder, "removed", n_removed);
  json_builder_end_object (builder);
  kith_answer_take (builder, result);
  return TRUE;
}

static char *
find_newest (KithDatabase  *database,
             const char    *folder,
             GError       **error)
{
  g_autoptr (GPtrArray) files = kith_database_list_backups (database, folder, error);

  if (files == NULL)
    return NULL;
  if (files->len > 0)
    return g_strdup (((KithBackupFile *) files->pdata[0])->path);
  g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_NOTHING_LEFT,
                       _("There is no backup of this practice in the folder for backups yet. Make one first."));
  return NULL;
}

static KithTrial *
try_one (KithDatabase  *database,
         const Wanted  *wanted,
         GError       **error)
{
  g_autofree char *file = wanted->file != NULL ? g_strdup (wanted->file) : find_newest (database, wanted->folder, error);
  g_autoptr (KithCounts) counts = NULL;
  KithTrial *trial;

  if (file == NULL || !kith_database_try_backup (database, file, &counts, error))
    return NULL;
  trial = g_new0 (KithTrial, 1);
  trial->file = g_steal_pointer (&file);
  trial->clients = counts->clients;
  trial->people = counts->people;
  trial->sessions = counts->sessions;
  trial->appointments = counts->appointments;
  return trial;
}

static gboolean
try_backup (KithDatabase  *database,
            gpointer       data,
            GValue        *result,
            GError       **error)
{
  KithTrial *trial = try_one (database, data, error);

  if (trial == NULL)
    return FALSE;
  g_value_init (result, KITH_TYPE_TRIAL);
  g_value_take_boxed (result, trial);
  return TRUE;
}

static gboolean
tell_trial (KithDatabase  *database,
            gpointer       data,
            GValue        *result,
            GError       **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (KithTrial) trial = try_one (database, data, error);

  if (trial == NULL)
    return FALSE;
  json_builder_begin_object (builder);
  kith_answer_add_flag (builder, "ok", TRUE);
  kith_answer_add_text (builder, "file", trial->file);
  kith_answer_add_number (builder, "clients", trial->clients);
  kith_answer_add_number (builder, "people", trial->people);
  kith_answer_add_number (builder, "sessions", trial->sessions);
  kith_answer_add_number (builder, "appointments", trial->appointments);
  json_builder_end_object (builder);
  kith_answer_take (builder, result);
  return TRUE;
}

static gboolean
load_state (KithDatabase  *database,
            gpointer       data,
            GValue        *result,
            GError       **error)
{
  const Wanted *wanted = data;
  g_autoptr (GPtrArray) files = kith_database_list_backups (database, wanted->folder, error);
  KithBackupTimes times;
  KithBackupState *state;

  if (files == NULL || !kith_database_find_backup (database, &times, error))
    return FALSE;
  state = g_new0 (KithBackupState, 1);
  state->last = times.last;
  state->tried = times.tried;
  if (files->len > 0)
    {
      const KithBackupFile *newest = files->pdata[0];

      state->newest = g_strdup (newest->path);
      state->at = newest->at;
    }
  state->same_disk = kith_database_shares_disk (database, wanted->folder);
  g_value_init (result, KITH_TYPE_BACKUP_STATE);
  g_value_take_boxed (result, state);
  return TRUE;
}

static void
add_time (JsonBuilder *builder,
          const char  *member,
          gint64       at)
{
  g_autoptr (GDateTime) time = at > 0 ? g_date_time_new_from_unix_utc (at / 1000) : NULL;
  g_autofree char *text = time != NULL ? g_date_time_format_iso8601 (time) : NULL;

  kith_answer_add_text (builder, member, text);
}

static void
answer_file (JsonBuilder   *builder,
             gconstpointer  item)
{
  const KithBackupFile *file = item;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "file", file->path);
  kith_answer_date (builder, "day", &file->day);
  add_time (builder, "made", file->at);
  kith_answer_add_flag (builder, "daily", file->daily);
  kith_answer_add_number (builder, "bytes", (gint64) file->size);
  json_builder_end_object (builder);
}

static gboolean
tell_backups (KithDatabase  *database,
              gpointer       data,
              GValue        *result,
              GError       **error)
{
  const Wanted *wanted = data;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) files = kith_database_list_backups (database, wanted->folder, error);
  g_autofree char *own = g_build_filename (kith_database_get_folder (database), "backups", NULL);
  KithBackupTimes times;

  if (files == NULL || !kith_database_find_backup (database, &times, error))
    return FALSE;
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "folder", wanted->folder != NULL ? wanted->folder : own);
  add_time (builder, "last", times.last);
  add_time (builder, "tried", times.tried);
  kith_answer_add_array (builder, "backups", files, answer_file);
  json_builder_end_object (builder);
  kith_answer_take (builder, result);
  return TRUE;
}

static const KithJob back_up_job = { "backup", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, back_up };
static const KithJob daily_job = { "backup", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, back_up_daily };
static const KithJob tell_daily_job = { "backup", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, tell_daily };
static const KithJob try_job = { "backup-try", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, try_backup };
static const KithJob tell_trial_job = { "backup-try", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, tell_trial };
static const KithJob state_job = { "backup-state", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, load_state };
static const KithJob tell_backups_job = { "backups", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, tell_backups };

/* No row is another, but the last backup, or the last trial, is. */
static DexFuture *
done_cb (DexFuture *done,
         gpointer   data)
{
  kith_practice_tell_change (data, KITH_FILE_OFFICE, NULL);
  return dex_ref (done);
}

static DexFuture *
run_beside (KithPractice  *self,
            const KithJob *job,
            const char    *folder,
            const char    *file,
            GCancellable  *cancellable)
{
  DexFuture *done = kith_practice_run_beside (self, job, wanted_new (folder, file), wanted_free, cancellable);

  return dex_future_then (done, done_cb, g_object_ref (self), g_object_unref);
}

DexFuture *
kith_practice_backup (KithPractice *self,
                      const char   *file,
                      GCancellable *cancellable)
{
  return run_beside (self, &back_up_job, NULL, file, cancellable);
}

DexFuture *
kith_practice_back_up_daily (KithPractice *self,
                             const char   *folder,
                             GCancellable *cancellable)
{
  return run_beside (self, &daily_job, folder, NULL, cancellable);
}

DexFuture *
kith_practice_try_backup (KithPractice *self,
                          const char   *folder,
                          const char   *file,
                          GCancellable *cancellable)
{
  return run_beside (self, &try_job, folder, file, cancellable);
}

DexFuture *
kith_practice_load_backup_state (KithPractice *self,
                                 const char   *folder)
{
  return kith_store_run (kith_practice_get_store (self), &state_job, NULL, wanted_new (folder, NULL), wanted_free);
}

DexFuture *
kith_report_backups (KithPractice *self,
                     const char   *folder)
{
  return kith_store_run (kith_practice_get_store (self), &tell_backups_job, NULL, wanted_new (folder, NULL), wanted_free);
}

DexFuture *
kith_report_daily_backup (KithPractice *self,
                          const char   *folder,
                          GCancellable *cancellable)
{
  return run_beside (self, &tell_daily_job, folder, NULL, cancellable);
}

DexFuture *
kith_report_trial (KithPractice *self,
                   const char   *folder,
                   const char   *file,
                   GCancellable *cancellable)
{
  return run_beside (self, &tell_trial_job, folder, file, cancellable);
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

KithBackupState *
kith_backup_state_copy (const KithBackupState *self)
{
  KithBackupState *copy = g_memdup2 (self, sizeof *self);

  copy->newest = g_strdup (self->newest);
  return copy;
}

void
kith_backup_state_free (KithBackupState *self)
{
  g_free (self->newest);
  g_free (self);
}

KithTrial *
kith_trial_copy (const KithTrial *self)
{
  KithTrial *copy = g_memdup2 (self, sizeof *self);

  copy->file = g_strdup (self->file);
  return copy;
}

void
kith_trial_free (KithTrial *self)
{
  g_free (self->file);
  g_free (self);
}
