/* kith-attention.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-attention.h"

/* As of a state: those of one day are in the order of their ids. */
static gboolean
is_over_at (const KithSession *session,
            const KithMoment  *moment)
{
  int order = kith_date_compare (&session->day, &moment->day);

  if (session->state != KITH_SESSION_HELD || order > 0)
    return FALSE;
  return order < 0 || moment->session == NULL || g_strcmp0 (session->id, moment->session) <= 0;
}

static const KithSession *
find_last (GPtrArray        *sessions,
           const KithMoment *moment)
{
  const KithSession *last = NULL;

  for (guint i = 0; i < sessions->len; i++)
    {
      const KithSession *session = sessions->pdata[i];

      if (is_over_at (session, moment) && (last == NULL || kith_date_compare (&session->day, &last->day) >= 0))
        last = session;
    }
  return last;
}

GPtrArray *
kith_attention_list_held (GPtrArray        *sessions,
                          const KithMoment *moment)
{
  GPtrArray *held = g_ptr_array_new ();
  const KithSession *last;

  g_return_val_if_fail (sessions != NULL && moment != NULL, held);

  last = find_last (sessions, moment);
  for (guint i = 0; last != NULL && i < sessions->len; i++)
    {
      KithSession *session = sessions->pdata[i];

      if (is_over_at (session, moment) && g_strcmp0 (session->course, last->course) == 0)
        g_ptr_array_add (held, session);
    }
  return held;
}

static gboolean
is_worked_on (const KithSession *session,
              GPtrArray         *techniques,
              const char        *person)
{
  for (guint i = 0; techniques != NULL && i < techniques->len; i++)
    {
      const KithTechnique *technique = techniques->pdata[i];

      if (g_strcmp0 (technique->person, person) == 0 && g_strcmp0 (technique->session, session->id) == 0)
        return TRUE;
    }
  return FALSE;
}

guint
kith_attention_count (GPtrArray  *sessions,
                      GPtrArray  *techniques,
                      const char *person)
{
  guint n_about = 0;

  g_return_val_if_fail (sessions != NULL && person != NULL, 0);

  for (guint i = 0; i < sessions->len; i++)
    {
      const KithSession *session = sessions->pdata[i];

      n_about += g_ptr_array_find_with_equal_func (session->people, person, g_str_equal, NULL)
                 || is_worked_on (session, techniques, person);
    }
  return n_about;
}
