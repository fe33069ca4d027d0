/* test-people.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "practice-fixture.h"

#include "kith-id.h"
#include "kith-people.h"
#include "kith-scope.h"
#include "kith-statements.h"
#include "kith-storage-error.h"
#include "kith-users.h"

#include <math.h>
#include <string.h>

#define N_PEOPLE 5
#define N_SESSIONS 12
#define N_EDITS 150

/* A practice with one client, whose record is edited. */
typedef struct
{
  PracticeFixture *practice;
  char *client;
  char *scope;
} Fixture;

static Fixture *
fixture_new (void)
{
  Fixture *self = g_new0 (Fixture, 1);

  self->practice = practice_fixture_new ();
  self->client = practice_fixture_add_client (self->practice, "Anna Beck");
  self->scope = kith_scope_new_client (self->client);
  return self;
}

static void
fixture_free (Fixture *self)
{
  practice_fixture_free (self->practice);
  g_free (self->client);
  g_free (self->scope);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

static void
begin (Fixture *self)
{
  practice_fixture_begin (self->practice, KITH_FILE_CLINICAL, KITH_ACTION_DO, self->scope);
}

static KithDate
make_day (int day)
{
  KithDate date = { KITH_DATE_DAY, FALSE, 2025, 1 + day / 28, 1 + day % 28 };

  return date;
}

static char *
add_person (Fixture    *self,
            const char *name)
{
  g_autoptr (KithPerson) person = kith_person_new (self->client, name);
  g_autoptr (GError) error = NULL;

  begin (self);
  kith_database_save_person (self->practice->database, person, &error);
  g_assert_no_error (error);
  practice_fixture_commit (self->practice);
  return g_strdup (person->id);
}

static void
save_state (Fixture               *self,
            const KithPersonState *state)
{
  g_autoptr (GError) error = NULL;

  begin (self);
  kith_database_save_state (self->practice->database, state, &error);
  g_assert_no_error (error);
  practice_fixture_commit (self->practice);
}

static void
check_undone (Fixture    *self,
              const char *before)
{
  g_autofree char *after = practice_fixture_dump (self->practice);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_cmpstr (before, !=, after);
  g_assert_true (practice_fixture_step (self->practice, KITH_ACTION_UNDO, self->scope));
  undone = practice_fixture_dump (self->practice);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (practice_fixture_step (self->practice, KITH_ACTION_REDO, self->scope));
  redone = practice_fixture_dump (self->practice);
  g_assert_cmpstr (redone, ==, after);
}

static KithPerson *
make_full_person (const char *client)
{
  KithPerson *person = kith_person_new (client, "Maria O'Neill 🌿");

  person->nickname = g_strdup ("Mia");
  person->relation = g_strdup ("sister");
  person->kind = KITH_PERSON_KIN;
  person->status = KITH_PERSON_CUT_OFF;
  g_assert_true (kith_date_parse ("~1970", &person->born));
  g_assert_true (kith_date_parse ("2020-03", &person->died));
  person->belongs = g_strdup ("choir,family");
  person->about = g_strdup ("two\nlines");
  person->extra = g_strdup ("{\"age\":\"50\"}");
  return person;
}

static void
test_person (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  KithDatabase *database = fixture->practice->database;
  g_autofree char *start = practice_fixture_dump (fixture->practice);
  g_autoptr (KithPerson) person = make_full_person (fixture->client);
  g_autoptr (KithPerson) loaded = NULL;
  g_autoptr (GError) error = NULL;

  begin (fixture);
  kith_database_save_person (database, person, &error);
  g_assert_no_error (error);
  practice_fixture_commit (fixture->practice);
  check_undone (fixture, start);

  loaded = kith_database_load_person (database, person->id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (loaded->client, ==, fixture->client);
  g_assert_cmpstr (loaded->name, ==, person->name);
  g_assert_cmpstr (loaded->nickname, ==, "Mia");
  g_assert_cmpstr (loaded->relation, ==, "sister");
  g_assert_cmpint (loaded->kind, ==, KITH_PERSON_KIN);
  g_assert_cmpint (loaded->status, ==, KITH_PERSON_CUT_OFF);
  g_assert_cmpint (kith_date_compare (&loaded->born, &person->born), ==, 0);
  g_assert_cmpint (kith_date_compare (&loaded->died, &person->died), ==, 0);
  g_assert_cmpstr (loaded->belongs, ==, "choir,family");
  g_assert_cmpstr (loaded->about, ==, "two\nlines");
  g_assert_cmpstr (loaded->extra, ==, "{\"age\":\"50\"}");
  g_assert_cmpint (loaded->version, >, 0);
}

static void
check_save_error (Fixture          *self,
                  const KithPerson *person,
                  int               code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (kith_database_save_person (self->practice->database, person, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, code);
}

static void
test_versions (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  KithDatabase *database = fixture->practice->database;
  g_autofree char *id = add_person (fixture, "Ben");
  g_autoptr (KithPerson) person = kith_database_load_person (database, id, NULL);
  g_autoptr (KithPerson) unknown = kith_person_new (fixture->client, "Carl");
  g_autoptr (GError) error = NULL;

  begin (fixture);
  g_set_str (&person->name, "Benjamin");
  kith_database_save_person (database, person, &error);
  g_assert_no_error (error);
  check_save_error (fixture, person, KITH_STORAGE_ERROR_CONFLICT);

  person->version = 0;
  check_save_error (fixture, person, KITH_STORAGE_ERROR_EXISTS);
  unknown->version = 1;
  check_save_error (fixture, unknown, KITH_STORAGE_ERROR_NOT_FOUND);
  unknown->version = 0;
  g_set_str (&unknown->client, unknown->id);
  check_save_error (fixture, unknown, KITH_STORAGE_ERROR_NOT_FOUND);
  practice_fixture_commit (fixture->practice);
}

static KithPersonState *
make_full_state (const char *person)
{
  KithDate day = make_day (3);
  KithPersonState *state = kith_person_state_new (person, &day);

  state->session = kith_id_new ();
  state->closeness = 33.25;
  state->desired = 0;
  state->effect = -3;
  state->gives = KITH_SUPPORT_COMPANY;
  state->receives = KITH_SUPPORT_EMOTIONAL | KITH_SUPPORT_PRACTICAL;
  state->line = KITH_LINE_COVERT_CONFLICT;
  state->strength = 5;
  state->flow = KITH_FLOW_OUT;
  state->contact = g_strdup ("weekly");
  state->confides = 0;
  state->attachment = g_strdup ("fearful");
  for (guint i = 0; i < KITH_N_OBSTACLES; i++)
    state->obstacles[i] = i;
  state->can_say = g_strdup ("work");
  state->cannot_say = g_strdup ("money");
  state->arguments = KITH_QUARREL_DROPPED;
  state->wish = g_strdup ("to be asked");
  return state;
}

static void
check_same_state (const KithPersonState *a,
                  const KithPersonState *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->person, ==, b->person);
  g_assert_cmpint (kith_date_compare (&a->valid_from, &b->valid_from), ==, 0);
  g_assert_cmpstr (a->session, ==, b->session);
  g_assert_true (a->closeness == b->closeness || (isnan (a->closeness) && isnan (b->closeness)));
  g_assert_true (a->desired == b->desired || (isnan (a->desired) && isnan (b->desired)));
  g_assert_cmpint (a->effect, ==, b->effect);
  g_assert_cmpuint (a->gives, ==, b->gives);
  g_assert_cmpuint (a->receives, ==, b->receives);
  g_assert_cmpint (a->line, ==, b->line);
  g_assert_cmpint (a->strength, ==, b->strength);
  g_assert_cmpint (a->flow, ==, b->flow);
  g_assert_cmpstr (a->contact, ==, b->contact);
  g_assert_cmpint (a->confides, ==, b->confides);
  g_assert_cmpstr (a->attachment, ==, b->attachment);
  g_assert_cmpmem (a->obstacles, sizeof a->obstacles, b->obstacles, sizeof b->obstacles);
  g_assert_cmpstr (a->can_say, ==, b->can_say);
  g_assert_cmpstr (a->cannot_say, ==, b->cannot_say);
  g_assert_cmpint (a->arguments, ==, b->arguments);
  g_assert_cmpstr (a->wish, ==, b->wish);
}

static void
test_state (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autofree char *id = add_person (fixture, "Ben");
  g_autofree char *start = practice_fixture_dump (fixture->practice);
  g_autoptr (KithPersonState) full = make_full_state (id);
  KithDate later = make_day (4);
  g_autoptr (KithPersonState) empty = kith_person_state_new (id, &later);
  g_autoptr (GPtrArray) states = NULL;

  save_state (fixture, full);
  check_undone (fixture, start);
  save_state (fixture, empty);
  states = kith_database_list_states (fixture->practice->database, id, NULL);
  g_assert_cmpuint (states->len, ==, 2);
  check_same_state (states->pdata[0], full);
  check_same_state (states->pdata[1], empty);
}

static void
test_state_of_nobody (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  KithDate day = make_day (0);
  g_autoptr (KithPersonState) state = kith_person_state_new (fixture->client, &day);
  g_autoptr (GError) error = NULL;

  begin (fixture);
  g_assert_false (kith_database_save_state (fixture->practice->database, state, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND);
  practice_fixture_commit (fixture->practice);
}

/* Runs @sql, which holds no value but what the test made itself, as it were the work of another part of Kith. */
static void
run_sql (Fixture    *self,
         const char *sql)
{
  g_autoptr (GError) error = NULL;

  kith_connection_exec (KITH_SQLITE (self->practice->database)->connections[KITH_FILE_CLINICAL], sql, &error);
  g_assert_no_error (error);
}

static void
add_session (Fixture    *self,
             const char *id,
             int         day,
             int         number)
{
  KithDate date = make_day (day);
  g_autofree char *text = kith_date_to_text (&date);
  g_autofree char *sql = g_strdup_printf ("INSERT INTO session (id, subject, day, number, changed, actor) "
                                          "VALUES ('%s', '%s', '%s', %d, 0, 'u')", id, self->client, text, number);

  run_sql (self, sql);
}

/* Every state ever made is kept by the test as well: the whole replay that the one query must agree with. */
typedef struct
{
  Fixture *fixture;
  char *people[N_PEOPLE];
  KithMoment sessions[N_SESSIONS];
  GPtrArray *states;
} Replay;

static Replay *
replay_new (void)
{
  Replay *self = g_new0 (Replay, 1);

  self->fixture = fixture_new ();
  self->states = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_person_state_free);
  for (guint i = 0; i < N_PEOPLE; i++)
    self->people[i] = add_person (self->fixture, "Somebody");
  for (int i = 0; i < N_SESSIONS; i++)
    {
      /* Now and then two sessions fall on one day. */
      int day = (i - (i % 5 == 4)) * 7;

      self->sessions[i] = (KithMoment) { make_day (day), kith_id_new () };
      add_session (self->fixture, self->sessions[i].session, day, i + 1);
    }
  return self;
}

static void
replay_free (Replay *self)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    g_free (self->people[i]);
  for (guint i = 0; i < N_SESSIONS; i++)
    kith_moment_clear (&self->sessions[i]);
  g_ptr_array_unref (self->states);
  fixture_free (self->fixture);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Replay, replay_free)

/* Borrows a session's id. */
static KithMoment
pick_moment (Replay *self)
{
  if (g_test_rand_bit ())
    return self->sessions[g_test_rand_int_range (0, N_SESSIONS)];
  return (KithMoment) { make_day (g_test_rand_int_range (0, 7 * N_SESSIONS)), NULL };
}

static void
remember (Replay                *self,
          const KithPersonState *state)
{
  KithPersonState *kept = kith_person_state_copy (state);

  kept->version++;
  for (guint i = 0; i < self->states->len; i++)
    {
      const KithPersonState *old = self->states->pdata[i];

      if (g_str_equal (old->id, state->id))
        {
          g_ptr_array_remove_index (self->states, i);
          break;
        }
    }
  g_ptr_array_add (self->states, kept);
}

static void
edit (Replay *self)
{
  KithMoment moment = pick_moment (self);
  const char *person = self->people[g_test_rand_int_range (0, N_PEOPLE)];
  const KithPersonState *before = kith_person_states_find (self->states, person, &moment);
  g_autoptr (KithPersonState) state = g_test_rand_int_range (0, 4) > 0
                                        ? kith_person_state_change (before, person, &moment)
                                        : kith_person_state_correct (before, person, &moment);

  state->closeness = g_test_rand_int_range (0, 101);
  save_state (self->fixture, state);
  remember (self, state);
}

static void
check_moment (Replay           *self,
              const KithMoment *moment)
{
  KithDatabase *database = self->fixture->practice->database;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) standings = kith_database_list_standings (database, self->fixture->client, moment, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (standings->len, ==, N_PEOPLE);
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      const KithStanding *standing = standings->pdata[i];
      const KithPersonState *expected = kith_person_states_find (self->states, self->people[i], moment);
      g_autoptr (KithPersonState) found = NULL;

      kith_database_find_state (database, self->people[i], moment, &found, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (standing->person->id, ==, self->people[i]);
      g_assert_cmpint (standing->state != NULL, ==, expected != NULL);
      g_assert_cmpint (found != NULL, ==, expected != NULL);
      if (expected == NULL)
        continue;
      check_same_state (standing->state, expected);
      check_same_state (found, expected);
      g_assert_cmpint (found->version, ==, expected->version);
    }
}

static void
check_all_moments (Replay *self)
{
  for (guint i = 0; i < N_SESSIONS; i++)
    check_moment (self, &self->sessions[i]);
  for (int day = 0; day < 7 * N_SESSIONS; day += 3)
    {
      KithMoment moment = { make_day (day), NULL };

      check_moment (self, &moment);
    }
}

static void
test_replay (void)
{
  g_autoptr (Replay) replay = replay_new ();

  for (int i = 0; i < N_EDITS; i++)
    {
      KithMoment moment;

      edit (replay);
      moment = pick_moment (replay);
      check_moment (replay, &moment);
    }
  g_assert_cmpuint (replay->states->len, >, N_PEOPLE * 3);
  check_all_moments (replay);
}

static char *
dump_past (Replay *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_SESSIONS; i++)
    {
      g_autoptr (GPtrArray) standings = kith_database_list_standings (self->fixture->practice->database,
                                                                      self->fixture->client, &self->sessions[i], NULL);

      for (guint j = 0; j < standings->len; j++)
        {
          const KithStanding *it = standings->pdata[j];

          g_string_append_printf (text, "%s %s %g\n", it->person->id, it->state != NULL ? it->state->id : "",
                                  it->state != NULL ? it->state->closeness : NAN);
        }
    }
  return g_string_free_and_steal (text);
}

static void
test_renumbering (void)
{
  g_autoptr (Replay) replay = replay_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  for (int i = 0; i < N_EDITS / 3; i++)
    edit (replay);
  before = dump_past (replay);
  run_sql (replay->fixture, "UPDATE session SET number = 40 - number");
  after = dump_past (replay);
  g_assert_cmpstr (before, ==, after);
  check_all_moments (replay);
}

static void
check_no_session (Fixture    *self,
                  const char *client,
                  const char *text)
{
  g_auto (KithMoment) moment = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_false (kith_database_find_session (self->practice->database, client, text, &moment, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND);
}

static void
test_find_session (void)
{
  g_autoptr (Replay) replay = replay_new ();
  KithDatabase *database = replay->fixture->practice->database;
  const char *client = replay->fixture->client;
  g_auto (KithMoment) moment = { 0 };
  g_auto (KithMoment) same = { 0 };
  g_autoptr (GError) error = NULL;

  kith_database_find_session (database, client, "7", &moment, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (moment.session, ==, replay->sessions[6].session);
  g_assert_cmpint (kith_date_compare (&moment.day, &replay->sessions[6].day), ==, 0);
  kith_database_find_session (database, client, moment.session, &same, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (same.session, ==, moment.session);

  check_no_session (replay->fixture, client, "99");
  check_no_session (replay->fixture, client, "0");
  check_no_session (replay->fixture, client, "seven");
  check_no_session (replay->fixture, replay->people[0], "7");
}

/* Flat from 16 to 160 sessions: the state of each person is found in an index, and none is sorted. */
static void
test_query_plan (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  KithConnection *connection = KITH_SQLITE (fixture->practice->database)->connections[KITH_FILE_CLINICAL];
  g_autofree char *sql = g_strconcat ("EXPLAIN QUERY PLAN ", kith_statements_get ("standing_as_of"), NULL);
  g_autoptr (GString) plan = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *stmt = kith_connection_query_sql (connection, &error, sql, "ttt", "p", "2025-01-01", NULL);

  g_assert_no_error (error);
  while (kith_connection_step (connection, stmt, &error))
    g_string_append_printf (plan, "%s\n", (const char *) sqlite3_column_text (stmt, 3));
  g_assert_no_error (error);
  g_test_message ("%s", plan->str);
  g_assert_nonnull (strstr (plan->str, "person_state_by_day (person=? AND valid_from<?)"));
  g_assert_null (strstr (plan->str, "SCAN person_state"));
  g_assert_null (strstr (plan->str, "SCAN s"));
}

static void
test_place (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  KithDatabase *database = fixture->practice->database;
  g_autofree char *id = add_person (fixture, "Ben");
  KithMoment moment = { make_day (0), NULL };
  const double angles[] = { 0, 359.5, 90, NAN, NAN, 12.25 };
  const double strange[] = { -1, 360, INFINITY };

  for (guint i = 0; i < G_N_ELEMENTS (angles); i++)
    {
      g_autoptr (GPtrArray) standings = NULL;
      g_autoptr (GError) error = NULL;
      const KithStanding *it;

      begin (fixture);
      kith_database_place_person (database, id, angles[i], i % 2 == 1, &error);
      g_assert_no_error (error);
      practice_fixture_commit (fixture->practice);
      standings = kith_database_list_standings (database, fixture->client, &moment, &error);
      it = standings->pdata[0];
      g_assert_true (it->angle == angles[i] || (isnan (it->angle) && isnan (angles[i])));
      g_assert_cmpint (it->pinned, ==, i % 2 == 1 && !isnan (angles[i]));
    }
  begin (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    g_assert_false (kith_database_place_person (database, id, strange[i], FALSE, NULL));
  practice_fixture_commit (fixture->practice);
}

static void
test_tie (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  KithDatabase *database = fixture->practice->database;
  g_autofree char *a = add_person (fixture, "Ben");
  g_autofree char *b = add_person (fixture, "Carl");
  g_autofree char *start = practice_fixture_dump (fixture->practice);
  g_autoptr (KithTie) tie = kith_tie_new (fixture->client, a, b, "friend");
  g_autoptr (KithTie) loaded = NULL;
  g_autoptr (GError) error = NULL;

  tie->line = KITH_LINE_STRAINED;
  g_assert_true (kith_date_parse ("2020", &tie->valid_from));
  tie->extra = g_strdup ("{}");
  begin (fixture);
  kith_database_save_tie (database, tie, &error);
  g_assert_no_error (error);
  practice_fixture_commit (fixture->practice);
  check_undone (fixture, start);

  loaded = kith_database_load_tie (database, tie->id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (loaded->a, ==, a);
  g_assert_cmpstr (loaded->b, ==, b);
  g_assert_cmpstr (loaded->kind, ==, "friend");
  g_assert_cmpint (loaded->line, ==, KITH_LINE_STRAINED);
  g_assert_cmpint (loaded->valid_from.year, ==, 2020);
  g_assert_cmpstr (loaded->extra, ==, "{}");
}

static void
test_tie_versions (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  KithDatabase *database = fixture->practice->database;
  g_autofree char *a = add_person (fixture, "Ben");
  g_autofree char *b = add_person (fixture, "Carl");
  g_autoptr (KithTie) tie = kith_tie_new (fixture->client, a, b, "friend");
  g_autoptr (KithTie) strange = kith_tie_new (fixture->client, a, fixture->client, "friend");
  g_autoptr (GPtrArray) ties = NULL;
  g_autoptr (GError) error = NULL;

  begin (fixture);
  g_assert_false (kith_database_save_tie (database, strange, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  kith_database_save_tie (database, tie, &error);
  g_assert_no_error (error);
  tie->version = 1;
  tie->line = KITH_LINE_CLOSE;
  kith_database_save_tie (database, tie, &error);
  g_assert_no_error (error);
  g_assert_false (kith_database_save_tie (database, tie, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT);
  practice_fixture_commit (fixture->practice);

  ties = kith_database_list_ties (database, fixture->client, NULL);
  g_assert_cmpuint (ties->len, ==, 1);
  g_assert_cmpint (((KithTie *) ties->pdata[0])->line, ==, KITH_LINE_CLOSE);
}

static void
test_expectation (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  KithDatabase *database = fixture->practice->database;
  g_autofree char *id = add_person (fixture, "Ben");

  for (int met = KITH_MET_UNKNOWN; met <= KITH_MET_YES; met++)
    {
      g_autoptr (KithExpectation) expectation = kith_expectation_new (id, met % 2, "calls on Sundays");
      g_autoptr (KithExpectation) loaded = NULL;
      g_autoptr (GError) error = NULL;

      expectation->met = met;
      expectation->said = met == KITH_MET_NO ? 0 : met == KITH_MET_YES ? 1 : KITH_UNKNOWN;
      begin (fixture);
      kith_database_save_expectation (database, expectation, &error);
      g_assert_no_error (error);
      practice_fixture_commit (fixture->practice);
      loaded = kith_database_load_expectation (database, expectation->id, &error);
      g_assert_no_error (error);
      g_assert_cmpint (loaded->met, ==, met);
      g_assert_cmpint (loaded->said, ==, expectation->said);
      g_assert_cmpint (loaded->holder, ==, expectation->holder);
      g_assert_cmpstr (loaded->body, ==, "calls on Sundays");
    }
}

/* One row of every kind that can hang on a person. */
static void
hang_everything (Fixture    *self,
                 const char *a,
                 const char *b)
{
  KithDatabase *database = self->practice->database;
  g_autoptr (KithPersonState) state = make_full_state (a);
  g_autoptr (KithTie) from = kith_tie_new (self->client, a, b, "parent");
  g_autoptr (KithTie) to = kith_tie_new (self->client, b, a, "work");
  g_autoptr (KithExpectation) expectation = kith_expectation_new (a, KITH_HOLDER_ME, "calls");
  g_autofree char *sql = g_strdup_printf (
    "INSERT INTO course (id, subject, template, sessions, cadence, edges, changed, actor) "
    "VALUES ('c', '%2$s', 't', 16, 7, '4,12,16', 0, 'u');"
    "INSERT INTO session (id, subject, day, changed, actor) VALUES ('s', '%2$s', '2025-01-01', 0, 'u');"
    "INSERT INTO life_event (id, subject, starts, kind, changed, actor) VALUES ('e', '%2$s', '2025', 'move', 0, 'u');"
    "INSERT INTO event_person (id, event, person, changed, actor) VALUES ('ep', 'e', '%1$s', 0, 'u');"
    "INSERT INTO session_person (id, session, person, changed, actor) VALUES ('sp', 's', '%1$s', 0, 'u');"
    "INSERT INTO dispute_stage (id, person, day, stage, changed, actor) VALUES ('d', '%1$s', '2025', 'impasse', 0, 'u');"
    "INSERT INTO problem_area (id, course, kind, person, changed, actor) VALUES ('p', 'c', 'dispute', '%1$s', 0, 'u');"
    "INSERT INTO goal (id, course, person, body, changed, actor) VALUES ('g', 'c', '%1$s', 'talk', 0, 'u');"
    "INSERT INTO technique_use (id, session, technique, person, changed, actor) VALUES ('t', 's', 'x', '%1$s', 0, 'u');"
    "INSERT INTO task (id, subject, person, body, changed, actor) VALUES ('k', '%2$s', '%1$s', 'call', 0, 'u');",
    a, self->client);

  begin (self);
  g_assert_true (kith_database_save_state (database, state, NULL));
  g_assert_true (kith_database_place_person (database, a, 45, TRUE, NULL));
  g_assert_true (kith_database_save_tie (database, from, NULL));
  g_assert_true (kith_database_save_tie (database, to, NULL));
  g_assert_true (kith_database_save_expectation (database, expectation, NULL));
  practice_fixture_commit (self->practice);
  run_sql (self, sql);
}

/* Every column of the schema that refers to a person, so that a table added later must be thought of here. */
static GPtrArray *
list_references (KithConnection *connection,
                 const char     *person)
{
  GPtrArray *queries = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *stmt = kith_connection_query_sql (
    connection, &error,
    "SELECT 'SELECT count(*) FROM ' || m.name || ' WHERE ' || f.\"from\" || ' = ' || quote (?1) "
    "FROM sqlite_schema AS m, pragma_foreign_key_list (m.name) AS f WHERE m.type = 'table' AND f.\"table\" = 'person'",
    "t", person);

  while (kith_connection_step (connection, stmt, &error))
    g_ptr_array_add (queries, kith_column_dup_text (stmt, 0));
  g_assert_no_error (error);
  return queries;
}

static void
check_references (Fixture    *self,
                  const char *person,
                  gint64      expected)
{
  KithConnection *connection = KITH_SQLITE (self->practice->database)->connections[KITH_FILE_CLINICAL];
  g_autoptr (GPtrArray) queries = list_references (connection, person);

  g_assert_cmpuint (queries->len, >=, 11);
  for (guint i = 0; i < queries->len; i++)
    {
      gint64 found;

      g_test_message ("%s", (const char *) queries->pdata[i]);
      g_assert_true (kith_connection_number (connection, queries->pdata[i], -1, &found, NULL));
      g_assert_cmpint (found, ==, expected);
    }
}

static void
test_remove (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  KithDatabase *database = fixture->practice->database;
  g_autofree char *a = add_person (fixture, "Ben");
  g_autofree char *b = add_person (fixture, "Carl");
  g_autofree char *full = NULL;
  g_autoptr (GError) error = NULL;

  hang_everything (fixture, a, b);
  full = practice_fixture_dump (fixture->practice);
  check_references (fixture, a, 1);

  begin (fixture);
  kith_database_remove_person (database, a, &error);
  g_assert_no_error (error);
  practice_fixture_commit (fixture->practice);
  check_references (fixture, a, 0);
  g_assert_null (kith_database_load_person (database, a, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  check_undone (fixture, full);

  begin (fixture);
  g_assert_false (kith_database_remove_person (database, a, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND);
  practice_fixture_commit (fixture->practice);
}

static KithDatabase *
open_as_reception (Fixture *self)
{
  g_autoptr (KithSecret) passphrase = kith_secret_new_passphrase (FIXTURE_PASSPHRASE, strlen (FIXTURE_PASSPHRASE));
  g_autoptr (GError) error = NULL;
  g_autofree char *id = kith_database_add_user (self->practice->database, "Reception", KITH_ROLE_OFFICE, FALSE, FALSE, passphrase,
                                                FIXTURE_MEMORY, &error);
  KithDatabase *database;

  g_assert_no_error (error);
  database = practice_fixture_open_again (self->practice, "Reception", &error);
  g_assert_no_error (error);
  return database;
}

#define CHECK_FORBIDDEN(call)                                                                                          \
  G_STMT_START                                                                                                         \
    {                                                                                                                  \
      g_autoptr (GError) error = NULL;                                                                                 \
                                                                                                                       \
      g_assert_false (call);                                                                                           \
      g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN);                                        \
    }                                                                                                                  \
  G_STMT_END

static void
test_reception (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autofree char *id = add_person (fixture, "Ben");
  KithDatabase *database = open_as_reception (fixture);
  g_autoptr (KithPerson) person = kith_person_new (fixture->client, "Carl");
  g_autoptr (KithTie) tie = kith_tie_new (fixture->client, id, person->id, "friend");
  g_autoptr (KithExpectation) expectation = kith_expectation_new (id, KITH_HOLDER_ME, "calls");
  KithMoment moment = { make_day (0), NULL };
  g_autoptr (KithPersonState) state = kith_person_state_new (id, &moment.day);
  g_autoptr (KithPersonState) found = NULL;
  KithMoment session;
  KithDate today;

  CHECK_FORBIDDEN (kith_database_save_person (database, person, &error));
  CHECK_FORBIDDEN (kith_database_load_person (database, id, &error) != NULL);
  CHECK_FORBIDDEN (kith_database_list_people (database, fixture->client, &error) != NULL);
  CHECK_FORBIDDEN (kith_database_remove_person (database, id, &error));
  CHECK_FORBIDDEN (kith_database_place_person (database, id, 0, FALSE, &error));
  CHECK_FORBIDDEN (kith_database_save_state (database, state, &error));
  CHECK_FORBIDDEN (kith_database_list_states (database, id, &error) != NULL);
  CHECK_FORBIDDEN (kith_database_find_state (database, id, &moment, &found, &error));
  CHECK_FORBIDDEN (kith_database_list_standings (database, fixture->client, &moment, &error) != NULL);
  CHECK_FORBIDDEN (kith_database_find_session (database, fixture->client, "1", &session, &error));
  CHECK_FORBIDDEN (kith_database_get_today (database, &today, &error));
  CHECK_FORBIDDEN (kith_database_save_tie (database, tie, &error));
  CHECK_FORBIDDEN (kith_database_load_tie (database, id, &error) != NULL);
  CHECK_FORBIDDEN (kith_database_list_ties (database, fixture->client, &error) != NULL);
  CHECK_FORBIDDEN (kith_database_remove_tie (database, id, &error));
  CHECK_FORBIDDEN (kith_database_save_expectation (database, expectation, &error));
  CHECK_FORBIDDEN (kith_database_load_expectation (database, id, &error) != NULL);
  CHECK_FORBIDDEN (kith_database_list_expectations (database, fixture->client, &error) != NULL);
  CHECK_FORBIDDEN (kith_database_remove_expectation (database, id, &error));
  database->engine->close (database);
}

static void
test_today (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GDateTime) before = g_date_time_new_now (zone);
  g_autoptr (GDateTime) after = NULL;
  KithDate today;

  g_assert_true (kith_database_get_today (fixture->practice->database, &today, NULL));
  after = g_date_time_new_now (zone);
  g_assert_true (today.day == g_date_time_get_day_of_month (before) || today.day == g_date_time_get_day_of_month (after));
  g_assert_true (today.year == g_date_time_get_year (before) || today.year == g_date_time_get_year (after));
  g_assert_cmpint (today.precision, ==, KITH_DATE_DAY);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/people/person", test_person);
  g_test_add_func ("/people/versions", test_versions);
  g_test_add_func ("/people/state", test_state);
  g_test_add_func ("/people/state-of-nobody", test_state_of_nobody);
  g_test_add_func ("/people/replay", test_replay);
  g_test_add_func ("/people/renumbering", test_renumbering);
  g_test_add_func ("/people/find-session", test_find_session);
  g_test_add_func ("/people/query-plan", test_query_plan);
  g_test_add_func ("/people/place", test_place);
  g_test_add_func ("/people/tie", test_tie);
  g_test_add_func ("/people/tie-versions", test_tie_versions);
  g_test_add_func ("/people/expectation", test_expectation);
  g_test_add_func ("/people/remove", test_remove);
  g_test_add_func ("/people/reception", test_reception);
  g_test_add_func ("/people/today", test_today);

  return g_test_run ();
}
