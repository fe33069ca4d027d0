/* kith-office-engine.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-office.h"

G_BEGIN_DECLS

/** KithOfficeEngine: the part of KithEngine behind kith-office.h, where each verb is documented. */
typedef struct
{
  gboolean         (*put_therapist)     (KithDatabase *self, const KithTherapist *therapist, GError **error);
  gboolean         (*put_room)          (KithDatabase *self, const KithRoom *room, GError **error);
  gboolean         (*put_hours)         (KithDatabase *self, const KithHours *hours, GError **error);
  gboolean         (*put_closure)       (KithDatabase *self, const KithClosure *closure, GError **error);
  gboolean         (*put_pattern)       (KithDatabase *self, const KithPattern *pattern, GError **error);
  gboolean         (*put_block)         (KithDatabase *self, const KithBlock *block, GError **error);
  gboolean         (*put_appointment)   (KithDatabase *self, const KithAppointment *appointment, GError **error);
  gboolean         (*put_attendance)    (KithDatabase *self, const KithAttendance *attendance, GError **error);
  gboolean         (*remove_hours)      (KithDatabase *self, const char *id, GError **error);
  gboolean         (*remove_closure)    (KithDatabase *self, const char *id, GError **error);
  char            *(*load_zone)         (KithDatabase *self, GError **error);
  gboolean         (*edit_practice)     (KithDatabase *self, const char *name, const char *zone, GError **error);
  GPtrArray       *(*list_therapists)   (KithDatabase *self, GError **error);
  GPtrArray       *(*list_rooms)        (KithDatabase *self, GError **error);
  GPtrArray       *(*list_hours)        (KithDatabase *self, GError **error);
  GPtrArray       *(*list_closures)     (KithDatabase *self, const KithDate *from, GError **error);
  GPtrArray       *(*list_patterns)     (KithDatabase *self, GError **error);
  GPtrArray       *(*list_kinds)        (KithDatabase *self, GError **error);
  KithBlock       *(*load_block)        (KithDatabase *self, const char *id, int *cadence, GError **error);
  KithAppointment *(*load_appointment)  (KithDatabase *self, const char *id, GError **error);
  GPtrArray       *(*list_blocks)       (KithDatabase *self, const char *contact, GError **error);
  GPtrArray       *(*list_block)        (KithDatabase *self, const char *block, GError **error);
  GPtrArray       *(*list_appointments) (KithDatabase *self, gint64 from, gint64 until, const char *therapist,
                                         const char *room, GError **error);
  GPtrArray       *(*list_of_client)    (KithDatabase *self, const char *client, GError **error);
  GPtrArray       *(*list_attendance)   (KithDatabase *self, const char *appointment, GError **error);
  gboolean         (*find_conflicts)    (KithDatabase *self, KithPlan *plan, GError **error);
} KithOfficeEngine;

G_END_DECLS
