/* kith-map-initials.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-layout.h"

G_BEGIN_DECLS

/** kith_map_initials_choose: what stands in each disc of @layout: the initials, with further letters or a number where two
 * people of @picture, or one and the client, have the same. The order of people makes no difference. */
void kith_map_initials_choose (KithMapLayout        *layout,
                               const KithMapPicture *picture);

G_END_DECLS
