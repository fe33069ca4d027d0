/* kith-demo-office.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-demo-private.h"

static gboolean
store_therapist (KithDemo       *self,
                 KithDatabase   *database,
                 const char     *name,
                 GError        **error)
{
  KithTherapist *therapist = kith_therapist_new (name);

  therapist->colour = (int) self->therapists->len;
  g_ptr_array_add (self->therapists, therapist);
  return kith_office_put_therapist (database, therapist, error);
}

static gboolean
store_room (KithDemo       *self,
            KithDatabase   *database,
            const char     *name,
            gboolean        step_free,
            GError        **error)
{
  KithRoom *room = kith_room_new (name);

  room->step_free = step_free;
  g_ptr_array_add (self->rooms, room);
  return kith_office_put_room (database, room, error);
}

/* "mon tue wed; 9:00 13:00" of the therapist of that number. */
static gboolean
store_hours (KithDemo       *self,
             KithDatabase   *database,
             const char     *therapist,
             const char     *text,
             GError        **error)
{
  g_auto (GStrv) parts = kith_demo_file_split (text);
  g_auto (GStrv) days = g_strsplit (parts[0], " ", -1);
  g_auto (GStrv) times = g_strsplit (parts[1], " ", -1);

  for (gsize i = 0; days[i] != NULL; i++)
    {
      int weekday, starts, ends;
      KithHours *hours;

      if (!kith_weekday_parse (days[i], &weekday) || !kith_clock_parse (times[0], &starts)
          || !kith_clock_parse (times[1], &ends))
        kith_demo_file_fail (self->file, text);
      hours = kith_hours_new (therapist, weekday, starts, ends);
      g_ptr_array_add (self->hours, hours);
      if (!kith_office_put_hours (database, hours, error))
        return FALSE;
    }
  return TRUE;
}

/* "WEEK DAYS; kind; therapist or nothing; label": from the Monday of that week for so many days. */
static gboolean
store_closure (KithDemo       *self,
               KithDatabase   *database,
               const char     *text,
               GError        **error)
{
  g_auto (GStrv) parts = kith_demo_file_split (text);
  g_auto (GStrv) span = g_strsplit (parts[0], " ", 2);
  KithWallTime first = kith_demo_file_get_monday (self->file);
  KithWallTime last;
  KithDate from, to;
  KithClosureKind kind;
  KithClosure *closure;

  kith_wall_time_add (&first, kith_demo_file_to_number (self->file, span[0]), 0);
  last = first;
  kith_wall_time_add (&last, kith_demo_file_to_number (self->file, span[1]) - 1, 0);
  from = kith_wall_time_get_date (&first);
  to = kith_wall_time_get_date (&last);
  if (!kith_closure_kind_from_text (parts[1], &kind))
    kith_demo_file_fail (self->file, text);
  closure = kith_closure_new (kind, &from, &to);
  if (*parts[2] != '\0')
    {
      const KithTherapist *therapist = self->therapists->pdata[kith_demo_file_to_number (self->file, parts[2]) - 1];

      closure->therapist = g_strdup (therapist->id);
    }
  closure->label = g_strdup (parts[3]);
  g_ptr_array_add (self->closures, closure);
  return kith_office_put_closure (database, closure, error);
}

static gboolean
store_people_of_office (KithDemo       *self,
                        KithDatabase   *database,
                        GError        **error)
{
  g_auto (GStrv) therapists = kith_demo_file_list_keys (self->file, "Therapists");
  g_auto (GStrv) rooms = kith_demo_file_list_keys (self->file, "Rooms");

  for (gsize i = 0; therapists[i] != NULL; i++)
    {
      g_autofree char *name = kith_demo_file_need (self->file, "Therapists", therapists[i]);

      if (!store_therapist (self, database, name, error))
        return FALSE;
    }
  for (gsize i = 0; rooms[i] != NULL; i++)
    {
      g_autofree char *text = kith_demo_file_need (self->file, "Rooms", rooms[i]);
      g_auto (GStrv) parts = kith_demo_file_split (text);

      if (!store_room (self, database, parts[0], parts[1] != NULL, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
kith_demo_store_office (KithDemo      *self,
                        KithDatabase  *database,
                        GError       **error)
{
  g_auto (GStrv) hours = kith_demo_file_list_keys (self->file, "Hours");
  g_auto (GStrv) closures = kith_demo_file_list_keys (self->file, "Closures");

  if (!store_people_of_office (self, database, error))
    return FALSE;
  for (gsize i = 0; hours[i] != NULL; i++)
    {
      g_autofree char *text = kith_demo_file_need (self->file, "Hours", hours[i]);
      const KithTherapist *therapist = self->therapists->pdata[*hours[i] - '1'];

      if (!store_hours (self, database, therapist->id, text, error))
        return FALSE;
    }
  for (gsize i = 0; closures[i] != NULL; i++)
    {
      g_autofree char *text = kith_demo_file_need (self->file, "Closures", closures[i]);

      if (!store_closure (self, database, text, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
kith_demo_add_helpers (KithDemo      *self,
                       KithDatabase  *database,
                       guint          wanted,
                       GError       **error)
{
  g_autofree char *names = kith_demo_file_need (self->file, "Crowd", "Therapists");
  g_autofree char *hours = kith_demo_file_need (self->file, "Crowd", "Hours");
  g_auto (GStrv) list = kith_demo_file_split (names);
  guint known = g_strv_length (list);

  for (guint i = self->therapists->len; i < wanted; i++)
    {
      g_autofree char *name = g_strdup_printf (i / known > 0 ? "%s %u" : "%s", list[i % known], i / known + 1);
      g_autofree char *room = g_strdup_printf ("Room %u", i + 1);
      const KithTherapist *therapist;

      if (!store_therapist (self, database, name, error) || !store_room (self, database, room, i % 2 == 0, error))
        return FALSE;
      therapist = self->therapists->pdata[i];
      if (!store_hours (self, database, therapist->id, hours, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
kith_demo_store_pattern (KithDemo           *self,
                         KithDatabase       *database,
                         const KithPattern  *pattern,
                         GError            **error)
{
  return !g_hash_table_add (self->patterns, g_strdup (pattern->id))
         || kith_office_put_pattern (database, pattern, error);
}

gboolean
kith_demo_store_appointment (KithDatabase           *database,
                             const KithAppointment  *appointment,
                             const char             *client,
                             GError                **error)
{
  static const KithAttendanceState states[] = {
    [KITH_APPOINTMENT_PLANNED] = KITH_ATTENDANCE_EXPECTED,
    [KITH_APPOINTMENT_HELD] = KITH_ATTENDANCE_CAME,
    [KITH_APPOINTMENT_CANCELLED] = KITH_ATTENDANCE_CANCELLED,
    [KITH_APPOINTMENT_NO_SHOW] = KITH_ATTENDANCE_NO_SHOW,
    [KITH_APPOINTMENT_MOVED] = KITH_ATTENDANCE_EXPECTED,
  };
  g_autoptr (KithAttendance) attendance = kith_attendance_new (appointment->id, client);

  attendance->state = states[appointment->state];
  return kith_office_put_appointment (database, appointment, error)
         && kith_office_put_attendance (database, attendance, error);
}

void
kith_demo_set_starts (KithDemo           *self,
                      KithAppointment    *appointment,
                      const KithWallTime *starts)
{
  kith_appointment_set_starts (appointment, starts);
  appointment->state = KITH_APPOINTMENT_PLANNED;
  if (kith_wall_time_days_between (starts, &self->on) > 0)
    appointment->state = KITH_APPOINTMENT_HELD;
}
