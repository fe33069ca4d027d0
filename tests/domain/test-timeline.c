/* test-timeline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline.h"

#include <math.h>

static KithTimelineBead *
add_bead (KithTimeline     *timeline,
          const char       *id,
          int               number,
          guint32           day,
          KithSessionState  state)
{
  KithTimelineBead *bead = kith_timeline_add_bead (timeline);

  bead->id = g_strdup (id);
  bead->number = number;
  bead->day = day;
  bead->state = state;
  return bead;
}

static KithTimeline *
make_timeline (void)
{
  KithTimeline *timeline = kith_timeline_new ();

  add_bead (timeline, "one", 1, 100, KITH_SESSION_HELD);
  add_bead (timeline, "missed", 0, 107, KITH_SESSION_NO_SHOW);
  add_bead (timeline, "two", 2, 114, KITH_SESSION_HELD);
  add_bead (timeline, "three", 3, 121, KITH_SESSION_PLANNED);
  return timeline;
}

static void
test_held (void)
{
  g_autoptr (KithTimeline) timeline = make_timeline ();
  static const gboolean held[] = { TRUE, FALSE, TRUE, FALSE };
  KithTimelineBead *bead = timeline->beads->pdata[0];

  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    g_assert_cmpint (kith_timeline_bead_is_held (timeline->beads->pdata[i]), ==, held[i]);
  bead->earlier = TRUE;
  g_assert_false (kith_timeline_bead_is_held (bead));
  bead->earlier = FALSE;
  bead->projected = TRUE;
  g_assert_false (kith_timeline_bead_is_held (bead));
}

/* Nothing was said of a gap before somebody counts it. */
static void
test_gap (void)
{
  g_autoptr (KithTimeline) timeline = make_timeline ();

  g_assert_true (isnan (timeline->gap));
  for (guint i = 0; i < timeline->beads->len; i++)
    g_assert_true (isnan (((const KithTimelineBead *) timeline->beads->pdata[i])->gap));
}

static void
test_at (void)
{
  g_autoptr (KithTimeline) timeline = make_timeline ();
  g_autoptr (KithTimeline) two = kith_timeline_at (timeline, "two");
  g_autoptr (KithTimeline) none = kith_timeline_at (two, NULL);
  g_autoptr (KithTimeline) unknown = kith_timeline_at (two, "nine");

  g_assert_cmpuint (two->cursor, ==, 114);
  g_assert_cmpint (two->cursor_number, ==, 2);
  g_assert_cmpuint (none->cursor, ==, 0);
  g_assert_cmpint (none->cursor_number, ==, 0);
  g_assert_cmpuint (unknown->cursor, ==, 0);
  g_assert_cmpuint (timeline->cursor, ==, 0);
  g_assert_true (two->beads == timeline->beads);
}

/* The copy lasts when what it was made from is gone. */
static void
test_at_lasts (void)
{
  KithTimeline *timeline = make_timeline ();
  g_autoptr (KithTimeline) two = kith_timeline_at (timeline, "two");

  kith_timeline_free (timeline);
  g_assert_cmpstr (kith_timeline_find_bead (two, "three")->id, ==, "three");
}

static void
test_find_point (void)
{
  static const struct
  {
    guint32 day;
    int total; /* -1 for none */
  } cases[] = { { 99, -1 }, { 100, 18 }, { 113, 18 }, { 114, 12 }, { 500, 12 }, { 0, 12 } };
  g_autoptr (KithTimeline) timeline = kith_timeline_new ();
  KithTimelineCurve *curve = kith_timeline_add_curve (timeline);
  const KithTimelinePoint points[] = { { .day = 100, .total = 18 }, { .day = 114, .total = 12 } };

  g_assert_null (kith_timeline_curve_find_point (curve, 0));
  g_array_append_vals (curve->points, points, G_N_ELEMENTS (points));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KithTimelinePoint *point = kith_timeline_curve_find_point (curve, cases[i].day);

      g_assert_cmpint (point != NULL ? point->total : -1, ==, cases[i].total);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/held", test_held);
  g_test_add_func ("/timeline/gap", test_gap);
  g_test_add_func ("/timeline/at", test_at);
  g_test_add_func ("/timeline/at-lasts", test_at_lasts);
  g_test_add_func ("/timeline/find-point", test_find_point);
  return g_test_run ();
}
