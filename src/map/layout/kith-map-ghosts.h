/* kith-map-ghosts.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-label-field.h"
#include "kith-map-layout.h"

G_BEGIN_DECLS

/** kith_map_ghosts_place: where everyone was at the earlier moment, on the same spoke, for those who stand visibly elsewhere now; and
 * how large the fields around the discs are. After the people were placed. */
void kith_map_ghosts_place (KithMapLayout        *layout,
                            const KithMapPicture *picture);

/** kith_map_ghosts_fill: keeps writing off them. */
void kith_map_ghosts_fill  (KithLabelField       *field,
                            const KithMapLayout  *layout);

G_END_DECLS
