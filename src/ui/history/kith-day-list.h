/* kith-day-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_DAY_LIST (kith_day_list_get_type ())
G_DECLARE_FINAL_TYPE (KithDayList, kith_day_list, KITH, DAY_LIST, AdwBin)

/** KithDayList: rows of a past, newest first, in a group for each day. */

/** kith_day_list_clear: takes every row out. */
void  kith_day_list_clear    (KithDayList *self);

/** kith_day_list_add: @row below those that are there; @at: ms since 1970, UTC, no later than theirs. */
void  kith_day_list_add      (KithDayList *self,
                              gint64       at,
                              GtkWidget   *row);

/** kith_day_list_dup_day: what the day of @at is called here, on the day of @now: "Today", "3 May 2026". Returns: (transfer full) */
char *kith_day_list_dup_day  (gint64       at,
                              gint64       now);

/** kith_day_list_dup_time: the time of the day, as in 14:05. Returns: (transfer full) */
char *kith_day_list_dup_time (gint64       at);

G_END_DECLS
