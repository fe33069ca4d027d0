/* kith-brief-answer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-brief.h"
#include "kith-treatment-private.h"

typedef void (*AnswerFunc) (JsonBuilder *builder, KithRecord *record, gconstpointer item);

static void
add_course (JsonBuilder     *builder,
            const KithBrief *brief)
{
  const KithCourse *course = brief->course;

  json_builder_set_member_name (builder, "course");
  if (course == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", course->id);
  kith_answer_add_text (builder, "name", brief->template != NULL ? kith_template_get_name (brief->template) : course->template);
  kith_answer_add_number (builder, "sessions", kith_course_get_sessions (course));
  kith_answer_add_text (builder, "closure", course->closure);
  json_builder_end_object (builder);
}

static void
answer_task (JsonBuilder   *builder,
             KithRecord    *record,
             gconstpointer  item)
{
  const KithTask *task = item;

  kith_answer_add_text (builder, "id", task->id);
  kith_answer_add_text (builder, "text", task->body);
  kith_answer_person (builder, "person", record, task->person);
  kith_answer_date (builder, "due", &task->due);
  kith_answer_add_text (builder, "state", kith_task_state_to_text (task->state));
}

static void
answer_tick (JsonBuilder   *builder,
             KithRecord    *record,
             gconstpointer  item)
{
  const KithBriefTick *tick = item;

  kith_answer_add_text (builder, "item", tick->item);
  kith_answer_add_text (builder, "label", tick->label);
}

static void
answer_score (JsonBuilder   *builder,
              KithRecord    *record,
              gconstpointer  item)
{
  const KithBriefScore *score = item;
  const KithMeasure *measure = score->measure;
  int latest = score->latest->total;

  kith_answer_add_text (builder, "measure", measure->name);
  kith_answer_add_number (builder, "first", score->first->total);
  kith_answer_add_number (builder, "latest", latest);
  kith_answer_date (builder, "day", &score->latest->day);
  kith_answer_add_text (builder, "band", kith_measure_get_band_label (measure, kith_measure_find_band (measure, latest)));
  kith_answer_add_text (builder, "words", score->words);
  kith_answer_add_text (builder, "outcome", score->words != NULL
                        ? kith_outcome_to_text (kith_measure_judge (measure, score->first->total, latest)) : NULL);
}

static void
answer_alert (JsonBuilder   *builder,
              KithRecord    *record,
              gconstpointer  item)
{
  const KithBriefAlert *alert = item;

  kith_answer_add_text (builder, "level", kith_alert_level_to_text (alert->alert.level));
  kith_answer_add_text (builder, "rule", kith_alert_rule_to_text (alert->alert.rule));
  kith_answer_add_text (builder, "measure", alert->measure->name);
  kith_answer_add_text (builder, "words", alert->words);
}

static void
answer_anniversary (JsonBuilder   *builder,
                    KithRecord    *record,
                    gconstpointer  item)
{
  const KithBriefAnniversary *anniversary = item;

  kith_answer_add_text (builder, "what", anniversary->what);
  kith_answer_add_text (builder, "who", anniversary->who);
  kith_answer_date (builder, "date", &anniversary->date);
  json_builder_set_member_name (builder, "days");
  json_builder_add_int_value (builder, anniversary->days);
}

static void
answer_event (JsonBuilder   *builder,
              KithRecord    *record,
              gconstpointer  item)
{
  const KithEvent *event = item;

  kith_answer_add_text (builder, "id", event->id);
  kith_answer_add_text (builder, "kind", event->kind);
  kith_answer_date (builder, "on", &event->starts);
  kith_answer_add_text (builder, "text", event->body);
}

static void
answer_dispute (JsonBuilder   *builder,
                KithRecord    *record,
                gconstpointer  item)
{
  const KithBriefDispute *dispute = item;

  kith_answer_person (builder, "person", record, dispute->person->id);
  kith_answer_add_text (builder, "stage", kith_dispute_to_text (dispute->stage->stage));
  kith_answer_date (builder, "since", &dispute->stage->day);
}

static void
add_list (JsonBuilder *builder,
          KithRecord  *record,
          const char  *member,
          GPtrArray   *items,
          AnswerFunc   answer)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < items->len; i++)
    {
      json_builder_begin_object (builder);
      answer (builder, record, items->pdata[i]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

gboolean
kith_answer_brief (JsonBuilder  *builder,
                   KithRecord   *record,
                   GError      **error)
{
  g_autoptr (KithBrief) brief = kith_brief_build (record, NULL, error);
  g_autofree char *over = NULL;
  gboolean running;

  if (brief == NULL)
    return FALSE;
  running = brief->course != NULL;
  json_builder_begin_object (builder);
  add_course (builder, brief);
  kith_answer_add_number (builder, "next", running ? brief->next : -1);
  kith_answer_add_text (builder, "phase", brief->phase != NULL ? brief->phase->id : NULL);
  kith_answer_add_number (builder, "left", running ? brief->left : -1);
  over = running ? kith_course_describe_over (brief->course, brief->next - 1) : NULL;
  kith_answer_add_text (builder, "over", over);
  kith_answer_add_text (builder, "ending", brief->template != NULL ? kith_ending_to_text (brief->ending) : NULL);
  kith_answer_add_text (builder, "area", brief->area);
  add_list (builder, record, "tasks", brief->tasks, answer_task);
  add_list (builder, record, "undone", brief->undone, answer_tick);
  kith_answer_add_flag (builder, "review", brief->review);
  add_list (builder, record, "scores", brief->scores, answer_score);
  add_list (builder, record, "alerts", brief->alerts, answer_alert);
  add_list (builder, record, "anniversaries", brief->anniversaries, answer_anniversary);
  add_list (builder, record, "events", brief->events, answer_event);
  add_list (builder, record, "disputes", brief->disputes, answer_dispute);
  json_builder_end_object (builder);
  return TRUE;
}
