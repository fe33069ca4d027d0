/* kith-command-users.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-credentials.h"
#include "kith-members.h"
#include "kith-problem.h"
#include "kith-report.h"

/* While one derives a key, others may save the key file: as many at once are served as there are tries. */
#define MOST_TRIES 8

static gboolean
add (KithPractice         *practice,
     const KithNewMember  *member,
     KithReply            *reply,
     GError              **error)
{
  for (int i = 1;; i++)
    {
      g_autoptr (GError) reason = NULL;

      if (kith_command_id (kith_practice_add_member (practice, member), reply, &reason))
        return TRUE;
      if (i < MOST_TRIES && kith_problem_classify (reason) == KITH_PROBLEM_CONFLICT)
        continue;
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
}

/* Once the code is in the file, it can't get lost any more on its way to whom it is for. */
static KithPassphrase *
make_code (const char  *file,
           GError     **error)
{
  g_autoptr (KithPassphrase) code = kith_passphrase_new_one_time_code ();

  return kith_credentials_hand_over (code, file, error) ? g_steal_pointer (&code) : NULL;
}

gboolean
kith_command_users_add (KithPractice         *practice,
                        const KithArguments  *arguments,
                        KithReply            *reply,
                        GError              **error)
{
  const char *code_file = kith_arguments_get (arguments, ONE_TIME_FILE);
  g_autoptr (KithPassphrase) passphrase = NULL;
  KithNewMember member = {
    .name = kith_arguments_get (arguments, NAME),
    .role = arguments->role,
    .owner = kith_arguments_has (arguments, OWNER),
    .once = code_file != NULL,
    .memory = arguments->memory,
  };

  if (!kith_user_name_validate (member.name, error))
    return FALSE;
  passphrase = member.once ? make_code (code_file, error)
                           : kith_credentials_read (kith_arguments_get (arguments, NEW_PASSPHRASE_FILE), error);
  if (passphrase == NULL)
    return FALSE;
  member.passphrase = passphrase;
  if (add (practice, &member, reply, error))
    return TRUE;
  if (member.once)
    kith_credentials_take_back (code_file);
  return FALSE;
}

gboolean
kith_command_users_remove (KithPractice         *practice,
                           const KithArguments  *arguments,
                           KithReply            *reply,
                           GError              **error)
{
  return dex_await (kith_practice_remove_member (practice, kith_arguments_get (arguments, NAME), NULL), error);
}

gboolean
kith_command_users_passphrase (KithPractice         *practice,
                               const KithArguments  *arguments,
                               KithReply            *reply,
                               GError              **error)
{
  const char *name = kith_arguments_get (arguments, NAME);
  g_autoptr (KithPassphrase) passphrase =
    kith_credentials_read_new (kith_arguments_get (arguments, NEW_PASSPHRASE_FILE), error);

  if (passphrase == NULL)
    return FALSE;
  if (name != NULL)
    return dex_await (kith_practice_reset_member (practice, name, FALSE, passphrase, arguments->memory), error);
  /* The present one has just been read, to unlock. */
  return dex_await (kith_practice_change_passphrase (practice, NULL, passphrase, arguments->memory), error);
}

gboolean
kith_command_users_reset (KithPractice         *practice,
                          const KithArguments  *arguments,
                          KithReply            *reply,
                          GError              **error)
{
  const char *file = kith_arguments_get (arguments, ONE_TIME_FILE);
  g_autoptr (KithPassphrase) code = make_code (file, error);

  if (code == NULL)
    return FALSE;
  if (dex_await (kith_practice_reset_member (practice, kith_arguments_get (arguments, NAME), TRUE, code, arguments->memory),
                 error))
    return TRUE;
  kith_credentials_take_back (file);
  return FALSE;
}

gboolean
kith_command_users_recovery (KithPractice         *practice,
                             const KithArguments  *arguments,
                             KithReply            *reply,
                             GError              **error)
{
  const char *file = kith_arguments_get (arguments, RECOVERY_FILE);
  g_autoptr (KithPassphrase) code = kith_passphrase_new_recovery_code ();

  if (!kith_credentials_hand_over (code, file, error))
    return FALSE;
  if (dex_await (kith_practice_renew_recovery (practice, code, arguments->memory), error))
    return TRUE;
  kith_credentials_take_back (file);
  return FALSE;
}

gboolean
kith_command_users_owner (KithPractice         *practice,
                          const KithArguments  *arguments,
                          KithReply            *reply,
                          GError              **error)
{
  gboolean owner = arguments->verb == KITH_VERB_USERS_OWNER;

  return dex_await (kith_practice_set_owner (practice, kith_arguments_get (arguments, NAME), owner), error);
}

gboolean
kith_command_rekey (KithPractice         *practice,
                    const KithArguments  *arguments,
                    KithReply            *reply,
                    GError              **error)
{
  return dex_await (kith_practice_rekey (practice, NULL), error);
}

gboolean
kith_command_users_list (KithPractice         *practice,
                         const KithArguments  *arguments,
                         KithReply            *reply,
                         GError              **error)
{
  return kith_command_report (kith_report_users (practice), reply, error);
}
