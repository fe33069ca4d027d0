/* test-between.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inventory.h"

#include "kith-ink.h"
#include "kith-map-layout.h"
#include "kith-map-painter.h"

#include <math.h>

#define SEEDS 12
#define HAIR 1e-6

static KithInk *ink;

static KithMapLayout *
lay (const KithMapPicture *picture)
{
  return kith_map_layout_new (picture, 1024, 600, kith_ink_get_measure (ink));
}

static KithMapPerson *
get_person (const KithMapPicture *picture,
            guint                 i)
{
  return g_ptr_array_index (picture->people, i);
}

/* The same people a while later: some elsewhere, some on the rings for the first time, one no more. */
static void
make_pair (guint            seed,
           KithMapPicture **before,
           KithMapPicture **after)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  *before = inventory_scatter (20, seed);
  *after = inventory_scatter (20, seed);
  for (guint i = 0; i < 20; i++)
    if (i % 3 == 0)
      get_person (*after, i)->closeness = g_rand_int_range (random, 0, 101);
    else if (i % 7 == 1)
      get_person (*before, i)->closeness = NAN;
  get_person (*after, 5)->closeness = NAN;
}

static void
check_spot (const KithMapSpot *from,
            const KithMapSpot *to,
            const KithMapSpot *spot,
            double             share)
{
  gboolean goes = from->placed && to->placed;
  double x = goes ? from->x + share * (to->x - from->x) : to->x;
  double y = goes ? from->y + share * (to->y - from->y) : to->y;

  g_assert_cmpint (spot->placed, ==, to->placed);
  g_assert_cmpfloat_with_epsilon (spot->x, x, HAIR);
  g_assert_cmpfloat_with_epsilon (spot->y, y, HAIR);
  g_assert_cmpstr (spot->name.text, ==, to->name.text);
  if (to->name.text == NULL)
    return;
  /* The name goes along. */
  g_assert_cmpfloat_with_epsilon (spot->name.box.x - spot->x, to->name.box.x - to->x, HAIR);
  g_assert_cmpfloat_with_epsilon (spot->name.box.y - spot->y, to->name.box.y - to->y, HAIR);
}

static void
test_ways (void)
{
  for (guint seed = 0; seed < SEEDS; seed++)
    {
      g_autoptr (KithMapPicture) before = NULL;
      g_autoptr (KithMapPicture) after = NULL;
      g_autoptr (KithMapLayout) from = NULL;
      g_autoptr (KithMapLayout) to = NULL;

      make_pair (seed, &before, &after);
      from = lay (before);
      to = lay (after);
      for (double share = 0; share <= 1; share += 0.25)
        {
          g_autoptr (KithMapLayout) layout = kith_map_layout_between (from, before, to, after, share);

          g_assert_cmpuint (layout->n_spots, ==, to->n_spots);
          g_assert_cmpuint (layout->curves->len, ==, to->curves->len);
          for (guint i = 0; i < layout->n_spots; i++)
            check_spot (&from->spots[i], &to->spots[i], &layout->spots[i], share);
        }
    }
}

static char *
paint (const KithMapPicture *picture,
       const KithMapLayout  *layout)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1024, 600);
  cairo_t *cr = cairo_create (surface);
  char *sum;

  kith_map_paint (cr, picture, layout, kith_theme_get (KITH_THEME_LIGHT), ink, KITH_MAP_LAYER_ALL);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, cairo_image_surface_get_data (surface),
                                     (gsize) cairo_image_surface_get_stride (surface) * 600);
  cairo_surface_destroy (surface);
  return sum;
}

/* Who has arrived is where a layout of its own would have them, to the pixel; on the way they are not. */
static void
test_arrival (void)
{
  g_autoptr (KithMapPicture) before = NULL;
  g_autoptr (KithMapPicture) after = NULL;
  g_autoptr (KithMapLayout) from = NULL;
  g_autoptr (KithMapLayout) to = NULL;
  g_autoptr (KithMapLayout) there = NULL;
  g_autoptr (KithMapLayout) halfway = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *arrived = NULL;
  g_autofree char *underway = NULL;

  make_pair (3, &before, &after);
  from = lay (before);
  to = lay (after);
  there = kith_map_layout_between (from, before, to, after, 1);
  halfway = kith_map_layout_between (from, before, to, after, 0.5);
  wanted = paint (after, to);
  arrived = paint (after, there);
  underway = paint (after, halfway);
  g_assert_cmpstr (arrived, ==, wanted);
  g_assert_cmpstr (underway, !=, wanted);
}

int
main (int   argc,
      char *argv[])
{
  int failed;

  g_test_init (&argc, &argv, NULL);
  ink = kith_ink_new ();
  g_test_add_func ("/map/between/ways", test_ways);
  g_test_add_func ("/map/between/arrival", test_arrival);
  failed = g_test_run ();
  kith_ink_free (ink);
  return failed;
}
