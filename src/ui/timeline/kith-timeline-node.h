/* kith-timeline-node.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-timeline-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_TIMELINE_NODE (kith_timeline_node_get_type ())
G_DECLARE_FINAL_TYPE (KithTimelineNode, kith_timeline_node, KITH, TIMELINE_NODE, GtkWidget)

/** KithTimelineNode: a session, an event or a score on the timeline as something to focus, to read out and to act on; its
 * sign is drawn by the timeline below, which also takes the pointer. Signals "chosen", "marked", with the
 * space bar, and "put", of an event that is to go into a problem area: by keyboard or a screen reader. */

/** kith_timeline_node_new: Returns: (transfer floating) */
GtkWidget             *kith_timeline_node_new     (void);

/** kith_timeline_node_show: what it stands for, as kith_timeline_layout_find() would find it, and what it is called. */
void                   kith_timeline_node_show    (KithTimelineNode      *self,
                                                   const KithTimelineHit *hit,
                                                   const char            *words);

/** kith_timeline_node_get_hit: Returns: (transfer none) */
const KithTimelineHit *kith_timeline_node_get_hit (KithTimelineNode      *self);

G_END_DECLS
