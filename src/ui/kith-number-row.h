/* kith-number-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_NUMBER_ROW (kith_number_row_get_type ())
G_DECLARE_FINAL_TYPE (KithNumberRow, kith_number_row, KITH, NUMBER_ROW, AdwActionRow)

/** KithNumberRow: a whole number from 0, also for those who do not see it, to whom a spin row of the desktop is not there.
 * Properties "value", "most", "step", and "none", which is shown in place of 0. Signal "changed": it was turned or typed. */

/** kith_number_row_set_range: without "changed". */
void kith_number_row_set_range (KithNumberRow *self,
                                int            least,
                                int            most);

/** kith_number_row_set_value: without "changed". */
void kith_number_row_set_value (KithNumberRow *self,
                                int            value);
int  kith_number_row_get_value (KithNumberRow *self);

G_END_DECLS
