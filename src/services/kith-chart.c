/* kith-chart.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-chart.h"

#include "kith-agenda-private.h"
#include "kith-schedule-private.h"

G_DEFINE_BOXED_TYPE (KithChart, kith_chart, kith_chart_ref, kith_chart_unref)

static void
clear (gpointer data)
{
  KithChart *self = data;

  g_clear_pointer (&self->appointments, g_ptr_array_unref);
  g_clear_pointer (&self->frame, kith_schedule_frame_unref);
  g_clear_pointer (&self->course, kith_course_free);
  g_free (self->plan);
  g_free (self->phase);
  g_clear_pointer (&self->areas, g_ptr_array_unref);
  g_clear_pointer (&self->goals, g_ptr_array_unref);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_pointer (&self->reminders, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
}

KithChart *
kith_chart_ref (KithChart *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
kith_chart_unref (KithChart *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static gboolean
take_rows (KithRecord  *record,
           KithRow      kind,
           GPtrArray  **place,
           GError     **error)
{
  GPtrArray *rows = kith_record_list (record, kind, error);

  if (rows == NULL)
    return FALSE;
  *place = g_ptr_array_ref (rows);
  return TRUE;
}

static void
tell_course (KithChart  *self,
             KithRecord *record)
{
  const KithCourse *course = kith_record_get_course (record);
  const KithTemplate *template;
  const KithPhase *phase;

  if (course == NULL)
    return;
  template = kith_catalogue_find_template (course->template);
  self->course = kith_course_copy (course);
  self->reached = kith_record_get_reached (record, course);
  self->plan = g_strdup (template != NULL ? kith_template_get_name (template) : course->template);
  phase = template != NULL ? kith_template_get_phase (template, kith_edges_find_phase (&course->edges, self->reached)) : NULL;
  self->phase = phase != NULL ? g_strdup (kith_phase_get_label (phase)) : NULL;
}

static gboolean
tell_names (KithChart   *self,
            KithRecord  *record,
            GError     **error)
{
  GPtrArray *people = kith_record_list_people (record, error);

  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      const KithPerson *person = people->pdata[i];

      g_hash_table_insert (self->names, g_strdup (person->id), g_strdup (person->name));
    }
  return people != NULL;
}

static gboolean
read_record (KithChart     *self,
             KithDatabase  *database,
             const char    *client,
             GError       **error)
{
  g_autoptr (KithContact) contact = kith_database_load_contact (database, client, error);
  g_auto (KithRecord) record = { 0 };

  if (contact == NULL || !kith_record_init (&record, database, client, error)
      || !take_rows (&record, KITH_ROW_SESSION, &self->sessions, error)
      || !take_rows (&record, KITH_ROW_AREA, &self->areas, error)
      || !take_rows (&record, KITH_ROW_GOAL, &self->goals, error)
      || !take_rows (&record, KITH_ROW_TASK, &self->tasks, error)
      || !tell_names (self, &record, error))
    return FALSE;
  self->clinical = TRUE;
  self->reminders = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_reminder_free);
  tell_course (self, &record);
  return kith_agenda_find (&record, contact, self->reminders, error);
}

static KithChart *
read_office (KithDatabase  *database,
             const char    *client,
             GError       **error)
{
  g_autoptr (KithChart) self = g_atomic_rc_box_new0 (KithChart);
  KithWallTime now;

  self->frame = kith_schedule_read_frame (database, error);
  if (self->frame == NULL)
    return NULL;
  now = kith_wall_time_from_utc (g_get_real_time () / G_USEC_PER_SEC, self->frame->zone);
  self->today = kith_wall_time_get_date (&now);
  self->appointments = kith_office_list_of_client (database, client, error);
  return self->appointments != NULL ? g_steal_pointer (&self) : NULL;
}

static gboolean
answer (KithChart *self,
        GValue    *result)
{
  g_value_init (result, KITH_TYPE_CHART);
  g_value_take_boxed (result, self);
  return TRUE;
}

static gboolean
load_office (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  KithChart *self = read_office (database, data, error);

  return self != NULL && answer (self, result);
}

static gboolean
load_all (KithDatabase  *database,
          gpointer       data,
          GValue        *result,
          GError       **error)
{
  g_autoptr (KithChart) self = read_office (database, data, error);

  return self != NULL && read_record (self, database, data, error) && answer (g_steal_pointer (&self), result);
}

static const KithJob office_job = { "chart", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, load_office };
static const KithJob clinical_job = { "chart", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, load_all };

const KithAppointment *
kith_chart_find_next (const KithChart *self)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  for (guint i = 0; i < self->appointments->len; i++)
    {
      const KithAppointment *appointment = self->appointments->pdata[i];

      if (appointment->state == KITH_APPOINTMENT_PLANNED && appointment->utc + appointment->minutes * 60 > now)
        return appointment;
    }
  return NULL;
}

const char *
kith_chart_get_name (const KithChart *self,
                     const char      *person)
{
  return person != NULL && self->names != NULL ? g_hash_table_lookup (self->names, person) : NULL;
}

DexFuture *
kith_practice_load_chart (KithPractice *self,
                          const char   *client,
                          gboolean      clinical)
{
  return kith_store_run (kith_practice_get_store (self), clinical ? &clinical_job : &office_job, NULL, g_strdup (client),
                         g_free);
}
