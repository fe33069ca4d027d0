/* bench-quality.c: how good the layout of many networks is beside that of graphviz
 *
 * "write" puts the graphs into a folder, with the client ("bands-000.dot") and without ("free-000.dot"); once neato has laid them out,
 * "weigh" reads what it printed (bands.plain, free.plain) and compares.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench.h"
#include "bench-graph.h"
#include "quality-set.h"

#include "kith-graph.h"
#include "kith-ink.h"
#include "kith-map-layout.h"
#include "kith-neighbours.h"

#include <math.h>
#include <stdio.h>

#define WIDTH 1280
#define HEIGHT 800

typedef struct
{
  double *x;
  double *y;
} Places;

/* Sums over all networks. */
typedef struct
{
  double crossings;
  double neato_crossings;
  double stress;
  double neato_stress;
  double free_crossings;
  double neato_free_crossings;
  double arrange;
} Sums;

static void
places_init (Places *self,
             guint   n)
{
  self->x = g_new0 (double, n + 1);
  self->y = g_new0 (double, n + 1);
}

static void
places_clear (Places *self)
{
  g_free (self->x);
  g_free (self->y);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Places, places_clear)

static const KithMapTie *
get_tie (const KithMapPicture *picture,
         guint                 i)
{
  return &g_array_index (picture->ties, KithMapTie, i);
}

/* The next graph that graphviz has printed, in inches; the client, where there is one, comes behind the people. */
static gboolean
read_places (FILE   *plain,
             guint   n,
             Places *places)
{
  char line[1024];
  char name[32];
  double x;
  double y;

  while (fgets (line, sizeof line, plain) != NULL && !g_str_has_prefix (line, "stop"))
    if (sscanf (line, "node %31s %lf %lf", name, &x, &y) == 3)
      {
        guint place = name[0] == 'c' ? n : (guint) g_ascii_strtoull (name + 1, NULL, 10);

        g_assert (place <= n);
        places->x[place] = x;
        places->y[place] = y;
      }
  return !feof (plain);
}

static double
find_side (const Places *places,
           guint         a,
           guint         b,
           guint         c)
{
  return (places->x[b] - places->x[a]) * (places->y[c] - places->y[a]) - (places->y[b] - places->y[a]) * (places->x[c] - places->x[a]);
}

static gboolean
do_cross (const Places     *places,
          const KithMapTie *one,
          const KithMapTie *other)
{
  if (one->a == other->a || one->a == other->b || one->b == other->a || one->b == other->b)
    return FALSE;
  return find_side (places, one->a, one->b, other->a) * find_side (places, one->a, one->b, other->b) < 0
         && find_side (places, other->a, other->b, one->a) * find_side (places, other->a, other->b, one->b) < 0;
}

/* Of straight ties. */
static guint
count_crossings (const KithMapPicture *picture,
                 const Places         *places)
{
  guint crossings = 0;

  for (guint i = 0; i < picture->ties->len; i++)
    for (guint k = i + 1; k < picture->ties->len; k++)
      crossings += do_cross (places, get_tie (picture, i), get_tie (picture, k));
  return crossings;
}

static KithNeighbours *
list_neighbours (const KithMapPicture *picture)
{
  g_autoptr (GArray) joins = g_array_new (FALSE, FALSE, sizeof (KithJoin));

  for (guint i = 0; i < picture->ties->len; i++)
    {
      const KithJoin join = { get_tie (picture, i)->a, get_tie (picture, i)->b };

      g_array_append_val (joins, join);
    }
  return kith_neighbours_new (picture->people->len, (const KithJoin *) (gpointer) joins->data, joins->len);
}

/* Of all pairs that ties lead between, in the scale in which it is least: of those whom ties lead to from @first, the first of them. */
static double
measure_part (const KithNeighbours *neighbours,
              guint                 first,
              const Places         *places,
              gboolean             *measured)
{
  guint n = neighbours->n_nodes;
  g_autofree guint *part = g_new (guint, n);
  g_autofree guint *steps = g_new (guint, n);
  double sum = 0;
  double squares = 0;
  double pairs = 0;

  kith_neighbours_measure (neighbours, first, part);
  for (guint i = first; i < n; i++)
    {
      if (part[i] == KITH_GRAPH_NOBODY)
        continue;
      measured[i] = TRUE;
      kith_neighbours_measure (neighbours, i, steps);
      for (guint k = i + 1; k < n; k++)
        if (part[k] != KITH_GRAPH_NOBODY)
          {
            double share = hypot (places->x[i] - places->x[k], places->y[i] - places->y[k]) / steps[k];

            sum += share;
            squares += share * share;
            pairs++;
          }
    }
  return squares > 0 ? pairs - sum * sum / squares : 0;
}

static double
measure_stress (const KithNeighbours *neighbours,
                const Places         *places)
{
  g_autofree gboolean *measured = g_new0 (gboolean, neighbours->n_nodes);
  double stress = 0;

  for (guint i = 0; i < neighbours->n_nodes; i++)
    if (!measured[i])
      stress += measure_part (neighbours, i, places, measured);
  return stress;
}

/* Each part by itself, as the map lays it out. */
static void
arrange_part (const KithMapPicture *picture,
              const guint          *steps,
              Places               *places)
{
  guint n = picture->people->len;
  g_autofree guint *turns = g_new (guint, n);
  g_autoptr (GArray) joins = g_array_new (FALSE, FALSE, sizeof (KithJoin));
  g_autoptr (KithGraph) graph = NULL;
  g_auto (Places) own = { 0 };
  guint size = 0;

  for (guint i = 0; i < n; i++)
    turns[i] = steps[i] != KITH_GRAPH_NOBODY ? size++ : KITH_GRAPH_NOBODY;
  for (guint i = 0; i < picture->ties->len; i++)
    {
      const KithJoin join = { turns[get_tie (picture, i)->a], turns[get_tie (picture, i)->b] };

      if (join.a != KITH_GRAPH_NOBODY)
        g_array_append_val (joins, join);
    }
  graph = kith_graph_new (size, (const KithJoin *) (gpointer) joins->data, joins->len);
  places_init (&own, size);
  kith_graph_arrange (graph, own.x, own.y);
  for (guint i = 0; i < n; i++)
    if (turns[i] != KITH_GRAPH_NOBODY)
      {
        places->x[i] = own.x[turns[i]];
        places->y[i] = own.y[turns[i]];
      }
}

static void
arrange (const KithMapPicture *picture,
         const KithNeighbours *neighbours,
         Places               *places)
{
  guint n = picture->people->len;
  g_autofree gboolean *done = g_new0 (gboolean, n);
  g_autofree guint *steps = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    {
      if (done[i])
        continue;
      kith_neighbours_measure (neighbours, i, steps);
      for (guint k = i; k < n; k++)
        done[k] |= steps[k] != KITH_GRAPH_NOBODY;
      arrange_part (picture, steps, places);
    }
}

/* Where people stand around the client, and where they would in the directions that neato found, on the same circles. */
static void
weigh_bands (const KithMapPicture *picture,
             KithInk              *ink,
             FILE                 *plain,
             Sums                 *sums)
{
  guint n = picture->people->len;
  g_autoptr (KithMapLayout) layout = kith_map_layout_new (picture, WIDTH, HEIGHT, kith_ink_get_measure (ink));
  g_auto (Places) own = { 0 };
  g_auto (Places) others = { 0 };

  places_init (&own, n + 1);
  places_init (&others, n + 1);
  g_assert (read_places (plain, n, &others));
  for (guint i = 0; i < n; i++)
    {
      double angle = atan2 (others.y[i] - others.y[n], others.x[i] - others.x[n]);

      own.x[i] = layout->spots[i].x;
      own.y[i] = layout->spots[i].y;
      others.x[i] = layout->spots[i].radius * cos (angle);
      others.y[i] = layout->spots[i].radius * sin (angle);
    }
  sums->crossings += count_crossings (picture, &own);
  sums->neato_crossings += count_crossings (picture, &others);
}

/* Where people stand by their ties alone. */
static void
weigh_free (const KithMapPicture *picture,
            FILE                 *plain,
            Sums                 *sums)
{
  guint n = picture->people->len;
  g_autoptr (KithNeighbours) neighbours = list_neighbours (picture);
  g_auto (Places) own = { 0 };
  g_auto (Places) others = { 0 };
  double start;

  places_init (&own, n + 1);
  places_init (&others, n + 1);
  g_assert (read_places (plain, n, &others));
  start = bench_read_clock (CLOCK_PROCESS_CPUTIME_ID);
  arrange (picture, neighbours, &own);
  sums->arrange += bench_read_clock (CLOCK_PROCESS_CPUTIME_ID) - start;
  sums->stress += measure_stress (neighbours, &own);
  sums->neato_stress += measure_stress (neighbours, &others);
  sums->free_crossings += count_crossings (picture, &own);
  sums->neato_free_crossings += count_crossings (picture, &others);
}

static FILE *
open_plain (const char *folder,
            const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  FILE *plain = fopen (path, "r");

  if (plain == NULL)
    g_error ("%s can't be read", path);
  return plain;
}

static void
weigh (GPtrArray  *set,
       const char *folder)
{
  g_autoptr (KithInk) ink = kith_ink_new ();
  FILE *bands = open_plain (folder, "bands.plain");
  FILE *loose = open_plain (folder, "free.plain");
  Sums sums = { 0 };

  for (guint i = 0; i < set->len; i++)
    {
      weigh_bands (set->pdata[i], ink, bands, &sums);
      weigh_free (set->pdata[i], loose, &sums);
    }
  fclose (bands);
  fclose (loose);
  bench_print ("crossings", sums.crossings / set->len);
  bench_print ("neato-crossings", sums.neato_crossings / set->len);
  bench_print ("stress", sums.stress / set->len);
  bench_print ("neato-stress", sums.neato_stress / set->len);
  bench_print ("free-crossings", sums.free_crossings / set->len);
  bench_print ("neato-free-crossings", sums.neato_free_crossings / set->len);
  bench_print ("arrange", sums.arrange / set->len);
}

static void
write_graphs (GPtrArray  *set,
              const char *folder)
{
  for (guint i = 0; i < set->len; i++)
    for (guint client = 0; client < 2; client++)
      {
        g_autofree char *name = g_strdup_printf ("%s-%03u.dot", client ? "bands" : "free", i);
        g_autofree char *path = g_build_filename (folder, name, NULL);
        g_autoptr (GError) error = NULL;

        if (!bench_write_graph (set->pdata[i], client, path, &error))
          g_error ("%s", error->message);
      }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GPtrArray) set = NULL;

  if (argc < 3 || argc > 4)
    {
      g_printerr ("bench-quality write|weigh FOLDER [SHARED-DATA]\n");
      return 2;
    }
  set = quality_set_new (argc == 4 ? argv[3] : NULL);
  if (g_str_equal (argv[1], "write"))
    write_graphs (set, argv[2]);
  else
    weigh (set, argv[2]);
  return 0;
}
