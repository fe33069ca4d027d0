/* kith-person-steps.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person-steps.h"

#include "kith-answer.h"
#include "kith-inventory-answer.h"
#include "kith-inventory-private.h"
#include "kith-map-record.h"
#include "kith-person-edit-private.h"
#include "kith-ring.h"

#include <math.h>

/* What is asked for, all of it owned. */
typedef struct
{
  char *client;
  char **people;
  int steps;
  guint rings;
  gboolean always;
} Steps;

static const KithMoment latest = { .day = { KITH_DATE_DAY, FALSE, 9999, 12, 31 } };

static void
steps_free (Steps *self)
{
  g_free (self->client);
  g_strfreev (self->people);
  g_free (self);
}

/* @moved: where they stand then, NULL where they stay. */
static gboolean
step (KithDatabase     *database,
      const Steps      *steps,
      const char       *id,
      KithPersonState **moved,
      GError          **error)
{
  const KithDate nowhen = { 0 };
  g_autoptr (KithPerson) person = kith_inventory_load_person (database, steps->client, id, error);
  g_autoptr (KithPersonState) before = NULL;
  g_autoptr (KithPersonState) state = NULL;
  double closeness;

  *moved = NULL;
  if (person == NULL || !kith_database_find_state (database, id, &latest, &before, error))
    return FALSE;
  closeness = before != NULL ? before->closeness : NAN;
  state = kith_person_state_new (id, &nowhen);
  state->closeness = kith_ring_step (closeness, steps->steps, steps->rings);
  if (isnan (state->closeness) || state->closeness == closeness)
    return TRUE;
  if (!kith_person_edit_store (database, &(const KithPersonEdit) { person, state, KITH_FIELD_CLOSENESS, .always = steps->always }, error))
    return FALSE;
  *moved = g_steal_pointer (&state);
  return TRUE;
}

static gboolean
step_people (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  const Steps *steps = data;
  g_autoptr (GPtrArray) moved = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_person_state_free);

  if (!kith_map_record_keep_seats (database, steps->client, error))
    return FALSE;
  for (guint i = 0; steps->people[i] != NULL; i++)
    {
      KithPersonState *state;

      if (!step (database, steps, steps->people[i], &state, error))
        return FALSE;
      if (state != NULL)
        g_ptr_array_add (moved, state);
    }
  if (!kith_map_record_keep_seats (database, steps->client, error))
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, g_steal_pointer (&moved));
  return TRUE;
}

static const KithJob step_job = { "person-place", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_DO, step_people };

DexFuture *
kith_practice_step_people (KithPractice          *self,
                           const KithPersonSteps *steps)
{
  Steps *asked = g_new0 (Steps, 1);

  asked->client = g_strdup (steps->client);
  asked->people = g_strdupv ((char **) steps->people);
  asked->steps = steps->steps;
  asked->rings = steps->rings;
  asked->always = steps->always;
  return kith_inventory_run (self, &step_job, steps->client, asked, (GDestroyNotify) steps_free);
}

static DexFuture *
tell_moved_cb (DexFuture *stepped,
               gpointer   nothing)
{
  GPtrArray *moved = g_value_get_boxed (dex_future_get_value (stepped, NULL));
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < moved->len; i++)
    {
      const KithPersonState *state = moved->pdata[i];

      json_builder_begin_object (builder);
      kith_answer_add_text (builder, "id", state->person);
      kith_inventory_answer_closeness (builder, "closeness", state->closeness);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  return dex_future_new_take_string (kith_answer_to_text (builder));
}

DexFuture *
kith_report_steps (KithPractice          *self,
                   const KithPersonSteps *steps)
{
  return dex_future_then (kith_practice_step_people (self, steps), tell_moved_cb, NULL, NULL);
}
