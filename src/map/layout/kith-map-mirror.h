/* kith-map-mirror.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-layout.h"

G_BEGIN_DECLS

/** kith_map_mirror: turns a finished layout over, left to right; the angles of people stay as they are stored. */
void kith_map_mirror (KithMapLayout *layout);

G_END_DECLS
