/* kith-booking-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-booking-form.h"

#include "kith-schedule-words.h"

#include <glib/gi18n.h>

#define DAY_MINUTES (24 * 60)

static char *
find_hint (const KithBookingForm  *form,
           const KithBookingState *state)
{
  if (*form->client == '\0')
    return g_strdup (_("Choose for whom it is."));
  if (form->day.precision != KITH_DATE_DAY)
    return g_strdup (_("Choose the first day."));
  if (state->needs_reason && !state->can_book)
    return g_strdup (_("Choose another time, or say why it may be so all the same."));
  return g_strdup ("");
}

static gboolean
is_closed (const KithPlanned *item)
{
  for (guint i = 0; i < item->conflicts->len; i++)
    {
      const KithConflict *conflict = item->conflicts->pdata[i];

      if (conflict->kind == KITH_CONFLICT_CLOSURE || conflict->kind == KITH_CONFLICT_HOLIDAY)
        return TRUE;
    }
  return FALSE;
}

/* How many dates have something against them, which is not how many things there are. */
static guint
count_dates (KithPlan *plan)
{
  guint n_dates = 0;

  for (guint i = 0; i < plan->items->len; i++)
    n_dates += ((KithPlanned *) plan->items->pdata[i])->conflicts->len > 0;
  return n_dates;
}

static void
describe_plan (KithPlan         *plan,
               KithBookingState *state)
{
  const KithPlanned *first = plan->items->pdata[0];
  const KithPlanned *last = plan->items->pdata[plan->items->len - 1];
  g_autofree char *from = kith_schedule_words_date (&first->appointment->starts);
  g_autofree char *to = kith_schedule_words_date (&last->appointment->starts);
  const char *start = kith_plan_describe_start (plan);
  guint n_dates = plan->items->len;

  state->n_conflicts = count_dates (plan);
  for (guint i = 0; i < n_dates; i++)
    state->has_closed_days |= is_closed (plan->items->pdata[i]);
  g_free (state->summary);
  state->summary = n_dates > 1 ? g_strdup_printf (_("%s to %s"), from, to) : g_strdup (from);
  g_free (state->conflicts);
  if (state->n_conflicts == 0)
    state->conflicts = g_strdup (start != NULL ? start : _("Nothing stands against it."));
  else
    /* Translators: how many of a block's dates, of how many, something stands against. */
    state->conflicts = g_strdup_printf (ngettext ("%u of %u dates is taken or closed.", "%u of %u dates are taken or closed.",
                                                  state->n_conflicts), state->n_conflicts, n_dates);
}

static char *
name_button (const KithBookingState *state,
             guint                   n_dates)
{
  if (n_dates == 0)
    return g_strdup (_("_Book"));
  if (state->needs_reason)
    return g_strdup_printf (ngettext ("_Book %u Appointment Anyway", "_Book %u Appointments Anyway", n_dates), n_dates);
  return g_strdup_printf (ngettext ("_Book %u Appointment", "_Book %u Appointments", n_dates), n_dates);
}

KithBookingState *
kith_booking_form_work_out (const KithBookingForm *form)
{
  KithBookingState *state = g_new0 (KithBookingState, 1);
  g_autofree char *reason = g_strstrip (g_strdup (form->reason));
  gboolean has_plan;

  state->can_check = *form->client != '\0' && *form->pattern != '\0' && form->day.precision == KITH_DATE_DAY
                     && kith_booking_form_read_time (&form->day, form->time, &state->first);
  has_plan = state->can_check && form->plan != NULL && form->plan->items->len > 0;
  state->summary = g_strdup ("");
  state->conflicts = g_strdup ("");
  if (has_plan)
    describe_plan (form->plan, state);
  state->needs_reason = state->n_conflicts > 0;
  state->can_book = has_plan && (!state->needs_reason || *reason != '\0');
  state->hint = find_hint (form, state);
  state->day_hint = kith_booking_form_dup_day_hint (&form->day, form->zone, &form->now);
  state->time_hint = kith_booking_form_dup_time_hint (&form->day, form->time, form->zone, &form->now);
  state->button = name_button (state, has_plan ? form->plan->items->len : 0);
  return state;
}

void
kith_booking_state_free (KithBookingState *self)
{
  g_free (self->summary);
  g_free (self->conflicts);
  g_free (self->hint);
  g_free (self->day_hint);
  g_free (self->time_hint);
  g_free (self->button);
  g_free (self);
}

gboolean
kith_booking_form_read_time (const KithDate *day,
                             const char     *time,
                             KithWallTime   *when)
{
  g_autofree char *typed = g_strstrip (g_strdup (time));
  int minutes;

  if (day->precision != KITH_DATE_DAY || !kith_clock_parse (typed, &minutes) || minutes >= DAY_MINUTES)
    return FALSE;
  *when = (KithWallTime) { day->year, day->month, day->day, minutes / 60, minutes % 60 };
  return TRUE;
}

static int
compare_days (const KithDate     *day,
              const KithWallTime *now)
{
  KithDate today = kith_wall_time_get_date (now);

  return kith_date_compare (day, &today);
}

char *
kith_booking_form_dup_day_hint (const KithDate     *day,
                                GTimeZone          *zone,
                                const KithWallTime *now)
{
  gboolean over = zone != NULL && day->precision == KITH_DATE_DAY && compare_days (day, now) < 0;

  return g_strdup (over ? _("This day is over.") : "");
}

char *
kith_booking_form_dup_time_hint (const KithDate     *day,
                                 const char         *time,
                                 GTimeZone          *zone,
                                 const KithWallTime *now)
{
  KithDate any = day->precision == KITH_DATE_DAY ? *day : (KithDate) { KITH_DATE_DAY, FALSE, 2027, 1, 12 };
  g_autofree char *clock = NULL;
  KithWallTime when;
  KithWallFit fit;
  gint64 utc;

  if (!kith_booking_form_read_time (&any, time, &when))
    return g_strdup (_("A time looks like 15:00."));
  if (zone == NULL || day->precision != KITH_DATE_DAY)
    return g_strdup ("");
  utc = kith_wall_time_to_utc (&when, zone, &fit);
  if (fit == KITH_WALL_NEVER)
    {
      when = kith_wall_time_from_utc (utc, zone);
      clock = kith_schedule_words_clock (kith_wall_time_get_minutes (&when));
      /* Translators: summer time begins in this hour, which is left out; %s is the time of day that it becomes. */
      return g_strdup_printf (_("The clocks skip this time that day: it becomes %s."), clock);
    }
  return g_strdup (compare_days (day, now) == 0 && kith_wall_time_compare (&when, now) < 0 ? _("This time is over.") : "");
}
