/* write-practice.c: writes the practice that later versions of Kith must be able to open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Run it, with the folder to be made, before a new migration is added: what it leaves is as this version writes it, with
 * rows in every table.
 */

#include "config.h"

#include "random-rows.h"

#include "kith-id.h"
#include "kith-scope.h"

#define ROWS_EACH 2
#define MOST_TRIES 100

/* A client has one id in both files, and so have a session and its appointment. */
static char *
choose_id (PracticeFixture *fixture,
           const RandomRow *row)
{
  if (g_str_equal (row->table, "subject"))
    return random_row_pick (fixture, KITH_FILE_OFFICE, "contact");
  if (g_str_equal (row->table, "session"))
    return random_row_pick (fixture, KITH_FILE_OFFICE, "appointment");
  return kith_id_new ();
}

static gboolean
try_row (PracticeFixture *fixture,
         const RandomRow *row)
{
  g_autofree char *id = choose_id (fixture, row);
  g_autofree char *image = random_row_make_image (fixture, row, id);
  g_autoptr (GError) refused = NULL;

  practice_fixture_begin (fixture, row->file, KITH_ACTION_DO, KITH_SCOPE_PRACTICE);
  if (random_row_put (fixture, row, id, image, &refused))
    practice_fixture_commit (fixture);
  else
    fixture->database->engine->rollback (fixture->database);
  return refused == NULL;
}

/* What the schema refuses, as a tie of someone to themselves, is made up anew. */
static void
add_row (PracticeFixture *fixture,
         const RandomRow *row)
{
  for (int i = 0; i < MOST_TRIES; i++)
    if (try_row (fixture, row))
      return;
  g_error ("no row for the table %s", row->table);
}

static void
sign_note (PracticeFixture *fixture)
{
  g_autofree char *client = random_row_pick (fixture, KITH_FILE_CLINICAL, "subject");
  g_autofree char *scope = kith_scope_new_client (client);
  g_autoptr (GError) error = NULL;
  g_autofree char *note = NULL;

  practice_fixture_begin (fixture, KITH_FILE_CLINICAL, KITH_ACTION_DO, scope);
  note = kith_database_save_note (fixture->database, client, NULL, "Signed.", 0, &error);
  g_assert_no_error (error);
  kith_database_sign_note (fixture->database, note, &error);
  g_assert_no_error (error);
  practice_fixture_commit (fixture);
}

/* What is no content: text being typed, and the marks of an erasing, whose work is taken up when it opens. */
static void
add_passing_rows (PracticeFixture *fixture)
{
  static const KithJob jobs[KITH_N_FILES] = {
    { "draft", KITH_FILE_OFFICE, KITH_JOB_NOTE, KITH_ACTION_DO, NULL },
    { "draft", KITH_FILE_CLINICAL, KITH_JOB_NOTE, KITH_ACTION_DO, NULL },
  };
  KithConnection *clinical = KITH_SQLITE (fixture->database)->connections[KITH_FILE_CLINICAL];
  g_autoptr (GError) error = NULL;

  for (int file = 0; file < KITH_N_FILES; file++)
    {
      KithNotice *notice = NULL;

      fixture->database->engine->begin (fixture->database, &jobs[file], NULL, &error);
      g_assert_no_error (error);
      kith_database_save_draft (fixture->database, file, "row", "body", "Half a sent", 1, &error);
      g_assert_no_error (error);
      if (file == KITH_FILE_CLINICAL)
        kith_connection_exec (clinical, "INSERT INTO erasure VALUES ('nobody', 1, 'u', 'asked for')", &error);
      g_assert_no_error (error);
      if (file == KITH_FILE_CLINICAL)
        kith_connection_exec (clinical, "INSERT INTO job VALUES ('j', 'erase', 'nobody', NULL, 1, 'u', 3)", &error);
      g_assert_no_error (error);
      fixture->database->engine->commit (fixture->database, &notice, &error);
      g_assert_no_error (error);
      g_clear_pointer (&notice, kith_notice_free);
    }
}

int
main (int   argc,
      char *argv[])
{
  PracticeFixture fixture = { 0 };
  g_autoptr (KithPracticePlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  if (argc != 2)
    g_error ("name the folder to be made");
  fixture.folder = argv[1];
  plan = practice_fixture_plan (&fixture, FIXTURE_OWNER);
  kith_practice_plan_create (plan, &kith_sqlite_engine, NULL, &error);
  g_assert_no_error (error);
  practice_fixture_open (&fixture);
  for (gsize i = 0; i < ROWS_EACH * n_random_rows; i++)
    add_row (&fixture, &random_rows[i / ROWS_EACH]);
  sign_note (&fixture);
  add_passing_rows (&fixture);
  practice_fixture_close (&fixture);
  return 0;
}
