/* kith-schedule-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-schedule-words.h"

#include <glib/gi18n.h>
#include <string.h>

#define WEEK 7

static char *
format_day (const KithDate *day,
            int             later,
            const char     *format)
{
  KithWallTime time = { day->year, day->month, day->day, 0, 0 };
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *text = NULL;

  kith_wall_time_add (&time, later, 0);
  date = g_date_time_new_utc (time.year, time.month, time.day, 0, 0, 0);
  text = date != NULL ? g_date_time_format (date, format) : g_strdup ("");
  return g_strdup (g_strchug (text));
}

static gboolean
share_month (const KithDate *first,
             int             days,
             gboolean       *share_year)
{
  KithWallTime last = { first->year, first->month, first->day, 0, 0 };

  kith_wall_time_add (&last, days - 1, 0);
  *share_year = last.year == first->year;
  return *share_year && last.month == first->month;
}

static char *
make_span (const KithDate *first,
           int             days)
{
  gboolean share_year;
  gboolean month = share_month (first, days, &share_year);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  /* Translators: the first day of "11 to 15 January 2027", "28 June to 2 July 2027", "28 December 2026 to 1 January 2027". */
  from = format_day (first, 0, month ? C_("first day", "%-d") : share_year ? C_("first day", "%-d %B")
                                                                           : C_("first day", "%-d %B %Y"));
  /* Translators: the last day of these. */
  to = format_day (first, days - 1, C_("last day", "%-d %B %Y"));
  /* Translators: a span of days, "11 to 15 January 2027". */
  return g_strdup_printf (_("%s to %s"), from, to);
}

char *
kith_schedule_words_title (const KithDate *first,
                           int             days)
{
  /* Translators: a day as a heading, "Tuesday, 12 January 2027", in the form of g_date_time_format(). */
  return days == 1 ? format_day (first, 0, _("%A, %-d %B %Y")) : make_span (first, days);
}

char *
kith_schedule_words_days (const KithDate *first,
                          const KithDate *last)
{
  KithWallTime from = { first->year, first->month, first->day, 0, 0 };
  KithWallTime to = { last->year, last->month, last->day, 0, 0 };
  int days = kith_wall_time_days_between (&from, &to) + 1;

  return days == 1 ? format_day (first, 0, C_("last day", "%-d %B %Y")) : make_span (first, days);
}

char *
kith_schedule_words_day (const KithDate *day,
                         gboolean        wide)
{
  /* Translators: the heads of a calendar's columns, "Mon 11" and "Monday, 11 January". */
  return format_day (day, 0, wide ? _("%A, %-d %B") : _("%a %-d"));
}

char *
kith_schedule_words_near (const KithDate *day,
                          int             days)
{
  if (ABS (days) < WEEK)
    /* Translators: a day less than a week away: "Thursday". */
    return format_day (day, 0, _("%A"));
  /* Translators: a day farther away, without its year: "26 November". */
  return format_day (day, 0, _("%-d %B"));
}

char *
kith_schedule_words_date (const KithWallTime *time)
{
  KithDate day = kith_wall_time_get_date (time);

  /* Translators: a short date, "12 Jan 2027". */
  return format_day (&day, 0, _("%-d %b %Y"));
}

char *
kith_schedule_words_when (const KithWallTime *time)
{
  KithDate day = kith_wall_time_get_date (time);
  /* Translators: one of many dates below each other, "Mon 11 January 2027", in the form of g_date_time_format(). */
  g_autofree char *date = format_day (&day, 0, C_("date in a list", "%a %-d %B %Y"));
  g_autofree char *clock = kith_schedule_words_clock (kith_wall_time_get_minutes (time));

  return g_strconcat (date, ", ", clock, NULL);
}

char *
kith_schedule_words_clock (int minutes)
{
  /* Translators: a time of day, "9:05": hours, then minutes. */
  return g_strdup_printf (C_("clock", "%d:%02d"), minutes / 60, minutes % 60);
}

char *
kith_schedule_words_zone (const KithAppointment   *appointment,
                          const KithScheduleFrame *frame)
{
  const char *place = strrchr (appointment->zone, '/');

  if (g_str_equal (appointment->zone, g_time_zone_get_identifier (frame->zone)))
    return g_strdup ("");
  return g_strdelimit (g_strdup (place != NULL ? place + 1 : appointment->zone), "_", ' ');
}

char *
kith_schedule_words_time (const KithAppointment   *appointment,
                          const KithScheduleFrame *frame)
{
  g_autofree char *clock = kith_schedule_words_clock (kith_wall_time_get_minutes (&appointment->starts));
  g_autofree char *zone = kith_schedule_words_zone (appointment, frame);

  return *zone != '\0' ? g_strdup_printf ("%s (%s)", clock, zone) : g_steal_pointer (&clock);
}

const char *
kith_schedule_words_state (KithAppointmentState state)
{
  switch (state)
    {
    case KITH_APPOINTMENT_HELD:
      /* Translators: of an appointment: it took place. */
      return _("held");
    case KITH_APPOINTMENT_CANCELLED:
      return _("cancelled");
    case KITH_APPOINTMENT_NO_SHOW:
      return _("no-show");
    case KITH_APPOINTMENT_MOVED:
      return _("moved");
    case KITH_APPOINTMENT_PLANNED:
      break;
    }
  return "";
}

const char *
kith_schedule_words_sign (KithAppointmentState state)
{
  static const char *const signs[] = {
    [KITH_APPOINTMENT_PLANNED] = "",
    [KITH_APPOINTMENT_HELD] = "✓",
    [KITH_APPOINTMENT_CANCELLED] = "✕",
    [KITH_APPOINTMENT_NO_SHOW] = "⊘",
    [KITH_APPOINTMENT_MOVED] = "→",
  };

  return signs[state];
}

char *
kith_schedule_words_place (KithScheduleItem        *item,
                           const KithScheduleFrame *frame,
                           gboolean                 in_words)
{
  const KithAppointment *appointment = kith_schedule_item_get_appointment (item);
  const KithAppointmentKind *kind = kith_schedule_frame_find_kind (frame, appointment->kind);
  const KithRoom *room = kith_schedule_frame_find_room (frame, appointment->room);
  g_autofree char *what = NULL;

  if (appointment->number > 0)
    /* Translators: which of how many appointments, "7 of 16" and, where there is little room, "7/16". */
    what = g_strdup_printf (in_words ? _("%d of %d") : C_("short", "%d/%d"), appointment->number, appointment->of);
  else if (kind != NULL && !kind->counts)
    what = kith_appointment_kind_dup_label (kind);
  if (what == NULL || room == NULL)
    return g_strdup (what != NULL ? what : room != NULL ? room->name : "");
  return g_strconcat (what, in_words ? ", " : " · ", room->name, NULL);
}

char *
kith_schedule_words_name (KithScheduleItem *item,
                          gboolean          initials)
{
  g_autofree char *names = kith_schedule_item_dup_names (item, initials);

  /* Translators: an appointment to which no client comes. */
  return *names != '\0' ? g_steal_pointer (&names) : g_strdup (_("Nobody yet"));
}

char *
kith_schedule_words_describe (KithScheduleItem        *item,
                              const KithScheduleFrame *frame,
                              gboolean                 initials)
{
  const KithAppointment *appointment = kith_schedule_item_get_appointment (item);
  g_autofree char *clock = kith_schedule_words_time (appointment, frame);
  g_autofree char *name = kith_schedule_words_name (item, initials);
  g_autofree char *place = kith_schedule_words_place (item, frame, TRUE);
  const char *state = kith_schedule_words_state (appointment->state);

  return g_strconcat (clock, ", ", name, *place != '\0' ? ", " : "", place, *state != '\0' ? ", " : "", state, NULL);
}

static char *
describe_conflict (const KithConflict      *conflict,
                   const KithAppointment   *appointment,
                   const KithScheduleFrame *frame)
{
  const KithTherapist *therapist = kith_schedule_frame_find_therapist (frame, appointment->therapist);
  const KithRoom *room = kith_schedule_frame_find_room (frame, appointment->room);
  const KithClosure *closure = kith_schedule_frame_find_closure (frame, conflict->with);

  switch (conflict->kind)
    {
    case KITH_CONFLICT_THERAPIST:
      /* Translators: a therapist has another appointment at that time. */
      return g_strdup_printf (_("%s is taken"), therapist != NULL ? therapist->name : _("The therapist"));
    case KITH_CONFLICT_ROOM:
      return g_strdup_printf (_("%s is taken"), room != NULL ? room->name : _("The room"));
    case KITH_CONFLICT_CLIENT:
      return g_strdup (_("The client has another appointment"));
    case KITH_CONFLICT_HOURS:
      return g_strdup (_("Outside working hours"));
    case KITH_CONFLICT_CLOSURE:
    case KITH_CONFLICT_HOLIDAY:
      break;
    }
  if (closure != NULL && closure->label != NULL && *closure->label != '\0')
    return g_strdup (closure->label);
  if (closure != NULL && closure->kind == KITH_CLOSURE_ABSENCE && therapist != NULL)
    /* Translators: a therapist is on leave that day. */
    return g_strdup_printf (_("%s is away"), therapist->name);
  return g_strdup (conflict->kind == KITH_CONFLICT_HOLIDAY ? _("Holiday") : _("Closed"));
}

char *
kith_schedule_words_conflicts (const KithPlanned       *planned,
                               const KithScheduleFrame *frame)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_null_terminated (2, g_free, TRUE);

  for (guint i = 0; i < planned->conflicts->len; i++)
    {
      g_autofree char *word = describe_conflict (planned->conflicts->pdata[i], planned->appointment, frame);

      if (!g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
        g_ptr_array_add (words, g_steal_pointer (&word));
    }
  return g_strjoinv (", ", (char **) words->pdata);
}
