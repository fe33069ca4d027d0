/* kith-family-kin.c: who of a family stands together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-family-kin.h"

static void
brood_free (KithBrood *self)
{
  g_array_unref (self->parents);
  g_array_unref (self->children);
  g_free (self);
}

static gboolean
stand_beside (const int *rows,
              guint      a,
              guint      b)
{
  return a != b && rows[a] >= 0 && rows[a] == rows[b];
}

static KithCouple *
find_couple (GArray *couples,
             guint   a,
             guint   b)
{
  for (guint i = 0; i < couples->len; i++)
    {
      KithCouple *couple = &g_array_index (couples, KithCouple, i);

      if ((couple->a == a && couple->b == b) || (couple->a == b && couple->b == a))
        return couple;
    }
  return NULL;
}

/* Who were a couple twice, and are one now, are one. */
static void
add_partners (GArray           *couples,
              const KithKinTie *tie)
{
  KithCouple *known = find_couple (couples, tie->a, tie->b);
  const KithCouple couple = { tie->a, tie->b, TRUE, tie->ended };

  if (known == NULL)
    g_array_append_val (couples, couple);
  else
    known->ended &= tie->ended;
}

static void
add_parents (GArray           *couples,
             const int        *rows,
             const KithKinTie *ties,
             gsize             n_ties,
             const KithKinTie *tie)
{
  for (gsize i = 0; i < n_ties; i++)
    {
      const KithCouple couple = { tie->a, ties[i].a, FALSE, FALSE };

      if (ties[i].bond == KITH_KIN_PARENT && ties[i].b == tie->b && stand_beside (rows, tie->a, ties[i].a)
          && find_couple (couples, tie->a, ties[i].a) == NULL)
        g_array_append_val (couples, couple);
    }
}

GArray *
kith_family_find_couples (const int        *rows,
                          const KithKinTie *ties,
                          gsize             n_ties)
{
  GArray *couples = g_array_new (FALSE, FALSE, sizeof (KithCouple));

  for (gsize i = 0; i < n_ties; i++)
    if (ties[i].bond == KITH_KIN_PARTNER && stand_beside (rows, ties[i].a, ties[i].b))
      add_partners (couples, &ties[i]);
  for (gsize i = 0; i < n_ties; i++)
    if (ties[i].bond == KITH_KIN_PARENT && rows[ties[i].a] >= 0 && rows[ties[i].b] >= 0)
      add_parents (couples, rows, ties, n_ties, &ties[i]);
  return couples;
}

static gboolean
has (const GArray *people,
     guint         person)
{
  for (guint i = 0; i < people->len; i++)
    if (g_array_index (people, guint, i) == person)
      return TRUE;
  return FALSE;
}

static void
add_once (GArray *people,
          guint   person)
{
  if (!has (people, person))
    g_array_append_val (people, person);
}

static GArray *
list_parents (const int        *rows,
              const KithKinTie *ties,
              gsize             n_ties,
              guint             person)
{
  GArray *parents = g_array_new (FALSE, FALSE, sizeof (guint));

  for (gsize i = 0; i < n_ties; i++)
    if (ties[i].bond == KITH_KIN_PARENT && ties[i].b == person && ties[i].a != person && rows[ties[i].a] >= 0)
      add_once (parents, ties[i].a);
  return parents;
}

static gboolean
are_among (const GArray *people,
           const GArray *others)
{
  for (guint i = 0; i < people->len; i++)
    if (!has (others, g_array_index (people, guint, i)))
      return FALSE;
  return TRUE;
}

/* Half-brothers and half-sisters, who have one parent alone in common, are two broods. */
static KithBrood *
find_brood (GPtrArray    *broods,
            const int    *rows,
            const GArray *parents,
            guint         child)
{
  for (guint i = 0; i < broods->len; i++)
    {
      KithBrood *brood = broods->pdata[i];

      if (are_among (brood->parents, parents) && brood->parents->len == parents->len
          && rows[g_array_index (brood->children, guint, 0)] == rows[child])
        return brood;
    }
  return NULL;
}

static KithBrood *
brood_new (GPtrArray *broods,
           GArray    *parents)
{
  KithBrood *brood = g_new0 (KithBrood, 1);

  brood->parents = g_array_ref (parents);
  brood->children = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (broods, brood);
  return brood;
}

static KithBrood *
find_own_brood (GPtrArray *broods,
                guint      child)
{
  for (guint i = 0; i < broods->len; i++)
    if (has (((const KithBrood *) broods->pdata[i])->children, child))
      return broods->pdata[i];
  return NULL;
}

/* Of whom only one parent was named, as of whom both were, who are brother and sister all the same. */
static gboolean
move_to_brood (GPtrArray *broods,
               KithBrood *from,
               KithBrood *to,
               guint      child)
{
  if (from->parents->len >= to->parents->len || !are_among (from->parents, to->parents))
    return FALSE;
  for (guint i = 0; i < from->children->len; i++)
    if (g_array_index (from->children, guint, i) == child)
      {
        g_array_remove_index (from->children, i);
        break;
      }
  add_once (to->children, child);
  if (from->children->len == 0)
    g_ptr_array_remove (broods, from);
  return TRUE;
}

/* Whose parents nobody has named stands with the brothers and sisters. Returns: whether anyone came to stand somewhere */
static gboolean
join_sibling (GPtrArray *broods,
              const int *rows,
              guint      a,
              guint      b)
{
  KithBrood *one = find_own_brood (broods, a);
  KithBrood *other = find_own_brood (broods, b);
  g_autoptr (GArray) nobody = g_array_new (FALSE, FALSE, sizeof (guint));

  if (!stand_beside (rows, a, b) || (one != NULL && one == other))
    return FALSE;
  if (one != NULL && other != NULL)
    return move_to_brood (broods, one, other, a) || move_to_brood (broods, other, one, b);
  if (one == NULL && other == NULL)
    one = brood_new (broods, nobody);
  add_once ((one != NULL ? one : other)->children, a);
  add_once ((one != NULL ? one : other)->children, b);
  return TRUE;
}

GPtrArray *
kith_family_find_broods (guint             n_people,
                         const int        *rows,
                         const KithKinTie *ties,
                         gsize             n_ties)
{
  GPtrArray *broods = g_ptr_array_new_with_free_func ((GDestroyNotify) brood_free);
  gboolean joined = TRUE;

  for (guint i = 0; i < n_people; i++)
    {
      g_autoptr (GArray) parents = list_parents (rows, ties, n_ties, i);
      KithBrood *brood;

      if (rows[i] < 0 || parents->len == 0)
        continue;
      brood = find_brood (broods, rows, parents, i);
      g_array_append_val ((brood != NULL ? brood : brood_new (broods, parents))->children, i);
    }
  while (joined)
    {
      joined = FALSE;
      for (gsize i = 0; i < n_ties; i++)
        if (ties[i].bond == KITH_KIN_SIBLING)
          joined |= join_sibling (broods, rows, ties[i].a, ties[i].b);
    }
  return broods;
}
