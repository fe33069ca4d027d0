/* test-touch.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inventory.h"

#include "kith-ink.h"
#include "kith-map-layout.h"

#include <math.h>

#define N_WAYS 4

static KithInk *ink;

static KithMapLayout *
lay (const KithMapPicture *picture)
{
  return kith_map_layout_new (picture, 1024, 600, kith_ink_get_measure (ink));
}

/* 0 in the middle; 1 and 2 to the right, 3 above and a little aside, 4 far to the left and below, 5 nowhere. */
static KithMapSpot spots[] = {
  { .placed = TRUE, .x = 100, .y = 100 }, { .placed = TRUE, .x = 140, .y = 110 }, { .placed = TRUE, .x = 220, .y = 100 },
  { .placed = TRUE, .x = 110, .y = 40 },  { .tray = TRUE, .x = 10, .y = 300 },    { .x = 100, .y = 90 },
};

static const struct
{
  guint from;
  KithMapWay way;
  int found;
} walks[] = {
  { 0, KITH_MAP_WAY_RIGHT, 1 }, { 1, KITH_MAP_WAY_RIGHT, 2 }, { 2, KITH_MAP_WAY_RIGHT, -1 }, { 0, KITH_MAP_WAY_UP, 3 },
  { 3, KITH_MAP_WAY_UP, -1 },   { 0, KITH_MAP_WAY_LEFT, 4 },  { 0, KITH_MAP_WAY_DOWN, 4 },   { 2, KITH_MAP_WAY_LEFT, 1 },
  { 3, KITH_MAP_WAY_DOWN, 0 },  { 4, KITH_MAP_WAY_LEFT, -1 }, { 4, KITH_MAP_WAY_UP, 0 },     { 1, KITH_MAP_WAY_UP, 3 },
};

static void
test_walk (void)
{
  const KithMapLayout layout = { .n_spots = G_N_ELEMENTS (spots), .spots = spots };

  for (guint i = 0; i < G_N_ELEMENTS (walks); i++)
    {
      g_test_message ("from %u, way %d", walks[i].from, walks[i].way);
      g_assert_cmpint (kith_map_layout_walk (&layout, walks[i].from, walks[i].way), ==, walks[i].found);
    }
}

static guint
count_reached (const KithMapLayout *layout,
               guint                from)
{
  g_autofree gboolean *reached = g_new0 (gboolean, layout->n_spots);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));

  reached[from] = TRUE;
  g_array_append_val (open, from);
  for (guint i = 0; i < open->len; i++)
    for (KithMapWay way = 0; way < N_WAYS; way++)
      {
        int next = kith_map_layout_walk (layout, g_array_index (open, guint, i), way);

        if (next >= 0 && !reached[next])
          {
            reached[next] = TRUE;
            g_array_append_val (open, next);
          }
      }
  return open->len;
}

/* From anyone the arrows lead to everyone. */
static void
test_walk_everywhere (void)
{
  static const guint sizes[] = { 2, 5, 25, 60 };

  for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
    for (guint seed = 0; seed < 12; seed++)
      {
        g_autoptr (KithMapPicture) picture = inventory_scatter (sizes[size], seed);
        g_autoptr (KithMapLayout) layout = lay (picture);

        for (guint i = 0; i < layout->n_spots; i++)
          g_assert_cmpuint (count_reached (layout, i), ==, layout->n_spots);
      }
}

/* A tie is found at the middle of its curve, and not from afar. */
static void
test_find_tie (void)
{
  g_autoptr (KithMapPicture) picture = inventory_new (5, INVENTORY_ENGLISH);
  g_autoptr (KithMapLayout) layout = NULL;
  const KithMapCurve *curve;
  const KithMapTie *tie;
  double x;
  double y;

  g_array_set_size (picture->ties, 0);
  kith_map_picture_join (picture, 1, 3, KITH_LINE_STRAINED);
  layout = lay (picture);
  g_assert_cmpuint (layout->curves->len, ==, 1);
  curve = &g_array_index (layout->curves, KithMapCurve, 0);
  tie = &g_array_index (picture->ties, KithMapTie, 0);
  x = (layout->spots[tie->a].x + 2 * curve->x + layout->spots[tie->b].x) / 4;
  y = (layout->spots[tie->a].y + 2 * curve->y + layout->spots[tie->b].y) / 4;
  g_assert_cmpint (kith_map_layout_find_tie (layout, picture, x, y, 2), ==, 0);
  g_assert_cmpint (kith_map_layout_find_tie (layout, picture, x, y + 40, 8), ==, -1);
  picture->hidden_lines = 1u << KITH_LINE_STRAINED;
  g_assert_cmpint (kith_map_layout_find_tie (layout, picture, x, y, 2), ==, -1);
}

/* What was dropped beside the map is put down on its edge, where it can be read. */
static void
test_draw_in (void)
{
  g_autoptr (KithMapPicture) picture = inventory_new (5, INVENTORY_ENGLISH);
  g_autoptr (KithMapLayout) layout = lay (picture);

  for (int degrees = 0; degrees < 360; degrees += 7)
    {
      double x = layout->x + 900 * cos (degrees * G_PI / 180);
      double y = layout->y + 900 * sin (degrees * G_PI / 180);
      double closeness;
      double angle;

      g_assert_false (kith_map_layout_read (layout, picture, x, y, &closeness, &angle));
      kith_map_layout_draw_in (layout, &x, &y);
      g_assert_true (kith_map_layout_read (layout, picture, x, y, &closeness, &angle));
      g_assert_cmpfloat (closeness, <, 5);
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  ink = kith_ink_new ();

  g_test_add_func ("/map/touch/walk", test_walk);
  g_test_add_func ("/map/touch/walk-everywhere", test_walk_everywhere);
  g_test_add_func ("/map/touch/find-tie", test_find_tie);
  g_test_add_func ("/map/touch/draw-in", test_draw_in);

  status = g_test_run ();
  kith_ink_free (ink);
  return status;
}
