/* kith-schedule-dates.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-schedule-dates.h"

#include "kith-event.h"

#define WEEK 7
#define FRIDAY 5

void
kith_schedule_dates_init (KithScheduleDates *self,
                          const char        *zone)
{
  self->zone = g_time_zone_new_identifier (zone);
  if (self->zone == NULL)
    self->zone = g_time_zone_new_utc ();
  self->day = kith_schedule_dates_get_today (self->zone);
}

void
kith_schedule_dates_clear (KithScheduleDates *self)
{
  g_clear_pointer (&self->zone, g_time_zone_unref);
}

void
kith_schedule_dates_set_zone (KithScheduleDates *self,
                              GTimeZone         *zone)
{
  GTimeZone *before = self->zone;

  self->zone = g_time_zone_ref (zone);
  g_time_zone_unref (before);
}

KithDate
kith_schedule_dates_get_first (const KithScheduleDates *self)
{
  KithWallTime first = self->day;

  if (self->week)
    kith_wall_time_add (&first, 1 - kith_wall_time_get_weekday (&first), 0);
  return kith_wall_time_get_date (&first);
}

int
kith_schedule_dates_get_days (const KithScheduleDates *self)
{
  return self->week ? WEEK : 1;
}

void
kith_schedule_dates_turn (KithScheduleDates *self,
                          int                pages)
{
  kith_wall_time_add (&self->day, pages * kith_schedule_dates_get_days (self), 0);
}

void
kith_schedule_dates_show (KithScheduleDates *self,
                          const KithDate    *day)
{
  self->day = (KithWallTime) { day->year, day->month, day->day, 0, 0 };
}

KithWallTime
kith_schedule_dates_get_today (GTimeZone *zone)
{
  KithWallTime now = kith_wall_time_from_utc (g_get_real_time () / G_USEC_PER_SEC, zone);

  now.hour = now.minute = 0;
  return now;
}

KithWallTime
kith_schedule_dates_find_next (const KithScheduleDates *self,
                               int                      hour)
{
  KithWallTime now = kith_wall_time_from_utc (g_get_real_time () / G_USEC_PER_SEC, self->zone);
  KithWallTime next = self->day;

  next.hour = hour;
  if (kith_wall_time_compare (&next, &now) > 0)
    return next;
  next = kith_schedule_dates_get_today (self->zone);
  next.hour = hour;
  while (kith_wall_time_compare (&next, &now) <= 0 || kith_wall_time_get_weekday (&next) > FRIDAY)
    kith_wall_time_add (&next, 1, 0);
  return next;
}

int
kith_schedule_dates_count_to_today (GTimeZone      *zone,
                                    const KithDate *day)
{
  KithWallTime now = kith_schedule_dates_get_today (zone);
  KithDate today = kith_wall_time_get_date (&now);

  return (int) kith_date_get_julian (&today) - (int) kith_date_get_julian (day);
}
