/* kith-command-timeline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-timeline-file.h"

gboolean
kith_command_timeline (KithPractice         *practice,
                       const KithArguments  *arguments,
                       KithReply            *reply,
                       GError              **error)
{
  g_autofree char *client = NULL;
  KithTimelineOrder order = {
    .when = kith_arguments_get (arguments, AS_OF),
    .file = kith_arguments_get (arguments, OUTPUT),
    .theme = kith_arguments_get (arguments, THEME),
    .anonymous = kith_arguments_has (arguments, ANONYMOUS),
    .replace = kith_arguments_has (arguments, REPLACE),
  };

  if (!kith_command_read_number (arguments, KITH_OPTION_WIDTH, KITH_COMMAND_LEAST_SIDE, KITH_COMMAND_MOST_SIDE, &order.width, error)
      || !kith_command_read_number (arguments, KITH_OPTION_HEIGHT, KITH_COMMAND_LEAST_SIDE, KITH_COMMAND_MOST_SIDE, &order.height,
                                    error))
    return FALSE;
  client = kith_command_resolve_client (practice, arguments, reply, error);
  if (client == NULL)
    return FALSE;
  order.client = client;
  if (order.file == NULL)
    return kith_command_report (kith_practice_tell_timeline (practice, &order), reply, error);
  return kith_command_report (kith_practice_draw_timeline (practice, &order), reply, error);
}
