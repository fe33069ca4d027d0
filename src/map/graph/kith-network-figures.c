/* kith-network-figures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-network-figures.h"

#include "kith-graph.h"
#include "kith-standing.h"
#include "kith-tie.h"

#include <math.h>

/* Between two who lie equally between others, sums of shares can differ by as little. */
#define LEAST_DIFFERENCE 1e-9

static void
bridge_free (KithNetworkBridge *self)
{
  g_ptr_array_unref (self->parts);
  g_free (self);
}

static GPtrArray *
lists_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

static KithNetworkFigures *
figures_new (const KithDate *day)
{
  KithNetworkFigures *self = g_new0 (KithNetworkFigures, 1);

  self->day = *day;
  self->people = g_ptr_array_new ();
  self->circles = lists_new ();
  self->alone = g_ptr_array_new ();
  self->bridges = g_ptr_array_new_with_free_func ((GDestroyNotify) bridge_free);
  for (guint i = 0; i < KITH_N_SUPPORTS; i++)
    self->supporters[i] = g_ptr_array_new ();
  self->both = g_ptr_array_new ();
  self->receives = g_ptr_array_new ();
  self->gives = g_ptr_array_new ();
  return self;
}

void
kith_network_figures_free (KithNetworkFigures *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->circles);
  g_ptr_array_unref (self->alone);
  g_free (self->between);
  g_ptr_array_unref (self->bridges);
  for (guint i = 0; i < KITH_N_SUPPORTS; i++)
    g_ptr_array_unref (self->supporters[i]);
  g_ptr_array_unref (self->both);
  g_ptr_array_unref (self->receives);
  g_ptr_array_unref (self->gives);
  g_free (self);
}

static void
add_support (KithNetworkFigures *self,
             const KithStanding *standing)
{
  guint receives = kith_standing_get_receives (standing, &self->day);
  guint gives = kith_standing_get_gives (standing, &self->day);

  for (guint i = 0; i < KITH_N_SUPPORTS; i++)
    if ((receives & (1u << i)) != 0)
      g_ptr_array_add (self->supporters[i], standing->person);
  if (receives != 0 || gives != 0)
    g_ptr_array_add (gives == 0 ? self->receives : receives == 0 ? self->gives : self->both, standing->person);
}

static void
add_people (KithNetworkFigures *self,
            GPtrArray          *standings)
{
  for (guint i = 0; i < standings->len; i++)
    {
      const KithStanding *standing = standings->pdata[i];

      if (kith_person_get_status_on (standing->person, &self->day) == KITH_PERSON_DEAD)
        continue;
      g_ptr_array_add (self->people, standing->person);
      add_support (self, standing);
    }
}

static KithGraph *
join_people (KithNetworkFigures *self,
             GPtrArray          *ties)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) joins = g_array_new (FALSE, FALSE, sizeof (KithJoin));

  for (guint i = 0; i < self->people->len; i++)
    g_hash_table_insert (places, ((const KithPerson *) self->people->pdata[i])->id, GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < ties->len; i++)
    {
      const KithTie *tie = ties->pdata[i];
      guint a = GPOINTER_TO_UINT (g_hash_table_lookup (places, tie->a));
      guint b = GPOINTER_TO_UINT (g_hash_table_lookup (places, tie->b));
      const KithJoin join = { a - 1, b - 1 };

      if (a > 0 && b > 0 && kith_tie_links (tie, &self->day))
        g_array_append_val (joins, join);
    }
  return kith_graph_new (self->people->len, (const KithJoin *) (gpointer) joins->data, joins->len);
}

/* Of lists of the same size the one whose first stands first, which the sort, being stable, leaves there. */
static int
compare_sizes (gconstpointer a,
               gconstpointer b)
{
  const GPtrArray *one = *(GPtrArray *const *) a;
  const GPtrArray *other = *(GPtrArray *const *) b;

  return (one->len < other->len) - (one->len > other->len);
}

/* Everyone, part by part, the largest first. */
static GPtrArray *
list_parts (const KithNetworkFigures *self,
            const guint              *parts,
            guint                     n_parts)
{
  GPtrArray *lists = lists_new ();

  for (guint i = 0; i < n_parts; i++)
    g_ptr_array_add (lists, g_ptr_array_new ());
  for (guint i = 0; i < self->people->len; i++)
    if (parts[i] != KITH_GRAPH_NOBODY)
      g_ptr_array_add (lists->pdata[parts[i]], self->people->pdata[i]);
  g_ptr_array_sort (lists, compare_sizes);
  return lists;
}

static void
find_circles (KithNetworkFigures *self,
              const KithGraph    *graph)
{
  g_autofree guint *parts = g_new (guint, self->people->len);
  guint n_parts = kith_graph_find_parts (graph, KITH_GRAPH_NOBODY, parts);
  g_autoptr (GPtrArray) lists = list_parts (self, parts, n_parts);

  for (guint i = 0; i < lists->len; i++)
    {
      GPtrArray *list = lists->pdata[i];

      if (list->len > 1)
        g_ptr_array_add (self->circles, g_ptr_array_ref (list));
      else
        g_ptr_array_add (self->alone, list->pdata[0]);
    }
}

/* The parts that @node joins: those of its own circle, which is in parts without it. */
static GPtrArray *
find_joined (const KithNetworkFigures *self,
             const KithGraph          *graph,
             const guint              *whole,
             guint                     node)
{
  g_autofree guint *parts = g_new (guint, self->people->len);
  guint n_parts = kith_graph_find_parts (graph, node, parts);
  GPtrArray *joined;

  for (guint i = 0; i < self->people->len; i++)
    if (whole[i] != whole[node])
      parts[i] = KITH_GRAPH_NOBODY;
  joined = list_parts (self, parts, n_parts);
  while (joined->len > 0 && ((GPtrArray *) joined->pdata[joined->len - 1])->len == 0)
    g_ptr_array_remove_index (joined, joined->len - 1);
  return joined;
}

static void
add_bridge (KithNetworkFigures *self,
            const KithGraph    *graph,
            const guint        *whole,
            guint               node)
{
  KithNetworkBridge *bridge = g_new0 (KithNetworkBridge, 1);
  guint place = 0;

  bridge->person = self->people->pdata[node];
  bridge->parts = find_joined (self, graph, whole, node);
  while (place < self->bridges->len)
    {
      guint other;

      g_ptr_array_find (self->people, ((const KithNetworkBridge *) self->bridges->pdata[place])->person, &other);
      if (self->between[node] - self->between[other] > LEAST_DIFFERENCE)
        break;
      place++;
    }
  g_ptr_array_insert (self->bridges, (int) place, bridge);
}

static void
find_bridges (KithNetworkFigures *self,
              const KithGraph    *graph)
{
  g_autofree gboolean *cuts = g_new (gboolean, self->people->len);
  g_autofree guint *whole = g_new (guint, self->people->len);

  kith_graph_find_parts (graph, KITH_GRAPH_NOBODY, whole);
  kith_graph_find_cuts (graph, cuts);
  for (guint i = 0; i < self->people->len; i++)
    if (cuts[i])
      add_bridge (self, graph, whole, i);
}

KithNetworkFigures *
kith_network_figures_new (GPtrArray      *standings,
                          GPtrArray      *ties,
                          const KithDate *day)
{
  KithNetworkFigures *self = figures_new (day);
  g_autoptr (KithGraph) graph = NULL;
  guint n;

  add_people (self, standings);
  graph = join_people (self, ties);
  n = self->people->len;
  self->n_ties = kith_graph_count_joins (graph);
  self->n_pairs = n > 1 ? n * (n - 1) / 2 : 0;
  self->density = self->n_pairs > 0 ? (double) self->n_ties / self->n_pairs : NAN;
  self->between = g_new0 (double, n + 1);
  kith_graph_measure_between (graph, self->between);
  find_circles (self, graph);
  find_bridges (self, graph);
  return self;
}
