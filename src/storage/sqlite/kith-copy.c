/* kith-copy.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-archive.h"
#include "kith-folder.h"
#include "kith-sqlite.h"
#include "kith-storage-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#define PAGES_AT_ONCE 256
#define STEPS_AT_ONCE 100000

static const KithJob copying_jobs[KITH_N_FILES] = {
  [KITH_FILE_OFFICE] = { "backup", KITH_FILE_OFFICE, KITH_JOB_NOTE, KITH_ACTION_DO, NULL },
  [KITH_FILE_CLINICAL] = { "backup", KITH_FILE_CLINICAL, KITH_JOB_NOTE, KITH_ACTION_DO, NULL },
};

/* Pair: a file and what it is copied to. */
typedef struct
{
  KithConnection *original;
  KithConnection *copy;
} Pair;

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
copy_pages (KithSqlite      *self,
            KithConnection  *from,
            KithConnection  *to,
            GError         **error)
{
  const char *name = kith_file_get_name (kith_connection_get_file (from));
  sqlite3_backup *backup = sqlite3_backup_init (kith_connection_get_handle (to), name,
                                                kith_connection_get_handle (from), name);
  gboolean wanted;
  int rc;

  if (backup == NULL)
    return kith_connection_fail (to, error);
  do
    rc = sqlite3_backup_step (backup, PAGES_AT_ONCE);
  while ((wanted = kith_database_check_stopped (&self->parent, error)) && rc == SQLITE_OK);
  sqlite3_backup_finish (backup);
  /* So SQLCipher says that a page of the original was changed outside; an error of the disk has a code of its own. */
  if (wanted && rc == SQLITE_ERROR)
    return refuse_damaged (name, error);
  return wanted && (rc == SQLITE_DONE || kith_connection_fail (to, error));
}

/* A check that is stopped looks like damage, so that has to be asked first. */
static int
is_stopped_cb (gpointer database)
{
  return g_cancellable_is_cancelled (((KithDatabase *) database)->cancellable);
}

static gboolean
check_copy (KithSqlite  *self,
            KithFile     file,
            const char  *folder,
            GError     **error)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_fault_free);
  const char *name = kith_file_get_name (file);
  g_autofree char *base = g_strconcat (name, ".db", NULL);
  g_autofree char *path = g_build_filename (folder, base, NULL);
  g_autoptr (KithConnection) copy = NULL;
  g_autoptr (GError) local = NULL;

  copy = kith_connection_open (path, file, kith_keys_get_database_key (self->parent.keys, file), KITH_OPEN_EXISTING, error);
  if (copy == NULL)
    return FALSE;
  sqlite3_progress_handler (kith_connection_get_handle (copy), STEPS_AT_ONCE, is_stopped_cb, self);
  kith_check_file (copy, name, faults, &local);
  return kith_database_check_stopped (&self->parent, error)
         && kith_connection_succeeded (&local, error)
         && (faults->len == 0 || refuse_damaged (name, error));
}

static void
pair_clear (Pair *self)
{
  g_clear_pointer (&self->original, kith_connection_free);
  g_clear_pointer (&self->copy, kith_connection_free);
}

/* The original has a connection of its own: SQLite does not copy from one that holds the reservation. */
static gboolean
open_pair (KithSqlite  *self,
           KithFile     file,
           const char  *folder,
           Pair        *pair,
           GError     **error)
{
  g_autofree char *name = g_strconcat (kith_file_get_name (file), ".db", NULL);
  g_autofree char *source = g_build_filename (self->parent.folder, name, NULL);
  g_autofree char *target = g_build_filename (folder, name, NULL);
  const KithSecret *key = kith_sqlite_get_key (self, file);

  pair->original = kith_connection_open (source, file, key, KITH_OPEN_EXISTING, error);
  if (pair->original == NULL)
    return FALSE;
  pair->copy = kith_connection_open (target, file, key, KITH_OPEN_CREATE, error);
  /* What is to last is what is made of the copy. */
  return pair->copy != NULL && kith_connection_exec (pair->copy, "PRAGMA synchronous = OFF", error);
}

/* Both files reserved, office first, so that nobody writes between the two copies. Everyone else waits meanwhile: nothing else is
 * done here. */
static gboolean
copy_reserved (KithSqlite  *self,
               const Pair  *pairs,
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
               && copy_pages (self, pairs[KITH_FILE_OFFICE].original, pairs[KITH_FILE_OFFICE].copy, error)
               && copy_pages (self, pairs[KITH_FILE_CLINICAL].original, pairs[KITH_FILE_CLINICAL].copy, error);
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
  Pair pairs[KITH_N_FILES] = { 0 };
  g_autoptr (GBytes) keys = NULL;
  gboolean copied = TRUE;

  for (int file = 0; copied && file < KITH_N_FILES; file++)
    copied = open_pair (self, file, folder, &pairs[file], error);
  copied = copied && copy_reserved (self, pairs, &keys, error);
  for (int file = 0; copied && file < KITH_N_FILES; file++)
    copied = kith_freshness_write_copied_head (self, file, pairs[file].copy, folder, error);
  for (int file = 0; file < KITH_N_FILES; file++)
    pair_clear (&pairs[file]);
  return copied
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
         && check_copy (self, KITH_FILE_OFFICE, folder, error)
         && check_copy (self, KITH_FILE_CLINICAL, folder, error)
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
