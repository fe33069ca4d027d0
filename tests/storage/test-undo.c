/* test-undo.c: undo as properties over random edits of every table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "practice-fixture.h"

#include "kith-id.h"
#include "kith-scope.h"
#include "kith-storage-error.h"

#include <stdlib.h>
#include <string.h>

#define N_ACTIONS 240

/* A row of every content table: {table} is the id of some row there, {n:a:b} a number, {t} a text, {d} a day. */
static const struct
{
  KithFile file;
  const char *table;
  const char *image;
} rows[] = {
  { KITH_FILE_OFFICE, "contact", "'name':'{t}','folded':'{t}','born':'{d}','digits':'','status':'active','phone':'{t}'" },
  { KITH_FILE_OFFICE, "contact_channel", "'contact':'{contact}','kind':'mail','value':'{t}'" },
  { KITH_FILE_OFFICE, "therapist", "'name':'{t}','colour':{n:0:9},'active':{n:0:1}" },
  { KITH_FILE_OFFICE, "room", "'name':'{t}','step_free':{n:0:1},'active':1" },
  { KITH_FILE_OFFICE, "hours", "'therapist':'{therapist}','weekday':{n:1:7},'starts':{n:0:600},'ends':{n:700:1440},'valid_from':'','valid_to':''" },
  { KITH_FILE_OFFICE, "closure", "'kind':'holiday','first_day':'2027-01-01','last_day':'2027-01-0{n:1:9}','label':'{t}'" },
  { KITH_FILE_OFFICE, "appointment_kind", "'name':'{t}','counts':{n:0:1},'several':0,'active':1" },
  { KITH_FILE_OFFICE, "pattern", "'name':'{t}','count':{n:1:16},'cadence':7,'minutes':50,'active':1" },
  { KITH_FILE_OFFICE, "block", "'contact':'{contact}','therapist':'{therapist}','pattern':'{pattern}','count':16,'already':{n:0:3},'status':'open'" },
  { KITH_FILE_OFFICE, "appointment", "'block':'{block}','kind':'{appointment_kind}','room':'{room}','starts':'2027-02-0{n:1:9}T15:00','zone':'Europe/Berlin','utc':{n:0:99999},'minutes':50,'state':'planned','counts':1" },
  { KITH_FILE_OFFICE, "attendance", "'appointment':'{appointment}','contact':'{contact}','state':'expected'" },
  { KITH_FILE_CLINICAL, "subject", "" },
  { KITH_FILE_CLINICAL, "course", "'subject':'{subject}','template':'ipt-16-uk','sessions':16,'cadence':7,'edges':'4,12,16','already':{n:0:3},'started':'{d}','ending_raised':''" },
  { KITH_FILE_CLINICAL, "contract_change", "'course':'{course}','day':'{d}','from_count':16,'to_count':{n:17:20},'reason':'{t}','agreed_by':'{t}'" },
  { KITH_FILE_CLINICAL, "tick", "'course':'{course}','item':'review.{n:1:16}','day':'{d}'" },
  { KITH_FILE_CLINICAL, "person", "'subject':'{subject}','name':'{t}','relation':'{t}','kind':'friend','status':'present','born':'{d}','died':'','about':'{t}'" },
  { KITH_FILE_CLINICAL, "person_state", "'person':'{person}','valid_from':'{d}','closeness':{n:0:100}.{n:1:9},'desired':{n:0:99}.5,'effect':{n:-3:3},'gives':'','receives':'','trust':{n:0:3}" },
  { KITH_FILE_CLINICAL, "place", "'person':'{person}','angle':{n:0:359}.25,'pinned':1" },
  { KITH_FILE_CLINICAL, "tie", "'subject':'{subject}','a':'{person}','b':'{person}','kind':'friend','valid_from':'','valid_to':''" },
  { KITH_FILE_CLINICAL, "expectation", "'person':'{person}','holder':'me','body':'{t}','said':{n:0:1},'valid_from':'','valid_to':''" },
  { KITH_FILE_CLINICAL, "dispute_stage", "'person':'{person}','day':'{d}','stage':'impasse','moves':'{t}'" },
  { KITH_FILE_CLINICAL, "problem_area", "'course':'{course}','kind':'dispute','first':0,'person':'{person}','body':'{t}'" },
  { KITH_FILE_CLINICAL, "goal", "'course':'{course}','body':'{t}','rating':{n:0:10},'agreed':''" },
  { KITH_FILE_CLINICAL, "formulation", "'course':'{course}','edition':{n:1:99},'body':'{t}','agreed':''" },
  { KITH_FILE_CLINICAL, "life_event", "'subject':'{subject}','starts':'{d}','ends':'','kind':'move','body':'{t}','onset':{n:0:1},'yearly':0" },
  { KITH_FILE_CLINICAL, "event_person", "'event':'{life_event}','person':'{person}'" },
  { KITH_FILE_CLINICAL, "session", "'subject':'{subject}','course':'{course}','day':'{d}','starts':'','kind':'appointment','state':'held','counts':1,'used':{n:0:1},'number':{n:1:16},'mood':{n:1:10}" },
  { KITH_FILE_CLINICAL, "session_person", "'session':'{session}','person':'{person}'" },
  { KITH_FILE_CLINICAL, "note", "'subject':'{subject}','session':'{session}','author':'a','kind':'note','body':'{t}'" },
  { KITH_FILE_CLINICAL, "addendum", "'note':'{note}','author':'a','reason':'{t}','body':'{t}','made':{n:0:9999}" },
  { KITH_FILE_CLINICAL, "process_note", "'subject':'{subject}','author':'a','sealed':'{t}'" },
  { KITH_FILE_CLINICAL, "technique_use", "'session':'{session}','technique':'role-play','person':'{person}','minutes':{n:0:50}" },
  { KITH_FILE_CLINICAL, "task", "'subject':'{subject}','body':'{t}','due':'{d}','done':{n:0:2}" },
  { KITH_FILE_CLINICAL, "measure_score", "'subject':'{subject}','measure':'phq-9','edition':'1','day':'{d}','total':{n:0:27},'prorated':0" },
  { KITH_FILE_CLINICAL, "measure_item", "'score':'{measure_score}','number':{n:1:9},'value':{n:0:3}" },
};

static const char * const words[] = { "Anna", "Grüße", "O''Neill", "مرحبا", "line\\nbreak", "quote\\\"", "🌿", "a b c", "" };

static char *
pick_row (PracticeFixture *fixture,
          KithFile         file,
          const char      *table)
{
  KithConnection *connection = KITH_SQLITE (fixture->database)->connections[file];
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s ORDER BY id LIMIT 1 "
                                          "OFFSET ?1 %% max (1, (SELECT count(*) FROM %s))", table, table);
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *stmt = kith_connection_query_sql (connection, &error, sql, "i", (gint64) g_test_rand_int_range (0, 1000));
  char *id = NULL;

  g_assert_no_error (error);
  if (kith_connection_step (connection, stmt, &error))
    id = kith_column_dup_text (stmt, 0);
  sqlite3_reset (stmt);
  return id != NULL ? id : g_strdup ("none");
}

static void
expand (PracticeFixture *fixture,
        KithFile         file,
        const char      *token,
        GString         *out)
{
  g_auto (GStrv) parts = g_strsplit (token, ":", -1);

  if (g_str_equal (parts[0], "n"))
    g_string_append_printf (out, "%d", g_test_rand_int_range (atoi (parts[1]), atoi (parts[2]) + 1));
  else if (g_str_equal (parts[0], "t"))
    g_string_append_printf (out, "%s %d", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))], g_test_rand_int_range (0, 99));
  else if (g_str_equal (parts[0], "d"))
    g_string_append_printf (out, "19%02d-0%d-1%d", g_test_rand_int_range (10, 99), g_test_rand_int_range (1, 9),
                            g_test_rand_int_range (0, 9));
  else
    {
      g_autofree char *id = pick_row (fixture, file, token);

      g_string_append (out, id);
    }
}

static char *
make_image (PracticeFixture *fixture,
            gsize            row,
            const char      *id)
{
  g_autoptr (GString) image = g_string_new (NULL);

  g_string_append_printf (image, "{\"id\":\"%s\"%s", id, *rows[row].image != '\0' ? "," : "");
  for (const char *c = rows[row].image; *c != '\0'; c++)
    {
      const char *end = *c == '{' ? strchr (c, '}') : NULL;

      if (end != NULL)
        {
          g_autofree char *token = g_strndup (c + 1, end - c - 1);

          expand (fixture, rows[row].file, token, image);
          c = end;
        }
      else
        g_string_append_c (image, *c == '\'' ? '"' : *c);
    }
  g_string_append_c (image, '}');
  return g_string_free_and_steal (g_steal_pointer (&image));
}

/* An id of its own for every row: a contact and a subject of one id would be one client. */
static char *
pick_row_or_new (PracticeFixture *fixture,
                 KithFile         file,
                 const char      *table,
                 gboolean         fresh)
{
  g_autofree char *id = fresh ? NULL : pick_row (fixture, file, table);

  return id == NULL || g_str_equal (id, "none") ? kith_id_new () : g_steal_pointer (&id);
}

static gboolean
edit_row (PracticeFixture  *fixture,
          gsize             row,
          GError          **error)
{
  KithSqlite *sqlite = KITH_SQLITE (fixture->database);
  KithFile file = rows[row].file;
  int choice = g_test_rand_int_range (0, 10);
  g_autofree char *id = pick_row_or_new (fixture, file, rows[row].table, choice < 6);
  g_autofree char *image = choice < 9 ? make_image (fixture, row, id) : NULL;
  g_autofree char *before = NULL;

  return kith_journal_before (sqlite, file, rows[row].table, id, &before, error)
         && kith_tables_put_image (sqlite->tables[file], rows[row].table, id, image, kith_sqlite_now (sqlite), "u", error)
         && kith_journal_after (sqlite, file, rows[row].table, id, before, error);
}

/* Up to three rows of one file; what the schema refuses is rolled back and must leave no trace. */
static gboolean
random_action (PracticeFixture *fixture)
{
  g_autoptr (GError) refused = NULL;
  gsize first = g_test_rand_int_range (0, G_N_ELEMENTS (rows));
  KithNotice *notice = NULL;
  gboolean done = TRUE;

  practice_fixture_begin (fixture, rows[first].file, KITH_ACTION_DO, KITH_SCOPE_PRACTICE);
  for (int i = g_test_rand_int_range (1, 4); i > 0 && done; i--)
    {
      gsize row = i == 1 ? first : (gsize) g_test_rand_int_range (0, G_N_ELEMENTS (rows));

      if (rows[row].file == rows[first].file)
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

  for (int file = 0; file < KITH_N_FILES; file++)
    {
      const char * const *names = kith_tables_get_names (KITH_SQLITE (fixture->database)->tables[file]);

      for (gsize i = 0; names[i] != NULL; i++)
        {
          gboolean known = FALSE;

          for (gsize row = 0; row < G_N_ELEMENTS (rows); row++)
            known = known || (rows[row].file == (KithFile) file && g_str_equal (rows[row].table, names[i]));
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
