/* kith-roadmap-labels.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-roadmap-labels.h"

#define SPACE 8.0

static double
find_middle (const KithEdges *edges,
             int              phase,
             double           width)
{
  return width * (kith_edges_get_first (edges, phase) - 1 + edges->last[phase]) / 2 / kith_edges_get_sessions (edges);
}

/* Pushes them apart from the left, and back from the right. Returns: whether there is room for all */
static gboolean
settle (KithRoadmapLabels *self,
        int                n_phases,
        int                row,
        double             width)
{
  double least = 0;
  double most = width;

  for (int i = 0; i < n_phases; i++)
    if (self->row[i] == row)
      {
        self->x[i] = MAX (self->x[i], least);
        least = self->x[i] + self->width[i] + SPACE;
      }
  for (int i = n_phases - 1; i >= 0; i--)
    if (self->row[i] == row)
      {
        self->x[i] = MIN (self->x[i], most - self->width[i]);
        if (self->x[i] < -0.5)
          return FALSE;
        most = self->x[i] - SPACE;
      }
  return TRUE;
}

static gboolean
place (KithRoadmapLabels *self,
       const KithEdges   *edges,
       const double      *widths,
       double             width,
       int                n_rows)
{
  gboolean fits = TRUE;

  self->n_rows = n_rows;
  for (int i = 0; i < edges->n_phases; i++)
    {
      self->row[i] = i % n_rows;
      self->width[i] = MIN (widths[i], width);
      self->x[i] = find_middle (edges, i, width) - self->width[i] / 2;
    }
  for (int row = 0; row < n_rows; row++)
    fits &= settle (self, edges->n_phases, row, width);
  return fits;
}

void
kith_roadmap_labels_place (KithRoadmapLabels *self,
                           const KithEdges   *edges,
                           const double      *widths,
                           double             width)
{
  for (int n_rows = 1; n_rows <= edges->n_phases; n_rows++)
    if (place (self, edges, widths, width, n_rows))
      return;
}
