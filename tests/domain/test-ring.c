/* test-ring.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-ring.h"

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

/* Whoever is put into a ring is in it. */
static void
test_middles (void)
{
  for (guint n = KITH_LEAST_RINGS; n <= KITH_MOST_RINGS; n++)
    for (guint ring = 0; ring < n; ring++)
      g_assert_cmpuint (kith_ring_of_closeness (kith_ring_get_middle (ring, n), n), ==, ring);
  g_assert_cmpfloat (kith_ring_get_middle (0, 3), ==, 83);
  g_assert_cmpfloat (kith_ring_get_middle (1, 3), ==, 50);
  g_assert_cmpfloat (kith_ring_get_middle (2, 3), ==, 17);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ring/of-closeness", test_rings);
  g_test_add_func ("/ring/middle", test_middles);

  return g_test_run ();
}
