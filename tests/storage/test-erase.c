/* test-erase.c: of a client who is erased the decrypted files hold the id and nothing else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "random-rows.h"

#include "kith-id.h"
#include "kith-scope.h"
#include "kith-storage-error.h"

#include <string.h>

#define MARK  "Zebramark"
#define TRIES 100

/* Whose rows are not one client's. */
static const char *const shared[] = { "therapist", "room", "hours", "closure", "appointment_kind", "pattern" };

static gboolean
is_shared (const char *table)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shared); i++)
    if (g_str_equal (shared[i], table))
      return TRUE;
  return FALSE;
}

/* A row with the mark in every text. */
static RandomRow
mark_row (const RandomRow *row)
{
  g_auto (GStrv) parts = g_strsplit (row->image, "{t}", -1);
  RandomRow marked = *row;

  if (!is_shared (row->table))
    marked.image = g_strjoinv (MARK " {t}", parts);
  return marked;
}

static gboolean
put (PracticeFixture *fixture,
     const RandomRow *row,
     const char      *scope,
     const char      *id,
     gboolean         there)
{
  g_autofree char *image = there ? random_row_make_image (fixture, row, id) : NULL;
  g_autoptr (GError) refused = NULL;

  practice_fixture_begin (fixture, row->file, KITH_ACTION_DO, scope);
  if (random_row_put (fixture, row, id, image, &refused))
    practice_fixture_commit (fixture);
  else
    fixture->database->engine->rollback (fixture->database);
  return refused == NULL;
}

static char *
choose_id (PracticeFixture *fixture,
           const RandomRow *row)
{
  if (g_str_equal (row->table, "subject"))
    return random_row_pick (fixture, KITH_FILE_OFFICE, "contact");
  return g_str_equal (row->table, "session") ? random_row_pick (fixture, KITH_FILE_OFFICE, "appointment") : kith_id_new ();
}

/* What the schema refuses, as a tie of someone to themselves, is made up anew. Returns: (transfer full) (nullable): the id */
static char *
add_row (PracticeFixture *fixture,
         const RandomRow *row,
         const char      *scope)
{
  for (int try = 0; try < TRIES; try++)
    {
      g_autofree char *id = choose_id (fixture, row);

      if (put (fixture, row, scope, id, TRUE))
        return g_steal_pointer (&id);
    }
  return NULL;
}

/* Rows of the one client: one that stays, one that has changed, and one that is in the history alone. */
static void
fill_table (PracticeFixture *fixture,
            const RandomRow *row,
            const char      *scope)
{
  g_autofree char *stays = add_row (fixture, row, scope);
  g_autofree char *changes = add_row (fixture, row, scope);
  g_autofree char *goes = NULL;

  if (stays == NULL)
    g_error ("no row for the table %s", row->table);
  if (changes != NULL)
    put (fixture, row, scope, changes, TRUE);
  goes = add_row (fixture, row, scope);
  if (goes != NULL && !g_str_equal (goes, stays) && g_strcmp0 (goes, changes) != 0)
    g_assert_true (put (fixture, row, scope, goes, FALSE));
}

static void
fill_tables (PracticeFixture *fixture,
             const char      *scope)
{
  for (gsize i = 0; i < n_random_rows; i++)
    {
      RandomRow row;

      /* One client is enough. */
      if (g_str_equal (random_rows[i].table, "contact"))
        continue;
      row = mark_row (&random_rows[i]);
      fill_table (fixture, &row, scope);
      if (!is_shared (row.table))
        g_free ((char *) row.image);
    }
}

static void
type_draft (PracticeFixture *fixture,
            const char      *object)
{
  static const KithJob job = { "draft", KITH_FILE_CLINICAL, KITH_JOB_NOTE, KITH_ACTION_DO, NULL };
  g_autoptr (GError) error = NULL;
  KithNotice *notice = NULL;

  fixture->database->engine->begin (fixture->database, &job, NULL, &error);
  g_assert_no_error (error);
  kith_database_save_draft (fixture->database, KITH_FILE_CLINICAL, object, "body", MARK " is being ty", 1, &error);
  g_assert_no_error (error);
  fixture->database->engine->commit (fixture->database, &notice, &error);
  g_assert_no_error (error);
}

static void
sign_note (PracticeFixture *fixture,
           const char      *client,
           const char      *scope)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *note = NULL;

  practice_fixture_begin (fixture, KITH_FILE_CLINICAL, KITH_ACTION_DO, scope);
  note = kith_database_save_note (fixture->database, client, NULL, MARK " has signed.", 0, &error);
  g_assert_no_error (error);
  kith_database_sign_note (fixture->database, note, &error);
  g_assert_no_error (error);
  practice_fixture_commit (fixture);
}

static char *
add_marked_client (PracticeFixture *fixture)
{
  char *client = practice_fixture_add_client (fixture, MARK " Anna");
  g_autofree char *scope = kith_scope_new_client (client);
  g_autofree char *appointment = NULL;

  fill_tables (fixture, scope);
  sign_note (fixture, client, scope);
  appointment = random_row_pick (fixture, KITH_FILE_OFFICE, "appointment");
  type_draft (fixture, appointment);
  type_draft (fixture, client);
  return client;
}

/* What the file holds, page by page, the free ones as well. */
static guint
count_marks (PracticeFixture *fixture,
             KithFile         file)
{
  sqlite3 *db = kith_connection_get_handle (KITH_SQLITE (fixture->database)->connections[file]);
  sqlite3_int64 size = 0;
  unsigned char *bytes = sqlite3_serialize (db, kith_file_get_name (file), &size, 0);
  gsize length = strlen (MARK);
  guint marks = 0;

  g_assert_nonnull (bytes);
  for (sqlite3_int64 i = 0; i + (sqlite3_int64) length <= size; i++)
    if (g_ascii_strncasecmp ((const char *) bytes + i, MARK, length) == 0)
      marks++;
  sqlite3_free (bytes);
  return marks;
}

static void
assert_sound (PracticeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = kith_database_check (fixture->database, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s: %s", ((KithFault *) faults->pdata[i])->where, ((KithFault *) faults->pdata[i])->what);
  g_assert_null (kith_faults_find_first (faults));
}

static gint64
count_rows (PracticeFixture *fixture,
            KithFile         file,
            const char      *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 number = 0;

  kith_connection_number (KITH_SQLITE (fixture->database)->connections[file], sql, -1, &number, &error);
  g_assert_no_error (error);
  return number;
}

static void
test_nothing_is_left (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *client = add_marked_client (fixture);
  g_autofree char *scope = kith_scope_new_client (client);
  g_autofree char *other = practice_fixture_add_client (fixture, "Berta Beck");
  g_autoptr (KithErasure) plan = NULL;
  g_autoptr (GError) error = NULL;

  assert_sound (fixture);
  /* The control: before, it would be found. */
  g_assert_cmpuint (count_marks (fixture, KITH_FILE_OFFICE), >, 3);
  g_assert_cmpuint (count_marks (fixture, KITH_FILE_CLINICAL), >, 20);
  plan = kith_database_plan_erasure (fixture->database, client, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < n_random_rows; i++)
    if (!is_shared (random_rows[i].table))
      g_assert_cmpuint (kith_erasure_count (plan, random_rows[i].table), >, 0);
  g_assert_cmpuint (plan->history, >, 30);
  g_assert_cmpuint (plan->kept, ==, 0);

  kith_database_erase (fixture->database, client, KITH_ERASURE_REQUEST, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_marks (fixture, KITH_FILE_OFFICE), ==, 0);
  g_assert_cmpuint (count_marks (fixture, KITH_FILE_CLINICAL), ==, 0);
  assert_sound (fixture);
  g_assert_cmpint (count_rows (fixture, KITH_FILE_OFFICE, "SELECT count(*) FROM contact"), ==, 1);
  g_assert_cmpint (count_rows (fixture, KITH_FILE_CLINICAL, "SELECT count(*) FROM subject"), ==, 0);
  g_assert_cmpint (count_rows (fixture, KITH_FILE_CLINICAL, "SELECT count(*) FROM job"), ==, 0);
  g_assert_cmpint (count_rows (fixture, KITH_FILE_CLINICAL, "SELECT count(*) FROM erasure"), ==, 0);
  g_assert_cmpint (count_rows (fixture, KITH_FILE_CLINICAL, "PRAGMA freelist_count"), ==, 0);
  g_assert_cmpint (count_rows (fixture, KITH_FILE_CLINICAL, "SELECT count(*) FROM audit WHERE verb = 'erase-request'"), ==, 1);
  /* There is no way back, and what was done in the practice itself still can be taken back. */
  g_assert_false (practice_fixture_step (fixture, KITH_ACTION_UNDO, scope));
  g_assert_false (kith_database_erase (fixture->database, client, KITH_ERASURE_REQUEST, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND);
}

static void
put_exactly (PracticeFixture *fixture,
             KithFile         file,
             const char      *table,
             const char      *id,
             const char      *image)
{
  const RandomRow row = { file, table, "" };
  g_autoptr (GError) error = NULL;

  practice_fixture_begin (fixture, file, KITH_ACTION_DO, KITH_SCOPE_SCHEDULE);
  random_row_put (fixture, &row, id, image, &error);
  g_assert_no_error (error);
  practice_fixture_commit (fixture);
}

static char *
attend (PracticeFixture *fixture,
        const char      *appointment,
        const char      *client)
{
  char *id = kith_id_new ();
  g_autofree char *image = g_strdup_printf ("{\"id\":\"%s\",\"appointment\":\"%s\",\"contact\":\"%s\",\"state\":\"expected\"}",
                                            id, appointment, client);

  put_exactly (fixture, KITH_FILE_OFFICE, "attendance", id, image);
  return id;
}

static void
book (PracticeFixture *fixture,
      const char      *id,
      const char      *block)
{
  g_autofree char *image = g_strdup_printf ("{\"id\":\"%s\",\"block\":\"%s\",\"kind\":\"joint\",\"starts\":\"2026-11-02T15:00\","
                                            "\"zone\":\"Europe/Berlin\",\"utc\":1793628000,\"minutes\":50,\"state\":\"held\","
                                            "\"counts\":1}", id, block);

  put_exactly (fixture, KITH_FILE_OFFICE, "appointment", id, image);
}

/* What belongs to someone else as well stays, with their part of it. */
static void
test_others_stay (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *client = practice_fixture_add_client (fixture, MARK " Anna");
  g_autofree char *other = practice_fixture_add_client (fixture, "Berta Beck");
  g_autofree char *block = kith_id_new ();
  g_autofree char *image = g_strdup_printf ("{\"id\":\"%s\",\"contact\":\"%s\",\"count\":16,\"already\":0,\"status\":\"open\"}", block, client);
  g_autofree char *alone = kith_id_new ();
  g_autofree char *together = kith_id_new ();
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *three = NULL;
  g_autofree char *last = NULL;
  g_autoptr (KithErasure) plan = NULL;
  g_autoptr (GError) error = NULL;

  put_exactly (fixture, KITH_FILE_OFFICE, "block", block, image);
  book (fixture, alone, block);
  book (fixture, together, block);
  one = attend (fixture, alone, client);
  two = attend (fixture, together, client);
  three = attend (fixture, together, other);
  plan = kith_database_plan_erasure (fixture->database, client, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kith_erasure_count (plan, "appointment"), ==, 1);
  g_assert_cmpuint (kith_erasure_count (plan, "attendance"), ==, 2);
  g_assert_cmpuint (plan->kept, ==, 1);
  last = kith_date_to_text (&plan->last[KITH_RECORD_OFFICE]);
  g_assert_cmpstr (last, ==, "2026-11-02");
  g_assert_cmpint (plan->last[KITH_RECORD_CLINICAL].precision, ==, KITH_DATE_UNKNOWN);

  kith_database_erase (fixture->database, client, KITH_ERASURE_MISTAKE, &error);
  g_assert_no_error (error);
  assert_sound (fixture);
  g_assert_cmpint (count_rows (fixture, KITH_FILE_OFFICE, "SELECT count(*) FROM appointment WHERE block IS NULL"), ==, 1);
  g_assert_cmpint (count_rows (fixture, KITH_FILE_OFFICE, "SELECT count(*) FROM appointment"), ==, 1);
  g_assert_cmpint (count_rows (fixture, KITH_FILE_OFFICE, "SELECT count(*) FROM attendance"), ==, 1);
  g_assert_cmpuint (count_marks (fixture, KITH_FILE_OFFICE), ==, 0);
  /* The history of what stays, stays. */
  g_assert_cmpint (count_rows (fixture, KITH_FILE_OFFICE, "SELECT count(*) FROM journal WHERE tbl = 'appointment'"), ==, 1);
}

/* Cut short between the two files: the next unlock does the rest. */
static void
test_resumed (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *client = add_marked_client (fixture);
  KithConnection *office = KITH_SQLITE (fixture->database)->connections[KITH_FILE_OFFICE];
  g_autoptr (GError) error = NULL;

  /* The office file refuses to be written, as on a disk that is full by then. */
  kith_connection_exec (office, "PRAGMA query_only = ON", &error);
  g_assert_no_error (error);
  g_assert_false (kith_database_erase (fixture->database, client, KITH_ERASURE_EXPIRED, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "next unlocked"));
  g_assert_cmpuint (count_marks (fixture, KITH_FILE_CLINICAL), ==, 0);
  g_assert_cmpuint (count_marks (fixture, KITH_FILE_OFFICE), >, 0);
  g_assert_cmpint (count_rows (fixture, KITH_FILE_CLINICAL, "SELECT count(*) FROM job"), ==, 1);
  practice_fixture_close (fixture);
  practice_fixture_open (fixture);
  g_assert_cmpuint (count_marks (fixture, KITH_FILE_OFFICE), ==, 0);
  g_assert_cmpint (count_rows (fixture, KITH_FILE_CLINICAL, "SELECT count(*) FROM job"), ==, 0);
  assert_sound (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/erase/nothing-is-left", test_nothing_is_left);
  g_test_add_func ("/erase/others-stay", test_others_stay);
  g_test_add_func ("/erase/resumed", test_resumed);
  return g_test_run ();
}
