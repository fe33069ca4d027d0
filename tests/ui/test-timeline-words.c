/* test-timeline-words.c: what is on a timeline in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-score-words.h"
#include "kith-timeline-words.h"

#include "kith-event.h"

static guint32
day_of (const char *text)
{
  KithDate date;

  g_assert_true (kith_date_parse (text, &date));
  return kith_date_get_julian (&date);
}

static void
check (char       *text,
       const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_beads (void)
{
  static const struct
  {
    int number;
    KithSessionState state;
    gboolean projected;
    gboolean earlier;
    const char *words;
  } cases[] = {
    { 7, KITH_SESSION_HELD, FALSE, FALSE, "Session 7, 3 Nov 2026, held" },
    { 8, KITH_SESSION_PLANNED, FALSE, FALSE, "Session 8, 3 Nov 2026, booked" },
    { 9, KITH_SESSION_PLANNED, TRUE, FALSE, "Session 9, 3 Nov 2026, not booked yet" },
    { 3, KITH_SESSION_HELD, FALSE, TRUE, "Session 3, 3 Nov 2026, held before Kith, day not certain" },
    { 0, KITH_SESSION_CANCELLED, FALSE, FALSE, "Session without a number, 3 Nov 2026, cancelled" },
    { 0, KITH_SESSION_NO_SHOW, FALSE, FALSE, "Session without a number, 3 Nov 2026, nobody came" },
    { 0, KITH_SESSION_MOVED, FALSE, FALSE, "Session without a number, 3 Nov 2026, moved" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KithTimelineBead bead = {
        .number = cases[i].number,
        .day = day_of ("2026-11-03"),
        .state = cases[i].state,
        .projected = cases[i].projected,
        .earlier = cases[i].earlier,
      };

      check (kith_timeline_words_bead (&bead), cases[i].words);
    }
}

static void
test_events (void)
{
  KithTimelineEvent event = {
    .label = (char *) "Moved out",
    .from = day_of ("2026-10-08"),
    .to = day_of ("2026-10-08"),
  };

  check (kith_timeline_words_event (&event), "Moved out, 8 Oct 2026");
  event.people = (char *) "Anna";
  event.onset = TRUE;
  check (kith_timeline_words_event (&event), "Moved out, 8 Oct 2026 · onset, with Anna");
}

static void
test_scores (void)
{
  static const int totals[] = { 18, 18, 11, 12 };
  g_autoptr (KithTimeline) timeline = kith_timeline_new ();
  KithTimelineCurve *curve = kith_timeline_add_curve (timeline);

  curve->measure = g_strdup ("phq-9");
  curve->name = g_strdup ("PHQ-9");
  kith_timeline_add_zone (curve, "mild", 5);
  kith_timeline_add_zone (curve, "moderate", 10);
  kith_timeline_add_zone (curve, "severe", 15);
  for (gsize i = 0; i < G_N_ELEMENTS (totals); i++)
    {
      KithTimelinePoint point = { day_of ("2026-11-03"), 0, totals[i], i == 3 };

      g_array_append_val (curve->points, point);
    }
  check (kith_timeline_words_score (curve, 2), "PHQ-9 11, moderate, 3 Nov 2026");
  check (kith_score_words_total (curve, 3), "12, moderate (some items were not answered)");
  check (kith_score_words_change (curve, 0, 0), "");
  check (kith_score_words_change (curve, 0, 1), "the same, no reliable change");
  check (kith_score_words_change (curve, 0, 2), "7 less, reliable improvement");
  check (kith_score_words_change (curve, 2, 3), "1 more, no reliable change");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-words/beads", test_beads);
  g_test_add_func ("/timeline-words/events", test_events);
  g_test_add_func ("/timeline-words/scores", test_scores);
  return g_test_run ();
}
