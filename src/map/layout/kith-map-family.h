/* kith-map-family.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-layout.h"

G_BEGIN_DECLS

/** kith_map_family_place: the family of the client in generations, the eldest above, couples side by side and children below their
 * parents, with the lines between them; everyone else in rows below. In the area of @layout, in which no disc lies on another. */
void kith_map_family_place (KithMapLayout        *layout,
                            const KithMapPicture *picture,
                            const KithMeasure    *measure);

G_END_DECLS
