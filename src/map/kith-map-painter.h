/* kith-map-painter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-ink.h"
#include "kith-map-layout.h"

G_BEGIN_DECLS

/** KithMapLayer: parts of a picture from the back to the front, so that a window can keep those that do not change. */
typedef enum
{
  KITH_MAP_LAYER_PAGE = 1 << 0,
  KITH_MAP_LAYER_RINGS = 1 << 1,
  KITH_MAP_LAYER_TIES = 1 << 2,
  KITH_MAP_LAYER_LINES = 1 << 3,
  KITH_MAP_LAYER_PEOPLE = 1 << 4,
  KITH_MAP_LAYER_WRITING = 1 << 5,
  KITH_MAP_LAYER_CARDS = 1 << 6,
  KITH_MAP_LAYER_ALL = (1 << 7) - 1,
} KithMapLayer;

/** kith_map_paint: the @layers of @picture, placed by @layout, on @cr; one pixel of the layout is one unit of @cr.
 * The text is tagged for surfaces that keep tags. */
void kith_map_paint (cairo_t              *cr,
                     const KithMapPicture *picture,
                     const KithMapLayout  *layout,
                     const KithTheme      *theme,
                     KithInk              *ink,
                     guint                 layers);

G_END_DECLS
