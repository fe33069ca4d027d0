/* kith-map-free.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-layout.h"

G_BEGIN_DECLS

/** kith_map_free_place: everyone of @picture by their ties alone, those who know each other near each other, those who know nobody in
 * rows below; closeness is a tone. In the area of @layout, in which no disc lies on another. The order of people makes no
 * difference. */
void kith_map_free_place (KithMapLayout        *layout,
                          const KithMapPicture *picture,
                          const KithMeasure    *measure);

G_END_DECLS
