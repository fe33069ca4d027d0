/* kith-roadmap-labels.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-phase.h"

G_BEGIN_DECLS

/** KithRoadmapLabels: where the words of the phases stand below their fields, from where reading begins, in rows from the top. */
typedef struct
{
  double x[KITH_MAX_PHASES];
  double width[KITH_MAX_PHASES];
  int row[KITH_MAX_PHASES];
  int n_rows;
} KithRoadmapLabels;

/** kith_roadmap_labels_place: of words that need @widths, on a road @width wide: each below the middle of its field, pushed aside
 * as far as it must be; every other one in a second row where one is too little, and none wider than the road. */
void kith_roadmap_labels_place (KithRoadmapLabels *self,
                                const KithEdges   *edges,
                                const double      *widths,
                                double             width);

G_END_DECLS
