/* kith-schedule-frame.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-schedule-frame.h"

G_DEFINE_BOXED_TYPE (KithScheduleFrame, kith_schedule_frame, kith_schedule_frame_ref, kith_schedule_frame_unref)

static void
clear (gpointer data)
{
  KithScheduleFrame *self = data;

  g_ptr_array_unref (self->therapists);
  g_ptr_array_unref (self->rooms);
  g_ptr_array_unref (self->hours);
  g_ptr_array_unref (self->closures);
  g_ptr_array_unref (self->patterns);
  g_ptr_array_unref (self->kinds);
  g_time_zone_unref (self->zone);
}

/* Every kind of row here begins with its id. */
static gconstpointer
find (GPtrArray  *rows,
      const char *id)
{
  for (guint i = 0; id != NULL && i < rows->len; i++)
    if (g_str_equal (*(char **) rows->pdata[i], id))
      return rows->pdata[i];
  return NULL;
}

KithScheduleFrame *
kith_schedule_frame_new (void)
{
  KithScheduleFrame *self = g_atomic_rc_box_new0 (KithScheduleFrame);

  self->therapists = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_therapist_free);
  self->rooms = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_room_free);
  self->hours = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_hours_free);
  self->closures = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_closure_free);
  self->patterns = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_pattern_free);
  self->kinds = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_appointment_kind_free);
  self->zone = g_time_zone_new_utc ();
  return self;
}

KithScheduleFrame *
kith_schedule_frame_ref (KithScheduleFrame *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
kith_schedule_frame_unref (KithScheduleFrame *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

const KithTherapist *
kith_schedule_frame_find_therapist (const KithScheduleFrame *self,
                                    const char              *id)
{
  return find (self->therapists, id);
}

const KithRoom *
kith_schedule_frame_find_room (const KithScheduleFrame *self,
                               const char              *id)
{
  return find (self->rooms, id);
}

const KithClosure *
kith_schedule_frame_find_closure (const KithScheduleFrame *self,
                                  const char              *id)
{
  return find (self->closures, id);
}

const KithAppointmentKind *
kith_schedule_frame_find_kind (const KithScheduleFrame *self,
                               const char              *id)
{
  return find (self->kinds, id);
}

gboolean
kith_schedule_frame_is_open (const KithScheduleFrame  *self,
                             const char               *therapist,
                             const char               *room,
                             const KithWallTime       *starts,
                             int                       minutes,
                             const KithClosure       **closure)
{
  const KithClosure *hit = NULL;

  for (guint i = 0; hit == NULL && i < self->closures->len; i++)
    if (kith_closure_hits (self->closures->pdata[i], therapist, room, starts, minutes))
      hit = self->closures->pdata[i];
  if (closure != NULL)
    *closure = hit;
  return hit == NULL && kith_hours_cover (self->hours, therapist, starts, minutes);
}
