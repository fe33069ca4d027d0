/* test-older-practices.c: what released versions of Kith have written stays readable
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "practice-fixture.h"

#include "kith-opening.h"
#include "test-migrations.h"

#include <glib/gstdio.h>
#include <string.h>

#define PREFIX "/io/github/kith_app/Kith/test/migrations"

/* What the fixture was written with, and a version above it that stands for those to come. */
static const KithMigrations first = { PREFIX, { 1, 1 } };
static const KithMigrations second = { PREFIX, { 2, 3 } };

/* What schema 1 did not have, and at last the one that stands for those to come. */
static const char * const added[] = { ",\"event\":null", ",\"arguments\":null", ",\"floor\":null" };

/* A copy of what is kept, which stays as it is. */
static PracticeFixture *
fixture_kept (const char *name)
{
  static const char * const files[] = { "practice.keys", "practice.keys.previous", "office.db", "clinical.db",
                                       "office.head", "clinical.head" };
  PracticeFixture *fixture = g_new0 (PracticeFixture, 1);
  g_autoptr (GError) error = NULL;

  fixture->parent = g_dir_make_tmp ("kith-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->folder = g_build_filename (fixture->parent, "practice", NULL);
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *kept = g_test_build_filename (G_TEST_DIST, "fixtures", name, files[i], NULL);
      g_autofree char *path = g_build_filename (fixture->folder, files[i], NULL);
      g_autoptr (GFile) from = g_file_new_for_path (kept);
      g_autoptr (GFile) to = g_file_new_for_path (path);

      g_file_copy (from, to, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
    }
  return fixture;
}

static void
open_with (PracticeFixture      *fixture,
           const KithMigrations *migrations)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KithKeyFile) file = kith_key_file_load (fixture->folder, NULL, &error);
  g_autoptr (KithSecret) passphrase = kith_secret_new_passphrase (FIXTURE_PASSPHRASE, strlen (FIXTURE_PASSPHRASE));
  KithKeys *keys;

  g_assert_no_error (error);
  keys = kith_key_file_unlock (file, FIXTURE_OWNER, passphrase, &error);
  g_assert_no_error (error);
  practice_fixture_close (fixture);
  fixture->database = kith_sqlite_open_with (fixture->folder, keys, migrations, &error);
  g_assert_no_error (error);
}

/* But for the work that was left to be done, which is done when it opens. */
static void
assert_every_table_has_rows (PracticeFixture *fixture)
{
  for (int file = 0; file < KITH_N_FILES; file++)
    {
      KithConnection *connection = KITH_SQLITE (fixture->database)->connections[file];
      g_autoptr (GError) error = NULL;
      sqlite3_stmt *stmt = kith_connection_query_sql (connection, &error,
                                                      "SELECT name FROM sqlite_schema WHERE type = 'table' "
                                                      "AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%search%' AND name <> 'job'", "");

      g_assert_no_error (error);
      while (kith_connection_step (connection, stmt, &error))
        {
          g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", sqlite3_column_text (stmt, 0));
          gint64 rows = 0;

          kith_connection_number (connection, sql, 0, &rows, &error);
          g_assert_no_error (error);
          if (rows == 0)
            g_error ("the practice that is kept has no row for %s", sql);
        }
      g_assert_no_error (error);
    }
}

static void
assert_whole (PracticeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = kith_database_check (fixture->database, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    g_error ("%s: %s", ((KithFault *) faults->pdata[i])->where, ((KithFault *) faults->pdata[i])->what);
}

static void
test_opens_as_it_was (void)
{
  g_autoptr (PracticeFixture) fixture = fixture_kept ("practice-1");

  open_with (fixture, &first);
  assert_every_table_has_rows (fixture);
  open_with (fixture, kith_schema_get_migrations ());
  assert_whole (fixture);
  g_assert_true (practice_fixture_step (fixture, KITH_ACTION_UNDO, NULL));
}

static void
test_is_brought_up_to_date (void)
{
  g_autoptr (PracticeFixture) fixture = fixture_kept ("practice-1");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GString) content = NULL;

  open_with (fixture, &first);
  before = practice_fixture_dump (fixture);
  open_with (fixture, &second);
  after = practice_fixture_dump (fixture);
  g_assert_cmpstr (after, !=, before);
  /* All that came since are empty columns. */
  content = g_string_new (after);
  for (gsize i = 0; i < G_N_ELEMENTS (added); i++)
    g_assert_cmpuint (g_string_replace (content, added[i], "", 0), >, 0);
  g_assert_cmpstr (content->str, ==, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_resources_register (test_migrations_get_resource ());
  g_test_add_func ("/older-practices/opens-as-it-was", test_opens_as_it_was);
  g_test_add_func ("/older-practices/is-brought-up-to-date", test_is_brought_up_to_date);
  return g_test_run ();
}
