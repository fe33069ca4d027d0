/* test-family-rows.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-family-rows.h"

#include <math.h>

#define SEEDS 40
#define MOST_PEOPLE 60

/* A family as it grows: @generations: 0 for the client, who is person 0. */
typedef struct
{
  guint n;
  int generations[MOST_PEOPLE];
  guint partner[MOST_PEOPLE];
  GArray *ties;
} Family;

static void
tie (Family      *family,
     guint        a,
     guint        b,
     KithKinBond  bond,
     gboolean     ended)
{
  const KithKinTie added = { a, b, bond, ended };

  g_array_append_val (family->ties, added);
}

static guint
add (Family *family,
     int     generation)
{
  family->generations[family->n] = generation;
  family->partner[family->n] = G_MAXUINT;
  return family->n++;
}

static void
marry (Family *family,
       guint   person,
       GRand  *rand)
{
  guint partner = add (family, family->generations[person]);

  family->partner[person] = partner;
  family->partner[partner] = person;
  tie (family, person, partner, KITH_KIN_PARTNER, g_rand_boolean (rand));
}

static void
give_parents (Family *family,
              guint   person,
              GRand  *rand)
{
  guint parent = add (family, family->generations[person] + 1);

  marry (family, parent, rand);
  tie (family, parent, person, KITH_KIN_PARENT, FALSE);
  tie (family, family->partner[parent], person, KITH_KIN_PARENT, FALSE);
}

static void
give_child (Family *family,
            guint   person)
{
  guint child = add (family, family->generations[person] - 1);

  tie (family, person, child, KITH_KIN_PARENT, FALSE);
  if (family->partner[person] != G_MAXUINT)
    tie (family, family->partner[person], child, KITH_KIN_PARENT, FALSE);
}

/* Parents of the client, and whatever comes: partners, and children of those who are there. */
static void
grow (Family *family,
      guint   seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint wanted = (guint) g_rand_int_range (rand, 4, MOST_PEOPLE - 2);

  family->ties = g_array_new (FALSE, FALSE, sizeof (KithKinTie));
  add (family, 0);
  give_parents (family, 0, rand);
  while (family->n < wanted)
    {
      guint person = (guint) g_rand_int_range (rand, 0, (int) family->n);

      if (family->generations[person] > -3 && g_rand_int_range (rand, 0, 3) > 0)
        give_child (family, person);
      else if (family->partner[person] == G_MAXUINT)
        marry (family, person, rand);
    }
}

static KithFamilyRows *
make_rows (const Family *family)
{
  guint ranks[MOST_PEOPLE];

  for (guint i = 0; i < family->n; i++)
    ranks[i] = i;
  return kith_family_rows_new (family->n, family->generations, (const KithKinTie *) (gpointer) family->ties->data, family->ties->len,
                               ranks);
}

static void
assert_apart (const KithFamilyRows *rows)
{
  for (guint i = 0; i < rows->n_people; i++)
    for (guint k = i + 1; k < rows->n_people; k++)
      if (rows->rows[i] == rows->rows[k])
        g_assert_cmpfloat (fabs (rows->places[i] - rows->places[k]), >, 1 - 1e-6);
}

static void
assert_generations (const Family         *family,
                    const KithFamilyRows *rows)
{
  for (guint i = 0; i < family->ties->len; i++)
    {
      const KithKinTie *it = &g_array_index (family->ties, KithKinTie, i);

      if (it->bond == KITH_KIN_PARENT)
        g_assert_cmpint (rows->rows[it->a], ==, rows->rows[it->b] - 1);
      else
        g_assert_cmpint (rows->rows[it->a], ==, rows->rows[it->b]);
    }
}

static void
assert_side_by_side (const Family         *family,
                     const KithFamilyRows *rows)
{
  for (guint i = 0; i < family->n; i++)
    if (family->partner[i] != G_MAXUINT)
      g_assert_cmpfloat_with_epsilon (fabs (rows->places[i] - rows->places[family->partner[i]]), 1, 1e-6);
}

static void
test_grown (void)
{
  for (guint seed = 0; seed < SEEDS; seed++)
    {
      Family family = { 0 };
      g_autoptr (KithFamilyRows) rows = NULL;
      g_autoptr (KithFamilyRows) again = NULL;

      g_test_message ("seed %u", seed);
      grow (&family, seed);
      rows = make_rows (&family);
      again = make_rows (&family);
      assert_apart (rows);
      assert_generations (&family, rows);
      assert_side_by_side (&family, rows);
      for (guint i = 0; i < family.n; i++)
        {
          g_assert_cmpfloat (rows->places[i], >=, 0);
          g_assert_cmpfloat (rows->places[i], <=, rows->width);
          g_assert_cmpfloat (rows->places[i], ==, again->places[i]);
        }
      g_array_unref (family.ties);
    }
}

/* Nobody else's child stands between brothers and sisters of a family in which everyone's parents are known on one side alone. */
static void
test_siblings_together (void)
{
  guint torn = 0;

  for (guint seed = 0; seed < SEEDS; seed++)
    {
      Family family = { 0 };
      g_autoptr (KithFamilyRows) rows = NULL;

      grow (&family, seed);
      rows = make_rows (&family);
      for (guint i = 0; i < rows->broods->len; i++)
        {
          const KithBrood *brood = rows->broods->pdata[i];
          double from = INFINITY;
          double to = -INFINITY;

          for (guint k = 0; k < brood->children->len; k++)
            {
              from = MIN (from, rows->places[g_array_index (brood->children, guint, k)]);
              to = MAX (to, rows->places[g_array_index (brood->children, guint, k)]);
            }
          for (guint other = 0; other < rows->broods->len; other++)
            for (guint k = 0; other != i && k < ((KithBrood *) rows->broods->pdata[other])->children->len; k++)
              {
                guint child = g_array_index (((KithBrood *) rows->broods->pdata[other])->children, guint, k);

                torn += rows->rows[child] == rows->rows[g_array_index (brood->children, guint, 0)] && rows->places[child] > from
                        && rows->places[child] < to;
              }
        }
      g_array_unref (family.ties);
    }
  g_assert_cmpuint (torn, ==, 0);
}

/* Whoever has a former partner and one now stands between them. */
static void
test_between_partners (void)
{
  const int generations[] = { 0, 0, 0 };
  const guint ranks[] = { 0, 1, 2 };
  const KithKinTie ties[] = { { 0, 1, KITH_KIN_PARTNER, FALSE }, { 0, 2, KITH_KIN_PARTNER, TRUE } };
  g_autoptr (KithFamilyRows) rows = kith_family_rows_new (3, generations, ties, G_N_ELEMENTS (ties), ranks);

  g_assert_cmpfloat_with_epsilon (fabs (rows->places[0] - rows->places[1]), 1, 1e-6);
  g_assert_cmpfloat_with_epsilon (fabs (rows->places[0] - rows->places[2]), 1, 1e-6);
  g_assert_cmpfloat_with_epsilon (fabs (rows->places[1] - rows->places[2]), 2, 1e-6);
}

static void
test_broods (void)
{
  /* 0 and 1 have 2 and 3; 1 and 4 have 5; 6 is a sister of 3. */
  const int generations[] = { 1, 1, 0, 0, 1, 0, 0, KITH_NO_GENERATION };
  const guint ranks[] = { 0, 1, 2, 3, 4, 5, 6, 7 };
  const KithKinTie ties[] = {
    { 0, 2, KITH_KIN_PARENT, FALSE }, { 1, 2, KITH_KIN_PARENT, FALSE }, { 0, 3, KITH_KIN_PARENT, FALSE }, { 1, 3, KITH_KIN_PARENT, FALSE },
    { 1, 5, KITH_KIN_PARENT, FALSE }, { 4, 5, KITH_KIN_PARENT, FALSE }, { 6, 3, KITH_KIN_SIBLING, FALSE },
    { 0, 1, KITH_KIN_PARTNER, TRUE },
  };
  g_autoptr (KithFamilyRows) rows = kith_family_rows_new (8, generations, ties, G_N_ELEMENTS (ties), ranks);

  g_assert_cmpuint (rows->n_rows, ==, 2);
  g_assert_cmpint (rows->rows[7], ==, -1);
  g_assert_cmpuint (rows->broods->len, ==, 2);
  g_assert_cmpuint (((KithBrood *) rows->broods->pdata[0])->children->len, ==, 3);
  g_assert_cmpuint (((KithBrood *) rows->broods->pdata[1])->children->len, ==, 1);
  g_assert_cmpuint (rows->couples->len, ==, 2);
  g_assert_true (g_array_index (rows->couples, KithCouple, 0).ended);
  g_assert_false (g_array_index (rows->couples, KithCouple, 1).partners);
}

/* Brother and sister have the same parents, though of one of them only the mother was named; a half-brother is told otherwise. */
static void
test_one_parent_named (void)
{
  const int generations[] = { 1, 1, 0, 0, 0 };
  const guint ranks[] = { 0, 1, 2, 3, 4 };
  const KithKinTie ties[] = {
    { 0, 2, KITH_KIN_PARENT, FALSE }, { 1, 2, KITH_KIN_PARENT, FALSE }, { 0, 3, KITH_KIN_PARENT, FALSE }, { 2, 3, KITH_KIN_SIBLING, FALSE },
    { 0, 4, KITH_KIN_PARENT, FALSE },
  };
  g_autoptr (KithFamilyRows) rows = kith_family_rows_new (5, generations, ties, G_N_ELEMENTS (ties), ranks);

  g_assert_cmpuint (rows->broods->len, ==, 2);
  g_assert_cmpuint (((KithBrood *) rows->broods->pdata[0])->children->len, ==, 2);
  g_assert_cmpuint (((KithBrood *) rows->broods->pdata[1])->parents->len, ==, 1);
}

/* Ties of every kind between anyone, contradictions among them: it comes to an end, and nobody stands on another. */
static void
test_any (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint round = 0; round < 200; round++)
    {
      guint n = (guint) g_rand_int_range (rand, 1, 20);
      guint ranks[20];
      int generations[20];
      KithKinTie ties[40];
      gsize n_ties = (gsize) g_rand_int_range (rand, 0, 40);
      g_autoptr (KithFamilyRows) rows = NULL;

      for (guint i = 0; i < n; i++)
        {
          ranks[i] = n - i;
          generations[i] = i == 0 ? 0 : KITH_NO_GENERATION;
        }
      for (gsize i = 0; i < n_ties; i++)
        ties[i] = (KithKinTie) { (guint) g_rand_int_range (rand, 0, (int) n), (guint) g_rand_int_range (rand, 0, (int) n),
                                 (KithKinBond) g_rand_int_range (rand, 0, 3), g_rand_boolean (rand) };
      kith_generations_find (n, ties, n_ties, generations);
      rows = kith_family_rows_new (n, generations, ties, n_ties, ranks);
      for (guint i = 0; i < n; i++)
        if (rows->rows[i] < 0)
          rows->rows[i] = -1 - (int) i;
      assert_apart (rows);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/family-rows/grown", test_grown);
  g_test_add_func ("/map/family-rows/siblings-together", test_siblings_together);
  g_test_add_func ("/map/family-rows/between-partners", test_between_partners);
  g_test_add_func ("/map/family-rows/broods", test_broods);
  g_test_add_func ("/map/family-rows/one-parent-named", test_one_parent_named);
  g_test_add_func ("/map/family-rows/any", test_any);

  return g_test_run ();
}
