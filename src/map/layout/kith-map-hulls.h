/* kith-map-hulls.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-label-field.h"

G_BEGIN_DECLS

/** kith_map_hulls_trace: outlines around the groups of whom two or more are on the rings. */
void kith_map_hulls_trace (KithMapLayout        *layout,
                           const KithMapPicture *picture);

/** kith_map_hulls_name: their names beside them, where there is room. */
void kith_map_hulls_name  (KithMapLayout        *layout,
                           const KithMapPicture *picture,
                           KithLabelField       *field,
                           const KithMeasure    *measure);

void kith_map_hull_free   (KithMapHull          *self);

G_END_DECLS
