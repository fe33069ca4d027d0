/* kith-brief.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-treatment-private.h"

#include "kith-alert.h"

#include <glib/gi18n.h>
#include <math.h>

#define RADAR_DAYS 14

/* What is under way, found once. @template is NULL where it is not known here, @course where there is none. */
typedef struct
{
  JsonBuilder *builder;
  KithRecord *record;
  const KithCourse *course;
  const KithTemplate *template;
  int reached;
  int next;
} Brief;

static const char *
get_phase_id (const Brief *self)
{
  const KithPhase *phase = NULL;

  if (self->template != NULL)
    phase = kith_template_get_phase (self->template, kith_edges_find_phase (&self->course->edges, self->next));
  return phase != NULL ? phase->id : NULL;
}

static void
add_course (const Brief *self)
{
  const KithCourse *course = self->course;

  json_builder_set_member_name (self->builder, "course");
  json_builder_begin_object (self->builder);
  kith_answer_add_text (self->builder, "id", course->id);
  kith_answer_add_text (self->builder, "name", self->template != NULL ? kith_template_get_name (self->template) : course->template);
  kith_answer_add_number (self->builder, "sessions", kith_course_get_sessions (course));
  kith_answer_add_text (self->builder, "closure", course->closure);
  json_builder_end_object (self->builder);
  kith_answer_add_number (self->builder, "next", self->next);
  kith_answer_add_text (self->builder, "phase", get_phase_id (self));
  kith_answer_add_number (self->builder, "left", MAX (kith_course_get_sessions (course) - self->reached, 0));
  kith_answer_add_text (self->builder, "ending", self->template != NULL
                        ? kith_ending_to_text (kith_course_judge_ending (course, self->template, self->next)) : NULL);
}

static void
add_no_course (const Brief *self)
{
  static const char * const members[] = { "course", "next", "phase", "left", "ending" };

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    kith_answer_add_text (self->builder, members[i], NULL);
}

static void
add_undone_of_phase (const Brief     *self,
                     GPtrArray       *ticks,
                     const KithPhase *phase)
{
  for (gsize i = 0; phase->tasks[i] != NULL; i++)
    {
      g_autofree char *item = g_strconcat (phase->id, ".", phase->tasks[i], NULL);

      if (kith_ticks_find (ticks, self->course->id, item) != NULL)
        continue;
      json_builder_begin_object (self->builder);
      kith_answer_add_text (self->builder, "item", item);
      kith_answer_add_text (self->builder, "label",
                            kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary, "Tasks", phase->tasks[i]));
      json_builder_end_object (self->builder);
    }
}

/* A review is not silently skipped: one that has come stays until it is ticked. */
static void
add_undone_reviews (const Brief *self,
                    GPtrArray   *ticks)
{
  for (int number = 1; number <= self->next; number++)
    {
      g_autofree char *item = g_strdup_printf ("review.%d", number);

      if (number <= self->course->already || kith_ticks_find (ticks, self->course->id, item) != NULL
          || !kith_template_is_review (self->template, kith_course_get_sessions (self->course), number))
        continue;
      json_builder_begin_object (self->builder);
      kith_answer_add_text (self->builder, "item", item);
      kith_answer_add_text (self->builder, "label", _("Look at the plan together"));
      json_builder_end_object (self->builder);
    }
}

/* What the phases so far ask for and nobody has ticked. */
static gboolean
add_undone (const Brief  *self,
            GError      **error)
{
  GPtrArray *ticks = kith_record_list (self->record, KITH_ROW_TICK, error);

  if (ticks == NULL)
    return FALSE;
  json_builder_set_member_name (self->builder, "undone");
  json_builder_begin_array (self->builder);
  if (self->template != NULL)
    {
      int phase = kith_edges_find_phase (&self->course->edges, self->next);

      for (int i = 0; i <= phase; i++)
        if (kith_template_get_phase (self->template, i) != NULL)
          add_undone_of_phase (self, ticks, kith_template_get_phase (self->template, i));
      add_undone_reviews (self, ticks);
    }
  json_builder_end_array (self->builder);
  kith_answer_add_flag (self->builder, "review",
                        self->template != NULL
                        && kith_template_is_review (self->template, kith_course_get_sessions (self->course), self->next));
  return TRUE;
}

static const KithTask *
find_last_task (GPtrArray *tasks)
{
  return tasks->len > 0 ? tasks->pdata[tasks->len - 1] : NULL;
}

static gboolean
add_tasks (const Brief  *self,
           GError      **error)
{
  GPtrArray *tasks = kith_record_list (self->record, KITH_ROW_TASK, error);

  if (tasks == NULL)
    return FALSE;
  json_builder_set_member_name (self->builder, "tasks");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < tasks->len; i++)
    {
      const KithTask *task = tasks->pdata[i];

      if (task->state != KITH_TASK_OPEN && task != find_last_task (tasks))
        continue;
      json_builder_begin_object (self->builder);
      kith_answer_add_text (self->builder, "id", task->id);
      kith_answer_add_text (self->builder, "text", task->body);
      kith_answer_person (self->builder, "person", self->record, task->person);
      kith_answer_date (self->builder, "due", &task->due);
      kith_answer_add_text (self->builder, "state", kith_task_state_to_text (task->state));
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
  return TRUE;
}

/* "PHQ-9: 18 to 12, reliable improvement." */
static char *
say_change (const KithMeasure *measure,
            int                first,
            int                latest)
{
  const char *change = kith_change_get_label (kith_measure_classify (measure, first, latest));

  if (change == NULL)
    return g_strdup_printf (_("%s: %d to %d."), measure->name, first, latest);
  return g_strdup_printf (_("%s: %d to %d, %s."), measure->name, first, latest, change);
}

static void
add_score (const Brief       *self,
           const KithMeasure *measure,
           GPtrArray         *totals)
{
  const KithScore *first = totals->pdata[0];
  const KithScore *latest = totals->pdata[totals->len - 1];
  g_autofree char *words = totals->len > 1 ? say_change (measure, first->total, latest->total) : NULL;

  json_builder_begin_object (self->builder);
  kith_answer_add_text (self->builder, "measure", measure->name);
  kith_answer_add_number (self->builder, "first", first->total);
  kith_answer_add_number (self->builder, "latest", latest->total);
  kith_answer_date (self->builder, "day", &latest->day);
  kith_answer_add_text (self->builder, "band",
                        kith_measure_get_band_label (measure, kith_measure_find_band (measure, latest->total)));
  kith_answer_add_text (self->builder, "words", words);
  kith_answer_add_text (self->builder, "outcome", totals->len > 1
                        ? kith_outcome_to_text (kith_measure_judge (measure, first->total, latest->total)) : NULL);
  json_builder_end_object (self->builder);
}

static gboolean
add_scores (const Brief  *self,
            GError      **error)
{
  const KithCatalogue *catalogue = kith_catalogue_get ();

  json_builder_set_member_name (self->builder, "scores");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < catalogue->measures->len; i++)
    {
      const KithMeasure *measure = catalogue->measures->pdata[i];
      g_autoptr (GPtrArray) totals = kith_record_list_totals (self->record, measure->id, error);

      if (totals == NULL)
        return FALSE;
      if (totals->len > 0)
        add_score (self, measure, totals);
    }
  json_builder_end_array (self->builder);
  return TRUE;
}

/* Of the latest score, also of one whose total could not be found. */
static KithRisk
find_risk (const Brief       *self,
           const KithMeasure *measure)
{
  GPtrArray *scores = kith_record_list (self->record, KITH_ROW_SCORE, NULL);

  for (guint i = scores->len; i > 0; i--)
    if (g_str_equal (((const KithScore *) scores->pdata[i - 1])->measure, measure->id))
      return kith_score_get_risk (scores->pdata[i - 1], measure);
  return KITH_RISK_NOT_ASKED;
}

static void
add_alerts_of (const Brief       *self,
               const KithMeasure *measure,
               GPtrArray         *totals)
{
  g_autofree int *values = g_new0 (int, totals->len + 1);
  KithAlertCase the_case = { self->reached, values, totals->len, find_risk (self, measure), NAN, NAN };
  KithAlert alerts[KITH_MAX_ALERTS];
  guint n;

  for (guint i = 0; i < totals->len; i++)
    values[i] = ((const KithScore *) totals->pdata[i])->total;
  n = kith_alert_find (measure, &the_case, alerts);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = kith_alert_describe (&alerts[i], measure);

      json_builder_begin_object (self->builder);
      kith_answer_add_text (self->builder, "level", kith_alert_level_to_text (alerts[i].level));
      kith_answer_add_text (self->builder, "rule", kith_alert_rule_to_text (alerts[i].rule));
      kith_answer_add_text (self->builder, "measure", measure->name);
      kith_answer_add_text (self->builder, "words", words);
      json_builder_end_object (self->builder);
    }
}

static gboolean
add_alerts (const Brief  *self,
            GError      **error)
{
  const KithCatalogue *catalogue = kith_catalogue_get ();

  json_builder_set_member_name (self->builder, "alerts");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < catalogue->measures->len; i++)
    {
      const KithMeasure *measure = catalogue->measures->pdata[i];
      g_autoptr (GPtrArray) totals = kith_record_list_totals (self->record, measure->id, error);

      if (totals == NULL)
        return FALSE;
      add_alerts_of (self, measure, totals);
    }
  json_builder_end_array (self->builder);
  return TRUE;
}

static void
add_anniversary (const Brief    *self,
                 const char     *what,
                 const char     *who,
                 const KithDate *date)
{
  int days;

  if (!kith_date_find_anniversary (date, &self->record->today, RADAR_DAYS, &days))
    return;
  json_builder_begin_object (self->builder);
  kith_answer_add_text (self->builder, "what", what);
  kith_answer_add_text (self->builder, "who", who);
  kith_answer_date (self->builder, "date", date);
  json_builder_set_member_name (self->builder, "days");
  json_builder_add_int_value (self->builder, days);
  json_builder_end_object (self->builder);
}

static gboolean
add_anniversaries (const Brief  *self,
                   GError      **error)
{
  GPtrArray *people = kith_record_list_people (self->record, error);
  GPtrArray *events = people != NULL ? kith_record_list (self->record, KITH_ROW_EVENT, error) : NULL;

  if (events == NULL)
    return FALSE;
  json_builder_set_member_name (self->builder, "anniversaries");
  json_builder_begin_array (self->builder);
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
        add_anniversary (self, event->kind, event->people->len > 0
                         ? kith_record_get_person_name (self->record, event->people->pdata[0]) : NULL, &event->starts);
    }
  json_builder_end_array (self->builder);
  return TRUE;
}

static gboolean
is_near (const Brief     *self,
         const KithEvent *event)
{
  guint32 today = kith_date_get_julian (&self->record->today);

  return kith_date_get_last_julian (&event->starts) + RADAR_DAYS >= today
         && kith_date_get_julian (&event->starts) <= today + RADAR_DAYS;
}

static gboolean
add_events (const Brief  *self,
            GError      **error)
{
  GPtrArray *events = kith_record_list (self->record, KITH_ROW_EVENT, error);

  if (events == NULL)
    return FALSE;
  json_builder_set_member_name (self->builder, "events");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < events->len; i++)
    {
      const KithEvent *event = events->pdata[i];

      if (!is_near (self, event))
        continue;
      json_builder_begin_object (self->builder);
      kith_answer_add_text (self->builder, "id", event->id);
      kith_answer_add_text (self->builder, "kind", event->kind);
      kith_answer_date (self->builder, "on", &event->starts);
      kith_answer_add_text (self->builder, "text", event->body);
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
  return TRUE;
}

static gboolean
add_area (const Brief  *self,
          GError      **error)
{
  GPtrArray *areas = kith_record_list (self->record, KITH_ROW_AREA, error);
  const char *label = NULL;

  if (areas == NULL)
    return FALSE;
  for (guint i = 0; i < areas->len && self->course != NULL; i++)
    {
      const KithArea *area = areas->pdata[i];

      if (area->first && g_str_equal (area->course, self->course->id))
        label = kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary, "Areas", area->kind);
    }
  kith_answer_add_text (self->builder, "area", label);
  return TRUE;
}

gboolean
kith_answer_brief (JsonBuilder  *builder,
                   KithRecord   *record,
                   GError      **error)
{
  Brief self = { .builder = builder, .record = record };

  if (kith_record_list (record, KITH_ROW_COURSE, error) == NULL
      || kith_record_list (record, KITH_ROW_SESSION, error) == NULL
      || kith_record_list (record, KITH_ROW_SCORE, error) == NULL)
    return FALSE;
  self.course = kith_record_get_course (record);
  if (self.course != NULL)
    {
      self.template = kith_catalogue_find_template (self.course->template);
      self.reached = kith_record_get_reached (record, self.course);
      self.next = self.reached + 1;
    }
  json_builder_begin_object (builder);
  if (self.course != NULL)
    add_course (&self);
  else
    add_no_course (&self);
  if (!add_area (&self, error) || !add_tasks (&self, error) || !add_undone (&self, error) || !add_scores (&self, error)
      || !add_alerts (&self, error) || !add_anniversaries (&self, error) || !add_events (&self, error))
    return FALSE;
  json_builder_end_object (builder);
  return TRUE;
}
