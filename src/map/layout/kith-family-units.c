/* kith-family-units.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-family-units.h"

#include <math.h>

#define BETWEEN_WEIGHT 6.0

void
kith_unit_free (KithUnit *self)
{
  g_array_unref (self->members);
  g_free (self);
}

static guint
count_partners (const KithFamilyWork *work,
                guint                 person)
{
  guint n = 0;

  for (guint i = 0; i < work->rows->couples->len; i++)
    {
      const KithCouple *couple = &g_array_index (work->rows->couples, KithCouple, i);

      n += couple->a == person || couple->b == person;
    }
  return n;
}

/* The next partner of @person who stands nowhere yet: a former one first, so that whoever has both stands between them. */
static guint
find_partner (const KithFamilyWork *work,
              guint                 person)
{
  const KithCouple *best = NULL;
  guint found = G_MAXUINT;

  for (guint i = 0; i < work->rows->couples->len; i++)
    {
      const KithCouple *couple = &g_array_index (work->rows->couples, KithCouple, i);
      guint other = couple->a == person ? couple->b : couple->a;

      if ((couple->a != person && couple->b != person) || work->unit_of[other] != NULL)
        continue;
      if (best == NULL || couple->ended > best->ended || (couple->ended == best->ended && work->ranks[other] < work->ranks[found]))
        {
          best = couple;
          found = other;
        }
    }
  return found;
}

static void
add_member (const KithFamilyWork *work,
            KithUnit             *unit,
            guint                 person)
{
  guint partner;

  g_array_append_val (unit->members, person);
  work->unit_of[person] = unit;
  while ((partner = find_partner (work, person)) != G_MAXUINT)
    add_member (work, unit, partner);
}

static void
add_unit (const KithFamilyWork *work,
          guint                 person)
{
  KithUnit *unit = g_new0 (KithUnit, 1);

  unit->members = g_array_new (FALSE, FALSE, sizeof (guint));
  unit->row = work->rows->rows[person];
  g_ptr_array_add (work->units, unit);
  add_member (work, unit, person);
}

static gboolean
has_parents (const KithFamilyWork *work,
             guint                 person)
{
  for (guint i = 0; i < work->rows->broods->len; i++)
    {
      const KithBrood *brood = work->rows->broods->pdata[i];

      for (guint k = 0; k < brood->children->len && brood->parents->len > 0; k++)
        if (g_array_index (brood->children, guint, k) == person)
          return TRUE;
    }
  return FALSE;
}

/* Among brothers and sisters the age of the one who is one of them counts, not that of the partner. */
static void
rank_unit (const KithFamilyWork *work,
           KithUnit             *unit)
{
  guint rank = G_MAXUINT;

  unit->rank = G_MAXUINT;
  for (guint i = 0; i < unit->members->len; i++)
    {
      guint person = g_array_index (unit->members, guint, i);

      unit->rank = MIN (unit->rank, work->ranks[person]);
      if (has_parents (work, person))
        rank = MIN (rank, work->ranks[person]);
    }
  if (rank != G_MAXUINT)
    unit->rank = rank;
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const guint *ranks = data;
  guint one = ranks[*(const guint *) a];
  guint other = ranks[*(const guint *) b];

  return (one > other) - (one < other);
}

static void
add_units (const KithFamilyWork *work,
           const guint          *turns,
           guint                 most)
{
  for (guint i = 0; i < work->rows->n_people; i++)
    if (work->rows->rows[turns[i]] >= 0 && work->unit_of[turns[i]] == NULL && count_partners (work, turns[i]) <= most)
      add_unit (work, turns[i]);
}

/* A chain of partners begins at one of its ends. */
void
kith_family_units_make (const KithFamilyWork *work)
{
  g_autofree guint *turns = g_new (guint, work->rows->n_people + 1);

  for (guint i = 0; i < work->rows->n_people; i++)
    turns[i] = i;
  g_sort_array (turns, work->rows->n_people, sizeof (guint), compare_ranks, (gpointer) work->ranks);
  add_units (work, turns, 1);
  add_units (work, turns, G_MAXUINT);
  for (guint i = 0; i < work->units->len; i++)
    rank_unit (work, work->units->pdata[i]);
}

void
kith_unit_stand (const KithFamilyWork *work,
                 KithUnit             *unit,
                 double                left)
{
  unit->left = left;
  for (guint i = 0; i < unit->members->len; i++)
    work->rows->places[g_array_index (unit->members, guint, i)] = left + i;
}

static double
get_offset (const KithFamilyWork *work,
            guint                 person)
{
  const KithUnit *unit = work->unit_of[person];

  return work->rows->places[person] - unit->left;
}

static double
find_mean (const KithFamilyWork *work,
           const GArray         *people)
{
  double sum = 0;

  for (guint i = 0; i < people->len; i++)
    sum += work->rows->places[g_array_index (people, guint, i)];
  return sum / people->len;
}

static double
find_mean_offset (const KithFamilyWork *work,
                  const KithUnit       *unit,
                  const GArray         *people,
                  guint                *n)
{
  double sum = 0;

  *n = 0;
  for (guint i = 0; i < people->len; i++)
    {
      guint person = g_array_index (people, guint, i);

      if (work->unit_of[person] != unit)
        continue;
      sum += get_offset (work, person);
      ++*n;
    }
  return *n > 0 ? sum / *n : 0;
}

/* Where brothers and sisters who are not in @unit stand. Returns: FALSE where there are none */
static gboolean
find_siblings (const KithFamilyWork *work,
               const KithUnit       *unit,
               const KithBrood      *brood,
               double               *mean)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < brood->children->len; i++)
    {
      guint child = g_array_index (brood->children, guint, i);

      if (work->unit_of[child] == unit)
        continue;
      sum += work->rows->places[child];
      n++;
    }
  *mean = n > 0 ? sum / n : 0;
  return n > 0;
}

/* What draws those of @unit who are of @brood: its parents, where nobody knows them the brothers and sisters, or the children.
 * Returns: FALSE where nothing does */
static gboolean
find_pull (const KithFamilyWork *work,
           const KithUnit       *unit,
           const KithBrood      *brood,
           gboolean              below,
           double               *pull)
{
  const GArray *others = below ? brood->parents : brood->children;

  if (others->len == 0)
    return below && find_siblings (work, unit, brood, pull);
  *pull = find_mean (work, others);
  return TRUE;
}

/* Whether nothing is known of parents, children, brothers and sisters. */
static gboolean
is_free (const KithFamilyWork *work,
         const KithUnit       *unit)
{
  guint n;

  for (guint i = 0; i < work->rows->broods->len; i++)
    {
      const KithBrood *brood = work->rows->broods->pdata[i];

      find_mean_offset (work, unit, brood->children, &n);
      if (n > 0)
        return FALSE;
      find_mean_offset (work, unit, brood->parents, &n);
      if (n > 0)
        return FALSE;
    }
  return TRUE;
}

/* Among the others of the row. */
static double
find_middle (const KithFamilyWork *work,
             const KithUnit       *unit)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < work->rows->n_people; i++)
    if (work->rows->rows[i] == unit->row && work->unit_of[i] != unit)
      {
        sum += work->rows->places[i];
        n++;
      }
  return n > 0 ? sum / n - (unit->members->len - 1) / 2.0 : unit->left;
}

void
kith_unit_make_wish (const KithFamilyWork *work,
                     KithUnit             *unit,
                     gboolean              below)
{
  double wish = 0;
  double key = 0;
  guint weight = 0;

  for (guint i = 0; i < work->rows->broods->len; i++)
    {
      const KithBrood *brood = work->rows->broods->pdata[i];
      guint n;
      double offset = find_mean_offset (work, unit, below ? brood->children : brood->parents, &n);
      double pull;

      if (n == 0 || !find_pull (work, unit, brood, below, &pull))
        continue;
      wish += n * (pull - offset);
      key += n * pull;
      weight += n;
    }
  unit->wish = weight > 0 ? wish / weight : is_free (work, unit) ? find_middle (work, unit) : unit->left;
  unit->key = weight > 0 ? key / weight : unit->left + (unit->members->len - 1) / 2.0;
}

/* How far the members are from what draws each of them, could they stand in the other direction. */
static double
weigh_direction (const KithFamilyWork *work,
                 const KithUnit       *unit,
                 gboolean              below,
                 gboolean              turned)
{
  double weight = 0;

  for (guint i = 0; i < work->rows->broods->len; i++)
    {
      const KithBrood *brood = work->rows->broods->pdata[i];
      guint n;
      double offset = find_mean_offset (work, unit, below ? brood->children : brood->parents, &n);
      double pull;

      if (n == 0 || !find_pull (work, unit, brood, below, &pull))
        continue;
      weight += n * fabs (unit->left + (turned ? unit->members->len - 1 - offset : offset) - pull);
    }
  return weight;
}

void
kith_unit_turn_over (const KithFamilyWork *work,
                     KithUnit             *unit)
{
  guint n = unit->members->len;

  for (guint i = 0; i < n / 2; i++)
    {
      guint kept = g_array_index (unit->members, guint, i);

      g_array_index (unit->members, guint, i) = g_array_index (unit->members, guint, n - 1 - i);
      g_array_index (unit->members, guint, n - 1 - i) = kept;
    }
  kith_unit_stand (work, unit, unit->left);
}

void
kith_unit_turn (const KithFamilyWork *work,
                KithUnit             *unit,
                gboolean              below)
{
  guint n = unit->members->len;

  if (n < 2 || weigh_direction (work, unit, below, TRUE) > weigh_direction (work, unit, below, FALSE) - 1 / KITH_STEPS_OF_PLACE)
    return;
  kith_unit_turn_over (work, unit);
}

/* Of brothers and sisters with the same parents: who stands between them and is none of them. */
static guint
count_between (const KithFamilyWork *work,
               const KithBrood      *brood,
               double                from,
               double                to)
{
  guint n = 0;

  for (guint i = 0; i < work->rows->broods->len; i++)
    {
      const KithBrood *other = work->rows->broods->pdata[i];

      for (guint k = 0; k < other->children->len && other != brood; k++)
        {
          guint child = g_array_index (other->children, guint, k);

          n += work->rows->rows[child] == work->rows->rows[g_array_index (brood->children, guint, 0)]
               && work->rows->places[child] > from && work->rows->places[child] < to;
        }
    }
  return n;
}

static double
weigh_brood (const KithFamilyWork *work,
             const KithBrood      *brood)
{
  double middle = find_mean (work, brood->parents->len > 0 ? brood->parents : brood->children);
  double from = INFINITY;
  double to = -INFINITY;
  double weight = 0;

  for (guint i = 0; i < brood->children->len; i++)
    {
      double place = work->rows->places[g_array_index (brood->children, guint, i)];

      from = MIN (from, place);
      to = MAX (to, place);
      weight += fabs (place - middle);
    }
  return weight + to - from + BETWEEN_WEIGHT * count_between (work, brood, from, to);
}

double
kith_family_units_weigh (const KithFamilyWork *work)
{
  double weight = 0;

  for (guint i = 0; i < work->rows->broods->len; i++)
    weight += weigh_brood (work, work->rows->broods->pdata[i]);
  return weight;
}
