/* kith-roadmap.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-phase.h"
#include "kith-timeline.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_ROADMAP (kith_roadmap_get_type ())
G_DECLARE_FINAL_TYPE (KithRoadmap, kith_roadmap, KITH, ROADMAP, GtkWidget)

/** KithRoadmap: the sessions of a course as a string of beads in the fields of their phases. The signs are those of the
 * timeline. It is an image with a name for those who do not see it. */

/** kith_roadmap_new: Returns: (transfer floating): empty */
GtkWidget *kith_roadmap_new           (void);

/** kith_roadmap_show_edges: a course that has not begun, as a thin strip. */
void       kith_roadmap_show_edges    (KithRoadmap         *self,
                                       const KithEdges     *edges);

/** kith_roadmap_show_timeline: a course under way, with the names of its phases and the last session that was held marked.
 * @edges: of that course; sessions from before Kith, which the timeline does not have, count as held. */
void       kith_roadmap_show_timeline (KithRoadmap         *self,
                                       const KithEdges     *edges,
                                       const KithTimeline  *timeline);

G_END_DECLS
