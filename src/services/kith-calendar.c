/* kith-calendar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-calendar.h"

#include "kith-hours.h"
#include "kith-problem.h"

#include <glib/gi18n.h>
#include <libical/ical.h>
#include <sys/stat.h>

#define MOST_BYTES    (8 * 1024 * 1024)
#define MOST_DAYS     5000
#define SECONDS_A_DAY 86400
#define LABEL_CHARS   80

#if ICAL_MAJOR_VERSION >= 4
typedef const struct icaltime_span Span;
#else
typedef struct icaltime_span Span;
#endif

typedef struct
{
  GPtrArray *closures;
  char *label;
} Days;

static void
add_event (icalcomponent           *calendar,
           const KithCalendarEvent *event,
           gint64                   now)
{
  const icaltimezone *utc = icaltimezone_get_utc_timezone ();
  icalcomponent *component = icalcomponent_new (ICAL_VEVENT_COMPONENT);
  g_autofree char *uid = g_strconcat (event->id, "@kith", NULL);
  struct icaltimetype start = icaltime_from_timet_with_zone ((time_t) event->utc, FALSE, (icaltimezone *) utc);
  struct icaltimetype end = icaltime_from_timet_with_zone ((time_t) event->utc + event->minutes * 60, FALSE,
                                                           (icaltimezone *) utc);

  icalcomponent_set_uid (component, uid);
  icalcomponent_set_dtstamp (component, icaltime_from_timet_with_zone ((time_t) now, FALSE, (icaltimezone *) utc));
  icalcomponent_set_dtstart (component, start);
  icalcomponent_set_dtend (component, end);
  icalcomponent_set_summary (component, event->title);
  if (event->place != NULL)
    icalcomponent_set_location (component, event->place);
  icalcomponent_set_status (component, event->cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED);
  icalcomponent_add_component (calendar, component);
}

static void
add_day_cb (icalcomponent *component,
            Span          *span,
            void          *data)
{
  Days *days = data;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  KithWallTime first = kith_wall_time_from_utc (span->start, utc);
  KithWallTime last = kith_wall_time_from_utc (MAX (span->end - SECONDS_A_DAY, span->start), utc);
  KithDate first_day = kith_wall_time_get_date (&first), last_day = kith_wall_time_get_date (&last);
  KithClosure *closure;

  if (days->closures->len >= MOST_DAYS)
    return;
  closure = kith_closure_new (KITH_CLOSURE_HOLIDAY, &first_day, &last_day);
  closure->label = g_strdup (days->label);
  g_ptr_array_add (days->closures, closure);
}

/* What a closure can be called: one line, not too long, or nothing. */
static char *
make_label (const char *summary)
{
  g_autofree char *text = g_utf8_make_valid (summary != NULL ? summary : "", -1);
  g_autofree char *cut = NULL;

  for (char *c = text; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c))
      *c = ' ';
  cut = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), LABEL_CHARS));
  g_strstrip (cut);
  return *cut != '\0' ? g_steal_pointer (&cut) : NULL;
}

static GPtrArray *
collect_days (icalcomponent *root,
              guint         *skipped)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  Days days = { g_ptr_array_new_with_free_func ((GDestroyNotify) kith_closure_free), NULL };
  struct icaltimetype from = icaltime_null_date (), until;

  from.year = g_date_time_get_year (now) - 1;
  from.month = from.day = 1;
  until = from;
  until.year += 7;
  for (icalcomponent *event = icalcomponent_get_first_component (root, ICAL_VEVENT_COMPONENT);
       event != NULL; event = icalcomponent_get_next_component (root, ICAL_VEVENT_COMPONENT))
    {
      if (!icaltime_is_date (icalcomponent_get_dtstart (event)))
        {
          *skipped += 1;
          continue;
        }
      g_free (days.label);
      days.label = make_label (icalcomponent_get_summary (event));
      icalcomponent_foreach_recurrence (event, from, until, add_day_cb, &days);
    }
  g_free (days.label);
  return days.closures;
}

static char *
read_file (const char  *path,
           GError     **error)
{
  struct stat known;
  char *text = NULL;

  if (stat (path, &known) == 0 && S_ISREG (known.st_mode) && known.st_size <= MOST_BYTES)
    g_file_get_contents (path, &text, NULL, NULL);
  if (text == NULL)
    g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_FAILED,
                         _("This calendar file can't be read, or is larger than 8 MiB. Nothing was changed."));
  return text;
}

void
kith_calendar_event_free (KithCalendarEvent *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->title);
  g_free (self->place);
  g_free (self);
}

char *
kith_calendar_write (GPtrArray *events,
                     gint64     now)
{
  icalcomponent *calendar = icalcomponent_new_vcalendar ();
  char *made, *text;

  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid ("-//Kith//Kith " KITH_VERSION "//EN"));
  icalcomponent_set_method (calendar, ICAL_METHOD_PUBLISH);
  for (guint i = 0; i < events->len; i++)
    add_event (calendar, events->pdata[i], now);
  made = icalcomponent_as_ical_string_r (calendar);
  text = g_strdup (made);
  icalmemory_free_buffer (made);
  icalcomponent_free (calendar);
  return text;
}

GPtrArray *
kith_calendar_read_days (const char  *path,
                         guint       *skipped,
                         GError     **error)
{
  g_autofree char *text = read_file (path, error);
  icalcomponent *root;
  GPtrArray *closures = NULL;

  *skipped = 0;
  if (text == NULL)
    return NULL;
  root = icalparser_parse_string (text);
  if (root != NULL && icalcomponent_isa (root) == ICAL_VCALENDAR_COMPONENT)
    closures = collect_days (root, skipped);
  else
    g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_FAILED,
                         _("This is not a calendar file (iCalendar). Nothing was changed."));
  if (root != NULL)
    icalcomponent_free (root);
  return closures;
}
