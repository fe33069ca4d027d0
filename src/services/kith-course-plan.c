/* kith-course-plan.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-course-plan.h"

#include "kith-office.h"
#include "kith-treatment-private.h"

#include <glib/gi18n.h>

G_DEFINE_BOXED_TYPE (KithTreatment, kith_treatment_boxed, kith_treatment_copy, kith_treatment_free)

void
kith_course_plan_free (KithCoursePlan *self)
{
  g_ptr_array_unref (self->changes);
  g_ptr_array_unref (self->ticks);
  g_ptr_array_unref (self->areas);
  g_ptr_array_unref (self->goals);
  g_ptr_array_unref (self->formulations);
  g_free (self);
}

static void
block_free (KithPlanBlock *self)
{
  g_free (self->id);
  g_free (self->label);
  g_free (self->course);
  g_free (self);
}

static void
step_free (KithPlanStep *self)
{
  g_free (self->item);
  g_free (self);
}

static void
clear_cb (gpointer data)
{
  KithTreatment *self = data;

  g_ptr_array_unref (self->courses);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->held);
}

KithTreatment *
kith_treatment_copy (KithTreatment *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
kith_treatment_free (KithTreatment *self)
{
  g_atomic_rc_box_release_full (self, clear_cb);
}

/* Every row that hangs on a course begins with its own id and then that of the course. */
static const char *
get_course (gconstpointer row)
{
  return ((char * const *) row)[1];
}

G_STATIC_ASSERT (G_STRUCT_OFFSET (KithContractChange, course) == sizeof (char *));
G_STATIC_ASSERT (G_STRUCT_OFFSET (KithTick, course) == sizeof (char *));
G_STATIC_ASSERT (G_STRUCT_OFFSET (KithArea, course) == sizeof (char *));
G_STATIC_ASSERT (G_STRUCT_OFFSET (KithGoal, course) == sizeof (char *));
G_STATIC_ASSERT (G_STRUCT_OFFSET (KithFormulation, course) == sizeof (char *));

static GPtrArray *
pick (KithRecord        *record,
      KithRow            kind,
      const KithCourse  *course,
      GError           **error)
{
  GPtrArray *rows = kith_record_list (record, kind, error);
  GPtrArray *picked;

  if (rows == NULL)
    return NULL;
  picked = g_ptr_array_new ();
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (get_course (rows->pdata[i]), course->id))
      g_ptr_array_add (picked, rows->pdata[i]);
  return picked;
}

const KithDisputeStage *
kith_record_find_stage (KithRecord      *self,
                        const KithArea  *area)
{
  GPtrArray *stages = kith_record_list (self, KITH_ROW_DISPUTE, NULL);

  return stages != NULL && area->person != NULL ? kith_dispute_stages_find (stages, area->person, &self->today) : NULL;
}

static GPtrArray *
pick_areas (KithRecord        *record,
            const KithCourse  *course,
            GError           **error)
{
  g_autoptr (GPtrArray) rows = pick (record, KITH_ROW_AREA, course, error);
  GPtrArray *areas;

  if (rows == NULL || kith_record_list (record, KITH_ROW_DISPUTE, error) == NULL)
    return NULL;
  areas = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < rows->len; i++)
    {
      KithPlanArea *area = g_new0 (KithPlanArea, 1);

      area->area = rows->pdata[i];
      area->stage = kith_record_find_stage (record, area->area);
      g_ptr_array_add (areas, area);
    }
  return areas;
}

KithCoursePlan *
kith_course_plan_new (KithRecord        *record,
                      const KithCourse  *course,
                      GError           **error)
{
  g_autoptr (GPtrArray) changes = pick (record, KITH_ROW_CONTRACT_CHANGE, course, error);
  g_autoptr (GPtrArray) ticks = changes != NULL ? pick (record, KITH_ROW_TICK, course, error) : NULL;
  g_autoptr (GPtrArray) areas = ticks != NULL ? pick_areas (record, course, error) : NULL;
  g_autoptr (GPtrArray) goals = areas != NULL ? pick (record, KITH_ROW_GOAL, course, error) : NULL;
  g_autoptr (GPtrArray) formulations = goals != NULL ? pick (record, KITH_ROW_FORMULATION, course, error) : NULL;
  KithCoursePlan *self;

  if (formulations == NULL)
    return NULL;
  self = g_new0 (KithCoursePlan, 1);
  self->course = course;
  self->template = kith_catalogue_find_template (course->template);
  self->reached = kith_record_get_reached (record, course);
  self->left = MAX (kith_course_get_sessions (course) - self->reached, 0);
  self->phase = kith_edges_find_phase (&course->edges, MAX (self->reached, 1));
  if (self->template != NULL)
    self->ending = kith_course_judge_ending (course, self->template, self->reached + 1);
  self->changes = g_steal_pointer (&changes);
  self->ticks = g_steal_pointer (&ticks);
  self->areas = g_steal_pointer (&areas);
  self->goals = g_steal_pointer (&goals);
  self->formulations = g_steal_pointer (&formulations);
  return self;
}

static gboolean
add_courses (KithTreatment  *self,
             KithRecord     *record,
             GError        **error)
{
  GPtrArray *courses = kith_record_list (record, KITH_ROW_COURSE, error);

  for (guint i = 0; courses != NULL && i < courses->len; i++)
    {
      KithCoursePlan *plan = kith_course_plan_new (record, courses->pdata[i], error);

      if (plan == NULL)
        return FALSE;
      g_ptr_array_add (self->courses, plan);
    }
  return courses != NULL;
}

static char *
dup_pattern (GPtrArray       *patterns,
             const KithBlock *block)
{
  for (guint i = 0; i < patterns->len; i++)
    {
      const KithPattern *pattern = patterns->pdata[i];

      if (g_strcmp0 (pattern->id, block->pattern) == 0)
        return kith_pattern_dup_label (pattern);
    }
  return g_strdup_printf (ngettext ("%d appointment", "%d appointments", block->count), block->count);
}

static KithPlanBlock *
add_block (KithTreatment   *self,
           const KithBlock *row,
           GPtrArray       *patterns)
{
  KithPlanBlock *block = g_new0 (KithPlanBlock, 1);

  block->id = g_strdup (row->id);
  block->label = dup_pattern (patterns, row);
  block->count = row->count;
  block->already = row->already;
  for (guint i = 0; i < self->courses->len; i++)
    {
      const KithCourse *course = ((const KithCoursePlan *) self->courses->pdata[i])->course;

      if (g_strcmp0 (course->block, row->id) == 0)
        g_set_str (&block->course, course->id);
    }
  g_ptr_array_add (self->blocks, block);
  return block;
}

static gboolean
add_blocks (KithTreatment  *self,
            KithRecord     *record,
            GError        **error)
{
  g_autoptr (GPtrArray) blocks = kith_office_list_blocks (record->database, record->client, error);
  g_autoptr (GPtrArray) patterns = blocks != NULL ? kith_office_list_patterns (record->database, error) : NULL;

  for (guint i = 0; patterns != NULL && i < blocks->len; i++)
    {
      KithPlanBlock *block = add_block (self, blocks->pdata[i], patterns);
      g_autoptr (GPtrArray) appointments = kith_office_list_block (record->database, block->id, error);

      if (appointments == NULL)
        return FALSE;
      if (appointments->len > 0)
        block->first = kith_wall_time_get_date (&((const KithAppointment *) appointments->pdata[0])->starts);
    }
  return patterns != NULL;
}

static gboolean
load (KithDatabase  *database,
      gpointer       data,
      GValue        *result,
      GError       **error)
{
  g_autoptr (KithTreatment) self = g_atomic_rc_box_new0 (KithTreatment);
  g_auto (KithRecord) record = { 0 };
  g_autoptr (KithContact) client = kith_database_load_contact (database, data, error);

  self->courses = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_course_plan_free);
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
  self->held = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  if (client == NULL || !kith_record_init (&record, database, data, error)
      || !add_courses (self, &record, error) || !add_blocks (self, &record, error))
    return FALSE;
  self->today = record.today;
  self->born = client->born;
  for (gsize i = 0; i < KITH_N_ROWS; i++)
    if (record.rows[i] != NULL)
      g_ptr_array_add (self->held, g_ptr_array_ref (record.rows[i]));
  g_value_init (result, KITH_TYPE_TREATMENT_BOXED);
  g_value_take_boxed (result, g_steal_pointer (&self));
  return TRUE;
}

static const KithJob load_job = { "treatment-load", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, load };

DexFuture *
kith_practice_load_treatment (KithPractice *self,
                              const char   *client)
{
  return kith_store_run (kith_practice_get_store (self), &load_job, NULL, g_strdup (client), g_free);
}

const KithCoursePlan *
kith_treatment_get_current (const KithTreatment *self)
{
  for (guint i = self->courses->len; i > 0; i--)
    if (((const KithCoursePlan *) self->courses->pdata[i - 1])->course->closure == NULL)
      return self->courses->pdata[i - 1];
  return self->courses->len > 0 ? self->courses->pdata[self->courses->len - 1] : NULL;
}

static KithPlanStep *
add_step (GPtrArray            *steps,
          const KithCoursePlan *plan,
          int                   phase,
          char                 *item,
          const char           *task)
{
  const KithTick *tick = kith_ticks_find (plan->ticks, plan->course->id, item);
  KithPlanStep *step = g_new0 (KithPlanStep, 1);

  step->item = item;
  step->label = kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary, "Tasks", task);
  step->phase = phase;
  if (tick != NULL)
    step->done = tick->day;
  g_ptr_array_add (steps, step);
  return step;
}

static void
add_tasks (GPtrArray            *steps,
           const KithCoursePlan *plan,
           int                   phase)
{
  const KithPhase *it = kith_template_get_phase (plan->template, phase);

  for (gsize i = 0; it->tasks[i] != NULL; i++)
    add_step (steps, plan, phase, g_strconcat (it->id, ".", it->tasks[i], NULL), it->tasks[i]);
}

static void
add_reviews (GPtrArray            *steps,
             const KithCoursePlan *plan,
             int                   phase)
{
  const KithEdges *edges = &plan->course->edges;
  int first = MAX (kith_edges_get_first (edges, phase), plan->course->already + 1);

  for (int number = first; number <= edges->last[phase]; number++)
    {
      KithPlanStep *step;

      if (!kith_template_is_review (plan->template, kith_edges_get_sessions (edges), number))
        continue;
      step = add_step (steps, plan, phase, g_strdup_printf ("review.%d", number), "review-plan");
      step->session = number;
      step->due = step->done.precision == KITH_DATE_UNKNOWN && number <= plan->reached + 1;
    }
}

static void
add_ending (GPtrArray            *steps,
            const KithCoursePlan *plan)
{
  KithPlanStep *step = add_step (steps, plan, plan->course->edges.n_phases - 1, g_strdup (KITH_TICK_ENDING), "");

  step->label = _("Talk about the end");
  step->done = plan->course->ending_raised;
  step->due = plan->ending == KITH_ENDING_DUE || plan->ending == KITH_ENDING_OVERDUE;
}

GPtrArray *
kith_course_plan_list_steps (const KithCoursePlan *self)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);

  for (int phase = 0; self->template != NULL && phase < self->course->edges.n_phases; phase++)
    {
      if (kith_template_get_phase (self->template, phase) == NULL)
        continue;
      add_tasks (steps, self, phase);
      add_reviews (steps, self, phase);
    }
  if (self->template != NULL && self->template->due > 0)
    add_ending (steps, self);
  return steps;
}

const KithFormulation *
kith_course_plan_get_formulation (const KithCoursePlan *self)
{
  return self->formulations->len > 0 ? self->formulations->pdata[self->formulations->len - 1] : NULL;
}
