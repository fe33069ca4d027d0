/* kith-calendar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithCalendarEvent: what other calendars are told. @utc: seconds since 1970. @place: (nullable). Owned. */
typedef struct
{
  char *id;
  gint64 utc;
  int minutes;
  char *title;
  char *place;
  gboolean cancelled;
} KithCalendarEvent;

void       kith_calendar_event_free (KithCalendarEvent  *self);

/** kith_calendar_write: @events (element-type KithCalendarEvent) as iCalendar (RFC 5545), stamped @now, seconds since 1970.
 * Returns: (transfer full) */
char      *kith_calendar_write      (GPtrArray          *events,
                                     gint64              now);

/** kith_calendar_read_days: the whole days in the iCalendar file @path as holidays, repeated ones from last year to five
 * years on. @skipped: (out): events with a time of day. Errors: KITH_PROBLEM_FAILED. Returns: (transfer full)
 * (element-type KithClosure) */
GPtrArray *kith_calendar_read_days  (const char         *path,
                                     guint              *skipped,
                                     GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithCalendarEvent, kith_calendar_event_free)

G_END_DECLS
