/* kith-change-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_CHANGE_ROW (kith_change_row_get_type ())
G_DECLARE_FINAL_TYPE (KithChangeRow, kith_change_row, KITH, CHANGE_ROW, AdwActionRow)

/** KithChangeRow: a figure as it was and as it is. */

/** kith_change_row_show: @then, @now: NAN where there was none. Shown as whole numbers. */
void kith_change_row_show (KithChangeRow *self,
                           double         then,
                           double         now);

/** kith_change_row_say: the same in words; @was: (nullable): nothing is said of before. */
void kith_change_row_say  (KithChangeRow *self,
                           const char    *was,
                           const char    *is);

G_END_DECLS
