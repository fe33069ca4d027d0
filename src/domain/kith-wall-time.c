/* kith-wall-time.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-wall-time.h"

#include <string.h>

#define MINUTES_A_DAY  (24 * 60)
#define SECONDS_A_DAY  (G_GINT64_CONSTANT (86400))
#define DAYS_TO_1970   (G_GINT64_CONSTANT (719163))
#define LAST_DAY       (G_GINT64_CONSTANT (3652059)) /* 9999-12-31 */

/* Days since the day before 0001-01-01. */
static gint64
count_days (const KithWallTime *time)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) time->day, (GDateMonth) time->month, (GDateYear) time->year);
  return g_date_get_julian (&date);
}

/* Seconds since 1970 that a clock on UTC would have to show @time at. */
static gint64
count_seconds (const KithWallTime *time)
{
  return (count_days (time) - DAYS_TO_1970) * SECONDS_A_DAY + kith_wall_time_get_minutes (time) * 60;
}

static gint64
get_offset (GTimeZone *zone,
            gint64     utc)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, utc);

  return interval < 0 ? 0 : g_time_zone_get_offset (zone, interval);
}

static gboolean
read_number (const char *text,
             int         n_digits,
             int        *number)
{
  *number = 0;
  for (int i = 0; i < n_digits; i++)
    {
      int digit = g_ascii_digit_value (text[i]);

      if (digit < 0)
        return FALSE;
      *number = *number * 10 + digit;
    }
  return TRUE;
}

gboolean
kith_wall_time_parse (const char   *text,
                      KithWallTime *time)
{
  KithWallTime read;

  g_return_val_if_fail (text != NULL && time != NULL, FALSE);

  if (strlen (text) != strlen ("2027-01-11T15:00")
      || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':'
      || !read_number (text, 4, &read.year) || !read_number (text + 5, 2, &read.month)
      || !read_number (text + 8, 2, &read.day) || !read_number (text + 11, 2, &read.hour)
      || !read_number (text + 14, 2, &read.minute))
    return FALSE;
  if (!g_date_valid_dmy ((GDateDay) read.day, (GDateMonth) read.month, (GDateYear) read.year)
      || read.hour > 23 || read.minute > 59)
    return FALSE;

  *time = read;
  return TRUE;
}

char *
kith_wall_time_to_text (const KithWallTime *time)
{
  g_return_val_if_fail (time != NULL, NULL);

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d", time->year, time->month, time->day, time->hour, time->minute);
}

int
kith_wall_time_compare (const KithWallTime *a,
                        const KithWallTime *b)
{
  gint64 one = count_seconds (a), other = count_seconds (b);

  return (one > other) - (one < other);
}

gboolean
kith_wall_time_add (KithWallTime *time,
                    int           days,
                    int           minutes)
{
  gint64 sum = (count_days (time) + days) * MINUTES_A_DAY + kith_wall_time_get_minutes (time) + minutes;
  gint64 day = sum / MINUTES_A_DAY;
  int left = (int) (sum % MINUTES_A_DAY);
  GDate date;

  if (sum < MINUTES_A_DAY || day > LAST_DAY)
    return FALSE;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  time->year = g_date_get_year (&date);
  time->month = g_date_get_month (&date);
  time->day = g_date_get_day (&date);
  time->hour = left / 60;
  time->minute = left % 60;
  return TRUE;
}

int
kith_wall_time_days_between (const KithWallTime *a,
                             const KithWallTime *b)
{
  return (int) (count_days (b) - count_days (a));
}

int
kith_wall_time_get_weekday (const KithWallTime *time)
{
  return (int) ((count_days (time) - 1) % 7) + 1;
}

int
kith_wall_time_get_minutes (const KithWallTime *time)
{
  return time->hour * 60 + time->minute;
}

KithDate
kith_wall_time_get_date (const KithWallTime *time)
{
  return (KithDate) { KITH_DATE_DAY, FALSE, time->year, time->month, time->day };
}

gint64
kith_wall_time_to_utc (const KithWallTime *time,
                       GTimeZone          *zone,
                       KithWallFit        *fit)
{
  gint64 wall = count_seconds (time);
  gint64 before = get_offset (zone, wall - SECONDS_A_DAY);
  gint64 after = get_offset (zone, wall + SECONDS_A_DAY);
  gboolean by_before = get_offset (zone, wall - before) == before;
  gboolean by_after = get_offset (zone, wall - after) == after;
  KithWallFit found = KITH_WALL_ONCE;

  if (!by_before && !by_after)
    found = KITH_WALL_NEVER;
  else if (by_before && by_after && before != after)
    found = KITH_WALL_TWICE;
  if (fit != NULL)
    *fit = found;

  return wall - (by_before || found == KITH_WALL_NEVER ? before : after);
}

KithWallTime
kith_wall_time_from_utc (gint64     utc,
                         GTimeZone *zone)
{
  KithWallTime time = { 1970, 1, 1, 0, 0 };
  gint64 wall = utc + get_offset (zone, utc);
  gint64 days = wall / SECONDS_A_DAY - (wall % SECONDS_A_DAY < 0);

  if (!kith_wall_time_add (&time, (int) days, (int) ((wall - days * SECONDS_A_DAY) / 60)))
    g_return_val_if_reached (time);
  return time;
}

char *
kith_wall_time_to_rfc3339 (const KithWallTime *time,
                           GTimeZone          *zone)
{
  gint64 utc = kith_wall_time_to_utc (time, zone, NULL);
  KithWallTime shown = kith_wall_time_from_utc (utc, zone);
  g_autofree char *text = kith_wall_time_to_text (&shown);
  gint64 minutes = get_offset (zone, utc) / 60;

  return g_strdup_printf ("%s:00%c%02d:%02d", text, minutes < 0 ? '-' : '+',
                          (int) (ABS (minutes) / 60), (int) (ABS (minutes) % 60));
}
