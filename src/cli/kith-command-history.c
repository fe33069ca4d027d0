/* kith-command-history.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-id.h"
#include "kith-report.h"
#include "kith-scope.h"

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

gboolean
kith_command_undo (KithPractice         *practice,
                   const KithArguments  *arguments,
                   KithReply            *reply,
                   GError              **error)
{
  g_autofree char *scope = NULL;

  return find_scope (practice, arguments, reply, &scope, error) &&
         kith_command_id (kith_practice_undo (practice, scope), reply, error);
}

gboolean
kith_command_redo (KithPractice         *practice,
                   const KithArguments  *arguments,
                   KithReply            *reply,
                   GError              **error)
{
  g_autofree char *scope = NULL;

  return find_scope (practice, arguments, reply, &scope, error) &&
         kith_command_id (kith_practice_redo (practice, scope), reply, error);
}

gboolean
kith_command_history (KithPractice         *practice,
                      const KithArguments  *arguments,
                      KithReply            *reply,
                      GError              **error)
{
  g_autofree char *scope = NULL;

  return find_scope (practice, arguments, reply, &scope, error) &&
         kith_command_report (kith_report_history (practice, scope), reply, error);
}
