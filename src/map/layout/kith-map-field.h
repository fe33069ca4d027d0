/* kith-map-field.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-label-field.h"

G_BEGIN_DECLS

/** kith_map_field_fill: all of @layout that stands already: the cards, people with their badges and wishes, lines and curves. Returns:
 * (transfer full) */
KithLabelField *kith_map_field_fill (const KithMapLayout  *layout,
                                     const KithMapPicture *picture);

G_END_DECLS
