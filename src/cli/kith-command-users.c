/* kith-command-users.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-credentials.h"
#include "kith-report.h"

gboolean
kith_command_users_add (KithPractice         *practice,
                        const KithArguments  *arguments,
                        KithReply            *reply,
                        GError              **error)
{
  const char *name = kith_arguments_get (arguments, NAME);
  g_autoptr (KithPassphrase) passphrase = NULL;

  if (!kith_user_name_validate (name, error))
    return FALSE;
  passphrase = kith_credentials_read (kith_arguments_get (arguments, NEW_PASSPHRASE_FILE), error);
  if (passphrase == NULL)
    return FALSE;

  return kith_command_id (kith_practice_add_user (practice, name, arguments->role,
                                                  kith_arguments_has (arguments, OWNER), passphrase,
                                                  arguments->memory),
                          reply, error);
}

gboolean
kith_command_users_remove (KithPractice         *practice,
                           const KithArguments  *arguments,
                           KithReply            *reply,
                           GError              **error)
{
  return dex_await (kith_practice_remove_user (practice, kith_arguments_get (arguments, NAME)), error);
}

gboolean
kith_command_users_list (KithPractice         *practice,
                         const KithArguments  *arguments,
                         KithReply            *reply,
                         GError              **error)
{
  return kith_command_report (kith_report_users (practice), reply, error);
}
