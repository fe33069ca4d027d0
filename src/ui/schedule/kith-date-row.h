/* kith-date-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date-reach.h"
#include "kith-hint-row.h"

G_BEGIN_DECLS

#define KITH_TYPE_DATE_ROW (kith_date_row_get_type ())
G_DECLARE_FINAL_TYPE (KithDateRow, kith_date_row, KITH, DATE_ROW, AdwEntryRow)

/** KithDateRow: a day, typed like 2027-01-12 or picked from a calendar. What is wrong with it is said below once whoever
 * types has stopped. Properties: "hint" (KithHintRow, nullable), where that is said; "rough": whether a month, a year or
 * "about then" will do, too. */

/** kith_date_row_set_reach: how far from @today it may be; see kith_date_check_reach(). Before, it may be any. @born: (nullable) */
void     kith_date_row_set_reach (KithDateRow    *self,
                                  KithDateReach   reach,
                                  const KithDate *today,
                                  const KithDate *born);

/** kith_date_row_read: @date: (out): unknown where nothing was typed. Returns: FALSE where what was typed can't be meant */
gboolean kith_date_row_read      (KithDateRow    *self,
                                  KithDate       *date);

/** kith_date_row_get_day: Returns: whether what was typed is a day that can be meant */
gboolean kith_date_row_get_day   (KithDateRow    *self,
                                  KithDate       *day);
void     kith_date_row_set_day   (KithDateRow    *self,
                                  const KithDate *day);

/** kith_date_row_warn: what else is to be said of a day with which nothing is wrong; "" for nothing. */
void     kith_date_row_warn      (KithDateRow    *self,
                                  const char     *warning);

G_END_DECLS
