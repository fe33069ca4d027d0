/* test-past.c: the history with its contents, bringing back, the log, and passphrases that did not fit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "practice-fixture.h"

#include "kith-scope.h"
#include "kith-storage-error.h"
#include "kith-term.h"
#include "kith-users.h"

#include <glib/gstdio.h>
#include <string.h>

static gboolean
knows_column (const char *table,
              const char *column)
{
  guint n_terms;
  const KithTerm *terms = kith_term_get_table (table, &n_terms);

  for (guint i = 0; i < n_terms; i++)
    if (g_str_equal (terms[i].column, column))
      return TRUE;
  return FALSE;
}

/* A column that is added later must be given its words, or be left out on purpose. */
static void
test_every_column_has_words (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  KithSqlite *sqlite = KITH_SQLITE (fixture->database);
  guint n_columns = 0;

  for (int file = 0; file < KITH_N_FILES; file++)
    {
      KithConnection *connection = sqlite->connections[file];
      g_autoptr (GError) error = NULL;
      sqlite3_stmt *stmt = kith_connection_query (connection, &error, "content_columns", "");

      while (kith_connection_step (connection, stmt, &error))
        {
          const char *table = (const char *) sqlite3_column_text (stmt, 0);
          const char *column = (const char *) sqlite3_column_text (stmt, 1);

          if (!knows_column (table, column))
            g_error ("the history has no words for %s.%s", table, column);
          g_assert_cmpstr (kith_term_get_table_label (table), !=, table);
          n_columns++;
        }
      g_assert_no_error (error);
    }
  g_assert_cmpuint (n_columns, >, 150);
}

static void
rename_client (PracticeFixture *fixture,
               const char      *id,
               const char      *name)
{
  g_autofree char *scope = kith_scope_new_client (id);
  g_autoptr (GError) error = NULL;
  g_autoptr (KithContact) contact = kith_database_load_contact (fixture->database, id, &error);

  g_assert_no_error (error);
  g_set_str (&contact->name, name);
  practice_fixture_begin (fixture, KITH_FILE_OFFICE, KITH_ACTION_DO, scope);
  kith_database_save_contact (fixture->database, contact, &error);
  g_assert_no_error (error);
  practice_fixture_commit (fixture);
}

static char *
get_name (PracticeFixture *fixture,
          const char      *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KithContact) contact = kith_database_load_contact (fixture->database, id, &error);

  g_assert_no_error (error);
  return g_strdup (contact->name);
}

static GPtrArray *
find_actions (PracticeFixture *fixture,
              const char      *scope,
              const char      *row)
{
  const KithPastWish wish = { .scope = scope, .row = row };
  g_autoptr (GError) error = NULL;
  GPtrArray *found = kith_database_find_actions (fixture->database, &wish, &error);

  g_assert_no_error (error);
  return found;
}

static gint64
look (PracticeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gint64 end;

  kith_database_get_journal_end (fixture->database, KITH_FILE_OFFICE, &end, &error);
  g_assert_no_error (error);
  return end;
}

static gboolean
bring_back (PracticeFixture   *fixture,
            const KithAction  *action,
            gint64             seen,
            GError           **error)
{
  practice_fixture_begin (fixture, action->file, KITH_ACTION_DO, action->scope);
  if (!kith_database_restore (fixture->database, action, NULL, seen, error))
    {
      fixture->database->engine->rollback (fixture->database);
      return FALSE;
    }
  practice_fixture_commit (fixture);
  return TRUE;
}

static void
assert_name (PracticeFixture *fixture,
             const char      *id,
             const char      *expected)
{
  g_autofree char *name = get_name (fixture, id);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_before_and_after (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *id = practice_fixture_add_client (fixture, "Ada");
  g_autofree char *other = practice_fixture_add_client (fixture, "Bea");
  g_autofree char *scope = kith_scope_new_client (id);
  g_autoptr (GPtrArray) actions = NULL;
  g_autoptr (GPtrArray) of_row = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;

  rename_client (fixture, id, "Ada Lovelace");
  rename_client (fixture, other, "Bea Arthur");
  actions = find_actions (fixture, scope, NULL);
  g_assert_cmpuint (actions->len, ==, 2);
  changes = kith_database_list_changes (fixture->database, actions->pdata[0], &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_nonnull (strstr (((KithRowChange *) changes->pdata[0])->before, "\"Ada\""));
  g_assert_nonnull (strstr (((KithRowChange *) changes->pdata[0])->after, "\"Ada Lovelace\""));
  of_row = find_actions (fixture, NULL, other);
  g_assert_cmpuint (of_row->len, ==, 2);
}

static void
test_bring_back (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *id = practice_fixture_add_client (fixture, "Ada");
  g_autofree char *scope = kith_scope_new_client (id);
  g_autoptr (GPtrArray) actions = NULL;
  g_autoptr (GError) error = NULL;
  gint64 seen;

  rename_client (fixture, id, "Ada Byron");
  rename_client (fixture, id, "Ada Lovelace");
  actions = find_actions (fixture, scope, NULL);
  seen = look (fixture);
  rename_client (fixture, id, "Ada King");
  g_assert_false (bring_back (fixture, actions->pdata[1], seen, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT);
  g_clear_error (&error);
  assert_name (fixture, id, "Ada King");

  g_assert_true (bring_back (fixture, actions->pdata[1], look (fixture), &error));
  g_assert_no_error (error);
  assert_name (fixture, id, "Ada");
  g_assert_false (bring_back (fixture, actions->pdata[1], look (fixture), &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOTHING_LEFT);

  g_assert_true (practice_fixture_step (fixture, KITH_ACTION_UNDO, scope));
  assert_name (fixture, id, "Ada King");
}

static GPtrArray *
list_log (KithDatabase *database)
{
  const KithLogWish wish = { NULL };
  g_autoptr (GError) error = NULL;
  GPtrArray *found = kith_database_list_log (database, &wish, &error);

  g_assert_no_error (error);
  return found;
}

static guint
count_verb (KithDatabase *database,
            const char   *verb)
{
  g_autoptr (GPtrArray) entries = list_log (database);
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    n += g_str_equal (((KithLogEntry *) entries->pdata[i])->verb, verb);
  return n;
}

static void
try_wrong (PracticeFixture *fixture)
{
  g_autoptr (KithSecret) passphrase = kith_secret_new_passphrase ("not this one", 12);
  g_autoptr (KithPracticePlan) plan = kith_practice_plan_new (fixture->folder, FIXTURE_OWNER, passphrase);
  g_autoptr (GError) error = NULL;

  g_assert_null (kith_practice_plan_open (plan, &kith_sqlite_engine, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_WRONG_PASSPHRASE);
}

/* One try is told from another by its time, and here keys are derived in no time. */
static void
await_millisecond (void)
{
  gint64 now = g_get_real_time () / 1000;

  while (g_get_real_time () / 1000 == now)
    g_thread_yield ();
}

static void
test_who_did_not_get_in (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *path = g_build_filename (fixture->folder, "practice.tries", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  practice_fixture_close (fixture);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  try_wrong (fixture);
  await_millisecond ();
  try_wrong (fixture);
  g_file_get_contents (path, &kept, &size, &error);
  g_assert_no_error (error);
  g_assert_null (strstr (kept, "Weiss"));
  practice_fixture_open (fixture);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_verb (fixture->database, "unlock-failed"), ==, 2);

  /* As if it had been killed before it removed them; and lines that nobody wrote here. */
  practice_fixture_close (fixture);
  {
    g_autofree char *text = g_strconcat (kept, "17 not-an-id\nnonsense\n\n", NULL);

    g_file_set_contents (path, text, -1, &error);
    g_assert_no_error (error);
  }
  practice_fixture_open (fixture);
  g_assert_cmpuint (count_verb (fixture->database, "unlock-failed"), ==, 2);
}

static void
test_only_owners_look (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autoptr (KithSecret) passphrase = kith_secret_new_passphrase (FIXTURE_PASSPHRASE, strlen (FIXTURE_PASSPHRASE));
  const KithLogWish wish = { NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *id = kith_database_add_user (fixture->database, "Jonas", KITH_ROLE_FULL, FALSE, FALSE, passphrase, FIXTURE_MEMORY, &error);
  KithDatabase *other;

  g_assert_no_error (error);
  g_assert_cmpuint (count_verb (fixture->database, "user-add"), ==, 1);
  other = practice_fixture_open_again (fixture, "Jonas", &error);
  g_assert_no_error (error);
  g_assert_null (kith_database_list_log (other, &wish, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN);
  other->engine->close (other);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/past/every-column-has-words", test_every_column_has_words);
  g_test_add_func ("/past/before-and-after", test_before_and_after);
  g_test_add_func ("/past/bring-back", test_bring_back);
  g_test_add_func ("/past/who-did-not-get-in", test_who_did_not_get_in);
  g_test_add_func ("/past/only-owners-look", test_only_owners_look);
  return g_test_run ();
}
