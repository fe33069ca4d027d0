/* kith-demo-client.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-demo-private.h"

#include "kith-catalogue.h"
#include "kith-map-record.h"

#include <string.h>

#define COURSE "Course "
#define DAYS_OF_WEEK 7

static void
course_free (KithDemoCourse *self)
{
  g_free (self->key);
  kith_block_free (self->block);
  kith_course_free (self->course);
  g_ptr_array_unref (self->appointments);
  g_free (self);
}

static int
get_number (KithDemoClient       *self,
            const KithDemoCourse *course,
            const char           *key,
            int                   fallback)
{
  g_autofree char *group = g_strconcat (COURSE, course->key, NULL);

  return kith_demo_file_get_number (self->file, group, key, fallback);
}

static char *
get_text (KithDemoClient       *self,
          const KithDemoCourse *course,
          const char           *key)
{
  g_autofree char *group = g_strconcat (COURSE, course->key, NULL);

  return kith_demo_file_get (self->file, group, key);
}

static KithWallTime
get_first (KithDemoClient       *self,
           const KithDemoCourse *course)
{
  KithWallTime first = kith_demo_file_get_monday (self->file);
  g_autofree char *time = get_text (self, course, "Time");
  int minutes = 0;

  if (time == NULL || !kith_clock_parse (time, &minutes))
    kith_demo_file_fail (self->file, "Time");
  kith_wall_time_add (&first, get_number (self, course, "Weekday", 1) - 1, minutes);
  kith_wall_time_add (&first, -DAYS_OF_WEEK * get_number (self, course, "Weeks", 0), 0);
  return first;
}

/* "no-show", "cancelled illness", "cancelled client used": what became of an appointment. */
static void
apply_fate (KithDemoClient  *self,
            KithAppointment *appointment,
            const char      *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  if (!kith_appointment_state_from_text (words[0], &appointment->state))
    kith_demo_file_fail (self->file, text);
  appointment->counts = FALSE;
  for (gsize i = 1; words[i] != NULL; i++)
    if (g_str_equal (words[i], "used"))
      appointment->counts = TRUE;
    else if (!kith_reason_from_text (words[i], &appointment->reason))
      kith_demo_file_fail (self->file, text);
}

static KithAppointment *
make_appointment (KithDemoClient       *self,
                  const KithDemoCourse *course,
                  const char           *kind,
                  int                   minutes,
                  const KithWallTime   *starts)
{
  KithAppointment *appointment = kith_appointment_new (kind, starts, self->demo->zone, minutes);
  const KithTherapist *therapist = self->demo->therapists->pdata[get_number (self, course, "Therapist", 1) - 1];
  const KithRoom *room = self->demo->rooms->pdata[get_number (self, course, "Room", 1) - 1];

  appointment->block = g_strdup (course->block->id);
  appointment->therapist = g_strdup (therapist->id);
  appointment->room = g_strdup (room->id);
  kith_demo_set_starts (self->demo, appointment, starts);
  g_ptr_array_add (course->appointments, appointment);
  return appointment;
}

/* Weeks in which the client is away are passed over. */
static gboolean
is_skipped (KithDemoClient       *self,
            const KithDemoCourse *course,
            int                   week)
{
  g_autofree char *text = get_text (self, course, "Skip");
  g_auto (GStrv) weeks = kith_demo_file_split (text != NULL ? text : "");
  g_autofree char *wanted = g_strdup_printf ("%d", week);

  return g_strv_contains ((const char * const *) weeks, wanted);
}

static void
add_appointments (KithDemoClient *self,
                  KithDemoCourse *course,
                  int             minutes)
{
  g_autofree char *group = g_strconcat ("Appointments ", course->key, NULL);
  int booked = get_number (self, course, "Booked", course->block->count);
  int cadence = course->course->cadence;
  KithWallTime starts = get_first (self, course);

  for (int week = 0, i = 1; i <= booked; week++)
    {
      g_autofree char *index = g_strdup_printf ("%d", i);
      g_autofree char *fate = kith_demo_file_get (self->file, group, index);

      if (!is_skipped (self, course, week))
        {
          KithAppointment *made = make_appointment (self, course, "appointment", minutes, &starts);

          if (fate != NULL)
            apply_fate (self, made, fate);
          i++;
        }
      kith_wall_time_add (&starts, cadence, 0);
    }
}

/* "WEEK WEEKDAY TIME; kind; minutes": beside the row, as with a parent. */
static void
add_extra (KithDemoClient *self,
           KithDemoCourse *course,
           const char     *text)
{
  g_auto (GStrv) parts = kith_demo_file_split (text);
  g_auto (GStrv) when = g_strsplit (parts[0], " ", 3);
  KithWallTime starts = kith_demo_file_get_monday (self->file);
  int weekday = 1, minutes = 0;

  if (!kith_weekday_parse (when[1], &weekday) || !kith_clock_parse (when[2], &minutes))
    kith_demo_file_fail (self->file, text);
  kith_wall_time_add (&starts, DAYS_OF_WEEK * kith_demo_file_to_number (self->file, when[0]) + weekday - 1, minutes);
  make_appointment (self, course, parts[1], kith_demo_file_to_number (self->file, parts[2]), &starts)->counts = FALSE;
}

static void
number_appointments (KithDemoCourse *course)
{
  int number = course->course->already;

  for (guint i = 0; i < course->appointments->len; i++)
    {
      KithAppointment *appointment = course->appointments->pdata[i];

      if (appointment->counts)
        appointment->number = ++number;
    }
}

static KithDemoCourse *
read_course (KithDemoClient *self,
             const char     *key)
{
  KithDemoCourse *course = g_new0 (KithDemoCourse, 1);
  g_autofree char *id = NULL;
  g_autofree char *extra = NULL;
  const KithTemplate *template;
  int count;

  course->key = g_strdup (key);
  course->appointments = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_appointment_free);
  id = get_text (self, course, "Template");
  template = kith_catalogue_find_template (id);
  count = get_number (self, course, "Sessions", 0);
  course->course = template != NULL ? kith_course_new (self->contact->id, template, count, NULL) : NULL;
  if (course->course == NULL)
    kith_demo_file_fail (self->file, id != NULL ? id : key);
  course->course->cadence = get_number (self, course, "Cadence", course->course->cadence);
  course->course->already = get_number (self, course, "Already", 0);
  course->block = kith_block_new (self->contact->id,
                                  get_number (self, course, "Block", kith_course_get_sessions (course->course)));
  course->block->already = course->course->already;
  g_set_str (&course->course->block, course->block->id);
  add_appointments (self, course, template->minutes);
  extra = get_text (self, course, "Extra");
  if (extra != NULL)
    add_extra (self, course, extra);
  number_appointments (course);
  return course;
}

static void
read_courses (KithDemoClient *self)
{
  g_auto (GStrv) groups = g_key_file_get_groups (self->file->keys, NULL);

  for (gsize i = 0; groups[i] != NULL; i++)
    if (g_str_has_prefix (groups[i], COURSE))
      g_ptr_array_add (self->courses, read_course (self, groups[i] + strlen (COURSE)));
}

KithDemoClient *
kith_demo_client_new (KithDemo   *demo,
                      const char *name)
{
  KithDemoClient *self = g_new0 (KithDemoClient, 1);
  g_autofree char *called = NULL;
  g_autofree char *born = NULL;

  self->demo = demo;
  self->file = kith_demo_file_new (name, &demo->on);
  self->courses = g_ptr_array_new_with_free_func ((GDestroyNotify) course_free);
  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) kith_person_free);
  called = kith_demo_file_need (self->file, "Client", "Name");
  born = kith_demo_file_need (self->file, "Client", "Born");
  self->contact = kith_contact_new (called);
  self->contact->born = kith_demo_file_to_date (self->file, born);
  self->contact->phone = kith_demo_file_get (self->file, "Client", "Phone");
  read_courses (self);
  return self;
}

void
kith_demo_client_free (KithDemoClient *self)
{
  kith_demo_file_free (self->file);
  kith_contact_free (self->contact);
  g_ptr_array_unref (self->courses);
  g_hash_table_unref (self->people);
  g_free (self);
}

/* The booking is checked as any other; one that does not fit is a mistake in a file. */
static gboolean
check_plan (KithDemoClient        *self,
            const KithDemoCourse  *course,
            KithDatabase          *database,
            GError               **error)
{
  g_autoptr (KithPlan) plan = kith_plan_new (course->block->id, course->block->count, course->block->already);

  for (guint i = 0; i < course->appointments->len; i++)
    {
      KithPlanned *item = kith_plan_add (plan, kith_appointment_copy (course->appointments->pdata[i]));

      item->changed = TRUE;
      kith_planned_add_client (item, self->contact->id);
    }
  kith_plan_check_calendar (plan, self->demo->closures, self->demo->hours);
  if (!kith_office_find_conflicts (database, plan, error))
    return FALSE;
  for (guint i = 0; i < plan->items->len; i++)
    {
      const KithPlanned *item = plan->items->pdata[i];

      if (item->conflicts->len > 0)
        {
          g_autofree char *when = kith_wall_time_to_text (&item->appointment->starts);

          kith_demo_file_fail (self->file, when);
        }
    }
  return TRUE;
}

static gboolean
store_course (KithDemoClient  *self,
              KithDemoCourse  *course,
              KithDatabase    *database,
              GError         **error)
{
  const KithAppointment *first = course->appointments->pdata[0];
  g_autoptr (KithPattern) pattern = kith_pattern_new (course->block->count, course->course->cadence, first->minutes);
  g_autofree char *closure = get_text (self, course, "Closure");

  g_set_str (&course->block->pattern, pattern->id);
  g_set_str (&course->block->therapist, first->therapist);
  course->block->closed = closure != NULL;
  if (!check_plan (self, course, database, error) || !kith_demo_store_pattern (self->demo, database, pattern, error)
      || !kith_office_put_block (database, course->block, error))
    return FALSE;
  for (guint i = 0; i < course->appointments->len; i++)
    if (!kith_demo_store_appointment (database, course->appointments->pdata[i], self->contact->id, error))
      return FALSE;
  return TRUE;
}

gboolean
kith_demo_client_store_office (KithDemoClient  *self,
                               KithDatabase    *database,
                               GError         **error)
{
  if (!kith_database_save_contact (database, self->contact, error))
    return FALSE;
  for (guint i = 0; i < self->courses->len; i++)
    if (!store_course (self, self->courses->pdata[i], database, error))
      return FALSE;
  return TRUE;
}

gboolean
kith_demo_client_store_record (KithDemoClient  *self,
                               KithDatabase    *database,
                               GError         **error)
{
  self->database = database;
  if (!kith_demo_client_store_people (self, error))
    return FALSE;
  for (guint i = 0; i < self->courses->len; i++)
    if (!kith_demo_client_store_course (self, self->courses->pdata[i], error)
        || !kith_demo_client_store_sessions (self, self->courses->pdata[i], error))
      return FALSE;
  return kith_demo_client_store_events (self, error)
         && kith_map_record_keep_seats (database, self->contact->id, error);
}

KithAppointment *
kith_demo_client_find_session (KithDemoClient *self,
                               const char     *text)
{
  const char *point = strchr (text, '.');
  g_autofree char *key = point != NULL ? g_strndup (text, point - text) : g_strdup ("1");
  int number = kith_demo_file_to_number (self->file, point != NULL ? point + 1 : text);

  for (guint i = 0; i < self->courses->len; i++)
    {
      KithDemoCourse *course = self->courses->pdata[i];

      for (guint j = 0; g_str_equal (course->key, key) && j < course->appointments->len; j++)
        {
          KithAppointment *appointment = course->appointments->pdata[j];

          if (appointment->number == number && kith_demo_client_is_told (self, appointment))
            return appointment;
        }
    }
  kith_demo_file_fail (self->file, text);
}

const char *
kith_demo_client_find_person (KithDemoClient *self,
                              const char     *name)
{
  const KithPerson *person = *name != '\0' ? g_hash_table_lookup (self->people, name) : NULL;

  if (person == NULL && *name != '\0')
    kith_demo_file_fail (self->file, name);
  return person != NULL ? person->id : NULL;
}

KithDate
kith_demo_client_get_day (KithDemoClient  *self,
                          const char      *text,
                          const char     **session)
{
  const KithAppointment *appointment;

  *session = NULL;
  if (*text == '-' || *text == '+' || *text == '~')
    return kith_demo_file_to_date (self->file, text);
  appointment = kith_demo_client_find_session (self, text);
  *session = appointment->id;
  return kith_wall_time_get_date (&appointment->starts);
}

gboolean
kith_demo_client_is_told (KithDemoClient        *self,
                          const KithAppointment *appointment)
{
  KithWallTime monday = kith_demo_file_get_monday (self->file);

  return appointment->state == KITH_APPOINTMENT_HELD && kith_wall_time_compare (&appointment->starts, &monday) < 0;
}
