/* kith-wall-time.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"

G_BEGIN_DECLS

/** KithWallTime: what calendar and clock on the wall show, to the minute; which instant that is, a time zone says.
 * Years 1 to 9999. */
typedef struct
{
  int year;
  int month;
  int day;
  int hour;
  int minute;
} KithWallTime;

/** KithWallFit: how often the clocks of a zone show a wall time: once, never (they were put forward over it) or twice
 * (they were put back over it). */
typedef enum
{
  KITH_WALL_ONCE,
  KITH_WALL_NEVER,
  KITH_WALL_TWICE,
} KithWallFit;

/** kith_wall_time_parse: reads "2027-01-11T15:00". Returns: FALSE where @text is something else or no real time */
gboolean   kith_wall_time_parse       (const char         *text,
                                       KithWallTime       *time);

/** kith_wall_time_to_text: the form that kith_wall_time_parse() reads. Returns: (transfer full) */
char      *kith_wall_time_to_text     (const KithWallTime *time);
int        kith_wall_time_compare     (const KithWallTime *a,
                                       const KithWallTime *b);

/** kith_wall_time_add: @days and @minutes later (or, below 0, earlier) on the wall, whatever the clocks do in between.
 * Returns: FALSE and @time as it was where that lies outside the years 1 to 9999 */
gboolean   kith_wall_time_add         (KithWallTime       *time,
                                       int                 days,
                                       int                 minutes);

/** kith_wall_time_days_between: calendar days from @a to @b; below 0 where @b is on an earlier day. */
int        kith_wall_time_days_between (const KithWallTime *a,
                                        const KithWallTime *b);

/** kith_wall_time_get_weekday: 1 (Monday) to 7. */
int        kith_wall_time_get_weekday (const KithWallTime *time);

/** kith_wall_time_get_minutes: minutes since the midnight before, 0 to 1439. */
int        kith_wall_time_get_minutes (const KithWallTime *time);

/** kith_wall_time_get_date: its day. */
KithDate   kith_wall_time_get_date    (const KithWallTime *time);

/** kith_wall_time_to_utc: seconds since 1970, UTC. A time the clocks show twice is the first of the two; one they never
 * show counts on from the clocks before they were put forward, so that 02:30 in a missing hour is what they then call
 * 03:30. @fit: (out) (optional) */
gint64     kith_wall_time_to_utc      (const KithWallTime *time,
                                       GTimeZone          *zone,
                                       KithWallFit        *fit);

/** kith_wall_time_from_utc: what the clocks of @zone show at @utc, in seconds since 1970; its seconds are dropped. */
KithWallTime kith_wall_time_from_utc  (gint64              utc,
                                       GTimeZone          *zone);

/** kith_wall_time_to_rfc3339: "2027-01-11T15:00:00+01:00", as the clocks of @zone show the instant.
 * Returns: (transfer full) */
char      *kith_wall_time_to_rfc3339  (const KithWallTime *time,
                                       GTimeZone          *zone);

G_END_DECLS
