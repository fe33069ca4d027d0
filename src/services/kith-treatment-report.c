/* kith-treatment-report.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-treatment-members.h"

/* Adds what is left to be told of a row to the open object. */
typedef gboolean (*AnswerFunc) (JsonBuilder *builder, KithRecord *record, gconstpointer row, GError **error);

typedef struct
{
  KithTreatmentReport which;
  char *client;
} Question;

static void
question_free (Question *self)
{
  g_free (self->client);
  g_free (self);
}

static const KithMember change_members[] = {
  KITH_MEMBER (DATE, KithContractChange, day, "day"),
  KITH_MEMBER (NUMBER, KithContractChange, from, "from"),
  KITH_MEMBER (NUMBER, KithContractChange, to, "to"),
  KITH_MEMBER (TEXT, KithContractChange, reason, "reason"),
  KITH_MEMBER (TEXT, KithContractChange, agreed_by, "agreed_by"),
  { NULL },
};
static const KithMember tick_members[] = {
  KITH_MEMBER (TEXT, KithTick, item, "item"),
  KITH_MEMBER (DATE, KithTick, day, "day"),
  { NULL },
};
static const KithMember note_members[] = {
  KITH_MEMBER (TEXT, KithNote, id, "id"),
  KITH_MEMBER (TEXT, KithNote, kind, "section"),
  KITH_MEMBER (TEXT, KithNote, body, "text"),
  { NULL },
};
static const KithMember course_members[] = {
  KITH_MEMBER (TEXT, KithCourse, id, "id"),
  KITH_MEMBER (TEXT, KithCourse, template, "template"),
  { NULL },
};
static const KithMember session_members[] = {
  KITH_MEMBER (TEXT, KithSession, id, "id"),
  KITH_MEMBER (COUNT, KithSession, number, "number"),
  KITH_MEMBER (DATE, KithSession, day, "day"),
  KITH_MEMBER (TEXT, KithSession, kind, "kind"),
  KITH_MEMBER (PEOPLE, KithSession, people, "people"),
  { NULL },
};
static const KithMember event_members[] = {
  KITH_MEMBER (TEXT, KithEvent, id, "id"),
  KITH_MEMBER (TEXT, KithEvent, kind, "kind"),
  KITH_MEMBER_OF_TOPIC ("Events", KithEvent, kind, "label"),
  KITH_MEMBER (DATE, KithEvent, starts, "on"),
  KITH_MEMBER (DATE, KithEvent, ends, "until"),
  KITH_MEMBER (TEXT, KithEvent, body, "text"),
  KITH_MEMBER (FLAG, KithEvent, onset, "onset"),
  KITH_MEMBER (FLAG, KithEvent, yearly, "yearly"),
  KITH_MEMBER (PEOPLE, KithEvent, people, "people"),
  { NULL },
};
static const KithMember area_members[] = {
  KITH_MEMBER (TEXT, KithArea, id, "id"),
  KITH_MEMBER (TEXT, KithArea, kind, "kind"),
  KITH_MEMBER_OF_TOPIC ("Areas", KithArea, kind, "label"),
  KITH_MEMBER (FLAG, KithArea, first, "main"),
  KITH_MEMBER (PERSON, KithArea, person, "person"),
  KITH_MEMBER (TEXT, KithArea, event, "event"),
  KITH_MEMBER (TEXT, KithArea, body, "text"),
  KITH_MEMBER (TEXT, KithArea, course, "course"),
  { NULL },
};
static const KithMember goal_members[] = {
  KITH_MEMBER (TEXT, KithGoal, id, "id"),
  KITH_MEMBER (TEXT, KithGoal, body, "text"),
  KITH_MEMBER (TEXT, KithGoal, area, "area"),
  KITH_MEMBER (PERSON, KithGoal, person, "person"),
  KITH_MEMBER (NUMBER, KithGoal, rating, "rating"),
  KITH_MEMBER (DATE, KithGoal, agreed, "agreed"),
  KITH_MEMBER (TEXT, KithGoal, course, "course"),
  { NULL },
};
static const KithMember formulation_members[] = {
  KITH_MEMBER (TEXT, KithFormulation, id, "id"),
  KITH_MEMBER (NUMBER, KithFormulation, edition, "edition"),
  KITH_MEMBER (TEXT, KithFormulation, body, "text"),
  KITH_MEMBER (DATE, KithFormulation, agreed, "agreed"),
  KITH_MEMBER (TEXT, KithFormulation, course, "course"),
  { NULL },
};
static const KithMember task_members[] = {
  KITH_MEMBER (TEXT, KithTask, id, "id"),
  KITH_MEMBER (TEXT, KithTask, body, "text"),
  KITH_MEMBER (PERSON, KithTask, person, "person"),
  KITH_MEMBER (SESSION, KithTask, session, "session"),
  KITH_MEMBER (DATE, KithTask, due, "due"),
  { NULL },
};
static const KithMember dispute_members[] = {
  KITH_MEMBER (TEXT, KithDisputeStage, id, "id"),
  KITH_MEMBER (PERSON, KithDisputeStage, person, "person"),
  KITH_MEMBER (DATE, KithDisputeStage, day, "since"),
  KITH_MEMBER (TEXT, KithDisputeStage, moves, "text"),
  { NULL },
};
static const KithMember technique_members[] = {
  KITH_MEMBER (TEXT, KithTechnique, id, "id"),
  KITH_MEMBER (TEXT, KithTechnique, technique, "kind"),
  KITH_MEMBER_OF_TOPIC ("Techniques", KithTechnique, technique, "label"),
  KITH_MEMBER (SESSION, KithTechnique, session, "session"),
  KITH_MEMBER (PERSON, KithTechnique, person, "person"),
  KITH_MEMBER (NUMBER, KithTechnique, minutes, "minutes"),
  KITH_MEMBER (TEXT, KithTechnique, body, "text"),
  { NULL },
};

static void
add_rows (JsonBuilder       *builder,
          const char        *name,
          const KithMember  *members,
          GPtrArray         *rows)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    {
      json_builder_begin_object (builder);
      kith_members_answer (members, builder, NULL, rows->pdata[i], NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static gboolean
answer_course (JsonBuilder    *builder,
               KithRecord     *record,
               gconstpointer   row,
               GError        **error)
{
  const KithCourse *course = row;
  g_autoptr (KithCoursePlan) plan = kith_course_plan_new (record, course, error);
  g_autofree char *over = plan != NULL ? kith_course_describe_over (course, plan->reached) : NULL;
  const KithPhase *phase;

  if (plan == NULL)
    return FALSE;
  phase = plan->template != NULL ? kith_template_get_phase (plan->template, plan->phase) : NULL;
  kith_answer_add_text (builder, "name", plan->template != NULL ? kith_template_get_name (plan->template) : NULL);
  kith_answer_add_number (builder, "sessions", kith_course_get_sessions (course));
  kith_answer_add_number (builder, "held", plan->reached);
  kith_answer_add_number (builder, "left", plan->left);
  kith_answer_add_text (builder, "over", over);
  kith_answer_add_number (builder, "already", course->already);
  kith_answer_add_number (builder, "cadence", course->cadence);
  kith_answer_date (builder, "started", &course->started);
  kith_answer_add_text (builder, "phase", phase != NULL ? phase->id : NULL);
  kith_answer_phases (builder, plan->template, &course->edges);
  kith_answer_add_text (builder, "block", course->block);
  kith_answer_add_text (builder, "closure", course->closure);
  kith_answer_add_text (builder, "ending", plan->template != NULL ? kith_ending_to_text (plan->ending) : NULL);
  add_rows (builder, "changes", change_members, plan->changes);
  add_rows (builder, "ticks", tick_members, plan->ticks);
  return TRUE;
}

static gboolean
add_notes (JsonBuilder        *builder,
           KithRecord         *record,
           const KithSession  *session,
           GError            **error)
{
  GPtrArray *notes = kith_record_list (record, KITH_ROW_NOTE, error);

  if (notes == NULL)
    return FALSE;
  json_builder_set_member_name (builder, "notes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < notes->len; i++)
    {
      const KithNote *note = notes->pdata[i];

      if (g_strcmp0 (note->session, session->id) != 0)
        continue;
      json_builder_begin_object (builder);
      kith_members_answer (note_members, builder, record, note, NULL);
      kith_answer_add_flag (builder, "signed", note->signed_at != 0);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  return TRUE;
}

static gboolean
answer_session (JsonBuilder    *builder,
                KithRecord     *record,
                gconstpointer   row,
                GError        **error)
{
  const KithSession *session = row;
  const KithCourse *course = session->course != NULL ? kith_record_find (record, KITH_ROW_COURSE, session->course, NULL) : NULL;
  const KithTemplate *template = course != NULL ? kith_catalogue_find_template (course->template) : NULL;
  const KithPhase *phase = NULL;

  if (template != NULL && session->number > 0)
    phase = kith_template_get_phase (template, kith_edges_find_phase (&course->edges, session->number));
  kith_answer_add_text (builder, "state", kith_session_state_to_text (session->state));
  kith_answer_add_text (builder, "phase", phase != NULL ? phase->id : NULL);
  kith_answer_add_flag (builder, "review", template != NULL
                        && kith_template_is_review (template, kith_course_get_sessions (course), session->number));
  kith_answer_add_number (builder, "mood", session->mood > 0 ? session->mood : -1);
  kith_answer_add_flag (builder, "booked", session->booked);
  kith_answer_add_text (builder, "course", session->course);
  return add_notes (builder, record, session, error);
}

/* At which stage the dispute with whom it is about is today. */
static gboolean
answer_area (JsonBuilder    *builder,
             KithRecord     *record,
             gconstpointer   row,
             GError        **error)
{
  const KithArea *area = row;
  const KithDisputeStage *stage;

  if (kith_record_list (record, KITH_ROW_DISPUTE, error) == NULL)
    return FALSE;
  stage = kith_record_find_stage (record, area);
  kith_answer_add_text (builder, "stage", stage != NULL ? kith_dispute_to_text (stage->stage) : NULL);
  return TRUE;
}

static gboolean
answer_dispute (JsonBuilder    *builder,
                KithRecord     *record,
                gconstpointer   row,
                GError        **error)
{
  const KithDisputeStage *stage = row;

  kith_answer_add_text (builder, "stage", kith_dispute_to_text (stage->stage));
  return TRUE;
}

static gboolean
answer_task (JsonBuilder    *builder,
             KithRecord     *record,
             gconstpointer   row,
             GError        **error)
{
  const KithTask *task = row;

  kith_answer_add_text (builder, "state", kith_task_state_to_text (task->state));
  kith_answer_add_text (builder, "outcome", task->outcome);
  return TRUE;
}

/* What is told of each row: the @members of its struct, and then what @answer has to work out. */
static const struct
{
  KithRow kind;
  const KithMember *members;
  AnswerFunc answer;
} lists[KITH_N_TREATMENT_REPORTS] = {
  [KITH_TELL_COURSES] = { KITH_ROW_COURSE, course_members, answer_course },
  [KITH_TELL_SESSIONS] = { KITH_ROW_SESSION, session_members, answer_session },
  [KITH_TELL_EVENTS] = { KITH_ROW_EVENT, event_members, NULL },
  [KITH_TELL_AREAS] = { KITH_ROW_AREA, area_members, answer_area },
  [KITH_TELL_GOALS] = { KITH_ROW_GOAL, goal_members, NULL },
  [KITH_TELL_FORMULATIONS] = { KITH_ROW_FORMULATION, formulation_members, NULL },
  [KITH_TELL_TASKS] = { KITH_ROW_TASK, task_members, answer_task },
  [KITH_TELL_DISPUTES] = { KITH_ROW_DISPUTE, dispute_members, answer_dispute },
  [KITH_TELL_TECHNIQUES] = { KITH_ROW_TECHNIQUE, technique_members, NULL },
};

static gboolean
answer_row (JsonBuilder          *builder,
            KithRecord           *record,
            KithTreatmentReport   which,
            gconstpointer         row,
            GError              **error)
{
  json_builder_begin_object (builder);
  if (!kith_members_answer (lists[which].members, builder, record, row, error)
      || (lists[which].answer != NULL && !lists[which].answer (builder, record, row, error)))
    return FALSE;
  json_builder_end_object (builder);
  return TRUE;
}

static gboolean
tell_list (JsonBuilder          *builder,
           KithRecord           *record,
           KithTreatmentReport   which,
           GError              **error)
{
  GPtrArray *rows = kith_record_list (record, lists[which].kind, error);

  if (rows == NULL)
    return FALSE;
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    if (!answer_row (builder, record, which, rows->pdata[i], error))
      return FALSE;
  json_builder_end_array (builder);
  return TRUE;
}

static gboolean
tell_scores (JsonBuilder  *builder,
             KithRecord   *record,
             GError      **error)
{
  GPtrArray *scores = kith_record_list (record, KITH_ROW_SCORE, error);

  if (scores == NULL)
    return FALSE;
  json_builder_begin_array (builder);
  for (guint i = 0; i < scores->len; i++)
    if (!kith_answer_score (builder, record, scores->pdata[i], error))
      return FALSE;
  json_builder_end_array (builder);
  return TRUE;
}

static gboolean
answer (JsonBuilder          *builder,
        KithRecord           *record,
        KithTreatmentReport   which,
        GError              **error)
{
  if (which == KITH_TELL_TEMPLATES)
    kith_answer_templates (builder);
  else if (which == KITH_TELL_MEASURES)
    kith_answer_measures (builder);
  else if (which == KITH_TELL_BRIEF)
    return kith_answer_brief (builder, record, error);
  else if (which == KITH_TELL_SCORES)
    return tell_scores (builder, record, error);
  else
    return tell_list (builder, record, which, error);
  return TRUE;
}

static gboolean
tell (KithDatabase  *database,
      gpointer       data,
      GValue        *result,
      GError       **error)
{
  const Question *question = data;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_auto (KithRecord) record = { 0 };

  if (!kith_record_init (&record, database, question->client, error)
      || !answer (builder, &record, question->which, error))
    return FALSE;
  kith_answer_take (builder, result);
  return TRUE;
}

static const KithJob tell_job = { "treatment-tell", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, tell };

DexFuture *
kith_report_treatment (KithPractice        *practice,
                       KithTreatmentReport  which,
                       const char          *client)
{
  Question *question = g_new0 (Question, 1);

  question->which = which;
  question->client = g_strdup (client);
  return kith_store_run (kith_practice_get_store (practice), &tell_job, NULL, question, (GDestroyNotify) question_free);
}
