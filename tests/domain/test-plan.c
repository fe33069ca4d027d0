/* test-plan.c: rows of appointments, their numbers and what stands against them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-domain-error.h"
#include "kith-hours.h"
#include "kith-plan.h"

#define ZONE "Europe/Berlin"

static KithWallTime
parse (const char *text)
{
  KithWallTime time;

  g_assert_true (kith_wall_time_parse (text, &time));
  return time;
}

static void
add_closure (GPtrArray       *closures,
             KithClosureKind  kind,
             const char      *first_day,
             const char      *last_day)
{
  KithDate first, last;

  g_assert_true (kith_date_parse (first_day, &first) && kith_date_parse (last_day, &last));
  g_ptr_array_add (closures, kith_closure_new (kind, &first, &last));
}

static KithAppointment *
make_appointment (const char *starts)
{
  KithWallTime time = parse (starts);
  KithAppointment *appointment = kith_appointment_new ("appointment", &time, ZONE, 50);

  appointment->therapist = g_strdup ("therapist");
  appointment->room = g_strdup ("room");
  return appointment;
}

static KithPlan *
make_series (const char  *first,
             const char  *word,
             GPtrArray   *closures,
             GError     **error)
{
  g_autoptr (KithPattern) pattern = kith_pattern_new_parse (word);
  g_autoptr (KithBlock) block = kith_block_new ("client", pattern->count);
  g_autoptr (KithAppointment) model = make_appointment (first);

  return kith_plan_new_series (block, model, pattern, closures, error);
}

static const KithAppointment *
get (KithPlan *plan,
     guint     i)
{
  return ((KithPlanned *) plan->items->pdata[i])->appointment;
}

/* Sixteen weeks at 15:00 over both changes of the clocks: the wall keeps, the instant moves. */
static void
test_wall_clock_is_kept (void)
{
  static const struct
  {
    const char *first;
    guint changes_at;
    gint64 week;
  } cases[] = {
    { "2027-01-11T15:00", 11, 7 * 86400 - 3600 },
    { "2026-10-05T15:00", 3, 7 * 86400 + 3600 },
    { "2027-03-21T15:00", 1, 7 * 86400 - 3600 },
    { "2026-10-18T15:00", 1, 7 * 86400 + 3600 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KithPlan) plan = make_series (cases[i].first, "16-weekly-50", NULL, &error);
      KithWallTime expected = parse (cases[i].first);

      g_assert_no_error (error);
      g_assert_cmpuint (plan->items->len, ==, 16);
      for (guint j = 0; j < 16; j++)
        {
          g_assert_cmpint (kith_wall_time_compare (&get (plan, j)->starts, &expected), ==, 0);
          g_assert_cmpint (get (plan, j)->number, ==, (int) j + 1);
          if (j > 0)
            g_assert_cmpint (get (plan, j)->utc - get (plan, j - 1)->utc, ==, j == cases[i].changes_at ? cases[i].week : 7 * 86400);
          kith_wall_time_add (&expected, 7, 0);
        }
    }
}

static void
test_closures_are_told_or_skipped (void)
{
  g_autoptr (GPtrArray) closures = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_closure_free);
  g_autoptr (GPtrArray) hours = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KithPlan) told = NULL, skipped = NULL;
  KithWallTime last = parse ("2027-02-08T15:00");

  add_closure (closures, KITH_CLOSURE_CLOSED, "2026-12-24", "2027-01-03");
  add_closure (closures, KITH_CLOSURE_HOLIDAY, "2026-12-25", "2026-12-28");
  told = make_series ("2026-12-07T15:00", "9-weekly-50", NULL, &error);
  kith_plan_check_calendar (told, closures, hours);
  g_assert_cmpuint (kith_plan_count_conflicts (told), ==, 2);
  g_assert_cmpuint (((KithPlanned *) told->items->pdata[3])->conflicts->len, ==, 2);

  skipped = make_series ("2026-12-07T15:00", "9-weekly-50", closures, &error);
  kith_plan_check_calendar (skipped, closures, hours);
  g_assert_cmpuint (kith_plan_count_conflicts (skipped), ==, 0);
  g_assert_cmpuint (skipped->skipped->len, ==, 1);
  g_assert_cmpint (kith_wall_time_compare (&get (skipped, 8)->starts, &last), ==, 0);
  g_assert_cmpint (get (skipped, 8)->number, ==, 9);
}

static void
test_no_end (void)
{
  g_autoptr (GPtrArray) closures = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_closure_free);
  g_autoptr (GError) error = NULL;
  KithPlan *plan;

  add_closure (closures, KITH_CLOSURE_CLOSED, "2027-01-01", "2099-12-31");
  plan = make_series ("2026-12-28T15:00", "2-weekly-50", closures, &error);
  g_assert_null (plan);
  g_assert_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE);
  g_clear_error (&error);
  plan = make_series ("9999-12-28T15:00", "2-weekly-50", NULL, &error);
  g_assert_null (plan);
  g_assert_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE);
}

/* The kinds of all conflicts in @plan, in words; each is with @other. */
static char *
list_conflicts (KithPlan              *plan,
                const KithAppointment *other)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < plan->items->len; i++)
    {
      const KithPlanned *item = plan->items->pdata[i];

      for (guint j = 0; j < item->conflicts->len; j++)
        {
          const KithConflict *conflict = item->conflicts->pdata[j];

          g_assert_cmpstr (conflict->with, ==, other->id);
          g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "", kith_conflict_kind_to_text (conflict->kind));
        }
    }
  return g_string_free_and_steal (g_steal_pointer (&found));
}

/* Rules 3 and 5 of the domain: everything that stands against it is told, and what does not take place does not. */
static void
test_conflicts (void)
{
  static const struct
  {
    const char *starts;
    const char *therapist;
    const char *room;
    const char *client;
    KithAppointmentState state;
    const char *conflicts;
  } cases[] = {
    { "2027-01-11T15:00", "therapist", "room", "client", KITH_APPOINTMENT_PLANNED, "therapist room client" },
    { "2027-01-11T15:00", "therapist", "room", "client", KITH_APPOINTMENT_HELD, "therapist room client" },
    { "2027-01-11T15:00", "therapist", "room", "client", KITH_APPOINTMENT_CANCELLED, "" },
    { "2027-01-11T15:00", "therapist", "room", "client", KITH_APPOINTMENT_NO_SHOW, "" },
    { "2027-01-11T15:00", "therapist", "room", "client", KITH_APPOINTMENT_MOVED, "" },
    { "2027-01-11T15:49", "therapist", "other", "other", KITH_APPOINTMENT_PLANNED, "therapist" },
    { "2027-01-11T15:50", "therapist", "room", "client", KITH_APPOINTMENT_PLANNED, "" },
    { "2027-01-11T14:11", "other", "room", "other", KITH_APPOINTMENT_PLANNED, "room" },
    { "2027-01-11T14:10", "therapist", "room", "client", KITH_APPOINTMENT_PLANNED, "" },
    { "2027-01-18T15:30", NULL, NULL, "client", KITH_APPOINTMENT_PLANNED, "client" },
    { "2027-01-18T15:30", NULL, NULL, "other", KITH_APPOINTMENT_PLANNED, "" },
    { "2027-02-01T15:00", "therapist", "room", "client", KITH_APPOINTMENT_PLANNED, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KithPlan) plan = make_series ("2027-01-11T15:00", "3-weekly-50", NULL, &error);
      g_autoptr (KithAppointment) other = make_appointment (cases[i].starts);
      g_autoptr (GPtrArray) clients = g_ptr_array_new ();
      g_autofree char *found = NULL;

      g_set_str (&other->therapist, cases[i].therapist);
      g_set_str (&other->room, cases[i].room);
      other->state = cases[i].state;
      g_ptr_array_add (clients, (gpointer) cases[i].client);
      kith_plan_check_against (plan, other, clients);
      found = list_conflicts (plan, other);
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (found, ==, cases[i].conflicts);
    }
}

static void
test_hours_are_checked (void)
{
  g_autoptr (GPtrArray) closures = g_ptr_array_new ();
  g_autoptr (GPtrArray) hours = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_hours_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (KithPlan) plan = make_series ("2027-01-11T16:30", "3-daily-50", NULL, &error);

  g_ptr_array_add (hours, kith_hours_new ("therapist", 1, 9 * 60, 18 * 60));
  g_ptr_array_add (hours, kith_hours_new ("therapist", 2, 9 * 60, 17 * 60));
  kith_plan_check_calendar (plan, closures, hours);
  g_assert_cmpuint (kith_plan_count_conflicts (plan), ==, 2);
  g_assert_cmpuint (((KithPlanned *) plan->items->pdata[0])->conflicts->len, ==, 0);
  g_assert_cmpint (((KithConflict *) ((KithPlanned *) plan->items->pdata[1])->conflicts->pdata[0])->kind, ==, KITH_CONFLICT_HOURS);
}

static void
test_accepting (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KithPlan) before = make_series ("2027-01-11T15:00", "3-weekly-50", NULL, &error);
  g_autoptr (KithPlan) later = make_series ("2027-01-11T15:00", "3-weekly-50", NULL, &error);
  KithPlanned *mine = before->items->pdata[1], *same = later->items->pdata[1], *other = later->items->pdata[2];

  g_assert_true (kith_plan_accepts (before, later));
  kith_planned_add_conflict (same, KITH_CONFLICT_ROOM, "x");
  g_assert_false (kith_plan_accepts (before, later));
  kith_planned_add_conflict (mine, KITH_CONFLICT_ROOM, "y");
  kith_planned_add_conflict (mine, KITH_CONFLICT_THERAPIST, "x");
  g_assert_false (kith_plan_accepts (before, later));
  kith_planned_add_conflict (mine, KITH_CONFLICT_ROOM, "x");
  g_assert_true (kith_plan_accepts (before, later));
  kith_planned_add_conflict (other, KITH_CONFLICT_ROOM, "x");
  g_assert_false (kith_plan_accepts (before, later));
}

static void
test_already (void)
{
  g_autoptr (KithPlan) plan = kith_plan_new ("block", 16, 4);

  kith_plan_add (plan, make_appointment ("2027-01-18T15:00"));
  kith_plan_add (plan, make_appointment ("2027-01-11T15:00"));
  kith_plan_number (plan);
  g_assert_cmpint (get (plan, 0)->number, ==, 5);
  g_assert_cmpint (get (plan, 1)->number, ==, 6);
  g_assert_cmpint (get (plan, 0)->starts.day, ==, 11);
}

/* Of what was agreed on, what took place before Kith is not booked again. */
static void
test_series_goes_on (void)
{
  static const struct
  {
    int already;
    guint booked;
  } cases[] = { { 0, 16 }, { 5, 11 }, { 15, 1 }, { 16, 0 }, { 200, 0 } };
  g_autoptr (KithPattern) pattern = kith_pattern_new_parse ("16-weekly-50");
  g_autoptr (KithAppointment) model = make_appointment ("2027-01-11T15:00");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithBlock) block = kith_block_new ("client", pattern->count);
      g_autoptr (GError) error = NULL;
      g_autoptr (KithPlan) plan = NULL;

      block->already = cases[i].already;
      plan = kith_plan_new_series (block, model, pattern, NULL, &error);
      if (cases[i].booked == 0)
        {
          g_assert_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE);
          g_assert_null (plan);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpuint (plan->items->len, ==, cases[i].booked);
      g_assert_cmpint (get (plan, 0)->number, ==, cases[i].already + 1);
      g_assert_cmpint (get (plan, 0)->starts.day, ==, 11);
      g_assert_cmpint (get (plan, cases[i].booked - 1)->number, ==, 16);
      g_assert_cmpint (get (plan, cases[i].booked - 1)->of, ==, 16);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/wall-clock-is-kept", test_wall_clock_is_kept);
  g_test_add_func ("/plan/closures-are-told-or-skipped", test_closures_are_told_or_skipped);
  g_test_add_func ("/plan/no-end", test_no_end);
  g_test_add_func ("/plan/conflicts", test_conflicts);
  g_test_add_func ("/plan/hours-are-checked", test_hours_are_checked);
  g_test_add_func ("/plan/accepting", test_accepting);
  g_test_add_func ("/plan/already", test_already);
  g_test_add_func ("/plan/series-goes-on", test_series_goes_on);

  return g_test_run ();
}
