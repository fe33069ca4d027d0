/* kith-connection.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-connection-private.h"

#include "kith-folding.h"
#include "kith-guard.h"
#include "kith-storage-error.h"
#include "kith-weight.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#define PATIENCE_US         (10 * G_USEC_PER_SEC)
#define LONGEST_NAP_US      2000
#define RAW_KEY_SIZE        67
#define LARGEST_SQL         100000
#define LARGEST_VALUE       (64 << 20)
#define DEEPEST_TRIGGER     10
#define HEAP_LIMIT          (G_GINT64_CONSTANT (512) << 20)

/* Setting: what is set, and what must be read back. */
typedef struct
{
  const char *set;
  const char *read;
  const char *expected;
} Setting;

/* Of a new file, before anything is in it. */
static const Setting vacuum = { "PRAGMA auto_vacuum = INCREMENTAL", "PRAGMA auto_vacuum", "2" };

static const Setting settings[] = {
  { "PRAGMA cipher_log_level = NONE", "PRAGMA cipher_log_level", "NONE" },
  { "PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2" },
  { "PRAGMA journal_mode = DELETE", "PRAGMA journal_mode", "delete" },
  { "PRAGMA synchronous = EXTRA", "PRAGMA synchronous", "3" },
  { "PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1" },
  { "PRAGMA secure_delete = ON", "PRAGMA secure_delete", "1" },
  /* Or INSERT OR REPLACE would pass by the triggers that keep what is signed and the audit. */
  { "PRAGMA recursive_triggers = ON", "PRAGMA recursive_triggers", "1" },
  { "PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0" },
  { "PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1" },
  { "PRAGMA mmap_size = 0", "PRAGMA mmap_size", "0" },
  /* In KiB. With the 2 MB it is by itself, a search among many notes decrypts the same pages again and again. */
  { "PRAGMA cache_size = -65536", "PRAGMA cache_size", "-65536" },
};

static void
finalize_cb (gpointer stmt)
{
  sqlite3_finalize (stmt);
}

static gboolean
is_refusal (int system_errno)
{
  return system_errno == EACCES || system_errno == EROFS || system_errno == EPERM;
}

/* What SQLite tried last when it could not open a file beside @path says nothing of why. */
static gboolean
is_read_only (const char *path)
{
  return g_access (path, W_OK) != 0 && is_refusal (errno);
}

static int
code_for (int         primary,
          int         extended,
          int         system_errno,
          const char *path)
{
  if (primary == SQLITE_FULL || (primary == SQLITE_IOERR && (system_errno == ENOSPC || system_errno == EDQUOT)))
    return KITH_STORAGE_ERROR_DISK_FULL;
  if ((primary == SQLITE_CANTOPEN || primary == SQLITE_IOERR) && (is_refusal (system_errno) || is_read_only (path)))
    return KITH_STORAGE_ERROR_READ_ONLY;
  if (extended == SQLITE_READONLY_DBMOVED)
    return KITH_STORAGE_ERROR_NOT_FOUND;
  if (extended == SQLITE_CANTOPEN_SYMLINK)
    return KITH_STORAGE_ERROR_UNSAFE_PLACE;
  if (extended == SQLITE_CONSTRAINT_FOREIGNKEY)
    return KITH_STORAGE_ERROR_CONFLICT;

  switch (primary)
    {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      return KITH_STORAGE_ERROR_DAMAGED;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return KITH_STORAGE_ERROR_BUSY;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return KITH_STORAGE_ERROR_READ_ONLY;
    default:
      return KITH_STORAGE_ERROR_FAILED;
    }
}

static const char *
sentence_for (int code)
{
  switch (code)
    {
    case KITH_STORAGE_ERROR_DISK_FULL:
      return _("The disk is full. Nothing was changed and nothing is lost. Make some room on the disk of “%s” and try again. (%s)");
    case KITH_STORAGE_ERROR_DAMAGED:
      return _("“%s” is damaged or its key does not fit. Nothing was changed. Restore the newest backup beside it. (%s)");
    case KITH_STORAGE_ERROR_BUSY:
      return _("Another program is using “%s”. Nothing was changed. Try again in a moment. (%s)");
    case KITH_STORAGE_ERROR_READ_ONLY:
      return _("“%s” can't be written. Nothing was changed. Check the permissions of the folder, "
               "or move the practice to a folder of your own. (%s)");
    case KITH_STORAGE_ERROR_NOT_FOUND:
      return _("“%s” has been moved, replaced or deleted while it was open. Nothing was changed. Close it here. If the "
               "folder has a new place, open it there; if it is gone, restore the newest backup. (%s)");
    case KITH_STORAGE_ERROR_UNSAFE_PLACE:
      return _("“%s” is a link to another place. Nothing was opened. Open the folder it points to. (%s)");
    case KITH_STORAGE_ERROR_CONFLICT:
      return _("Something that was added since belongs to this, so it was left as it is. Nothing was changed. The history shows "
               "what was added.");
    default:
      return _("“%s” could not be used. Nothing was changed. (%s)");
    }
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
gboolean
kith_connection_fail_with (KithConnection  *self,
                           int              rc,
                           GError         **error)
{
  int extended = self->db != NULL ? sqlite3_extended_errcode (self->db) : rc;
  int system_errno = self->db != NULL ? sqlite3_system_errno (self->db) : 0;
  int code = code_for (rc & 0xff, extended, system_errno, self->path);
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *detail = g_strdup_printf ("%d", extended);

  if ((rc & 0xff) == SQLITE_IOERR && system_errno == EFBIG)
    {
      kith_storage_error_set_errno (error, system_errno, self->path);
      return FALSE;
    }
  /* Only the number goes into the sentence, where it helps: SQLite's own text can hold values. */
  g_set_error (error, KITH_STORAGE_ERROR, code, sentence_for (code), name, detail);
  return FALSE;
}
#pragma GCC diagnostic pop

static gboolean
apply_setting (KithConnection  *self,
               const Setting   *setting,
               GError         **error)
{
  g_autofree char *value = NULL;
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt;

  if (!kith_connection_exec (self, setting->set, error))
    return FALSE;
  stmt = kith_connection_query_sql (self, &local, setting->read, "");
  if (stmt != NULL && kith_connection_step (self, stmt, &local))
    value = kith_column_dup_text (stmt, 0);
  if (stmt != NULL)
    sqlite3_reset (stmt);
  if (!kith_connection_succeeded (&local, error))
    return FALSE;
  if (g_strcmp0 (value, setting->expected) == 0)
    return TRUE;
  g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_UNSAFE_LIBRARY,
               _("The encryption library refused a safety setting (%s). Nothing was opened. "
                 "Install Kith and SQLCipher again."),
               setting->read);
  return FALSE;
}

static gboolean
apply_settings (KithConnection  *self,
                GError         **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    if (!apply_setting (self, &settings[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
apply_limits (KithConnection  *self,
              GError         **error)
{
  int on = 0, dml = 1, ddl = 1;

  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, &on);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DML, 0, &dml);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DDL, 0, &ddl);
  if (!on || dml || ddl)
    return kith_connection_fail_with (self, SQLITE_MISUSE, error);

  sqlite3_limit (self->db, SQLITE_LIMIT_ATTACHED, self->file == KITH_FILE_CLINICAL ? 1 : 0);
  sqlite3_limit (self->db, SQLITE_LIMIT_SQL_LENGTH, LARGEST_SQL);
  sqlite3_limit (self->db, SQLITE_LIMIT_LENGTH, LARGEST_VALUE);
  sqlite3_limit (self->db, SQLITE_LIMIT_TRIGGER_DEPTH, DEEPEST_TRIGGER);
  sqlite3_hard_heap_limit64 (HEAP_LIMIT);
#ifdef SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_ATTACH_WRITE, 0, NULL);
#endif
  return TRUE;
}

/* The form x'…64 hex digits…' hands SQLCipher the key itself and skips its own key derivation. */
static KithSecret *
format_raw_key (const KithSecret *key)
{
  KithSecret *raw = kith_secret_new (RAW_KEY_SIZE + 1);
  char *text = (char *) kith_secret_get_data (raw);

  g_assert (kith_secret_get_size (key) == 32);
  memcpy (text, "x'", 2);
  sodium_bin2hex (text + 2, 65, kith_secret_get_data (key), 32);
  memcpy (text + 66, "'", 2);
  return raw;
}

/* SQLite's own handler soon looks once in 100 ms, and where others write one commit after another it may not once find the
 * moment between two of them. */
static int
wait_cb (void *data,
         int   naps)
{
  KithConnection *self = data;
  gint64 now = g_get_monotonic_time ();

  if (naps == 0)
    self->patience = now + PATIENCE_US;
  if (now >= self->patience)
    return FALSE;
  g_usleep ((gulong) g_random_int_range (LONGEST_NAP_US / 10, LONGEST_NAP_US));
  return TRUE;
}

/* SQLCipher tells standard error of memory that it could not lock, and where nobody has given it another place for its log does
 * so with the very first key, whatever the level is. */
static gpointer
silence_cipher (gpointer data)
{
  sqlite3 *db = NULL;

  /* Where this fails, what can be heard is no secret. */
  if (sqlite3_open (":memory:", &db) == SQLITE_OK)
    sqlite3_exec (db, "PRAGMA cipher_log = '/dev/null'", NULL, NULL, NULL);
  sqlite3_close (db);
  return NULL;
}

static gboolean
open_keyed (KithConnection    *self,
            const KithSecret  *key,
            KithOpenMode       mode,
            GError           **error)
{
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI;
  static GOnce silence = G_ONCE_INIT;
  g_autoptr (KithSecret) raw = format_raw_key (key);
  int rc;

  g_once (&silence, silence_cipher, NULL);
  if (mode == KITH_OPEN_CREATE)
    flags |= SQLITE_OPEN_CREATE;
  rc = sqlite3_open_v2 (self->path, &self->db, flags, NULL);
  if (rc != SQLITE_OK)
    return kith_connection_fail_with (self, rc, error);
  sqlite3_busy_handler (self->db, wait_cb, self);
  rc = sqlite3_db_config (self->db, SQLITE_DBCONFIG_MAINDBNAME, kith_file_get_name (self->file));
  /* Newer SQLCiphers no longer take "main" for a database that was given another name. */
  if (rc == SQLITE_OK)
    rc = sqlite3_key_v2 (self->db, kith_file_get_name (self->file), kith_secret_get_data (raw), RAW_KEY_SIZE);
  if (rc != SQLITE_OK)
    return kith_connection_fail_with (self, rc, error);
  return kith_guard_check_cipher (self->db, error);
}

static gboolean
prepare_connection (KithConnection  *self,
                    KithOpenMode     mode,
                    GError         **error)
{
  gint64 tables;
  int rc;

  if (!kith_connection_exec (self, "PRAGMA temp_store = MEMORY", error)
      || !kith_guard_check_temporary (self->db, error))
    return FALSE;
  if (mode == KITH_OPEN_CREATE && !apply_setting (self, &vacuum, error))
    return FALSE;
  if (!kith_connection_number (self, "SELECT count(*) FROM sqlite_schema", 0, &tables, error))
    return FALSE;
  /* An empty file can be read with any key. */
  if (mode == KITH_OPEN_EXISTING && tables == 0)
    return kith_connection_fail_with (self, SQLITE_NOTADB, error);
  if (!apply_settings (self, error) || !apply_limits (self, error))
    return FALSE;
  rc = kith_folding_register (self->db);
  if (rc == SQLITE_OK)
    rc = kith_weight_register (self->db);
  if (rc != SQLITE_OK)
    return kith_connection_fail_with (self, rc, error);
  return mode == KITH_OPEN_CREATE
         || kith_guard_check_header (self->db, kith_file_get_name (self->file), error);
}

KithConnection *
kith_connection_open (const char        *path,
                      KithFile           file,
                      const KithSecret  *key,
                      KithOpenMode       mode,
                      GError           **error)
{
  g_autoptr (KithConnection) self = g_new0 (KithConnection, 1);

  self->path = g_strdup (path);
  self->file = file;
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_cb);
  if (!kith_guard_check_library (error)
      || !open_keyed (self, key, mode, error)
      || !prepare_connection (self, mode, error))
    return NULL;
  return g_steal_pointer (&self);
}

gboolean
kith_connection_attach_office (KithConnection    *self,
                               const char        *path,
                               const KithSecret  *key,
                               GError           **error)
{
  g_autoptr (KithSecret) raw = format_raw_key (key);
  g_autofree char *escaped = g_uri_escape_string (path, "/", FALSE);
  g_autofree char *uri = g_strdup_printf ("file:%s?mode=ro", escaped);
  sqlite3_stmt *stmt = NULL;
  int rc;

  rc = sqlite3_prepare_v2 (self->db, "ATTACH ?1 AS office KEY ?2", -1, &stmt, NULL);
  if (rc == SQLITE_OK)
    rc = sqlite3_bind_text (stmt, 1, uri, -1, SQLITE_STATIC);
  if (rc == SQLITE_OK)
    rc = sqlite3_bind_blob (stmt, 2, kith_secret_get_data (raw), RAW_KEY_SIZE, SQLITE_STATIC);
  if (rc == SQLITE_OK && sqlite3_step (stmt) != SQLITE_DONE)
    rc = sqlite3_errcode (self->db);
  if (rc != SQLITE_OK)
    kith_connection_fail_with (self, rc, error);
  sqlite3_finalize (stmt);
  if (rc != SQLITE_OK)
    return FALSE;
  if (sqlite3_db_readonly (self->db, "office") != 1)
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_UNSAFE_LIBRARY,
                           _("The office file could not be opened for reading alone. Nothing was changed. "
                             "Install Kith and SQLCipher again."));
      return FALSE;
    }
  return TRUE;
}

int
kith_connection_rekey (KithConnection   *self,
                       const KithSecret *key)
{
  g_autoptr (KithSecret) raw = format_raw_key (key);

  sqlite3_rekey_v2 (self->db, kith_file_get_name (self->file), kith_secret_get_data (raw), RAW_KEY_SIZE);
  return sqlite3_system_errno (self->db);
}

void
kith_connection_free (KithConnection *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->statements);
  sqlite3_close (self->db);
  g_free (self->path);
  g_free (self);
}

sqlite3 *
kith_connection_get_handle (KithConnection *self)
{
  return self->db;
}

KithFile
kith_connection_get_file (KithConnection *self)
{
  return self->file;
}

gboolean
kith_connection_fail (KithConnection  *self,
                      GError         **error)
{
  return kith_connection_fail_with (self, sqlite3_errcode (self->db), error);
}

gboolean
kith_connection_exec (KithConnection  *self,
                      const char      *sql,
                      GError         **error)
{
  int rc = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  return rc == SQLITE_OK || kith_connection_fail_with (self, rc, error);
}
