/* kith-backup-set.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-backup-set.h"

#include "kith-archive.h"
#include "kith-engine.h"
#include "kith-practice-files.h"
#include "kith-storage-error.h"
#include "kith-wall-time.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define OWN_FOLDER  "backups"
#define PREFIX      "kith-daily-"
#define SUFFIX      ".kithbackup"
#define DAY_LENGTH  10
#define MARK_LENGTH 8

/* Enough of the id to tell the practices in one folder apart; which one a file is of says its key file. */
static const char *
get_mark (KithDatabase *self)
{
  return self->keys->practice_id + strlen (self->keys->practice_id) - MARK_LENGTH;
}

static char *
make_path (KithDatabase   *self,
           const char     *folder,
           const KithDate *day)
{
  g_autofree char *text = kith_date_to_text (day);
  g_autofree char *name = g_strconcat (PREFIX, text, "-", get_mark (self), SUFFIX, NULL);

  return g_build_filename (folder, name, NULL);
}

static gboolean
read_day (KithDatabase *self,
          const char   *name,
          KithDate     *day)
{
  g_autofree char *rest = g_strconcat ("-", get_mark (self), SUFFIX, NULL);
  g_autofree char *text = NULL;

  if (!g_str_has_prefix (name, PREFIX) || strlen (name) != strlen (PREFIX) + DAY_LENGTH + strlen (rest)
      || !g_str_has_suffix (name, rest))
    return FALSE;
  text = g_strndup (name + strlen (PREFIX), DAY_LENGTH);
  return kith_date_parse (text, day) && day->precision == KITH_DATE_DAY && !day->about;
}

static KithDate
get_day_of (gint64 at)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  KithWallTime time = kith_wall_time_from_utc (at / 1000, zone);

  return kith_wall_time_get_date (&time);
}

static KithBackupFile *
read_file (KithDatabase *self,
           const char   *folder,
           const char   *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  KithBackupFile *file;
  struct stat info;

  if (*name == '.' || !g_str_has_suffix (name, SUFFIX) || lstat (path, &info) != 0 || !S_ISREG (info.st_mode)
      || !kith_archive_is_of (path, self->keys->practice_id))
    return NULL;
  file = g_new0 (KithBackupFile, 1);
  file->path = g_steal_pointer (&path);
  file->at = (gint64) info.st_mtim.tv_sec * 1000 + info.st_mtim.tv_nsec / 1000000;
  file->size = (guint64) info.st_size;
  file->daily = read_day (self, name, &file->day);
  if (!file->daily)
    file->day = get_day_of (file->at);
  return file;
}

static int
compare_latest_first_cb (gconstpointer a,
                         gconstpointer b)
{
  const KithBackupFile *one = *(KithBackupFile * const *) a;
  const KithBackupFile *other = *(KithBackupFile * const *) b;
  int order = kith_date_compare (&other->day, &one->day);

  if (order == 0)
    order = (one->at < other->at) - (one->at > other->at);
  return order != 0 ? order : strcmp (one->path, other->path);
}

static char *
find_folder (KithDatabase *self,
             const char   *folder)
{
  return folder != NULL ? g_strdup (folder) : g_build_filename (self->folder, OWN_FOLDER, NULL);
}

GPtrArray *
kith_database_list_backups (KithDatabase  *self,
                            const char    *folder,
                            GError       **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_backup_file_free);
  g_autofree char *place = find_folder (self, folder);
  g_autoptr (GError) unread = NULL;
  g_autoptr (GDir) dir = g_dir_open (place, 0, &unread);
  const char *name;

  if (dir == NULL && !g_error_matches (unread, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_READ_ONLY,
                           _("The folder for backups can't be read. Nothing was changed. Check its permissions, or choose another folder."));
      return NULL;
    }
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      KithBackupFile *file = read_file (self, place, name);

      if (file != NULL)
        g_ptr_array_add (files, file);
    }
  g_ptr_array_sort (files, compare_latest_first_cb);
  return g_steal_pointer (&files);
}

/* Those that the rule is about. */
static GPtrArray *
list_daily (KithDatabase  *self,
            const char    *folder,
            GError       **error)
{
  GPtrArray *files = kith_database_list_backups (self, folder, error);

  for (guint i = files != NULL ? files->len : 0; i > 0; i--)
    if (!((KithBackupFile *) files->pdata[i - 1])->daily)
      g_ptr_array_remove_index (files, i - 1);
  return files;
}

/* One that can't be removed does no harm, and is tried again the next day. */
static gboolean
thin (KithDatabase    *self,
      const char      *folder,
      const KithDate  *today,
      guint           *n_removed,
      GError         **error)
{
  g_autoptr (GPtrArray) files = list_daily (self, folder, error);
  g_autofree KithDate *days = NULL;
  g_autofree gboolean *kept = NULL;

  *n_removed = 0;
  if (files == NULL)
    return FALSE;
  days = g_new (KithDate, files->len);
  kept = g_new (gboolean, files->len);
  for (guint i = 0; i < files->len; i++)
    days[i] = ((KithBackupFile *) files->pdata[i])->day;
  kith_backups_judge (days, files->len, today, kept);
  for (guint i = 0; i < files->len; i++)
    if (!kept[i] && g_unlink (((KithBackupFile *) files->pdata[i])->path) == 0)
      *n_removed += 1;
  return TRUE;
}

char *
kith_database_make_backups_folder (KithDatabase  *self,
                                   GError       **error)
{
  g_autofree char *folder = find_folder (self, NULL);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return g_steal_pointer (&folder);
  kith_storage_error_set_errno (error, errno, folder);
  return NULL;
}

static char *
reach_folder (KithDatabase  *self,
              const char    *folder,
              GError       **error)
{
  if (folder == NULL)
    return kith_database_make_backups_folder (self, error);
  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return g_strdup (folder);
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND,
                       _("The folder for backups isn't there. The practice is as it was, and no backup was made. "
                         "Connect the disk it is on, or choose another folder."));
  return NULL;
}

gboolean
kith_database_back_up_daily (KithDatabase    *self,
                             const char      *folder,
                             const KithDate  *today,
                             char           **path,
                             guint           *n_removed,
                             GError         **error)
{
  g_autofree char *place = NULL;
  g_autofree char *target = NULL;

  if (!kith_database_check_records (self, error))
    return FALSE;
  place = reach_folder (self, folder, error);
  if (place == NULL)
    return FALSE;
  target = make_path (self, place, today);
  if (!kith_database_backup (self, target, error) || !thin (self, place, today, n_removed, error))
    return FALSE;
  *path = g_steal_pointer (&target);
  return TRUE;
}

static gboolean
note_trial (KithDatabase  *database,
            gpointer       data,
            GValue        *result,
            GError       **error)
{
  return kith_database_audit (database, KITH_FILE_OFFICE, "backup-tried", database->keys->practice_id, error);
}

gboolean
kith_database_try_backup (KithDatabase  *self,
                          const char    *file,
                          KithCounts   **counts,
                          GError       **error)
{
  static const KithJob job = { "backup-tried", KITH_FILE_OFFICE, KITH_JOB_NOTE, KITH_ACTION_DO, note_trial };
  g_autofree char *place = g_build_filename (self->folder, "trial", NULL);
  g_autoptr (KithCounts) found = kith_practice_files_try (self, file, place, error);
  KithNotice *nothing = NULL;

  if (found == NULL || !kith_job_perform (&job, self, NULL, NULL, NULL, &nothing, error))
    return FALSE;
  *counts = g_steal_pointer (&found);
  return TRUE;
}

gboolean
kith_database_shares_disk (KithDatabase *self,
                           const char   *folder)
{
  struct stat there, own;

  return folder == NULL
         || (stat (folder, &there) == 0 && stat (self->folder, &own) == 0 && there.st_dev == own.st_dev);
}
