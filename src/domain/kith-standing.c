/* kith-standing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-standing.h"

#include "kith-id.h"

#include <math.h>

static gboolean
is_made_at (const KithPersonState *state,
            const KithMoment      *moment)
{
  if (kith_date_compare (&state->valid_from, &moment->day) != 0)
    return FALSE;

  /* Whoever changes something later on the day of a session changes what the session has left; a state of its own would
   * stand before that of the session and stay unseen. */
  return moment->session == NULL || g_strcmp0 (state->session, moment->session) == 0;
}

static KithPersonState *
make_state (const char       *person,
            const KithMoment *moment)
{
  KithPersonState *state = kith_person_state_new (person, &moment->day);

  state->session = g_strdup (moment->session);
  return state;
}

void
kith_moment_clear (KithMoment *self)
{
  g_clear_pointer (&self->session, g_free);
}

int
kith_person_state_compare (const KithPersonState *a,
                           const KithPersonState *b)
{
  int order;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  order = kith_date_compare (&a->valid_from, &b->valid_from);
  if (order == 0)
    order = g_strcmp0 (a->session, b->session);
  if (order == 0)
    order = g_strcmp0 (a->id, b->id);
  return order;
}

gboolean
kith_person_state_is_valid_at (const KithPersonState *self,
                               const KithMoment      *moment)
{
  int order;

  g_return_val_if_fail (self != NULL && moment != NULL, FALSE);

  order = kith_date_compare (&self->valid_from, &moment->day);
  if (order != 0)
    return order < 0;
  return moment->session == NULL || g_strcmp0 (self->session, moment->session) <= 0;
}

KithPersonState *
kith_person_states_find (GPtrArray        *states,
                         const char       *person,
                         const KithMoment *moment)
{
  KithPersonState *last = NULL;

  g_return_val_if_fail (states != NULL && person != NULL, NULL);

  for (guint i = 0; i < states->len; i++)
    {
      KithPersonState *state = states->pdata[i];

      if (g_str_equal (state->person, person) && kith_person_state_is_valid_at (state, moment) &&
          (last == NULL || kith_person_state_compare (state, last) > 0))
        last = state;
    }

  return last;
}

guint
kith_person_states_count_later (GPtrArray             *states,
                                const KithPersonState *state)
{
  guint n = 0;

  g_return_val_if_fail (states != NULL && state != NULL, 0);

  for (guint i = 0; i < states->len; i++)
    {
      const KithPersonState *other = states->pdata[i];

      n += g_str_equal (other->person, state->person) && kith_person_state_compare (other, state) > 0;
    }
  return n;
}

KithPersonState *
kith_person_state_change (const KithPersonState *before,
                          const char            *person,
                          const KithMoment      *moment)
{
  KithPersonState *state;

  g_return_val_if_fail (person != NULL && moment != NULL, NULL);

  if (before == NULL)
    return make_state (person, moment);

  state = kith_person_state_copy (before);
  if (is_made_at (before, moment))
    return state;

  g_free (state->id);
  state->id = kith_id_new ();
  state->valid_from = moment->day;
  g_set_str (&state->session, moment->session);
  state->version = 0;
  return state;
}

KithPersonState *
kith_person_state_correct (const KithPersonState *before,
                           const char            *person,
                           const KithMoment      *moment)
{
  g_return_val_if_fail (person != NULL && moment != NULL, NULL);

  return before != NULL ? kith_person_state_copy (before) : make_state (person, moment);
}

void
kith_standing_free (KithStanding *self)
{
  if (self == NULL)
    return;

  kith_person_free (self->person);
  kith_person_state_free (self->state);
  g_free (self);
}

const KithStanding *
kith_standings_find (GPtrArray  *standings,
                     const char *person)
{
  g_return_val_if_fail (standings != NULL && person != NULL, NULL);

  for (guint i = 0; i < standings->len; i++)
    {
      const KithStanding *standing = standings->pdata[i];

      if (g_str_equal (standing->person->id, person))
        return standing;
    }

  return NULL;
}

gboolean
kith_standing_is_placed (const KithStanding *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->state != NULL && !isnan (self->state->closeness);
}

double
kith_standings_get_closeness_gap (GPtrArray *standings)
{
  double sum = 0;
  guint n_both = 0;

  g_return_val_if_fail (standings != NULL, NAN);

  for (guint i = 0; i < standings->len; i++)
    {
      const KithStanding *it = standings->pdata[i];

      if (kith_standing_is_placed (it) && !isnan (it->state->desired))
        {
          sum += fabs (it->state->closeness - it->state->desired);
          n_both++;
        }
    }

  return n_both > 0 ? sum / n_both : NAN;
}

static gboolean
can_exchange (const KithStanding *self,
              const KithDate     *day)
{
  return self->state != NULL && kith_person_get_status_on (self->person, day) != KITH_PERSON_DEAD;
}

guint
kith_standing_get_receives (const KithStanding *self,
                            const KithDate     *day)
{
  g_return_val_if_fail (self != NULL && day != NULL, 0);

  return can_exchange (self, day) ? self->state->receives : 0;
}

guint
kith_standing_get_gives (const KithStanding *self,
                         const KithDate     *day)
{
  g_return_val_if_fail (self != NULL && day != NULL, 0);

  return can_exchange (self, day) ? self->state->gives : 0;
}

guint
kith_standings_count_supporters (GPtrArray      *standings,
                                 const KithDate *day,
                                 guint           supports)
{
  guint n_supporters = 0;

  g_return_val_if_fail (standings != NULL, 0);

  for (guint i = 0; i < standings->len; i++)
    n_supporters += (kith_standing_get_receives (standings->pdata[i], day) & supports) != 0;

  return n_supporters;
}
