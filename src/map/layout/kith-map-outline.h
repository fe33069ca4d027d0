/* kith-map-outline.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-layout.h"

G_BEGIN_DECLS

/** KithMapInsideFunc: Returns: how far a point is inside of something, in pixels; below 0 it is outside */
typedef double (*KithMapInsideFunc) (gpointer data,
                                     double   x,
                                     double   y);

/** kith_map_outline_trace: the edge between inside and outside within @bounds, at whose own edge all is outside. Every loop has the
 * inside on the same hand. Returns: (transfer full) (element-type KithMapPoint) */
GArray *kith_map_outline_trace (const KithMapRect *bounds,
                                KithMapInsideFunc  inside,
                                gpointer           data);

G_END_DECLS
