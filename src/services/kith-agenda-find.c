/* kith-agenda-find.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-agenda-private.h"

/* How soon the session has to be with which a measure is told to be due. */
#define MEASURE_DAYS 7

typedef struct
{
  KithRecord *record;
  const KithContact *client;
  GPtrArray *reminders;
  const KithCourse *course;     /* that is under way, and known here */
  const KithTemplate *template;
  int reached;
} Search;

static int
count_days (const Search   *self,
            const KithDate *day)
{
  return (int) kith_date_get_julian (day) - (int) kith_date_get_julian (&self->record->today);
}

static KithReminder *
add (Search           *self,
     KithReminderKind  kind,
     const KithDate   *day,
     int               days)
{
  KithReminder *reminder = kith_reminder_new (kind, self->client->id, self->client->name);

  reminder->day = *day;
  reminder->days = days;
  g_ptr_array_add (self->reminders, reminder);
  return reminder;
}

static void
set_session (KithReminder      *reminder,
             const KithSession *session)
{
  reminder->session = g_strdup (session->id);
  reminder->number = session->number;
}

static void
add_sessions (Search    *self,
              GPtrArray *sessions)
{
  for (guint i = 0; i < sessions->len; i++)
    {
      const KithSession *session = sessions->pdata[i];
      KithReminderKind kind;

      if (kith_session_judge (session, &self->record->today, &kind))
        set_session (add (self, kind, &session->day, count_days (self, &session->day)), session);
    }
}

static const KithSession *
find_next (const Search *self,
           GPtrArray    *sessions)
{
  for (guint i = 0; i < sessions->len; i++)
    {
      const KithSession *session = sessions->pdata[i];

      if (session->state == KITH_SESSION_PLANNED && session->number > 0 && count_days (self, &session->day) >= 0)
        return session;
    }
  return NULL;
}

static void
add_ending (Search            *self,
            const KithSession *next)
{
  KithEnding ending = kith_course_judge_ending (self->course, self->template, self->reached + 1);
  KithReminder *reminder;

  if ((ending != KITH_ENDING_DUE && ending != KITH_ENDING_OVERDUE)
      || self->reached >= kith_course_get_sessions (self->course))
    return;
  reminder = add (self, KITH_REMINDER_ENDING, next != NULL ? &next->day : &self->record->today,
                  next != NULL ? count_days (self, &next->day) : 0);
  reminder->late = ending == KITH_ENDING_OVERDUE;
  reminder->number = kith_course_get_sessions (self->course) - self->reached;
  if (next != NULL)
    reminder->session = g_strdup (next->id);
}

static gboolean
is_measure_due (const Search      *self,
                GPtrArray         *sessions,
                GPtrArray         *scores,
                const KithMeasure *measure)
{
  const KithDate *last = NULL;

  for (guint i = 0; i < scores->len; i++)
    {
      const KithScore *score = scores->pdata[i];

      if (g_str_equal (score->measure, measure->id) && (last == NULL || kith_date_compare (&score->day, last) > 0))
        last = &score->day;
    }
  return kith_measure_is_due (last != NULL, kith_reminder_count_held (sessions, last, NULL));
}

static void
add_measures (Search            *self,
              GPtrArray         *sessions,
              GPtrArray         *scores,
              const KithSession *next)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (2, NULL, TRUE);
  KithReminder *reminder;

  if (next == NULL || count_days (self, &next->day) > MEASURE_DAYS)
    return;
  for (gsize i = 0; self->template->measures[i] != NULL; i++)
    {
      const KithMeasure *measure = kith_catalogue_find_measure (self->template->measures[i]);

      if (measure != NULL && is_measure_due (self, sessions, scores, measure))
        g_ptr_array_add (names, measure->name);
    }
  if (names->len == 0)
    return;
  reminder = add (self, KITH_REMINDER_MEASURE, &next->day, count_days (self, &next->day));
  reminder->label = g_strjoinv (", ", (char **) names->pdata);
  set_session (reminder, next);
}

static gboolean
add_course (Search     *self,
            GPtrArray  *sessions,
            GError    **error)
{
  GPtrArray *scores = kith_record_list (self->record, KITH_ROW_SCORE, error);
  const KithCourse *course = kith_record_get_course (self->record);
  const KithSession *next = find_next (self, sessions);

  if (scores == NULL)
    return FALSE;
  if (course == NULL || course->closure != NULL)
    return TRUE;
  self->course = course;
  self->template = kith_catalogue_find_template (course->template);
  self->reached = kith_record_get_reached (self->record, course);
  if (self->template == NULL)
    return TRUE;
  add_ending (self, next);
  add_measures (self, sessions, scores, next);
  return TRUE;
}

/* A death told of as an event too is one day and not two. */
static gboolean
is_told (const Search *self,
         const char   *who,
         int           days)
{
  for (guint i = 0; i < self->reminders->len; i++)
    {
      const KithReminder *reminder = self->reminders->pdata[i];

      if (reminder->kind == KITH_REMINDER_ANNIVERSARY && reminder->days == days && who != NULL
          && g_strcmp0 (reminder->who, who) == 0 && g_str_equal (reminder->client, self->client->id))
        return TRUE;
    }
  return FALSE;
}

static void
add_anniversary (Search         *self,
                 const char     *what,
                 const char     *who,
                 const KithDate *date)
{
  KithReminder *reminder;
  int days;

  if (!kith_date_find_anniversary (date, &self->record->today, KITH_REMINDER_AHEAD_DAYS, &days)
      || days < -KITH_REMINDER_PAST_DAYS || is_told (self, who, days))
    return;
  reminder = add (self, KITH_REMINDER_ANNIVERSARY, date, days);
  reminder->label = g_strdup (what);
  reminder->who = g_strdup (who);
}

static gboolean
add_anniversaries (Search  *self,
                   GError **error)
{
  GPtrArray *people = kith_record_list_people (self->record, error);
  GPtrArray *events = people != NULL ? kith_record_list (self->record, KITH_ROW_EVENT, error) : NULL;

  if (events == NULL)
    return FALSE;
  add_anniversary (self, "birthday", NULL, &self->client->born);
  for (guint i = 0; i < people->len; i++)
    {
      const KithPerson *person = people->pdata[i];

      add_anniversary (self, "birthday", person->name, &person->born);
      add_anniversary (self, "death", person->name, &person->died);
    }
  for (guint i = 0; i < events->len; i++)
    {
      const KithEvent *event = events->pdata[i];

      if (event->yearly)
        add_anniversary (self, kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary, "Events", event->kind),
                         event->people->len > 0 ? kith_record_get_person_name (self->record, event->people->pdata[0]) : NULL,
                         &event->starts);
    }
  return TRUE;
}

gboolean
kith_agenda_find (KithRecord         *record,
                  const KithContact  *client,
                  GPtrArray          *reminders,
                  GError            **error)
{
  Search self = { .record = record, .client = client, .reminders = reminders };
  GPtrArray *sessions = kith_record_list (record, KITH_ROW_SESSION, error);

  if (sessions == NULL)
    return FALSE;
  add_sessions (&self, sessions);
  return add_course (&self, sessions, error) && add_anniversaries (&self, error);
}
