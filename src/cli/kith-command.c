/* kith-command.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-inventory.h"
#include "kith-log.h"
#include "kith-problem.h"
#include "kith-report.h"

#include <signal.h>

static const KithCommandFunc funcs[KITH_N_VERBS] = {
  [KITH_VERB_CREATE] = kith_command_create,
  [KITH_VERB_DEMO] = kith_command_demo,
  [KITH_VERB_PRACTICE_EDIT] = kith_command_practice_edit,
  [KITH_VERB_INFO] = kith_command_info,
  [KITH_VERB_CHECK] = kith_command_check,
  [KITH_VERB_USERS_ADD] = kith_command_users_add,
  [KITH_VERB_USERS_REMOVE] = kith_command_users_remove,
  [KITH_VERB_USERS_PASSPHRASE] = kith_command_users_passphrase,
  [KITH_VERB_USERS_RESET] = kith_command_users_reset,
  [KITH_VERB_USERS_LIST] = kith_command_users_list,
  [KITH_VERB_USERS_RECOVERY] = kith_command_users_recovery,
  [KITH_VERB_USERS_OWNER] = kith_command_users_owner,
  [KITH_VERB_USERS_NO_OWNER] = kith_command_users_owner,
  [KITH_VERB_REKEY] = kith_command_rekey,
  [KITH_VERB_CLIENT_ADD] = kith_command_client_add,
  [KITH_VERB_CLIENT_EDIT] = kith_command_client_edit,
  [KITH_VERB_CLIENT_ARCHIVE] = kith_command_client_archive,
  [KITH_VERB_CLIENTS] = kith_command_clients,
  [KITH_VERB_IMPORT] = kith_command_import,
  [KITH_VERB_EXPORT] = kith_command_export,
  [KITH_VERB_PEOPLE] = kith_command_people,
  [KITH_VERB_INVENTORY] = kith_command_inventory,
  [KITH_VERB_QUESTIONS] = kith_command_questions,
  [KITH_VERB_CHANGES] = kith_command_changes,
  [KITH_VERB_FIGURES] = kith_command_figures,
  [KITH_VERB_RECURRING] = kith_command_recurring,
  [KITH_VERB_MAP] = kith_command_map,
  [KITH_VERB_PERSON_ADD] = kith_command_person_add,
  [KITH_VERB_PERSON_EDIT] = kith_command_person_edit,
  [KITH_VERB_PERSON_LIST] = kith_command_people,
  [KITH_VERB_PERSON_SHOW] = kith_command_person_show,
  [KITH_VERB_PERSON_MOVE] = kith_command_person_move,
  [KITH_VERB_PERSON_REMOVE] = kith_command_person_remove,
  [KITH_VERB_PLACE] = kith_command_place,
  [KITH_VERB_TIES] = kith_command_ties,
  [KITH_VERB_RELATED] = kith_command_related,
  [KITH_VERB_TIE_ADD] = kith_command_tie_add,
  [KITH_VERB_TIE_EDIT] = kith_command_tie_edit,
  [KITH_VERB_TIE_REMOVE] = kith_command_tie_remove,
  [KITH_VERB_EXPECT_ADD] = kith_command_expect_add,
  [KITH_VERB_EXPECT_EDIT] = kith_command_expect_edit,
  [KITH_VERB_EXPECT_REMOVE] = kith_command_expect_remove,
  [KITH_VERB_THERAPIST_ADD] = kith_command_therapist_add,
  [KITH_VERB_THERAPIST_EDIT] = kith_command_therapist_edit,
  [KITH_VERB_THERAPIST_LIST] = kith_command_therapist_list,
  [KITH_VERB_ROOM_ADD] = kith_command_room_add,
  [KITH_VERB_ROOM_EDIT] = kith_command_room_edit,
  [KITH_VERB_ROOM_LIST] = kith_command_room_list,
  [KITH_VERB_HOURS_ADD] = kith_command_hours_add,
  [KITH_VERB_HOURS_REMOVE] = kith_command_hours_remove,
  [KITH_VERB_HOURS_LIST] = kith_command_hours_list,
  [KITH_VERB_CLOSURE_ADD] = kith_command_closure_add,
  [KITH_VERB_CLOSURE_IMPORT] = kith_command_closure_import,
  [KITH_VERB_CLOSURE_REMOVE] = kith_command_closure_remove,
  [KITH_VERB_CLOSURE_LIST] = kith_command_closure_list,
  [KITH_VERB_PATTERN_ADD] = kith_command_pattern_add,
  [KITH_VERB_PATTERN_LIST] = kith_command_pattern_list,
  [KITH_VERB_PLAN] = kith_command_plan,
  [KITH_VERB_APPOINTMENT_MOVE] = kith_command_appointment_move,
  [KITH_VERB_APPOINTMENT_CANCEL] = kith_command_appointment_cancel,
  [KITH_VERB_APPOINTMENT_NO_SHOW] = kith_command_appointment_no_show,
  [KITH_VERB_APPOINTMENT_HELD] = kith_command_appointment_held,
  [KITH_VERB_APPOINTMENT_ATTEND] = kith_command_appointment_attend,
  [KITH_VERB_SCHEDULE] = kith_command_schedule,
  [KITH_VERB_ICS] = kith_command_ics,
  [KITH_VERB_COURSE_START] = kith_command_enter,
  [KITH_VERB_COURSE_EDIT] = kith_command_enter,
  [KITH_VERB_COURSE_LIST] = kith_command_tell,
  [KITH_VERB_SESSION_ADD] = kith_command_enter,
  [KITH_VERB_SESSION_EDIT] = kith_command_enter,
  [KITH_VERB_SESSION_NOTE] = kith_command_enter,
  [KITH_VERB_SESSION_SIGN] = kith_command_enter,
  [KITH_VERB_SESSION_LIST] = kith_command_tell,
  [KITH_VERB_EVENT_ADD] = kith_command_enter,
  [KITH_VERB_EVENT_EDIT] = kith_command_enter,
  [KITH_VERB_EVENT_REMOVE] = kith_command_enter,
  [KITH_VERB_EVENT_LIST] = kith_command_tell,
  [KITH_VERB_SCORE_EDIT] = kith_command_enter,
  [KITH_VERB_SCORE_REMOVE] = kith_command_enter,
  [KITH_VERB_SCORE] = kith_command_enter,
  [KITH_VERB_SCORES] = kith_command_tell,
  [KITH_VERB_AREA_ADD] = kith_command_enter,
  [KITH_VERB_AREA_EDIT] = kith_command_enter,
  [KITH_VERB_AREA_PUT] = kith_command_enter,
  [KITH_VERB_AREA_TAKE] = kith_command_enter,
  [KITH_VERB_AREA_REMOVE] = kith_command_enter,
  [KITH_VERB_AREA_LIST] = kith_command_tell,
  [KITH_VERB_GOAL_ADD] = kith_command_enter,
  [KITH_VERB_GOAL_EDIT] = kith_command_enter,
  [KITH_VERB_GOAL_REMOVE] = kith_command_enter,
  [KITH_VERB_GOAL_LIST] = kith_command_tell,
  [KITH_VERB_FORMULATION_ADD] = kith_command_enter,
  [KITH_VERB_FORMULATION_EDIT] = kith_command_enter,
  [KITH_VERB_FORMULATION_LIST] = kith_command_tell,
  [KITH_VERB_TASK_ADD] = kith_command_enter,
  [KITH_VERB_TASK_EDIT] = kith_command_enter,
  [KITH_VERB_TASK_LIST] = kith_command_tell,
  [KITH_VERB_TECHNIQUE_ADD] = kith_command_enter,
  [KITH_VERB_TECHNIQUE_LIST] = kith_command_tell,
  [KITH_VERB_DISPUTE_ADD] = kith_command_enter,
  [KITH_VERB_DISPUTE_EDIT] = kith_command_enter,
  [KITH_VERB_DISPUTE_REMOVE] = kith_command_enter,
  [KITH_VERB_DISPUTE_LIST] = kith_command_tell,
  [KITH_VERB_BRIEF] = kith_command_tell,
  [KITH_VERB_TIMELINE] = kith_command_timeline,
  [KITH_VERB_TEMPLATES] = kith_command_tell,
  [KITH_VERB_MEASURES] = kith_command_tell,
  [KITH_VERB_UNDO] = kith_command_undo,
  [KITH_VERB_REDO] = kith_command_redo,
  [KITH_VERB_HISTORY_RESTORE] = kith_command_history_restore,
  [KITH_VERB_HISTORY] = kith_command_history,
  [KITH_VERB_LOG] = kith_command_log,
  [KITH_VERB_LOCK] = kith_command_lock,
  [KITH_VERB_SEARCH] = kith_command_search,
  [KITH_VERB_BACKUP] = kith_command_backup,
  [KITH_VERB_BACKUPS_TRY] = kith_command_backups_try,
  [KITH_VERB_BACKUPS] = kith_command_backups,
  [KITH_VERB_RESTORE] = kith_command_restore,
  [KITH_VERB_RESCUE] = kith_command_rescue,
  [KITH_VERB_ERASE] = kith_command_erase,
};

/* Who looks into a record is noted before it is shown. */
static gboolean
note_reading (KithPractice         *practice,
              const KithArguments  *arguments,
              KithReply            *reply,
              GError              **error)
{
  g_autofree char *client = NULL;

  if (!kith_grammar_get_command (arguments->verb)->opens_chart || !kith_arguments_has (arguments, CLIENT))
    return TRUE;
  client = kith_command_resolve_client (practice, arguments, reply, error);
  return client != NULL && dex_await (kith_practice_open_chart (practice, client), error);
}

gboolean
kith_command_run (KithPractice         *practice,
                  const KithArguments  *arguments,
                  KithReply            *reply,
                  GError              **error)
{
  g_return_val_if_fail (arguments->verb < KITH_N_VERBS && funcs[arguments->verb] != NULL, FALSE);

  return note_reading (practice, arguments, reply, error) && funcs[arguments->verb] (practice, arguments, reply, error);
}

char *
kith_command_resolve_client (KithPractice         *practice,
                             const KithArguments  *arguments,
                             KithReply            *reply,
                             GError              **error)
{
  const char *text = kith_arguments_get (arguments, CLIENT);
  g_autoptr (GError) reason = NULL;
  char *id = dex_await_string (kith_practice_resolve_client (practice, text), &reason);

  if (id != NULL)
    return id;

  /* Without the list the error of the name itself is told all the same. */
  if (kith_problem_classify (reason) == KITH_PROBLEM_AMBIGUOUS)
    reply->report = dex_await_string (kith_report_candidates (practice, text), NULL);
  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

char *
kith_command_resolve_person (KithPractice  *practice,
                             const char    *client,
                             const char    *text,
                             KithReply     *reply,
                             GError       **error)
{
  g_autoptr (GError) reason = NULL;
  char *id = dex_await_string (kith_practice_resolve_person (practice, client, text), &reason);

  if (id != NULL)
    return id;

  /* Likewise. */
  if (kith_problem_classify (reason) == KITH_PROBLEM_AMBIGUOUS)
    reply->report = dex_await_string (kith_report_person_candidates (practice, client, text), NULL);
  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

DexFuture *
kith_command_catch_stop (void)
{
  return dex_future_first (dex_unix_signal_new (SIGINT), dex_unix_signal_new (SIGTERM), NULL);
}

gboolean
kith_command_is_stopped (DexFuture *made,
                         DexFuture *stop)
{
  dex_await (dex_future_first (dex_ref (made), dex_ref (stop), NULL), NULL);
  return dex_future_is_pending (made);
}

gboolean
kith_command_report (DexFuture   *report,
                     KithReply   *reply,
                     GError     **error)
{
  reply->report = dex_await_string (report, error);
  return reply->report != NULL;
}

gboolean
kith_command_id (DexFuture   *id,
                 KithReply   *reply,
                 GError     **error)
{
  reply->id = dex_await_string (id, error);
  return reply->id != NULL;
}
