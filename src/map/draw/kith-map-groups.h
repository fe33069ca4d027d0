/* kith-map-groups.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-signs.h"

G_BEGIN_DECLS

/** kith_map_groups_draw: the outlines of @layout, each with a dash of its own, so that two that cross are told apart in grey. */
void kith_map_groups_draw  (const KithEasel     *easel,
                            const KithMapLayout *layout);

/** kith_map_groups_write: their names. */
void kith_map_groups_write (const KithEasel     *easel,
                            const KithMapLayout *layout);

G_END_DECLS
