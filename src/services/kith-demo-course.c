/* kith-demo-course.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-demo-private.h"

#include "kith-catalogue.h"

#include <string.h>

#define SESSION   "Session "
#define MOOD      "Mood"
#define TECHNIQUE "Technique"
#define TASK      "Task"
#define MOST_DIGITS_OF_TOTAL 2

/* A session of another than the first course is called by both. */
static char *
call_session (const KithDemoCourse *course,
              int                   number)
{
  if (g_str_equal (course->key, "1"))
    return g_strdup_printf ("%d", number);
  return g_strdup_printf ("%s.%d", course->key, number);
}

static gboolean
save (KithDemoClient  *self,
      KithRow          kind,
      gconstpointer    row,
      GError         **error)
{
  return kith_database_save_row (self->database, kind, self->contact->id, row, error);
}

/* "kind; person; text", the first of them the main one. */
static gboolean
store_area (KithDemoClient        *self,
            const KithDemoCourse  *course,
            const char            *text,
            gboolean               first,
            char                 **id,
            GError               **error)
{
  g_auto (GStrv) parts = kith_demo_file_split (text);
  g_autoptr (KithArea) area = kith_area_new (course->course->id, parts[0]);

  if (!kith_vocabulary_has (kith_catalogue_get ()->vocabulary, "Areas", parts[0]) || g_strv_length (parts) != 3)
    kith_demo_file_fail (self->file, text);
  area->first = first;
  area->person = g_strdup (kith_demo_client_find_person (self, parts[1]));
  area->body = g_strdup (parts[2]);
  if (first)
    *id = g_strdup (area->id);
  return save (self, KITH_ROW_AREA, area, error);
}

/* "person; rating; session in which it was agreed on; text" */
static gboolean
store_goal (KithDemoClient        *self,
            const KithDemoCourse  *course,
            const char            *text,
            const char            *area,
            GError               **error)
{
  g_auto (GStrv) parts = kith_demo_file_split (text);
  g_autoptr (KithGoal) goal = kith_goal_new (course->course->id, parts[3]);
  const char *session;

  goal->area = g_strdup (area);
  goal->person = g_strdup (kith_demo_client_find_person (self, parts[0]));
  goal->rating = kith_demo_file_to_number (self->file, parts[1]);
  goal->agreed = kith_demo_client_get_day (self, parts[2], &session);
  return save (self, KITH_ROW_GOAL, goal, error);
}

/* "session in which it was agreed on; text" */
static gboolean
store_formulation (KithDemoClient        *self,
                   const KithDemoCourse  *course,
                   const char            *text,
                   GError               **error)
{
  g_auto (GStrv) parts = kith_demo_file_split (text);
  g_autoptr (KithFormulation) formulation = kith_formulation_new (course->course->id, parts[1]);
  const char *session;

  formulation->agreed = kith_demo_client_get_day (self, parts[0], &session);
  return save (self, KITH_ROW_FORMULATION, formulation, error);
}

/* "session; sessions from now on; reason; who agreed" */
static gboolean
store_change (KithDemoClient  *self,
              KithDemoCourse  *course,
              const char      *text,
              GError         **error)
{
  g_auto (GStrv) parts = kith_demo_file_split (text);
  const char *session;
  KithDate day = kith_demo_client_get_day (self, parts[0], &session);
  g_autoptr (KithContractChange) change = NULL;

  course->course->version = 1;
  change = kith_course_change_contract (course->course, kith_demo_file_to_number (self->file, parts[1]), &day, parts[2],
                                        parts[3], error);
  return change != NULL && kith_database_change_contract (self->database, course->course, change, error);
}

static gboolean
store_focus (KithDemoClient  *self,
             KithDemoCourse  *course,
             GError         **error)
{
  g_autofree char *group = g_strconcat ("Focus ", course->key, NULL);
  g_auto (GStrv) keys = kith_demo_file_list_keys (self->file, group);
  g_autofree char *area = NULL;

  for (gsize i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *text = kith_demo_file_need (self->file, group, keys[i]);
      gboolean stored;

      if (g_str_has_prefix (keys[i], "Area"))
        stored = store_area (self, course, text, area == NULL, &area, error);
      else if (g_str_has_prefix (keys[i], "Goal"))
        stored = store_goal (self, course, text, area, error);
      else if (g_str_has_prefix (keys[i], "Formulation"))
        stored = store_formulation (self, course, text, error);
      else if (g_str_has_prefix (keys[i], "Change"))
        stored = store_change (self, course, text, error);
      else
        kith_demo_file_fail (self->file, keys[i]);
      if (!stored)
        return FALSE;
    }
  return TRUE;
}

static const KithAppointment *
find_number (KithDemoClient       *self,
             const KithDemoCourse *course,
             int                   number)
{
  for (guint i = 0; i < course->appointments->len; i++)
    {
      const KithAppointment *appointment = course->appointments->pdata[i];

      if (appointment->number == number && kith_demo_client_is_told (self, appointment))
        return appointment;
    }
  return NULL;
}

static gboolean
store_tick (KithDemoClient         *self,
            const KithDemoCourse   *course,
            char                   *item,
            const KithAppointment  *session,
            GError                **error)
{
  g_autofree char *group = g_strconcat ("Course ", course->key, NULL);
  g_autofree char *left = kith_demo_file_get (self->file, group, "Undone");
  g_auto (GStrv) undone = kith_demo_file_split (left != NULL ? left : "");
  KithDate day = kith_wall_time_get_date (&session->starts);
  g_autofree char *owned = item;
  g_autoptr (KithTick) tick = kith_tick_new (course->course->id, item, &day);

  return g_strv_contains ((const char * const *) undone, item) || save (self, KITH_ROW_TICK, tick, error);
}

/* What a phase asks for is done by its last session, and each review in its own, but for what the file says is not. */
static gboolean
store_ticks (KithDemoClient        *self,
             const KithDemoCourse  *course,
             GError               **error)
{
  const KithTemplate *template = kith_catalogue_find_template (course->course->template);
  int sessions = kith_course_get_sessions (course->course);

  for (int number = 1; number <= sessions; number++)
    {
      const KithAppointment *session = find_number (self, course, number);
      int phase = kith_edges_find_phase (&course->course->edges, number);
      gboolean last = number == sessions || phase != kith_edges_find_phase (&course->course->edges, number + 1);
      const KithPhase *ended = last ? kith_template_get_phase (template, phase) : NULL;

      if (session == NULL)
        continue;
      if (kith_template_is_review (template, sessions, number)
          && !store_tick (self, course, g_strdup_printf ("review.%d", number), session, error))
        return FALSE;
      for (gsize i = 0; ended != NULL && ended->tasks[i] != NULL; i++)
        if (!store_tick (self, course, g_strdup_printf ("%s.%s", ended->id, ended->tasks[i]), session, error))
          return FALSE;
    }
  return TRUE;
}

gboolean
kith_demo_client_store_course (KithDemoClient  *self,
                               KithDemoCourse  *course,
                               GError         **error)
{
  g_autofree char *group = g_strconcat ("Course ", course->key, NULL);
  g_autofree char *raised = kith_demo_file_get (self->file, group, "Raised");
  const KithAppointment *first = course->appointments->pdata[0];
  const char *session;

  course->course->started = kith_wall_time_get_date (&first->starts);
  course->course->closure = kith_demo_file_get (self->file, group, "Closure");
  if (raised != NULL)
    course->course->ending_raised = kith_demo_client_get_day (self, raised, &session);
  return save (self, KITH_ROW_COURSE, course->course, error) && store_focus (self, course, error)
         && store_ticks (self, course, error);
}

/* "technique; person; minutes; text" */
static gboolean
store_technique (KithDemoClient         *self,
                 const KithAppointment  *session,
                 const char             *text,
                 GError                **error)
{
  g_auto (GStrv) parts = kith_demo_file_split (text);
  g_autoptr (KithTechnique) use = kith_technique_new (session->id, parts[0]);

  if (g_strv_length (parts) != 4 || !kith_vocabulary_has (kith_catalogue_get ()->vocabulary, "Techniques", parts[0]))
    kith_demo_file_fail (self->file, text);
  use->person = g_strdup (kith_demo_client_find_person (self, parts[1]));
  use->minutes = *parts[2] != '\0' ? kith_demo_file_to_number (self->file, parts[2]) : KITH_NO_MINUTES;
  use->body = g_strdup (parts[3]);
  return save (self, KITH_ROW_TECHNIQUE, use, error);
}

/* "person; days until it is due; state; text; outcome" */
static gboolean
store_task (KithDemoClient         *self,
            const KithAppointment  *session,
            const char             *text,
            GError                **error)
{
  g_auto (GStrv) parts = kith_demo_file_split (text);
  g_autoptr (KithTask) task = NULL;
  KithWallTime due = session->starts;

  if (g_strv_length (parts) < 4)
    kith_demo_file_fail (self->file, text);
  task = kith_task_new (self->contact->id, parts[3]);
  task->session = g_strdup (session->id);
  task->person = g_strdup (kith_demo_client_find_person (self, parts[0]));
  kith_wall_time_add (&due, kith_demo_file_to_number (self->file, parts[1]), 0);
  task->due = kith_wall_time_get_date (&due);
  if (!kith_task_state_from_text (parts[2], &task->state))
    kith_demo_file_fail (self->file, parts[2]);
  task->outcome = g_strdup (parts[4]);
  return save (self, KITH_ROW_TASK, task, error);
}

static gboolean
store_part (KithDemoClient         *self,
            const KithAppointment  *session,
            const char             *key,
            const char             *text,
            GError                **error)
{
  g_autoptr (KithNote) note = NULL;

  if (g_str_equal (key, MOOD))
    return TRUE;
  if (g_str_has_prefix (key, TECHNIQUE))
    return store_technique (self, session, text, error);
  if (g_str_has_prefix (key, TASK))
    return store_task (self, session, text, error);
  if (!kith_vocabulary_has (kith_catalogue_get ()->vocabulary, "Sections", key))
    kith_demo_file_fail (self->file, key);
  note = kith_note_new (self->contact->id, session->id, key, text);
  return save (self, KITH_ROW_NOTE, note, error);
}

/* Two digits are a total, more are the answers one by one. */
static gboolean
store_score (KithDemoClient         *self,
             const KithAppointment  *session,
             const char             *measure_id,
             const char             *text,
             GError                **error)
{
  const KithMeasure *measure = kith_catalogue_find_measure (measure_id);
  KithDate day = kith_wall_time_get_date (&session->starts);
  g_autoptr (KithScore) score = kith_score_new (self->contact->id, measure, &day);

  score->session = g_strdup (session->id);
  if (strlen (text) <= MOST_DIGITS_OF_TOTAL)
    score->total = kith_demo_file_to_number (self->file, text);
  for (const char *digit = text; strlen (text) > MOST_DIGITS_OF_TOTAL && *digit != '\0'; digit++)
    {
      int value = *digit == '-' ? KITH_ITEM_MISSING : g_ascii_digit_value (*digit);

      g_array_append_val (score->items, value);
    }
  return kith_score_compute (score, measure, error) && save (self, KITH_ROW_SCORE, score, error);
}

static gboolean
store_scores (KithDemoClient         *self,
              const KithAppointment  *session,
              const char             *called,
              GError                **error)
{
  static const char * const measures[] = { "phq-9", "gad-7" };

  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      g_autofree char *text = kith_demo_file_get (self->file, measures[i], called);

      if (text != NULL && !store_score (self, session, measures[i], text, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
store_session (KithDemoClient         *self,
               const KithDemoCourse   *course,
               const KithAppointment  *appointment,
               GError                **error)
{
  g_autofree char *called = call_session (course, appointment->number);
  g_autofree char *group = g_strconcat (SESSION, called, NULL);
  g_auto (GStrv) keys = kith_demo_file_list_keys (self->file, group);
  KithDate day = kith_wall_time_get_date (&appointment->starts);
  g_autoptr (KithSession) session = kith_session_new (self->contact->id, course->course->id, &day);

  g_set_str (&session->id, appointment->id);
  g_set_str (&session->kind, appointment->kind);
  session->counts = appointment->counts;
  session->starts = kith_wall_time_to_text (&appointment->starts);
  session->mood = kith_demo_file_get_number (self->file, group, MOOD, 0);
  if (!save (self, KITH_ROW_SESSION, session, error))
    return FALSE;
  for (gsize i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *text = kith_demo_file_need (self->file, group, keys[i]);

      if (!store_part (self, appointment, keys[i], text, error))
        return FALSE;
    }
  return store_scores (self, appointment, called, error);
}

gboolean
kith_demo_client_store_sessions (KithDemoClient  *self,
                                 KithDemoCourse  *course,
                                 GError         **error)
{
  for (guint i = 0; i < course->appointments->len; i++)
    if (kith_demo_client_is_told (self, course->appointments->pdata[i])
        && !store_session (self, course, course->appointments->pdata[i], error))
      return FALSE;
  return TRUE;
}
