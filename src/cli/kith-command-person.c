/* kith-command-person.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-inventory-options.h"
#include "kith-inventory.h"
#include "kith-questions.h"

#include <glib/gi18n.h>

/* The ids that --client and --person name. */
static gboolean
resolve_both (KithPractice         *practice,
              const KithArguments  *arguments,
              KithReply            *reply,
              char                **client,
              char                **person,
              GError              **error)
{
  *client = kith_command_resolve_client (practice, arguments, reply, error);
  if (*client == NULL)
    return FALSE;
  *person = kith_command_resolve_person (practice, *client, kith_arguments_get (arguments, PERSON), reply, error);
  return *person != NULL;
}

/* NULL without an error where nothing was said of the relationship. */
static KithPersonState *
prepare_state (KithPractice         *practice,
               const KithArguments  *arguments,
               const char           *client,
               const char           *person,
               GError              **error)
{
  g_autoptr (KithPersonState) state = NULL;

  if ((arguments->given & KITH_OPTIONS_STATE) == 0)
    return NULL;
  state = dex_await_boxed (kith_practice_prepare_state (practice, client, person,
                                                        kith_inventory_options_get_moment (arguments),
                                                        kith_arguments_has (arguments, CORRECT)),
                           error);
  if (state == NULL || !kith_inventory_options_read_state (arguments, state, error))
    return NULL;
  return g_steal_pointer (&state);
}

gboolean
kith_command_person_add (KithPractice         *practice,
                         const KithArguments  *arguments,
                         KithReply            *reply,
                         GError              **error)
{
  g_autofree char *client = kith_command_resolve_client (practice, arguments, reply, error);
  g_autoptr (KithPerson) person = NULL;
  g_autoptr (KithPersonState) state = NULL;
  g_autoptr (GError) local = NULL;
  double angle = 0;

  if (client == NULL)
    return FALSE;
  person = kith_person_new (client, kith_arguments_get (arguments, NAME));
  if (!kith_inventory_options_read_person (arguments, person, error)
      || !kith_inventory_options_read_angle (arguments, &angle, error))
    return FALSE;
  state = prepare_state (practice, arguments, client, person->id, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return kith_command_id (kith_practice_add_person (practice, person, state,
                                                    kith_arguments_has (arguments, ANGLE) ? &angle : NULL),
                          reply, error);
}

gboolean
kith_command_person_edit (KithPractice         *practice,
                          const KithArguments  *arguments,
                          KithReply            *reply,
                          GError              **error)
{
  g_autofree char *client = NULL;
  g_autofree char *id = NULL;
  g_autoptr (KithPerson) person = NULL;

  if (!resolve_both (practice, arguments, reply, &client, &id, error))
    return FALSE;
  person = dex_await_boxed (kith_practice_load_person (practice, client, id), error);
  return person != NULL && kith_inventory_options_read_person (arguments, person, error)
         && kith_command_id (kith_practice_edit_person (practice, person), reply, error);
}

gboolean
kith_command_person_remove (KithPractice         *practice,
                            const KithArguments  *arguments,
                            KithReply            *reply,
                            GError              **error)
{
  g_autofree char *client = NULL;
  g_autofree char *id = NULL;

  return resolve_both (practice, arguments, reply, &client, &id, error)
         && kith_command_id (kith_practice_remove_person (practice, client, id), reply, error);
}

gboolean
kith_command_person_show (KithPractice         *practice,
                          const KithArguments  *arguments,
                          KithReply            *reply,
                          GError              **error)
{
  g_autofree char *client = NULL;
  g_autofree char *id = NULL;

  return resolve_both (practice, arguments, reply, &client, &id, error)
         && kith_command_report (kith_report_person (practice, client, id, kith_arguments_get (arguments, AS_OF)),
                                 reply, error);
}

/* Someone who is placed in the past is seen today as they were. */
static gboolean
tell_later (KithPractice           *practice,
            const char             *client,
            const KithPersonState  *state,
            KithReply              *reply,
            GError                **error)
{
  g_autoptr (GError) local = NULL;

  reply->n_later = dex_await_uint (kith_practice_count_later_states (practice, client, state), &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (reply->n_later > 0)
    reply->hint = _("What was said of later days is left as it was, and today shows that.");
  return TRUE;
}

gboolean
kith_command_place (KithPractice         *practice,
                    const KithArguments  *arguments,
                    KithReply            *reply,
                    GError              **error)
{
  g_autofree char *client = NULL;
  g_autofree char *id = NULL;
  g_autoptr (KithPersonState) state = NULL;
  g_autoptr (GError) local = NULL;
  double angle = 0;

  if (!resolve_both (practice, arguments, reply, &client, &id, error)
      || !kith_inventory_options_read_angle (arguments, &angle, error))
    return FALSE;
  state = prepare_state (practice, arguments, client, id, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return kith_command_id (kith_practice_place_person (practice, client, id, state,
                                                      kith_arguments_has (arguments, ANGLE) ? &angle : NULL),
                          reply, error)
         && (state == NULL || tell_later (practice, client, state, reply, error));
}

gboolean
kith_command_people (KithPractice         *practice,
                     const KithArguments  *arguments,
                     KithReply            *reply,
                     GError              **error)
{
  g_autofree char *client = kith_command_resolve_client (practice, arguments, reply, error);

  return client != NULL
         && kith_command_report (kith_report_people (practice, client, kith_arguments_get (arguments, AS_OF)),
                                 reply, error);
}

gboolean
kith_command_inventory (KithPractice         *practice,
                        const KithArguments  *arguments,
                        KithReply            *reply,
                        GError              **error)
{
  g_autofree char *client = kith_command_resolve_client (practice, arguments, reply, error);

  return client != NULL
         && kith_command_report (kith_report_inventory (practice, client, kith_arguments_get (arguments, AS_OF)),
                                 reply, error);
}

gboolean
kith_command_questions (KithPractice         *practice,
                        const KithArguments  *arguments,
                        KithReply            *reply,
                        GError              **error)
{
  g_autofree char *client = kith_command_resolve_client (practice, arguments, reply, error);
  g_autofree char *person = NULL;

  if (client == NULL)
    return FALSE;
  if (kith_arguments_has (arguments, PERSON))
    {
      person = kith_command_resolve_person (practice, client, kith_arguments_get (arguments, PERSON), reply, error);
      if (person == NULL)
        return FALSE;
    }
  return kith_command_report (kith_report_questions (practice, client, person, kith_arguments_get (arguments, AS_OF)),
                              reply, error);
}
