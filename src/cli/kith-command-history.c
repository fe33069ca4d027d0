/* kith-command-history.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-id.h"
#include "kith-log.h"
#include "kith-past.h"
#include "kith-problem.h"
#include "kith-scope.h"

#include <glib/gi18n.h>

/* Returns FALSE with an error; NULL in @scope means every scope. */
static gboolean
find_scope (KithPractice         *practice,
            const KithArguments  *arguments,
            KithReply            *reply,
            char                **scope,
            GError              **error)
{
  g_autofree char *id = NULL;

  *scope = NULL;
  if (kith_arguments_has (arguments, SCHEDULE))
    *scope = g_strdup (KITH_SCOPE_SCHEDULE);
  if (!kith_arguments_has (arguments, CLIENT))
    return TRUE;

  /* The client of an id may be gone with the very change that is to be redone. */
  if (kith_id_is_valid (kith_arguments_get (arguments, CLIENT)))
    id = g_strdup (kith_arguments_get (arguments, CLIENT));
  else
    id = kith_command_resolve_client (practice, arguments, reply, error);
  if (id == NULL)
    return FALSE;

  *scope = kith_scope_new_client (id);
  return TRUE;
}

/* Of all scopes only the latest step can be taken, so that one which can't be stands in the way of the others. */
static gboolean
take_step (DexFuture   *step,
           const char  *scope,
           KithReply   *reply,
           GError     **error)
{
  g_autoptr (GError) reason = NULL;

  if (kith_command_id (step, reply, &reason))
    return TRUE;
  if (scope == NULL && kith_problem_classify (reason) == KITH_PROBLEM_CONFLICT)
    g_set_error (error, reason->domain, reason->code, "%s %s", reason->message,
                 _("The changes of one client are reached with --client, those of the schedule with --schedule."));
  else
    g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

gboolean
kith_command_undo (KithPractice         *practice,
                   const KithArguments  *arguments,
                   KithReply            *reply,
                   GError              **error)
{
  g_autofree char *scope = NULL;

  return find_scope (practice, arguments, reply, &scope, error) &&
         take_step (kith_practice_undo (practice, scope), scope, reply, error);
}

/* A client whose creation was undone is known by name to the history alone. */
static gboolean
find_undone_scope (KithPractice         *practice,
                   const KithArguments  *arguments,
                   KithReply            *reply,
                   char                **scope,
                   GError              **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *client = NULL;

  if (find_scope (practice, arguments, reply, scope, &reason))
    return TRUE;
  /* What this fails of is no better answer. */
  if (kith_problem_classify (reason) == KITH_PROBLEM_FAILED)
    client = dex_await_string (kith_practice_find_undone_client (practice, kith_arguments_get (arguments, CLIENT)), NULL);
  if (client != NULL)
    *scope = kith_scope_new_client (client);
  else
    g_propagate_error (error, g_steal_pointer (&reason));
  return client != NULL;
}

gboolean
kith_command_redo (KithPractice         *practice,
                   const KithArguments  *arguments,
                   KithReply            *reply,
                   GError              **error)
{
  g_autofree char *scope = NULL;

  return find_undone_scope (practice, arguments, reply, &scope, error) &&
         take_step (kith_practice_redo (practice, scope), scope, reply, error);
}

static gboolean
read_days (const KithArguments  *arguments,
           KithDate             *from,
           KithDate             *to,
           GError              **error)
{
  if ((kith_arguments_has (arguments, FROM) && !kith_command_read_day (arguments, KITH_OPTION_FROM, from, error))
      || (kith_arguments_has (arguments, TO) && !kith_command_read_day (arguments, KITH_OPTION_TO, to, error)))
    return FALSE;
  return !kith_date_is_before (to, from)
         || kith_arguments_refuse (KITH_OPTION_TO, _("The last day lies before the first. Please check the two days."), error);
}

/* What was in a record is read as much as what is in it; the desk is shown its own part. */
static gboolean
note_reading (KithPractice  *practice,
              const char    *client,
              GError       **error)
{
  g_autoptr (KithDetails) details = NULL;

  if (client == NULL)
    return TRUE;
  details = dex_await_boxed (kith_practice_load_details (practice), error);
  return details != NULL &&
         (details->role != KITH_ROLE_FULL || dex_await (kith_practice_open_chart (practice, client), error));
}

gboolean
kith_command_history (KithPractice         *practice,
                      const KithArguments  *arguments,
                      KithReply            *reply,
                      GError              **error)
{
  g_autofree char *scope = NULL;
  KithPastQuestion question = {
    .schedule = kith_arguments_has (arguments, SCHEDULE),
    .row = kith_arguments_get (arguments, RECORD),
    .by = kith_arguments_get (arguments, BY),
    .contents = kith_arguments_has (arguments, CLIENT),
  };

  if (!find_scope (practice, arguments, reply, &scope, error) || !read_days (arguments, &question.from, &question.to, error))
    return FALSE;
  question.client = kith_scope_get_client (scope);
  return note_reading (practice, question.client, error) &&
         kith_command_report (kith_report_past (practice, &question), reply, error);
}

gboolean
kith_command_history_restore (KithPractice         *practice,
                              const KithArguments  *arguments,
                              KithReply            *reply,
                              GError              **error)
{
  /* Whoever types this has seen the present state, or wants none of it. */
  return kith_command_id (kith_practice_bring_back (practice, kith_arguments_get (arguments, ID),
                                                    kith_arguments_get (arguments, RECORD), G_MAXINT64),
                          reply, error);
}

static gboolean
read_kind (const KithArguments  *arguments,
           KithLogKind          *kind,
           GError              **error)
{
  return !kith_arguments_has (arguments, KIND) || kith_log_kind_from_text (kith_arguments_get (arguments, KIND), kind)
         || kith_arguments_refuse (KITH_OPTION_KIND, _("There is no such kind; it is all, read, changed, out, entry, failed or keys."),
                                   error);
}

gboolean
kith_command_log (KithPractice         *practice,
                  const KithArguments  *arguments,
                  KithReply            *reply,
                  GError              **error)
{
  g_autofree char *scope = NULL;
  KithLogQuestion question = { .by = kith_arguments_get (arguments, BY) };

  if (!find_scope (practice, arguments, reply, &scope, error) || !read_days (arguments, &question.from, &question.to, error)
      || !read_kind (arguments, &question.kind, error))
    return FALSE;
  question.client = kith_scope_get_client (scope);
  if (!kith_arguments_has (arguments, OUTPUT))
    return kith_command_report (kith_report_log (practice, &question), reply, error);
  return dex_await (kith_practice_export_log (practice, &question, kith_arguments_get (arguments, OUTPUT),
                                              kith_arguments_has (arguments, REPLACE)),
                    error);
}

gboolean
kith_command_lock (KithPractice         *practice,
                   const KithArguments  *arguments,
                   KithReply            *reply,
                   GError              **error)
{
  return dex_await (kith_practice_lock (practice), error);
}
