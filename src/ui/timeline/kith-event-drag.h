/* kith-event-drag.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-area-shelf.h"
#include "kith-timeline-canvas.h"

G_BEGIN_DECLS

/** kith_event_drag_add: an event of @canvas can be taken and dropped on a problem area of @shelf, which opens meanwhile. */
void kith_event_drag_add (KithTimelineCanvas *canvas,
                          KithAreaShelf      *shelf);

G_END_DECLS
