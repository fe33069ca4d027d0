/* test-transfer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "practice-fixture.h"

#include "kith-scope.h"
#include "kith-storage-error.h"
#include "kith-transfer.h"

#include <string.h>

/* {A} is one client, {B} another; both come to one appointment of the block of {B}. What one of them has is marked. */
static const char office_rows[] =
  "INSERT INTO contact (id, name, folded, born, phone, digits, merged_into, version, changed, actor) VALUES "
  "('{A}', 'Anna', 'anna', '~1980-05', '+49 30 1', '+49301', '{B}', 3, 7, 'u'),"
  "('{B}', 'Bert', 'bert', '', NULL, '', NULL, 1, 7, 'u');"
  "INSERT INTO contact_channel (id, contact, kind, value, changed, actor) VALUES ('ca', '{A}', 'mail', 'A', 8, 'u'), ('cb', '{B}', 'mail', 'B', 8, 'u');"
  "INSERT INTO therapist (id, name, changed, actor) VALUES ('t1', 'One', 1, 'u'), ('t2', 'Two', 1, 'u'), ('t3', 'Three', 1, 'u');"
  "INSERT INTO room (id, name, changed, actor) VALUES ('r1', 'One', 1, 'u'), ('r2', 'Two', 1, 'u');"
  "INSERT INTO hours (id, therapist, weekday, starts, ends, changed, actor) VALUES ('h1', 't1', 1, 480, 1020, 1, 'u');"
  "INSERT INTO closure (id, kind, first_day, last_day, changed, actor) VALUES ('c1', 'holiday', '2027-01-01', '2027-01-01', 1, 'u');"
  "INSERT INTO appointment_kind (id, name, counts, changed, actor) VALUES ('walk', 'Walk', 1, 1, 'u');"
  "INSERT INTO pattern (id, name, count, cadence, minutes, changed, actor) VALUES ('4-weekly-50', 'Four', 4, 7, 50, 1, 'u');"
  "INSERT INTO block (id, contact, therapist, pattern, count, changed, actor) VALUES "
  "('ba', '{A}', 't1', '4-weekly-50', 4, 1, 'u'), ('bb', '{B}', 't3', NULL, 4, 1, 'u');"
  "INSERT INTO appointment (id, block, kind, therapist, room, starts, zone, utc, minutes, counts, changed, actor) VALUES "
  "('aa', 'ba', 'walk', 't1', 'r1', '2027-02-01T15:00', 'Europe/Berlin', 1801490400, 50, 1, 1, 'u'),"
  "('ab', 'bb', 'appointment', 't2', 'r1', '2027-02-02T15:00', 'Europe/Berlin', 1801576800, 50, 1, 1, 'u'),"
  "('b', 'bb', 'appointment', 't3', 'r2', '2027-02-03T15:00', 'Europe/Berlin', 1801663200, 50, 1, 1, 'u');"
  "INSERT INTO attendance (id, appointment, contact, changed, actor) VALUES "
  "('aaa', 'aa', '{A}', 1, 'u'), ('aba', 'ab', '{A}', 1, 'u'), ('abb', 'ab', '{B}', 1, 'u'), ('bbb', 'b', '{B}', 1, 'u');"
  "INSERT INTO known_user (id, name) VALUES ('u', 'Dr. Who')";

static const char clinical_rows[] =
  "INSERT INTO subject (id, changed, actor) VALUES ('{S}', 1, 'u');"
  "INSERT INTO course (id, subject, block, template, sessions, edges, cadence, changed, actor) VALUES ('{S}co', '{S}', 'ba', 'ipt-16-uk', 16, '4,12,16', 7, 1, 'u');"
  "INSERT INTO contract_change (id, course, day, from_count, to_count, reason, agreed_by, changed, actor) VALUES ('{S}cc', '{S}co', '2027-01-01', 12, 16, 'r', 'a', 1, 'u');"
  "INSERT INTO tick (id, course, item, day, changed, actor) VALUES ('{S}ti', '{S}co', 'review.4', '2027-01-01', 1, 'u');"
  "INSERT INTO person (id, subject, name, changed, actor) VALUES ('{S}p', '{S}', 'P', 1, 'u'), ('{S}q', '{S}', 'Q', 1, 'u');"
  "INSERT INTO person_state (id, person, valid_from, closeness, changed, actor) VALUES ('{S}ps', '{S}p', '2027-01-01', 0.1 + 0.2, 1, 'u');"
  "INSERT INTO place (id, person, angle, changed, actor) VALUES ('{S}pl', '{S}p', 12.25, 1, 'u');"
  "INSERT INTO tie (id, subject, a, b, kind, changed, actor) VALUES ('{S}t', '{S}', '{S}p', '{S}q', 'friend', 1, 'u');"
  "INSERT INTO expectation (id, person, holder, body, changed, actor) VALUES ('{S}ex', '{S}p', 'me', 'x', 1, 'u');"
  "INSERT INTO dispute_stage (id, person, day, stage, changed, actor) VALUES ('{S}ds', '{S}p', '2027-01-01', 'impasse', 1, 'u');"
  "INSERT INTO problem_area (id, course, kind, person, changed, actor) VALUES ('{S}pa', '{S}co', 'dispute', '{S}p', 1, 'u');"
  "INSERT INTO goal (id, course, area, body, changed, actor) VALUES ('{S}g', '{S}co', '{S}pa', 'g', 1, 'u');"
  "INSERT INTO formulation (id, course, edition, body, changed, actor) VALUES ('{S}f', '{S}co', 1, 'f', 1, 'u');"
  "INSERT INTO life_event (id, subject, starts, kind, changed, actor) VALUES ('{S}e', '{S}', '~1998', 'move', 1, 'u');"
  "INSERT INTO event_person (id, event, person, changed, actor) VALUES ('{S}ep', '{S}e', '{S}p', 1, 'u');"
  "INSERT INTO session (id, subject, course, day, changed, actor) VALUES ('{S}s', '{S}', '{S}co', '2027-02-01', 1, 'u');"
  "INSERT INTO session_person (id, session, person, changed, actor) VALUES ('{S}sp', '{S}s', '{S}p', 1, 'u');"
  "INSERT INTO note (id, subject, session, author, kind, body, signed, changed, actor) VALUES ('{S}n', '{S}', '{S}s', 'u', 'content', 'n', {SIGNED}, 1, 'u');"
  "INSERT INTO addendum (id, note, author, reason, body, made, changed, actor) VALUES ('{S}ad', '{S}n', 'u', 'r', 'b', 6, 1, 'u');"
  "INSERT INTO process_note (id, subject, author, sealed, changed, actor) VALUES ('{S}pn', '{S}', 'u', 'c2VhbGVk', 1, 'u');"
  "INSERT INTO technique_use (id, session, technique, changed, actor) VALUES ('{S}tu', '{S}s', 'role-play', 1, 'u');"
  "INSERT INTO task (id, subject, body, changed, actor) VALUES ('{S}ta', '{S}', 't', 1, 'u');"
  "INSERT INTO measure_score (id, subject, measure, edition, day, total, changed, actor) VALUES ('{S}m', '{S}', 'phq-9', '1', '2027-02-01', 9, 1, 'u');"
  "INSERT INTO measure_item (id, score, number, value, changed, actor) VALUES ('{S}mi', '{S}m', 1, 3, 1, 'u')";

#define ONE   "01900000-0000-7000-8000-00000000000a"
#define OTHER "01900000-0000-7000-8000-00000000000b"

static KithConnection *
get_connection (PracticeFixture *fixture,
                KithFile         file)
{
  return KITH_SQLITE (fixture->database)->connections[file];
}

static const char *signed_at = "5";

static void
execute (PracticeFixture *fixture,
         KithFile         file,
         const char      *template,
         const char      *subject)
{
  g_autoptr (GString) sql = g_string_new (template);
  g_autoptr (GError) error = NULL;

  g_string_replace (sql, "{A}", ONE, 0);
  g_string_replace (sql, "{B}", OTHER, 0);
  g_string_replace (sql, "{S}", subject, 0);
  g_string_replace (sql, "{SIGNED}", signed_at, 0);
  kith_connection_exec (get_connection (fixture, file), sql->str, &error);
  g_assert_no_error (error);
}

static PracticeFixture *
make_full (void)
{
  PracticeFixture *fixture = practice_fixture_new ();

  execute (fixture, KITH_FILE_OFFICE, office_rows, "");
  execute (fixture, KITH_FILE_CLINICAL, clinical_rows, ONE);
  execute (fixture, KITH_FILE_CLINICAL, clinical_rows, OTHER);
  return fixture;
}

static void
begin (PracticeFixture *fixture,
       KithFile         file)
{
  practice_fixture_begin (fixture, file, KITH_ACTION_DO, KITH_SCOPE_PRACTICE);
}

static GPtrArray *
list_tables (PracticeFixture *fixture,
             KithFile         file,
             gboolean         one_client)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *tables = kith_database_list_tables (fixture->database, file, one_client, &error);

  g_assert_no_error (error);
  return tables;
}

static gboolean
tells_of (GPtrArray  *tables,
          const char *name,
          const char *column)
{
  for (guint i = 0; i < tables->len; i++)
    {
      const KithTable *table = tables->pdata[i];

      if (g_str_equal (table->name, name))
        return column == NULL || kith_table_find (table, column) >= 0;
    }
  return FALSE;
}

static gboolean
leaves_out (GPtrArray  *list,
            KithFile    file,
            const char *table,
            const char *column)
{
  g_autofree char *whole = g_strjoin (".", kith_file_get_name (file), table, NULL);
  g_autofree char *what = g_strjoin (".", kith_file_get_name (file), table, column, NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const KithLeftOut *it = list->pdata[i];

      g_assert_nonnull (it->reason);
      if (g_str_equal (it->what, what) || g_str_equal (it->what, whole))
        return TRUE;
    }
  return FALSE;
}

static void
check_columns (PracticeFixture *fixture,
               KithFile         file,
               gboolean         one_client)
{
  g_autoptr (GPtrArray) tables = list_tables (fixture, file, one_client);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) left_out = kith_database_list_left_out (fixture->database, file, one_client, &error);
  KithConnection *connection = get_connection (fixture, file);
  sqlite3_stmt *stmt = kith_connection_query_sql (connection, &error,
                                                  "SELECT m.name, c.name FROM sqlite_schema AS m, pragma_table_info (m.name) AS c "
                                                  "WHERE m.type = 'table' AND m.name NOT LIKE '%!_search!_%' ESCAPE '!' "
                                                  "AND m.name NOT LIKE 'sqlite!_%' ESCAPE '!'", "");
  int seen = 0;

  g_assert_no_error (error);
  for (; kith_connection_step (connection, stmt, &error); seen++)
    {
      const char *table = (const char *) sqlite3_column_text (stmt, 0);
      const char *column = (const char *) sqlite3_column_text (stmt, 1);

      if (!tells_of (tables, table, column) && !leaves_out (left_out, file, table, column))
        g_error ("%s.%s is neither transferred nor left out", table, column);
    }
  g_assert_no_error (error);
  g_assert_cmpint (seen, >, 100);
}

static void
test_every_column_is_told_of (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();

  for (int file = 0; file < KITH_N_FILES; file++)
    {
      check_columns (fixture, file, FALSE);
      check_columns (fixture, file, TRUE);
    }
}

/* A table that nobody has thought of yet comes along by itself. */
static void
test_new_table_is_found (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autoptr (GPtrArray) tables = NULL;
  g_autoptr (GPtrArray) of_one = NULL;

  execute (fixture, KITH_FILE_CLINICAL,
           "CREATE TABLE mood (id TEXT PRIMARY KEY NOT NULL, person TEXT NOT NULL REFERENCES person (id), value INTEGER, "
           "version INTEGER NOT NULL, changed INTEGER NOT NULL, actor TEXT NOT NULL) STRICT", "");
  tables = list_tables (fixture, KITH_FILE_CLINICAL, FALSE);
  of_one = list_tables (fixture, KITH_FILE_CLINICAL, TRUE);
  g_assert_true (tells_of (tables, "mood", "value"));
  g_assert_true (tells_of (of_one, "mood", "value"));
}

typedef struct
{
  const KithTable *table;
  GString *text;
  guint rows;
} Listing;

static gboolean
list_row (const KithCell  *cells,
          gpointer         data,
          GError         **error)
{
  Listing *listing = data;

  g_string_append_printf (listing->text, "%s", listing->table->name);
  for (guint i = 0; i < listing->table->columns->len; i++)
    switch (cells[i].kind)
      {
      case KITH_CELL_INTEGER:
        g_string_append_printf (listing->text, " %" G_GINT64_FORMAT, cells[i].integer);
        break;
      case KITH_CELL_REAL:
        g_string_append_printf (listing->text, " %.17g", cells[i].real);
        break;
      case KITH_CELL_TEXT:
        g_string_append_printf (listing->text, " %s", cells[i].text);
        break;
      case KITH_CELL_NULL:
      default:
        g_string_append (listing->text, " -");
        break;
      }
  g_string_append_c (listing->text, '\n');
  listing->rows++;
  return TRUE;
}

static char *
read_all (PracticeFixture *fixture,
          const char      *client,
          gboolean         filled)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  begin (fixture, KITH_FILE_CLINICAL);
  for (int file = 0; file < KITH_N_FILES; file++)
    {
      g_autoptr (GPtrArray) tables = list_tables (fixture, file, client != NULL);

      for (guint i = 0; i < tables->len; i++)
        {
          Listing listing = { tables->pdata[i], text, 0 };

          kith_database_read_rows (fixture->database, tables->pdata[i], client, list_row, &listing, &error);
          g_assert_no_error (error);
          if (filled && listing.rows == 0)
            g_error ("there is no row of %s", listing.table->name);
        }
    }
  fixture->database->engine->rollback (fixture->database);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
test_one_client (void)
{
  static const char * const with[] = {
    "contact " ONE " Anna - ~1980-05 +49 30 1 - - active - 3 7 u\n", "contact_channel ca", "therapist t1", "therapist t2", "room r1",
    "appointment_kind walk", "appointment_kind appointment", "pattern 4-weekly-50", "block ba", "appointment aa ba",
    "appointment ab - ", "attendance aaa", "attendance aba", "subject " ONE, "measure_item " ONE, "addendum " ONE,
  };
  static const char * const without[] = {
    OTHER, "therapist t3", "room r2", "block bb", "appointment b ", "attendance abb", "hours", "closure", "appointment_kind intake",
    "process_note",
  };
  g_autoptr (PracticeFixture) fixture = make_full ();
  g_autofree char *text = read_all (fixture, ONE, TRUE);

  for (gsize i = 0; i < G_N_ELEMENTS (with); i++)
    if (strstr (text, with[i]) == NULL)
      g_error ("“%s” is not in:\n%s", with[i], text);
  for (gsize i = 0; i < G_N_ELEMENTS (without); i++)
    if (strstr (text, without[i]) != NULL)
      g_error ("“%s” is in:\n%s", without[i], text);
}

typedef struct
{
  PracticeFixture *to;
  const KithTable *table;
  guint counts[3];
} Copying;

static gboolean
copy_row (const KithCell  *cells,
          gpointer         data,
          GError         **error)
{
  Copying *copying = data;
  KithAdded added;

  if (!kith_database_add_row (copying->to->database, copying->table, cells, &added, error))
    return FALSE;
  copying->counts[added]++;
  return TRUE;
}

static void
copy_file (PracticeFixture *from,
           PracticeFixture *to,
           KithFile         file,
           const char      *client,
           guint            counts[3])
{
  g_autoptr (GPtrArray) tables = list_tables (from, file, client != NULL);
  g_autoptr (GError) error = NULL;
  Copying copying = { to, NULL, { 0 } };

  begin (from, KITH_FILE_CLINICAL);
  begin (to, file);
  for (guint i = 0; i < tables->len; i++)
    {
      copying.table = tables->pdata[i];
      kith_database_read_rows (from->database, copying.table, client, copy_row, &copying, &error);
      g_assert_no_error (error);
    }
  g_assert_true (kith_database_check_references (to->database, file, &error));
  practice_fixture_commit (to);
  from->database->engine->rollback (from->database);
  memcpy (counts, copying.counts, sizeof copying.counts);
}

static void
check_sound (PracticeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = kith_database_check (fixture->database, &error);
  const KithFault *first;

  g_assert_no_error (error);
  first = kith_faults_find_first (faults);
  g_assert_cmpstr (first != NULL ? first->what : NULL, ==, NULL);
}

static void
check_copy (const char *client)
{
  g_autoptr (PracticeFixture) from = make_full ();
  g_autoptr (PracticeFixture) to = practice_fixture_new ();
  g_autofree char *wanted = read_all (from, client, TRUE);
  g_autofree char *got = NULL;
  guint counts[3];

  for (int file = 0; file < KITH_N_FILES; file++)
    {
      copy_file (from, to, file, client, counts);
      g_assert_cmpuint (counts[KITH_ADDED_NEW], >, 10);
      g_assert_cmpuint (counts[KITH_ADDED_OTHER], ==, 0);
    }
  got = read_all (to, client, TRUE);
  g_assert_cmpstr (got, ==, wanted);
  for (int file = 0; file < KITH_N_FILES; file++)
    {
      copy_file (from, to, file, client, counts);
      g_assert_cmpuint (counts[KITH_ADDED_NEW] + counts[KITH_ADDED_OTHER], ==, 0);
    }
  if (client == NULL)
    check_sound (to);
}

static void
test_copies_everything (void)
{
  check_copy (NULL);
}

static void
test_copies_one_client (void)
{
  check_copy (ONE);
}

static void
step (PracticeFixture *fixture,
      KithActionKind   kind,
      const char      *expected)
{
  g_autofree char *after = NULL;

  g_assert_true (practice_fixture_step (fixture, kind, KITH_SCOPE_PRACTICE));
  after = practice_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, expected);
}

static void
test_undo (void)
{
  g_autoptr (PracticeFixture) from = NULL;
  g_autoptr (PracticeFixture) to = practice_fixture_new ();
  g_autofree char *empty = practice_fixture_dump (to);
  g_autofree char *office = NULL;
  g_autofree char *full = NULL;
  guint counts[3];

  signed_at = "NULL";
  from = make_full ();
  copy_file (from, to, KITH_FILE_OFFICE, NULL, counts);
  office = practice_fixture_dump (to);
  copy_file (from, to, KITH_FILE_CLINICAL, NULL, counts);
  full = practice_fixture_dump (to);
  step (to, KITH_ACTION_UNDO, office);
  step (to, KITH_ACTION_UNDO, empty);
  step (to, KITH_ACTION_REDO, office);
  step (to, KITH_ACTION_REDO, full);
  signed_at = "5";
}

/* A signed note is never removed, so that what it came with can't be undone either. */
static void
test_signed_stay (void)
{
  g_autoptr (PracticeFixture) from = make_full ();
  g_autoptr (PracticeFixture) to = practice_fixture_new ();
  g_autoptr (KithAction) next = NULL;
  g_autoptr (GError) error = NULL;
  guint counts[3];

  copy_file (from, to, KITH_FILE_OFFICE, NULL, counts);
  copy_file (from, to, KITH_FILE_CLINICAL, NULL, counts);
  next = kith_database_find_step (to->database, KITH_SCOPE_PRACTICE, KITH_ACTION_UNDO, &error);
  g_assert_no_error (error);
  g_assert_cmpint (next->file, ==, KITH_FILE_OFFICE);
}

static void
refuse_row (PracticeFixture *fixture,
            const char      *table,
            guint            n_cells,
            const KithCell  *cells)
{
  g_autoptr (GPtrArray) tables = list_tables (fixture, KITH_FILE_OFFICE, FALSE);
  g_autoptr (GError) error = NULL;
  KithAdded added;

  begin (fixture, KITH_FILE_OFFICE);
  for (guint i = 0; i < tables->len; i++)
    {
      const KithTable *it = tables->pdata[i];

      if (!g_str_equal (it->name, table))
        continue;
      g_assert_cmpuint (it->columns->len, ==, n_cells);
      g_assert_false (kith_database_add_row (fixture->database, it, cells, &added, &error)
                      && kith_database_check_references (fixture->database, KITH_FILE_OFFICE, &error));
      g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FAILED);
    }
  g_assert_nonnull (error);
  fixture->database->engine->rollback (fixture->database);
}

#define TEXT(value)   { KITH_CELL_TEXT, 0, 0, value }
#define NUMBER(value) { KITH_CELL_INTEGER, value, 0, NULL }
#define NOTHING       { KITH_CELL_NULL, 0, 0, NULL }

static void
test_schema_refuses (void)
{
  static const KithCell wrong_word[] = { TEXT ("x"), TEXT (ONE), TEXT ("fax"), TEXT ("v"), NOTHING, NUMBER (1), NUMBER (1), TEXT ("u") };
  static const KithCell wrong_type[] = { TEXT ("x"), TEXT (ONE), TEXT ("mail"), TEXT ("v"), NOTHING, TEXT ("one"), NUMBER (1), TEXT ("u") };
  static const KithCell missing[] = { TEXT ("x"), TEXT (ONE), TEXT ("mail"), NOTHING, NOTHING, NUMBER (1), NUMBER (1), TEXT ("u") };
  static const KithCell nowhere[] = { TEXT ("x"), TEXT ("?"), TEXT ("mail"), TEXT ("v"), NOTHING, NUMBER (1), NUMBER (1), TEXT ("u") };
  g_autoptr (PracticeFixture) fixture = make_full ();
  g_autofree char *before = practice_fixture_dump (fixture);
  g_autofree char *after = NULL;

  refuse_row (fixture, "contact_channel", G_N_ELEMENTS (wrong_word), wrong_word);
  refuse_row (fixture, "contact_channel", G_N_ELEMENTS (wrong_type), wrong_type);
  refuse_row (fixture, "contact_channel", G_N_ELEMENTS (missing), missing);
  refuse_row (fixture, "contact_channel", G_N_ELEMENTS (nowhere), nowhere);
  after = practice_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_taken_back (void)
{
  static const KithCell cells[] = { TEXT ("x"), TEXT (ONE), TEXT ("mail"), TEXT ("v"), NOTHING, NUMBER (4), NUMBER (5), TEXT ("u") };
  g_autoptr (PracticeFixture) fixture = make_full ();
  g_autoptr (GPtrArray) tables = list_tables (fixture, KITH_FILE_OFFICE, FALSE);
  g_autofree char *before = practice_fixture_dump (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  KithAdded added;
  gint64 rows, more;

  begin (fixture, KITH_FILE_OFFICE);
  g_assert_true (kith_database_count_rows (fixture->database, KITH_FILE_OFFICE, &rows, &error));
  for (guint i = 0; i < tables->len; i++)
    if (g_str_equal (((KithTable *) tables->pdata[i])->name, "contact_channel"))
      g_assert_true (kith_database_add_row (fixture->database, tables->pdata[i], cells, &added, &error));
  g_assert_true (kith_database_count_rows (fixture->database, KITH_FILE_OFFICE, &more, &error));
  g_assert_cmpint (more, ==, rows + 1);
  g_assert_true (kith_database_take_back (fixture->database, &error));
  g_assert_no_error (error);
  practice_fixture_commit (fixture);
  after = practice_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/transfer/every-column-is-told-of", test_every_column_is_told_of);
  g_test_add_func ("/transfer/new-table-is-found", test_new_table_is_found);
  g_test_add_func ("/transfer/one-client", test_one_client);
  g_test_add_func ("/transfer/copies-everything", test_copies_everything);
  g_test_add_func ("/transfer/copies-one-client", test_copies_one_client);
  g_test_add_func ("/transfer/undo", test_undo);
  g_test_add_func ("/transfer/signed-stay", test_signed_stay);
  g_test_add_func ("/transfer/schema-refuses", test_schema_refuses);
  g_test_add_func ("/transfer/taken-back", test_taken_back);
  return g_test_run ();
}
