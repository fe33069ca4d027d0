/* test-ring.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-ring.h"

#include <math.h>

typedef struct
{
  double closeness;
  guint n;
  guint ring;
  const char *label;
} Case;

static const Case cases[] = {
  { 100, 3, 0, "Inner" },
  { 67, 3, 0, "Inner" },
  { 66, 3, 1, "Close" },
  { 34, 3, 1, "Close" },
  { 33, 3, 2, "Wider" },
  { 0, 3, 2, "Wider" },
  { 75, 4, 0, "Inner" },
  { 74.99, 4, 1, "Close" },
  { 25, 4, 2, "Wider" },
  { 24, 4, 3, "Outer" },
  { 50, 5, 2, "Familiar" },
  { 50, 6, 2, "Familiar" },
  { 0, 6, 5, "Far" },
  { 120, 6, 0, "Inner" },
  { -4, 3, 2, "Wider" },
};

static void
test_rings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *it = &cases[i];

      g_test_message ("%g of %u rings", it->closeness, it->n);
      g_assert_cmpuint (kith_ring_of_closeness (it->closeness, it->n), ==, it->ring);
      g_assert_cmpstr (kith_ring_get_label (it->ring, it->n), ==, it->label);
    }
}

static const struct
{
  double closeness;
  int steps;
  guint n;
  double moved;
} moves[] = {
  { 40, 1, 3, 73 },  { 40, -1, 3, 7 },  { 40, 5, 3, 73 }, { 90, 1, 3, 90 },  { 10, -1, 3, 10 },  { 10, 2, 3, 77 },
  { 100, -1, 4, 74 }, { 75, -1, 4, 50 }, { 0, 1, 6, 17 },   { 50, 1, 5, 70 },  { 40, 0, 3, 40 },   { 66.6, 1, 3, 100 },
  { NAN, 1, 3, 17 },  { NAN, 2, 3, 50 }, { NAN, -1, 3, NAN }, { NAN, 0, 3, NAN },
};

static void
test_steps (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      double moved = kith_ring_step (moves[i].closeness, moves[i].steps, moves[i].n);

      g_test_message ("%g by %d of %u", moves[i].closeness, moves[i].steps, moves[i].n);
      g_assert_true (isnan (moves[i].moved) ? isnan (moved) : moved == moves[i].moved);
    }
}

/* Whoever goes a ring nearer stands in the next, and a ring back about where they were. */
static void
test_there_and_back (void)
{
  for (guint n = KITH_LEAST_RINGS; n <= KITH_MOST_RINGS; n++)
    for (int closeness = 0; closeness <= 100; closeness++)
      {
        guint ring = kith_ring_of_closeness (closeness, n);
        double nearer = kith_ring_step (closeness, 1, n);
        double farther = kith_ring_step (closeness, -1, n);

        g_assert_cmpuint (kith_ring_of_closeness (nearer, n), ==, ring > 0 ? ring - 1 : 0);
        g_assert_cmpuint (kith_ring_of_closeness (farther, n), ==, MIN (ring + 1, n - 1));
        if (ring > 0)
          g_assert_cmpfloat (fabs (kith_ring_step (nearer, -1, n) - closeness), <=, 1);
        if (ring + 1 < n)
          g_assert_cmpfloat (fabs (kith_ring_step (farther, 1, n) - closeness), <=, 1);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ring/of-closeness", test_rings);
  g_test_add_func ("/ring/steps", test_steps);
  g_test_add_func ("/ring/there-and-back", test_there_and_back);

  return g_test_run ();
}
