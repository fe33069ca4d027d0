/* kith-map-frame.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-layout.h"

G_BEGIN_DECLS

/** kith_map_frame_lay: the page: title, tray and legend in a column at the side or, on an upright page, above and
 * below; the circles in what is left. Fills in everything of @layout that does not depend on where people stand. */
void kith_map_frame_lay (KithMapLayout        *layout,
                         const KithMapPicture *picture,
                         const KithMeasure    *measure);

G_END_DECLS
