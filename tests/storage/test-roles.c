/* test-roles.c: what a receptionist's key does with the clinical file, table by table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "practice-fixture.h"

#include "kith-storage-error.h"
#include "kith-users.h"

#include <sodium.h>
#include <string.h>

#define DESK "Front desk"

typedef struct
{
  PracticeFixture *practice;
  KithDatabase *desk;
  GPtrArray *tables; /* of clinical.db, as its own catalogue has them */
} Scene;

static GPtrArray *
list_tables (PracticeFixture *practice)
{
  KithConnection *connection = KITH_SQLITE (practice->database)->connections[KITH_FILE_CLINICAL];
  GPtrArray *tables = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *stmt = kith_connection_query_sql (connection, &error, "SELECT name FROM sqlite_schema "
                                                  "WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'", "");

  while (kith_connection_step (connection, stmt, &error))
    g_ptr_array_add (tables, kith_column_dup_text (stmt, 0));
  g_assert_no_error (error);
  return tables;
}

static void
set_up (Scene         *scene,
        gconstpointer  data)
{
  g_autoptr (KithSecret) passphrase = kith_secret_new_passphrase (FIXTURE_PASSPHRASE, strlen (FIXTURE_PASSPHRASE));
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  scene->practice = practice_fixture_new ();
  id = kith_database_add_user (scene->practice->database, DESK, KITH_ROLE_OFFICE, FALSE, FALSE, passphrase, FIXTURE_MEMORY, &error);
  g_assert_no_error (error);
  scene->desk = practice_fixture_open_again (scene->practice, DESK, &error);
  g_assert_no_error (error);
  scene->tables = list_tables (scene->practice);
  g_assert_cmpuint (scene->tables->len, >, 30);
}

static void
tear_down (Scene         *scene,
           gconstpointer  data)
{
  g_ptr_array_unref (scene->tables);
  scene->desk->engine->close (scene->desk);
  practice_fixture_free (scene->practice);
}

static char *
make_sql (const char *verb,
          const char *table)
{
  if (g_str_equal (verb, "SELECT"))
    return g_strdup_printf ("SELECT * FROM %s", table);
  if (g_str_equal (verb, "INSERT"))
    return g_strdup_printf ("INSERT INTO %s DEFAULT VALUES", table);
  if (g_str_equal (verb, "UPDATE"))
    return g_strdup_printf ("UPDATE %s SET rowid = rowid", table);
  return g_strdup_printf ("DELETE FROM %s", table);
}

static const char * const verbs[] = { "SELECT", "INSERT", "UPDATE", "DELETE" };

/* Through the way that the desk has into the practice. */
static void
test_no_way_by_its_own_files (Scene         *scene,
                              gconstpointer  data)
{
  KithSqlite *desk = KITH_SQLITE (scene->desk);
  sqlite3 *db = kith_connection_get_handle (desk->connections[KITH_FILE_OFFICE]);
  g_autofree char *clinical = g_build_filename (scene->practice->folder, "clinical.db", NULL);
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS clinical", clinical);

  g_assert_null (desk->connections[KITH_FILE_CLINICAL]);
  g_assert_null (desk->audit_keys[KITH_FILE_CLINICAL]);
  g_assert_null (scene->desk->keys->clinical);
  g_assert_cmpint (sqlite3_exec (db, attach, NULL, NULL, NULL), !=, SQLITE_OK);
  for (guint i = 0; i < scene->tables->len; i++)
    for (gsize verb = 0; verb < G_N_ELEMENTS (verbs); verb++)
      {
        g_autofree char *named = g_strconcat ("clinical.", scene->tables->pdata[i], NULL);
        g_autofree char *sql = make_sql (verbs[verb], named);

        if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_ERROR)
          g_error ("the desk could %s", sql);
      }
}

static sqlite3 *
open_raw (Scene            *scene,
          const KithSecret *key)
{
  g_autofree char *path = g_build_filename (scene->practice->folder, "clinical.db", NULL);
  g_autofree char *digits = g_malloc0 (65);
  g_autofree char *raw = NULL;
  sqlite3 *db = NULL;

  sodium_bin2hex (digits, 65, kith_secret_get_data (key), 32);
  raw = g_strdup_printf ("x'%s'", digits);
  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  sqlite3_exec (db, "PRAGMA cipher_log_level = NONE", NULL, NULL, NULL);
  g_assert_cmpint (sqlite3_key_v2 (db, "main", raw, (int) strlen (raw)), ==, SQLITE_OK);
  return db;
}

/* Whether the key that @key is opens the file far enough to know of each table; it is not changed. */
static guint
count_known (Scene            *scene,
             const KithSecret *key)
{
  guint known = 0;

  for (guint i = 0; i < scene->tables->len; i++)
    for (gsize verb = 0; verb < G_N_ELEMENTS (verbs); verb++)
      {
        g_autofree char *sql = make_sql (verbs[verb], scene->tables->pdata[i]);
        sqlite3 *db = open_raw (scene, key);
        sqlite3_stmt *stmt = NULL;
        int rc = sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL);

        /* Without a key nothing is known, not even whether there is such a table. */
        known += rc != SQLITE_NOTADB;
        sqlite3_finalize (stmt);
        sqlite3_close (db);
      }
  return known;
}

static void
test_no_way_by_the_key_it_has (Scene         *scene,
                               gconstpointer  data)
{
  g_assert_cmpuint (count_known (scene, scene->desk->keys->office), ==, 0);
  g_assert_cmpuint (count_known (scene, scene->practice->database->keys->clinical), ==, scene->tables->len * G_N_ELEMENTS (verbs));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/roles/no-way-by-its-own-files", Scene, NULL, set_up, test_no_way_by_its_own_files, tear_down);
  g_test_add ("/roles/no-way-by-the-key-it-has", Scene, NULL, set_up, test_no_way_by_the_key_it_has, tear_down);
  return g_test_run ();
}
