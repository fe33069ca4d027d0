/* test-statements.c: every statement that the program carries can be prepared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "practice-fixture.h"

#include "kith-statements.h"

#include <string.h>

static gboolean
is_for (const char *name,
        KithFile    file)
{
  const char *owner = kith_statements_get_file (name);

  return g_str_equal (owner, "record") || g_str_equal (owner, kith_file_get_name (file));
}

static gboolean
reads_only (const char *sql)
{
  while (g_str_has_prefix (sql, "--"))
    sql = strchr (sql, '\n') + 1;
  return g_str_has_prefix (sql, "SELECT") || g_str_has_prefix (sql, "WITH");
}

static void
prepare (PracticeFixture *fixture,
         KithFile         file,
         const char      *name)
{
  sqlite3 *db = kith_connection_get_handle (KITH_SQLITE (fixture->database)->connections[file]);
  const char *sql = kith_statements_get (name);
  sqlite3_stmt *stmt = NULL;
  const char *rest = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &stmt, &rest) != SQLITE_OK)
    g_error ("%s in %s.db: %s", name, kith_file_get_name (file), sqlite3_errmsg (db));
  g_assert_cmpstr (rest, ==, "");
  g_assert_cmpint (sqlite3_stmt_readonly (stmt) != 0, ==, reads_only (sql));
  sqlite3_finalize (stmt);
}

static void
test_all_can_be_prepared (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_auto (GStrv) names = kith_statements_dup_names ();
  guint prepared[KITH_N_FILES] = { 0 };

  for (gsize i = 0; names[i] != NULL; i++)
    for (int file = 0; file < KITH_N_FILES; file++)
      if (is_for (names[i], file))
        {
          prepare (fixture, file, names[i]);
          prepared[file]++;
        }
  g_test_message ("%u statements of office.db, %u of clinical.db", prepared[KITH_FILE_OFFICE], prepared[KITH_FILE_CLINICAL]);
  g_assert_cmpuint (prepared[KITH_FILE_OFFICE], >, 20);
  g_assert_cmpuint (prepared[KITH_FILE_CLINICAL], >, 20);
}

/* A list of clients that is sorted or searched row by row would be slow where it is long. */
static void
test_plans (void)
{
  static const struct
  {
    KithFile file;
    const char *name;
    const char *plan;
  } cases[] = {
    { KITH_FILE_OFFICE, "contact_page", "SEARCH contact USING INDEX contact_by_name ((folded,id)>(?,?))" },
    { KITH_FILE_OFFICE, "contact_by_name", "SEARCH contact USING INDEX contact_by_name (folded=?)" },
    { KITH_FILE_OFFICE, "contact_load", "SEARCH contact USING INDEX sqlite_autoindex_contact_1 (id=?)" },
    { KITH_FILE_OFFICE, "audit_at", "SEARCH audit USING INTEGER PRIMARY KEY (rowid=?)" },
    { KITH_FILE_CLINICAL, "journal_of_action", "SEARCH journal USING INDEX journal_by_action (action=?)" },
    { KITH_FILE_CLINICAL, "draft_load", "SEARCH draft USING PRIMARY KEY (user=? AND object=? AND field=?)" },
  };
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      sqlite3 *db = kith_connection_get_handle (KITH_SQLITE (fixture->database)->connections[cases[i].file]);
      g_autofree char *sql = g_strconcat ("EXPLAIN QUERY PLAN ", kith_statements_get (cases[i].name), NULL);
      sqlite3_stmt *stmt = NULL;

      g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
      g_assert_cmpstr ((const char *) sqlite3_column_text (stmt, 3), ==, cases[i].plan);
      while (sqlite3_step (stmt) == SQLITE_ROW)
        g_assert_false (g_str_has_prefix ((const char *) sqlite3_column_text (stmt, 3), "SCAN "));
      sqlite3_finalize (stmt);
    }
}

static void
test_unknown_name (void)
{
  if (g_test_subprocess ())
    {
      kith_statements_get ("no_such_statement");
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*no statement is called no_such_statement*");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/statements/all-can-be-prepared", test_all_can_be_prepared);
  g_test_add_func ("/statements/plans", test_plans);
  g_test_add_func ("/statements/unknown-name", test_unknown_name);
  return g_test_run ();
}
