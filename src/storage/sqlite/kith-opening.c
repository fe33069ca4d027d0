/* kith-opening.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-opening.h"

#include "kith-backup-set.h"
#include "kith-erase.h"
#include "kith-storage-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEAD_PURPOSE "kithaudt"

/* Both files change their keys once while they are opened. */
#define MOST_TRIES 4

static const KithJob opening_jobs[KITH_N_FILES] = {
  [KITH_FILE_OFFICE] = { "open", KITH_FILE_OFFICE, KITH_JOB_NOTE, KITH_ACTION_DO, NULL },
  [KITH_FILE_CLINICAL] = { "open", KITH_FILE_CLINICAL, KITH_JOB_NOTE, KITH_ACTION_DO, NULL },
};

static char *
database_path (const char *folder,
               KithFile    file)
{
  g_autofree char *name = g_strconcat (kith_file_get_name (file), ".db", NULL);

  return g_build_filename (folder, name, NULL);
}

/* What a head is sealed with goes with the data key: whoever knew an earlier one can't say that the audit has only come as
 * far as they like. */
static void
derive_keys (KithSqlite *self)
{
  for (int file = 0; file < KITH_N_FILES; file++)
    {
      self->audit_keys[file] = kith_keys_dup_audit_key (self->parent.keys, file);
      self->head_keys[file] = kith_keys_derive (self->parent.keys, file, HEAD_PURPOSE);
      self->former_head_keys[file] = kith_keys_derive_former (self->parent.keys, file, HEAD_PURPOSE);
    }
}

/* A connection counts for itself. */
static void
forget_versions (KithSqlite *self)
{
  for (int file = 0; file < KITH_N_FILES; file++)
    self->seen_versions[file] = KITH_NEVER_COMPARED;
}

static KithSqlite *
sqlite_new (const char *folder,
            KithKeys   *keys)
{
  KithSqlite *self = g_new0 (KithSqlite, 1);

  self->parent.engine = &kith_sqlite_engine;
  self->parent.keys = keys;
  self->parent.folder = g_strdup (folder);
  self->rows = g_ptr_array_new_with_free_func (g_free);
  derive_keys (self);
  forget_versions (self);
  return self;
}

static void
forget_keys (KithSqlite *self)
{
  for (int file = 0; file < KITH_N_FILES; file++)
    {
      g_clear_pointer (&self->audit_keys[file], kith_secret_free);
      g_clear_pointer (&self->head_keys[file], kith_secret_free);
      g_clear_pointer (&self->former_head_keys[file], kith_secret_free);
    }
}

static void
close_files (KithSqlite *self)
{
  for (int file = 0; file < KITH_N_FILES; file++)
    g_clear_pointer (&self->tables[file], kith_tables_free);
  /* The clinical connection reads office.db, so it goes first. */
  g_clear_pointer (&self->connections[KITH_FILE_CLINICAL], kith_connection_free);
  g_clear_pointer (&self->connections[KITH_FILE_OFFICE], kith_connection_free);
  forget_versions (self);
}

static void
sqlite_free (KithSqlite *self)
{
  forget_keys (self);
  close_files (self);
  g_ptr_array_unref (self->rows);
  kith_keys_free (self->parent.keys);
  g_free (self->parent.folder);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithSqlite, sqlite_free)

/* SQLite would make the file readable for others; its journals take the mode over from the file. */
static gboolean
make_private_file (const char  *path,
                   GError     **error)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (fd >= 0 && close (fd) == 0)
    return TRUE;
  kith_storage_error_set_errno (error, errno, path);
  return FALSE;
}

static gboolean
create_file (KithSqlite  *self,
             KithFile     file,
             GError     **error)
{
  g_autofree char *path = database_path (self->parent.folder, file);

  if (!make_private_file (path, error))
    return FALSE;
  self->connections[file] = kith_connection_open (path, file, kith_keys_get_database_key (self->parent.keys, file),
                                                  KITH_OPEN_CREATE, error);
  return self->connections[file] != NULL
         && kith_schema_create (self->connections[file], kith_schema_get_migrations (), error);
}

static gboolean
remember_user (KithSqlite  *self,
               KithFile     file,
               GError     **error)
{
  return file != KITH_FILE_OFFICE
         || kith_connection_run (self->connections[file], error, "known_user_save", "tt",
                                 self->parent.keys->user_id, self->parent.keys->user_name);
}

static gboolean
note_opening (KithSqlite  *self,
              KithFile     file,
              const char  *verb,
              GError     **error)
{
  g_autofree KithNotice *nothing = NULL;

  if (!kith_sqlite_begin (&self->parent, &opening_jobs[file], NULL, error))
    return FALSE;
  if (kith_audit_add (self, file, verb, self->parent.keys->user_id, NULL, error) && remember_user (self, file, error))
    return kith_sqlite_commit (&self->parent, &nothing, error);
  kith_sqlite_rollback (&self->parent);
  return FALSE;
}

static gboolean
fill_new (KithSqlite  *self,
          const char  *name,
          const char  *zone,
          gboolean     demo,
          GError     **error)
{
  if (!kith_connection_run (self->connections[KITH_FILE_OFFICE], error, "practice_insert", "ttti",
                            self->parent.keys->practice_id, name, zone, kith_sqlite_now (self)))
    return FALSE;
  for (int file = 0; file < KITH_N_FILES; file++)
    if (!note_opening (self, file, demo ? "create-demo" : "create", error)
        || !kith_freshness_write_head (self, file, error))
      return FALSE;
  return TRUE;
}

gboolean
kith_sqlite_create (const char  *folder,
                    KithKeys    *keys,
                    const char  *name,
                    const char  *zone,
                    gboolean     demo,
                    GError     **error)
{
  g_autoptr (KithSqlite) self = sqlite_new (folder, keys);

  return create_file (self, KITH_FILE_OFFICE, error)
         && create_file (self, KITH_FILE_CLINICAL, error)
         && fill_new (self, name, zone, demo, error);
}

static gboolean
is_refused (const GError *error)
{
  return g_error_matches (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED);
}

/* While keys are changed, a file has the new key or the one before. */
static KithConnection *
open_with_either (KithSqlite  *self,
                  KithFile     file,
                  const char  *path,
                  GError     **error)
{
  const KithKeys *keys = self->parent.keys;
  g_autoptr (GError) refused = NULL;
  KithConnection *connection = kith_connection_open (path, file, kith_keys_get_database_key (keys, file), KITH_OPEN_EXISTING,
                                                     &refused);

  self->behind[file] = FALSE;
  if (connection == NULL && keys->former[file] != NULL && is_refused (refused))
    {
      connection = kith_connection_open (path, file, keys->former[file], KITH_OPEN_EXISTING, error);
      self->behind[file] = connection != NULL;
      return connection;
    }
  if (connection == NULL)
    g_propagate_error (error, g_steal_pointer (&refused));
  return connection;
}

static gboolean
open_file (KithSqlite            *self,
           KithFile               file,
           const KithMigrations  *migrations,
           int                   *version,
           GError               **error)
{
  g_autofree char *path = database_path (self->parent.folder, file);

  *version = migrations->last[file];
  if (kith_keys_get_database_key (self->parent.keys, file) == NULL)
    return TRUE;
  self->connections[file] = open_with_either (self, file, path, error);
  return self->connections[file] != NULL
         && kith_schema_check (self->connections[file], migrations, version, error);
}

static gboolean
attach_office (KithSqlite  *self,
               GError     **error)
{
  g_autofree char *path = database_path (self->parent.folder, KITH_FILE_OFFICE);

  return self->connections[KITH_FILE_CLINICAL] == NULL
         || kith_connection_attach_office (self->connections[KITH_FILE_CLINICAL], path,
                                           kith_sqlite_get_key (self, KITH_FILE_OFFICE), error);
}

static gboolean
back_up_before (KithSqlite  *self,
                const int    versions[KITH_N_FILES],
                GError     **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%dT%H%M%SZ");
  g_autofree char *name = g_strdup_printf ("before-schema-%d-%d-%s.kithbackup", versions[KITH_FILE_OFFICE],
                                           versions[KITH_FILE_CLINICAL], time);
  g_autofree char *folder = kith_database_make_backups_folder (&self->parent, error);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;

  return path != NULL && kith_sqlite_backup (&self->parent, path, error);
}

static gboolean
bring_up_to_date (KithSqlite            *self,
                  const KithMigrations  *migrations,
                  const int              versions[KITH_N_FILES],
                  GError               **error)
{
  gboolean older = FALSE;

  for (int file = 0; file < KITH_N_FILES; file++)
    older = older || versions[file] < migrations->last[file];
  if (!older)
    return TRUE;
  if (self->connections[KITH_FILE_CLINICAL] == NULL)
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN,
                           _("This practice must be brought up to date first. Nothing was changed. "
                             "Ask a user who may see the records to open it once with this Kith."));
      return FALSE;
    }
  if (!back_up_before (self, versions, error))
    return FALSE;
  for (int file = 0; file < KITH_N_FILES; file++)
    if (!kith_schema_migrate (self->connections[file], migrations, versions[file], error))
      return FALSE;
  return TRUE;
}

/* What is asked of the tables of one file looks into the other as well. */
static gboolean
read_file (KithSqlite  *self,
           KithFile     file,
           gint64      *last,
           GError     **error)
{
  gboolean read;

  if (!kith_sqlite_begin_reading (self, file, error))
    return FALSE;
  read = kith_connection_number (self->connections[file], "SELECT coalesce (max (at), 0) FROM action", 0, last, error);
  kith_sqlite_rollback (&self->parent);
  return read;
}

static gboolean
prepare_file (KithSqlite  *self,
              KithFile     file,
              GError     **error)
{
  KithConnection *connection = self->connections[file];
  gboolean missing;
  gint64 last;

  if (connection == NULL)
    return TRUE;
  self->tables[file] = kith_tables_new (connection);
  if (!read_file (self, file, &last, error) || !kith_freshness_check_head (self, file, &missing, error))
    return FALSE;
  self->last_at = MAX (self->last_at, last);
  if (missing && !note_opening (self, file, "head-missing", error))
    return FALSE;
  return kith_connection_number (connection, "PRAGMA data_version", 0, &self->data_versions[file], error);
}

/* The office file first and for writing: only so can what a killed process left in it be rolled back. */
static gboolean
try_files (KithSqlite            *self,
           const KithMigrations  *migrations,
           GError               **error)
{
  int versions[KITH_N_FILES];

  return open_file (self, KITH_FILE_OFFICE, migrations, &versions[KITH_FILE_OFFICE], error)
         && open_file (self, KITH_FILE_CLINICAL, migrations, &versions[KITH_FILE_CLINICAL], error)
         && attach_office (self, error)
         && bring_up_to_date (self, migrations, versions, error)
         && prepare_file (self, KITH_FILE_OFFICE, error)
         && prepare_file (self, KITH_FILE_CLINICAL, error);
}

/* While keys are changed, a file may be given its new key between being opened and being read. */
static gboolean
open_files (KithSqlite            *self,
            const KithMigrations  *migrations,
            GError               **error)
{
  for (guint tries = 1;; tries++)
    {
      g_autoptr (GError) reason = NULL;

      if (try_files (self, migrations, &reason))
        return TRUE;
      if (tries == MOST_TRIES || !kith_keys_is_rotating (self->parent.keys) || !is_refused (reason))
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }
      close_files (self);
    }
}

KithDatabase *
kith_sqlite_open_with (const char            *folder,
                       KithKeys              *keys,
                       const KithMigrations  *migrations,
                       GError               **error)
{
  g_autoptr (KithSqlite) self = sqlite_new (folder, keys);

  if (!open_files (self, migrations, error) || !note_opening (self, KITH_FILE_OFFICE, "unlock", error))
    return NULL;
  kith_erase_resume (self);
  return (KithDatabase *) g_steal_pointer (&self);
}

KithDatabase *
kith_sqlite_open (const char  *folder,
                  KithKeys    *keys,
                  GError     **error)
{
  return kith_sqlite_open_with (folder, keys, kith_schema_get_migrations (), error);
}

KithDatabase *
kith_sqlite_open_beside (const char  *folder,
                         KithKeys    *keys,
                         GError     **error)
{
  g_autoptr (KithSqlite) self = sqlite_new (folder, keys);

  return open_files (self, kith_schema_get_migrations (), error) ? (KithDatabase *) g_steal_pointer (&self) : NULL;
}

void
kith_sqlite_close (KithDatabase *database)
{
  KithSqlite *self = KITH_SQLITE (database);

  for (int file = 0; file < KITH_N_FILES; file++)
    {
      g_autoptr (GError) late = NULL;

      /* A head that can't be written now only lags behind, and the next one to close catches up. */
      if (self->connections[file] != NULL && !kith_freshness_write_head (self, file, &late))
        g_debug ("a head was not written: %d", late->code);
    }
  sqlite_free (self);
}

const KithSecret *
kith_sqlite_get_key (KithSqlite *self,
                     KithFile    file)
{
  return self->behind[file] ? self->parent.keys->former[file] : kith_keys_get_database_key (self->parent.keys, file);
}

static gboolean
refuse_behind (const char  *path,
               int          failure,
               GError     **error)
{
  g_autofree char *name = g_path_get_basename (path);

  if (failure != 0 && failure != EAGAIN)
    kith_storage_error_set_errno (error, failure, path);
  else
    g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_BUSY,
                 _("Another program is using “%s”, so it has its old key still. Nothing is lost. Try again in a moment."), name);
  return FALSE;
}

/* On a connection of its own, for one that failed would write with the new key what it read with the old one. */
gboolean
kith_sqlite_rekey (KithDatabase  *database,
                   KithFile       file,
                   GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autofree char *path = database_path (database->folder, file);
  g_autoptr (KithConnection) before = open_with_either (self, file, path, error);
  g_autoptr (KithConnection) after = NULL;
  int failure;

  if (before == NULL || !self->behind[file])
    return before != NULL;
  failure = kith_connection_rekey (before, kith_keys_get_database_key (database->keys, file));
  kith_connection_free (g_steal_pointer (&before));
  after = open_with_either (self, file, path, error);
  if (after == NULL)
    return FALSE;
  return !self->behind[file] || refuse_behind (path, failure, error);
}

gboolean
kith_sqlite_reopen (KithDatabase  *database,
                    KithKeys      *keys,
                    GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);

  close_files (self);
  if (keys != NULL)
    {
      forget_keys (self);
      kith_keys_free (database->keys);
      database->keys = keys;
      derive_keys (self);
    }
  if (open_files (self, kith_schema_get_migrations (), error))
    return TRUE;
  close_files (self);
  database->lost = TRUE;
  return FALSE;
}

gboolean
kith_sqlite_write_heads (KithDatabase  *database,
                         GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);

  for (int file = 0; file < KITH_N_FILES; file++)
    if (self->connections[file] != NULL && !kith_freshness_write_head (self, file, error))
      return FALSE;
  return TRUE;
}

gboolean
kith_sqlite_look (KithDatabase  *database,
                  KithFile       file,
                  gboolean      *changed,
                  GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  gint64 version;

  *changed = FALSE;
  if (self->connections[file] == NULL)
    return TRUE;
  if (!kith_connection_number (self->connections[file], "PRAGMA data_version", 0, &version, error))
    return FALSE;
  *changed = version != self->data_versions[file];
  self->data_versions[file] = version;
  return kith_freshness_check (self, file, error);
}
