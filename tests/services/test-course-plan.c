/* test-course-plan.c: what is agreed on for a course, as the window sees it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "open-practice.h"

#include "kith-course-plan.h"
#include "kith-life-event.h"
#include "kith-problem.h"
#include "kith-treatment.h"

typedef struct
{
  KithEntryText which;
  const char *text;
} Said;

static char *
enter (OpenPractice  *open,
       const char    *client,
       KithEntryVerb  verb,
       const Said    *said,
       GError       **error)
{
  g_autoptr (KithEntry) entry = kith_entry_new (client);
  KithDate day;

  g_assert_true (kith_date_parse ("2026-01-05", &day));
  kith_entry_set_date (entry, KITH_ENTRY_ON, &day);
  for (; said->text != NULL; said++)
    kith_entry_set_text (entry, said->which, said->text);
  return dex_await_string (kith_practice_enter (open->practice, verb, entry), error);
}

#define ENTER(verb, ...) enter_well (open, client, KITH_ENTER_##verb, (const Said[]) { __VA_ARGS__, { 0, NULL } })

static char *
enter_well (OpenPractice  *open,
            const char    *client,
            KithEntryVerb  verb,
            const Said    *said)
{
  g_autoptr (GError) error = NULL;
  char *id = enter (open, client, verb, said, &error);

  g_assert_no_error (error);
  return id;
}

static KithTreatment *
load (OpenPractice *open,
      const char   *client)
{
  g_autoptr (GError) error = NULL;
  KithTreatment *treatment = dex_await_boxed (kith_practice_load_treatment (open->practice, client), &error);

  g_assert_no_error (error);
  return treatment;
}

static const KithPlanStep *
find_step (GPtrArray  *steps,
           const char *item)
{
  for (guint i = 0; i < steps->len; i++)
    if (g_str_equal (((const KithPlanStep *) steps->pdata[i])->item, item))
      return steps->pdata[i];
  g_assert_not_reached ();
}

static DexFuture *
nothing_fiber (gpointer data)
{
  g_autoptr (OpenPractice) open = open_practice_new ();
  g_autofree char *client = open_practice_add_client (open, "Anna", "", NULL);
  g_autoptr (KithTreatment) treatment = load (open, client);

  g_assert_cmpuint (treatment->courses->len, ==, 0);
  g_assert_cmpuint (treatment->blocks->len, ==, 0);
  g_assert_null (kith_treatment_get_current (treatment));
  return dex_future_new_true ();
}

/* What was ticked can be unticked, and the ending is a step like the others. */
static DexFuture *
steps_fiber (gpointer data)
{
  static const struct { const char *item; int phase; int session; } expected[] = {
    { "opening.history", 0, 0 }, { "opening.inventory", 0, 0 }, { "review.4", 0, 4 }, { "middle.link", 1, 0 },
    { "review.12", 1, 12 }, { "ending.gains", 2, 0 }, { "ending", 2, 0 },
  };
  g_autoptr (OpenPractice) open = open_practice_new ();
  g_autofree char *client = open_practice_add_client (open, "Anna", "", NULL);
  g_autofree char *course = ENTER (COURSE_START, { KITH_ENTRY_TEMPLATE, "ipt-16-uk" });

  for (int round = 0; round < 2; round++)
    {
      KithEntryText verb = round == 0 ? KITH_ENTRY_TICK : KITH_ENTRY_UNTICK;
      g_autofree char *first = ENTER (COURSE_EDIT, { verb, "opening.inventory" });
      g_autofree char *second = ENTER (COURSE_EDIT, { verb, "ending" });
      g_autoptr (KithTreatment) treatment = load (open, client);
      const KithCoursePlan *plan = kith_treatment_get_current (treatment);
      g_autoptr (GPtrArray) steps = kith_course_plan_list_steps (plan);
      KithDatePrecision done = round == 0 ? KITH_DATE_DAY : KITH_DATE_UNKNOWN;

      g_assert_cmpstr (plan->course->id, ==, course);
      for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
        {
          const KithPlanStep *step = find_step (steps, expected[i].item);

          g_assert_cmpint (step->phase, ==, expected[i].phase);
          g_assert_cmpint (step->session, ==, expected[i].session);
        }
      g_assert_cmpint (find_step (steps, "opening.inventory")->done.precision, ==, done);
      g_assert_cmpint (find_step (steps, "ending")->done.precision, ==, done);
      g_assert_false (find_step (steps, "review.4")->due);
    }
  return dex_future_new_true ();
}

/* Areas and goals come and go; a goal outlives its area. */
static DexFuture *
focus_fiber (gpointer data)
{
  g_autoptr (OpenPractice) open = open_practice_new ();
  g_autofree char *client = open_practice_add_client (open, "Anna", "", NULL);
  g_autofree char *course = ENTER (COURSE_START, { KITH_ENTRY_TEMPLATE, "ipt-16-uk" });
  g_autofree char *area = ENTER (AREA_ADD, { KITH_ENTRY_KIND, "grief" });
  g_autofree char *goal = ENTER (GOAL_ADD, { KITH_ENTRY_TEXT, "visit the grave" }, { KITH_ENTRY_AREA, "grief" });
  g_autofree char *removed = NULL;
  g_autofree char *gone = NULL;
  const KithCoursePlan *plan;

  {
    g_autoptr (KithTreatment) treatment = load (open, client);

    plan = kith_treatment_get_current (treatment);
    g_assert_true (((const KithPlanArea *) plan->areas->pdata[0])->area->first);
    g_assert_cmpstr (((const KithGoal *) plan->goals->pdata[0])->area, ==, area);
  }
  removed = ENTER (AREA_REMOVE, { KITH_ENTRY_ID, area });
  {
    g_autoptr (KithTreatment) treatment = load (open, client);

    plan = kith_treatment_get_current (treatment);
    g_assert_cmpuint (plan->areas->len, ==, 0);
    g_assert_null (((const KithGoal *) plan->goals->pdata[0])->area);
  }
  gone = ENTER (GOAL_REMOVE, { KITH_ENTRY_ID, goal });
  {
    g_autoptr (KithTreatment) treatment = load (open, client);

    g_assert_cmpuint (kith_treatment_get_current (treatment)->goals->len, ==, 0);
  }
  return dex_future_new_true ();
}

/* The words of an edition may change until the client agrees to them. */
static DexFuture *
formulation_fiber (gpointer data)
{
  g_autoptr (OpenPractice) open = open_practice_new ();
  g_autofree char *client = open_practice_add_client (open, "Anna", "", NULL);
  g_autofree char *course = ENTER (COURSE_START, { KITH_ENTRY_TEMPLATE, "ipt-16-uk" });
  g_autofree char *id = ENTER (FORMULATION, { KITH_ENTRY_TEXT, "since the death" });
  g_autofree char *edited = ENTER (FORMULATION_EDIT, { KITH_ENTRY_ID, id }, { KITH_ENTRY_TEXT, "since her death" });
  const Said again[] = { { KITH_ENTRY_ID, id }, { KITH_ENTRY_TEXT, "since then" }, { 0, NULL } };
  g_autoptr (KithEntry) entry = kith_entry_new (client);
  g_autoptr (GError) error = NULL;
  g_autoptr (KithTreatment) treatment = NULL;
  g_autofree char *agreed = NULL;
  g_autofree char *refused = NULL;
  g_autofree char *second = NULL;
  KithDate day;

  g_assert_true (kith_date_parse ("2026-01-12", &day));
  kith_entry_set_text (entry, KITH_ENTRY_ID, id);
  kith_entry_set_date (entry, KITH_ENTRY_AGREED, &day);
  agreed = dex_await_string (kith_practice_enter (open->practice, KITH_ENTER_FORMULATION_EDIT, entry), &error);
  g_assert_no_error (error);
  refused = enter (open, client, KITH_ENTER_FORMULATION_EDIT, again, &error);
  g_assert_error (error, KITH_PROBLEM, KITH_PROBLEM_FAILED);
  second = ENTER (FORMULATION, { KITH_ENTRY_TEXT, "since then" });
  treatment = load (open, client);
  g_assert_cmpint (kith_course_plan_get_formulation (kith_treatment_get_current (treatment))->edition, ==, 2);
  g_assert_cmpstr (((const KithFormulation *) kith_treatment_get_current (treatment)->formulations->pdata[0])->body, ==,
                   "since her death");
  return dex_future_new_true ();
}

static DexFuture *
event_fiber (gpointer data)
{
  g_autoptr (OpenPractice) open = open_practice_new ();
  g_autofree char *client = open_practice_add_client (open, "Anna", "", NULL);
  g_autofree char *id = ENTER (EVENT_ADD, { KITH_ENTRY_KIND, "move" }, { KITH_ENTRY_TEXT, "to the coast" });
  g_autoptr (GError) error = NULL;

  for (int round = 0; round < 2; round++)
    {
      g_autoptr (KithEntry) entry = kith_entry_new (client);
      g_autoptr (KithEvent) event = NULL;
      g_autofree char *edited = NULL;

      kith_entry_set_text (entry, KITH_ENTRY_ID, id);
      kith_entry_set_flag (entry, KITH_ENTRY_ONSET, round == 0);
      edited = dex_await_string (kith_practice_enter (open->practice, KITH_ENTER_EVENT_EDIT, entry), &error);
      g_assert_no_error (error);
      event = dex_await_boxed (kith_practice_load_event (open->practice, client, id), &error);
      g_assert_no_error (error);
      g_assert_cmpstr (event->body, ==, "to the coast");
      g_assert_true (event->onset == (round == 0));
    }
  g_assert_null (dex_await_boxed (kith_practice_load_event (open->practice, client, client), &error));
  g_assert_error (error, KITH_PROBLEM, KITH_PROBLEM_FAILED);
  return dex_future_new_true ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_data_func ("/course-plan/nothing", nothing_fiber, open_practice_run);
  g_test_add_data_func ("/course-plan/steps", steps_fiber, open_practice_run);
  g_test_add_data_func ("/course-plan/focus", focus_fiber, open_practice_run);
  g_test_add_data_func ("/course-plan/formulation", formulation_fiber, open_practice_run);
  g_test_add_data_func ("/course-plan/event", event_fiber, open_practice_run);
  return g_test_run ();
}
