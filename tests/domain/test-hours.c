/* test-hours.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-domain-error.h"
#include "kith-hours.h"

static KithWallTime
parse (const char *text)
{
  KithWallTime time;

  g_assert_true (kith_wall_time_parse (text, &time));
  return time;
}

static KithDate
parse_day (const char *text)
{
  KithDate day;

  g_assert_true (kith_date_parse (text, &day));
  return day;
}

static void
add_hours (GPtrArray  *hours,
           const char *therapist,
           int         weekday,
           const char *starts,
           const char *ends)
{
  KithHours *h = kith_hours_new (therapist, weekday, 0, 0);

  g_assert_true (kith_clock_parse (starts, &h->starts) && kith_clock_parse (ends, &h->ends));
  g_ptr_array_add (hours, h);
}

/* 2027-01-11 is a Monday. */
static void
test_cover (void)
{
  static const struct
  {
    const char *therapist;
    const char *starts;
    int minutes;
    gboolean covered;
  } cases[] = {
    { "a", "2027-01-11T09:00", 50, TRUE },
    { "a", "2027-01-11T08:59", 50, FALSE },
    { "a", "2027-01-11T16:10", 50, TRUE },
    { "a", "2027-01-11T16:11", 50, FALSE },
    { "a", "2027-01-11T11:30", 60, TRUE },  /* from one pair of hours into the next */
    { "a", "2027-01-12T12:30", 60, FALSE }, /* over the break */
    { "a", "2027-01-12T13:00", 60, TRUE },
    { "a", "2027-01-13T10:00", 50, FALSE }, /* no Wednesday of their own */
    { "b", "2027-01-13T10:00", 50, TRUE },  /* the practice's */
    { "b", "2027-01-11T10:00", 50, FALSE },
    { NULL, "2027-01-13T10:00", 50, TRUE },
    { NULL, "2027-01-13T23:30", 50, FALSE },
    { NULL, "2027-01-15T10:00", 50, FALSE }, /* only from February on */
    { NULL, "2027-02-05T10:00", 50, TRUE },
    { NULL, "2027-03-05T10:00", 50, FALSE },
  };
  g_autoptr (GPtrArray) hours = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_hours_free);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  KithWallTime night = parse ("2027-01-17T03:00");

  add_hours (hours, "a", 1, "12:00", "17:00");
  add_hours (hours, "a", 1, "9:00", "12:00");
  add_hours (hours, "a", 2, "09:00", "12:00");
  add_hours (hours, "a", 2, "13:00", "17:00");
  add_hours (hours, NULL, 3, "00:00", "24:00");
  add_hours (hours, NULL, 5, "09:00", "12:00");
  ((KithHours *) hours->pdata[5])->valid_from = parse_day ("2027-02-01");
  ((KithHours *) hours->pdata[5])->valid_to = parse_day ("2027-02-28");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithWallTime starts = parse (cases[i].starts);

      g_test_message ("%s %s", cases[i].therapist, cases[i].starts);
      g_assert_cmpint (kith_hours_cover (hours, cases[i].therapist, &starts, cases[i].minutes), ==, cases[i].covered);
    }
  g_assert_true (kith_hours_cover (none, "a", &night, 50));
}

static void
test_closures (void)
{
  static const struct
  {
    const char *closed_therapist;
    const char *closed_room;
    const char *starts;
    int minutes;
    gboolean hit;
  } cases[] = {
    { NULL, NULL, "2026-12-23T15:00", 50, FALSE },
    { NULL, NULL, "2026-12-24T00:00", 50, TRUE },
    { NULL, NULL, "2026-12-31T23:59", 5, TRUE },
    { NULL, NULL, "2027-01-01T00:00", 50, FALSE },
    { NULL, NULL, "2026-12-23T23:30", 30, FALSE },
    { NULL, NULL, "2026-12-23T23:30", 31, TRUE },
    { "a", NULL, "2026-12-28T15:00", 50, TRUE },
    { "b", NULL, "2026-12-28T15:00", 50, FALSE },
    { NULL, "r", "2026-12-28T15:00", 50, TRUE },
    { NULL, "s", "2026-12-28T15:00", 50, FALSE },
    { "a", "s", "2026-12-28T15:00", 50, FALSE },
  };
  KithDate first = parse_day ("2026-12-24"), last = parse_day ("2026-12-31");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithClosure) closure = kith_closure_new (KITH_CLOSURE_CLOSED, &first, &last);
      KithWallTime starts = parse (cases[i].starts);

      closure->therapist = g_strdup (cases[i].closed_therapist);
      closure->room = g_strdup (cases[i].closed_room);
      g_test_message ("%s", cases[i].starts);
      g_assert_cmpint (kith_closure_hits (closure, "a", "r", &starts, cases[i].minutes), ==, cases[i].hit);
    }
}

static void
test_clock (void)
{
  static const struct
  {
    const char *text;
    int minutes; /* −1: refused */
  } cases[] = {
    { "0:00", 0 }, { "09:30", 570 }, { "9:30", 570 }, { "24:00", 1440 }, { "23:59", 1439 },
    { "9", 540 }, { "09", 540 }, { "24", 1440 }, { "9.30", 570 }, { "930", 570 }, { "0930", 570 }, { "2400", 1440 }, { " 9:30 ", 570 },
    { "24:01", -1 }, { "9:5", -1 }, { "9:60", -1 }, { "", -1 }, { "009:00", -1 }, { "9:00:00", -1 }, { "-1:00", -1 }, { "25", -1 },
    { "9:", -1 }, { "9.", -1 }, { ":30", -1 }, { "960", -1 }, { "09300", -1 }, { "9,30", -1 }, { "9 30", -1 }, { "nine", -1 }, { "-9", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int minutes = -1;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (kith_clock_parse (cases[i].text, &minutes), ==, cases[i].minutes >= 0);
      g_assert_cmpint (minutes, ==, cases[i].minutes);
    }
}

static void
test_weekdays (void)
{
  int day;

  g_assert_true (kith_weekday_parse ("mon", &day) && day == 1);
  g_assert_true (kith_weekday_parse ("Sun", &day) && day == 7);
  g_assert_true (kith_weekday_parse ("3", &day) && day == 3);
  g_assert_false (kith_weekday_parse ("0", &day) || kith_weekday_parse ("8", &day) || kith_weekday_parse ("mo", &day));
  for (int i = 1; i <= 7; i++)
    g_assert_true (kith_weekday_parse (kith_weekday_to_text (i), &day) && day == i);
}

static void
test_validate (void)
{
  static const int wrong[][3] = { { 0, 540, 600 }, { 8, 540, 600 }, { 1, -1, 600 }, { 1, 600, 600 }, { 1, 600, 1441 } };
  KithDate first = parse_day ("2026-12-24"), last = parse_day ("2026-12-23"), year = parse_day ("2026");
  g_autoptr (KithClosure) backwards = kith_closure_new (KITH_CLOSURE_HOLIDAY, &first, &last);
  g_autoptr (KithClosure) vague = kith_closure_new (KITH_CLOSURE_HOLIDAY, &year, &year);
  g_autoptr (KithRoom) room = kith_room_new (" ");
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (KithHours) hours = kith_hours_new (NULL, wrong[i][0], wrong[i][1], wrong[i][2]);

      g_assert_false (kith_hours_validate (hours, &error));
      g_assert_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE);
      g_clear_error (&error);
    }
  g_assert_false (kith_closure_validate (backwards, &error));
  g_clear_error (&error);
  g_assert_false (kith_closure_validate (vague, &error));
  g_clear_error (&error);
  g_assert_false (kith_room_validate (room, &error));
  g_assert_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_EMPTY);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hours/cover", test_cover);
  g_test_add_func ("/hours/closures", test_closures);
  g_test_add_func ("/hours/clock", test_clock);
  g_test_add_func ("/hours/weekdays", test_weekdays);
  g_test_add_func ("/hours/validate", test_validate);

  return g_test_run ();
}
