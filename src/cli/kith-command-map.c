/* kith-command-map.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-map-file.h"
#include "kith-problem.h"

#include <glib/gi18n.h>

#define LEAST_SIDE 200
#define MOST_SIDE 16384

static gboolean
read_number (const KithArguments  *arguments,
             KithOption            option,
             guint64               least,
             guint64               most,
             int                  *number,
             GError              **error)
{
  guint64 read;

  if (!(arguments->given & ((KithOptions) 1 << option)))
    return TRUE;
  if (!g_ascii_string_to_unsigned (arguments->values[option], 10, least, most, &read, NULL))
    {
      g_autofree char *message = g_strdup_printf (_("This must be a number from %d to %d."), (int) least, (int) most);

      return kith_arguments_refuse (option, message, error);
    }
  *number = (int) read;
  return TRUE;
}

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
    .anonymous = kith_arguments_has (arguments, ANONYMOUS),
    .replace = kith_arguments_has (arguments, REPLACE),
  };

  if (!read_number (arguments, KITH_OPTION_WIDTH, LEAST_SIDE, MOST_SIDE, &order.width, error)
      || !read_number (arguments, KITH_OPTION_HEIGHT, LEAST_SIDE, MOST_SIDE, &order.height, error)
      || !read_number (arguments, KITH_OPTION_RINGS, 3, 6, &order.rings, error))
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
