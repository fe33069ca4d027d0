/* kith-timeline-painter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-ink.h"
#include "kith-timeline-layout.h"

G_BEGIN_DECLS

/** KithTimelineLayer: parts of a picture from the back to the front, so that a window can keep those that do not change. */
typedef enum
{
  KITH_TIMELINE_LAYER_PAGE = 1 << 0,
  KITH_TIMELINE_LAYER_FIELDS = 1 << 1,
  KITH_TIMELINE_LAYER_CURVES = 1 << 2,
  KITH_TIMELINE_LAYER_CURSOR = 1 << 3,
  KITH_TIMELINE_LAYER_EVENTS = 1 << 4,
  KITH_TIMELINE_LAYER_SESSIONS = 1 << 5,
  KITH_TIMELINE_LAYER_WRITING = 1 << 6,
  KITH_TIMELINE_LAYER_ALL = (1 << 7) - 1,
} KithTimelineLayer;

/** kith_timeline_paint: the @layers of @picture, placed by @layout, on @cr; one pixel of the layout is one unit of @cr.
 * The text is tagged for surfaces that keep tags. */
void kith_timeline_paint (cairo_t                   *cr,
                          const KithTimelinePicture *picture,
                          const KithTimelineLayout  *layout,
                          const KithTheme           *theme,
                          KithInk                   *ink,
                          guint                      layers);

G_END_DECLS
