/* kith-treatment-work.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-treatment-private.h"

#include "kith-problem.h"

#include <glib/gi18n.h>

static gboolean
apply_event (KithRecord       *record,
             KithEvent        *event,
             const KithEntry  *entry,
             GError          **error)
{
  event->starts = kith_entry_get_day (entry, KITH_ENTRY_ON, &event->starts);
  event->ends = kith_entry_get_day (entry, KITH_ENTRY_UNTIL, &event->ends);
  kith_entry_apply_text (entry, KITH_ENTRY_KIND, &event->kind);
  kith_entry_apply_text (entry, KITH_ENTRY_TEXT, &event->body);
  event->onset = kith_entry_get_flag (entry, KITH_ENTRY_ONSET, event->onset);
  event->yearly = kith_entry_get_flag (entry, KITH_ENTRY_YEARLY, event->yearly);
  return kith_entry_apply_people (entry, record, event->people, error);
}

gboolean
kith_enter_event_add (KithRecord       *record,
                      const KithEntry  *entry,
                      char            **result,
                      GError          **error)
{
  KithDate unknown = { 0 };
  KithDate starts = kith_entry_get_day (entry, KITH_ENTRY_ON, &unknown);
  g_autoptr (KithEvent) event = kith_event_new (record->client, kith_entry_get (entry, KIND), &starts);

  return apply_event (record, event, entry, error)
         && kith_record_save (record, KITH_ROW_EVENT, event, result, error);
}

gboolean
kith_enter_event_edit (KithRecord       *record,
                       const KithEntry  *entry,
                       char            **result,
                       GError          **error)
{
  KithEvent *event = kith_record_find (record, KITH_ROW_EVENT, kith_entry_get (entry, ID), error);

  return event != NULL
         && apply_event (record, event, entry, error)
         && kith_record_save (record, KITH_ROW_EVENT, event, result, error);
}

/* Removes the row of @kind that the entry names. */
static gboolean
remove_row (KithRecord       *record,
            KithRow           kind,
            const KithEntry  *entry,
            char            **result,
            GError          **error)
{
  const char *id = kith_entry_get (entry, ID);

  if (kith_record_find (record, kind, id, error) == NULL || !kith_database_remove_row (record->database, kind, id, error))
    return FALSE;
  *result = g_strdup (id);
  return TRUE;
}

/* A problem area that is about it stays, without it. */
static gboolean
free_areas (KithRecord  *record,
            const char  *event,
            GError     **error)
{
  GPtrArray *areas = kith_record_list (record, KITH_ROW_AREA, error);

  for (guint i = 0; areas != NULL && i < areas->len; i++)
    {
      KithArea *area = areas->pdata[i];

      if (area->event == NULL || g_strcmp0 (area->event, event) != 0)
        continue;
      g_clear_pointer (&area->event, g_free);
      if (!kith_database_save_row (record->database, KITH_ROW_AREA, record->client, area, error))
        return FALSE;
    }
  return areas != NULL;
}

gboolean
kith_enter_event_remove (KithRecord       *record,
                         const KithEntry  *entry,
                         char            **result,
                         GError          **error)
{
  return free_areas (record, kith_entry_get (entry, ID), error)
         && remove_row (record, KITH_ROW_EVENT, entry, result, error);
}

/* What was filled in anew takes the place of all answers. */
static gboolean
apply_answers (KithScore        *score,
               const KithEntry  *entry,
               GError          **error)
{
  if (!kith_entry_has (entry, ITEMS) && entry->numbers[KITH_ENTRY_TOTAL] == KITH_NOT_GIVEN)
    return TRUE;
  g_array_set_size (score->items, 0);
  score->prorated = FALSE;
  score->total = kith_entry_number (entry, TOTAL, KITH_NO_TOTAL);
  return !kith_entry_has (entry, ITEMS) || kith_score_read_items (score, kith_entry_get (entry, ITEMS), error);
}

static gboolean
apply_score (KithRecord       *record,
             KithScore        *score,
             const KithEntry  *entry,
             GError          **error)
{
  KithSession *session = NULL;

  if (kith_entry_has (entry, SESSION))
    {
      session = kith_record_find_session (record, kith_entry_get (entry, SESSION), error);
      if (session == NULL || !kith_treatment_keep_session (record, session, error))
        return FALSE;
      g_set_str (&score->session, session->id);
    }
  score->day = kith_entry_get_day (entry, KITH_ENTRY_ON, session != NULL ? &session->day : &score->day);
  return kith_record_check_day (record, &score->day, KITH_REACH_HAPPENED, error) && apply_answers (score, entry, error);
}

/* A form is filled in once a day: a second one is most likely a slip, or meant to set the first right. */
static gboolean
check_alone (KithRecord       *record,
             const KithScore  *score,
             GError          **error)
{
  GPtrArray *scores = kith_record_list (record, KITH_ROW_SCORE, error);

  for (guint i = 0; scores != NULL && i < scores->len; i++)
    {
      const KithScore *other = scores->pdata[i];

      if (!g_str_equal (other->id, score->id) && g_str_equal (other->measure, score->measure)
          && kith_date_compare (&other->day, &score->day) == 0)
        return kith_treatment_fail (error, KITH_PROBLEM_FAILED,
                                    _("This measure was filled in on that day already. Nothing was stored. Please change or "
                                      "remove that score instead."));
    }
  return scores != NULL;
}

static gboolean
answer_score (KithRecord       *record,
              const KithScore  *score,
              char            **result,
              GError          **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!kith_answer_score (builder, record, score, error))
    return FALSE;
  *result = kith_answer_to_text (builder);
  return TRUE;
}

gboolean
kith_enter_score (KithRecord       *record,
                  const KithEntry  *entry,
                  char            **result,
                  GError          **error)
{
  const KithMeasure *measure = kith_catalogue_find_measure (kith_entry_get (entry, MEASURE));
  g_autoptr (KithScore) score = NULL;

  if (measure == NULL)
    return kith_treatment_fail (error, KITH_PROBLEM_USAGE, _("There is no such measure. Nothing was stored. “measures” lists them."));
  score = kith_score_new (record->client, measure, &record->today);
  return apply_score (record, score, entry, error)
         && kith_score_compute (score, measure, error)
         && check_alone (record, score, error)
         && kith_database_save_row (record->database, KITH_ROW_SCORE, record->client, score, error)
         && answer_score (record, score, result, error);
}

/* A score and its answers are rows that only come and go, and so one that changes goes and comes. */
gboolean
kith_enter_score_edit (KithRecord       *record,
                       const KithEntry  *entry,
                       char            **result,
                       GError          **error)
{
  const KithScore *stored = kith_record_find (record, KITH_ROW_SCORE, kith_entry_get (entry, ID), error);
  const KithMeasure *measure = stored != NULL ? kith_catalogue_find_measure (stored->measure) : NULL;
  g_autoptr (KithScore) score = stored != NULL ? kith_score_copy (stored) : NULL;

  if (stored == NULL)
    return FALSE;
  if (measure == NULL)
    return kith_treatment_fail (error, KITH_PROBLEM_FAILED, _("This measure is not known here. Nothing was changed."));
  return apply_score (record, score, entry, error)
         && kith_score_compute (score, measure, error)
         && check_alone (record, score, error)
         && kith_database_remove_row (record->database, KITH_ROW_SCORE, score->id, error)
         && kith_database_save_row (record->database, KITH_ROW_SCORE, record->client, score, error)
         && answer_score (record, score, result, error);
}

gboolean
kith_enter_score_remove (KithRecord       *record,
                         const KithEntry  *entry,
                         char            **result,
                         GError          **error)
{
  return remove_row (record, KITH_ROW_SCORE, entry, result, error);
}

static gboolean
check_word (const char  *topic,
            const char  *word,
            const char  *message,
            GError     **error)
{
  return kith_vocabulary_has (kith_catalogue_get ()->vocabulary, topic, word)
         || kith_treatment_fail (error, KITH_PROBLEM_USAGE, message);
}

gboolean
kith_record_check_area_kind (const char  *kind,
                             GError     **error)
{
  return check_word ("Areas", kind,
                     _("This must be grief, role-dispute, role-transition, deficits or role-insecurity. Nothing was changed."),
                     error);
}

static gboolean
apply_area_event (KithRecord       *record,
                  KithArea         *area,
                  const KithEntry  *entry,
                  GError          **error)
{
  const char *event = kith_entry_get (entry, EVENT);

  if (event != NULL && *event != '\0' && kith_record_find (record, KITH_ROW_EVENT, event, error) == NULL)
    return FALSE;
  kith_entry_apply_text (entry, KITH_ENTRY_EVENT, &area->event);
  return TRUE;
}

static gboolean
apply_area (KithRecord       *record,
            KithArea         *area,
            const KithEntry  *entry,
            GError          **error)
{
  kith_entry_apply_text (entry, KITH_ENTRY_KIND, &area->kind);
  kith_entry_apply_text (entry, KITH_ENTRY_TEXT, &area->body);
  area->first = kith_entry_get_flag (entry, KITH_ENTRY_MAIN, area->first);
  return kith_record_check_area_kind (area->kind, error)
         && kith_entry_apply_person (entry, record, &area->person, error)
         && apply_area_event (record, area, entry, error);
}

/* The first area of a course is the one it is about until another is said to be. */
gboolean
kith_record_has_area (KithRecord *record,
                      const char *course)
{
  GPtrArray *areas = kith_record_list (record, KITH_ROW_AREA, NULL);

  for (guint i = 0; areas != NULL && i < areas->len; i++)
    if (g_str_equal (((const KithArea *) areas->pdata[i])->course, course))
      return TRUE;
  return FALSE;
}

gboolean
kith_enter_area_add (KithRecord       *record,
                     const KithEntry  *entry,
                     char            **result,
                     GError          **error)
{
  const KithCourse *course = kith_record_find_course (record, kith_entry_get (entry, COURSE), error);
  g_autoptr (KithArea) area = NULL;

  if (course == NULL)
    return FALSE;
  area = kith_area_new (course->id, NULL);
  area->first = !kith_record_has_area (record, course->id);
  return apply_area (record, area, entry, error) && kith_record_save (record, KITH_ROW_AREA, area, result, error);
}

gboolean
kith_enter_area_edit (KithRecord       *record,
                      const KithEntry  *entry,
                      char            **result,
                      GError          **error)
{
  KithArea *area = kith_record_find (record, KITH_ROW_AREA, kith_entry_get (entry, ID), error);

  return area != NULL
         && apply_area (record, area, entry, error)
         && kith_record_save (record, KITH_ROW_AREA, area, result, error);
}

/* Takes the area out of the goals that belong to it. */
static gboolean
free_goals (KithRecord  *record,
            const char  *area,
            GError     **error)
{
  GPtrArray *goals = kith_record_list (record, KITH_ROW_GOAL, error);

  for (guint i = 0; goals != NULL && i < goals->len; i++)
    {
      KithGoal *goal = goals->pdata[i];

      if (g_strcmp0 (goal->area, area) != 0)
        continue;
      g_clear_pointer (&goal->area, g_free);
      if (!kith_database_save_row (record->database, KITH_ROW_GOAL, record->client, goal, error))
        return FALSE;
    }
  return goals != NULL;
}

gboolean
kith_enter_area_remove (KithRecord       *record,
                        const KithEntry  *entry,
                        char            **result,
                        GError          **error)
{
  return free_goals (record, kith_entry_get (entry, ID), error)
         && remove_row (record, KITH_ROW_AREA, entry, result, error);
}

static gboolean
apply_goal_area (KithRecord       *record,
                 KithGoal         *goal,
                 const KithEntry  *entry,
                 GError          **error)
{
  const char *text = kith_entry_get (entry, AREA);
  GPtrArray *areas = text != NULL ? kith_record_list (record, KITH_ROW_AREA, error) : NULL;

  if (text == NULL)
    return TRUE;
  g_clear_pointer (&goal->area, g_free);
  for (guint i = 0; areas != NULL && i < areas->len && goal->area == NULL; i++)
    {
      const KithArea *area = areas->pdata[i];

      if (g_str_equal (area->course, goal->course) && (g_str_equal (area->id, text) || g_str_equal (area->kind, text)))
        goal->area = g_strdup (area->id);
    }
  return goal->area != NULL || *text == '\0'
         || (areas != NULL
             && kith_treatment_fail (error, KITH_PROBLEM_FAILED,
                                     _("This course has no such problem area yet. Nothing was changed.")));
}

static gboolean
apply_goal (KithRecord       *record,
            KithGoal         *goal,
            const KithEntry  *entry,
            GError          **error)
{
  if (kith_entry_has (entry, TEXT))
    g_set_str (&goal->body, kith_entry_get (entry, TEXT));
  goal->rating = kith_entry_number (entry, RATING, goal->rating);
  if (goal->rating == KITH_TAKEN_AWAY)
    goal->rating = KITH_NOT_RATED;
  goal->agreed = kith_entry_get_day (entry, KITH_ENTRY_AGREED, &goal->agreed);
  return apply_goal_area (record, goal, entry, error) && kith_entry_apply_person (entry, record, &goal->person, error);
}

gboolean
kith_enter_goal_add (KithRecord       *record,
                     const KithEntry  *entry,
                     char            **result,
                     GError          **error)
{
  const KithCourse *course = kith_record_find_course (record, kith_entry_get (entry, COURSE), error);
  g_autoptr (KithGoal) goal = course != NULL ? kith_goal_new (course->id, NULL) : NULL;

  return goal != NULL
         && apply_goal (record, goal, entry, error)
         && kith_record_save (record, KITH_ROW_GOAL, goal, result, error);
}

gboolean
kith_enter_goal_edit (KithRecord       *record,
                      const KithEntry  *entry,
                      char            **result,
                      GError          **error)
{
  KithGoal *goal = kith_record_find (record, KITH_ROW_GOAL, kith_entry_get (entry, ID), error);

  return goal != NULL
         && apply_goal (record, goal, entry, error)
         && kith_record_save (record, KITH_ROW_GOAL, goal, result, error);
}

gboolean
kith_enter_goal_remove (KithRecord       *record,
                        const KithEntry  *entry,
                        char            **result,
                        GError          **error)
{
  return remove_row (record, KITH_ROW_GOAL, entry, result, error);
}

gboolean
kith_enter_formulation (KithRecord       *record,
                        const KithEntry  *entry,
                        char            **result,
                        GError          **error)
{
  const KithCourse *course = kith_record_find_course (record, kith_entry_get (entry, COURSE), error);
  g_autoptr (KithFormulation) formulation = NULL;

  if (course == NULL)
    return FALSE;
  formulation = kith_formulation_new (course->id, kith_entry_get (entry, TEXT));
  formulation->agreed = kith_entry_get_day (entry, KITH_ENTRY_AGREED, &formulation->agreed);
  return kith_record_save (record, KITH_ROW_FORMULATION, formulation, result, error);
}

gboolean
kith_enter_formulation_edit (KithRecord       *record,
                             const KithEntry  *entry,
                             char            **result,
                             GError          **error)
{
  KithFormulation *formulation = kith_record_find (record, KITH_ROW_FORMULATION, kith_entry_get (entry, ID), error);

  if (formulation == NULL)
    return FALSE;
  if (kith_entry_has (entry, TEXT) && formulation->agreed.precision != KITH_DATE_UNKNOWN)
    return kith_treatment_fail (error, KITH_PROBLEM_FAILED,
                                _("The client has agreed to these words. Nothing was changed. Please write a new edition."));
  if (kith_entry_has (entry, TEXT))
    g_set_str (&formulation->body, kith_entry_get (entry, TEXT));
  formulation->agreed = kith_entry_get_day (entry, KITH_ENTRY_AGREED, &formulation->agreed);
  return kith_record_save (record, KITH_ROW_FORMULATION, formulation, result, error);
}

static gboolean
apply_task (KithRecord       *record,
            KithTask         *task,
            const KithEntry  *entry,
            GError          **error)
{
  const char *state = kith_entry_get (entry, STATE);
  KithSession *session;

  if (kith_entry_has (entry, TEXT))
    g_set_str (&task->body, kith_entry_get (entry, TEXT));
  kith_entry_apply_text (entry, KITH_ENTRY_OUTCOME, &task->outcome);
  task->due = kith_entry_get_day (entry, KITH_ENTRY_DUE, &task->due);
  if (state != NULL && !kith_task_state_from_text (state, &task->state))
    return kith_treatment_fail (error, KITH_PROBLEM_USAGE, _("This must be open, done, partly or not-done. Nothing was changed."));
  if (kith_entry_has (entry, SESSION))
    {
      session = kith_record_find_session (record, kith_entry_get (entry, SESSION), error);
      if (session == NULL || !kith_treatment_keep_session (record, session, error))
        return FALSE;
      g_set_str (&task->session, session->id);
    }
  return kith_entry_apply_person (entry, record, &task->person, error);
}

gboolean
kith_enter_task_add (KithRecord       *record,
                     const KithEntry  *entry,
                     char            **result,
                     GError          **error)
{
  g_autoptr (KithTask) task = kith_task_new (record->client, NULL);

  return apply_task (record, task, entry, error) && kith_record_save (record, KITH_ROW_TASK, task, result, error);
}

gboolean
kith_enter_task_edit (KithRecord       *record,
                      const KithEntry  *entry,
                      char            **result,
                      GError          **error)
{
  KithTask *task = kith_record_find (record, KITH_ROW_TASK, kith_entry_get (entry, ID), error);

  return task != NULL
         && apply_task (record, task, entry, error)
         && kith_record_save (record, KITH_ROW_TASK, task, result, error);
}

gboolean
kith_enter_task_remove (KithRecord       *record,
                        const KithEntry  *entry,
                        char            **result,
                        GError          **error)
{
  return remove_row (record, KITH_ROW_TASK, entry, result, error);
}

static gboolean
apply_technique (KithRecord       *record,
                 KithTechnique    *use,
                 const KithEntry  *entry,
                 GError          **error)
{
  use->minutes = kith_entry_number (entry, MINUTES, use->minutes);
  kith_entry_apply_text (entry, KITH_ENTRY_TEXT, &use->body);
  return kith_entry_apply_person (entry, record, &use->person, error);
}

gboolean
kith_enter_technique (KithRecord       *record,
                      const KithEntry  *entry,
                      char            **result,
                      GError          **error)
{
  KithSession *session = kith_record_find_session (record, kith_entry_get (entry, SESSION), error);
  g_autoptr (KithTechnique) use = NULL;

  if (session == NULL || !kith_treatment_keep_session (record, session, error)
      || !check_word ("Techniques", kith_entry_get (entry, KIND),
                      _("There is no such technique. Nothing was changed. “man kithctl” lists them."), error))
    return FALSE;
  use = kith_technique_new (session->id, kith_entry_get (entry, KIND));
  return apply_technique (record, use, entry, error)
         && kith_record_save (record, KITH_ROW_TECHNIQUE, use, result, error);
}

gboolean
kith_enter_technique_edit (KithRecord       *record,
                           const KithEntry  *entry,
                           char            **result,
                           GError          **error)
{
  KithTechnique *use = kith_record_find (record, KITH_ROW_TECHNIQUE, kith_entry_get (entry, ID), error);

  return use != NULL
         && apply_technique (record, use, entry, error)
         && kith_record_save (record, KITH_ROW_TECHNIQUE, use, result, error);
}

gboolean
kith_enter_technique_remove (KithRecord       *record,
                             const KithEntry  *entry,
                             char            **result,
                             GError          **error)
{
  return remove_row (record, KITH_ROW_TECHNIQUE, entry, result, error);
}
