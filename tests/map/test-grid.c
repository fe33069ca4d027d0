/* test-grid.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-grid.h"

#define THINGS 300
#define LOOKS 400

static KithMapRect
draw_box (GRand  *rand,
          double  most)
{
  return (KithMapRect) {
    g_rand_double_range (rand, -60, 360), g_rand_double_range (rand, -60, 260), g_rand_double_range (rand, 0, most),
    g_rand_double_range (rand, 0, most),
  };
}

static gboolean
boxes_meet (const KithMapRect *a,
            const KithMapRect *b)
{
  return a->x <= b->x + b->width && b->x <= a->x + a->width && a->y <= b->y + b->height && b->y <= a->y + a->height;
}

/* Whatever meets a box is among those that may lie in it, beyond the page too; and what is far from it is not. */
static void
test_gather (void)
{
  static const double sides[] = { 7, 32, 1000 };
  const KithMapRect area = { 0, 0, 300, 200 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autoptr (KithGrid) grid = kith_grid_new (&area, sides[i]);
      KithMapRect things[THINGS];
      guint gathered = 0;

      for (guint k = 0; k < THINGS; k++)
        {
          things[k] = draw_box (rand, 40);
          kith_grid_add (grid, &things[k], k);
        }
      for (guint look = 0; look < LOOKS; look++)
        {
          KithMapRect box = draw_box (rand, 30);
          guint found = 0;

          kith_grid_gather (grid, &box, items);
          gathered += items->len;
          for (guint k = 1; k < items->len; k++)
            g_assert_cmpuint (g_array_index (items, guint, k - 1), <, g_array_index (items, guint, k));
          for (guint k = 0; k < THINGS; k++)
            {
              while (found < items->len && g_array_index (items, guint, found) < k)
                found++;
              if (boxes_meet (&box, &things[k]))
                g_assert_true (found < items->len && g_array_index (items, guint, found) == k);
            }
        }
      g_test_message ("squares of %.0f: %.0f of %u gathered", sides[i], (double) gathered / LOOKS, THINGS);
      g_assert_true (sides[i] > 100 || gathered < THINGS * LOOKS / 5);
    }
}

/* In the order in which they were added last, of one square. */
static void
test_next (void)
{
  const KithMapRect area = { 0, 0, 300, 200 };
  g_autoptr (KithGrid) grid = kith_grid_new (&area, 50);
  KithGridLook look;
  guint item;

  for (guint i = 0; i < 3; i++)
    kith_grid_add_disc (grid, 20, 20, 5, i);
  kith_grid_add_disc (grid, 120, 20, 5, 3);
  kith_grid_look (grid, &(KithMapRect) { 20, 20, 0, 0 }, &look);
  for (guint i = 3; i > 0; i--)
    {
      g_assert_true (kith_grid_next (grid, &look, &item));
      g_assert_cmpuint (item, ==, i - 1);
    }
  g_assert_false (kith_grid_next (grid, &look, &item));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/grid/gather", test_gather);
  g_test_add_func ("/map/grid/next", test_next);

  return g_test_run ();
}
