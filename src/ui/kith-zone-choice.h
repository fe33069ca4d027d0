/* kith-zone-choice.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-choice-row.h"

G_BEGIN_DECLS

/** kith_zone_choice_fill: offers every time zone in @row, by the names that people know, with a search; @zone is chosen, whether
 * this system lists it or not. */
void kith_zone_choice_fill (KithChoiceRow *row,
                            const char    *zone);

G_END_DECLS
