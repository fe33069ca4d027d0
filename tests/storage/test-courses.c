/* test-courses.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "practice-fixture.h"

#include "kith-courses.h"
#include "kith-domain-error.h"
#include "kith-id.h"
#include "kith-people.h"
#include "kith-scope.h"
#include "kith-storage-error.h"

typedef struct
{
  PracticeFixture *practice;
  KithDatabase *database;
  char *client;
  char *scope;
  KithCourse *course;
} Fixture;

static KithDate
date_of (const char *text)
{
  KithDate date;

  g_assert_true (kith_date_parse (text, &date));
  return date;
}

static void
begin (Fixture *self)
{
  practice_fixture_begin (self->practice, KITH_FILE_CLINICAL, KITH_ACTION_DO, self->scope);
}

static void
save (Fixture       *self,
      KithRow        kind,
      gconstpointer  row)
{
  g_autoptr (GError) error = NULL;

  begin (self);
  kith_database_save_row (self->database, kind, self->client, row, &error);
  g_assert_no_error (error);
  practice_fixture_commit (self->practice);
}

static void
refuse (Fixture       *self,
        KithRow        kind,
        gconstpointer  row,
        GQuark         domain,
        int            code)
{
  g_autoptr (GError) error = NULL;

  begin (self);
  g_assert_false (kith_database_save_row (self->database, kind, self->client, row, &error));
  g_assert_error (error, domain, code);
  self->database->engine->rollback (self->database);
}

static void
remove_row (Fixture    *self,
            KithRow     kind,
            const char *id)
{
  g_autoptr (GError) error = NULL;

  begin (self);
  kith_database_remove_row (self->database, kind, id, &error);
  g_assert_no_error (error);
  practice_fixture_commit (self->practice);
}

static GPtrArray *
list (Fixture *self,
      KithRow  kind)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = kith_database_list_rows (self->database, kind, self->client, &error);

  g_assert_no_error (error);
  return rows;
}

static KithCourse *
make_course (Fixture *self)
{
  KithCourse *course = g_new0 (KithCourse, 1);

  course->id = kith_id_new ();
  course->client = g_strdup (self->client);
  course->template = g_strdup ("ipt-16-uk");
  course->cadence = 7;
  course->started = date_of ("2026-01-05");
  g_assert_true (kith_edges_parse ("4,12,16", &course->edges));
  return course;
}

static Fixture *
fixture_new (void)
{
  Fixture *self = g_new0 (Fixture, 1);

  self->practice = practice_fixture_new ();
  self->database = self->practice->database;
  self->client = practice_fixture_add_client (self->practice, "One");
  self->scope = kith_scope_new_client (self->client);
  self->course = make_course (self);
  save (self, KITH_ROW_COURSE, self->course);
  self->course->version = 1;
  return self;
}

static void
fixture_free (Fixture *self)
{
  kith_course_free (self->course);
  g_free (self->scope);
  g_free (self->client);
  practice_fixture_free (self->practice);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

static KithSession *
add_session (Fixture    *self,
             const char *day)
{
  KithDate date = date_of (day);
  KithSession *session = kith_session_new (self->client, self->course->id, &date);

  save (self, KITH_ROW_SESSION, session);
  session->version = 1;
  return session;
}

static char *
add_person (Fixture    *self,
            const char *name)
{
  g_autoptr (KithPerson) person = kith_person_new (self->client, name);
  g_autoptr (GError) error = NULL;

  begin (self);
  kith_database_save_person (self->database, person, &error);
  g_assert_no_error (error);
  practice_fixture_commit (self->practice);
  return g_strdup (person->id);
}

static void
test_course (void)
{
  g_autoptr (Fixture) self = fixture_new ();
  g_autoptr (GPtrArray) courses = NULL;
  g_autofree char *edges = NULL;
  const KithCourse *stored;

  self->course->already = 5;
  self->course->closure = g_strdup ("planned");
  self->course->ending_raised = date_of ("2026-04-20");
  save (self, KITH_ROW_COURSE, self->course);
  courses = list (self, KITH_ROW_COURSE);
  g_assert_cmpuint (courses->len, ==, 1);
  stored = courses->pdata[0];
  edges = kith_edges_to_text (&stored->edges);
  g_assert_cmpstr (edges, ==, "4,12,16");
  g_assert_cmpint (stored->already, ==, 5);
  g_assert_cmpstr (stored->closure, ==, "planned");
  g_assert_cmpint (stored->version, ==, 2);
  g_assert_cmpint (kith_date_compare (&stored->ending_raised, &self->course->ending_raised), ==, 0);
  refuse (self, KITH_ROW_COURSE, self->course, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT);
  self->course->already = -1;
  refuse (self, KITH_ROW_COURSE, self->course, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE);
}

/* Rule 6, in the file: storing a course does not change its number, and no other way leads round the record. */
static void
test_contract (void)
{
  g_autoptr (Fixture) self = fixture_new ();
  g_autoptr (KithCourse) changed = kith_course_copy (self->course);
  g_autoptr (KithContractChange) change = NULL;
  g_autoptr (GPtrArray) courses = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = practice_fixture_dump (self->practice);
  g_autofree char *after = NULL;
  KithDate day = date_of ("2026-03-02");
  sqlite3 *db = kith_connection_get_handle (KITH_SQLITE (self->database)->connections[KITH_FILE_CLINICAL]);

  g_assert_cmpint (sqlite3_exec (db, "UPDATE course SET sessions = 20", NULL, NULL, NULL) & 0xff, ==,
                   SQLITE_CONSTRAINT);
  change = kith_course_change_contract (changed, 20, &day, "more to mourn", "both", &error);
  g_assert_no_error (error);
  save (self, KITH_ROW_COURSE, changed);
  courses = list (self, KITH_ROW_COURSE);
  g_assert_cmpint (kith_course_get_sessions (courses->pdata[0]), ==, 16);
  changed->version = 2;

  begin (self);
  kith_database_change_contract (self->database, changed, change, &error);
  g_assert_no_error (error);
  practice_fixture_commit (self->practice);
  g_ptr_array_unref (courses);
  courses = list (self, KITH_ROW_COURSE);
  g_assert_cmpint (kith_course_get_sessions (courses->pdata[0]), ==, 20);
  changes = list (self, KITH_ROW_CONTRACT_CHANGE);
  g_assert_cmpint (((KithContractChange *) changes->pdata[0])->from, ==, 16);
  g_assert_cmpstr (((KithContractChange *) changes->pdata[0])->agreed_by, ==, "both");

  g_assert_true (practice_fixture_step (self->practice, KITH_ACTION_UNDO, self->scope));
  after = practice_fixture_dump (self->practice);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (practice_fixture_step (self->practice, KITH_ACTION_REDO, self->scope));
}

static void
test_sessions (void)
{
  g_autoptr (Fixture) self = fixture_new ();
  g_autoptr (KithSession) one = add_session (self, "2026-01-05");
  g_autoptr (KithSession) two = add_session (self, "2026-01-12");
  g_autoptr (KithSession) three = add_session (self, "2026-01-19");
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) courses = list (self, KITH_ROW_COURSE);
  g_auto (KithMoment) moment = { 0 };

  two->state = KITH_SESSION_CANCELLED;
  two->mood = 4;
  save (self, KITH_ROW_SESSION, two);
  sessions = list (self, KITH_ROW_SESSION);
  kith_courses_number (courses, sessions);
  g_assert_cmpuint (sessions->len, ==, 3);
  g_assert_cmpint (((KithSession *) sessions->pdata[1])->state, ==, KITH_SESSION_CANCELLED);
  g_assert_cmpint (((KithSession *) sessions->pdata[1])->mood, ==, 4);
  g_assert_cmpint (((KithSession *) sessions->pdata[1])->number, ==, 0);
  g_assert_cmpint (((KithSession *) sessions->pdata[2])->number, ==, 2);
  g_assert_true (kith_database_find_session (self->database, self->client, "2", &moment, NULL));
  g_assert_cmpstr (moment.session, ==, three->id);
  kith_moment_clear (&moment);
  g_assert_false (kith_database_find_session (self->database, self->client, "3", &moment, NULL));
  g_assert_true (kith_database_find_session (self->database, self->client, one->id, &moment, NULL));
}

static void
run_office_sql (Fixture    *self,
                const char *sql)
{
  sqlite3 *db = kith_connection_get_handle (KITH_SQLITE (self->database)->connections[KITH_FILE_OFFICE]);
  char *message = NULL;

  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

#define APPOINTMENT "INSERT INTO appointment (id, block, kind, starts, zone, utc, minutes, state, counts, changed, actor) VALUES "

/* A course that adopted a block: day, state and place in the count are the office's. */
static void
test_block (void)
{
  g_autoptr (Fixture) self = fixture_new ();
  g_autofree char *block = g_strdup_printf ("INSERT INTO block (id, contact, count, changed, actor) "
                                            "VALUES ('the-block', '%s', 16, 0, '')", self->client);
  KithDate elsewhere = date_of ("2025-12-31");
  g_autoptr (KithSession) adopted = kith_session_new (self->client, self->course->id, &elsewhere);
  g_autoptr (GPtrArray) sessions = NULL;
  const KithSession *session;

  run_office_sql (self, "INSERT INTO appointment_kind (id, name, counts, changed, actor) VALUES ('own', 'Own', 1, 0, '')");
  run_office_sql (self, block);
  run_office_sql (self, APPOINTMENT "('a1', 'the-block', 'own', '2026-01-05T15:00', 'UTC', 1, 50, 'held', 1, 0, ''),"
                        "('a2', 'the-block', 'own', '2026-01-12T15:00', 'UTC', 2, 50, 'cancelled', 0, 0, ''),"
                        "('a3', 'the-block', 'own', '2026-01-19T15:00', 'UTC', 3, 50, 'no-show', 1, 0, ''),"
                        "('a4', 'the-block', 'own', '2026-01-26T15:00', 'UTC', 4, 50, 'planned', 1, 0, '')");
  self->course->block = g_strdup ("the-block");
  save (self, KITH_ROW_COURSE, self->course);
  g_set_str (&adopted->id, "a1");
  adopted->mood = 6;
  save (self, KITH_ROW_SESSION, adopted);

  sessions = list (self, KITH_ROW_SESSION);
  g_assert_cmpuint (sessions->len, ==, 4);
  g_assert_cmpint (kith_sessions_number (sessions, 0), ==, 3);
  session = sessions->pdata[0];
  g_assert_cmpint (session->day.year, ==, 2026);
  g_assert_cmpstr (session->starts, ==, "15:00");
  g_assert_cmpint (session->mood, ==, 6);
  g_assert_true (session->booked && session->noted);
  session = sessions->pdata[1];
  g_assert_cmpint (session->number, ==, 0);
  g_assert_true (session->booked && !session->noted);
  g_assert_cmpint (((KithSession *) sessions->pdata[2])->number, ==, 2);
  g_assert_cmpint (((KithSession *) sessions->pdata[3])->number, ==, 3);
}

static void
test_notes (void)
{
  g_autoptr (Fixture) self = fixture_new ();
  g_autoptr (KithSession) session = add_session (self, "2026-01-05");
  g_autoptr (KithNote) note = kith_note_new (self->client, session->id, "plan", "call the brother");
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *db = kith_connection_get_handle (KITH_SQLITE (self->database)->connections[KITH_FILE_CLINICAL]);

  save (self, KITH_ROW_NOTE, note);
  note->version = 1;
  g_set_str (&note->body, "call the brother on Sunday");
  save (self, KITH_ROW_NOTE, note);
  begin (self);
  kith_database_sign_note (self->database, note->id, &error);
  g_assert_no_error (error);
  practice_fixture_commit (self->practice);
  notes = list (self, KITH_ROW_NOTE);
  g_assert_cmpstr (((KithNote *) notes->pdata[0])->body, ==, "call the brother on Sunday");
  g_assert_cmpint (((KithNote *) notes->pdata[0])->signed_at, >, 0);
  note->version = 3;
  refuse (self, KITH_ROW_NOTE, note, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT);

  faults = kith_database_check (self->database, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
  g_ptr_array_unref (faults);
  /* What was signed says of which session and on what it was, too. */
  g_assert_cmpint (sqlite3_exec (db, "DROP TRIGGER note_stays_as_signed; UPDATE note SET kind = 'other'", NULL, NULL, NULL), ==, SQLITE_OK);
  faults = kith_database_check (self->database, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, >=, 1);
}

static void
test_disputes (void)
{
  g_autoptr (Fixture) self = fixture_new ();
  g_autofree char *person = add_person (self, "Eve");
  g_autoptr (KithDisputeStage) impasse = NULL;
  g_autoptr (KithDisputeStage) settled = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  KithDate first = { KITH_DATE_DAY, FALSE, 2026, 1, 5 };
  KithDate second = { KITH_DATE_DAY, FALSE, 2026, 3, 2 };

  settled = kith_dispute_stage_new (person, &second, KITH_DISPUTE_SETTLED);
  impasse = kith_dispute_stage_new (person, &first, KITH_DISPUTE_IMPASSE);
  save (self, KITH_ROW_DISPUTE, settled);
  before = practice_fixture_dump (self->practice);
  impasse->moves = g_strdup ("a letter");
  save (self, KITH_ROW_DISPUTE, impasse);
  rows = list (self, KITH_ROW_DISPUTE);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (((KithDisputeStage *) rows->pdata[0])->id, ==, impasse->id);
  g_assert_cmpstr (((KithDisputeStage *) rows->pdata[0])->moves, ==, "a letter");
  g_assert_cmpuint (((KithDisputeStage *) rows->pdata[1])->stage, ==, KITH_DISPUTE_SETTLED);
  refuse (self, KITH_ROW_DISPUTE, impasse, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_EXISTS);
  impasse->version = 7;
  refuse (self, KITH_ROW_DISPUTE, impasse, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT);
  g_assert_true (practice_fixture_step (self->practice, KITH_ACTION_UNDO, self->scope));
  after = practice_fixture_dump (self->practice);
  g_assert_cmpstr (after, ==, before);
}

static void
test_areas (void)
{
  g_autoptr (Fixture) self = fixture_new ();
  g_autoptr (KithArea) grief = kith_area_new (self->course->id, "grief");
  g_autoptr (KithArea) dispute = kith_area_new (self->course->id, "role-dispute");
  g_autoptr (KithGoal) goal = kith_goal_new (self->course->id, "visit the grave");
  g_autoptr (KithFormulation) formulation = kith_formulation_new (self->course->id, "since the death");
  g_autoptr (KithFormulation) second = kith_formulation_new (self->course->id, "since her death");
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  grief->first = TRUE;
  save (self, KITH_ROW_AREA, grief);
  before = practice_fixture_dump (self->practice);
  dispute->first = TRUE;
  save (self, KITH_ROW_AREA, dispute);
  rows = list (self, KITH_ROW_AREA);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (((KithArea *) rows->pdata[0])->kind, ==, "role-dispute");
  g_assert_false (((KithArea *) rows->pdata[1])->first);
  g_assert_true (practice_fixture_step (self->practice, KITH_ACTION_UNDO, self->scope));
  after = practice_fixture_dump (self->practice);
  g_assert_cmpstr (after, ==, before);

  goal->area = g_strdup (grief->id);
  goal->rating = 3;
  save (self, KITH_ROW_GOAL, goal);
  save (self, KITH_ROW_FORMULATION, formulation);
  save (self, KITH_ROW_FORMULATION, second);
  g_ptr_array_unref (rows);
  rows = list (self, KITH_ROW_FORMULATION);
  g_assert_cmpint (((KithFormulation *) rows->pdata[1])->edition, ==, 2);
  g_set_str (&((KithFormulation *) rows->pdata[1])->body, "since then");
  save (self, KITH_ROW_FORMULATION, rows->pdata[1]);
  g_ptr_array_unref (rows);
  rows = list (self, KITH_ROW_FORMULATION);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpint (((KithFormulation *) rows->pdata[1])->edition, ==, 2);
  g_assert_cmpstr (((KithFormulation *) rows->pdata[1])->body, ==, "since then");
  g_ptr_array_unref (rows);
  rows = list (self, KITH_ROW_GOAL);
  g_assert_cmpstr (((KithGoal *) rows->pdata[0])->area, ==, grief->id);
  g_assert_cmpint (((KithGoal *) rows->pdata[0])->rating, ==, 3);
  remove_row (self, KITH_ROW_GOAL, goal->id);
  remove_row (self, KITH_ROW_AREA, grief->id);
  g_ptr_array_unref (rows);
  rows = list (self, KITH_ROW_AREA);
  g_assert_cmpuint (rows->len, ==, 0);
}

static void
test_work (void)
{
  g_autoptr (Fixture) self = fixture_new ();
  g_autoptr (KithSession) session = add_session (self, "2026-01-05");
  g_autofree char *person = add_person (self, "Eve");
  g_autoptr (KithTechnique) technique = kith_technique_new (session->id, "role-play");
  g_autoptr (KithTask) task = kith_task_new (self->client, "write to her");
  KithDate day = date_of ("2026-01-05");
  g_autoptr (KithTick) tick = kith_tick_new (self->course->id, "opening.inventory", &day);
  g_autoptr (KithTechnique) nowhere = kith_technique_new ("no session", "role-play");
  g_autoptr (GPtrArray) rows = NULL;

  technique->person = g_strdup (person);
  save (self, KITH_ROW_TECHNIQUE, technique);
  task->person = g_strdup (person);
  task->session = g_strdup (session->id);
  task->due = date_of ("2026-01-12");
  save (self, KITH_ROW_TASK, task);
  task->version = 1;
  task->state = KITH_TASK_PARTLY;
  task->outcome = g_strdup ("began");
  save (self, KITH_ROW_TASK, task);
  save (self, KITH_ROW_TICK, tick);
  rows = list (self, KITH_ROW_TECHNIQUE);
  g_assert_cmpstr (((KithTechnique *) rows->pdata[0])->person, ==, person);
  g_assert_cmpint (((KithTechnique *) rows->pdata[0])->minutes, ==, KITH_NO_MINUTES);
  g_ptr_array_unref (rows);
  rows = list (self, KITH_ROW_TASK);
  g_assert_cmpint (((KithTask *) rows->pdata[0])->state, ==, KITH_TASK_PARTLY);
  g_assert_cmpstr (((KithTask *) rows->pdata[0])->outcome, ==, "began");
  g_ptr_array_unref (rows);
  rows = list (self, KITH_ROW_TICK);
  g_assert_cmpstr (((KithTick *) rows->pdata[0])->item, ==, "opening.inventory");
  refuse (self, KITH_ROW_TECHNIQUE, nowhere, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND);
}

static void
test_events (void)
{
  g_autoptr (Fixture) self = fixture_new ();
  g_autofree char *eve = add_person (self, "Eve");
  g_autofree char *ada = add_person (self, "Ada");
  KithDate day = date_of ("~2020-05");
  g_autoptr (KithEvent) event = kith_event_new (self->client, "bereavement", &day);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const KithEvent *stored;

  g_ptr_array_add (event->people, g_strdup (eve));
  event->onset = TRUE;
  save (self, KITH_ROW_EVENT, event);
  event->version = 1;
  g_ptr_array_set_size (event->people, 0);
  g_ptr_array_add (event->people, g_strdup (ada));
  save (self, KITH_ROW_EVENT, event);
  rows = list (self, KITH_ROW_EVENT);
  stored = rows->pdata[0];
  g_assert_cmpuint (stored->people->len, ==, 1);
  g_assert_cmpstr (stored->people->pdata[0], ==, ada);
  g_assert_true (stored->onset && stored->starts.about);
  g_assert_cmpint (stored->starts.precision, ==, KITH_DATE_MONTH);

  before = practice_fixture_dump (self->practice);
  begin (self);
  kith_database_remove_row (self->database, KITH_ROW_EVENT, event->id, &error);
  g_assert_no_error (error);
  practice_fixture_commit (self->practice);
  g_ptr_array_unref (rows);
  rows = list (self, KITH_ROW_EVENT);
  g_assert_cmpuint (rows->len, ==, 0);
  g_assert_true (practice_fixture_step (self->practice, KITH_ACTION_UNDO, self->scope));
  after = practice_fixture_dump (self->practice);
  g_assert_cmpstr (after, ==, before);
  g_ptr_array_add (event->people, g_strdup ("nobody"));
  event->version = 0;
  g_set_str (&event->id, "another");
  refuse (self, KITH_ROW_EVENT, event, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND);
}

static void
test_scores (void)
{
  g_autoptr (Fixture) self = fixture_new ();
  KithDate day = date_of ("2026-01-05");
  KithMeasure measure = { .id = (char *) "phq-9", .edition = (char *) "1" };
  g_autoptr (KithScore) score = kith_score_new (self->client, &measure, &day);
  g_autoptr (KithScore) earlier = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  const KithScore *stored;

  g_assert_true (kith_score_read_items (score, "1,2,0,,1,2,0,1,2", NULL));
  score->total = 10;
  score->prorated = TRUE;
  save (self, KITH_ROW_SCORE, score);
  day = date_of ("2025-11-03");
  earlier = kith_score_new (self->client, &measure, &day);
  save (self, KITH_ROW_SCORE, earlier);
  rows = list (self, KITH_ROW_SCORE);
  stored = rows->pdata[0];
  g_assert_cmpint (stored->total, ==, KITH_NO_TOTAL);
  g_assert_cmpuint (stored->items->len, ==, 0);
  stored = rows->pdata[1];
  g_assert_cmpint (stored->total, ==, 10);
  g_assert_true (stored->prorated);
  g_assert_cmpuint (stored->items->len, ==, 9);
  g_assert_cmpint (g_array_index (stored->items, int, 1), ==, 2);
  g_assert_cmpint (g_array_index (stored->items, int, 3), ==, KITH_ITEM_MISSING);
}

/* A course belongs to its client, and a record to a client of the practice. */
static void
test_strangers (void)
{
  g_autoptr (Fixture) self = fixture_new ();
  g_autofree char *other = practice_fixture_add_client (self->practice, "Two");
  g_autoptr (KithArea) area = kith_area_new (self->course->id, "grief");
  g_autoptr (KithCourse) orphan = make_course (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *mine = self->client;

  self->client = g_strdup (other);
  refuse (self, KITH_ROW_AREA, area, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND);
  g_set_str (&self->client, "nobody");
  refuse (self, KITH_ROW_COURSE, orphan, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/courses/course", test_course);
  g_test_add_func ("/courses/contract", test_contract);
  g_test_add_func ("/courses/sessions", test_sessions);
  g_test_add_func ("/courses/block", test_block);
  g_test_add_func ("/courses/notes", test_notes);
  g_test_add_func ("/courses/disputes", test_disputes);
  g_test_add_func ("/courses/areas", test_areas);
  g_test_add_func ("/courses/work", test_work);
  g_test_add_func ("/courses/events", test_events);
  g_test_add_func ("/courses/scores", test_scores);
  g_test_add_func ("/courses/strangers", test_strangers);
  return g_test_run ();
}
