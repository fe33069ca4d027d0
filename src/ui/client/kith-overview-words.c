/* kith-overview-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-overview-words.h"

#include "kith-catalogue.h"
#include "kith-date.h"
#include "kith-schedule-words.h"
#include "kith-today-words.h"

#include <glib/gi18n.h>

#define DOT " · "

static GPtrArray *
new_parts (void)
{
  return g_ptr_array_new_null_terminated (3, g_free, TRUE);
}

static char *
join (GPtrArray *parts)
{
  return g_strjoinv (DOT, (char **) parts->pdata);
}

char *
kith_overview_words_where (const KithChart *chart)
{
  if (chart->course == NULL)
    return g_strdup (_("No course yet"));
  if (chart->reached == 0)
    return g_strdup (_("Before the first session"));
  /* Translators: where a course stands, "Session 7 of 16". */
  return g_strdup_printf (_("Session %d of %d"), chart->reached, kith_course_get_sessions (chart->course));
}

char *
kith_overview_words_plan (const KithChart *chart)
{
  g_autoptr (GPtrArray) parts = new_parts ();

  if (chart->course == NULL)
    return g_strdup (_("Start one in the plan, and sessions and phases count from there."));
  if (chart->course->closure != NULL)
    g_ptr_array_add (parts, g_strdup_printf (_("Ended: %s"), kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary,
                                                                                        "Closures", chart->course->closure)));
  else if (chart->phase != NULL)
    /* Translators: "Phase: Middle". */
    g_ptr_array_add (parts, g_strdup_printf (_("Phase: %s"), chart->phase));
  g_ptr_array_add (parts, g_strdup (chart->plan));
  return join (parts);
}

static char *
describe_area (const KithChart *chart,
               const KithArea  *area)
{
  const char *label = kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary, "Areas", area->kind);
  const char *name = kith_chart_get_name (chart, area->person);

  /* Translators: what treatment is about, and whom: "Role dispute: Thomas". */
  return name != NULL ? g_strdup_printf (_("%s: %s"), label, name) : g_strdup (label);
}

char *
kith_overview_words_focus (const KithChart *chart)
{
  g_autoptr (GPtrArray) parts = new_parts ();

  for (guint i = 0; chart->course != NULL && i < chart->areas->len; i++)
    {
      const KithArea *area = chart->areas->pdata[i];

      if (g_str_equal (area->course, chart->course->id))
        g_ptr_array_insert (parts, area->first ? 0 : -1, describe_area (chart, area));
    }
  return join (parts);
}

static int
count_days (const KithChart *chart,
            const KithDate  *day)
{
  return (int) kith_date_get_julian (day) - (int) kith_date_get_julian (&chart->today);
}

char *
kith_overview_words_time (const KithChart       *chart,
                          const KithAppointment *appointment)
{
  KithDate day = kith_wall_time_get_date (&appointment->starts);
  int days = count_days (chart, &day);
  g_autofree char *clock = kith_schedule_words_clock (kith_wall_time_get_minutes (&appointment->starts));
  g_autofree char *near = NULL;

  if (days == 0)
    /* Translators: a time of day, "Today, 16:00". */
    return g_strdup_printf (_("Today, %s"), clock);
  if (days == 1)
    return g_strdup_printf (_("Tomorrow, %s"), clock);
  /* A weekday alone is the next of its name. */
  near = days > 0 && appointment->starts.year == chart->today.year ? kith_schedule_words_near (&day, days)
                                                                   : kith_schedule_words_date (&appointment->starts);
  return g_strdup_printf ("%s, %s", near, clock);
}

char *
kith_overview_words_place (const KithChart       *chart,
                           const KithAppointment *appointment)
{
  const KithRoom *room = kith_schedule_frame_find_room (chart->frame, appointment->room);
  const KithTherapist *therapist = kith_schedule_frame_find_therapist (chart->frame, appointment->therapist);
  g_autoptr (GPtrArray) parts = new_parts ();

  if (room != NULL)
    g_ptr_array_add (parts, g_strdup (room->name));
  if (therapist != NULL)
    g_ptr_array_add (parts, g_strdup (therapist->name));
  return join (parts);
}

char *
kith_overview_words_appointment (const KithChart       *chart,
                                 const KithAppointment *appointment)
{
  g_autoptr (GPtrArray) parts = new_parts ();
  g_autofree char *place = kith_overview_words_place (chart, appointment);
  const char *state = kith_schedule_words_state (appointment->state);

  if (appointment->number > 0)
    g_ptr_array_add (parts, g_strdup_printf (_("%d of %d"), appointment->number, appointment->of));
  if (*place != '\0')
    g_ptr_array_add (parts, g_steal_pointer (&place));
  if (*state != '\0')
    g_ptr_array_add (parts, g_strdup (state));
  return join (parts);
}

char *
kith_overview_words_task (const KithChart *chart,
                          const KithTask  *task)
{
  g_autoptr (GPtrArray) parts = new_parts ();
  const char *name = kith_chart_get_name (chart, task->person);

  if (name != NULL)
    /* Translators: of something a client has to do, with whom. */
    g_ptr_array_add (parts, g_strdup_printf (_("With %s"), name));
  if (task->due.precision == KITH_DATE_DAY)
    {
      g_autofree char *when = kith_today_words_when (&chart->today, count_days (chart, &task->due));

      /* Translators: %s is "tomorrow" or "on Thursday". */
      g_ptr_array_add (parts, g_strdup_printf (_("due %s"), when));
    }
  return join (parts);
}

char *
kith_overview_words_goal (const KithGoal *goal)
{
  g_autoptr (GPtrArray) parts = new_parts ();
  g_autofree char *agreed = kith_date_format (&goal->agreed);

  if (goal->rating != KITH_NOT_RATED)
    /* Translators: how near a goal is. */
    g_ptr_array_add (parts, g_strdup_printf (_("%d of 10"), goal->rating));
  if (*agreed != '\0')
    g_ptr_array_add (parts, g_strdup_printf (_("agreed on %s"), agreed));
  return join (parts);
}

char *
kith_overview_words_session (const KithSession *session)
{
  switch (session->state)
    {
    case KITH_SESSION_PLANNED:
      return g_strdup (_("planned"));
    case KITH_SESSION_HELD:
      return g_strdup (session->written ? _("held") : _("held, no note yet"));
    case KITH_SESSION_CANCELLED:
      return g_strdup (kith_schedule_words_state (KITH_APPOINTMENT_CANCELLED));
    case KITH_SESSION_NO_SHOW:
      return g_strdup (kith_schedule_words_state (KITH_APPOINTMENT_NO_SHOW));
    case KITH_SESSION_MOVED:
      break;
    }
  return g_strdup (kith_schedule_words_state (KITH_APPOINTMENT_MOVED));
}
