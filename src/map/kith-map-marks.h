/* kith-map-marks.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-layout.h"
#include "kith-theme.h"

G_BEGIN_DECLS

/** What a window draws over a map while something is being done with it; all in pixels of the map, and told apart without
 * colour. */

/** kith_map_mark_chosen: someone who is one of several chosen: a second ring and a tick. @radius: of the disc. */
void kith_map_mark_chosen  (cairo_t         *cr,
                            const KithTheme *theme,
                            double           x,
                            double           y,
                            double           radius);

/** kith_map_mark_carried: where someone who is carried would be put down. */
void kith_map_mark_carried (cairo_t         *cr,
                            const KithTheme *theme,
                            double           x,
                            double           y,
                            double           radius);

/** kith_map_mark_band: the field between two corners, in which people are chosen. */
void kith_map_mark_band    (cairo_t         *cr,
                            const KithTheme *theme,
                            double           x0,
                            double           y0,
                            double           x1,
                            double           y1);

/** kith_map_mark_thread: a tie that is being drawn from someone, whose disc has @radius, to @x1, @y1; with @held around
 * someone there. */
void kith_map_mark_thread  (cairo_t         *cr,
                            const KithTheme *theme,
                            double           radius,
                            double           x0,
                            double           y0,
                            double           x1,
                            double           y1,
                            gboolean         held);

/** kith_map_mark_stroke: what was drawn freely, through @points (of 2 or more) times @unit. @strength: 1, and less as it fades. */
void kith_map_mark_stroke  (cairo_t            *cr,
                            const KithTheme    *theme,
                            const KithMapPoint *points,
                            guint               n_points,
                            double              unit,
                            double              strength);

G_END_DECLS
