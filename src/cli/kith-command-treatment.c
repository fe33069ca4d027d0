/* kith-command-treatment.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-treatment-options.h"

static const struct
{
  KithVerb verb;
  KithEntryVerb entry;
} entered[] = {
  { KITH_VERB_COURSE_START, KITH_ENTER_COURSE_START },
  { KITH_VERB_COURSE_EDIT, KITH_ENTER_COURSE_EDIT },
  { KITH_VERB_SESSION_ADD, KITH_ENTER_SESSION_ADD },
  { KITH_VERB_SESSION_EDIT, KITH_ENTER_SESSION_EDIT },
  { KITH_VERB_SESSION_NOTE, KITH_ENTER_SESSION_NOTE },
  { KITH_VERB_SESSION_SIGN, KITH_ENTER_SESSION_SIGN },
  { KITH_VERB_EVENT_ADD, KITH_ENTER_EVENT_ADD },
  { KITH_VERB_EVENT_EDIT, KITH_ENTER_EVENT_EDIT },
  { KITH_VERB_EVENT_REMOVE, KITH_ENTER_EVENT_REMOVE },
  { KITH_VERB_SCORE_EDIT, KITH_ENTER_SCORE_EDIT },
  { KITH_VERB_SCORE_REMOVE, KITH_ENTER_SCORE_REMOVE },
  { KITH_VERB_SCORE, KITH_ENTER_SCORE },
  { KITH_VERB_AREA_ADD, KITH_ENTER_AREA_ADD },
  { KITH_VERB_AREA_EDIT, KITH_ENTER_AREA_EDIT },
  { KITH_VERB_AREA_PUT, KITH_ENTER_AREA_PUT },
  { KITH_VERB_AREA_TAKE, KITH_ENTER_AREA_TAKE },
  { KITH_VERB_AREA_REMOVE, KITH_ENTER_AREA_REMOVE },
  { KITH_VERB_GOAL_ADD, KITH_ENTER_GOAL_ADD },
  { KITH_VERB_GOAL_EDIT, KITH_ENTER_GOAL_EDIT },
  { KITH_VERB_GOAL_REMOVE, KITH_ENTER_GOAL_REMOVE },
  { KITH_VERB_FORMULATION_ADD, KITH_ENTER_FORMULATION },
  { KITH_VERB_FORMULATION_EDIT, KITH_ENTER_FORMULATION_EDIT },
  { KITH_VERB_TASK_ADD, KITH_ENTER_TASK_ADD },
  { KITH_VERB_TASK_EDIT, KITH_ENTER_TASK_EDIT },
  { KITH_VERB_TECHNIQUE_ADD, KITH_ENTER_TECHNIQUE },
  { KITH_VERB_DISPUTE_ADD, KITH_ENTER_DISPUTE },
  { KITH_VERB_DISPUTE_EDIT, KITH_ENTER_DISPUTE_EDIT },
  { KITH_VERB_DISPUTE_REMOVE, KITH_ENTER_DISPUTE_REMOVE },
};

static const struct
{
  KithVerb verb;
  KithTreatmentReport report;
} told[] = {
  { KITH_VERB_TEMPLATES, KITH_TELL_TEMPLATES },
  { KITH_VERB_MEASURES, KITH_TELL_MEASURES },
  { KITH_VERB_COURSE_LIST, KITH_TELL_COURSES },
  { KITH_VERB_SESSION_LIST, KITH_TELL_SESSIONS },
  { KITH_VERB_EVENT_LIST, KITH_TELL_EVENTS },
  { KITH_VERB_SCORES, KITH_TELL_SCORES },
  { KITH_VERB_AREA_LIST, KITH_TELL_AREAS },
  { KITH_VERB_GOAL_LIST, KITH_TELL_GOALS },
  { KITH_VERB_FORMULATION_LIST, KITH_TELL_FORMULATIONS },
  { KITH_VERB_TASK_LIST, KITH_TELL_TASKS },
  { KITH_VERB_TECHNIQUE_LIST, KITH_TELL_TECHNIQUES },
  { KITH_VERB_DISPUTE_LIST, KITH_TELL_DISPUTES },
  { KITH_VERB_BRIEF, KITH_TELL_BRIEF },
};

static KithEntryVerb
find_entry_verb (KithVerb verb)
{
  for (gsize i = 0; i < G_N_ELEMENTS (entered); i++)
    if (entered[i].verb == verb)
      return entered[i].entry;
  g_return_val_if_reached (KITH_ENTER_COURSE_START);
}

static KithTreatmentReport
find_report (KithVerb verb)
{
  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    if (told[i].verb == verb)
      return told[i].report;
  g_return_val_if_reached (KITH_TELL_TEMPLATES);
}

gboolean
kith_command_enter (KithPractice         *practice,
                    const KithArguments  *arguments,
                    KithReply            *reply,
                    GError              **error)
{
  g_autofree char *client = kith_command_resolve_client (practice, arguments, reply, error);
  g_autoptr (KithEntry) entry = client != NULL ? kith_treatment_options_read (arguments, client, error) : NULL;
  DexFuture *answer;

  if (entry == NULL)
    return FALSE;
  answer = kith_practice_enter (practice, find_entry_verb (arguments->verb), entry);
  if (arguments->verb == KITH_VERB_SCORE || arguments->verb == KITH_VERB_SCORE_EDIT)
    return kith_command_report (answer, reply, error);
  return kith_command_id (answer, reply, error);
}

gboolean
kith_command_tell (KithPractice         *practice,
                   const KithArguments  *arguments,
                   KithReply            *reply,
                   GError              **error)
{
  g_autofree char *client = NULL;

  if (kith_arguments_has (arguments, CLIENT))
    {
      client = kith_command_resolve_client (practice, arguments, reply, error);
      if (client == NULL)
        return FALSE;
    }
  return kith_command_report (kith_report_treatment (practice, find_report (arguments->verb), client), reply, error);
}
