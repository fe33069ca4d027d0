/* kith-schedule-dates.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-wall-time.h"

G_BEGIN_DECLS

/** KithScheduleDates: which days of a practice in @zone are in sight. @day: midnight of one of them. @week: whether it is
 * the whole of its week. */
typedef struct
{
  GTimeZone *zone;
  KithWallTime day;
  gboolean week;
} KithScheduleDates;

/** kith_schedule_dates_init: today, in the time zone with the name @zone. */
void         kith_schedule_dates_init           (KithScheduleDates       *self,
                                                 const char              *zone);
void         kith_schedule_dates_clear          (KithScheduleDates       *self);

/** kith_schedule_dates_set_zone: the practice is in @zone by now; the days in sight stay. */
void         kith_schedule_dates_set_zone       (KithScheduleDates       *self,
                                                 GTimeZone               *zone);

/** kith_schedule_dates_get_first: the first of the kith_schedule_dates_get_days() that are in sight. */
KithDate     kith_schedule_dates_get_first      (const KithScheduleDates *self);
int          kith_schedule_dates_get_days       (const KithScheduleDates *self);

/** kith_schedule_dates_turn: to the days @pages later, or, below 0, earlier. */
void         kith_schedule_dates_turn           (KithScheduleDates       *self,
                                                 int                      pages);
void         kith_schedule_dates_show           (KithScheduleDates       *self,
                                                 const KithDate          *day);

/** kith_schedule_dates_get_today: the midnight before now in @zone. */
KithWallTime kith_schedule_dates_get_today      (GTimeZone               *zone);

/** kith_schedule_dates_find_next: @hour on the day that is shown or, where that is over, on the next working day. */
KithWallTime kith_schedule_dates_find_next (const KithScheduleDates *self,
                                            int                      hour);

/** kith_schedule_dates_count_to_today: days from @day to today in @zone; below 0 where that is over. */
int          kith_schedule_dates_count_to_today (GTimeZone               *zone,
                                                 const KithDate          *day);

G_END_DECLS
