/* kith-map-key.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-signs.h"

G_BEGIN_DECLS

/** kith_map_key_draw: the legend of @picture in its place on @layout. */
void kith_map_key_draw (const KithEasel      *easel,
                        const KithMapPicture *picture,
                        const KithMapLayout  *layout);

G_END_DECLS
