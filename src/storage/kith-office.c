/* kith-office.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-office.h"

#include "kith-engine.h"
#include "kith-storage-error.h"
#include "kith-users.h"

#include <glib/gi18n.h>

gboolean
kith_office_put_therapist (KithDatabase         *self,
                           const KithTherapist  *therapist,
                           GError              **error)
{
  return self->engine->office->put_therapist (self, therapist, error);
}

gboolean
kith_office_put_room (KithDatabase    *self,
                      const KithRoom  *room,
                      GError         **error)
{
  return self->engine->office->put_room (self, room, error);
}

gboolean
kith_office_put_hours (KithDatabase     *self,
                       const KithHours  *hours,
                       GError          **error)
{
  return self->engine->office->put_hours (self, hours, error);
}

gboolean
kith_office_put_closure (KithDatabase       *self,
                         const KithClosure  *closure,
                         GError            **error)
{
  return self->engine->office->put_closure (self, closure, error);
}

gboolean
kith_office_put_pattern (KithDatabase       *self,
                         const KithPattern  *pattern,
                         GError            **error)
{
  return self->engine->office->put_pattern (self, pattern, error);
}

gboolean
kith_office_put_block (KithDatabase     *self,
                       const KithBlock  *block,
                       GError          **error)
{
  return self->engine->office->put_block (self, block, error);
}

gboolean
kith_office_put_appointment (KithDatabase           *self,
                             const KithAppointment  *appointment,
                             GError                **error)
{
  return self->engine->office->put_appointment (self, appointment, error);
}

gboolean
kith_office_put_attendance (KithDatabase          *self,
                            const KithAttendance  *attendance,
                            GError               **error)
{
  return self->engine->office->put_attendance (self, attendance, error);
}

gboolean
kith_office_remove_hours (KithDatabase  *self,
                          const char    *id,
                          GError       **error)
{
  return self->engine->office->remove_hours (self, id, error);
}

gboolean
kith_office_remove_closure (KithDatabase  *self,
                            const char    *id,
                            GError       **error)
{
  return self->engine->office->remove_closure (self, id, error);
}

char *
kith_office_load_zone (KithDatabase  *self,
                       GError       **error)
{
  return self->engine->office->load_zone (self, error);
}

gboolean
kith_office_edit_practice (KithDatabase  *self,
                           const char    *name,
                           const char    *zone,
                           GError       **error)
{
  if (!kith_database_is_owner (self))
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN,
                           _("Only an owner can change the name and the time zone of the practice. Nothing was changed. Ask an "
                             "owner."));
      return FALSE;
    }
  return (name == NULL || kith_practice_name_validate (name, error))
         && (zone == NULL || kith_zone_validate (zone, error))
         && self->engine->office->edit_practice (self, name, zone, error);
}

GPtrArray *
kith_office_list_therapists (KithDatabase  *self,
                             GError       **error)
{
  return self->engine->office->list_therapists (self, error);
}

GPtrArray *
kith_office_list_rooms (KithDatabase  *self,
                        GError       **error)
{
  return self->engine->office->list_rooms (self, error);
}

GPtrArray *
kith_office_list_hours (KithDatabase  *self,
                        GError       **error)
{
  return self->engine->office->list_hours (self, error);
}

GPtrArray *
kith_office_list_closures (KithDatabase    *self,
                           const KithDate  *from,
                           GError         **error)
{
  return self->engine->office->list_closures (self, from, error);
}

GPtrArray *
kith_office_list_patterns (KithDatabase  *self,
                           GError       **error)
{
  return self->engine->office->list_patterns (self, error);
}

GPtrArray *
kith_office_list_kinds (KithDatabase  *self,
                        GError       **error)
{
  return self->engine->office->list_kinds (self, error);
}

KithBlock *
kith_office_load_block (KithDatabase  *self,
                        const char    *id,
                        int           *cadence,
                        GError       **error)
{
  return self->engine->office->load_block (self, id, cadence, error);
}

KithAppointment *
kith_office_load_appointment (KithDatabase  *self,
                              const char    *id,
                              GError       **error)
{
  return self->engine->office->load_appointment (self, id, error);
}

GPtrArray *
kith_office_list_blocks (KithDatabase  *self,
                         const char    *contact,
                         GError       **error)
{
  return self->engine->office->list_blocks (self, contact, error);
}

GPtrArray *
kith_office_list_block (KithDatabase  *self,
                        const char    *block,
                        GError       **error)
{
  return self->engine->office->list_block (self, block, error);
}

GPtrArray *
kith_office_list_appointments (KithDatabase  *self,
                               gint64         from,
                               gint64         until,
                               const char    *therapist,
                               const char    *room,
                               GError       **error)
{
  return self->engine->office->list_appointments (self, from, until, therapist, room, error);
}

GPtrArray *
kith_office_list_of_client (KithDatabase  *self,
                            const char    *client,
                            GError       **error)
{
  return self->engine->office->list_of_client (self, client, error);
}

GPtrArray *
kith_office_list_attendance (KithDatabase  *self,
                             const char    *appointment,
                             GError       **error)
{
  return self->engine->office->list_attendance (self, appointment, error);
}

gboolean
kith_office_find_conflicts (KithDatabase  *self,
                            KithPlan      *plan,
                            GError       **error)
{
  return self->engine->office->find_conflicts (self, plan, error);
}
