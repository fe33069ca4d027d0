/* kith-stress.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-graph.h"

G_BEGIN_DECLS

/** KithStressPoint: where a node is. @fixed: stays there. */
typedef struct
{
  double x;
  double y;
  gboolean fixed;
} KithStressPoint;

/** KithStressHold: brings @points back to where they may be, by so much as @share of the way is done: 1 in the end. */
typedef void (*KithStressHold) (gpointer         data,
                                KithStressPoint *points,
                                double           share);

/** KithStressRules: @length: of a join; @farthest: so many joins apart are nodes at most, and those between whom there is no
 * way; 0: the latter don't matter to each other, and others are as far apart as there are joins. @pivots: so many stand for the
 * others, where there are more than twice as many nodes. @rounds: how often all are moved. @hold: (nullable). */
typedef struct
{
  double length;
  guint farthest;
  guint pivots;
  guint rounds;
  KithStressHold hold;
  gpointer data;
} KithStressRules;

/** kith_stress_relax: moves @points (inout), one for each of @n_nodes, until any two are about as far from each other as there are
 * joins between them, the nearer ones mattering more: stress, by stochastic gradient descent (Zheng, Pawar and Goodman 2018); among
 * many, by way of a few that stand for the others (Ortmann, Klimenta and Brandes 2016). The same points and joins give the
 * same. */
void kith_stress_relax (KithStressPoint       *points,
                        guint                  n_nodes,
                        const KithJoin        *joins,
                        gsize                  n_joins,
                        const KithStressRules *rules);

G_END_DECLS
