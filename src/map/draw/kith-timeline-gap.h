/* kith-timeline-gap.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-signs.h"
#include "kith-timeline-layout.h"

G_BEGIN_DECLS

/** kith_timeline_gap_paint: how wide the gap was from session to session, its value not. @pale: how opaque what lies beyond the cursor
 * is. */
void kith_timeline_gap_paint (const KithEasel          *easel,
                              const KithTimelineLayout *layout,
                              double                    pale);

G_END_DECLS
