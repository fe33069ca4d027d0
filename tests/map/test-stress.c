/* test-stress.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "networks.h"

#include "kith-neighbours.h"
#include "kith-stress.h"

#include <math.h>

#define ROUNDS 30
#define PIVOTS 50

static GArray *
list_joins (const KithMapPicture *picture)
{
  GArray *joins = g_array_new (FALSE, FALSE, sizeof (KithJoin));

  for (guint i = 0; i < picture->ties->len; i++)
    {
      const KithMapTie *tie = &g_array_index (picture->ties, KithMapTie, i);
      const KithJoin join = { tie->a, tie->b };

      g_array_append_val (joins, join);
    }
  return joins;
}

static const KithJoin *
get_joins (const GArray *joins)
{
  return (const KithJoin *) (gpointer) joins->data;
}

/* Round a circle. */
static KithStressPoint *
make_points (guint n)
{
  KithStressPoint *points = g_new0 (KithStressPoint, n + 1);

  for (guint i = 0; i < n; i++)
    points[i] = (KithStressPoint) { n / 6.0 * cos (2 * G_PI * i / n), n / 6.0 * sin (2 * G_PI * i / n), FALSE };
  return points;
}

static double
measure (const KithStressPoint *points,
         guint                  a,
         guint                  b)
{
  return hypot (points[a].x - points[b].x, points[a].y - points[b].y);
}

/* Two parts: a chain of four with a fork, and two; one is alone. */
static void
test_neighbours (void)
{
  static const KithJoin joins[] = { { 0, 1 }, { 1, 2 }, { 2, 3 }, { 1, 4 }, { 5, 6 } };
  static const guint expected[] = { 1, 0, 1, 2, 1, KITH_GRAPH_NOBODY, KITH_GRAPH_NOBODY, KITH_GRAPH_NOBODY };
  g_autoptr (KithNeighbours) neighbours = kith_neighbours_new (8, joins, G_N_ELEMENTS (joins));
  guint steps[8];

  g_assert_cmpuint (neighbours->first[2] - neighbours->first[1], ==, 3);
  g_assert_cmpuint (neighbours->first[8] - neighbours->first[7], ==, 0);
  kith_neighbours_measure (neighbours, 1, steps);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (steps[i], ==, expected[i]);
}

/* A chain lies straight, whatever it begins from. */
static void
test_chain (void)
{
  static const KithJoin joins[] = { { 0, 1 }, { 1, 2 }, { 2, 3 } };
  const KithStressRules rules = { .length = 10, .pivots = PIVOTS, .rounds = ROUNDS };
  g_autofree KithStressPoint *points = make_points (4);

  kith_stress_relax (points, 4, joins, G_N_ELEMENTS (joins), &rules);
  for (guint i = 0; i < 4; i++)
    for (guint k = i + 1; k < 4; k++)
      g_assert_cmpfloat_with_epsilon (measure (points, i, k), 10.0 * (k - i), 1.5);
}

/* Two in one place go apart. */
static void
test_one_place (void)
{
  static const KithJoin joins[] = { { 0, 1 } };
  const KithStressRules rules = { .length = 10, .pivots = PIVOTS, .rounds = ROUNDS };
  KithStressPoint points[2] = { { 3, 4, FALSE }, { 3, 4, FALSE } };

  kith_stress_relax (points, 2, joins, G_N_ELEMENTS (joins), &rules);
  g_assert_cmpfloat_with_epsilon (measure (points, 0, 1), 10, 1e-3);
}

/* Those of other parts don't matter, or are as far as the farthest may be. */
static void
test_parts (void)
{
  static const KithJoin joins[] = { { 0, 1 }, { 2, 3 } };
  KithStressRules rules = { .length = 10, .pivots = PIVOTS, .rounds = 60 };
  KithStressPoint points[4] = { { 0, 0, FALSE }, { 3, 0, FALSE }, { 0, 1, FALSE }, { 3, 1, FALSE } };

  kith_stress_relax (points, 4, joins, G_N_ELEMENTS (joins), &rules);
  g_assert_cmpfloat_with_epsilon (measure (points, 0, 1), 10, 1e-3);
  g_assert_cmpfloat_with_epsilon (points[2].y, 1, 1e-9);
  rules.farthest = 4;
  kith_stress_relax (points, 4, joins, G_N_ELEMENTS (joins), &rules);
  g_assert_cmpfloat_with_epsilon (measure (points, 0, 1), 10, 1);
  g_assert_cmpfloat (measure (points, 0, 2), >, 35);
}

typedef struct
{
  guint rounds;
  double share;
} Held;

static void
hold_cb (gpointer         data,
         KithStressPoint *points,
         double           share)
{
  Held *held = data;

  held->rounds++;
  held->share = share;
  points[1].y = 0;
}

/* Whoever is fixed stays, whoever is held is where they may be in the end. */
static void
test_held (void)
{
  static const KithJoin joins[] = { { 0, 1 }, { 1, 2 } };
  Held held = { 0, 0 };
  const KithStressRules rules = { 10, 0, PIVOTS, ROUNDS, hold_cb, &held };
  KithStressPoint points[3] = { { 1, 2, TRUE }, { 5, 7, FALSE }, { 9, 9, FALSE } };

  kith_stress_relax (points, 3, joins, G_N_ELEMENTS (joins), &rules);
  g_assert_cmpuint (held.rounds, ==, ROUNDS);
  g_assert_cmpfloat (held.share, ==, 1);
  g_assert_true (points[0].x == 1 && points[0].y == 2);
  g_assert_cmpfloat (points[1].y, ==, 0);
  g_assert_cmpfloat_with_epsilon (measure (points, 0, 1), 10, 0.5);
}

/* In the scale in which it is least. */
static double
measure_stress (const GArray          *joins,
                const KithStressPoint *points,
                guint                  n)
{
  g_autoptr (KithNeighbours) neighbours = kith_neighbours_new (n, get_joins (joins), joins->len);
  g_autofree guint *steps = g_new (guint, n);
  double sum = 0, squares = 0, pairs = 0;

  for (guint i = 0; i < n; i++)
    {
      kith_neighbours_measure (neighbours, i, steps);
      for (guint k = i + 1; k < n; k++)
        if (steps[k] != KITH_GRAPH_NOBODY)
          {
            double share = measure (points, i, k) / steps[k];

            sum += share;
            squares += share * share;
            pairs++;
          }
    }
  return pairs - sum * sum / squares;
}

/* A few who stand for the others lead to nearly the same; the same joins to the very same. */
static void
test_pivots (void)
{
  static const NetworkShape shapes[] = { NETWORK_CIRCLES, NETWORK_HUBS, NETWORK_RING };

  for (guint shape = 0; shape < G_N_ELEMENTS (shapes); shape++)
    {
      g_autoptr (KithMapPicture) picture = network_new (shapes[shape], 160, 1);
      g_autoptr (GArray) joins = list_joins (picture);
      double stress[3];

      for (guint i = 0; i < G_N_ELEMENTS (stress); i++)
        {
          const KithStressRules rules = { .length = 1, .pivots = i == 0 ? 80 : 40, .rounds = ROUNDS };
          g_autofree KithStressPoint *points = make_points (160);

          kith_stress_relax (points, 160, get_joins (joins), joins->len, &rules);
          stress[i] = measure_stress (joins, points, 160);
        }
      g_test_message ("%s: %.1f by all pairs, %.1f by pivots", network_shape_name (shapes[shape]), stress[0], stress[1]);
      g_assert_cmpfloat (stress[1], ==, stress[2]);
      g_assert_cmpfloat (stress[1], <, 1.25 * stress[0]);
    }
}

/* Nobody, one alone, many who know nobody. */
static void
test_nothing (void)
{
  const KithStressRules rules = { .length = 1, .pivots = 2, .rounds = ROUNDS };
  g_autofree KithStressPoint *points = make_points (9);

  kith_stress_relax (points, 0, NULL, 0, &rules);
  kith_stress_relax (points, 1, NULL, 0, &rules);
  kith_stress_relax (points, 9, NULL, 0, &rules);
  g_assert_cmpfloat (points[0].x, ==, 1.5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/stress/neighbours", test_neighbours);
  g_test_add_func ("/map/stress/chain", test_chain);
  g_test_add_func ("/map/stress/one-place", test_one_place);
  g_test_add_func ("/map/stress/parts", test_parts);
  g_test_add_func ("/map/stress/held", test_held);
  g_test_add_func ("/map/stress/pivots", test_pivots);
  g_test_add_func ("/map/stress/nothing", test_nothing);

  return g_test_run ();
}
