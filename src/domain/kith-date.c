/* kith-date.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-date.h"

#include <glib/gi18n.h>
#include <stdlib.h>

static gboolean
read_digits (const char **cursor,
             int          n_digits,
             int         *number)
{
  int value = 0;

  for (int i = 0; i < n_digits; i++)
    {
      int digit = g_ascii_digit_value ((*cursor)[i]);

      if (digit < 0)
        return FALSE;
      value = value * 10 + digit;
    }

  *cursor += n_digits;
  *number = value;
  return TRUE;
}

static gboolean
read_part (const char **cursor,
           int         *number)
{
  const char *digits = *cursor + 1;

  if (**cursor != '-' || !read_digits (&digits, 2, number))
    return FALSE;

  *cursor = digits;
  return TRUE;
}

static gboolean
read_date (const char *text,
           KithDate   *date)
{
  const char *cursor = text;

  if (*cursor == '~')
    {
      date->about = TRUE;
      cursor++;
    }

  if (!read_digits (&cursor, 4, &date->year))
    return FALSE;

  date->precision = KITH_DATE_YEAR;
  if (read_part (&cursor, &date->month))
    {
      date->precision = KITH_DATE_MONTH;
      if (read_part (&cursor, &date->day))
        date->precision = KITH_DATE_DAY;
    }

  return *cursor == '\0';
}

/* "1.5.1980" or "~1.5.1980", as the day is written in many countries, and always in this order. */
static gboolean
read_dotted (const char *text,
             KithDate   *date)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GRegex) pattern = g_regex_new ("^(~?)([0-9]{1,2})\\. ?([0-9]{1,2})\\. ?([0-9]{4})$", G_REGEX_DOLLAR_ENDONLY, 0, NULL);
  int *parts[] = { &date->day, &date->month, &date->year };

  if (!g_regex_match (pattern, text, 0, &match))
    return FALSE;
  *date = (KithDate) { .precision = KITH_DATE_DAY, .about = *text == '~' };
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *part = g_match_info_fetch (match, i + 2);

      *parts[i] = atoi (part);
    }
  return TRUE;
}

static KithDate
get_first_day (const KithDate *date)
{
  KithDate first = *date;

  if (date->precision < KITH_DATE_MONTH)
    first.month = 1;
  if (date->precision < KITH_DATE_DAY)
    first.day = 1;
  return first;
}

static gboolean
is_real (const KithDate *date)
{
  KithDate first = get_first_day (date);

  return g_date_valid_dmy ((GDateDay) first.day, (GDateMonth) first.month, (GDateYear) first.year);
}

static int
compare_numbers (int a,
                 int b)
{
  return (a > b) - (a < b);
}

static int
compare_first_days (const KithDate *a,
                    const KithDate *b)
{
  KithDate a_first = get_first_day (a);
  KithDate b_first = get_first_day (b);
  int order = compare_numbers (a_first.year, b_first.year);

  if (order == 0)
    order = compare_numbers (a_first.month, b_first.month);
  if (order == 0)
    order = compare_numbers (a_first.day, b_first.day);
  return order;
}

static guint32
count_julian (int year,
              int month,
              int day)
{
  GDate date;

  g_date_set_dmy (&date, (GDateDay) MIN (day, g_date_get_days_in_month (month, year)), month, (GDateYear) year);
  return g_date_get_julian (&date);
}

gboolean
kith_date_parse (const char *text,
                 KithDate   *date)
{
  KithDate read = { 0 };

  g_return_val_if_fail (date != NULL, FALSE);
  *date = read;
  g_return_val_if_fail (text != NULL, FALSE);

  if (*text == '\0')
    return TRUE;

  if ((!read_date (text, &read) && !read_dotted (text, &read)) || !is_real (&read))
    return FALSE;

  *date = read;
  return TRUE;
}

static char *
describe_shortage (const KithDate *date)
{
  const KithDate month = { KITH_DATE_MONTH, FALSE, date->year, date->month, 0 };
  int n_days = g_date_get_days_in_month ((GDateMonth) date->month, (GDateYear) date->year);
  g_autofree char *name = kith_date_format (&month);

  /* Translators: someone typed a day that does not exist; %1$s is a month with its year. */
  return g_strdup_printf (_("%1$s has only %2$d days."), name, n_days);
}

/* @form: what to say where it does not look like a date at all. */
static char *
describe_fault (const char *text,
                const char *form)
{
  KithDate read = { 0 };

  if (!read_date (text, &read))
    read = (KithDate) { 0 };
  if (read.precision == KITH_DATE_UNKNOWN && !read_dotted (text, &read))
    return g_strdup (form);
  if (read.month < 1 || read.month > 12)
    return g_strdup (_("Months go from 01 to 12."));
  if (read.day < 1 || read.year < 1)
    return g_strdup (_("Days and years begin with 1."));
  return describe_shortage (&read);
}

char *
kith_date_find_fault (const char *text)
{
  KithDate date;

  g_return_val_if_fail (text != NULL, NULL);

  if (kith_date_parse (text, &date))
    return NULL;
  return describe_fault (text, _("A date is written as exactly as it is known: 2019-03-14, 2019-03, 2019, or ~2019 for about 2019."));
}

char *
kith_date_find_day_fault (const char *text)
{
  KithDate date;

  g_return_val_if_fail (text != NULL, NULL);

  if (!kith_date_parse (text, &date))
    return describe_fault (text, _("A date looks like 2027-01-12."));
  return date.precision == KITH_DATE_DAY && !date.about ? NULL : g_strdup (_("A date looks like 2027-01-12."));
}

char *
kith_date_to_text (const KithDate *date)
{
  const char *about;

  g_return_val_if_fail (date != NULL, NULL);

  about = date->about ? "~" : "";

  switch (date->precision)
    {
    case KITH_DATE_UNKNOWN:
      return g_strdup ("");
    case KITH_DATE_YEAR:
      return g_strdup_printf ("%s%04d", about, date->year);
    case KITH_DATE_MONTH:
      return g_strdup_printf ("%s%04d-%02d", about, date->year, date->month);
    case KITH_DATE_DAY:
      return g_strdup_printf ("%s%04d-%02d-%02d", about, date->year, date->month, date->day);
    }

  g_return_val_if_reached (g_strdup (""));
}

char *
kith_date_format (const KithDate *date)
{
  g_autoptr (GDateTime) first = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (date != NULL, NULL);

  if (date->precision == KITH_DATE_UNKNOWN)
    return g_strdup ("");

  first = g_date_time_new_utc (date->year, MAX (date->month, 1), MAX (date->day, 1), 0, 0, 0);
  if (date->precision == KITH_DATE_DAY)
    /* Translators: a day, "1 May 1980"; see g_date_time_format (). */
    text = g_date_time_format (first, _("%-d %B %Y"));
  else if (date->precision == KITH_DATE_MONTH)
    /* Translators: a month, "May 1980"; see g_date_time_format (). */
    text = g_date_time_format (first, _("%OB %Y"));
  else
    text = g_strdup_printf ("%d", date->year);
  /* Translators: a date that is not known for certain, "about 1980". */
  return date->about ? g_strdup_printf (_("about %s"), text) : g_steal_pointer (&text);
}

char *
kith_date_to_entry (const KithDate *date)
{
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;
  KithDate read;

  g_return_val_if_fail (date != NULL, NULL);

  if (date->precision != KITH_DATE_DAY)
    return kith_date_to_text (date);
  /* Translators: a day as it stands in a field where it can be changed; %1$04d is the year, %2$02d the month, %3$02d the day.
   * Kith understands this form and "%3$d.%2$d.%1$d", and falls back to this one where it is given another. */
  day = g_strdup_printf (_("%1$04d-%2$02d-%3$02d"), date->year, date->month, date->day);
  text = g_strconcat (date->about ? "~" : "", day, NULL);
  return kith_date_parse (text, &read) && kith_date_compare (&read, date) == 0 ? g_steal_pointer (&text) : kith_date_to_text (date);
}

int
kith_date_compare (const KithDate *a,
                   const KithDate *b)
{
  gboolean a_unknown, b_unknown;
  int order;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  a_unknown = a->precision == KITH_DATE_UNKNOWN;
  b_unknown = b->precision == KITH_DATE_UNKNOWN;
  if (a_unknown || b_unknown)
    return compare_numbers (a_unknown, b_unknown);

  order = compare_first_days (a, b);
  if (order == 0)
    order = compare_numbers (a->precision, b->precision);
  if (order == 0)
    order = compare_numbers (a->about != FALSE, b->about != FALSE);
  return order;
}

gboolean
kith_date_is_real (const KithDate *date)
{
  g_autofree char *text = NULL;
  KithDate parsed;

  g_return_val_if_fail (date != NULL, FALSE);

  text = kith_date_to_text (date);
  return kith_date_parse (text, &parsed) && kith_date_compare (&parsed, date) == 0;
}

KithDate
kith_date_get_last_day (const KithDate *date)
{
  KithDate last = { 0 };

  g_return_val_if_fail (date != NULL, last);

  if (date->precision == KITH_DATE_UNKNOWN)
    return last;

  last = *date;
  last.about = FALSE;
  last.precision = KITH_DATE_DAY;
  if (date->precision < KITH_DATE_MONTH)
    last.month = 12;
  if (date->precision < KITH_DATE_DAY)
    last.day = g_date_get_days_in_month ((GDateMonth) last.month, (GDateYear) last.year);
  return last;
}

gboolean
kith_date_is_before (const KithDate *a,
                     const KithDate *b)
{
  KithDate a_last;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->precision == KITH_DATE_UNKNOWN || b->precision == KITH_DATE_UNKNOWN)
    return FALSE;
  if (a->about || b->about)
    return a->year < b->year;

  a_last = kith_date_get_last_day (a);
  return compare_first_days (&a_last, b) < 0;
}

gboolean
kith_date_find_anniversary (const KithDate *date,
                            const KithDate *today,
                            int             within,
                            int            *days)
{
  guint32 now = kith_date_get_julian (today);

  if (date->precision != KITH_DATE_DAY || today->precision != KITH_DATE_DAY)
    return FALSE;
  for (int year = today->year - 1; year <= today->year + 1; year++)
    {
      *days = year > date->year ? (int) (count_julian (year, date->month, date->day) - now) : G_MAXINT;
      if (*days != G_MAXINT && ABS (*days) <= within)
        return TRUE;
    }
  return FALSE;
}

guint32
kith_date_get_julian (const KithDate *date)
{
  if (date->precision == KITH_DATE_UNKNOWN)
    return 0;
  return count_julian (date->year, date->precision >= KITH_DATE_MONTH ? date->month : 1,
                       date->precision >= KITH_DATE_DAY ? date->day : 1);
}

guint32
kith_date_get_last_julian (const KithDate *date)
{
  if (date->precision == KITH_DATE_UNKNOWN)
    return 0;
  return count_julian (date->year, date->precision >= KITH_DATE_MONTH ? date->month : 12,
                       date->precision >= KITH_DATE_DAY ? date->day : 31);
}

KithDate
kith_date_from_julian (guint32 julian)
{
  GDate date;

  if (julian == 0)
    return (KithDate) { KITH_DATE_UNKNOWN };
  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  return (KithDate) { KITH_DATE_DAY, FALSE, g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date) };
}
