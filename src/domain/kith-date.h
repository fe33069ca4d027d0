/* kith-date.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  KITH_DATE_UNKNOWN,
  KITH_DATE_YEAR,
  KITH_DATE_MONTH,
  KITH_DATE_DAY,
} KithDatePrecision;

/** KithDate: a calendar day at the precision that is known; zeroed is "unknown". Years 1 to 9999. */
typedef struct
{
  KithDatePrecision precision;
  gboolean about;
  int year;
  int month;
  int day;
} KithDate;

/** kith_date_parse: reads "1980", "1980-05", "1980-05-01", a day also as "1.5.1980", each also with a leading "~" for "about"; ""
 * is unknown.
 * Returns: FALSE and @date unknown when @text is none of these or names no real day */
gboolean  kith_date_parse    (const char     *text,
                              KithDate       *date);

/** kith_date_find_fault: what is wrong with @text, as a sentence: "February 2026 has only 28 days", or how a date is written.
 * Returns: (transfer full) (nullable): translated; NULL where kith_date_parse() reads it */
char     *kith_date_find_fault (const char   *text);

/** kith_date_find_day_fault: likewise where nothing but a day will do: not a month, not "about then", not nothing. */
char     *kith_date_find_day_fault (const char *text);

/** kith_date_to_text: the form that kith_date_parse() reads. Returns: (transfer full): "" when unknown */
char     *kith_date_to_text  (const KithDate *date);

/** kith_date_to_entry: likewise, with a day as people of the locale write it in a field: "1980-05-01" or "1.5.1980". Returns:
 * (transfer full): "" when unknown */
char     *kith_date_to_entry (const KithDate *date);

/** kith_date_format: as people of the locale write it, at the precision that is known: "1 May 1980", "May 1980", "about
 * 1980". Returns: (transfer full): translated, "" when unknown */
char     *kith_date_format   (const KithDate *date);

/** kith_date_compare: order by the first day a date can mean; unknown last, of dates with the same first
 * day the less precise one before, "about" after the same date without it. */
int       kith_date_compare  (const KithDate *a,
                              const KithDate *b);

/** kith_date_is_real: whether @date is unknown or one that kith_date_parse() would read. */
gboolean  kith_date_is_real  (const KithDate *date);

/** kith_date_get_last_day: the last day that @date can mean, as a day; unknown stays unknown, "about" is dropped. */
KithDate  kith_date_get_last_day (const KithDate *date);

/** kith_date_is_before: whether every day that @a can mean lies before every day that @b can mean; FALSE where one is
 * unknown or both fall into one year and one is "about". */
gboolean  kith_date_is_before (const KithDate *a,
                               const KithDate *b);

/** kith_date_find_anniversary: whether a day of the year like @date is at most @within days (up to 182) from @today.
 * @days: (out): how many, below 0 for past. The 29th of February is the 28th in other years. A date that is not known to
 * the day has none, nor has the day itself. */
gboolean  kith_date_find_anniversary (const KithDate *date,
                                      const KithDate *today,
                                      int             within,
                                      int            *days);

/** kith_date_get_julian: the number of the first day that @date can mean, as of GDate; 0 when unknown. */
guint32   kith_date_get_julian (const KithDate *date);

/** kith_date_get_last_julian: of the last day that @date can mean; 0 when unknown. */
guint32   kith_date_get_last_julian (const KithDate *date);

/** kith_date_from_julian: the reverse: the day of the number @julian; unknown for 0. */
KithDate  kith_date_from_julian (guint32 julian);

G_END_DECLS
