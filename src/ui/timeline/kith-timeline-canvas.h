/* kith-timeline-canvas.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-timeline-layout.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_TIMELINE_CANVAS (kith_timeline_canvas_get_type ())
G_DECLARE_FINAL_TYPE (KithTimelineCanvas, kith_timeline_canvas, KITH, TIMELINE_CANVAS, GtkWidget)

/** KithTimelineCanvas: a course on one axis, drawn with Cairo, with a child to focus for each session, event and score.
 * Signals "chosen", "marked" and "reached" (hit: a KithTimelineHit, borrowed): something was clicked or activated, which for the bare
 * axis is its day alone; a session was clicked once, or anything pointed out with the space bar; or the focus has come to it. "put"
 * (event: a KithTimelineEvent, borrowed): it is to go into a problem area. */

/** kith_timeline_canvas_new: Returns: (transfer floating): empty */
GtkWidget *kith_timeline_canvas_new  (void);

/** kith_timeline_canvas_show: @picture: (transfer full) */
void       kith_timeline_canvas_show (KithTimelineCanvas  *self,
                                      KithTimelinePicture *picture);

/** kith_timeline_canvas_get_layout: where everything is, until it is shown anew. Returns: (transfer none) (nullable) */
const KithTimelineLayout *kith_timeline_canvas_get_layout (KithTimelineCanvas *self);

/** kith_timeline_canvas_find_event: at a point of the widget. @event: (out) (transfer none) (nullable). Returns: (transfer none)
 * (nullable): its child */
GtkWidget  *kith_timeline_canvas_find_event (KithTimelineCanvas       *self,
                                             double                    x,
                                             double                    y,
                                             const KithTimelineEvent **event);

/** kith_timeline_canvas_get_event: of a child. Returns: (transfer none) (nullable) */
const KithTimelineEvent *kith_timeline_canvas_get_event (KithTimelineCanvas *self,
                                                         GtkWidget          *node);

G_END_DECLS
