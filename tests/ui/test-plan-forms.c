/* test-plan-forms.c: what the forms of plan and timeline say, without a display
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-catalogue.h"
#include "kith-course-form.h"
#include "kith-event-form.h"
#include "kith-focus-form.h"
#include "kith-plan-words.h"
#include "kith-roadmap-labels.h"

static KithDate
date_of (const char *text)
{
  KithDate date;

  g_assert_true (kith_date_parse (text, &date));
  return date;
}

static void
check (char       *text,
       const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_course_form (void)
{
  static const struct
  {
    const char *day;
    int sessions;
    gboolean running;
    int already;
    gboolean fits;
  } cases[] = {
    { "2026-01-05", 16, FALSE, 0, TRUE },  { "2026-01-05", 12, TRUE, 5, TRUE },  { "2026-01-05", 21, FALSE, 0, FALSE },
    { "2026-01-05", 11, FALSE, 0, FALSE }, { "", 16, FALSE, 0, FALSE },          { "2026-01", 16, FALSE, 0, FALSE },
    { "2026-01-05", 16, TRUE, 16, FALSE }, { "2026-01-05", 16, FALSE, 16, TRUE },
  };
  const KithPlanBlock block = { .id = (char *) "block" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KithCourseForm form = {
        .template = kith_catalogue_find_template ("ipt-16-uk"),
        .day = date_of (cases[i].day),
        .sessions = cases[i].sessions,
        .block = i % 2 == 0 ? &block : NULL,
        .running = cases[i].running,
        .already = cases[i].already,
      };
      g_autoptr (KithEntry) entry = kith_course_form_make_entry (&form, "client");

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_true ((kith_course_form_find_hint (&form) == NULL) == cases[i].fits);
      g_assert_cmpstr (entry->texts[KITH_ENTRY_TEMPLATE], ==, "ipt-16-uk");
      g_assert_cmpstr (entry->texts[KITH_ENTRY_BLOCK], ==, i % 2 == 0 ? "block" : NULL);
      g_assert_cmpint (entry->numbers[KITH_ENTRY_SESSIONS], ==, cases[i].sessions);
      g_assert_cmpint (entry->numbers[KITH_ENTRY_ALREADY], ==, cases[i].running ? cases[i].already : KITH_NOT_GIVEN);
    }
  g_assert_nonnull (kith_course_form_find_hint (&(const KithCourseForm) { .template = NULL }));
}

static void
test_contract_form (void)
{
  static const struct { int to; const char *reason; const char *agreed_by; gboolean complete; } cases[] = {
    { 20, "more time", "both", TRUE }, { 16, "more time", "both", FALSE }, { 20, " ", "both", FALSE },
    { 20, "more time", "", FALSE },    { 12, "enough", "client", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KithContractForm form = { 16, cases[i].to, cases[i].reason, cases[i].agreed_by };

      g_assert_true (kith_contract_form_is_complete (&form) == cases[i].complete);
    }
}

/* Only what differs is said. */
static void
test_area_form (void)
{
  g_autoptr (KithArea) area = kith_area_new ("course", "grief");
  KithAreaForm form = { "grief", "", "", FALSE, NULL };
  g_autoptr (KithEntry) entry = NULL;

  g_assert_null (kith_area_form_make_entry (&form, area, "client"));
  form.kind = "role-dispute";
  form.person = "p";
  form.event = "e";
  form.first = TRUE;
  entry = kith_area_form_make_entry (&form, area, "client");
  g_assert_cmpstr (entry->texts[KITH_ENTRY_ID], ==, area->id);
  g_assert_cmpstr (entry->texts[KITH_ENTRY_KIND], ==, "role-dispute");
  g_assert_cmpstr (entry->texts[KITH_ENTRY_PERSON], ==, "p");
  g_assert_cmpstr (entry->texts[KITH_ENTRY_EVENT], ==, "e");
  g_assert_null (entry->texts[KITH_ENTRY_TEXT]);
  g_assert_true (entry->flags[KITH_ENTRY_MAIN]);
  g_assert_cmpuint (entry->flags_given, ==, 1u << KITH_ENTRY_MAIN);
}

static void
test_goal_form (void)
{
  g_autoptr (KithGoal) goal = kith_goal_new ("course", "visit the grave");
  KithGoalForm form = { "visit the grave", "", "", KITH_NOT_RATED, { 0 } };
  g_autoptr (KithEntry) entry = NULL;
  g_autoptr (KithEntry) back = NULL;

  g_assert_null (kith_goal_form_make_entry (&form, goal, "client"));
  form.text = NULL;
  g_assert_null (kith_goal_form_make_entry (&form, goal, "client"));
  form.text = "go there";
  form.area = "a";
  form.rating = 0;
  form.agreed = date_of ("2026-01-05");
  entry = kith_goal_form_make_entry (&form, goal, "client");
  g_assert_cmpstr (entry->texts[KITH_ENTRY_TEXT], ==, "go there");
  g_assert_cmpstr (entry->texts[KITH_ENTRY_AREA], ==, "a");
  g_assert_null (entry->texts[KITH_ENTRY_PERSON]);
  g_assert_cmpint (entry->numbers[KITH_ENTRY_RATING], ==, 0);
  g_assert_cmpuint (entry->dates_given, ==, 1u << KITH_ENTRY_AGREED);

  goal->rating = 3;
  form = (KithGoalForm) { "visit the grave", "", "", KITH_NOT_RATED, { 0 } };
  back = kith_goal_form_make_entry (&form, goal, "client");
  g_assert_cmpint (back->numbers[KITH_ENTRY_RATING], ==, KITH_TAKEN_AWAY);
}

static void
test_event_hint (void)
{
  static const struct { const char *starts; const char *ends; gboolean fits; } cases[] = {
    { "2019", "", TRUE },            { "2019-03", "2020", TRUE },        { "~2019", "", TRUE },
    { "2019-03-14", "2019", TRUE },  { "", "", FALSE },                  { "March", "", FALSE },
    { "2019-03-14", "2018", FALSE }, { "2019-03-14", "soon", FALSE },    { " 2019-03-14 ", " ", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KithEventForm form = { .starts = cases[i].starts, .ends = cases[i].ends };
      g_autofree char *hint = kith_event_form_find_hint (&form);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_true ((hint == NULL) == cases[i].fits);
    }
}

static void
test_event_form (void)
{
  const KithDate day = date_of ("2019-03");
  g_autoptr (KithEvent) event = kith_event_new ("client", "move", &day);
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  KithEventForm form = { "move", NULL, "2019-03", "", people, FALSE, FALSE };
  g_autoptr (KithEntry) new = kith_event_form_make_entry (&form, event, "client");
  g_autoptr (KithEntry) entry = NULL;

  g_assert_null (new->texts[KITH_ENTRY_ID]);
  g_assert_cmpstr (new->texts[KITH_ENTRY_KIND], ==, "move");
  g_assert_cmpint (new->dates[KITH_ENTRY_ON].precision, ==, KITH_DATE_MONTH);

  event->version = 1;
  event->onset = TRUE;
  form.onset = TRUE;
  g_assert_null (kith_event_form_make_entry (&form, event, "client"));
  form.starts = "2019-0";
  g_assert_null (kith_event_form_make_entry (&form, event, "client"));
  form.starts = "";
  g_assert_null (kith_event_form_make_entry (&form, event, "client"));
  form.starts = "2019-04";
  form.onset = FALSE;
  g_ptr_array_add (people, (gpointer) "a");
  g_ptr_array_add (people, (gpointer) "b");
  entry = kith_event_form_make_entry (&form, event, "client");
  g_assert_cmpstr (entry->texts[KITH_ENTRY_ID], ==, event->id);
  g_assert_cmpstr (entry->texts[KITH_ENTRY_PERSON], ==, "a,b");
  g_assert_null (entry->texts[KITH_ENTRY_KIND]);
  g_assert_cmpint (entry->dates[KITH_ENTRY_ON].month, ==, 4);
  g_assert_cmpuint (entry->flags_given, ==, 1u << KITH_ENTRY_ONSET);
  g_assert_false (entry->flags[KITH_ENTRY_ONSET]);
}

static void
test_words (void)
{
  KithArea area = { .first = TRUE };
  const KithDisputeStage stage = { .stage = KITH_DISPUTE_IMPASSE };
  const KithPlanArea with = { &area, &stage };
  const KithGoal goal = { .rating = 4, .agreed = date_of ("2026-11-03") };
  const KithGoal bare = { .rating = KITH_NOT_RATED };
  const KithPlanBlock block = { .label = (char *) "16 weekly × 50 min", .first = date_of ("2026-09-14") };
  const KithPlanStep review = { .session = 4, .due = TRUE };
  const KithPlanStep done = { .session = 4, .done = date_of ("2026-11-03") };

  check (kith_plan_words_cadence (7), "weekly");
  check (kith_plan_words_cadence (14), "every 2 weeks");
  check (kith_plan_words_cadence (30), "every 30 days");
  check (kith_plan_words_template (kith_catalogue_find_template ("ipt-16-uk")), "12 to 20 sessions, weekly");
  check (kith_plan_words_template (kith_catalogue_find_template ("ipt-est")), "3 sessions, weekly");
  check (kith_plan_words_area (&with, "Mother", NULL), "Main focus · about Mother · impasse");
  check (kith_plan_words_area (&with, "Mother", "Moved out"), "Main focus · about Mother · Moved out · impasse");
  area.first = FALSE;
  check (kith_plan_words_area (&(const KithPlanArea) { &area, NULL }, NULL, NULL), "");
  check (kith_plan_words_goal (&goal, "Grief", "Mother"), "4 of 10 · Grief · about Mother · agreed 3 November 2026");
  check (kith_plan_words_goal (&bare, NULL, NULL), "");
  check (kith_plan_words_block (&block), "16 weekly × 50 min, from 14 September 2026");
  check (kith_plan_words_step (&review), "Session 4 · due");
  check (kith_plan_words_step (&done), "Session 4 · 3 November 2026");
  check (kith_plan_words_step (&(const KithPlanStep) { 0 }), "");
}

static void
test_where (void)
{
  KithCourse course = { 0 };
  const KithCoursePlan plan = { .course = &course, .reached = 16 };
  g_autoptr (KithTimeline) timeline = kith_timeline_new ();
  KithTimelineBead *bead = g_new0 (KithTimelineBead, 1);
  const KithDate day = date_of ("2027-01-04");

  check (kith_plan_words_where (&plan, timeline, "Session 7 of 16"), "Session 7 of 16");
  bead->day = kith_date_get_julian (&day);
  g_ptr_array_add (timeline->beads, bead);
  timeline->today = bead->day;
  check (kith_plan_words_where (&plan, timeline, "Session 7 of 16"), "Session 7 of 16 · until about 4 January 2027");
  timeline->today++;
  check (kith_plan_words_where (&plan, timeline, "Session 16 of 16"), "Session 16 of 16 · the last was on 4 January 2027");
  course.closure = (char *) "planned";
  check (kith_plan_words_where (&plan, timeline, "Session 16 of 16"), "Ended: As planned · 16 sessions");
}

/* Three phases of 4, 10 and 2 sessions on a road 320 wide: where their words begin, and in which row. */
static void
test_roadmap_labels (void)
{
  static const struct
  {
    double widths[3];
    double x[3];
    int row[3];
    int n_rows;
  } cases[] = {
    { { 40, 60, 20 }, { 20, 150, 290 }, { 0, 0, 0 }, 1 },
    { { 40, 60, 100 }, { 20, 150, 220 }, { 0, 0, 0 }, 1 },
    { { 100, 60, 100 }, { 0, 150, 220 }, { 0, 0, 0 }, 1 },
    { { 100, 100, 104 }, { 0, 108, 216 }, { 0, 0, 0 }, 1 },
    { { 120, 100, 100 }, { 0, 130, 220 }, { 0, 1, 0 }, 2 },
    { { 400, 400, 400 }, { 0, 0, 0 }, { 0, 1, 2 }, 3 },
  };
  const KithEdges edges = { 3, { 4, 14, 16 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithRoadmapLabels labels;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      kith_roadmap_labels_place (&labels, &edges, cases[i].widths, 320);
      g_assert_cmpint (labels.n_rows, ==, cases[i].n_rows);
      for (int phase = 0; phase < 3; phase++)
        {
          g_assert_cmpfloat (labels.x[phase], ==, cases[i].x[phase]);
          g_assert_cmpint (labels.row[phase], ==, cases[i].row[phase]);
          g_assert_cmpfloat (labels.x[phase] + labels.width[phase], <=, 320);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-forms/course", test_course_form);
  g_test_add_func ("/plan-forms/contract", test_contract_form);
  g_test_add_func ("/plan-forms/area", test_area_form);
  g_test_add_func ("/plan-forms/goal", test_goal_form);
  g_test_add_func ("/plan-forms/event-hint", test_event_hint);
  g_test_add_func ("/plan-forms/event", test_event_form);
  g_test_add_func ("/plan-forms/roadmap-labels", test_roadmap_labels);
  g_test_add_func ("/plan-forms/where", test_where);
  g_test_add_func ("/plan-forms/words", test_words);
  return g_test_run ();
}
