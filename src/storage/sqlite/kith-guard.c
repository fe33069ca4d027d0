/* kith-guard.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include "config.h"

#include "kith-guard.h"

#include "kith-storage-error.h"

#include <dlfcn.h>
#include <glib/gi18n.h>
#include <string.h>

static gboolean
refuse (GError     **error,
        const char  *reason)
{
  g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_UNSAFE_LIBRARY,
               _("The encryption library on this computer can't be trusted: %s. "
                 "Nothing was opened or written. Install Kith and SQLCipher again."),
               reason);
  return FALSE;
}

static char *
read_pragma (sqlite3    *db,
             const char *sql)
{
  sqlite3_stmt *stmt = NULL;
  char *text = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL) == SQLITE_OK && sqlite3_step (stmt) == SQLITE_ROW)
    text = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  sqlite3_finalize (stmt);
  return text;
}

gboolean
kith_guard_check_same_object (gconstpointer   one,
                              gconstpointer   other,
                              GError        **error)
{
  Dl_info a = { 0 }, b = { 0 };

  if (dladdr (one, &a) == 0 || dladdr (other, &b) == 0 || a.dli_fbase != b.dli_fbase)
    return refuse (error, _("two versions of SQLite are loaded"));
  return TRUE;
}

gboolean
kith_guard_check_version (const char  *loaded,
                          const char  *built,
                          GError     **error)
{
  if (g_strcmp0 (loaded, built) != 0)
    return refuse (error, _("it is not the version that Kith was built with"));
  return TRUE;
}

gboolean
kith_guard_check_cipher (sqlite3  *db,
                         GError  **error)
{
  g_autofree char *version = read_pragma (db, "PRAGMA cipher_version");

  if (version == NULL || *version == '\0')
    return refuse (error, _("it does not encrypt"));
  return TRUE;
}

gboolean
kith_guard_check_temporary (sqlite3  *db,
                            GError  **error)
{
  g_autofree char *value = read_pragma (db, "PRAGMA temp_store");

  if (g_strcmp0 (value, "2") != 0)
    return refuse (error, _("it would write temporary data unencrypted"));
  return TRUE;
}

gboolean
kith_guard_check_header (sqlite3     *db,
                         const char  *name,
                         GError     **error)
{
  static const char plain[16] = "SQLite format 3";
  sqlite3_file *file = NULL;
  char header[16] = "";

  if (sqlite3_file_control (db, name, SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK
      || file == NULL || file->pMethods == NULL
      || file->pMethods->xRead (file, header, sizeof header, 0) != SQLITE_OK
      || memcmp (header, plain, sizeof plain) == 0)
    return refuse (error, _("it wrote a file without encryption"));
  return TRUE;
}

gboolean
kith_guard_check_library (GError **error)
{
  if (!kith_guard_check_version (sqlite3_libversion (), SQLITE_VERSION, error))
    return FALSE;
  return kith_guard_check_same_object (sqlite3_open_v2, sqlite3_key_v2, error);
}
