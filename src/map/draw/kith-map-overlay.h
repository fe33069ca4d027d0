/* kith-map-overlay.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-signs.h"

G_BEGIN_DECLS

/** kith_map_ghost_draw: the pale outline of where someone was. */
void kith_map_ghost_draw       (const KithEasel      *easel,
                                double                x,
                                double                y,
                                double                radius);

/** kith_map_ghost_arrow_draw: from a ghost at @x0, @y0 to who stands at @x1, @y1, less @radius at either end. */
void kith_map_ghost_arrow_draw (const KithEasel      *easel,
                                double                x0,
                                double                y0,
                                double                x1,
                                double                y1,
                                double                radius);

/** kith_map_halo_draw: the field around a disc, out to @radius. */
void kith_map_halo_draw        (const KithEasel      *easel,
                                KithMapMark           mark,
                                double                x,
                                double                y,
                                double                radius);

/** kith_map_ghosts_paint, kith_map_halos_paint: all of a map. */
void kith_map_ghosts_paint     (const KithEasel      *easel,
                                const KithMapLayout  *layout);
void kith_map_halos_paint      (const KithEasel      *easel,
                                const KithMapPicture *picture,
                                const KithMapLayout  *layout);

G_END_DECLS
