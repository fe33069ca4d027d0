/* kith-generations.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-generations.h"

#include "kith-network.h"

gboolean
kith_kin_bond_from_text (const char  *kind,
                         KithKinBond *bond)
{
  static const char *const kinds[] = { KITH_TIE_PARENT, KITH_TIE_PARTNER, "sibling" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kind != NULL && g_ascii_strcasecmp (kind, kinds[i]) == 0)
      {
        *bond = (KithKinBond) i;
        return TRUE;
      }

  return FALSE;
}

/* How much higher the other one of @tie stands than @one. */
static int
get_rise (const KithKinTie *tie,
          guint             one)
{
  return tie->bond != KITH_KIN_PARENT ? 0 : tie->b == one ? 1 : -1;
}

/* All who are one tie away from someone at @distance. Returns: whether there was anyone */
static gboolean
step (const KithKinTie *ties,
      gsize             n_ties,
      guint            *distances,
      guint             distance,
      int              *generations)
{
  gboolean found = FALSE;

  for (gsize i = 0; i < n_ties; i++)
    for (guint end = 0; end < 2; end++)
      {
        guint from = end == 0 ? ties[i].a : ties[i].b;
        guint to = end == 0 ? ties[i].b : ties[i].a;

        if (distances[from] != distance || generations[to] != KITH_NO_GENERATION)
          continue;
        generations[to] = generations[from] + get_rise (&ties[i], from);
        distances[to] = distance + 1;
        found = TRUE;
      }
  return found;
}

void
kith_generations_find (guint             n_people,
                       const KithKinTie *ties,
                       gsize             n_ties,
                       int              *generations)
{
  g_autofree guint *distances = g_new (guint, n_people);
  guint distance = 0;

  for (guint i = 0; i < n_people; i++)
    distances[i] = generations[i] == KITH_NO_GENERATION ? G_MAXUINT : 0;
  while (step (ties, n_ties, distances, distance, generations))
    distance++;
}
