/* test-rings.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-rings.h"

#include <math.h>

/* Of a radius of 1000, rounded; those of four are the figures of Network Canvas. */
static const struct
{
  guint n;
  int edges[KITH_MOST_RINGS];
} edges[] = {
  { 3, { 516, 779, 1000 } },
  { 4, { 438, 655, 837, 1000 } },
  { 5, { 385, 574, 731, 871, 1000 } },
  { 6, { 348, 516, 655, 779, 893, 1000 } },
};

static const struct
{
  guint n;
  double closeness;
  guint band;
} bands[] = {
  { 3, 100, 0 }, { 3, 70, 0 }, { 3, 66, 1 }, { 3, 34, 1 }, { 3, 33, 2 }, { 3, 0, 2 }, { 3, -5, 2 }, { 3, 130, 0 },
  { 4, 75, 0 }, { 4, 74.9, 1 }, { 4, 50, 1 }, { 4, 25, 2 }, { 4, 24, 3 }, { 5, 80, 0 }, { 5, 79, 1 }, { 5, 1, 4 },
};

static void
test_edges (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    {
      KithRings rings;

      kith_rings_init (&rings, edges[i].n, 1000, 200);
      g_assert_cmpuint (rings.n, ==, edges[i].n);
      for (guint k = 0; k < rings.n; k++)
        g_assert_cmpint (lround (rings.edges[k]), ==, edges[i].edges[k]);
    }
}

static void
test_number (void)
{
  KithRings rings;

  kith_rings_init (&rings, 2, 100, 10);
  g_assert_cmpuint (rings.n, ==, 3);
  kith_rings_init (&rings, 9, 100, 10);
  g_assert_cmpuint (rings.n, ==, 6);
}

static void
test_bands (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    {
      KithRings rings;

      kith_rings_init (&rings, bands[i].n, 300, 60);
      g_assert_cmpuint (kith_rings_get_band (&rings, bands[i].closeness), ==, bands[i].band);
    }
}

/* Every closeness stands in its band, nearer when closer, and is read back as it was. */
static void
test_there_and_back (void)
{
  for (guint n = 3; n <= 6; n++)
    {
      KithRings rings;
      double last = INFINITY;

      kith_rings_init (&rings, n, 266, 104);
      for (double closeness = 0; closeness <= 100; closeness += 0.25)
        {
          double radius = kith_rings_get_radius (&rings, closeness);
          guint band = kith_rings_get_band (&rings, closeness);

          g_assert_cmpfloat (radius, <, last);
          g_assert_cmpfloat (radius, <, rings.edges[band]);
          g_assert_cmpfloat (radius, >, band == 0 ? rings.core - 1e-9 : rings.edges[band - 1]);
          g_assert_cmpfloat_with_epsilon (kith_rings_get_closeness (&rings, radius), closeness, 0.02);
          last = radius;
        }
    }
}

/* Wherever a disc is let go, what it means lies in the band that it was let go in. */
static void
test_let_go (void)
{
  for (guint n = 3; n <= 6; n++)
    {
      KithRings rings;
      double last = 101;

      kith_rings_init (&rings, n, 266, 104);
      for (double radius = 0.5; radius <= 266; radius += 0.5)
        {
          double closeness = kith_rings_get_closeness (&rings, radius);
          guint band = 0;

          while (radius > rings.edges[band])
            band++;
          g_assert_cmpuint (kith_rings_get_band (&rings, closeness), ==, band);
          g_assert_cmpfloat (closeness, <=, last);
          last = closeness;
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/rings/edges", test_edges);
  g_test_add_func ("/map/rings/number", test_number);
  g_test_add_func ("/map/rings/bands", test_bands);
  g_test_add_func ("/map/rings/there-and-back", test_there_and_back);
  g_test_add_func ("/map/rings/let-go", test_let_go);
  return g_test_run ();
}
