/* kith-command-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-exports.h"

#include <glib/gi18n.h>

gboolean
kith_command_export (KithPractice         *practice,
                     const KithArguments  *arguments,
                     KithReply            *reply,
                     GError              **error)
{
  g_autofree char *client = NULL;
  g_autoptr (KithExportOutcome) outcome = NULL;
  KithExportWish wish = { .path = kith_arguments_get (arguments, OUTPUT), .replace = kith_arguments_has (arguments, REPLACE) };

  if (!kith_export_format_from_text (kith_arguments_get (arguments, FORMAT), &wish.format))
    return kith_arguments_refuse (KITH_OPTION_FORMAT, _("This must be json, csv or graphml."), error);
  if (kith_arguments_has (arguments, CLIENT))
    {
      client = kith_command_resolve_client (practice, arguments, reply, error);
      if (client == NULL)
        return FALSE;
    }
  wish.client = client;
  outcome = dex_await_boxed (kith_practice_export (practice, &wish), error);
  if (outcome == NULL)
    return FALSE;
  reply->report = kith_export_outcome_to_text (outcome);
  return TRUE;
}
