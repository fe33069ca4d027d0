/* test-time-cursor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-time-cursor.h"

#include <math.h>

typedef struct
{
  KithTimeCursor *cursor;
  guint changes;
  guint notices;
} Fixture;

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->cursor = kith_time_cursor_new ();
  g_signal_connect_swapped (self->cursor, "changed", G_CALLBACK (count_cb), &self->changes);
  g_signal_connect_swapped (self->cursor, "notify::session", G_CALLBACK (count_cb), &self->notices);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->cursor);
}

/* Sessions on consecutive days: h held, n missed and used, p planned. Each is called by its place. */
static KithTimeline *
make_timeline (const char *states)
{
  KithTimeline *timeline = kith_timeline_new ();
  KithDate day = { KITH_DATE_DAY, FALSE, 2026, 3, 9 };

  for (guint i = 0; states[i] != '\0'; i++)
    {
      KithTimelineBead *bead = kith_timeline_add_bead (timeline);

      bead->id = g_strdup_printf ("%u", i);
      bead->number = (int) i + 1;
      bead->day = kith_date_get_julian (&day) + i;
      bead->state = states[i] == 'h' ? KITH_SESSION_HELD : states[i] == 'n' ? KITH_SESSION_NO_SHOW : KITH_SESSION_PLANNED;
      bead->gap = 30 - i;
    }
  timeline->gap = 12.4;
  return timeline;
}

static void
add_score (KithTimeline *timeline,
           const char   *name,
           guint32       day,
           int           total)
{
  KithTimelineCurve *curve = kith_timeline_add_curve (timeline);
  KithTimelinePoint point = { .day = day, .total = total };

  curve->name = g_strdup (name);
  g_array_append_val (curve->points, point);
}

static void
test_places (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (KithTimeline) timeline = make_timeline ("hnhhp");

  g_assert_cmpuint (kith_time_cursor_get_last (self->cursor), ==, 0);
  g_assert_cmpuint (kith_time_cursor_get_place (self->cursor), ==, 0);
  kith_time_cursor_set_timeline (self->cursor, timeline);
  g_assert_cmpuint (kith_time_cursor_get_last (self->cursor), ==, 3);
  g_assert_cmpuint (kith_time_cursor_get_place (self->cursor), ==, 3);
  kith_time_cursor_step (self->cursor, -1);
  g_assert_cmpstr (kith_time_cursor_get_session (self->cursor), ==, "3");
  kith_time_cursor_step (self->cursor, -9);
  g_assert_cmpstr (kith_time_cursor_get_session (self->cursor), ==, "0");
  kith_time_cursor_step (self->cursor, 1);
  g_assert_cmpstr (kith_time_cursor_get_session (self->cursor), ==, "2");
  kith_time_cursor_step (self->cursor, 9);
  g_assert_null (kith_time_cursor_get_session (self->cursor));
  kith_time_cursor_go_to_place (self->cursor, 0);
  g_assert_cmpstr (kith_time_cursor_get_session (self->cursor), ==, "0");
}

/* Nobody is told what they know. */
static void
test_notices (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (KithTimeline) timeline = make_timeline ("hhp");

  kith_time_cursor_set_timeline (self->cursor, timeline);
  g_assert_cmpuint (self->changes, ==, 1);
  g_assert_cmpuint (self->notices, ==, 0);
  kith_time_cursor_go_to (self->cursor, NULL);
  kith_time_cursor_go_to (self->cursor, "2");
  kith_time_cursor_go_to (self->cursor, "nine");
  g_assert_cmpuint (self->changes, ==, 1);
  kith_time_cursor_go_to (self->cursor, "1");
  kith_time_cursor_go_to (self->cursor, "1");
  g_assert_cmpuint (self->changes, ==, 2);
  g_assert_cmpuint (self->notices, ==, 1);
}

static void
test_stays (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (KithTimeline) timeline = make_timeline ("hhp");
  g_autoptr (KithTimeline) longer = make_timeline ("hhhp");
  g_autoptr (KithTimeline) shorter = make_timeline ("hp");

  kith_time_cursor_set_timeline (self->cursor, timeline);
  kith_time_cursor_go_to (self->cursor, "1");
  kith_time_cursor_set_timeline (self->cursor, longer);
  g_assert_cmpstr (kith_time_cursor_get_session (self->cursor), ==, "1");
  g_assert_cmpuint (kith_time_cursor_get_last (self->cursor), ==, 3);
  kith_time_cursor_set_timeline (self->cursor, shorter);
  g_assert_null (kith_time_cursor_get_session (self->cursor));
  g_assert_cmpuint (self->notices, ==, 2);
}

/* A page is asked for a session before it has read any. */
static void
test_wanted (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (KithTimeline) timeline = make_timeline ("hhp");

  kith_time_cursor_go_to (self->cursor, "1");
  g_assert_null (kith_time_cursor_get_session (self->cursor));
  kith_time_cursor_set_timeline (self->cursor, timeline);
  g_assert_cmpstr (kith_time_cursor_get_session (self->cursor), ==, "1");
}

static void
check_words (KithTimeCursor *cursor,
             const char     *words,
             const char     *reading,
             const char     *announcement)
{
  g_autofree char *told = kith_time_cursor_dup_words (cursor);
  g_autofree char *read = kith_time_cursor_dup_reading (cursor);
  g_autofree char *announced = kith_time_cursor_dup_announcement (cursor);

  g_assert_cmpstr (told, ==, words);
  g_assert_cmpstr (read, ==, reading);
  g_assert_cmpstr (announced, ==, announcement);
}

static void
test_words (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (KithTimeline) timeline = make_timeline ("hhp");
  const KithTimelineBead *second = timeline->beads->pdata[1];

  check_words (self->cursor, "Now", "", "Now");
  add_score (timeline, "PHQ-9", second->day, 17);
  add_score (timeline, "GAD-7", second->day + 30, 9);
  kith_time_cursor_set_timeline (self->cursor, timeline);
  check_words (self->cursor, "Now", "Gap 12 · PHQ-9 17 · GAD-7 9", "Now. Gap 12 · PHQ-9 17 · GAD-7 9");
  kith_time_cursor_go_to (self->cursor, "1");
  check_words (self->cursor, "Session 2 · 10 March 2026", "Gap 29 · PHQ-9 17", "As of Session 2 · 10 March 2026. Gap 29 · PHQ-9 17");
  kith_time_cursor_go_to (self->cursor, "0");
  check_words (self->cursor, "Session 1 · 9 March 2026", "Gap 30", "As of Session 1 · 9 March 2026. Gap 30");
}

static void
test_timeline (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr (KithTimeline) timeline = make_timeline ("hhp");
  g_autoptr (KithTimeline) then = NULL;
  g_autoptr (KithTimeline) now = NULL;

  g_assert_null (kith_time_cursor_dup_timeline (self->cursor));
  kith_time_cursor_set_timeline (self->cursor, timeline);
  kith_time_cursor_go_to (self->cursor, "1");
  then = kith_time_cursor_dup_timeline (self->cursor);
  g_assert_cmpint (then->cursor_number, ==, 2);
  kith_time_cursor_go_to (self->cursor, NULL);
  now = kith_time_cursor_dup_timeline (self->cursor);
  g_assert_cmpint (now->cursor_number, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/time-cursor/places", Fixture, NULL, set_up, test_places, tear_down);
  g_test_add ("/time-cursor/notices", Fixture, NULL, set_up, test_notices, tear_down);
  g_test_add ("/time-cursor/stays", Fixture, NULL, set_up, test_stays, tear_down);
  g_test_add ("/time-cursor/wanted", Fixture, NULL, set_up, test_wanted, tear_down);
  g_test_add ("/time-cursor/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/time-cursor/timeline", Fixture, NULL, set_up, test_timeline, tear_down);
  return g_test_run ();
}
