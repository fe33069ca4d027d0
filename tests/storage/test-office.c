/* test-office.c: the schedule as it is kept, and conflicts by the indexes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "practice-fixture.h"

#include "kith-id.h"
#include "kith-office.h"
#include "kith-scope.h"
#include "kith-statements.h"
#include "kith-storage-error.h"

#include <string.h>

#define ZONE "Europe/Berlin"

typedef struct
{
  GPtrArray *clients;
  char *therapists[3];
  char *rooms[3];
} World;

static void
begin (PracticeFixture *fixture)
{
  practice_fixture_begin (fixture, KITH_FILE_OFFICE, KITH_ACTION_DO, KITH_SCOPE_SCHEDULE);
}

static World *
make_world (PracticeFixture *fixture)
{
  World *world = g_new0 (World, 1);
  g_autoptr (GError) error = NULL;

  world->clients = g_ptr_array_new_with_free_func (g_free);
  for (int i = 0; i < 4; i++)
    g_ptr_array_add (world->clients, practice_fixture_add_client (fixture, "Client"));
  begin (fixture);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (KithTherapist) therapist = kith_therapist_new ("Therapist");
      g_autoptr (KithRoom) room = kith_room_new ("Room");

      g_assert_true (kith_office_put_therapist (fixture->database, therapist, &error));
      g_assert_true (kith_office_put_room (fixture->database, room, &error));
      world->therapists[i] = g_steal_pointer (&therapist->id);
      world->rooms[i] = g_steal_pointer (&room->id);
    }
  practice_fixture_commit (fixture);
  return world;
}

static void
world_free (World *world)
{
  g_ptr_array_unref (world->clients);
  for (int i = 0; i < 2; i++)
    {
      g_free (world->therapists[i]);
      g_free (world->rooms[i]);
    }
  g_free (world);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (World, world_free)

static KithAppointment *
make_random (World *world)
{
  KithWallTime starts = { 2027, 1, g_test_rand_int_range (11, 14), g_test_rand_int_range (8, 18), g_test_rand_int_range (0, 60) };
  KithAppointment *appointment = kith_appointment_new ("appointment", &starts, ZONE, g_test_rand_int_range (5, 120));

  appointment->therapist = g_strdup (world->therapists[g_test_rand_int_range (0, 3)]);
  appointment->room = g_strdup (world->rooms[g_test_rand_int_range (0, 3)]);
  appointment->state = g_test_rand_int_range (KITH_APPOINTMENT_PLANNED, KITH_APPOINTMENT_MOVED + 1);
  return appointment;
}

static void
store (PracticeFixture       *fixture,
       const KithAppointment *appointment,
       const char            *client,
       KithAttendanceState    state)
{
  g_autoptr (KithAttendance) attendance = kith_attendance_new (appointment->id, client);
  g_autoptr (GError) error = NULL;

  attendance->state = state;
  begin (fixture);
  kith_office_put_appointment (fixture->database, appointment, &error);
  g_assert_no_error (error);
  kith_office_put_attendance (fixture->database, attendance, &error);
  g_assert_no_error (error);
  practice_fixture_commit (fixture);
}

static int
compare_texts_cb (gconstpointer a,
                  gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static char *
describe_conflicts (KithPlan *plan)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < plan->items->len; i++)
    {
      const KithPlanned *item = plan->items->pdata[i];

      for (guint j = 0; j < item->conflicts->len; j++)
        {
          const KithConflict *conflict = item->conflicts->pdata[j];

          g_ptr_array_add (lines, g_strdup_printf ("%u %s %s", i, kith_conflict_kind_to_text (conflict->kind), conflict->with));
        }
    }
  g_ptr_array_sort (lines, compare_texts_cb);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static KithPlan *
make_plan (World *world,
           int    seed)
{
  g_autoptr (KithPattern) pattern = kith_pattern_new (3, 1, 50);
  g_autoptr (KithBlock) block = kith_block_new (world->clients->pdata[seed % 4], 3);
  g_autoptr (KithAppointment) first = make_random (world);
  g_autoptr (GError) error = NULL;
  KithWallTime monday = { 2027, 1, 11, first->starts.hour, first->starts.minute };
  KithPlan *plan;

  first->state = KITH_APPOINTMENT_PLANNED;
  kith_appointment_set_starts (first, &monday);
  plan = kith_plan_new_series (block, first, pattern, NULL, &error);
  g_assert_no_error (error);
  return plan;
}

/* What the indexes find is what looking at every appointment finds. */
static void
test_conflicts_by_index (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autoptr (World) world = make_world (fixture);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_appointment_free);
  g_autoptr (GPtrArray) clients = g_ptr_array_new ();
  guint found = 0;

  for (int i = 0; i < 60; i++)
    {
      KithAppointment *appointment = make_random (world);
      gpointer client = world->clients->pdata[g_test_rand_int_range (0, 4)];

      store (fixture, appointment, client, KITH_ATTENDANCE_EXPECTED);
      g_ptr_array_add (all, appointment);
      g_ptr_array_add (clients, client);
    }
  for (int i = 0; i < 40; i++)
    {
      int seed = g_test_rand_int_range (0, 4);
      g_autoptr (KithPlan) plan = make_plan (world, seed);
      g_autofree char *by_index = NULL, *by_looking = NULL;
      g_autoptr (GError) error = NULL;

      kith_office_find_conflicts (fixture->database, plan, &error);
      g_assert_no_error (error);
      by_index = describe_conflicts (plan);
      found += kith_plan_count_conflicts (plan);
      for (guint j = 0; j < plan->items->len; j++)
        g_ptr_array_set_size (((KithPlanned *) plan->items->pdata[j])->conflicts, 0);
      for (guint j = 0; j < all->len; j++)
        {
          g_autoptr (GPtrArray) who = g_ptr_array_new ();

          g_ptr_array_add (who, clients->pdata[j]);
          kith_plan_check_against (plan, all->pdata[j], who);
        }
      by_looking = describe_conflicts (plan);
      g_assert_cmpstr (by_index, ==, by_looking);
    }
  g_assert_cmpuint (found, >, 40);
}

/* Who has cancelled, of several clients, is free. */
static void
test_absent_client_is_free (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autoptr (World) world = make_world (fixture);
  static const struct
  {
    KithAttendanceState state;
    guint conflicts;
  } cases[] = {
    { KITH_ATTENDANCE_EXPECTED, 1 }, { KITH_ATTENDANCE_CAME, 1 }, { KITH_ATTENDANCE_CANCELLED, 0 }, { KITH_ATTENDANCE_NO_SHOW, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithWallTime starts = { 2027, 1, 11, 15, 0 };
      g_autoptr (KithAppointment) there = kith_appointment_new ("joint", &starts, ZONE, 50);
      g_autoptr (KithPlan) plan = kith_plan_new (NULL, 1, 0);
      g_autoptr (GError) error = NULL;

      store (fixture, there, world->clients->pdata[i], cases[i].state);
      kith_planned_add_client (kith_plan_add (plan, kith_appointment_new ("appointment", &starts, ZONE, 50)),
                               world->clients->pdata[i]);
      kith_office_find_conflicts (fixture->database, plan, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (kith_plan_count_conflicts (plan), ==, cases[i].conflicts);
    }
}

static void
assert_plan_uses (PracticeFixture *fixture,
                  const char      *statement,
                  const char      *index)
{
  KithConnection *connection = KITH_SQLITE (fixture->database)->connections[KITH_FILE_OFFICE];
  g_autofree char *sql = g_strconcat ("EXPLAIN QUERY PLAN ", kith_statements_get (statement), NULL);
  g_autofree char *wanted = g_strdup_printf ("USING INDEX %s", index);
  g_autoptr (GString) steps = g_string_new (NULL);
  sqlite3_stmt *stmt;

  g_assert_cmpint (sqlite3_prepare_v2 (kith_connection_get_handle (connection), sql, -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_string_append_printf (steps, "%s\n", (const char *) sqlite3_column_text (stmt, 3));
  sqlite3_finalize (stmt);
  g_test_message ("%s: %s", statement, steps->str);
  g_assert_nonnull (strstr (steps->str, wanted));
  g_assert_null (strstr (steps->str, "SCAN"));
}

static void
test_indexes_are_used (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();

  assert_plan_uses (fixture, "busy_therapist", "appointment_by_therapist (therapist=? AND utc>? AND utc<?)");
  assert_plan_uses (fixture, "busy_room", "appointment_by_room (room=? AND utc>? AND utc<?)");
  assert_plan_uses (fixture, "busy_client", "attendance_by_contact");
  assert_plan_uses (fixture, "appointment_range", "appointment_by_time (utc>? AND utc<?)");
  assert_plan_uses (fixture, "appointment_of_block", "appointment_by_block");
}

/* "7 of 16" from the statement is what the domain counts. */
static void
test_numbers (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autoptr (World) world = make_world (fixture);
  g_autoptr (KithBlock) block = kith_block_new (world->clients->pdata[0], 16);
  g_autoptr (KithPlan) plan = NULL;
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (GError) error = NULL;

  block->already = 3;
  begin (fixture);
  g_assert_true (kith_office_put_block (fixture->database, block, &error));
  practice_fixture_commit (fixture);
  plan = kith_plan_new (block->id, 16, 3);
  for (int i = 0; i < 30; i++)
    {
      KithAppointment *appointment = make_random (world);

      appointment->block = g_strdup (block->id);
      appointment->counts = g_test_rand_int_range (0, 3) > 0;
      kith_plan_add (plan, appointment);
      store (fixture, appointment, world->clients->pdata[0], KITH_ATTENDANCE_EXPECTED);
    }
  kith_plan_number (plan);
  listed = kith_office_list_appointments (fixture->database, 0, G_MAXINT32, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (listed->len, ==, 30);
  for (guint i = 0; i < listed->len; i++)
    {
      const KithAppointment *kept = listed->pdata[i], *counted = ((KithPlanned *) plan->items->pdata[i])->appointment;
      g_autoptr (KithAppointment) loaded = kith_office_load_appointment (fixture->database, kept->id, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (kept->id, ==, counted->id);
      g_assert_cmpint (kept->number, ==, counted->number);
      g_assert_cmpint (kept->of, ==, 16);
      g_assert_cmpint (loaded->number, ==, counted->number);
      g_assert_cmpstr (loaded->room, ==, counted->room);
      g_assert_cmpint (loaded->state, ==, counted->state);
      g_assert_cmpint (kith_wall_time_compare (&loaded->starts, &counted->starts), ==, 0);
    }
}

static void
test_range (void)
{
  static const struct
  {
    gint64 from; /* minutes past the start of an appointment of 50 minutes */
    gint64 until;
    gboolean listed;
  } cases[] = {
    { 0, 50, TRUE }, { -60, 0, FALSE }, { -60, 1, TRUE }, { 50, 100, FALSE }, { 49, 100, TRUE }, { 10, 20, TRUE },
  };
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autoptr (World) world = make_world (fixture);
  KithWallTime starts = { 2027, 1, 11, 15, 0 };
  g_autoptr (KithAppointment) appointment = kith_appointment_new ("appointment", &starts, ZONE, 50);

  g_set_str (&appointment->room, world->rooms[0]);
  store (fixture, appointment, world->clients->pdata[0], KITH_ATTENDANCE_EXPECTED);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int room = 0; room < 3; room++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (GPtrArray) listed = kith_office_list_appointments (fixture->database, appointment->utc + 60 * cases[i].from,
                                                                      appointment->utc + 60 * cases[i].until, NULL,
                                                                      world->rooms[room], &error);

        g_assert_no_error (error);
        g_assert_cmpuint (listed->len, ==, cases[i].listed && room != 1);
      }
}

/* Every row comes back as it was put, can be changed over its version, and not over another. */
/* Stored, refused as it is there already, changed, and refused as it is another by now. */
static void
check_versions (KithDatabase *database,
                KithRoom     *room)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (kith_office_put_room (database, room, &error));
  g_assert_false (kith_office_put_room (database, room, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_EXISTS);
  g_clear_error (&error);
  room->version = 1;
  g_set_str (&room->name, "Room 2");
  g_assert_true (kith_office_put_room (database, room, &error));
  g_assert_false (kith_office_put_room (database, room, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT);
}

static void
test_rows (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  KithDatabase *database = fixture->database;
  KithDate first = { KITH_DATE_DAY, FALSE, 2026, 12, 24 }, last = { KITH_DATE_DAY, FALSE, 2027, 1, 1 }, later = { KITH_DATE_DAY, FALSE, 2027, 1, 2 };
  g_autoptr (KithRoom) room = kith_room_new ("Room 1");
  g_autoptr (KithHours) hours = kith_hours_new (NULL, 1, 540, 1020);
  g_autoptr (KithClosure) closure = kith_closure_new (KITH_CLOSURE_HOLIDAY, &first, &last);
  g_autoptr (KithPattern) pattern = kith_pattern_new (16, 7, 50);
  g_autoptr (GPtrArray) rooms = NULL, all_hours = NULL, closures = NULL, none = NULL, patterns = NULL, kinds = NULL;
  g_autofree char *zone = NULL;
  g_autoptr (GError) error = NULL;

  room->step_free = TRUE;
  begin (fixture);
  g_assert_true (kith_office_put_hours (database, hours, &error) && kith_office_put_closure (database, closure, &error)
                 && kith_office_put_pattern (database, pattern, &error));
  check_versions (database, room);
  practice_fixture_commit (fixture);

  rooms = kith_office_list_rooms (database, &error);
  all_hours = kith_office_list_hours (database, &error);
  closures = kith_office_list_closures (database, &last, &error);
  none = kith_office_list_closures (database, &later, &error);
  patterns = kith_office_list_patterns (database, &error);
  kinds = kith_office_list_kinds (database, &error);
  zone = kith_office_load_zone (database, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((KithRoom *) rooms->pdata[0])->name, ==, "Room 2");
  g_assert_true (((KithRoom *) rooms->pdata[0])->step_free);
  g_assert_cmpint (((KithHours *) all_hours->pdata[0])->ends, ==, 1020);
  g_assert_cmpint (((KithClosure *) closures->pdata[0])->kind, ==, KITH_CLOSURE_HOLIDAY);
  g_assert_cmpint (kith_date_compare (&((KithClosure *) closures->pdata[0])->last_day, &last), ==, 0);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpstr (((KithPattern *) patterns->pdata[0])->id, ==, "16-weekly-50");
  g_assert_null (((KithPattern *) patterns->pdata[0])->name);
  g_assert_cmpuint (kinds->len, ==, 5);
  g_assert_cmpstr (zone, ==, ZONE);

  begin (fixture);
  g_assert_true (kith_office_remove_hours (database, hours->id, &error) && kith_office_remove_closure (database, closure->id, &error));
  g_assert_false (kith_office_remove_hours (database, hours->id, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  hours->version = 1;
  g_assert_false (kith_office_put_hours (database, hours, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND);
  practice_fixture_commit (fixture);
}

static void
test_not_found (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (kith_office_load_appointment (fixture->database, "none", &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (kith_office_load_block (fixture->database, "none", NULL, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/office/conflicts-by-index", test_conflicts_by_index);
  g_test_add_func ("/office/absent-client-is-free", test_absent_client_is_free);
  g_test_add_func ("/office/indexes-are-used", test_indexes_are_used);
  g_test_add_func ("/office/numbers", test_numbers);
  g_test_add_func ("/office/range", test_range);
  g_test_add_func ("/office/rows", test_rows);
  g_test_add_func ("/office/not-found", test_not_found);
  return g_test_run ();
}
