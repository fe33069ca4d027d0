/* kith-command-import.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-exports.h"
#include "kith-import-content.h"
#include "kith-imports.h"
#include "kith-problem.h"

#include <glib/gi18n.h>

static gboolean
names_client (const KithArguments *arguments)
{
  return kith_arguments_has (arguments, CLIENT) || kith_arguments_has (arguments, NEW_CLIENT) ||
         kith_arguments_has (arguments, CLIENT_PER_EGO);
}

/* Whose people they are is asked only of files that can be read. */
static gboolean
ask_whose (const KithArguments  *arguments,
           GError              **error)
{
  g_autoptr (KithImportContent) content =
    dex_await_boxed (kith_import_content_load ((const char * const *) arguments->files, NULL), error);

  if (content != NULL)
    g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_USAGE,
                         _("Whose people are they? Please give one of --client, --new-client and --client-per-ego."));
  return FALSE;
}

/* What Kith has exported says itself whose it is. */
static gboolean
bring (KithPractice         *practice,
       const KithArguments  *arguments,
       KithReply            *reply,
       GError              **error)
{
  g_autoptr (KithBringOutcome) outcome = NULL;

  if (!kith_practice_is_dump (arguments->files[0]))
    return ask_whose (arguments, error);
  outcome = dex_await_boxed (kith_practice_bring (practice, arguments->files[0], kith_arguments_has (arguments, DRY_RUN), NULL),
                             error);
  if (outcome == NULL)
    return FALSE;
  reply->report = kith_bring_outcome_to_text (outcome);
  return TRUE;
}

gboolean
kith_command_import (KithPractice         *practice,
                     const KithArguments  *arguments,
                     KithReply            *reply,
                     GError              **error)
{
  g_autofree char *client = NULL;
  g_autoptr (KithImportOutcome) outcome = NULL;
  KithImportWish wish = {
    .files = (const char * const *) arguments->files,
    .new_client = kith_arguments_get (arguments, NEW_CLIENT),
    .self = kith_arguments_get (arguments, SELF),
    .client_per_ego = kith_arguments_has (arguments, CLIENT_PER_EGO),
    .dry_run = kith_arguments_has (arguments, DRY_RUN),
  };

  if (!names_client (arguments))
    return bring (practice, arguments, reply, error);
  if (kith_arguments_has (arguments, CLIENT))
    {
      client = kith_command_resolve_client (practice, arguments, reply, error);
      if (client == NULL)
        return FALSE;
    }
  wish.client = client;
  outcome = dex_await_boxed (kith_practice_import (practice, &wish), error);
  if (outcome == NULL)
    return FALSE;
  reply->report = kith_import_outcome_to_text (outcome);
  return TRUE;
}
