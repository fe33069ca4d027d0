/* kith-map-curves.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-layout.h"

G_BEGIN_DECLS

/** kith_map_curves_bend: the ties between placed people of @picture, each bent so that it passes the fewest others. */
void kith_map_curves_bend (KithMapLayout        *layout,
                           const KithMapPicture *picture);

/** kith_map_measure_away: from @x, @y to the line between the client and @spot. */
double kith_map_measure_away (const KithMapLayout *layout,
                              const KithMapSpot   *spot,
                              double               x,
                              double               y);

G_END_DECLS
