/* kith-neighbours.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-graph.h"

G_BEGIN_DECLS

/** KithNeighbours: who is joined with each node: those of node i are @others[@first[i]] … @others[@first[i + 1] − 1]. */
typedef struct
{
  guint n_nodes;
  guint *first;
  guint *others;
} KithNeighbours;

/** kith_neighbours_new: @joins: (array length=n_joins): of nodes below @n_nodes, each pair once. Returns: (transfer full) */
KithNeighbours *kith_neighbours_new     (guint                 n_nodes,
                                         const KithJoin       *joins,
                                         gsize                 n_joins);
void            kith_neighbours_free    (KithNeighbours       *self);

/** kith_neighbours_measure: @steps: (out caller-allocates): how many joins the shortest way from @from to each node has,
 * KITH_GRAPH_NOBODY where there is none. */
void            kith_neighbours_measure (const KithNeighbours *self,
                                         guint                 from,
                                         guint                *steps);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithNeighbours, kith_neighbours_free)

G_END_DECLS
