/* kith-command-import.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-imports.h"

gboolean
kith_command_import (KithPractice         *practice,
                     const KithArguments  *arguments,
                     KithReply            *reply,
                     GError              **error)
{
  g_autofree char *client = NULL;
  KithImportWish wish = {
    .files = (const char * const *) arguments->files,
    .new_client = kith_arguments_get (arguments, NEW_CLIENT),
    .self = kith_arguments_get (arguments, SELF),
    .client_per_ego = kith_arguments_has (arguments, CLIENT_PER_EGO),
    .dry_run = kith_arguments_has (arguments, DRY_RUN),
  };

  if (kith_arguments_has (arguments, CLIENT))
    {
      client = kith_command_resolve_client (practice, arguments, reply, error);
      if (client == NULL)
        return FALSE;
    }
  wish.client = client;
  return kith_command_report (kith_practice_import (practice, &wish), reply, error);
}
