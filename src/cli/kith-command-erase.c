/* kith-command-erase.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-erasures.h"

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

gboolean
kith_command_erase (KithPractice         *practice,
                    const KithArguments  *arguments,
                    KithReply            *reply,
                    GError              **error)
{
  g_autofree char *client = NULL;
  KithErasureReason reason;
  KithRetention rule;

  if (!kith_erasure_reason_from_text (kith_arguments_get (arguments, REASON), &reason))
    return kith_arguments_refuse (KITH_OPTION_REASON, _("This must be “request”, “expired” or “mistake”."), error);
  if (!read_rule (arguments, &rule, error))
    return FALSE;
  client = kith_command_resolve_client (practice, arguments, reply, error);
  return client != NULL
         && kith_command_report (kith_report_erasure (practice, client, reason, &rule, !kith_arguments_has (arguments, DRY_RUN)),
                                 reply, error);
}
