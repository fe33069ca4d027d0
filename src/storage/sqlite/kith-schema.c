/* kith-schema.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-schema.h"

#include "kith-storage-error.h"
#include "kith-storage-resources.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

static const int application_ids[KITH_N_FILES] = {
  [KITH_FILE_OFFICE] = 0x4b74684f,
  [KITH_FILE_CLINICAL] = 0x4b746843,
};

static const KithMigrations own_migrations = {
  .prefix = "/io/github/kith_app/Kith/storage/schema",
  .last = { [KITH_FILE_OFFICE] = 1, [KITH_FILE_CLINICAL] = 2 },
};

static char *
load_migration (const KithMigrations  *migrations,
                const char            *part,
                int                    number)
{
  g_autofree char *path = g_strdup_printf ("%s/%s/%04d.sql", migrations->prefix, part, number);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);

  return bytes != NULL ? g_strdup (g_bytes_get_data (bytes, NULL)) : NULL;
}

static gboolean
run_part (KithConnection        *connection,
          const KithMigrations  *migrations,
          const char            *part,
          int                    number,
          GError               **error)
{
  g_autofree char *sql = load_migration (migrations, part, number);

  return sql == NULL || kith_connection_exec (connection, sql, error);
}

static gboolean
run_migration (KithConnection        *connection,
               const KithMigrations  *migrations,
               int                    number,
               GError               **error)
{
  const char *part = kith_file_get_name (kith_connection_get_file (connection));
  g_autofree char *set_version = g_strdup_printf ("PRAGMA user_version = %d", number);

  if (!kith_connection_exec (connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (run_part (connection, migrations, part, number, error)
      && run_part (connection, migrations, "record", number, error)
      && kith_connection_exec (connection, set_version, error)
      && kith_connection_exec (connection, "COMMIT", error))
    return TRUE;
  sqlite3_exec (kith_connection_get_handle (connection), "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

static char *
expected_fingerprint (KithConnection        *connection,
                      const KithMigrations  *migrations,
                      int                    version)
{
  const char *part = kith_file_get_name (kith_connection_get_file (connection));
  g_autofree char *path = g_strdup_printf ("%s/fingerprints/%s-%04d", migrations->prefix, part, version);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);

  return bytes != NULL ? g_strstrip (g_strdup (g_bytes_get_data (bytes, NULL))) : NULL;
}

static gboolean
set_wrong (KithConnection  *connection,
           GError         **error)
{
  g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED,
               _("“%s.db” is not the file that belongs here. Nothing was changed. Restore the newest backup beside it."),
               kith_file_get_name (kith_connection_get_file (connection)));
  return FALSE;
}

const KithMigrations *
kith_schema_get_migrations (void)
{
  kith_storage_get_resource ();
  return &own_migrations;
}

gboolean
kith_schema_create (KithConnection        *connection,
                    const KithMigrations  *migrations,
                    GError               **error)
{
  return kith_schema_migrate (connection, migrations, 0, error);
}

gboolean
kith_schema_migrate (KithConnection        *connection,
                     const KithMigrations  *migrations,
                     int                    version,
                     GError               **error)
{
  for (int number = version + 1; number <= migrations->last[kith_connection_get_file (connection)]; number++)
    if (!run_migration (connection, migrations, number, error))
      return FALSE;
  return TRUE;
}

gboolean
kith_schema_check (KithConnection        *connection,
                   const KithMigrations  *migrations,
                   int                   *version,
                   GError               **error)
{
  KithFile file = kith_connection_get_file (connection);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  gint64 application, number;

  if (!kith_connection_number (connection, "PRAGMA application_id", 0, &application, error)
      || !kith_connection_number (connection, "PRAGMA user_version", 0, &number, error))
    return FALSE;
  if (application != application_ids[file] || number < 1)
    return set_wrong (connection, error);
  *version = (int) number;
  if (number > migrations->last[file])
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NEWER,
                           _("This practice was last used with a newer Kith. Nothing was changed. "
                             "Update Kith on this computer to open it."));
      return FALSE;
    }
  expected = expected_fingerprint (connection, migrations, *version);
  found = kith_schema_fingerprint (connection, error);
  if (found == NULL)
    return FALSE;
  return (expected != NULL && g_str_equal (found, expected)) || set_wrong (connection, error);
}

char *
kith_schema_fingerprint (KithConnection  *connection,
                         GError         **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (connection, &local, "schema_text", "");

  while (stmt != NULL && kith_connection_step (connection, stmt, &local))
    {
      const char *sql = (const char *) sqlite3_column_text (stmt, 0);

      g_checksum_update (checksum, (const guchar *) sql, -1);
      g_checksum_update (checksum, (const guchar *) "\n", 1);
    }
  if (!kith_connection_succeeded (&local, error))
    return NULL;
  return g_strdup (g_checksum_get_string (checksum));
}
