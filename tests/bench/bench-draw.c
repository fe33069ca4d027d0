/* bench-draw.c: the map of many people: its layout and a whole frame of it, beside a plain fill of the same surface
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench.h"
#include "bench-graph.h"

#include "inventory.h"

#include "kith-ink.h"
#include "kith-map-painter.h"
#include "kith-theme.h"

#include <math.h>
#include <stdlib.h>

#define WIDTH 1600
#define HEIGHT 1200
#define WARM_UP 2
/* Fills are so short that one alone is not seen on the clock. */
#define FILLS 50

static double
measure_layout (const KithMapPicture *picture,
                KithInk              *ink,
                int                   rounds)
{
  g_autoptr (GArray) samples = g_array_new (FALSE, FALSE, sizeof (double));

  for (int round = -WARM_UP; round < rounds; round++)
    {
      double start = bench_read_clock (CLOCK_PROCESS_CPUTIME_ID);
      g_autoptr (KithMapLayout) layout = kith_map_layout_new (picture, WIDTH, HEIGHT, kith_ink_get_measure (ink));
      double took = bench_read_clock (CLOCK_PROCESS_CPUTIME_ID) - start;

      if (round >= 0)
        g_array_append_val (samples, took);
    }
  return bench_median (samples);
}

static double
time_fills (cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);
  double start = bench_read_clock (CLOCK_PROCESS_CPUTIME_ID);
  double took;

  cairo_set_source_rgb (cr, 1, 1, 1);
  for (int i = 0; i < FILLS; i++)
    cairo_paint (cr);
  cairo_surface_flush (surface);
  took = (bench_read_clock (CLOCK_PROCESS_CPUTIME_ID) - start) / FILLS;
  cairo_destroy (cr);
  return took;
}

static double
time_frame (cairo_surface_t      *surface,
            const KithMapPicture *picture,
            const KithMapLayout  *layout,
            KithInk              *ink)
{
  cairo_t *cr = cairo_create (surface);
  double start = bench_read_clock (CLOCK_PROCESS_CPUTIME_ID);
  double took;

  kith_map_paint (cr, picture, layout, kith_theme_get (KITH_THEME_LIGHT), ink, KITH_MAP_LAYER_ALL);
  cairo_surface_flush (surface);
  took = bench_read_clock (CLOCK_PROCESS_CPUTIME_ID) - start;
  cairo_destroy (cr);
  return took;
}

static void
measure_frames (const KithMapPicture *picture,
                KithInk              *ink,
                int                   rounds)
{
  g_autoptr (KithMapLayout) layout = kith_map_layout_new (picture, WIDTH, HEIGHT, kith_ink_get_measure (ink));
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) fills = g_array_new (FALSE, FALSE, sizeof (double));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);

  for (int round = -WARM_UP; round < rounds; round++)
    {
      double fill = time_fills (surface);
      double frame = time_frame (surface, picture, layout, ink);

      if (round < 0)
        continue;
      g_array_append_val (fills, fill);
      g_array_append_val (frames, frame);
    }
  cairo_surface_destroy (surface);
  bench_print ("fill", bench_median (fills));
  bench_print ("frame", bench_median (frames));
}

static guint
count_overlaps (const KithMapLayout *layout)
{
  guint overlaps = 0;

  for (guint i = 0; i < layout->n_spots; i++)
    for (guint j = i + 1; j < layout->n_spots; j++)
      overlaps += layout->spots[i].placed && layout->spots[j].placed
                  && hypot (layout->spots[i].x - layout->spots[j].x, layout->spots[i].y - layout->spots[j].y) < 2 * layout->disc - 0.01;
  return overlaps;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (KithMapPicture) picture = NULL;
  g_autoptr (KithMapLayout) layout = NULL;
  g_autoptr (KithInk) ink = kith_ink_new ();
  g_autoptr (GError) error = NULL;
  int rounds;

  if (argc != 4)
    {
      g_printerr ("bench-draw PEOPLE GRAPH-FILE ROUNDS\n");
      return 2;
    }
  rounds = atoi (argv[3]);
  picture = inventory_new ((guint) atoi (argv[1]), INVENTORY_ENGLISH);
  layout = kith_map_layout_new (picture, WIDTH, HEIGHT, kith_ink_get_measure (ink));
  bench_print ("overlaps", count_overlaps (layout));
  bench_print ("layout", measure_layout (picture, ink, rounds));
  kith_ink_keep_stamps (ink, 1);
  measure_frames (picture, ink, rounds);
  if (bench_write_graph (picture, TRUE, argv[2], &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}
