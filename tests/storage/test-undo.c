/* test-undo.c: undo as properties over random edits of every table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "random-rows.h"

#include "kith-id.h"
#include "kith-scope.h"
#include "kith-storage-error.h"

#include <string.h>

#define N_ACTIONS 240

/* An id of its own for every row: a contact and a subject of one id would be one client. */
static char *
pick_row_or_new (PracticeFixture *fixture,
                 KithFile         file,
                 const char      *table,
                 gboolean         fresh)
{
  g_autofree char *id = fresh ? NULL : random_row_pick (fixture, file, table);

  return id == NULL || g_str_equal (id, "none") ? kith_id_new () : g_steal_pointer (&id);
}

static gboolean
edit_row (PracticeFixture  *fixture,
          const RandomRow  *row,
          GError          **error)
{
  int choice = g_test_rand_int_range (0, 10);
  g_autofree char *id = pick_row_or_new (fixture, row->file, row->table, choice < 6);
  g_autofree char *image = choice < 9 ? random_row_make_image (fixture, row, id) : NULL;

  return random_row_put (fixture, row, id, image, error);
}

/* Up to three rows of one file; what the schema refuses is rolled back and must leave no trace. */
static gboolean
random_action (PracticeFixture *fixture)
{
  g_autoptr (GError) refused = NULL;
  const RandomRow *first = &random_rows[g_test_rand_int_range (0, n_random_rows)];
  KithNotice *notice = NULL;
  gboolean done = TRUE;

  practice_fixture_begin (fixture, first->file, KITH_ACTION_DO, KITH_SCOPE_PRACTICE);
  for (int i = g_test_rand_int_range (1, 4); i > 0 && done; i--)
    {
      const RandomRow *row = i == 1 ? first : &random_rows[g_test_rand_int_range (0, n_random_rows)];

      if (row->file == first->file)
        done = edit_row (fixture, row, &refused);
    }
  if (!done)
    fixture->database->engine->rollback (fixture->database);
  else
    done = fixture->database->engine->commit (fixture->database, &notice, &refused);
  done = done && notice != NULL;
  g_clear_pointer (&notice, kith_notice_free);
  return done;
}

static int
step_all (PracticeFixture *fixture,
          KithActionKind   kind)
{
  int steps = 0;

  while (practice_fixture_step (fixture, kind, NULL))
    steps++;
  return steps;
}

static void
test_every_table_is_known (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autoptr (GError) error = NULL;

  for (int file = 0; file < KITH_N_FILES; file++)
    {
      const char * const *names = kith_tables_get_names (KITH_SQLITE (fixture->database)->tables[file], &error);

      g_assert_no_error (error);
      for (gsize i = 0; names[i] != NULL; i++)
        {
          gboolean known = FALSE;

          for (gsize row = 0; row < n_random_rows; row++)
            known = known || (random_rows[row].file == (KithFile) file && g_str_equal (random_rows[row].table, names[i]));
          if (!known)
            g_error ("no random rows for the table %s", names[i]);
        }
    }
}

static void
test_undo_to_the_start (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *start = practice_fixture_dump (fixture);
  g_autofree char *end = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  int done = 0;

  for (int i = 0; done <= 100 || i < N_ACTIONS; i++)
    done += random_action (fixture);
  end = practice_fixture_dump (fixture);
  g_test_message ("%d actions stored of at least %d, %" G_GSIZE_FORMAT " bytes of content", done, N_ACTIONS, strlen (end));
  g_assert_cmpstr (start, !=, end);

  g_assert_cmpint (step_all (fixture, KITH_ACTION_UNDO), ==, done);
  undone = practice_fixture_dump (fixture);
  g_assert_cmpstr (undone, ==, start);
  g_assert_cmpint (step_all (fixture, KITH_ACTION_REDO), ==, done);
  redone = practice_fixture_dump (fixture);
  g_assert_cmpstr (redone, ==, end);
}

static void
test_steps_between_edits (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (dumps, practice_fixture_dump (fixture));
  for (int i = 0; i < N_ACTIONS / 2; i++)
    {
      int back = g_test_rand_int_range (0, 4);

      if (random_action (fixture))
        g_ptr_array_add (dumps, practice_fixture_dump (fixture));
      if (i % 3 != 0)
        continue;
      for (; back > 0 && dumps->len > 1; back--)
        {
          g_autofree char *now = NULL;

          g_assert_true (practice_fixture_step (fixture, KITH_ACTION_UNDO, NULL));
          g_ptr_array_remove_index (dumps, dumps->len - 1);
          now = practice_fixture_dump (fixture);
          g_assert_cmpstr (now, ==, dumps->pdata[dumps->len - 1]);
        }
    }
}

static void
test_survives_restart (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *start = practice_fixture_dump (fixture);
  g_autofree char *undone = NULL;
  int done = 0;

  while (done < 105)
    done += random_action (fixture);
  practice_fixture_close (fixture);
  practice_fixture_open (fixture);
  g_assert_cmpint (step_all (fixture, KITH_ACTION_UNDO), ==, done);
  undone = practice_fixture_dump (fixture);
  g_assert_cmpstr (undone, ==, start);
}

static void
rename_client (PracticeFixture *fixture,
               const char      *id,
               const char      *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KithContact) client = kith_database_load_contact (fixture->database, id, &error);
  g_autofree char *scope = kith_scope_new_client (id);

  g_assert_no_error (error);
  g_set_str (&client->name, name);
  practice_fixture_begin (fixture, KITH_FILE_OFFICE, KITH_ACTION_DO, scope);
  kith_database_save_contact (fixture->database, client, &error);
  g_assert_no_error (error);
  practice_fixture_commit (fixture);
}

static void
test_scopes_are_apart (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *one = practice_fixture_add_client (fixture, "One");
  g_autofree char *two = practice_fixture_add_client (fixture, "Two");
  g_autofree char *scope = kith_scope_new_client (one);
  g_autoptr (KithContact) client = NULL;
  g_autoptr (GError) error = NULL;

  rename_client (fixture, one, "Eins");
  rename_client (fixture, two, "Zwei");
  g_assert_true (practice_fixture_step (fixture, KITH_ACTION_UNDO, scope));
  client = kith_database_load_contact (fixture->database, one, &error);
  g_assert_cmpstr (client->name, ==, "One");
  g_clear_pointer (&client, kith_contact_free);
  client = kith_database_load_contact (fixture->database, two, &error);
  g_assert_cmpstr (client->name, ==, "Zwei");
  g_assert_false (practice_fixture_step (fixture, KITH_ACTION_UNDO, KITH_SCOPE_SCHEDULE));
}

static void
test_redo_ends_with_an_edit (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *id = practice_fixture_add_client (fixture, "One");
  g_autofree char *scope = kith_scope_new_client (id);

  rename_client (fixture, id, "Two");
  g_assert_true (practice_fixture_step (fixture, KITH_ACTION_UNDO, scope));
  rename_client (fixture, id, "Three");
  g_assert_false (practice_fixture_step (fixture, KITH_ACTION_REDO, scope));
  g_assert_true (practice_fixture_step (fixture, KITH_ACTION_UNDO, scope));
  g_assert_true (practice_fixture_step (fixture, KITH_ACTION_REDO, scope));
}

/* What someone else has changed since is said, never overwritten. */
static void
test_conflict_is_said (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *id = practice_fixture_add_client (fixture, "One");
  g_autofree char *scope = kith_scope_new_client (id);
  g_autoptr (GError) error = NULL;
  g_autoptr (KithAction) target = NULL;
  KithSqlite *sqlite = KITH_SQLITE (fixture->database);
  g_autofree char *own = g_strdup (sqlite->parent.keys->user_id);

  rename_client (fixture, id, "Mine");
  g_set_str (&sqlite->parent.keys->user_id, "somebody-else");
  rename_client (fixture, id, "Theirs");
  g_set_str (&sqlite->parent.keys->user_id, own);

  target = kith_database_find_step (fixture->database, scope, KITH_ACTION_UNDO, &error);
  g_assert_no_error (error);
  practice_fixture_begin (fixture, target->file, KITH_ACTION_UNDO, scope);
  g_assert_false (kith_database_reverse (fixture->database, target, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT);
  fixture->database->engine->rollback (fixture->database);
}

static char *
find_last (PracticeFixture *fixture,
           const char      *scope)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KithAction) action = kith_database_find_step (fixture->database, scope, KITH_ACTION_UNDO, &error);

  g_assert_no_error (error);
  return g_strdup (action->id);
}

static gboolean
step_action (PracticeFixture  *fixture,
             KithActionKind    kind,
             const char       *id,
             GError          **error)
{
  g_autoptr (KithAction) action = kith_database_find_action (fixture->database, id, kind, error);
  gboolean done;

  if (action == NULL)
    return FALSE;
  practice_fixture_begin (fixture, action->file, kind, action->scope);
  done = kith_database_reverse (fixture->database, action, error);
  if (done)
    practice_fixture_commit (fixture);
  else
    fixture->database->engine->rollback (fixture->database);
  return done;
}

/* One that is not the last is taken back alone, unless the later ones stand on it. */
static void
test_one_by_its_id (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *one = practice_fixture_add_client (fixture, "One");
  g_autofree char *two = practice_fixture_add_client (fixture, "Two");
  g_autofree char *scope = kith_scope_new_client (one);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithContact) client = NULL;

  rename_client (fixture, one, "Eins");
  first = find_last (fixture, scope);
  rename_client (fixture, two, "Zwei");
  g_assert_true (step_action (fixture, KITH_ACTION_UNDO, first, &error));
  client = kith_database_load_contact (fixture->database, one, &error);
  g_assert_cmpstr (client->name, ==, "One");
  g_assert_false (step_action (fixture, KITH_ACTION_UNDO, first, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOTHING_LEFT);
  g_clear_error (&error);
  g_assert_true (step_action (fixture, KITH_ACTION_REDO, first, &error));

  second = find_last (fixture, scope);
  rename_client (fixture, one, "Uno");
  g_assert_false (step_action (fixture, KITH_ACTION_UNDO, second, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT);
}

static void
assert_deed (PracticeFixture *fixture,
             const char      *id,
             const char      *field,
             const char      *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KithDeed) deed = kith_database_tell_deed (fixture->database, id, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (deed->field, ==, field);
  g_assert_cmpstr (deed->name, ==, name);
}

/* Also of an undo and a redo, and of what is no longer there. */
static void
test_deeds_are_told (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *id = practice_fixture_add_client (fixture, "One");
  g_autofree char *scope = kith_scope_new_client (id);
  g_autofree char *added = find_last (fixture, NULL);
  g_autofree char *renamed = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;

  assert_deed (fixture, added, NULL, "One");
  rename_client (fixture, id, "Eins");
  renamed = find_last (fixture, scope);
  assert_deed (fixture, renamed, "name", "Eins");
  g_assert_true (step_action (fixture, KITH_ACTION_UNDO, renamed, &error));
  g_assert_true (step_action (fixture, KITH_ACTION_REDO, renamed, &error));
  again = find_last (fixture, scope);
  g_assert_cmpstr (again, !=, renamed);
  assert_deed (fixture, again, "name", "Eins");
  g_assert_true (step_action (fixture, KITH_ACTION_UNDO, again, &error));
  g_assert_true (step_action (fixture, KITH_ACTION_UNDO, added, &error));
  assert_deed (fixture, added, NULL, "One");
  g_assert_null (kith_database_tell_deed (fixture->database, "nothing", &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo/every-table-is-known", test_every_table_is_known);
  g_test_add_func ("/undo/to-the-start", test_undo_to_the_start);
  g_test_add_func ("/undo/steps-between-edits", test_steps_between_edits);
  g_test_add_func ("/undo/survives-restart", test_survives_restart);
  g_test_add_func ("/undo/scopes-are-apart", test_scopes_are_apart);
  g_test_add_func ("/undo/redo-ends-with-an-edit", test_redo_ends_with_an_edit);
  g_test_add_func ("/undo/conflict-is-said", test_conflict_is_said);
  g_test_add_func ("/undo/one-by-its-id", test_one_by_its_id);
  g_test_add_func ("/undo/deeds-are-told", test_deeds_are_told);
  return g_test_run ();
}
