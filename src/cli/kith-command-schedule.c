/* kith-command-schedule.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-problem.h"
#include "kith-schedule.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
refuse (GError     **error,
        KithOption   option,
        const char  *sentence)
{
  g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_USAGE, "--%s: %s", kith_grammar_get_option (option)->word, sentence);
  return FALSE;
}

static gboolean
read_time (const KithArguments  *arguments,
           KithOption            option,
           KithWallTime         *time,
           GError              **error)
{
  return kith_wall_time_parse (arguments->values[option], time)
         || refuse (error, option, _("This is not a time in the calendar. Please type it as in 2027-01-11T15:00."));
}

/* The plan as the reply, also where it was not written; that is then the error. */
static gboolean
answer_plan (KithPractice         *practice,
             const KithArguments  *arguments,
             KithPlan             *plan,
             KithReply            *reply,
             GError              **error)
{
  if (!kith_command_report (kith_schedule_tell_plan (practice, plan), reply, error))
    return FALSE;
  if (plan->written || kith_arguments_has (arguments, DRY_RUN))
    return TRUE;
  if (kith_arguments_has (arguments, FORCE))
    g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_CONFLICT,
                         _("Another conflict has come up in the meantime. Nothing was written; the list shows all of them."));
  else
    g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_CONFLICT,
                         _("This collides with something else. Nothing was written; the list shows with what. Choose "
                           "another time, or book it with --force and a reason."));
  return FALSE;
}

static KithPlan *
await_plan (DexFuture  *future,
            GError    **error)
{
  return dex_await_boxed (future, error);
}

static KithPlan *
book (KithPractice         *practice,
      const KithArguments  *arguments,
      const KithBooking    *booking,
      GError              **error)
{
  const char *reason = kith_arguments_get (arguments, FORCE);
  g_autoptr (KithPlan) seen = NULL;

  if (reason == NULL && !kith_arguments_has (arguments, DRY_RUN))
    return await_plan (kith_schedule_book (practice, booking, NULL, NULL), error);
  seen = await_plan (kith_schedule_check (practice, booking), error);
  if (seen == NULL || kith_arguments_has (arguments, DRY_RUN))
    return g_steal_pointer (&seen);
  return await_plan (kith_schedule_book (practice, booking, seen, reason), error);
}

static KithPlan *
reschedule (KithPractice            *practice,
            const KithArguments     *arguments,
            const KithRescheduling  *change,
            GError                 **error)
{
  const char *reason = kith_arguments_get (arguments, FORCE);
  g_autoptr (KithPlan) seen = NULL;

  if (reason == NULL && !kith_arguments_has (arguments, DRY_RUN))
    return await_plan (kith_schedule_change (practice, change, NULL, NULL), error);
  seen = await_plan (kith_schedule_check_change (practice, change), error);
  if (seen == NULL || kith_arguments_has (arguments, DRY_RUN))
    return g_steal_pointer (&seen);
  return await_plan (kith_schedule_change (practice, change, seen, reason), error);
}

static gboolean
read_change (const KithArguments  *arguments,
             KithRescheduling     *change,
             GError              **error)
{
  const char *scope = kith_arguments_get (arguments, SCOPE);
  const char *reason = kith_arguments_get (arguments, REASON);

  change->appointment = kith_arguments_get (arguments, APPOINTMENT);
  change->therapist = kith_arguments_get (arguments, THERAPIST);
  change->room = kith_arguments_get (arguments, ROOM);
  change->skip_closures = kith_arguments_has (arguments, SKIP_CLOSURES);
  change->has_to = kith_arguments_has (arguments, TO);
  if (scope != NULL && !kith_change_scope_from_text (scope, &change->scope))
    return refuse (error, KITH_OPTION_SCOPE, _("This must be this, following or rest."));
  if (reason != NULL && !kith_reason_from_text (reason, &change->reason))
    return refuse (error, KITH_OPTION_REASON, _("This must be client, practice, illness, holiday, weather or other."));
  if (kith_arguments_has (arguments, MAKE_UP) && kith_arguments_has (arguments, COUNTED))
    return refuse (error, KITH_OPTION_MAKE_UP, _("This does not go together with --counted. Please choose one."));
  if (kith_arguments_has (arguments, MAKE_UP))
    change->use = KITH_CHANGE_MADE_UP;
  if (kith_arguments_has (arguments, COUNTED))
    change->use = KITH_CHANGE_COUNTED;
  return !change->has_to || read_time (arguments, KITH_OPTION_TO, &change->to, error);
}

static gboolean
run_change (KithPractice         *practice,
            const KithArguments  *arguments,
            KithChangeVerb        verb,
            KithReply            *reply,
            GError              **error)
{
  KithRescheduling change = { .verb = verb };
  g_autoptr (KithPlan) plan = NULL;

  if (!read_change (arguments, &change, error))
    return FALSE;
  plan = reschedule (practice, arguments, &change, error);
  return plan != NULL && answer_plan (practice, arguments, plan, reply, error);
}

gboolean
kith_command_read_number (const KithArguments  *arguments,
                          KithOption            option,
                          guint64               least,
                          guint64               most,
                          int                  *number,
                          GError              **error)
{
  guint64 read;

  if (!(arguments->given & ((KithOptions) 1 << option)))
    return TRUE;
  if (!g_ascii_string_to_unsigned (arguments->values[option], 10, least, most, &read, NULL))
    {
      g_autofree char *message = g_strdup_printf (_("This must be a whole number from %d to %d."), (int) least, (int) most);

      return kith_arguments_refuse (option, message, error);
    }
  *number = (int) read;
  return TRUE;
}

gboolean
kith_command_read_day (const KithArguments  *arguments,
                       KithOption            option,
                       KithDate             *day,
                       GError              **error)
{
  return (kith_date_parse (arguments->values[option], day) && day->precision == KITH_DATE_DAY && !day->about)
         || refuse (error, option, _("This is not a day in the calendar. Please type it as in 2027-01-11."));
}

gboolean
kith_command_plan (KithPractice         *practice,
                   const KithArguments  *arguments,
                   KithReply            *reply,
                   GError              **error)
{
  KithBooking booking = {
    .pattern = kith_arguments_get (arguments, PATTERN),
    .therapist = kith_arguments_get (arguments, THERAPIST),
    .room = kith_arguments_get (arguments, ROOM),
    .kind = kith_arguments_get (arguments, KIND),
    .skip_closures = kith_arguments_has (arguments, SKIP_CLOSURES),
  };
  g_autofree char *client = NULL;
  g_autoptr (KithPlan) plan = NULL;

  if (!read_time (arguments, KITH_OPTION_FIRST, &booking.first, error)
      || !kith_command_read_number (arguments, KITH_OPTION_ALREADY, 0, KITH_PATTERN_MOST_COUNT, &booking.already, error))
    return FALSE;
  client = kith_command_resolve_client (practice, arguments, reply, error);
  if (client == NULL)
    return FALSE;
  booking.client = client;
  plan = book (practice, arguments, &booking, error);
  return plan != NULL && answer_plan (practice, arguments, plan, reply, error);
}

gboolean
kith_command_appointment_move (KithPractice         *practice,
                               const KithArguments  *arguments,
                               KithReply            *reply,
                               GError              **error)
{
  if (!kith_arguments_has (arguments, TO) && !kith_arguments_has (arguments, THERAPIST)
      && !kith_arguments_has (arguments, ROOM))
    return refuse (error, KITH_OPTION_TO, _("Please say when, with whom or where it is to be."));
  return run_change (practice, arguments, KITH_CHANGE_MOVE, reply, error);
}

gboolean
kith_command_appointment_cancel (KithPractice         *practice,
                                 const KithArguments  *arguments,
                                 KithReply            *reply,
                                 GError              **error)
{
  return run_change (practice, arguments, KITH_CHANGE_CANCEL, reply, error);
}

gboolean
kith_command_appointment_no_show (KithPractice         *practice,
                                  const KithArguments  *arguments,
                                  KithReply            *reply,
                                  GError              **error)
{
  return run_change (practice, arguments, KITH_CHANGE_NO_SHOW, reply, error);
}

gboolean
kith_command_appointment_held (KithPractice         *practice,
                               const KithArguments  *arguments,
                               KithReply            *reply,
                               GError              **error)
{
  return run_change (practice, arguments, KITH_CHANGE_HELD, reply, error);
}

gboolean
kith_command_appointment_attend (KithPractice         *practice,
                                 const KithArguments  *arguments,
                                 KithReply            *reply,
                                 GError              **error)
{
  KithAttendanceState state;
  g_autofree char *client = NULL;

  if (!kith_attendance_state_from_text (kith_arguments_get (arguments, STATE), &state))
    return refuse (error, KITH_OPTION_STATE, _("This must be expected, came, cancelled or no-show."));
  client = kith_command_resolve_client (practice, arguments, reply, error);
  return client != NULL
         && kith_command_id (kith_schedule_attend (practice, kith_arguments_get (arguments, APPOINTMENT), client, state),
                             reply, error);
}

gboolean
kith_command_schedule (KithPractice         *practice,
                       const KithArguments  *arguments,
                       KithReply            *reply,
                       GError              **error)
{
  KithDate from, to;

  if (!kith_command_read_day (arguments, KITH_OPTION_FROM, &from, error))
    return FALSE;
  to = from;
  if (kith_arguments_has (arguments, TO) && !kith_command_read_day (arguments, KITH_OPTION_TO, &to, error))
    return FALSE;
  if (kith_date_is_before (&to, &from))
    return refuse (error, KITH_OPTION_TO, _("The last day lies before the first. Please check the two days."));
  return kith_command_report (kith_schedule_tell (practice, &from, &to, kith_arguments_get (arguments, THERAPIST),
                                                  kith_arguments_get (arguments, ROOM)),
                              reply, error);
}

gboolean
kith_command_ics (KithPractice         *practice,
                  const KithArguments  *arguments,
                  KithReply            *reply,
                  GError              **error)
{
  return dex_await (kith_schedule_write_block (practice, kith_arguments_get (arguments, BLOCK),
                                               kith_arguments_has (arguments, NAMES), kith_arguments_get (arguments, OUTPUT),
                                               kith_arguments_has (arguments, REPLACE)),
                    error);
}
