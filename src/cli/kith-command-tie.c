/* kith-command-tie.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-inventory-options.h"
#include "kith-inventory.h"
#include "kith-relatives.h"

gboolean
kith_command_tie_add (KithPractice         *practice,
                      const KithArguments  *arguments,
                      KithReply            *reply,
                      GError              **error)
{
  g_autofree char *client = kith_command_resolve_client (practice, arguments, reply, error);
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  g_autoptr (KithTie) tie = NULL;

  if (client == NULL)
    return FALSE;
  a = kith_command_resolve_person (practice, client, kith_arguments_get (arguments, PERSON), reply, error);
  if (a == NULL)
    return FALSE;
  b = kith_command_resolve_person (practice, client, kith_arguments_get (arguments, WITH), reply, error);
  if (b == NULL)
    return FALSE;
  tie = kith_tie_new (client, a, b, kith_arguments_get (arguments, KIND));
  return kith_inventory_options_read_tie (arguments, tie, error)
         && kith_command_id (kith_practice_save_tie (practice, tie), reply, error);
}

gboolean
kith_command_tie_edit (KithPractice         *practice,
                       const KithArguments  *arguments,
                       KithReply            *reply,
                       GError              **error)
{
  g_autofree char *client = kith_command_resolve_client (practice, arguments, reply, error);
  g_autoptr (KithTie) tie = NULL;

  if (client == NULL)
    return FALSE;
  tie = dex_await_boxed (kith_practice_load_tie (practice, client, kith_arguments_get (arguments, TIE)), error);
  return tie != NULL && kith_inventory_options_read_tie (arguments, tie, error)
         && kith_command_id (kith_practice_save_tie (practice, tie), reply, error);
}

gboolean
kith_command_tie_remove (KithPractice         *practice,
                         const KithArguments  *arguments,
                         KithReply            *reply,
                         GError              **error)
{
  g_autofree char *client = kith_command_resolve_client (practice, arguments, reply, error);

  return client != NULL
         && kith_command_id (kith_practice_remove_tie (practice, client, kith_arguments_get (arguments, TIE)),
                             reply, error);
}

gboolean
kith_command_ties (KithPractice         *practice,
                   const KithArguments  *arguments,
                   KithReply            *reply,
                   GError              **error)
{
  g_autofree char *client = kith_command_resolve_client (practice, arguments, reply, error);

  return client != NULL
         && kith_command_report (kith_report_ties (practice, client, kith_arguments_get (arguments, AS_OF)), reply, error);
}

gboolean
kith_command_related (KithPractice         *practice,
                      const KithArguments  *arguments,
                      KithReply            *reply,
                      GError              **error)
{
  g_autofree char *client = kith_command_resolve_client (practice, arguments, reply, error);
  g_autofree char *person = NULL;
  g_autofree char *other = NULL;

  if (client == NULL)
    return FALSE;
  person = kith_command_resolve_person (practice, client, kith_arguments_get (arguments, PERSON), reply, error);
  if (person == NULL)
    return FALSE;
  other = kith_command_resolve_person (practice, client, kith_arguments_get (arguments, WITH), reply, error);
  return other != NULL && kith_command_report (kith_report_related (practice, client, person, other), reply, error);
}

gboolean
kith_command_expect_add (KithPractice         *practice,
                         const KithArguments  *arguments,
                         KithReply            *reply,
                         GError              **error)
{
  g_autofree char *client = kith_command_resolve_client (practice, arguments, reply, error);
  g_autofree char *person = NULL;
  g_autoptr (KithExpectation) expectation = NULL;

  if (client == NULL)
    return FALSE;
  person = kith_command_resolve_person (practice, client, kith_arguments_get (arguments, PERSON), reply, error);
  if (person == NULL)
    return FALSE;
  expectation = kith_expectation_new (person, KITH_HOLDER_ME, kith_arguments_get (arguments, TEXT));
  return kith_inventory_options_read_expectation (arguments, expectation, error)
         && kith_command_id (kith_practice_save_expectation (practice, client, expectation), reply, error);
}

gboolean
kith_command_expect_edit (KithPractice         *practice,
                          const KithArguments  *arguments,
                          KithReply            *reply,
                          GError              **error)
{
  g_autofree char *client = kith_command_resolve_client (practice, arguments, reply, error);
  const char *id = kith_arguments_get (arguments, EXPECTATION);
  g_autoptr (KithExpectation) expectation = NULL;

  if (client == NULL)
    return FALSE;
  expectation = dex_await_boxed (kith_practice_load_expectation (practice, client, id), error);
  return expectation != NULL && kith_inventory_options_read_expectation (arguments, expectation, error)
         && kith_command_id (kith_practice_save_expectation (practice, client, expectation), reply, error);
}

gboolean
kith_command_expect_remove (KithPractice         *practice,
                            const KithArguments  *arguments,
                            KithReply            *reply,
                            GError              **error)
{
  g_autofree char *client = kith_command_resolve_client (practice, arguments, reply, error);
  const char *id = kith_arguments_get (arguments, EXPECTATION);

  return client != NULL
         && kith_command_id (kith_practice_remove_expectation (practice, client, id), reply, error);
}
