/* kith-graph.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-graph.h"

#include "kith-stress.h"

#include <igraph.h>
#include <math.h>

/* How often all nodes are moved, at least and all of them together, and how many stand for the others where there are many. */
#define ROUNDS 60
#define MOVES 3000
#define PIVOTS 200

struct _KithGraph
{
  guint n_nodes;
  GArray *joins; /* (element-type KithJoin): in order, each once, the lower end first */
};

/* A library that was built without storage of its own for each thread, as Debian's is, can serve but one of them. */
static GMutex igraph_mutex;

static int
compare_joins (gconstpointer a,
               gconstpointer b)
{
  const KithJoin *one = a;
  const KithJoin *other = b;

  return one->a != other->a ? (one->a < other->a ? -1 : 1) : (one->b > other->b) - (one->b < other->b);
}

static void
keep_each_once (GArray *joins)
{
  guint n_kept = 0;

  g_array_sort (joins, compare_joins);
  for (guint i = 0; i < joins->len; i++)
    {
      const KithJoin join = g_array_index (joins, KithJoin, i);

      if (n_kept == 0 || compare_joins (&g_array_index (joins, KithJoin, n_kept - 1), &join) != 0)
        g_array_index (joins, KithJoin, n_kept++) = join;
    }
  g_array_set_size (joins, n_kept);
}

KithGraph *
kith_graph_new (guint           n_nodes,
                const KithJoin *joins,
                gsize           n_joins)
{
  KithGraph *self = g_new0 (KithGraph, 1);

  self->n_nodes = n_nodes;
  self->joins = g_array_new (FALSE, FALSE, sizeof (KithJoin));
  for (gsize i = 0; i < n_joins; i++)
    {
      const KithJoin join = { MIN (joins[i].a, joins[i].b), MAX (joins[i].a, joins[i].b) };

      g_assert (join.b < n_nodes);
      if (join.a != join.b)
        g_array_append_val (self->joins, join);
    }
  keep_each_once (self->joins);
  return self;
}

void
kith_graph_free (KithGraph *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->joins);
  g_free (self);
}

guint
kith_graph_count_joins (const KithGraph *self)
{
  return self->joins->len;
}

/* With all nodes, and the joins that don't end at @without. */
static void
begin (const KithGraph *self,
       guint            without,
       igraph_t        *graph)
{
  igraph_vector_int_t ends;

  g_mutex_lock (&igraph_mutex);
#if IGRAPH_VERSION_MAJOR >= 1
  igraph_setup ();
#endif
  igraph_vector_int_init (&ends, 0);
  for (guint i = 0; i < self->joins->len; i++)
    {
      const KithJoin *join = &g_array_index (self->joins, KithJoin, i);

      if (join->a == without || join->b == without)
        continue;
      igraph_vector_int_push_back (&ends, join->a);
      igraph_vector_int_push_back (&ends, join->b);
    }
  igraph_create (graph, &ends, self->n_nodes, IGRAPH_UNDIRECTED);
  igraph_vector_int_destroy (&ends);
}

static void
end (igraph_t *graph)
{
  igraph_destroy (graph);
  g_mutex_unlock (&igraph_mutex);
}

guint
kith_graph_find_parts (const KithGraph *self,
                       guint            without,
                       guint           *parts)
{
  igraph_t graph;
  igraph_vector_int_t numbers;
  guint n_parts = 0;
  g_autofree guint *seen = g_new (guint, self->n_nodes + 1);

  begin (self, without, &graph);
  igraph_vector_int_init (&numbers, 0);
  igraph_connected_components (&graph, &numbers, NULL, NULL, IGRAPH_WEAK);
  for (guint i = 0; i < self->n_nodes; i++)
    seen[i] = KITH_GRAPH_NOBODY;
  for (guint i = 0; i < self->n_nodes; i++)
    {
      gsize number = (gsize) VECTOR (numbers)[i];

      if (i != without && seen[number] == KITH_GRAPH_NOBODY)
        seen[number] = n_parts++;
      parts[i] = i != without ? seen[number] : KITH_GRAPH_NOBODY;
    }
  igraph_vector_int_destroy (&numbers);
  end (&graph);
  return n_parts;
}

void
kith_graph_find_cuts (const KithGraph *self,
                      gboolean        *cuts)
{
  igraph_t graph;
  igraph_vector_int_t points;

  begin (self, KITH_GRAPH_NOBODY, &graph);
  igraph_vector_int_init (&points, 0);
  igraph_articulation_points (&graph, &points);
  for (guint i = 0; i < self->n_nodes; i++)
    cuts[i] = FALSE;
  for (igraph_integer_t i = 0; i < igraph_vector_int_size (&points); i++)
    cuts[VECTOR (points)[i]] = TRUE;
  igraph_vector_int_destroy (&points);
  end (&graph);
}

void
kith_graph_measure_between (const KithGraph *self,
                            double          *between)
{
  igraph_t graph;
  igraph_vector_t found;

  begin (self, KITH_GRAPH_NOBODY, &graph);
  igraph_vector_init (&found, 0);
#if IGRAPH_VERSION_MAJOR >= 1
  igraph_betweenness (&graph, NULL, &found, igraph_vss_all (), IGRAPH_UNDIRECTED, false);
#else
  igraph_betweenness (&graph, &found, igraph_vss_all (), IGRAPH_UNDIRECTED, NULL);
#endif
  for (guint i = 0; i < self->n_nodes; i++)
    between[i] = VECTOR (found)[i];
  igraph_vector_destroy (&found);
  end (&graph);
}

/* Round a circle, from where no chance comes in. */
static KithStressPoint *
begin_round (guint n)
{
  KithStressPoint *points = g_new (KithStressPoint, n + 1);

  for (guint i = 0; i < n; i++)
    points[i] = (KithStressPoint) { n / G_PI / 2 * cos (2 * G_PI * i / n), n / G_PI / 2 * sin (2 * G_PI * i / n), FALSE };
  return points;
}

/* Where many are joined, joins are longer than they should be, and where long ways meet, shorter. */
static void
scale_joins (const KithGraph *self,
             double          *x,
             double          *y)
{
  double sum = 0;

  for (guint i = 0; i < self->joins->len; i++)
    {
      const KithJoin *join = &g_array_index (self->joins, KithJoin, i);

      sum += hypot (x[join->a] - x[join->b], y[join->a] - y[join->b]) / self->joins->len;
    }
  for (guint i = 0; i < self->n_nodes && sum > 0; i++)
    {
      x[i] /= sum;
      y[i] /= sum;
    }
}

void
kith_graph_arrange (const KithGraph *self,
                    double          *x,
                    double          *y)
{
  const KithStressRules rules = { .length = 1, .pivots = PIVOTS, .rounds = MAX (ROUNDS, MOVES / MAX (self->n_nodes, 1)) };
  g_autofree KithStressPoint *points = begin_round (self->n_nodes);

  kith_stress_relax (points, self->n_nodes, (const KithJoin *) (gpointer) self->joins->data, self->joins->len, &rules);
  for (guint i = 0; i < self->n_nodes; i++)
    {
      x[i] = points[i].x;
      y[i] = points[i].y;
    }
  scale_joins (self, x, y);
}
