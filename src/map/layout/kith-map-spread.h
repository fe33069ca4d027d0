/* kith-map-spread.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-layout.h"

G_BEGIN_DECLS

/** KithMapDot: where a disc stands. */
typedef struct
{
  double x;
  double y;
} KithMapDot;

/** kith_map_spread: moves @points (element-type KithMapDot) as little as it takes until each has room for its name, or, where there
 * is none, until no disc lies on another; none leaves @area. @disc: (inout): the radius of all, which shrinks where there is not
 * even so much room. Costs points × points a round. */
void kith_map_spread (GArray            *points,
                      const KithMapRect *area,
                      double            *disc);

G_END_DECLS
