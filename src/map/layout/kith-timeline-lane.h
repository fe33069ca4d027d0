/* kith-timeline-lane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Lanes, one below the other, and what stands in them from where to where, in pixels. */

/** kith_timeline_lanes_new: all empty. Returns: (transfer full) */
GArray  *kith_timeline_lanes_new            (void);

/** kith_timeline_lane_is_free: from @start to @end, with a gap on either side. */
gboolean kith_timeline_lane_is_free         (const GArray *self,
                                             int           lane,
                                             double        start,
                                             double        end);

/** kith_timeline_lane_get_room: from @x to what comes next, or to @end; _before: back to what came before, or to
 * @start. */
double   kith_timeline_lane_get_room        (const GArray *self,
                                             int           lane,
                                             double        x,
                                             double        end);
double   kith_timeline_lane_get_room_before (const GArray *self,
                                             int           lane,
                                             double        x,
                                             double        start);

/** kith_timeline_lane_count_crossings: how often a line that drops from a sign would cross writing, if from @start to @end
 * something stood in @lane whose sign is at @sign. */
int      kith_timeline_lane_count_crossings (const GArray *self,
                                             int           lane,
                                             double        start,
                                             double        end,
                                             double        sign);

void     kith_timeline_lane_take            (GArray       *self,
                                             int           lane,
                                             double        start,
                                             double        end,
                                             double        sign);

G_END_DECLS
