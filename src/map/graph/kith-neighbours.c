/* kith-neighbours.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-neighbours.h"

KithNeighbours *
kith_neighbours_new (guint           n_nodes,
                     const KithJoin *joins,
                     gsize           n_joins)
{
  KithNeighbours *self = g_new0 (KithNeighbours, 1);

  self->n_nodes = n_nodes;
  self->first = g_new0 (guint, n_nodes + 2);
  self->others = g_new (guint, 2 * n_joins + 1);
  /* One place too far on, so that filling them in moves each to where it begins. */
  for (gsize i = 0; i < n_joins; i++)
    {
      self->first[joins[i].a + 2]++;
      self->first[joins[i].b + 2]++;
    }
  for (guint i = 2; i < n_nodes + 2; i++)
    self->first[i] += self->first[i - 1];
  for (gsize i = 0; i < n_joins; i++)
    {
      self->others[self->first[joins[i].a + 1]++] = joins[i].b;
      self->others[self->first[joins[i].b + 1]++] = joins[i].a;
    }
  return self;
}

void
kith_neighbours_free (KithNeighbours *self)
{
  if (self == NULL)
    return;

  g_free (self->first);
  g_free (self->others);
  g_free (self);
}

void
kith_neighbours_measure (const KithNeighbours *self,
                         guint                 from,
                         guint                *steps)
{
  g_autofree guint *queue = g_new (guint, self->n_nodes + 1);
  guint known = 1;

  for (guint i = 0; i < self->n_nodes; i++)
    steps[i] = KITH_GRAPH_NOBODY;
  steps[from] = 0;
  queue[0] = from;
  for (guint done = 0; done < known; done++)
    for (guint k = self->first[queue[done]]; k < self->first[queue[done] + 1]; k++)
      {
        guint other = self->others[k];

        if (steps[other] != KITH_GRAPH_NOBODY)
          continue;
        steps[other] = steps[queue[done]] + 1;
        queue[known++] = other;
      }
}
