/* kith-schedule.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-schedule.h"

#include "kith-practice-private.h"
#include "kith-problem.h"
#include "kith-resources-private.h"
#include "kith-schedule-private.h"
#include "kith-scope.h"

#include <glib/gi18n.h>

/* One request, copied for the storage thread; @write is FALSE where it is only to be looked at. */
typedef struct
{
  char *client;
  char *pattern;
  char *therapist;
  char *room;
  char *kind;
  char *appointment;
  char *reason;
  KithWallTime time;
  int already;
  gboolean has_time;
  gboolean skip_closures;
  KithChangeVerb verb;
  KithChangeScope scope;
  KithChangeUse use;
  KithReason why;
  KithAttendanceState attendance;
  KithPlan *accepted;
  KithAppointment *seen;
  gboolean write;
} Request;

G_DEFINE_BOXED_TYPE (KithPlan, kith_plan_boxed, kith_plan_ref, kith_plan_unref)

static void
request_free (Request *self)
{
  g_free (self->client);
  g_free (self->pattern);
  g_free (self->therapist);
  g_free (self->room);
  g_free (self->kind);
  g_free (self->appointment);
  g_free (self->reason);
  g_clear_pointer (&self->accepted, kith_plan_unref);
  g_clear_pointer (&self->seen, kith_appointment_free);
  g_free (self);
}

static gboolean
take_plan (KithPlan *plan,
           GValue   *result)
{
  g_value_init (result, KITH_TYPE_PLAN);
  g_value_set_boxed (result, plan);
  return TRUE;
}

/* The day it is where the practice is, as reception may know it too. */
static gboolean
get_today (KithDatabase  *database,
           KithDate      *today,
           GError       **error)
{
  g_autofree char *name = kith_office_load_zone (database, error);
  g_autoptr (GTimeZone) zone = name != NULL ? g_time_zone_new_identifier (name) : NULL;
  KithWallTime now;

  if (name == NULL)
    return FALSE;
  now = kith_wall_time_from_utc (g_get_real_time () / G_USEC_PER_SEC, zone != NULL ? zone : g_time_zone_new_utc ());
  *today = kith_wall_time_get_date (&now);
  return TRUE;
}

static GPtrArray *
list_closures (KithDatabase        *database,
               const KithWallTime  *from,
               GError             **error)
{
  KithDate day = kith_wall_time_get_date (from);

  return kith_office_list_closures (database, &day, error);
}

static gboolean
find_conflicts (KithDatabase  *database,
                KithPlan      *plan,
                GPtrArray     *closures,
                GError       **error)
{
  g_autoptr (GPtrArray) hours = kith_office_list_hours (database, error);

  if (hours == NULL || !kith_resources_check_in_use (database, plan, error))
    return FALSE;
  kith_plan_check_calendar (plan, closures, hours);
  return kith_office_find_conflicts (database, plan, error);
}

/* Whether it may be written: every conflict was seen and accepted before, for a reason. */
static gboolean
may_write (const Request *request,
           KithPlan      *plan)
{
  if (kith_plan_count_conflicts (plan) == 0)
    return TRUE;
  return request->accepted != NULL && request->reason != NULL && *request->reason != '\0'
         && kith_plan_accepts (request->accepted, plan);
}

static void
note_reason (const Request *request,
             KithPlanned   *item)
{
  if (item->conflicts->len > 0)
    g_set_str (&item->appointment->forced, request->reason);
}

static gboolean
store_attendance (KithDatabase       *database,
                  const KithPlanned  *item,
                  GError            **error)
{
  for (guint i = 0; i < item->clients->len; i++)
    {
      g_autoptr (KithAttendance) attendance = kith_attendance_new (item->appointment->id, item->clients->pdata[i]);

      if (!kith_office_put_attendance (database, attendance, error))
        return FALSE;
    }
  return TRUE;
}

/* Where one client is expected, what becomes of the appointment becomes of the client; of several, only what is open. */
static gboolean
update_attendance (KithDatabase           *database,
                   const KithAppointment  *appointment,
                   GError                **error)
{
  static const KithAttendanceState states[] = {
    [KITH_APPOINTMENT_PLANNED] = KITH_ATTENDANCE_EXPECTED,
    [KITH_APPOINTMENT_HELD] = KITH_ATTENDANCE_CAME,
    [KITH_APPOINTMENT_CANCELLED] = KITH_ATTENDANCE_CANCELLED,
    [KITH_APPOINTMENT_NO_SHOW] = KITH_ATTENDANCE_NO_SHOW,
    [KITH_APPOINTMENT_MOVED] = KITH_ATTENDANCE_EXPECTED,
  };
  g_autoptr (GPtrArray) attendances = kith_office_list_attendance (database, appointment->id, error);

  if (attendances == NULL)
    return FALSE;
  for (guint i = 0; i < attendances->len; i++)
    {
      KithAttendance *attendance = attendances->pdata[i];

      if (attendances->len > 1 && attendance->state != KITH_ATTENDANCE_EXPECTED)
        continue;
      attendance->state = states[appointment->state];
      if (!kith_office_put_attendance (database, attendance, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
store_plan (KithDatabase   *database,
            const Request  *request,
            KithPlan       *plan,
            GError        **error)
{
  for (guint i = 0; i < plan->items->len; i++)
    {
      KithPlanned *item = plan->items->pdata[i];

      if (!item->changed)
        continue;
      note_reason (request, item);
      if (!kith_office_put_appointment (database, item->appointment, error))
        return FALSE;
      if (item->appointment->version == 0 ? !store_attendance (database, item, error)
                                          : !update_attendance (database, item->appointment, error))
        return FALSE;
    }
  plan->written = TRUE;
  return TRUE;
}

static gboolean
store_block (KithDatabase       *database,
             const KithPattern  *pattern,
             const KithBlock    *block,
             GError            **error)
{
  if (pattern->version == 0 && !kith_office_put_pattern (database, pattern, error))
    return FALSE;
  return kith_office_put_block (database, block, error);
}

static KithAppointment *
make_first (KithDatabase   *database,
            const Request  *request,
            int             minutes,
            GError        **error)
{
  const char *wanted = request->kind != NULL ? request->kind : KITH_APPOINTMENT_KIND_COUNTING;
  g_autoptr (KithAppointmentKind) kind = kith_resources_find_kind (database, wanted, error);
  g_autofree char *zone = kind != NULL ? kith_office_load_zone (database, error) : NULL;
  g_autoptr (KithAppointment) first = NULL;

  if (zone == NULL)
    return NULL;
  first = kith_appointment_new (kind->id, &request->time, zone, minutes);
  first->counts = kind->counts;
  if (!kith_resources_find_therapist_id (database, request->therapist, &first->therapist, error)
      || !kith_resources_find_room_id (database, request->room, &first->room, error))
    return NULL;
  return g_steal_pointer (&first);
}

static KithBlock *
make_block (KithDatabase           *database,
            const Request          *request,
            const KithPattern      *pattern,
            const KithAppointment  *first,
            GError                **error)
{
  g_autoptr (KithContact) client = kith_database_load_contact (database, request->client, error);
  KithBlock *block;

  if (client == NULL)
    return NULL;
  block = kith_block_new (client->id, pattern->count);
  block->already = request->already;
  block->therapist = g_strdup (first->therapist);
  block->pattern = g_strdup (pattern->id);
  return block;
}

static gboolean
book (KithDatabase  *database,
      gpointer       data,
      GValue        *result,
      GError       **error)
{
  const Request *request = data;
  g_autoptr (KithPattern) pattern = kith_resources_find_pattern (database, request->pattern, error);
  g_autoptr (KithAppointment) first = pattern != NULL ? make_first (database, request, pattern->minutes, error) : NULL;
  g_autoptr (KithBlock) block = first != NULL ? make_block (database, request, pattern, first, error) : NULL;
  g_autoptr (GPtrArray) closures = block != NULL ? list_closures (database, &first->starts, error) : NULL;
  g_autoptr (KithPlan) plan = NULL;

  if (closures == NULL)
    return FALSE;
  plan = kith_plan_new_series (block, first, pattern, request->skip_closures ? closures : NULL, error);
  if (plan == NULL || !get_today (database, &plan->today, error) || !find_conflicts (database, plan, closures, error))
    return FALSE;
  if (request->write && may_write (request, plan)
      && (!store_block (database, pattern, block, error) || !store_plan (database, request, plan, error)))
    return FALSE;
  return take_plan (plan, result);
}

/* All appointments of the block that @appointment belongs to, or it alone. */
static KithPlan *
load_plan (KithDatabase           *database,
           const KithAppointment  *appointment,
           int                    *cadence,
           GError                **error)
{
  g_autoptr (KithBlock) block = NULL;
  g_autoptr (GPtrArray) appointments = NULL;
  g_autoptr (KithPlan) plan = NULL;

  if (appointment->block == NULL)
    {
      plan = kith_plan_new (NULL, 0, 0);
      kith_plan_add (plan, kith_appointment_copy (appointment));
      *cadence = 7;
      return g_steal_pointer (&plan);
    }
  block = kith_office_load_block (database, appointment->block, cadence, error);
  appointments = block != NULL ? kith_office_list_block (database, block->id, error) : NULL;
  if (appointments == NULL)
    return NULL;
  plan = kith_plan_new (block->id, block->count, block->already);
  while (appointments->len > 0)
    kith_plan_add (plan, g_ptr_array_steal_index (appointments, 0));
  return g_steal_pointer (&plan);
}

static gboolean
load_clients (KithDatabase  *database,
              KithPlan      *plan,
              GError       **error)
{
  for (guint i = 0; i < plan->items->len; i++)
    {
      KithPlanned *item = plan->items->pdata[i];
      g_autoptr (GPtrArray) attendances = kith_office_list_attendance (database, item->appointment->id, error);

      if (attendances == NULL)
        return FALSE;
      for (guint j = 0; j < attendances->len; j++)
        kith_planned_add_client (item, ((KithAttendance *) attendances->pdata[j])->contact);
    }
  return TRUE;
}

static gboolean
apply_change (KithDatabase           *database,
              const Request          *request,
              const KithAppointment  *appointment,
              KithPlan               *plan,
              int                     cadence,
              GPtrArray              *closures,
              GError                **error)
{
  g_autoptr (KithAppointmentKind) kind = kith_resources_find_kind (database, appointment->kind, error);
  g_autofree char *therapist = NULL, *room = NULL;
  KithChange change = {
    .verb = request->verb,
    .scope = request->scope,
    .use = request->use,
    .reason = request->why,
    .to = request->has_time ? &request->time : NULL,
    .cadence = cadence,
    .closures = request->skip_closures ? closures : NULL,
    .today = plan->today,
  };

  if (kind == NULL
      || !kith_resources_find_therapist_id (database, request->therapist, &therapist, error)
      || !kith_resources_find_room_id (database, request->room, &room, error))
    return FALSE;
  change.counts = kind->counts;
  change.therapist = request->therapist != NULL && *request->therapist == '\0' ? "" : therapist;
  change.room = request->room != NULL && *request->room == '\0' ? "" : room;
  return kith_change_apply (&change, plan, appointment->id, error);
}

static gboolean
change (KithDatabase  *database,
        gpointer       data,
        GValue        *result,
        GError       **error)
{
  static const KithDate always = { 0 };
  const Request *request = data;
  g_autoptr (KithAppointment) appointment = kith_office_load_appointment (database, request->appointment, error);
  gboolean known = appointment != NULL && kith_schedule_check_seen (request->seen, appointment, error);
  int cadence = 0;
  g_autoptr (KithPlan) plan = known ? load_plan (database, appointment, &cadence, error) : NULL;
  g_autoptr (GPtrArray) closures = plan != NULL ? kith_office_list_closures (database, &always, error) : NULL;

  if (closures == NULL || !get_today (database, &plan->today, error) || !load_clients (database, plan, error)
      || !apply_change (database, request, appointment, plan, cadence, closures, error)
      || !kith_schedule_check_plan (request->accepted, plan, error))
    return FALSE;
  /* To say that someone came is not to book anything, whatever else is at that time. */
  if (request->verb != KITH_CHANGE_HELD && !find_conflicts (database, plan, closures, error))
    return FALSE;
  if (request->write && may_write (request, plan) && !store_plan (database, request, plan, error))
    return FALSE;
  return take_plan (plan, result);
}

static gboolean
check_several (KithDatabase  *database,
               const char    *id,
               GError       **error)
{
  g_autoptr (KithAppointment) appointment = kith_office_load_appointment (database, id, error);
  g_autoptr (KithAppointmentKind) kind = NULL;

  if (appointment != NULL)
    kind = kith_resources_find_kind (database, appointment->kind, error);
  if (kind == NULL || kind->several)
    return kind != NULL;
  g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_FAILED,
                       _("This appointment is for one client. Nothing was changed. For several, book one of that kind."));
  return FALSE;
}

/* Whether someone came is known of a day that has come. */
static gboolean
check_attendance (KithDatabase   *database,
                  const Request  *request,
                  GError        **error)
{
  g_autoptr (KithAppointment) appointment = kith_office_load_appointment (database, request->appointment, error);
  KithDate today;

  if (appointment == NULL || !get_today (database, &today, error))
    return FALSE;
  if ((request->attendance != KITH_ATTENDANCE_CAME && request->attendance != KITH_ATTENDANCE_NO_SHOW)
      || !kith_appointment_is_ahead (appointment, &today))
    return TRUE;
  g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_FAILED,
                       _("This appointment is still to come: nobody can have come or stayed away. Nothing has changed. "
                         "Please wait for its day, or cancel it."));
  return FALSE;
}

static gboolean
attend (KithDatabase  *database,
        gpointer       data,
        GValue        *result,
        GError       **error)
{
  const Request *request = data;
  g_autoptr (GPtrArray) attendances = check_attendance (database, request, error)
                                        ? kith_office_list_attendance (database, request->appointment, error) : NULL;
  g_autoptr (KithAttendance) attendance = NULL;

  for (guint i = 0; attendances != NULL && attendance == NULL && i < attendances->len; i++)
    if (g_str_equal (((KithAttendance *) attendances->pdata[i])->contact, request->client))
      attendance = g_ptr_array_steal_index (attendances, i);
  if (attendances == NULL || (attendance == NULL && !check_several (database, request->appointment, error)))
    return FALSE;
  if (attendance == NULL)
    attendance = kith_attendance_new (request->appointment, request->client);
  attendance->state = request->attendance;
  if (!kith_office_put_attendance (database, attendance, error))
    return FALSE;
  kith_practice_take_string (result, g_strdup (attendance->id));
  return TRUE;
}

static const KithJob check_job = { "plan-check", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, book };
static const KithJob book_job = { "plan", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_DO, book };
static const KithJob check_change_job = { "change-check", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, change };
static const KithJob change_jobs[] = {
  [KITH_CHANGE_MOVE] = { "appointment-move", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_DO, change },
  [KITH_CHANGE_CANCEL] = { "appointment-cancel", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_DO, change },
  [KITH_CHANGE_NO_SHOW] = { "appointment-no-show", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_DO, change },
  [KITH_CHANGE_HELD] = { "appointment-held", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_DO, change },
};
static const KithJob attend_job = { "attendance", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_DO, attend };

static DexFuture *
run (KithPractice  *practice,
     const KithJob *job,
     Request       *request)
{
  return kith_store_run (kith_practice_get_store (practice), job, KITH_SCOPE_SCHEDULE, request,
                         (GDestroyNotify) request_free);
}

static Request *
request_new_booking (const KithBooking *booking)
{
  Request *request = g_new0 (Request, 1);

  request->client = g_strdup (booking->client);
  request->pattern = g_strdup (booking->pattern);
  request->therapist = g_strdup (booking->therapist);
  request->room = g_strdup (booking->room);
  request->kind = g_strdup (booking->kind);
  request->time = booking->first;
  request->already = booking->already;
  request->has_time = TRUE;
  request->skip_closures = booking->skip_closures;
  return request;
}

static Request *
request_new_change (const KithRescheduling *wanted)
{
  Request *request = g_new0 (Request, 1);

  request->appointment = g_strdup (wanted->appointment);
  request->seen = wanted->seen != NULL ? kith_appointment_copy (wanted->seen) : NULL;
  request->verb = wanted->verb;
  request->scope = wanted->scope;
  request->use = wanted->use;
  request->why = wanted->reason;
  request->has_time = wanted->has_to;
  request->time = wanted->to;
  request->therapist = g_strdup (wanted->therapist);
  request->room = g_strdup (wanted->room);
  request->skip_closures = wanted->skip_closures;
  return request;
}

static Request *
accept (Request    *request,
        KithPlan   *accepted,
        const char *reason)
{
  request->accepted = accepted != NULL ? kith_plan_ref (accepted) : NULL;
  request->reason = g_strdup (reason);
  request->write = TRUE;
  return request;
}

DexFuture *
kith_schedule_check (KithPractice      *practice,
                     const KithBooking *booking)
{
  return run (practice, &check_job, request_new_booking (booking));
}

DexFuture *
kith_schedule_book (KithPractice      *practice,
                    const KithBooking *booking,
                    KithPlan          *accepted,
                    const char        *reason)
{
  return run (practice, &book_job, accept (request_new_booking (booking), accepted, reason));
}

DexFuture *
kith_schedule_check_change (KithPractice           *practice,
                            const KithRescheduling *wanted)
{
  return run (practice, &check_change_job, request_new_change (wanted));
}

DexFuture *
kith_schedule_change (KithPractice           *practice,
                      const KithRescheduling *wanted,
                      KithPlan               *accepted,
                      const char             *reason)
{
  return run (practice, &change_jobs[wanted->verb], accept (request_new_change (wanted), accepted, reason));
}

DexFuture *
kith_schedule_attend (KithPractice        *practice,
                      const char          *appointment,
                      const char          *client,
                      KithAttendanceState  state)
{
  Request *request = g_new0 (Request, 1);

  request->appointment = g_strdup (appointment);
  request->client = g_strdup (client);
  request->attendance = state;
  return run (practice, &attend_job, request);
}
