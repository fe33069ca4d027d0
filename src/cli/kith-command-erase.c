/* kith-command-erase.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-erasures.h"
#include "kith-name.h"
#include "kith-problem.h"
#include "kith-terminal.h"

#include <glib/gi18n.h>

static gboolean
read_rule (const KithArguments  *arguments,
           KithRetention        *rule,
           GError              **error)
{
  int years = -1;

  *rule = KITH_RETENTION_DEFAULT;
  if (!kith_command_read_number (arguments, KITH_OPTION_YEARS, 0, KITH_RETENTION_MOST_YEARS, &years, error))
    return FALSE;
  for (int class = 0; years >= 0 && class < KITH_N_RECORD_CLASSES; class++)
    rule->years[class] = years;
  return TRUE;
}

static char *
read_name (const KithArguments  *arguments,
           GError              **error)
{
  if (kith_arguments_has (arguments, CONFIRM))
    return g_strdup (kith_arguments_get (arguments, CONFIRM));
  if (kith_terminal_is_there ())
    return kith_terminal_read (_("This can’t be undone. Type the client’s name to erase them: "), error);
  g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_USAGE,
                       _("Nothing was erased: there is no terminal to ask for the client’s name. Please give it with --confirm, or "
                         "look first with --dry-run."));
  return NULL;
}

/* As in the window: who erases has typed whom. */
static gboolean
check_meant (KithPractice         *practice,
             const KithArguments  *arguments,
             const char           *client,
             GError              **error)
{
  g_autofree char *typed = read_name (arguments, error);
  KithContact *contact = typed != NULL ? dex_await_boxed (kith_practice_load_client (practice, client), error) : NULL;
  gboolean same = contact != NULL && kith_name_is_same (typed, contact->name);

  if (contact != NULL && !same)
    g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_USAGE,
                         _("This is not the client’s name. Nothing was erased. Please check whom you mean."));
  g_clear_pointer (&contact, kith_contact_free);
  return same;
}

gboolean
kith_command_erase (KithPractice         *practice,
                    const KithArguments  *arguments,
                    KithReply            *reply,
                    GError              **error)
{
  gboolean erase = !kith_arguments_has (arguments, DRY_RUN);
  g_autofree char *client = NULL;
  KithErasureReason reason;
  KithRetention rule;

  if (!kith_erasure_reason_from_text (kith_arguments_get (arguments, REASON), &reason))
    return kith_arguments_refuse (KITH_OPTION_REASON, _("This must be “request”, “expired” or “mistake”."), error);
  if (!read_rule (arguments, &rule, error))
    return FALSE;
  client = kith_command_resolve_client (practice, arguments, reply, error);
  return client != NULL
         && (!erase || check_meant (practice, arguments, client, error))
         && kith_command_report (kith_report_erasure (practice, client, reason, &rule, erase), reply, error);
}
