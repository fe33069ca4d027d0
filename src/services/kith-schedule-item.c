/* kith-schedule-item.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-schedule-item.h"

#include "kith-name.h"

struct _KithScheduleItem
{
  GObject parent_instance;

  KithAppointment *appointment;
  GPtrArray *attendances;
};

G_DEFINE_FINAL_TYPE (KithScheduleItem, kith_schedule_item, G_TYPE_OBJECT)

static gboolean
attendance_equal (const KithAttendance *a,
                  const KithAttendance *b)
{
  return g_str_equal (a->id, b->id) && a->version == b->version && g_strcmp0 (a->name, b->name) == 0;
}

static void
kith_schedule_item_finalize (GObject *object)
{
  KithScheduleItem *self = KITH_SCHEDULE_ITEM (object);

  kith_appointment_free (self->appointment);
  g_ptr_array_unref (self->attendances);
  G_OBJECT_CLASS (kith_schedule_item_parent_class)->finalize (object);
}

static void
kith_schedule_item_class_init (KithScheduleItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_schedule_item_finalize;
}

static void
kith_schedule_item_init (KithScheduleItem *self)
{
}

KithScheduleItem *
kith_schedule_item_new (KithAppointment *appointment,
                        GPtrArray       *attendances)
{
  KithScheduleItem *self = g_object_new (KITH_TYPE_SCHEDULE_ITEM, NULL);

  self->appointment = appointment;
  self->attendances = attendances;
  return self;
}

const KithAppointment *
kith_schedule_item_get_appointment (KithScheduleItem *self)
{
  g_return_val_if_fail (KITH_IS_SCHEDULE_ITEM (self), NULL);

  return self->appointment;
}

GPtrArray *
kith_schedule_item_get_attendances (KithScheduleItem *self)
{
  g_return_val_if_fail (KITH_IS_SCHEDULE_ITEM (self), NULL);

  return self->attendances;
}

char *
kith_schedule_item_dup_names (KithScheduleItem *self,
                              gboolean          initials)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (1, g_free, TRUE);

  g_return_val_if_fail (KITH_IS_SCHEDULE_ITEM (self), NULL);

  for (guint i = 0; i < self->attendances->len; i++)
    {
      const KithAttendance *attendance = self->attendances->pdata[i];
      const char *name = attendance->name != NULL ? attendance->name : "";

      g_ptr_array_add (names, initials ? kith_name_initials (name) : g_strdup (name));
    }
  return g_strjoinv (", ", (char **) names->pdata);
}

gboolean
kith_schedule_item_equal (KithScheduleItem *self,
                          KithScheduleItem *other)
{
  if (!g_str_equal (self->appointment->id, other->appointment->id)
      || self->appointment->version != other->appointment->version
      || self->appointment->number != other->appointment->number || self->appointment->of != other->appointment->of
      || self->attendances->len != other->attendances->len)
    return FALSE;
  for (guint i = 0; i < self->attendances->len; i++)
    if (!attendance_equal (self->attendances->pdata[i], other->attendances->pdata[i]))
      return FALSE;
  return TRUE;
}
