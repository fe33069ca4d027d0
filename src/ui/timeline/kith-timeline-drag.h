/* kith-timeline-drag.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-time-cursor.h"
#include "kith-timeline-canvas.h"

G_BEGIN_DECLS

/** kith_timeline_drag_add: lets a pointer take @cursor from session to session, by its line on @canvas or along the sessions; behind the
 * last it is now. */
void kith_timeline_drag_add (KithTimelineCanvas *canvas,
                             KithTimeCursor     *cursor);

G_END_DECLS
