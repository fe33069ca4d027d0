/* kith-date-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_DATE_ROW (kith_date_row_get_type ())
G_DECLARE_FINAL_TYPE (KithDateRow, kith_date_row, KITH, DATE_ROW, AdwEntryRow)

/** KithDateRow: a day, typed like 2027-01-12 or picked from a calendar. */

/** kith_date_row_get_day: Returns: whether what was typed is a day */
gboolean kith_date_row_get_day (KithDateRow    *self,
                                KithDate       *day);
void     kith_date_row_set_day (KithDateRow    *self,
                                const KithDate *day);

G_END_DECLS
