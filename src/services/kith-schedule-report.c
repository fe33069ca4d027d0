/* kith-schedule-report.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-schedule.h"

#include "kith-answer-office.h"
#include "kith-answer.h"
#include "kith-calendar.h"
#include "kith-picture-file.h"
#include "kith-practice-private.h"
#include "kith-resources-private.h"
#include "kith-scope.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  KithPlan *plan;
  KithDate from;
  KithDate to;
  char *therapist;
  char *room;
  char *block;
  gboolean names;
  char *path;
  gboolean replace;
} Question;

static void
question_free (Question *self)
{
  g_clear_pointer (&self->plan, kith_plan_unref);
  g_free (self->therapist);
  g_free (self->room);
  g_free (self->block);
  g_free (self->path);
  g_free (self);
}

static gboolean
tell_plan (KithDatabase  *database,
           gpointer       data,
           GValue        *result,
           GError       **error)
{
  const Question *question = data;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GHashTable) names = kith_answer_names_load (database, error);

  if (names == NULL)
    return FALSE;
  kith_answer_plan (builder, question->plan, names);
  kith_answer_take (builder, result);
  return TRUE;
}

/* The instant at which @day, or the day after it, begins in @zone. */
static gint64
get_midnight (const KithDate *day,
              int             days,
              GTimeZone      *zone)
{
  KithWallTime midnight = { day->year, day->month, day->day, 0, 0 };

  kith_wall_time_add (&midnight, days, 0);
  return kith_wall_time_to_utc (&midnight, zone, NULL);
}

static GPtrArray *
list_appointments (KithDatabase    *database,
                   const Question  *question,
                   GError         **error)
{
  g_autofree char *zone_name = kith_office_load_zone (database, error);
  g_autoptr (GTimeZone) zone = zone_name != NULL ? g_time_zone_new_identifier (zone_name) : NULL;
  g_autofree char *therapist = NULL, *room = NULL;

  if (zone_name != NULL && zone == NULL)
    zone = g_time_zone_new_utc ();
  if (zone == NULL
      || !kith_resources_find_therapist_id (database, question->therapist, &therapist, error)
      || !kith_resources_find_room_id (database, question->room, &room, error))
    return NULL;
  return kith_office_list_appointments (database, get_midnight (&question->from, 0, zone),
                                        get_midnight (&question->to, 1, zone), therapist, room, error);
}

static gboolean
tell_schedule (KithDatabase  *database,
               gpointer       data,
               GValue        *result,
               GError       **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GHashTable) names = kith_answer_names_load (database, error);
  g_autoptr (GPtrArray) appointments = names != NULL ? list_appointments (database, data, error) : NULL;

  if (appointments == NULL)
    return FALSE;
  json_builder_begin_array (builder);
  for (guint i = 0; i < appointments->len; i++)
    {
      const KithAppointment *appointment = appointments->pdata[i];
      g_autoptr (GPtrArray) attendance = kith_office_list_attendance (database, appointment->id, error);

      if (attendance == NULL)
        return FALSE;
      kith_answer_appointment (builder, appointment, names);
      kith_answer_attendance (builder, attendance);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  kith_answer_take (builder, result);
  return TRUE;
}

static char *
make_title (const KithAppointment *appointment,
            GPtrArray             *attendance)
{
  g_autoptr (GString) title = g_string_new (NULL);

  if (appointment->number > 0)
    /* Translators: the title of an event in a calendar, as in "Appointment 7 of 16". */
    g_string_append_printf (title, _("Appointment %d of %d"), appointment->number, appointment->of);
  else
    g_string_append (title, _("Appointment"));
  for (guint i = 0; attendance != NULL && i < attendance->len; i++)
    g_string_append_printf (title, "%s%s", i == 0 ? ": " : ", ", ((KithAttendance *) attendance->pdata[i])->name);
  return g_string_free_and_steal (g_steal_pointer (&title));
}

static gboolean
add_event (KithDatabase           *database,
           GPtrArray              *events,
           const KithAppointment  *appointment,
           GHashTable             *names,
           gboolean                with_names,
           GError                **error)
{
  g_autoptr (GPtrArray) attendance = NULL;
  KithCalendarEvent *event;

  if (appointment->state == KITH_APPOINTMENT_MOVED)
    return TRUE;
  if (with_names)
    {
      attendance = kith_office_list_attendance (database, appointment->id, error);
      if (attendance == NULL)
        return FALSE;
    }
  event = g_new0 (KithCalendarEvent, 1);
  event->id = g_strdup (appointment->id);
  event->utc = appointment->utc;
  event->minutes = appointment->minutes;
  event->title = make_title (appointment, attendance);
  event->place = appointment->room != NULL ? g_strdup (g_hash_table_lookup (names, appointment->room)) : NULL;
  event->cancelled = !kith_appointment_takes_place (appointment);
  g_ptr_array_add (events, event);
  return TRUE;
}

static char *
make_calendar (KithDatabase    *database,
               const Question  *question,
               GError         **error)
{
  g_autoptr (KithBlock) block = kith_office_load_block (database, question->block, NULL, error);
  g_autoptr (GHashTable) names = block != NULL ? kith_answer_names_load (database, error) : NULL;
  g_autoptr (GPtrArray) appointments = names != NULL ? kith_office_list_block (database, block->id, error) : NULL;
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_calendar_event_free);
  g_autoptr (KithPlan) plan = NULL;

  if (appointments == NULL || !kith_database_audit (database, KITH_FILE_OFFICE, "calendar-export", KITH_SCOPE_SCHEDULE, error))
    return NULL;
  plan = kith_plan_new (block->id, block->count, block->already);
  while (appointments->len > 0)
    kith_plan_add (plan, g_ptr_array_steal_index (appointments, 0));
  kith_plan_number (plan);
  for (guint i = 0; i < plan->items->len; i++)
    if (!add_event (database, events, ((KithPlanned *) plan->items->pdata[i])->appointment, names, question->names, error))
      return NULL;
  return kith_calendar_write (events, g_get_real_time () / G_USEC_PER_SEC);
}

static gboolean
export_block (KithDatabase  *database,
              gpointer       data,
              GValue        *result,
              GError       **error)
{
  char *text = make_calendar (database, data, error);

  if (text != NULL)
    kith_practice_take_string (result, text);
  return text != NULL;
}

static gboolean
write_block (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  const Question *question = data;
  char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (kith_picture_file_check (question->path, kith_database_get_folder (database), question->replace, error))
    text = make_calendar (database, question, error);
  if (text == NULL)
    return FALSE;
  bytes = g_bytes_new_take (text, strlen (text));
  return kith_picture_file_write (question->path, question->replace, bytes, error);
}

static const KithJob tell_plan_job = { "plan-tell", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, tell_plan };
static const KithJob tell_schedule_job = { "schedule", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, tell_schedule };
static const KithJob export_block_job = { "block-export", KITH_FILE_OFFICE, KITH_JOB_NOTE, KITH_ACTION_DO, export_block };
static const KithJob write_block_job = { "block-write", KITH_FILE_OFFICE, KITH_JOB_NOTE, KITH_ACTION_DO, write_block };

static DexFuture *
ask (KithPractice  *practice,
     const KithJob *job,
     Question      *question)
{
  return kith_store_run (kith_practice_get_store (practice), job, NULL, question, (GDestroyNotify) question_free);
}

DexFuture *
kith_schedule_tell_plan (KithPractice *practice,
                         KithPlan     *plan)
{
  Question *question = g_new0 (Question, 1);

  question->plan = kith_plan_ref (plan);
  return ask (practice, &tell_plan_job, question);
}

DexFuture *
kith_schedule_tell (KithPractice   *practice,
                    const KithDate *from,
                    const KithDate *to,
                    const char     *therapist,
                    const char     *room)
{
  Question *question = g_new0 (Question, 1);

  question->from = *from;
  question->to = *to;
  question->therapist = g_strdup (therapist);
  question->room = g_strdup (room);
  return ask (practice, &tell_schedule_job, question);
}

DexFuture *
kith_schedule_export_block (KithPractice *practice,
                            const char   *block,
                            gboolean      names)
{
  Question *question = g_new0 (Question, 1);

  question->block = g_strdup (block);
  question->names = names;
  return ask (practice, &export_block_job, question);
}

DexFuture *
kith_schedule_write_block (KithPractice *practice,
                           const char   *block,
                           gboolean      names,
                           const char   *path,
                           gboolean      replace)
{
  Question *question = g_new0 (Question, 1);

  question->block = g_strdup (block);
  question->names = names;
  question->path = g_canonicalize_filename (path, NULL);
  question->replace = replace;
  return ask (practice, &write_block_job, question);
}
