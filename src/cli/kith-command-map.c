/* kith-command-map.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-change-file.h"
#include "kith-figures.h"
#include "kith-map-file.h"
#include "kith-recurrences.h"
#include "kith-ring.h"

/* @person: stays NULL where @option is not given. */
static gboolean
resolve_if_given (KithPractice         *practice,
                  const KithArguments  *arguments,
                  KithOption            option,
                  const char           *client,
                  KithReply            *reply,
                  char                **person,
                  GError              **error)
{
  if (arguments->values[option] != NULL)
    *person = kith_command_resolve_person (practice, client, arguments->values[option], reply, error);
  return arguments->values[option] == NULL || *person != NULL;
}

gboolean
kith_command_map (KithPractice         *practice,
                  const KithArguments  *arguments,
                  KithReply            *reply,
                  GError              **error)
{
  g_autofree char *client = NULL;
  g_autofree char *person = NULL;
  g_autofree char *focus = NULL;
  KithMapOrder order = {
    .when = kith_arguments_get (arguments, AS_OF),
    .file = kith_arguments_get (arguments, OUTPUT),
    .theme = kith_arguments_get (arguments, THEME),
    .hide = kith_arguments_get (arguments, HIDE),
    .form = kith_arguments_get (arguments, LAYOUT),
    .show = kith_arguments_get (arguments, SHOW),
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
  if (!resolve_if_given (practice, arguments, KITH_OPTION_PERSON, client, reply, &person, error)
      || !resolve_if_given (practice, arguments, KITH_OPTION_FOCUS, client, reply, &focus, error))
    return FALSE;
  order.client = client;
  order.person = person;
  order.focus = focus;
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

/* Of the people at the end of a session, by their initials or names. */
static gboolean
report_people (KithPractice         *practice,
               const KithArguments  *arguments,
               DexFuture            *(*report) (KithPractice *practice, const KithFiguresWanted *wanted),
               KithReply            *reply,
               GError              **error)
{
  g_autofree char *client = kith_command_resolve_client (practice, arguments, reply, error);
  const KithFiguresWanted wanted = {
    .client = client,
    .when = kith_arguments_get (arguments, SESSION),
    .initials = kith_arguments_has (arguments, ANONYMOUS),
  };

  return client != NULL && kith_command_report (report (practice, &wanted), reply, error);
}

gboolean
kith_command_figures (KithPractice         *practice,
                      const KithArguments  *arguments,
                      KithReply            *reply,
                      GError              **error)
{
  return report_people (practice, arguments, kith_report_figures, reply, error);
}

gboolean
kith_command_recurring (KithPractice         *practice,
                        const KithArguments  *arguments,
                        KithReply            *reply,
                        GError              **error)
{
  return report_people (practice, arguments, kith_report_recurrences, reply, error);
}
