/* kith-graph.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithGraph: who is joined with whom, without direction, nodes being numbers from 0. The one place that igraph is called from; any
 * thread may. Where memory ends, the program does, as it does with GLib. */
typedef struct _KithGraph KithGraph;

/** KithJoin: two nodes. */
typedef struct
{
  guint a;
  guint b;
} KithJoin;

/** KITH_GRAPH_NOBODY: no node, and no part. */
#define KITH_GRAPH_NOBODY G_MAXUINT

/** kith_graph_new: @joins: (array length=n_joins): one that is said twice, either way round, counts once, one of a node with itself
 * not at all. Returns: (transfer full) */
KithGraph *kith_graph_new             (guint            n_nodes,
                                       const KithJoin  *joins,
                                       gsize            n_joins);
void       kith_graph_free            (KithGraph       *self);

/** kith_graph_count_joins: how many pairs are joined. */
guint      kith_graph_count_joins     (const KithGraph *self);

/** kith_graph_find_parts: the parts that have no join with each other once @without (a node, or KITH_GRAPH_NOBODY) is gone.
 * @parts: (out caller-allocates): for each node the number of its part, from 0; KITH_GRAPH_NOBODY for @without. Returns: how
 * many parts */
guint      kith_graph_find_parts      (const KithGraph *self,
                                       guint            without,
                                       guint           *parts);

/** kith_graph_find_cuts: @cuts: (out caller-allocates): for each node whether its part would fall apart without it. */
void       kith_graph_find_cuts       (const KithGraph *self,
                                       gboolean        *cuts);

/** kith_graph_measure_between: @between: (out caller-allocates): for each node on how many of the shortest ways between two others
 * it lies, one for each pair; where a pair has several ways, the share of them (Freeman 1977). */
void       kith_graph_measure_between (const KithGraph *self,
                                       double          *between);

/** kith_graph_arrange: @x, @y: (out caller-allocates): a place for each node of one part, on which those who are joined are
 * about 1 apart, others as far as there are joins between them; kith-stress.h says how. The same graph gives the same places. */
void       kith_graph_arrange         (const KithGraph *self,
                                       double          *x,
                                       double          *y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithGraph, kith_graph_free)

G_END_DECLS
