/* kith-plan-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-plan-words.h"

#include "kith-catalogue.h"
#include "kith-date.h"

#include <glib/gi18n.h>

#define WEEK 7

static void
add (GPtrArray *parts,
     char      *part)
{
  g_ptr_array_add (parts, part);
}

static char *
join (GPtrArray *parts)
{
  return g_strjoinv (" · ", (char **) parts->pdata);
}

char *
kith_plan_words_day (guint32 julian)
{
  const KithDate day = kith_date_from_julian (julian);

  return kith_date_format (&day);
}

char *
kith_plan_words_cadence (int days)
{
  int weeks = days / WEEK;

  if (days == WEEK)
    return g_strdup (_("weekly"));
  if (days % WEEK == 0)
    return g_strdup_printf (ngettext ("every %d week", "every %d weeks", weeks), weeks);
  return g_strdup_printf (ngettext ("every %d day", "every %d days", days), days);
}

char *
kith_plan_words_template (const KithTemplate *template)
{
  g_autofree char *cadence = kith_plan_words_cadence (template->cadence);

  if (template->least == template->most)
    return g_strdup_printf (ngettext ("%d session, %s", "%d sessions, %s", template->sessions), template->sessions, cadence);
  /* Translators: how long a course may be and how often: "12 to 20 sessions, weekly". */
  return g_strdup_printf (_("%d to %d sessions, %s"), template->least, template->most, cadence);
}

char *
kith_plan_words_phase (const KithCoursePlan *plan,
                       GPtrArray            *steps,
                       int                   phase)
{
  int first = kith_edges_get_first (&plan->course->edges, phase);
  int last = plan->course->edges.last[phase];
  g_autofree char *sessions = NULL;
  guint all = 0;
  guint done = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      const KithPlanStep *step = steps->pdata[i];

      all += step->phase == phase;
      done += step->phase == phase && step->done.precision != KITH_DATE_UNKNOWN;
    }
  if (first == last)
    sessions = g_strdup_printf (_("Session %d"), first);
  else
    sessions = g_strdup_printf (_("Sessions %d to %d"), first, last);
  /* Translators: %s is "Sessions 1 to 4", the numbers are how many things were done and are to do. */
  return all > 0 ? g_strdup_printf (_("%s · %u of %u done"), sessions, done, all) : g_steal_pointer (&sessions);
}

char *
kith_plan_words_step (const KithPlanStep *step)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (2, g_free, TRUE);
  g_autofree char *day = kith_date_format (&step->done);

  if (step->session > 0)
    add (parts, g_strdup_printf (_("Session %d"), step->session));
  if (*day != '\0')
    add (parts, g_steal_pointer (&day));
  else if (step->due)
    add (parts, g_strdup (_("due")));
  return join (parts);
}

char *
kith_plan_words_contract (const KithCoursePlan *plan)
{
  int sessions = kith_course_get_sessions (plan->course);
  const KithContractChange *first = plan->changes->len > 0 ? plan->changes->pdata[0] : NULL;

  if (first == NULL)
    return g_strdup_printf (ngettext ("%d session, as agreed at first", "%d sessions, as agreed at first", sessions), sessions);
  return g_strdup_printf (ngettext ("%d session, at first %d", "%d sessions, at first %d", sessions), sessions, first->from);
}

char *
kith_plan_words_change (const KithContractChange *change)
{
  g_autofree char *day = kith_date_format (&change->day);

  /* Translators: from one number of sessions to another, on a day, agreed by someone: "16 → 20 · 3 Nov 2026 · client". */
  return g_strdup_printf (_("%d → %d · %s · %s"), change->from, change->to, day, change->agreed_by);
}

char *
kith_plan_words_block (const KithPlanBlock *block)
{
  g_autofree char *day = kith_date_format (&block->first);

  /* Translators: booked appointments and their first day: "16 weekly × 50 min, from 14 Sep 2026". */
  return *day != '\0' ? g_strdup_printf (_("%s, from %s"), block->label, day) : g_strdup (block->label);
}

const char *
kith_plan_words_stage (KithDispute stage)
{
  switch (stage)
    {
    case KITH_DISPUTE_RENEGOTIATION:
      return C_("dispute", "renegotiation");
    case KITH_DISPUTE_IMPASSE:
      return C_("dispute", "impasse");
    case KITH_DISPUTE_DISSOLUTION:
      return C_("dispute", "dissolution");
    case KITH_DISPUTE_SETTLED:
      return C_("dispute", "settled");
    default:
      g_return_val_if_reached ("");
    }
}

char *
kith_plan_words_area (const KithPlanArea *area,
                      const char         *person,
                      const char         *event)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (4, g_free, TRUE);

  if (area->area->first)
    add (parts, g_strdup (_("Main focus")));
  if (person != NULL)
    /* Translators: whom a problem area or a goal is about. */
    add (parts, g_strdup_printf (C_("person", "about %s"), person));
  if (event != NULL)
    add (parts, g_strdup (event));
  if (area->stage != NULL)
    add (parts, g_strdup (kith_plan_words_stage (area->stage->stage)));
  return join (parts);
}

char *
kith_plan_words_goal (const KithGoal *goal,
                      const char     *area,
                      const char     *person)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  g_autofree char *day = kith_date_format (&goal->agreed);

  if (goal->rating != KITH_NOT_RATED)
    /* Translators: how near a goal is. */
    add (parts, g_strdup_printf (_("%d of 10"), goal->rating));
  if (area != NULL)
    add (parts, g_strdup (area));
  if (person != NULL)
    add (parts, g_strdup_printf (C_("person", "about %s"), person));
  if (*day != '\0')
    /* Translators: %s is a day. */
    add (parts, g_strdup_printf (_("agreed %s"), day));
  return join (parts);
}

char *
kith_plan_words_closed (const KithCoursePlan *plan)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (3, g_free, TRUE);
  g_autofree char *day = kith_date_format (&plan->course->started);

  if (*day != '\0')
    add (parts, g_steal_pointer (&day));
  add (parts, g_strdup_printf (ngettext ("%d session", "%d sessions", plan->reached), plan->reached));
  if (plan->course->closure != NULL)
    add (parts, g_strdup (kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary, "Closures", plan->course->closure)));
  return join (parts);
}

static char *
describe_ended (const KithCoursePlan *plan)
{
  const char *how = kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary, "Closures", plan->course->closure);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (2, g_free, TRUE);

  add (parts, g_strdup_printf (_("Ended: %s"), how));
  add (parts, g_strdup_printf (ngettext ("%d session", "%d sessions", plan->reached), plan->reached));
  return join (parts);
}

char *
kith_plan_words_where (const KithCoursePlan *plan,
                       const KithTimeline   *timeline,
                       const char           *standing)
{
  const KithTimelineBead *last = timeline->beads->len > 0 ? timeline->beads->pdata[timeline->beads->len - 1] : NULL;
  g_autofree char *day = last != NULL ? kith_plan_words_day (last->day) : NULL;

  if (plan->course->closure != NULL)
    return describe_ended (plan);
  if (day == NULL)
    return g_strdup (standing);
  if (last->day < timeline->today)
    /* Translators: where a course stands whose last session is over: "Session 16 of 16 · Ending · the last was on 4 January 2027". */
    return g_strdup_printf (_("%s · the last was on %s"), standing, day);
  /* Translators: where a course stands and when it will be over: "Session 7 of 16 · Middle · until about 4 January 2027". */
  return g_strdup_printf (_("%s · until about %s"), standing, day);
}

char *
kith_plan_words_course (const KithCoursePlan *plan)
{
  return g_strdup (plan->template != NULL ? kith_template_get_name (plan->template) : plan->course->template);
}
