/* kith-schedule-item.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-appointment.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define KITH_TYPE_SCHEDULE_ITEM (kith_schedule_item_get_type ())
G_DECLARE_FINAL_TYPE (KithScheduleItem, kith_schedule_item, KITH, SCHEDULE_ITEM, GObject)

/** KithScheduleItem: an appointment in a schedule, with those who come. Nothing changes it; an appointment that changed is
 * a new item. */

/** kith_schedule_item_new: @appointment: (transfer full). @attendances: (transfer full) (element-type KithAttendance).
 * Returns: (transfer full) */
KithScheduleItem      *kith_schedule_item_new             (KithAppointment  *appointment,
                                                           GPtrArray        *attendances);

/** kith_schedule_item_get_appointment: Returns: (transfer none) */
const KithAppointment *kith_schedule_item_get_appointment (KithScheduleItem *self);

/** kith_schedule_item_get_attendances: Returns: (transfer none) (element-type KithAttendance) */
GPtrArray             *kith_schedule_item_get_attendances (KithScheduleItem *self);

/** kith_schedule_item_dup_names: of those who come, "A. K., B. M." where only @initials are wanted; "" for nobody.
 * Returns: (transfer full) */
char                  *kith_schedule_item_dup_names       (KithScheduleItem *self,
                                                           gboolean          initials);

/** kith_schedule_item_equal: the same appointment in the same version, with the same number and the same people. */
gboolean               kith_schedule_item_equal           (KithScheduleItem *self,
                                                           KithScheduleItem *other);

G_END_DECLS
