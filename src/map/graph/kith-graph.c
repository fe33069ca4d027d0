/* kith-graph.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-graph.h"

#include <igraph.h>
#include <math.h>

/* Moves of one node, for each of them. */
#define MOVES_PER_NODE 60

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
static void
begin_round (igraph_matrix_t *places,
             guint            n)
{
  igraph_matrix_init (places, n, 2);
  for (guint i = 0; i < n; i++)
    {
      MATRIX (*places, i, 0) = n / G_PI / 2 * cos (2 * G_PI * i / n);
      MATRIX (*places, i, 1) = n / G_PI / 2 * sin (2 * G_PI * i / n);
    }
}

/* The library makes the whole as large as the graph, so that joins are the shorter the more of them lie behind each other. */
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
  igraph_t graph;
  igraph_matrix_t places;

  begin (self, KITH_GRAPH_NOBODY, &graph);
  begin_round (&places, self->n_nodes);
  igraph_layout_kamada_kawai (&graph, &places, true, MOVES_PER_NODE * self->n_nodes, 0, self->n_nodes, NULL, NULL, NULL, NULL,
                              NULL);
  for (guint i = 0; i < self->n_nodes; i++)
    {
      x[i] = MATRIX (places, i, 0);
      y[i] = MATRIX (places, i, 1);
    }
  igraph_matrix_destroy (&places);
  end (&graph);
  scale_joins (self, x, y);
}
