/* test-event.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-event.h"
#include "kith-focus.h"
#include "kith-timeline.h"
#include "kith-work.h"

#define NONE 999

typedef struct
{
  const char *date;
  const char *today;
  int days; /* NONE: no anniversary within 14 */
} AnniversaryCase;

static const AnniversaryCase anniversary_cases[] = {
  { "2020-05-10", "2026-05-10", 0 },
  { "2020-05-10", "2026-04-26", 14 },
  { "2020-05-10", "2026-04-25", NONE },
  { "2020-05-10", "2026-05-24", -14 },
  { "2020-05-10", "2026-05-25", NONE },
  { "2020-12-30", "2026-01-04", -5 },
  { "2020-01-04", "2026-12-30", 5 },
  { "2020-02-29", "2026-02-28", 0 },
  { "2020-02-29", "2028-02-28", 1 },
  { "2025-05-10", "2026-05-10", 0 },
  { "2026-05-10", "2026-05-10", NONE },
  { "2026-05-12", "2026-05-10", NONE },
  { "2026-12-30", "2027-01-02", NONE },
  { "2020-05", "2026-05-10", NONE },
  { "2020", "2026-05-10", NONE },
  { "", "2026-05-10", NONE },
  { "~2020-05-10", "2026-05-09", 1 },
};

static KithDate
date_of (const char *text)
{
  KithDate date;

  g_assert_true (kith_date_parse (text, &date));
  return date;
}

static void
test_anniversaries (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (anniversary_cases); i++)
    {
      const AnniversaryCase *c = &anniversary_cases[i];
      KithDate date = date_of (c->date);
      KithDate today = date_of (c->today);
      int days = NONE;

      g_test_message ("%s seen on %s", c->date, c->today);
      g_assert_cmpint (kith_date_find_anniversary (&date, &today, 14, &days), ==, c->days != NONE);
      if (c->days != NONE)
        g_assert_cmpint (days, ==, c->days);
    }
}

static void
test_julian (void)
{
  static const struct { const char *date; int days; } cases[] = {
    { "2026-05-10", 0 }, { "2026-05", 30 }, { "2026-02", 27 }, { "2028-02", 28 }, { "2026", 364 }, { "2028", 365 },
  };
  KithDate unknown = date_of ("");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithDate date = date_of (cases[i].date);
      KithDate back = kith_date_from_julian (kith_date_get_last_julian (&date));

      g_assert_cmpint ((int) (kith_date_get_last_julian (&date) - kith_date_get_julian (&date)), ==, cases[i].days);
      g_assert_cmpuint (kith_date_get_julian (&back), ==, kith_date_get_last_julian (&date));
      g_assert_cmpint (back.precision, ==, KITH_DATE_DAY);
    }
  g_assert_cmpuint (kith_date_get_julian (&unknown), ==, 0);
  g_assert_cmpint (kith_date_from_julian (0).precision, ==, KITH_DATE_UNKNOWN);
  g_assert_cmpuint (kith_date_get_last_julian (&unknown), ==, 0);
}

static void
test_validate (void)
{
  static const struct { const char *kind; const char *starts; const char *ends; const char *body; gboolean valid; } cases[] = {
    { "death", "2020-05-10", "", NULL, TRUE },
    { "illness", "~2019", "2020-05", "a long one\nin two lines", TRUE },
    { "illness", "2020-05-10", "2020", NULL, TRUE },
    { "", "2020", "", NULL, FALSE },
    { "death", "", "", NULL, FALSE },
    { "death", "2020-05-10", "2020-05-09", NULL, FALSE },
    { "death", "2020-05", "2020-04", NULL, FALSE },
    { "death", "2020", "", "  ", FALSE },
    { "two\nlines", "2020", "", NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithDate starts = date_of (cases[i].starts);
      g_autoptr (KithEvent) event = kith_event_new ("client", cases[i].kind, &starts);
      g_autoptr (GError) error = NULL;

      event->ends = date_of (cases[i].ends);
      event->body = g_strdup (cases[i].body);
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (kith_event_validate (event, &error), ==, cases[i].valid);
      g_assert_cmpint (error == NULL, ==, cases[i].valid);
    }
}

static void
test_copy (void)
{
  KithDate starts = date_of ("2020");
  g_autoptr (KithEvent) event = kith_event_new ("client", "move", &starts);
  g_autoptr (KithEvent) copy = NULL;

  g_ptr_array_add (event->people, g_strdup ("a"));
  copy = kith_event_copy (event);
  g_ptr_array_add (event->people, g_strdup ("b"));
  g_assert_cmpuint (copy->people->len, ==, 1);
  g_assert_cmpstr (copy->people->pdata[0], ==, "a");
}

/* What goes with a course, checked where it is stored. */
static void
test_words_of_work (void)
{
  g_autoptr (KithGoal) goal = kith_goal_new ("course", "call my brother");
  g_autoptr (KithArea) area = kith_area_new ("course", "grief");
  g_autoptr (KithTechnique) technique = kith_technique_new ("session", "role-play");
  g_autoptr (KithTask) task = kith_task_new ("client", "");
  KithTaskState state;

  g_assert_true (kith_goal_validate (goal, NULL));
  goal->rating = 11;
  g_assert_false (kith_goal_validate (goal, NULL));
  g_assert_true (kith_area_validate (area, NULL));
  g_set_str (&area->kind, "");
  g_assert_false (kith_area_validate (area, NULL));
  g_assert_true (kith_technique_validate (technique, NULL));
  technique->minutes = 601;
  g_assert_false (kith_technique_validate (technique, NULL));
  g_assert_false (kith_task_validate (task, NULL));
  g_assert_true (kith_task_state_from_text ("partly", &state));
  g_assert_cmpstr (kith_task_state_to_text (state), ==, "partly");
  g_assert_false (kith_task_state_from_text ("perhaps", &state));
}

static void
test_timeline (void)
{
  g_autoptr (KithTimeline) timeline = kith_timeline_new ();
  KithTimelineEvent *event = kith_timeline_add_event (timeline);
  KithTimelineBead *bead;

  event->from = event->to = 700000;
  kith_timeline_fit (timeline);
  g_assert_cmpuint (timeline->first, ==, 700000 - 7);
  for (guint32 i = 1; i <= 3; i++)
    {
      bead = kith_timeline_add_bead (timeline);
      bead->number = (int) i;
      bead->day = 739000 + 7 * i;
    }
  kith_timeline_fit (timeline);
  g_assert_cmpuint (timeline->first, ==, 739000);
  g_assert_cmpuint (timeline->last, ==, 739028);
  g_assert_true (kith_timeline_set_cursor (timeline, 2));
  g_assert_cmpuint (timeline->cursor, ==, 739014);
  g_assert_false (kith_timeline_set_cursor (timeline, 4));
  g_assert_false (kith_timeline_set_cursor (timeline, 0));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/event/anniversaries", test_anniversaries);
  g_test_add_func ("/event/julian", test_julian);
  g_test_add_func ("/event/validate", test_validate);
  g_test_add_func ("/event/copy", test_copy);
  g_test_add_func ("/event/words-of-work", test_words_of_work);
  g_test_add_func ("/event/timeline", test_timeline);
  return g_test_run ();
}
