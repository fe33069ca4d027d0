/* kith-timeline-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-part.h"

#include <glib/gi18n.h>

static GDateTime *
get_date (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_date_time_new_utc (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), 0, 0, 0);
}

static char *
format_day (guint32     day,
            const char *format)
{
  g_autoptr (GDateTime) date = get_date (day);

  return g_date_time_format (date, format);
}

char *
kith_timeline_day_words (guint32  day,
                         gboolean year)
{
  /* Translators: a day on the timeline, as of g_date_time_format(). */
  return format_day (day, year ? C_("day", "%-d %b %Y") : C_("day", "%-d %b"));
}

static gboolean
is_whole_month (guint32 from,
                guint32 to)
{
  g_autoptr (GDateTime) first = get_date (from);
  g_autoptr (GDateTime) next = g_date_time_add_months (first, 1);

  return g_date_time_get_day_of_month (first) == 1
         && to == from + (guint32) (g_date_time_difference (next, first) / G_TIME_SPAN_DAY) - 1;
}

static gboolean
is_whole_year (guint32 from,
               guint32 to)
{
  g_autoptr (GDateTime) first = get_date (from);
  g_autoptr (GDateTime) next = g_date_time_add_years (first, 1);

  return g_date_time_get_day_of_year (first) == 1
         && to == from + (guint32) (g_date_time_difference (next, first) / G_TIME_SPAN_DAY) - 1;
}

static char *
join_days (guint32  from,
           guint32  to,
           gboolean year)
{
  g_autofree char *first = kith_timeline_day_words (from, year);
  g_autofree char *last = kith_timeline_day_words (to, year);

  /* Translators: from one day to another. */
  return g_strdup_printf (C_("days", "%s – %s"), first, last);
}

char *
kith_timeline_event_words (const KithTimelineEvent  *event,
                           const KithTimelineLayout *layout)
{
  gboolean year = layout == NULL || event->from < layout->from || event->to > layout->to
                  || layout->to - layout->from > 366;
  g_autofree char *words = NULL;
  g_autofree char *about = NULL;

  if (event->from == event->to)
    words = kith_timeline_day_words (event->from, year);
  else if (event->lasting)
    words = join_days (event->from, event->to, year);
  else if (is_whole_year (event->from, event->to))
    words = format_day (event->from, "%Y");
  else if (is_whole_month (event->from, event->to))
    /* Translators: a month on the timeline, as of g_date_time_format(). */
    words = format_day (event->from, C_("month", "%B %Y"));
  else
    words = join_days (event->from, event->to, year);
  /* Translators: a date that is not certain. */
  about = event->about ? g_strdup_printf (C_("date", "about %s"), words) : g_steal_pointer (&words);
  if (!event->onset)
    return g_steal_pointer (&about);
  /* Translators: the date of an event at which the trouble began. */
  return g_strdup_printf (C_("date", "%s · onset"), about);
}
