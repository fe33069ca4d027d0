/* kith-command-backup.c: "backup", "backups", "backups try", "restore", "rescue"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-backups.h"
#include "kith-credentials.h"
#include "kith-members.h"
#include "kith-rescues.h"

gboolean
kith_command_backup (KithPractice         *practice,
                     const KithArguments  *arguments,
                     KithReply            *reply,
                     GError              **error)
{
  if (arguments->file != NULL)
    return dex_await (kith_practice_backup (practice, arguments->file, NULL), error);
  return kith_command_report (kith_report_daily_backup (practice, kith_arguments_get (arguments, TO), NULL), reply, error);
}

gboolean
kith_command_backups (KithPractice         *practice,
                      const KithArguments  *arguments,
                      KithReply            *reply,
                      GError              **error)
{
  return kith_command_report (kith_report_backups (practice, kith_arguments_get (arguments, FROM)), reply, error);
}

gboolean
kith_command_backups_try (KithPractice         *practice,
                          const KithArguments  *arguments,
                          KithReply            *reply,
                          GError              **error)
{
  return kith_command_report (kith_report_trial (practice, kith_arguments_get (arguments, FROM), arguments->file, NULL), reply,
                              error);
}

gboolean
kith_command_restore (KithPractice         *practice,
                      const KithArguments  *arguments,
                      KithReply            *reply,
                      GError              **error)
{
  const char *user = kith_arguments_get (arguments, USER);
  /* Nobody is asked for the passphrase of what is no backup. */
  g_auto (GStrv) users = kith_practice_list_backup_names (arguments->file, error);
  g_autoptr (KithPassphrase) passphrase = NULL;

  if (users == NULL)
    return FALSE;
  passphrase =
    kith_credentials_read_of (user, (const char * const *) users, kith_arguments_get (arguments, PASSPHRASE_FILE), error);
  return passphrase != NULL
         && dex_await (kith_practice_restore (practice, arguments->file, arguments->practice, user, passphrase, NULL), error);
}

gboolean
kith_command_rescue (KithPractice         *practice,
                     const KithArguments  *arguments,
                     KithReply            *reply,
                     GError              **error)
{
  const char *user = kith_arguments_get (arguments, USER);
  /* Likewise. */
  g_auto (GStrv) users = kith_practice_list_names (arguments->practice, NULL);
  g_autoptr (KithPassphrase) passphrase =
    kith_credentials_read_of (user, (const char * const *) users, kith_arguments_get (arguments, PASSPHRASE_FILE), error);
  g_autoptr (KithRescue) rescue = NULL;

  if (passphrase == NULL)
    return FALSE;
  rescue = dex_await_boxed (kith_practice_rescue (practice, arguments->practice, arguments->file, user, passphrase, NULL), error);
  if (rescue == NULL)
    return FALSE;
  reply->report = kith_report_dup_rescue (rescue);
  return TRUE;
}
