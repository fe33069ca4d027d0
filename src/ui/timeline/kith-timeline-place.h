/* kith-timeline-place.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-timeline-layout.h"

#include <graphene.h>

G_BEGIN_DECLS

/** kith_timeline_place_find: where the sign of a session, an event or a score is, the reverse of kith_timeline_layout_find().
 * Returns: FALSE for what there was no room for, and for a day alone */
gboolean kith_timeline_place_find (const KithTimelineLayout *self,
                                   const KithTimelineHit    *hit,
                                   graphene_rect_t          *box);

G_END_DECLS
