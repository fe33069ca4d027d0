/* kith-command-practice.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-credentials.h"
#include "kith-problem.h"
#include "kith-report.h"

#include <glib/gi18n.h>

/* Before anyone is asked for a passphrase or notes a code down. */
static gboolean
check_new_practice (const KithArguments  *arguments,
                    GError              **error)
{
  return kith_practice_name_validate (kith_arguments_get (arguments, NAME), error) &&
         kith_user_name_validate (kith_arguments_get (arguments, USER), error) &&
         kith_zone_validate (kith_arguments_get (arguments, ZONE), error) &&
         kith_practice_check_place (arguments->practice, error);
}

static gboolean
make (KithPractice           *practice,
      const KithNewPractice  *wanted,
      DexFuture              *stop,
      GError                **error)
{
  g_autoptr (DexFuture) made = kith_practice_create (practice, wanted);

  if (kith_command_is_stopped (made, stop))
    g_cancellable_cancel (wanted->cancellable);
  return dex_await (dex_ref (made), error);
}

gboolean
kith_command_create (KithPractice         *practice,
                     const KithArguments  *arguments,
                     KithReply            *reply,
                     GError              **error)
{
  const char *code_file = kith_arguments_get (arguments, RECOVERY_FILE);
  g_autoptr (KithPassphrase) passphrase = NULL;
  g_autoptr (KithPassphrase) code = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (DexFuture) stop = NULL;
  KithNewPractice wanted;

  if (!check_new_practice (arguments, error))
    return FALSE;
  passphrase = kith_credentials_read_new (kith_arguments_get (arguments, PASSPHRASE_FILE), error);
  if (passphrase == NULL)
    return FALSE;

  /* Before the code is in a file, or it could be left behind. */
  stop = kith_command_catch_stop ();
  code = kith_passphrase_new_recovery_code ();
  if (code_file != NULL && !kith_credentials_hand_over (code, code_file, error))
    return FALSE;

  wanted = (KithNewPractice) {
    .folder = arguments->practice,
    .name = kith_arguments_get (arguments, NAME),
    .zone = kith_arguments_get (arguments, ZONE),
    .owner = kith_arguments_get (arguments, USER),
    .passphrase = passphrase,
    .code = code,
    .memory = arguments->memory,
    .cancellable = cancellable,
  };
  if (make (practice, &wanted, stop, error))
    return code_file != NULL || kith_credentials_show (code, error);

  if (code_file != NULL)
    kith_credentials_take_back (code_file);
  return FALSE;
}

gboolean
kith_command_practice_edit (KithPractice         *practice,
                            const KithArguments  *arguments,
                            KithReply            *reply,
                            GError              **error)
{
  const char *name = kith_arguments_get (arguments, NAME);
  const char *zone = kith_arguments_get (arguments, ZONE);

  if (name != NULL || zone != NULL)
    return dex_await (kith_practice_edit (practice, name, zone), error);
  g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_USAGE, _("Nothing to change was named. Please give --name or --zone."));
  return FALSE;
}

gboolean
kith_command_info (KithPractice         *practice,
                   const KithArguments  *arguments,
                   KithReply            *reply,
                   GError              **error)
{
  return kith_command_report (kith_report_info (practice), reply, error);
}

gboolean
kith_command_check (KithPractice         *practice,
                    const KithArguments  *arguments,
                    KithReply            *reply,
                    GError              **error)
{
  if (!kith_command_report (kith_report_check (practice), reply, error))
    return FALSE;
  if (kith_report_check_passed (reply->report))
    return TRUE;

  if (kith_report_check_is_mendable (reply->report))
    g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_DAMAGED,
                         _("Nothing that was stored is lost, but something in this practice has to be put right; the report "
                           "says how. “kithctl users passphrase” writes a lost key file anew."));
  else
    g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_DAMAGED,
                         _("This practice is damaged; the report lists where. The check mended nothing: all that it wrote is "
                           "that the practice was opened, which is noted in it. Please keep this folder as it is and restore "
                           "your last backup beside it."));
  return FALSE;
}
