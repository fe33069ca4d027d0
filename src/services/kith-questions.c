/* kith-questions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-questions.h"

#include "kith-answer.h"
#include "kith-inventory-private.h"
#include "kith-person-edit.h"
#include "kith-practice-private.h"

/* What it is called among the drafts about the client. */
#define FIELD "interview"

/* What an answer is stored in. */
static const guint answer_fields[KITH_N_QUESTIONS] = {
  [KITH_QUESTION_WHO] = KITH_FIELD_CLOSENESS - 1,
  [KITH_QUESTION_CONTACT] = KITH_FIELD_CONTACT,
  [KITH_QUESTION_CLOSENESS] = KITH_FIELD_CLOSENESS,
  [KITH_QUESTION_DESIRED] = KITH_FIELD_DESIRED,
  [KITH_QUESTION_EFFECT] = KITH_FIELD_EFFECT,
  [KITH_QUESTION_LINE] = KITH_FIELD_LINE,
  [KITH_QUESTION_STRENGTH] = KITH_FIELD_STRENGTH,
  [KITH_QUESTION_RECEIVES] = KITH_FIELD_RECEIVES | KITH_FIELD_FLOW,
  [KITH_QUESTION_GIVES] = KITH_FIELD_GIVES | KITH_FIELD_FLOW,
  [KITH_QUESTION_CONFIDES] = KITH_FIELD_CONFIDES,
  [KITH_QUESTION_CAN_SAY] = KITH_FIELD_CAN_SAY,
  [KITH_QUESTION_CANNOT_SAY] = KITH_FIELD_CANNOT_SAY,
  [KITH_QUESTION_ARGUMENTS] = KITH_FIELD_ARGUMENTS,
  [KITH_QUESTION_OBSTACLES] = KITH_FIELD_OBSTACLES,
  [KITH_QUESTION_WISH] = KITH_FIELD_WISH,
};

static const KithDate latest = { KITH_DATE_DAY, FALSE, 9999, 12, 31 };

static void
answer_open (JsonBuilder *builder,
             guint        open)
{
  json_builder_set_member_name (builder, "open");
  json_builder_begin_array (builder);
  for (guint i = 0; i < KITH_N_QUESTIONS; i++)
    if ((open & KITH_QUESTION_BIT (i)) != 0)
      json_builder_add_string_value (builder, kith_question_to_text ((KithQuestion) i));
  json_builder_end_array (builder);
}

static void
answer_person (JsonBuilder        *builder,
               const KithStanding *standing,
               GPtrArray          *expectations,
               KithProgress       *progress)
{
  guint asked = kith_questions_list_asked (standing->person);
  guint answered = kith_questions_list_answered (standing->person, standing->state, expectations);

  progress->asked += kith_questions_count (asked);
  progress->answered += kith_questions_count (answered);
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", standing->person->id);
  kith_answer_add_text (builder, "name", standing->person->name);
  kith_answer_add_number (builder, "asked", kith_questions_count (asked));
  kith_answer_add_number (builder, "answered", kith_questions_count (answered));
  answer_open (builder, asked & ~answered);
  json_builder_end_object (builder);
}

static void
answer_people (JsonBuilder *builder,
               GPtrArray   *standings,
               GPtrArray   *expectations,
               const char  *person)
{
  KithProgress progress = { 0 };

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "people");
  json_builder_begin_array (builder);
  for (guint i = 0; i < standings->len; i++)
    {
      const KithStanding *standing = standings->pdata[i];

      if (person == NULL || g_str_equal (standing->person->id, person))
        answer_person (builder, standing, expectations, &progress);
    }
  json_builder_end_array (builder);
  kith_answer_add_number (builder, "asked", progress.asked);
  kith_answer_add_number (builder, "answered", progress.answered);
  json_builder_end_object (builder);
}

/* As they were then: who died later was alive, and what was expected later was not yet. */
static void
go_back_to (GPtrArray      *standings,
            GPtrArray      *expectations,
            const KithDate *day)
{
  for (guint i = 0; i < standings->len; i++)
    {
      KithPerson *person = ((KithStanding *) standings->pdata[i])->person;

      person->status = kith_person_get_status_on (person, day);
    }
  for (guint i = expectations->len; i > 0; i--)
    if (!kith_expectation_is_in_force (expectations->pdata[i - 1], day))
      g_ptr_array_remove_index (expectations, i - 1);
}

static gboolean
tell_questions (KithDatabase  *database,
                gpointer       data,
                GValue        *result,
                GError       **error)
{
  const KithInventoryQuestion *question = data;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) standings = NULL;
  g_autoptr (GPtrArray) expectations = NULL;
  g_auto (KithMoment) moment = { 0 };

  if (!kith_inventory_find_moment (database, question->client, question->when, &latest, &moment, error))
    return FALSE;
  standings = kith_database_list_standings (database, question->client, &moment, error);
  expectations = standings != NULL ? kith_database_list_expectations (database, question->client, error) : NULL;
  if (expectations == NULL)
    return FALSE;
  if (question->when != NULL)
    go_back_to (standings, expectations, &moment.day);
  answer_people (builder, standings, expectations, question->id);
  kith_answer_take (builder, result);
  return TRUE;
}

static gboolean
keep_interview (KithDatabase  *database,
                gpointer       data,
                GValue        *result,
                GError       **error)
{
  const KithInventoryQuestion *question = data;

  return kith_database_save_draft (database, KITH_FILE_CLINICAL, question->client, FIELD, question->id, 0, error);
}

static gboolean
load_interview (KithDatabase  *database,
                gpointer       data,
                GValue        *result,
                GError       **error)
{
  const KithInventoryQuestion *question = data;
  g_autoptr (GError) local = NULL;
  char *text = kith_database_load_draft (database, KITH_FILE_CLINICAL, question->client, FIELD, NULL, &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  kith_practice_take_string (result, text != NULL ? text : g_strdup (""));
  return TRUE;
}

static const KithJob questions_job = { "questions", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, tell_questions };
static const KithJob keep_job = { "interview-keep", KITH_FILE_CLINICAL, KITH_JOB_NOTE, KITH_ACTION_DO, keep_interview };
static const KithJob load_job = { "interview-load", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, load_interview };

guint
kith_question_list_fields (KithQuestion question)
{
  g_return_val_if_fail ((guint) question < KITH_N_QUESTIONS, 0);

  return answer_fields[question];
}

void
kith_progress_add (KithProgress   *self,
                   KithPersonItem *item)
{
  const KithPerson *person = kith_person_item_get_person (item);
  guint answered = kith_questions_list_answered (person, kith_person_item_get_state (item),
                                                 kith_person_item_get_expectations (item));

  self->people++;
  self->asked += kith_questions_count (kith_questions_list_asked (person));
  self->answered += kith_questions_count (answered);
}

KithProgress
kith_progress_count (GListModel *people)
{
  KithProgress progress = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (KithPersonItem) item = g_list_model_get_item (people, i);

      kith_progress_add (&progress, item);
    }
  return progress;
}

DexFuture *
kith_report_questions (KithPractice *practice,
                       const char   *client,
                       const char   *person,
                       const char   *when)
{
  return kith_inventory_ask (practice, &questions_job, client, person, when, FALSE);
}

DexFuture *
kith_practice_keep_interview (KithPractice *self,
                              const char   *client,
                              const char   *interview)
{
  return kith_inventory_ask (self, &keep_job, client, interview, NULL, FALSE);
}

DexFuture *
kith_practice_load_interview (KithPractice *self,
                              const char   *client)
{
  return kith_inventory_ask (self, &load_job, client, NULL, NULL, FALSE);
}
