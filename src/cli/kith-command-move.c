/* kith-command-move.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-inventory-options.h"
#include "kith-person-steps.h"
#include "kith-problem.h"
#include "kith-ring.h"

#include <glib/gi18n.h>

#define MOST_STEPS (KITH_MOST_RINGS)
#define OTHER_WAYS                                                                                                     \
  (KITH_OPTION_BIT (CLOSENESS) | KITH_OPTION_BIT (DESIRED) | KITH_OPTION_BIT (ANGLE) | KITH_OPTION_BIT (ON) |         \
   KITH_OPTION_BIT (SESSION))

static gboolean
read_steps (const KithArguments  *arguments,
            KithPersonSteps      *steps,
            GError              **error)
{
  int rings = KITH_LEAST_RINGS;
  gint64 read;

  if ((arguments->given & OTHER_WAYS) != 0)
    return kith_arguments_refuse (KITH_OPTION_STEPS, _("This goes with --rings and --correct alone."), error);
  if (!g_ascii_string_to_signed (kith_arguments_get (arguments, STEPS), 10, -MOST_STEPS, MOST_STEPS, &read, NULL) || read == 0)
    return kith_arguments_refuse (KITH_OPTION_STEPS, _("This must be a whole number from 1 to 6, or below 0."), error);
  if (!kith_command_read_number (arguments, KITH_OPTION_RINGS, KITH_LEAST_RINGS, KITH_MOST_RINGS, &rings, error))
    return FALSE;
  steps->steps = (int) read;
  steps->rings = (guint) rings;
  steps->always = kith_arguments_has (arguments, CORRECT);
  return TRUE;
}

/* Returns: (transfer full) (nullable): ids */
static GStrv
resolve_people (KithPractice         *practice,
                const KithArguments  *arguments,
                const char           *client,
                KithReply            *reply,
                GError              **error)
{
  g_auto (GStrv) names = g_strsplit (kith_arguments_get (arguments, PERSON), ",", -1);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      char *id = kith_command_resolve_person (practice, client, g_strstrip (names[i]), reply, error);

      if (id == NULL)
        return NULL;
      g_strv_builder_take (ids, id);
    }
  return g_strv_builder_end (ids);
}

static gboolean
step (KithPractice         *practice,
      const KithArguments  *arguments,
      KithReply            *reply,
      GError              **error)
{
  g_autofree char *client = NULL;
  g_auto (GStrv) people = NULL;
  KithPersonSteps steps = { 0 };

  if (!read_steps (arguments, &steps, error))
    return FALSE;
  client = kith_command_resolve_client (practice, arguments, reply, error);
  people = client != NULL ? resolve_people (practice, arguments, client, reply, error) : NULL;
  if (people == NULL)
    return FALSE;
  steps.client = client;
  steps.people = (const char *const *) people;
  return kith_command_report (kith_report_steps (practice, &steps), reply, error);
}

gboolean
kith_command_person_move (KithPractice         *practice,
                          const KithArguments  *arguments,
                          KithReply            *reply,
                          GError              **error)
{
  return kith_arguments_has (arguments, STEPS) ? step (practice, arguments, reply, error)
                                               : kith_command_place (practice, arguments, reply, error);
}
