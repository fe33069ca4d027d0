/* kith-course.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-course.h"

#include "kith-domain-error.h"
#include "kith-event.h"
#include "kith-id.h"
#include "kith-text.h"

#include <glib/gi18n.h>

#define REASON_MAX_CHARS 1000
#define AGREED_MAX_CHARS 200

static gboolean
set_range_error (GError     **error,
                 const char  *message)
{
  g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE, message);
  return FALSE;
}

KithCourse *
kith_course_new (const char          *client,
                 const KithTemplate  *template,
                 int                  sessions,
                 GError             **error)
{
  g_autoptr (KithCourse) self = g_new0 (KithCourse, 1);

  if (!kith_template_lay_edges (template, sessions > 0 ? sessions : template->sessions, &self->edges, error))
    return NULL;
  self->id = kith_id_new ();
  self->client = g_strdup (client);
  self->template = g_strdup (template->id);
  self->cadence = template->cadence;
  return g_steal_pointer (&self);
}

KithCourse *
kith_course_copy (const KithCourse *self)
{
  KithCourse *copy = g_memdup2 (self, sizeof *self);

  copy->id = g_strdup (self->id);
  copy->client = g_strdup (self->client);
  copy->block = g_strdup (self->block);
  copy->template = g_strdup (self->template);
  copy->closure = g_strdup (self->closure);
  return copy;
}

void
kith_course_free (KithCourse *self)
{
  g_free (self->id);
  g_free (self->client);
  g_free (self->block);
  g_free (self->template);
  g_free (self->closure);
  g_free (self);
}

gboolean
kith_course_validate (const KithCourse  *self,
                      GError           **error)
{
  if (self->already < 0 || self->already > KITH_MAX_SESSIONS)
    return set_range_error (error, _("The number of sessions so far must be 0 to 200. Nothing has changed."));
  if (self->cadence < 1 || self->cadence > 366)
    return set_range_error (error, _("From one session to the next there must be 1 to 366 days. Nothing has changed."));
  if (self->started.precision != KITH_DATE_UNKNOWN && self->started.precision != KITH_DATE_DAY)
    return set_range_error (error, _("A course starts on a day. Nothing has changed. Please type it as in 2027-01-11."));
  return TRUE;
}

KithContractChange *
kith_course_change_contract (KithCourse      *self,
                             int              sessions,
                             const KithDate  *day,
                             const char      *reason,
                             const char      *agreed_by,
                             GError         **error)
{
  int from = kith_course_get_sessions (self);
  KithContractChange *change;

  if (!kith_text_check_body (reason, REASON_MAX_CHARS, error)
      || !kith_text_check_name (agreed_by, AGREED_MAX_CHARS, error)
      || !kith_edges_resize (&self->edges, sessions, error))
    return NULL;
  change = g_new0 (KithContractChange, 1);
  change->id = kith_id_new ();
  change->course = g_strdup (self->id);
  change->day = *day;
  change->from = from;
  change->to = sessions;
  change->reason = g_strdup (reason);
  change->agreed_by = g_strdup (agreed_by);
  return change;
}

void
kith_contract_change_free (KithContractChange *self)
{
  g_free (self->id);
  g_free (self->course);
  g_free (self->reason);
  g_free (self->agreed_by);
  g_free (self);
}

int
kith_course_get_sessions (const KithCourse *self)
{
  return kith_edges_get_sessions (&self->edges);
}

char *
kith_course_describe_over (const KithCourse *self,
                           int               number)
{
  int agreed = kith_course_get_sessions (self);
  int over = number - agreed;

  if (over <= 0)
    return NULL;
  /* Translators: how many sessions more than were agreed on, "2 more than the 16 agreed on". */
  return g_strdup_printf (ngettext ("%d more than the %d agreed on", "%d more than the %d agreed on", over), over, agreed);
}

void
kith_courses_number (GPtrArray *courses,
                     GPtrArray *sessions)
{
  for (guint i = 0; i < sessions->len; i++)
    ((KithSession *) sessions->pdata[i])->number = ((KithSession *) sessions->pdata[i])->known;
  for (guint i = 0; i < courses->len; i++)
    {
      const KithCourse *course = courses->pdata[i];
      g_autoptr (GPtrArray) own = g_ptr_array_new ();

      for (guint k = 0; k < sessions->len; k++)
        if (g_strcmp0 (((KithSession *) sessions->pdata[k])->course, course->id) == 0)
          g_ptr_array_add (own, sessions->pdata[k]);
      kith_sessions_number (own, course->already);
    }
}

typedef struct
{
  int number;
  guint32 day;
} Milestone;

/* Those nearest to @number whose days are known. */
static void
find_milestones (const KithCourse *self,
                 GPtrArray        *sessions,
                 int               number,
                 Milestone        *before,
                 Milestone        *after)
{
  for (guint i = 0; i < sessions->len; i++)
    {
      const KithSession *session = sessions->pdata[i];
      Milestone it = { session->number, kith_date_get_julian (&session->day) };

      if (it.number == 0 || g_strcmp0 (session->course, self->id) != 0)
        continue;
      if (it.number < number && it.number >= before->number)
        *before = it;
      if (it.number > number && it.number <= after->number)
        *after = it;
    }
}

guint32
kith_course_guess_day (const KithCourse *self,
                       GPtrArray        *sessions,
                       int               number,
                       guint32           until)
{
  Milestone before = { 0 };
  Milestone after = { self->already + 1, until };
  guint32 back;

  if (self->started.precision != KITH_DATE_UNKNOWN)
    before = (Milestone) { 1, kith_date_get_julian (&self->started) };
  find_milestones (self, sessions, number, &before, &after);
  if (before.number == 0)
    {
      back = (guint32) (self->cadence * (after.number - number));
      return after.day - MIN (back, after.day - 1);
    }
  if (after.day <= before.day)
    return after.day;
  return before.day + (after.day - before.day) * (guint32) (number - before.number) / (guint32) (after.number - before.number);
}

KithEnding
kith_course_judge_ending (const KithCourse   *self,
                          const KithTemplate *template,
                          int                 number)
{
  int left = kith_course_get_sessions (self) - number;

  if (self->ending_raised.precision != KITH_DATE_UNKNOWN)
    return KITH_ENDING_RAISED;
  if (template->due == 0 || left > template->due)
    return KITH_ENDING_NOT_YET;
  return left > template->overdue ? KITH_ENDING_DUE : KITH_ENDING_OVERDUE;
}

const char *
kith_ending_to_text (KithEnding ending)
{
  static const char * const words[] = { "not-yet", "due", "overdue", "raised" };

  return words[ending];
}
