/* kith-command-map.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-change-file.h"
#include "kith-map-file.h"
#include "kith-ring.h"

gboolean
kith_command_map (KithPractice         *practice,
                  const KithArguments  *arguments,
                  KithReply            *reply,
                  GError              **error)
{
  g_autofree char *client = NULL;
  g_autofree char *person = NULL;
  KithMapOrder order = {
    .when = kith_arguments_get (arguments, AS_OF),
    .file = kith_arguments_get (arguments, OUTPUT),
    .theme = kith_arguments_get (arguments, THEME),
    .hide = kith_arguments_get (arguments, HIDE),
    .way = kith_arguments_get (arguments, PRESET),
    .since = kith_arguments_get (arguments, GHOSTS),
    .anonymous = kith_arguments_has (arguments, ANONYMOUS),
    .replace = kith_arguments_has (arguments, REPLACE),
  };

  if (!kith_command_read_number (arguments, KITH_OPTION_WIDTH, KITH_COMMAND_LEAST_SIDE, KITH_COMMAND_MOST_SIDE, &order.width, error)
      || !kith_command_read_number (arguments, KITH_OPTION_HEIGHT, KITH_COMMAND_LEAST_SIDE, KITH_COMMAND_MOST_SIDE, &order.height, error)
      || !kith_command_read_number (arguments, KITH_OPTION_RINGS, KITH_LEAST_RINGS, KITH_MOST_RINGS, &order.rings, error))
    return FALSE;
  client = kith_command_resolve_client (practice, arguments, reply, error);
  if (client == NULL)
    return FALSE;
  if (kith_arguments_has (arguments, PERSON))
    {
      person = kith_command_resolve_person (practice, client, kith_arguments_get (arguments, PERSON), reply, error);
      if (person == NULL)
        return FALSE;
    }
  order.client = client;
  order.person = person;
  return kith_command_report (kith_practice_draw_map (practice, &order), reply, error);
}

gboolean
kith_command_changes (KithPractice         *practice,
                      const KithArguments  *arguments,
                      KithReply            *reply,
                      GError              **error)
{
  g_autofree char *client = NULL;
  int rings = KITH_LEAST_RINGS;
  KithChangeOrder order = {
    .comparison.from = kith_arguments_get (arguments, FROM),
    .comparison.to = kith_arguments_get (arguments, TO),
    .comparison.initials = kith_arguments_has (arguments, ANONYMOUS),
    .file = kith_arguments_get (arguments, OUTPUT),
    .theme = kith_arguments_get (arguments, THEME),
    .replace = kith_arguments_has (arguments, REPLACE),
  };

  if (!kith_command_read_number (arguments, KITH_OPTION_RINGS, KITH_LEAST_RINGS, KITH_MOST_RINGS, &rings, error))
    return FALSE;
  client = kith_command_resolve_client (practice, arguments, reply, error);
  if (client == NULL)
    return FALSE;
  order.comparison.client = client;
  order.comparison.rings = (guint) rings;
  return kith_command_report (order.file != NULL ? kith_practice_draw_changes (practice, &order)
                                                 : kith_report_changes (practice, &order.comparison),
                              reply, error);
}
