/* kith-command-users.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-credentials.h"
#include "kith-problem.h"
#include "kith-report.h"

/* While one derives a key, others may save the key file: as many at once are served as there are tries. */
#define MOST_TRIES 8

static gboolean
add (KithPractice          *practice,
     const KithArguments   *arguments,
     const KithPassphrase  *passphrase,
     KithReply             *reply,
     GError               **error)
{
  for (int i = 1;; i++)
    {
      g_autoptr (GError) reason = NULL;

      if (kith_command_id (kith_practice_add_user (practice, kith_arguments_get (arguments, NAME), arguments->role,
                                                   kith_arguments_has (arguments, OWNER), passphrase, arguments->memory),
                           reply, &reason))
        return TRUE;
      if (i < MOST_TRIES && kith_problem_classify (reason) == KITH_PROBLEM_CONFLICT)
        continue;
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
}

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

  return add (practice, arguments, passphrase, reply, error);
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
