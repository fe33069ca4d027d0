/* test-treatment.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "open-practice.h"

#include "kith-catalogue.h"
#include "kith-score.h"
#include "kith-treatment.h"

#include <stdio.h>

/* @practice: that of @open. */
typedef struct
{
  OpenPractice *open;
  KithPractice *practice;
  char *client;
} Fixture;

static char *
await_text (DexFuture *future)
{
  g_autoptr (GError) error = NULL;
  char *text = dex_await_string (future, &error);

  g_assert_no_error (error);
  return text;
}

static Fixture *
fixture_new (void)
{
  Fixture *self = g_new0 (Fixture, 1);

  self->open = open_practice_new ();
  self->practice = self->open->practice;
  self->client = open_practice_add_client (self->open, "One", "", NULL);
  return self;
}

static void
fixture_free (Fixture *self)
{
  open_practice_free (self->open);
  g_free (self->client);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

static void
enter (Fixture       *self,
       KithEntryVerb  verb,
       const char    *first,
       KithEntryText  which,
       const char    *day)
{
  g_autoptr (KithEntry) entry = kith_entry_new (self->client);
  g_autofree char *id = NULL;
  KithDate date;

  g_assert_true (kith_date_parse (day, &date));
  kith_entry_set_date (entry, KITH_ENTRY_ON, &date);
  kith_entry_set_text (entry, which, first);
  if (verb == KITH_ENTER_SCORE)
    entry->numbers[KITH_ENTRY_TOTAL] = 14;
  id = await_text (kith_practice_enter (self->practice, verb, entry));
}

static KithTimeline *
load (Fixture *self,
      int      number)
{
  g_autoptr (GError) error = NULL;
  KithTimeline *timeline = dex_await_boxed (kith_practice_load_timeline (self->practice, self->client, number), &error);

  g_assert_no_error (error);
  return timeline;
}

static int
days_after (guint32     day,
            const char *first)
{
  GDate date;
  int year, month, number;

  g_assert_cmpint (sscanf (first, "%d-%d-%d", &year, &month, &number), ==, 3);
  g_date_set_dmy (&date, (GDateDay) number, month, (GDateYear) year);
  return (int) day - (int) g_date_get_julian (&date);
}

static void
check_bands (KithTimeline *timeline)
{
  static const struct { const char *label; int first, last, from, to; } bands[] = {
    { "Opening", 1, 4, 0, 27 }, { "Middle", 5, 12, 28, 83 }, { "Ending", 13, 16, 84, 105 },
  };

  g_assert_cmpuint (timeline->bands->len, ==, G_N_ELEMENTS (bands));
  for (guint i = 0; i < timeline->bands->len; i++)
    {
      const KithTimelineBand *band = timeline->bands->pdata[i];

      g_assert_cmpstr (band->label, ==, bands[i].label);
      g_assert_cmpint (band->first, ==, bands[i].first);
      g_assert_cmpint (band->last, ==, bands[i].last);
      g_assert_cmpint (days_after (band->from, "2026-01-05"), ==, bands[i].from);
      g_assert_cmpint (days_after (band->to, "2026-01-05"), ==, bands[i].to);
    }
}

static DexFuture *
timeline_fiber (gpointer data)
{
  g_autoptr (Fixture) self = fixture_new ();
  g_autoptr (KithTimeline) timeline = NULL;
  const KithTimelineBead *bead;
  const KithTimelineCurve *curve;
  const KithTimelineEvent *event;

  enter (self, KITH_ENTER_COURSE_START, "ipt-16-uk", KITH_ENTRY_TEMPLATE, "2026-01-05");
  enter (self, KITH_ENTER_SESSION_ADD, NULL, KITH_ENTRY_KIND, "2026-01-05");
  enter (self, KITH_ENTER_SESSION_ADD, NULL, KITH_ENTRY_KIND, "2026-01-12");
  enter (self, KITH_ENTER_SESSION_ADD, "call", KITH_ENTRY_KIND, "2026-01-13");
  enter (self, KITH_ENTER_SCORE, "PHQ-9", KITH_ENTRY_MEASURE, "2026-01-12");
  enter (self, KITH_ENTER_EVENT_ADD, "bereavement", KITH_ENTRY_KIND, "2019-03");
  timeline = load (self, 2);

  g_assert_cmpint (timeline->sessions, ==, 16);
  g_assert_cmpuint (timeline->beads->len, ==, 17);
  bead = timeline->beads->pdata[2];
  g_assert_cmpint (bead->number, ==, 0);
  g_assert_cmpint (bead->phase, ==, -1);
  bead = timeline->beads->pdata[3];
  g_assert_true (bead->projected);
  g_assert_cmpint (bead->number, ==, 3);
  g_assert_cmpint (days_after (bead->day, "2026-01-19"), ==, 0);
  bead = timeline->beads->pdata[4];
  g_assert_true (bead->review && !bead->ending);
  bead = timeline->beads->pdata[12];
  g_assert_true (bead->review && bead->ending);
  check_bands (timeline);

  g_assert_cmpint (days_after (timeline->cursor, "2026-01-12"), ==, 0);
  g_assert_cmpint (days_after (timeline->first, "2026-01-05"), ==, -7);
  g_assert_cmpint (days_after (timeline->last, "2026-01-05"), ==, 15 * 7 + 7);
  curve = timeline->curves->pdata[0];
  g_assert_cmpuint (timeline->curves->len, ==, 1);
  g_assert_cmpint (curve->cutoff, ==, 10);
  g_assert_cmpint (curve->most, ==, 27);
  g_assert_cmpuint (curve->zones->len, ==, 5);
  g_assert_cmpint (g_array_index (curve->points, KithTimelinePoint, 0).total, ==, 14);
  event = timeline->events->pdata[0];
  g_assert_cmpint (days_after (event->to, "2019-03-01"), ==, 30);
  g_assert_cmpstr (event->label, ==, "Death of someone close");
  g_assert_false (event->lasting);
  return dex_future_new_true ();
}

static DexFuture *
no_course_fiber (gpointer data)
{
  g_autoptr (Fixture) self = fixture_new ();
  g_autoptr (KithTimeline) timeline = load (self, 0);

  g_assert_cmpuint (timeline->beads->len, ==, 0);
  g_assert_cmpuint (timeline->first, ==, 0);
  return dex_future_new_true ();
}

/* Everything that comes with Kith can be read, and names no measure that is not there. */
static void
test_catalogue (void)
{
  const KithCatalogue *catalogue = kith_catalogue_get ();

  g_assert_cmpuint (catalogue->templates->len, >=, 4);
  for (guint i = 0; i < catalogue->templates->len; i++)
    {
      const KithTemplate *template = catalogue->templates->pdata[i];

      g_test_message ("%s", template->id);
      g_assert_true (kith_catalogue_find_template (template->id) == template);
      for (gsize k = 0; template->measures[k] != NULL; k++)
        g_assert_nonnull (kith_catalogue_find_measure (template->measures[k]));
    }
  g_assert_null (kith_catalogue_find_template ("nothing"));
  g_assert_true (kith_catalogue_find_measure ("PHQ-9") == kith_catalogue_find_measure ("phq-9"));
  g_assert_null (kith_catalogue_find_measure ("BDI-II"));
}

/* Rule 8 and §7, of the files that are shipped. Each row: a total, and the band that starts there. */
static void
test_shipped_bands (void)
{
  static const struct { const char *measure; int starts[6]; } cases[] = {
    { "phq-9", { 0, 5, 10, 15, 20, 28 } },
    { "gad-7", { 0, 5, 10, 15, 22 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KithMeasure *measure = kith_catalogue_find_measure (cases[i].measure);

      g_assert_cmpint (measure->most + 1, ==, cases[i].starts[measure->bands->len]);
      for (int band = 0; band < (int) measure->bands->len; band++)
        for (int total = cases[i].starts[band]; total < cases[i].starts[band + 1]; total++)
          g_assert_cmpint (kith_measure_find_band (measure, total), ==, band);
    }
}

/* Rule 8, of the files that are shipped. */
static void
test_shipped_totals (void)
{
  static const struct { const char *measure; const char *items; int total; gboolean prorated; KithRisk risk; } cases[] = {
    { "phq-9", "0,0,0,0,0,0,0,0,0", 0, FALSE, KITH_RISK_NO },
    { "phq-9", "3,3,3,3,3,3,3,3,3", 27, FALSE, KITH_RISK_YES },
    { "phq-9", "1,2,0,3,1,2,0,1,0", 10, FALSE, KITH_RISK_NO },
    { "phq-9", "0,0,0,0,0,0,0,0,1", 1, FALSE, KITH_RISK_YES },
    { "phq-9", "0,0,0,0,0,0,0,0,3", 3, FALSE, KITH_RISK_YES },
    { "phq-9", "1,1,1,1,1,1,1,,", 9, TRUE, KITH_RISK_NOT_ASKED },
    { "phq-9", "1,1,1,1,1,1,,,", KITH_NO_TOTAL, FALSE, KITH_RISK_NOT_ASKED },
    { "phq-9", ",,,1,1,1,1,1,2", KITH_NO_TOTAL, FALSE, KITH_RISK_YES },
    { "gad-7", "3,3,3,3,3,3,3", 21, FALSE, KITH_RISK_NOT_ASKED },
    { "gad-7", "0,1,2,3,0,1,2", 9, FALSE, KITH_RISK_NOT_ASKED },
  };
  const KithDate day = { KITH_DATE_DAY, FALSE, 2026, 5, 4 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KithMeasure *measure = kith_catalogue_find_measure (cases[i].measure);
      g_autoptr (KithScore) score = kith_score_new ("client", measure, &day);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s %s", cases[i].measure, cases[i].items);
      g_assert_true (kith_score_read_items (score, cases[i].items, &error) && kith_score_compute (score, measure, &error));
      g_assert_no_error (error);
      g_assert_cmpint (score->total, ==, cases[i].total);
      g_assert_cmpint (score->prorated, ==, cases[i].prorated);
      g_assert_cmpint (kith_score_get_risk (score, measure), ==, cases[i].risk);
    }
}

/* Rule 9, of the files that are shipped: PHQ-9 changes from 6 points on and is a case from 10, GAD-7 from 4 and 8. */
static void
test_shipped_changes (void)
{
  static const struct { const char *measure; int from; int to; const char *change; gboolean was_case; gboolean is_case; } cases[] = {
    { "phq-9", 16, 10, "improved", TRUE, TRUE },
    { "phq-9", 15, 9, "improved", TRUE, FALSE },
    { "phq-9", 15, 10, "none", TRUE, TRUE },
    { "phq-9", 9, 15, "deteriorated", FALSE, TRUE },
    { "phq-9", 9, 14, "none", FALSE, TRUE },
    { "gad-7", 12, 8, "improved", TRUE, TRUE },
    { "gad-7", 11, 7, "improved", TRUE, FALSE },
    { "gad-7", 11, 8, "none", TRUE, TRUE },
    { "gad-7", 7, 11, "deteriorated", FALSE, TRUE },
    { "gad-7", 7, 10, "none", FALSE, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KithMeasure *measure = kith_catalogue_find_measure (cases[i].measure);

      g_test_message ("%s %d to %d", cases[i].measure, cases[i].from, cases[i].to);
      g_assert_cmpstr (kith_change_to_text (kith_measure_classify (measure, cases[i].from, cases[i].to)), ==, cases[i].change);
      g_assert_cmpint (kith_measure_is_case (measure, cases[i].from), ==, cases[i].was_case);
      g_assert_cmpint (kith_measure_is_case (measure, cases[i].to), ==, cases[i].is_case);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_func ("/treatment/catalogue", test_catalogue);
  g_test_add_func ("/treatment/shipped-bands", test_shipped_bands);
  g_test_add_func ("/treatment/shipped-totals", test_shipped_totals);
  g_test_add_func ("/treatment/shipped-changes", test_shipped_changes);
  g_test_add_data_func ("/treatment/timeline", timeline_fiber, open_practice_run);
  g_test_add_data_func ("/treatment/no-course", no_course_fiber, open_practice_run);
  return g_test_run ();
}
