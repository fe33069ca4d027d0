/* test-connection.c: the recipe of the vault, and the guard with a control for each of its checks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "practice-fixture.h"

#include "kith-guard.h"
#include "kith-storage-error.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#define PLAIN_LIBRARY "libsqlite3.so.0"
#define FOLDER_VARIABLE "KITH_TEST_FOLDER"

static PracticeFixture *shared;

/* Where nothing is changed, one will do. */
static PracticeFixture *
get_shared (void)
{
  if (shared == NULL)
    shared = practice_fixture_new ();
  return shared;
}

static sqlite3 *
get_handle (PracticeFixture *fixture,
            KithFile         file)
{
  return kith_connection_get_handle (KITH_SQLITE (fixture->database)->connections[file]);
}

static char *
read_text (sqlite3    *db,
           const char *sql)
{
  sqlite3_stmt *stmt = NULL;
  char *text = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
  if (sqlite3_step (stmt) == SQLITE_ROW)
    text = kith_column_dup_text (stmt, 0);
  sqlite3_finalize (stmt);
  return text;
}

static void
assert_refused (gboolean   passed,
                GError   **error)
{
  g_assert_false (passed);
  g_assert_error (*error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_UNSAFE_LIBRARY);
  g_clear_error (error);
}

static void
test_settings (void)
{
  static const struct
  {
    const char *pragma;
    const char *expected;
  } cases[] = {
    { "PRAGMA temp_store", "2" },
    { "PRAGMA journal_mode", "delete" },
    { "PRAGMA synchronous", "3" },
    { "PRAGMA foreign_keys", "1" },
    { "PRAGMA secure_delete", "1" },
    { "PRAGMA recursive_triggers", "1" },
    { "PRAGMA trusted_schema", "0" },
    { "PRAGMA cell_size_check", "1" },
    { "PRAGMA auto_vacuum", "2" },
    { "PRAGMA cipher_log_level", "NONE" },
    { "PRAGMA page_size", "4096" },
    { "PRAGMA cipher_use_hmac", "1" },
    { "PRAGMA cipher_hmac_algorithm", "HMAC_SHA512" },
    { "PRAGMA cipher_plaintext_header_size", "0" },
  };
  PracticeFixture *fixture = get_shared ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int file = 0; file < KITH_N_FILES; file++)
      {
        g_autofree char *value = read_text (get_handle (fixture, file), cases[i].pragma);

        g_test_message ("%s: %s", cases[i].pragma, value);
        g_assert_cmpstr (value, ==, cases[i].expected);
      }
}

static void
test_limits (void)
{
  static const struct
  {
    int limit;
    int expected[KITH_N_FILES];
  } limits[] = {
    { SQLITE_LIMIT_ATTACHED, { 0, 1 } },
    { SQLITE_LIMIT_SQL_LENGTH, { 100000, 100000 } },
    { SQLITE_LIMIT_LENGTH, { 64 << 20, 64 << 20 } },
    { SQLITE_LIMIT_TRIGGER_DEPTH, { 10, 10 } },
  };
  static const struct
  {
    int option;
    int expected;
  } options[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },
    { SQLITE_DBCONFIG_DQS_DDL, 0 },
  };
  PracticeFixture *fixture = get_shared ();

  for (int file = 0; file < KITH_N_FILES; file++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
        g_assert_cmpint (sqlite3_limit (get_handle (fixture, file), limits[i].limit, -1), ==, limits[i].expected[file]);
      for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
        {
          int value = -1;

          sqlite3_db_config (get_handle (fixture, file), options[i].option, -1, &value);
          g_assert_cmpint (value, ==, options[i].expected);
        }
    }
  g_assert_cmpint (sqlite3_hard_heap_limit64 (-1), ==, G_GINT64_CONSTANT (512) << 20);
}

static void
test_wrong_key (void)
{
  PracticeFixture *fixture = get_shared ();
  const KithSecret *right = kith_keys_get_database_key (fixture->database->keys, KITH_FILE_OFFICE);
  g_autofree char *path = g_build_filename (fixture->folder, "office.db", NULL);

  for (int bit = 0; bit < 256; bit += 51)
    {
      g_autoptr (KithSecret) wrong = kith_secret_copy (right);
      g_autoptr (GError) error = NULL;
      KithConnection *connection;

      kith_secret_get_data (wrong)[bit / 8] ^= 1 << bit % 8;
      connection = kith_connection_open (path, KITH_FILE_OFFICE, wrong, KITH_OPEN_EXISTING, &error);
      g_assert_null (connection);
      g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED);
    }
}

/* What this connection must refuse, and with which code. */
static void
test_refused_sql (void)
{
  static const struct
  {
    KithFile file;
    const char *sql;
    int code;
  } cases[] = {
    { KITH_FILE_CLINICAL, "INSERT INTO office.practice (one, id, name, zone, created) VALUES (2, '', '', '', 0)", KITH_STORAGE_ERROR_READ_ONLY },
    { KITH_FILE_CLINICAL, "UPDATE office.contact SET name = 'changed'", KITH_STORAGE_ERROR_READ_ONLY },
    { KITH_FILE_CLINICAL, "DROP TABLE office.contact", KITH_STORAGE_ERROR_READ_ONLY },
    { KITH_FILE_CLINICAL, "CREATE TABLE office.more (a)", KITH_STORAGE_ERROR_READ_ONLY },
    { KITH_FILE_CLINICAL, "ATTACH ':memory:' AS third", KITH_STORAGE_ERROR_FAILED },
    { KITH_FILE_OFFICE, "ATTACH ':memory:' AS second", KITH_STORAGE_ERROR_FAILED },
    { KITH_FILE_OFFICE, "SELECT \"no such column\" FROM contact", KITH_STORAGE_ERROR_FAILED },
    { KITH_FILE_OFFICE, "SELECT load_extension ('x')", KITH_STORAGE_ERROR_FAILED },
    { KITH_FILE_OFFICE, "UPDATE sqlite_schema SET sql = ''", KITH_STORAGE_ERROR_FAILED },
    { KITH_FILE_OFFICE, "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = ''", KITH_STORAGE_ERROR_FAILED },
    { KITH_FILE_OFFICE, "DELETE FROM contact_search_data", KITH_STORAGE_ERROR_FAILED },
    { KITH_FILE_CLINICAL, "DELETE FROM note_search_data", KITH_STORAGE_ERROR_FAILED },
  };
  PracticeFixture *fixture = get_shared ();
  g_autofree char *before = practice_fixture_dump (fixture);
  g_autofree char *after = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      KithConnection *connection = KITH_SQLITE (fixture->database)->connections[cases[i].file];

      if (kith_connection_exec (connection, cases[i].sql, &error))
        g_error ("was not refused: %s", cases[i].sql);
      g_test_message ("%s: %s", cases[i].sql, error->message);
      g_assert_error (error, KITH_STORAGE_ERROR, cases[i].code);
    }
  after = practice_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

/* Turning the journal off would leave nothing to roll back; DEFENSIVE keeps it. */
static void
test_journal_stays_on (void)
{
  PracticeFixture *fixture = get_shared ();
  g_autofree char *mode = read_text (get_handle (fixture, KITH_FILE_OFFICE), "PRAGMA journal_mode = OFF");

  g_assert_cmpstr (mode, ==, "delete");
}

static void
test_guard_library (void)
{
  g_autoptr (GError) error = NULL;

  kith_guard_check_library (&error);
  g_assert_no_error (error);
  kith_guard_check_same_object (sqlite3_open_v2, sqlite3_key_v2, &error);
  g_assert_no_error (error);
  kith_guard_check_version (sqlite3_libversion (), SQLITE_VERSION, &error);
  g_assert_no_error (error);

  assert_refused (kith_guard_check_same_object (sqlite3_open_v2, qsort, &error), &error);
  /* Or both addresses were the program's own and the check would say nothing. */
  assert_refused (kith_guard_check_same_object (sqlite3_open_v2, practice_fixture_new, &error), &error);
  assert_refused (kith_guard_check_same_object (sqlite3_open_v2, "no code", &error), &error);
  assert_refused (kith_guard_check_version ("3.0.0", SQLITE_VERSION, &error), &error);
  assert_refused (kith_guard_check_version (SQLITE_VERSION ".1", SQLITE_VERSION, &error), &error);
  assert_refused (kith_guard_check_version ("", SQLITE_VERSION, &error), &error);
}

static void
test_guard_temporary (void)
{
  PracticeFixture *fixture = get_shared ();
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  kith_guard_check_temporary (get_handle (fixture, KITH_FILE_OFFICE), &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
  sqlite3_exec (db, "PRAGMA temp_store = FILE", NULL, NULL, NULL);
  assert_refused (kith_guard_check_temporary (db, &error), &error);
  sqlite3_exec (db, "PRAGMA temp_store = DEFAULT", NULL, NULL, NULL);
  assert_refused (kith_guard_check_temporary (db, &error), &error);
  sqlite3_close (db);
}

static void
test_guard_header (void)
{
  PracticeFixture *fixture = get_shared ();
  g_autofree char *path = g_build_filename (fixture->parent, "plain.db", NULL);
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  kith_guard_check_header (get_handle (fixture, KITH_FILE_OFFICE), "office", &error);
  g_assert_no_error (error);
  kith_guard_check_header (get_handle (fixture, KITH_FILE_CLINICAL), "clinical", &error);
  g_assert_no_error (error);
  assert_refused (kith_guard_check_header (get_handle (fixture, KITH_FILE_CLINICAL), "nobody", &error), &error);

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA user_version", NULL, NULL, NULL), ==, SQLITE_OK);
  assert_refused (kith_guard_check_header (db, "main", &error), &error);
  g_assert_cmpint (sqlite3_exec (db, "CREATE TABLE plain (a)", NULL, NULL, NULL), ==, SQLITE_OK);
  assert_refused (kith_guard_check_header (db, "main", &error), &error);
  sqlite3_close (db);
}

static void
check_preloaded (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KithSecret) key = kith_secret_new_random (32);
  g_autofree char *version = NULL;
  KithConnection *connection;
  sqlite3 *db = NULL;

  /* The control of the control: it must be the other library that answers. */
  g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
  version = read_text (db, "PRAGMA cipher_version");
  g_assert_null (version);
  assert_refused (kith_guard_check_cipher (db, &error), &error);
  sqlite3_close (db);
  assert_refused (kith_guard_check_library (&error), &error);
  connection = kith_connection_open ("/nowhere", KITH_FILE_OFFICE, key, KITH_OPEN_CREATE, &error);
  assert_refused (connection != NULL, &error);
}

/* A library that is loaded before ours takes most of SQLite's names: the accident the guard is there for. */
static void
test_guard_preloaded (void)
{
  g_auto (GStrv) environment = g_get_environ ();
  g_autofree char *options = g_strdup_printf ("%s:verify_asan_link_order=0",
                                              g_environ_getenv (environment, "ASAN_OPTIONS") != NULL
                                              ? g_environ_getenv (environment, "ASAN_OPTIONS") : "");

  if (g_test_subprocess ())
    {
      check_preloaded ();
      return;
    }
  environment = g_environ_setenv (environment, "LD_PRELOAD", PLAIN_LIBRARY, TRUE);
  environment = g_environ_setenv (environment, "ASAN_OPTIONS", options, TRUE);
  g_test_trap_subprocess_with_envp (NULL, (const char * const *) environment, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
test_guard_cipher (void)
{
  PracticeFixture *fixture = get_shared ();
  g_autoptr (GError) error = NULL;

  kith_guard_check_cipher (get_handle (fixture, KITH_FILE_OFFICE), &error);
  g_assert_no_error (error);
}

static void
die_with_a_hot_journal (void)
{
  PracticeFixture fixture = { .folder = (char *) g_getenv (FOLDER_VARIABLE) };
  g_autoptr (GError) error = NULL;
  KithConnection *office;

  practice_fixture_open (&fixture);
  office = KITH_SQLITE (fixture.database)->connections[KITH_FILE_OFFICE];
  /* A small cache spills changed pages into the file before any commit. */
  kith_connection_exec (office, "PRAGMA cache_size = 2; BEGIN IMMEDIATE", &error);
  g_assert_no_error (error);
  kith_connection_exec (office, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) "
                        "INSERT INTO contact (id, name, folded, changed, actor) "
                        "SELECT 'c' || i, 'Lost ' || i, 'lost ' || i, 0, '' FROM n", &error);
  g_assert_no_error (error);
  raise (SIGKILL);
}

static void
leave_hot_journal (PracticeFixture *fixture)
{
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), FOLDER_VARIABLE, fixture->folder, TRUE);
  g_autofree char *journal = g_build_filename (fixture->folder, "office.db-journal", NULL);

  g_test_trap_subprocess_with_envp ("/connection/hot-journal/subprocess", (const char * const *) environment, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
}

static gboolean
never_runs (KithDatabase  *database,
            gpointer       data,
            GValue        *result,
            GError       **error)
{
  g_assert_not_reached ();
}

/* The clinical connection reads office.db without being able to roll it back. */
static void
test_hot_journal (void)
{
  static const KithJob jobs[] = {
    { "read", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, never_runs },
    { "edit", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_DO, never_runs },
  };
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *client = practice_fixture_add_client (fixture, "Ada");

  for (gsize i = 0; i < G_N_ELEMENTS (jobs); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 count;

      leave_hot_journal (fixture);
      fixture->database->engine->begin (fixture->database, &jobs[i], "practice", &error);
      g_assert_no_error (error);
      kith_connection_number (KITH_SQLITE (fixture->database)->connections[KITH_FILE_CLINICAL],
                              "SELECT count(*) FROM office.contact", -1, &count, &error);
      g_assert_no_error (error);
      g_assert_cmpint (count, ==, 1);
      fixture->database->engine->rollback (fixture->database);
    }
}

int
main (int   argc,
      char *argv[])
{
  int failed;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/connection/settings", test_settings);
  g_test_add_func ("/connection/limits", test_limits);
  g_test_add_func ("/connection/wrong-key", test_wrong_key);
  g_test_add_func ("/connection/refused-sql", test_refused_sql);
  g_test_add_func ("/connection/journal-stays-on", test_journal_stays_on);
  g_test_add_func ("/connection/guard/library", test_guard_library);
  g_test_add_func ("/connection/guard/cipher", test_guard_cipher);
  g_test_add_func ("/connection/guard/temporary", test_guard_temporary);
  g_test_add_func ("/connection/guard/header", test_guard_header);
  g_test_add_func ("/connection/guard/preloaded", test_guard_preloaded);
  g_test_add_func ("/connection/hot-journal", test_hot_journal);
  g_test_add_func ("/connection/hot-journal/subprocess", die_with_a_hot_journal);
  failed = g_test_run ();
  g_clear_pointer (&shared, practice_fixture_free);
  return failed;
}
