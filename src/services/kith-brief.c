/* kith-brief.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-brief.h"

#include "kith-treatment-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define RADAR_DAYS 14

/* What is looked at: @session: (nullable): the one it is for; @day: when that is. */
typedef struct
{
  KithBrief *brief;
  KithRecord *record;
  const KithSession *session;
  KithDate day;
} Look;

static void
tick_free (KithBriefTick *self)
{
  g_free (self->item);
  g_free (self);
}

static void
score_free (KithBriefScore *self)
{
  g_free (self->words);
  g_free (self);
}

static void
alert_free (KithBriefAlert *self)
{
  g_free (self->words);
  g_free (self);
}

void
kith_brief_free (KithBrief *self)
{
  g_ptr_array_unref (self->tasks);
  g_ptr_array_unref (self->undone);
  g_ptr_array_unref (self->scores);
  g_ptr_array_unref (self->alerts);
  g_ptr_array_unref (self->anniversaries);
  g_ptr_array_unref (self->events);
  g_ptr_array_unref (self->disputes);
  g_free (self);
}

static KithBrief *
brief_new (void)
{
  KithBrief *self = g_new0 (KithBrief, 1);

  self->tasks = g_ptr_array_new ();
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_free);
  self->scores = g_ptr_array_new_with_free_func ((GDestroyNotify) score_free);
  self->alerts = g_ptr_array_new_with_free_func ((GDestroyNotify) alert_free);
  self->anniversaries = g_ptr_array_new_with_free_func (g_free);
  self->events = g_ptr_array_new ();
  self->disputes = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static void
find_course (Look *self)
{
  KithBrief *brief = self->brief;
  int reached;

  brief->session = self->session;
  if (self->session != NULL && self->session->course != NULL)
    brief->course = kith_record_find (self->record, KITH_ROW_COURSE, self->session->course, NULL);
  else
    brief->course = kith_record_get_course (self->record);
  if (brief->course == NULL)
    return;
  brief->template = kith_catalogue_find_template (brief->course->template);
  reached = self->session != NULL && self->session->number > 0 ? self->session->number - 1
                                                               : kith_record_get_reached (self->record, brief->course);
  brief->next = reached + 1;
  brief->left = MAX (kith_course_get_sessions (brief->course) - reached, 0);
  if (brief->template == NULL)
    return;
  brief->phase = kith_template_get_phase (brief->template, kith_edges_find_phase (&brief->course->edges, brief->next));
  brief->ending = kith_course_judge_ending (brief->course, brief->template, brief->next);
  brief->review = kith_template_is_review (brief->template, kith_course_get_sessions (brief->course), brief->next);
}

static gboolean
find_area (Look    *self,
           GError **error)
{
  GPtrArray *areas = kith_record_list (self->record, KITH_ROW_AREA, error);
  const KithCourse *course = self->brief->course;

  for (guint i = 0; areas != NULL && course != NULL && i < areas->len; i++)
    {
      const KithArea *area = areas->pdata[i];

      if (area->first && g_str_equal (area->course, course->id))
        self->brief->area = kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary, "Areas", area->kind);
    }
  return areas != NULL;
}

static gboolean
was_agreed_before (const Look     *self,
                   const KithTask *task)
{
  return self->session == NULL || kith_record_is_earlier (self->record, task->session, self->session);
}

static gboolean
add_tasks (Look    *self,
           GError **error)
{
  GPtrArray *tasks = kith_record_list (self->record, KITH_ROW_TASK, error);
  const KithTask *last = NULL;

  if (tasks == NULL)
    return FALSE;
  for (guint i = 0; i < tasks->len; i++)
    if (was_agreed_before (self, tasks->pdata[i]))
      last = tasks->pdata[i];
  for (guint i = 0; i < tasks->len; i++)
    {
      KithTask *task = tasks->pdata[i];

      if (was_agreed_before (self, task) && (task->state == KITH_TASK_OPEN || task == last))
        g_ptr_array_add (self->brief->tasks, task);
    }
  return TRUE;
}

static void
add_tick (Look       *self,
          GPtrArray  *ticks,
          char       *item,
          const char *label)
{
  g_autofree char *owned = item;
  KithBriefTick *it;

  if (kith_ticks_find (ticks, self->brief->course->id, item) != NULL)
    return;
  it = g_new0 (KithBriefTick, 1);
  it->item = g_steal_pointer (&owned);
  it->label = label;
  g_ptr_array_add (self->brief->undone, it);
}

static void
add_undone_of_phase (Look            *self,
                     GPtrArray       *ticks,
                     const KithPhase *phase)
{
  const KithVocabulary *vocabulary = kith_catalogue_get ()->vocabulary;

  for (gsize i = 0; phase->tasks[i] != NULL; i++)
    add_tick (self, ticks, g_strconcat (phase->id, ".", phase->tasks[i], NULL),
              kith_vocabulary_get_label (vocabulary, "Tasks", phase->tasks[i]));
}

/* What the phases so far ask for and nobody has ticked. A review is not silently skipped: one that has come stays until it
 * is ticked. */
static gboolean
add_undone (Look    *self,
            GError **error)
{
  GPtrArray *ticks = kith_record_list (self->record, KITH_ROW_TICK, error);
  const KithBrief *brief = self->brief;
  int phase;

  if (ticks == NULL || brief->template == NULL)
    return ticks != NULL;
  phase = kith_edges_find_phase (&brief->course->edges, brief->next);
  for (int i = 0; i <= phase; i++)
    if (kith_template_get_phase (brief->template, i) != NULL)
      add_undone_of_phase (self, ticks, kith_template_get_phase (brief->template, i));
  for (int number = brief->course->already + 1; number <= brief->next; number++)
    if (kith_template_is_review (brief->template, kith_course_get_sessions (brief->course), number))
      add_tick (self, ticks, g_strdup_printf ("review.%d", number), _("Look at the plan together"));
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

/* Whether @score was there before the session. */
static gboolean
is_before (const Look      *self,
           const KithScore *score)
{
  return self->session == NULL
         || (g_strcmp0 (score->session, self->session->id) != 0 && kith_date_compare (&score->day, &self->day) <= 0);
}

/* Those of @measure that were there before, also where a total could not be found. */
static GPtrArray *
list_before (const Look        *self,
             const KithMeasure *measure)
{
  GPtrArray *scores = kith_record_list (self->record, KITH_ROW_SCORE, NULL);
  GPtrArray *before = g_ptr_array_new ();

  for (guint i = 0; i < scores->len; i++)
    {
      const KithScore *score = scores->pdata[i];

      if (g_str_equal (score->measure, measure->id) && is_before (self, score))
        g_ptr_array_add (before, scores->pdata[i]);
    }
  return before;
}

static void
find_risk (const Look        *self,
           const KithMeasure *measure,
           KithAlertCase     *the_case)
{
  g_autoptr (GPtrArray) scores = list_before (self, measure);

  the_case->asked = kith_scores_find_asked (scores, measure);
  if (the_case->asked == NULL)
    return;
  the_case->risk = kith_score_get_risk (the_case->asked, measure);
  the_case->since = the_case->asked != scores->pdata[scores->len - 1];
}

static void
add_alerts (Look              *self,
            const KithMeasure *measure,
            GPtrArray         *totals)
{
  g_autofree int *values = g_new0 (int, totals->len + 1);
  KithAlertCase the_case = { MAX (self->brief->next - 1, 0), values, totals->len, KITH_RISK_NOT_ASKED, NAN, NAN };
  KithAlert alerts[KITH_MAX_ALERTS];
  guint n;

  for (guint i = 0; i < totals->len; i++)
    values[i] = ((const KithScore *) totals->pdata[i])->total;
  find_risk (self, measure, &the_case);
  n = kith_alert_find (measure, &the_case, alerts);
  for (guint i = 0; i < n; i++)
    {
      KithBriefAlert *alert = g_new0 (KithBriefAlert, 1);

      alert->measure = measure;
      alert->alert = alerts[i];
      alert->words = kith_alert_describe (&alerts[i], measure);
      g_ptr_array_add (self->brief->alerts, alert);
    }
}

static void
add_score (Look              *self,
           const KithMeasure *measure,
           GPtrArray         *totals)
{
  KithBriefScore *score;

  if (totals->len == 0)
    return;
  score = g_new0 (KithBriefScore, 1);
  score->measure = measure;
  score->first = totals->pdata[0];
  score->latest = totals->pdata[totals->len - 1];
  if (totals->len > 1)
    score->words = say_change (measure, score->first->total, score->latest->total);
  g_ptr_array_add (self->brief->scores, score);
}

static gboolean
add_scores (Look    *self,
            GError **error)
{
  const KithCatalogue *catalogue = kith_catalogue_get ();

  for (guint i = 0; i < catalogue->measures->len; i++)
    {
      const KithMeasure *measure = catalogue->measures->pdata[i];
      g_autoptr (GPtrArray) totals = kith_record_list_totals (self->record, measure->id, error);

      if (totals == NULL)
        return FALSE;
      for (guint k = totals->len; k > 0; k--)
        if (!is_before (self, totals->pdata[k - 1]))
          g_ptr_array_remove_index (totals, k - 1);
      add_score (self, measure, totals);
      add_alerts (self, measure, totals);
    }
  return TRUE;
}

static void
add_anniversary (Look           *self,
                 const char     *what,
                 const char     *who,
                 const KithDate *date)
{
  KithBriefAnniversary *anniversary;
  int days;

  if (!kith_date_find_anniversary (date, &self->day, RADAR_DAYS, &days))
    return;
  anniversary = g_new0 (KithBriefAnniversary, 1);
  *anniversary = (KithBriefAnniversary) { what, who, *date, days };
  g_ptr_array_add (self->brief->anniversaries, anniversary);
}

static gboolean
is_near (const Look      *self,
         const KithEvent *event)
{
  guint32 day = kith_date_get_julian (&self->day);

  return kith_date_get_last_julian (&event->starts) + RADAR_DAYS >= day
         && kith_date_get_julian (&event->starts) <= day + RADAR_DAYS;
}

static gboolean
add_days (Look    *self,
          GError **error)
{
  GPtrArray *people = kith_record_list_people (self->record, error);
  GPtrArray *events = people != NULL ? kith_record_list (self->record, KITH_ROW_EVENT, error) : NULL;

  if (events == NULL)
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    {
      const KithPerson *person = people->pdata[i];

      add_anniversary (self, "birthday", person->name, &person->born);
      add_anniversary (self, "death", person->name, &person->died);
    }
  for (guint i = 0; i < events->len; i++)
    {
      KithEvent *event = events->pdata[i];

      if (event->yearly)
        add_anniversary (self, event->kind, event->people->len > 0
                         ? kith_record_get_person_name (self->record, event->people->pdata[0]) : NULL, &event->starts);
      if (is_near (self, event))
        g_ptr_array_add (self->brief->events, event);
    }
  return TRUE;
}

static gboolean
add_disputes (Look    *self,
              GError **error)
{
  GPtrArray *people = kith_record_list_people (self->record, error);
  GPtrArray *stages = people != NULL ? kith_record_list (self->record, KITH_ROW_DISPUTE, error) : NULL;

  if (stages == NULL)
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    {
      const KithPerson *person = people->pdata[i];
      const KithDisputeStage *stage = kith_dispute_stages_find (stages, person->id, &self->day);
      KithBriefDispute *dispute;

      if (stage == NULL || stage->stage == KITH_DISPUTE_SETTLED)
        continue;
      dispute = g_new0 (KithBriefDispute, 1);
      *dispute = (KithBriefDispute) { person, stage };
      g_ptr_array_add (self->brief->disputes, dispute);
    }
  return TRUE;
}

KithBrief *
kith_brief_build (KithRecord         *record,
                  const KithSession  *session,
                  GError            **error)
{
  g_autoptr (KithBrief) brief = brief_new ();
  Look self = { brief, record, session, session != NULL ? session->day : record->today };

  if (kith_record_list (record, KITH_ROW_COURSE, error) == NULL
      || kith_record_list (record, KITH_ROW_SESSION, error) == NULL
      || kith_record_list (record, KITH_ROW_SCORE, error) == NULL)
    return NULL;
  find_course (&self);
  if (!find_area (&self, error) || !add_tasks (&self, error) || !add_undone (&self, error) || !add_scores (&self, error)
      || !add_days (&self, error) || !add_disputes (&self, error))
    return NULL;
  return g_steal_pointer (&brief);
}
