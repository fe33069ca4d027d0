/* kith-retention.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-retention.h"

#define AGE_OF_MAJORITY 18

/* The 29th of February is the 28th in other years. */
static KithDate
add_years (const KithDate *day,
           int             years)
{
  KithDate later = *day;

  later.year = MIN (day->year + years, 9999);
  if (!kith_date_is_real (&later))
    later.day = 28;
  return later;
}

static gboolean
was_minor (const KithDate *last,
           const KithDate *born)
{
  KithDate youngest = kith_date_get_last_day (born);
  KithDate of_age = add_years (&youngest, AGE_OF_MAJORITY);

  return kith_date_compare (last, &of_age) < 0;
}

KithDate
kith_retention_find_end (const KithRetention *self,
                         KithRecordClass      class,
                         const KithDate      *last,
                         const KithDate      *born)
{
  KithDate day = kith_date_get_last_day (last);
  KithDate youngest = kith_date_get_last_day (born);
  KithDate end, grown;

  if (day.precision == KITH_DATE_UNKNOWN)
    return day;
  end = add_years (&day, self->years[class]);
  if (class != KITH_RECORD_CLINICAL || self->minor_age == 0 || youngest.precision == KITH_DATE_UNKNOWN || !was_minor (&day, born))
    return end;
  grown = add_years (&youngest, self->minor_age);
  return kith_date_compare (&grown, &end) > 0 ? grown : end;
}
