/* kith-command-client.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-report.h"

#include <glib/gi18n.h>

static void
apply_arguments (KithContact         *client,
                 const KithArguments *arguments)
{
  const char *phone = kith_arguments_get (arguments, PHONE);

  if (kith_arguments_has (arguments, NAME))
    g_set_str (&client->name, kith_arguments_get (arguments, NAME));
  if (kith_arguments_has (arguments, BORN))
    client->born = arguments->born;
  if (phone != NULL)
    g_set_str (&client->phone, *phone != '\0' ? phone : NULL);
}

gboolean
kith_command_client_add (KithPractice         *practice,
                         const KithArguments  *arguments,
                         KithReply            *reply,
                         GError              **error)
{
  g_autoptr (KithContact) client = kith_contact_new (kith_arguments_get (arguments, NAME));

  apply_arguments (client, arguments);
  return kith_command_id (kith_practice_add_client (practice, client), reply, error);
}

gboolean
kith_command_client_edit (KithPractice         *practice,
                          const KithArguments  *arguments,
                          KithReply            *reply,
                          GError              **error)
{
  g_autofree char *id = kith_command_resolve_client (practice, arguments, reply, error);
  g_autoptr (KithContact) client = NULL;

  if (id == NULL)
    return FALSE;
  client = dex_await_boxed (kith_practice_load_client (practice, id), error);
  if (client == NULL)
    return FALSE;

  apply_arguments (client, arguments);
  return kith_command_id (kith_practice_edit_client (practice, client), reply, error);
}

gboolean
kith_command_client_archive (KithPractice         *practice,
                             const KithArguments  *arguments,
                             KithReply            *reply,
                             GError              **error)
{
  g_autofree char *id = kith_command_resolve_client (practice, arguments, reply, error);

  return id != NULL && kith_command_id (kith_practice_archive_client (practice, id), reply, error);
}

gboolean
kith_command_clients (KithPractice         *practice,
                      const KithArguments  *arguments,
                      KithReply            *reply,
                      GError              **error)
{
  return kith_command_report (kith_report_clients (practice), reply, error);
}

gboolean
kith_command_search (KithPractice         *practice,
                     const KithArguments  *arguments,
                     KithReply            *reply,
                     GError              **error)
{
  if (!kith_command_report (kith_report_search (practice, arguments->words), reply, error))
    return FALSE;
  if (kith_report_search_has_more (reply->report))
    reply->hint = _("There is more than is listed: the first 100 of each kind. Please add a word to find less.");
  return TRUE;
}
