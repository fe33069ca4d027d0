/* kith-copy.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-archive.h"
#include "kith-connection-private.h"
#include "kith-folder.h"
#include "kith-sqlite.h"
#include "kith-storage-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define CHUNK_SIZE    (256 * 1024)
#define STEPS_AT_ONCE 100000

static const KithJob copying_jobs[KITH_N_FILES] = {
  [KITH_FILE_OFFICE] = { "backup", KITH_FILE_OFFICE, KITH_JOB_NOTE, KITH_ACTION_DO, NULL },
  [KITH_FILE_CLINICAL] = { "backup", KITH_FILE_CLINICAL, KITH_JOB_NOTE, KITH_ACTION_DO, NULL },
};

static gboolean
note_backup (KithSqlite  *self,
             const char  *verb,
             const char  *object,
             GError     **error)
{
  g_autofree KithNotice *nothing = NULL;

  if (!kith_sqlite_begin (&self->parent, &copying_jobs[KITH_FILE_OFFICE], NULL, error))
    return FALSE;
  if (kith_audit_add (self, KITH_FILE_OFFICE, verb, object, NULL, error))
    return kith_sqlite_commit (&self->parent, &nothing, error);
  kith_sqlite_rollback (&self->parent);
  return FALSE;
}

static gboolean
refuse_damaged (const char  *name,
                GError     **error)
{
  g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED,
               _("“%s.db” is damaged, so no backup was made and the last one stays. Check the practice to see where."), name);
  return FALSE;
}

static gboolean
write_all (int           fd,
           const guint8 *bytes,
           gsize         size)
{
  while (size > 0)
    {
      gssize written = write (fd, bytes, size);

      if (written < 0 && errno != EINTR)
        return FALSE;
      bytes += MAX (written, 0);
      size -= (gsize) MAX (written, 0);
    }
  return TRUE;
}

/* The bytes as they are on the disk: nothing is decrypted while others wait. They are read through SQLite's own descriptor,
 * since closing another one would give up the locks of this process. */
static gboolean
copy_bytes (KithSqlite  *self,
            KithFile     file,
            int          fd,
            const char  *path,
            GError     **error)
{
  KithConnection *connection = self->connections[file];
  g_autofree guint8 *chunk = g_malloc (CHUNK_SIZE);
  sqlite3_file *source = NULL;
  sqlite3_int64 size = 0;
  int rc = sqlite3_file_control (kith_connection_get_handle (connection), kith_file_get_name (file), SQLITE_FCNTL_FILE_POINTER,
                                 &source);

  if (rc == SQLITE_OK)
    rc = source->pMethods->xFileSize (source, &size);
  for (sqlite3_int64 done = 0; rc == SQLITE_OK && done < size; done += CHUNK_SIZE)
    {
      int n = (int) MIN (CHUNK_SIZE, size - done);

      if (!kith_database_check_stopped (&self->parent, error))
        return FALSE;
      rc = source->pMethods->xRead (source, chunk, n, done);
      if (rc == SQLITE_OK && !write_all (fd, chunk, (gsize) n))
        {
          kith_storage_error_set_errno (error, errno, path);
          return FALSE;
        }
    }
  return rc == SQLITE_OK || kith_connection_fail_with (connection, rc, error);
}

static char *
dup_copy_path (const char *folder,
               KithFile    file)
{
  g_autofree char *base = g_strconcat (kith_file_get_name (file), ".db", NULL);

  return g_build_filename (folder, base, NULL);
}

static gboolean
copy_file (KithSqlite  *self,
           KithFile     file,
           const char  *folder,
           GError     **error)
{
  g_autofree char *path = dup_copy_path (folder, file);
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  gboolean copied;

  if (fd < 0)
    {
      kith_storage_error_set_errno (error, errno, path);
      return FALSE;
    }
  copied = copy_bytes (self, file, fd, path, error);
  if (close (fd) == 0 || !copied)
    return copied;
  kith_storage_error_set_errno (error, errno, path);
  return FALSE;
}

/* A check that is stopped looks like damage, so that has to be asked first. */
static int
is_stopped_cb (gpointer database)
{
  return g_cancellable_is_cancelled (((KithDatabase *) database)->cancellable);
}

/* What can't be opened as a copy can't be where it comes from. */
static KithConnection *
open_copy (KithSqlite  *self,
           KithFile     file,
           const char  *folder,
           GError     **error)
{
  g_autofree char *path = dup_copy_path (folder, file);
  g_autoptr (GError) local = NULL;
  KithConnection *copy = kith_connection_open (path, file, kith_sqlite_get_key (self, file), KITH_OPEN_EXISTING, &local);

  if (copy == NULL && g_error_matches (local, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED))
    refuse_damaged (kith_file_get_name (file), error);
  else if (copy == NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return copy;
}

static gboolean
check_copy (KithSqlite  *self,
            KithFile     file,
            const char  *folder,
            GError     **error)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_fault_free);
  g_autoptr (KithConnection) copy = open_copy (self, file, folder, error);
  const char *name = kith_file_get_name (file);
  g_autoptr (GError) local = NULL;

  if (copy == NULL)
    return FALSE;
  sqlite3_progress_handler (kith_connection_get_handle (copy), STEPS_AT_ONCE, is_stopped_cb, self);
  kith_check_file (copy, name, faults, &local);
  return kith_database_check_stopped (&self->parent, error)
         && kith_connection_succeeded (&local, error)
         && (faults->len == 0 || refuse_damaged (name, error))
         && kith_freshness_write_copied_head (self, file, copy, folder, error);
}

/* Both files reserved, office first, so that nobody writes between the two copies. Everyone else waits meanwhile: nothing else is
 * done here. */
static gboolean
copy_reserved (KithSqlite  *self,
               const char  *folder,
               GBytes     **keys,
               GError     **error)
{
  KithConnection *office = self->connections[KITH_FILE_OFFICE];
  KithConnection *clinical = self->connections[KITH_FILE_CLINICAL];
  gboolean copied = FALSE;

  if (!kith_connection_exec (office, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (kith_connection_exec (clinical, "BEGIN IMMEDIATE", error))
    {
      *keys = kith_folder_read_file (self->parent.folder, KITH_KEY_FILE_NAME, KITH_KEY_FILE_MAX_SIZE, error);
      copied = *keys != NULL
               && kith_freshness_check (self, KITH_FILE_OFFICE, error)
               && kith_freshness_check (self, KITH_FILE_CLINICAL, error)
               && copy_file (self, KITH_FILE_OFFICE, folder, error)
               && copy_file (self, KITH_FILE_CLINICAL, folder, error);
      sqlite3_exec (kith_connection_get_handle (clinical), "ROLLBACK", NULL, NULL, NULL);
    }
  sqlite3_exec (kith_connection_get_handle (office), "ROLLBACK", NULL, NULL, NULL);
  return copied;
}

static gboolean
copy_all (KithSqlite  *self,
          const char  *folder,
          GError     **error)
{
  g_autoptr (GBytes) keys = NULL;

  return copy_reserved (self, folder, &keys, error)
         && check_copy (self, KITH_FILE_OFFICE, folder, error)
         && check_copy (self, KITH_FILE_CLINICAL, folder, error)
         && kith_folder_write_file (folder, KITH_KEY_FILE_NAME, g_bytes_get_data (keys, NULL), g_bytes_get_size (keys), error);
}

/* Beside the files of a practice, a new file can be taken for one of theirs: a journal, a head. */
static gboolean
check_outside (KithSqlite  *self,
               const char  *path,
               GError     **error)
{
  g_autofree char *parent = g_path_get_dirname (path);
  GStatBuf there, own;

  if (g_stat (parent, &there) != 0 || g_stat (self->parent.folder, &own) != 0
      || there.st_dev != own.st_dev || there.st_ino != own.st_ino)
    return TRUE;
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_EXISTS,
                       _("A backup among the practice's own files would be lost with them. Nothing was changed. "
                         "Choose another place, best on another disk."));
  return FALSE;
}

gboolean
kith_sqlite_backup (KithDatabase  *database,
                    const char    *path,
                    GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autofree char *target = g_build_filename (self->parent.folder, "copy", NULL);
  g_autofree char *folder = NULL;
  g_autoptr (KithSecret) key = NULL;
  gboolean done;

  if (kith_sqlite_get_connection (self, KITH_FILE_CLINICAL, error) == NULL
      || !check_outside (self, path, error) || !note_backup (self, "backup", self->parent.keys->user_id, error))
    return FALSE;
  /* The copies are made inside the practice, where locks can be trusted; the backup may go anywhere. */
  folder = kith_folder_begin (target, error);
  if (folder == NULL)
    return FALSE;
  key = kith_keys_derive (self->parent.keys, KITH_FILE_OFFICE, "kithbkup");
  done = copy_all (self, folder, error)
         && kith_archive_write (path, folder, self->parent.keys->practice_id, key, database->cancellable, error);
  kith_folder_discard (folder);
  return done && note_backup (self, "backed-up", self->parent.keys->practice_id, error);
}

gboolean
kith_sqlite_find_backup (KithDatabase     *database,
                         KithBackupTimes  *times,
                         GError          **error)
{
  KithConnection *connection = KITH_SQLITE (database)->connections[KITH_FILE_OFFICE];
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (connection, &local, "backup_last", "");

  *times = (KithBackupTimes) { 0 };
  if (stmt != NULL && kith_connection_step (connection, stmt, &local))
    *times = (KithBackupTimes) {
      .last = sqlite3_column_int64 (stmt, 0),
      .tried = sqlite3_column_int64 (stmt, 1),
      .made = sqlite3_column_int64 (stmt, 2),
    };
  if (stmt != NULL)
    sqlite3_reset (stmt);
  return kith_connection_succeeded (&local, error);
}
