/* kith-map-kin.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-family-rows.h"
#include "kith-map-layout.h"

G_BEGIN_DECLS

/** kith_map_kin_draw: the lines of a genogram between those of @rows who stand where @layout says, the client being the last of
 * them: a couple is a line, with two strokes across where they are none any more, broken where only a child joins them; a bar
 * above brothers and sisters hangs from their parents. */
void kith_map_kin_draw (KithMapLayout        *layout,
                        const KithFamilyRows *rows);

G_END_DECLS
