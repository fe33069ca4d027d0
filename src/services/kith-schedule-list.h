/* kith-schedule-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"
#include "kith-schedule-frame.h"
#include "kith-schedule-item.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KITH_TYPE_SCHEDULE_LIST (kith_schedule_list_get_type ())
G_DECLARE_FINAL_TYPE (KithScheduleList, kith_schedule_list, KITH, SCHEDULE_LIST, GObject)

/** KithScheduleList: a GListModel of KithScheduleItem, the appointments of a few days by time and in every state, that
 * follows the practice. Signal "loaded": what was asked for is here, frame and items alike, whether it changed or not.
 * Signal "failed" (GError): it could not be read; what was there stays. */

/** kith_schedule_list_new: empty until kith_schedule_list_show(). Returns: (transfer full) */
KithScheduleList  *kith_schedule_list_new        (KithPractice     *practice);

/** kith_schedule_list_show: reads @days days from @first on, a day. */
void               kith_schedule_list_show       (KithScheduleList *self,
                                                  const KithDate   *first,
                                                  int               days);

/** kith_schedule_list_get_first: the first day of what was asked for last. kith_schedule_list_get_days(): how many. */
KithDate           kith_schedule_list_get_first  (KithScheduleList *self);
int                kith_schedule_list_get_days   (KithScheduleList *self);

/** kith_schedule_list_get_frame: what was read last; empty at first. Returns: (transfer none) */
KithScheduleFrame *kith_schedule_list_get_frame  (KithScheduleList *self);

/** kith_schedule_list_is_loaded: whether anything has been read at all. */
gboolean           kith_schedule_list_is_loaded  (KithScheduleList *self);

/** kith_schedule_list_find: by the id of the appointment. Returns: (transfer none) (nullable) */
KithScheduleItem  *kith_schedule_list_find       (KithScheduleList *self,
                                                  const char       *appointment);

G_END_DECLS
