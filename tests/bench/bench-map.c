/* bench-map.c: the map of a client, from the query to the bytes of an SVG, and its layout alone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench.h"
#include "bench-graph.h"

#include "kith-ink.h"
#include "kith-map-scene.h"

#include <math.h>
#include <stdlib.h>

#define WIDTH 1280
#define HEIGHT 800
#define WARM_UP 3

typedef struct
{
  const char *folder;
  const char *passphrase;
  const char *client;
  const char *graph;
  int rounds;
} Wanted;

static gboolean
draw_once (KithMapScene  *scene,
           double        *took,
           GError       **error)
{
  const KithMapPage page = { WIDTH, HEIGHT, 1, KITH_THEME_LIGHT, KITH_MAP_FORMAT_SVG, NULL };
  double start = bench_read_clock (CLOCK_MONOTONIC);
  g_autoptr (GBytes) bytes = NULL;

  if (!dex_await (kith_map_scene_load (scene), error))
    return FALSE;
  bytes = dex_await_boxed (kith_map_scene_draw (scene, &page), error);
  *took = bench_read_clock (CLOCK_MONOTONIC) - start;
  return bytes != NULL;
}

static gboolean
measure_map (KithMapScene  *scene,
             int            rounds,
             GError       **error)
{
  g_autoptr (GArray) samples = g_array_new (FALSE, FALSE, sizeof (double));
  double took;

  if (!draw_once (scene, &took, error))
    return FALSE;
  bench_print ("first", took);
  for (int round = -WARM_UP; round < rounds; round++)
    {
      if (!draw_once (scene, &took, error))
        return FALSE;
      if (round >= 0)
        g_array_append_val (samples, took);
    }
  bench_print ("map", bench_median (samples));
  return TRUE;
}

/* As if nobody had been seated before, which is the most work there can be. */
static void
measure_layout (KithMapPicture *picture,
                int             rounds)
{
  g_autoptr (GArray) samples = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (KithInk) ink = kith_ink_new ();

  for (guint i = 0; i < picture->people->len; i++)
    ((KithMapPerson *) picture->people->pdata[i])->seat = NAN;
  for (int round = -WARM_UP; round < rounds; round++)
    {
      double start = bench_read_clock (CLOCK_MONOTONIC);
      g_autoptr (KithMapLayout) layout = kith_map_layout_new (picture, WIDTH, HEIGHT, kith_ink_get_measure (ink));
      double took = bench_read_clock (CLOCK_MONOTONIC) - start;

      if (round >= 0)
        g_array_append_val (samples, took);
    }
  bench_print ("layout", bench_median (samples));
}

static DexFuture *
bench_fiber (gpointer data)
{
  const Wanted *wanted = data;
  GError *error = NULL;
  g_autoptr (KithPractice) practice = bench_open (wanted->folder, wanted->passphrase, &error);
  g_autoptr (KithMapScene) scene = NULL;

  if (practice == NULL)
    return dex_future_new_for_error (error);
  scene = kith_map_scene_new (practice, wanted->client);
  if (!measure_map (scene, wanted->rounds, &error))
    return dex_future_new_for_error (error);
  bench_print ("people", kith_map_scene_get_facts (scene)->placed);
  /* Nothing else draws from this scene any more. */
  measure_layout ((KithMapPicture *) kith_map_scene_get_picture (scene), wanted->rounds);
  if (!bench_write_graph (kith_map_scene_get_picture (scene), TRUE, wanted->graph, &error)
      || !dex_await (kith_practice_lock (practice), &error))
    return dex_future_new_for_error (error);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  Wanted wanted;

  if (argc != 6)
    {
      g_printerr ("bench-map PRACTICE PASSPHRASE-FILE CLIENT GRAPH-FILE ROUNDS\n");
      return 2;
    }
  wanted = (Wanted) { argv[1], argv[2], argv[3], argv[4], atoi (argv[5]) };
  return bench_run (bench_fiber, &wanted);
}
