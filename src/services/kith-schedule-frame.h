/* kith-schedule-frame.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-hours.h"
#include "kith-plan.h"

#include <glib-object.h>

G_BEGIN_DECLS

/** KithScheduleFrame: what appointments are put into, as it was at one moment: counted by references, never changed.
 * @therapists, @rooms, @hours, @closures, @patterns, @kinds: (element-type KithTherapist …), those no longer active too.
 * @zone: of the practice. */
typedef struct
{
  GPtrArray *therapists;
  GPtrArray *rooms;
  GPtrArray *hours;
  GPtrArray *closures;
  GPtrArray *patterns;
  GPtrArray *kinds;
  GTimeZone *zone;
} KithScheduleFrame;

#define KITH_TYPE_SCHEDULE_FRAME (kith_schedule_frame_get_type ())
GType                kith_schedule_frame_get_type       (void);

/** kith_schedule_frame_new: of nothing yet, in UTC. Returns: (transfer full) */
KithScheduleFrame   *kith_schedule_frame_new            (void);
KithScheduleFrame   *kith_schedule_frame_ref            (KithScheduleFrame       *self);
void                 kith_schedule_frame_unref          (KithScheduleFrame       *self);

/** Each by its id (nullable). Returns: (transfer none) (nullable) */
const KithTherapist *kith_schedule_frame_find_therapist (const KithScheduleFrame *self,
                                                         const char              *id);
const KithRoom      *kith_schedule_frame_find_room      (const KithScheduleFrame *self,
                                                         const char              *id);
const KithClosure   *kith_schedule_frame_find_closure   (const KithScheduleFrame *self,
                                                         const char              *id);
const KithAppointmentKind *kith_schedule_frame_find_kind (const KithScheduleFrame *self,
                                                          const char             *id);

/** kith_schedule_frame_is_open: whether @therapist in @room (each nullable: anyone, anywhere) is there from @starts for
 * @minutes, by hours and closures alike. @closure: (out) (optional) (transfer none) (nullable): what closes it, where it
 * is not the hours. */
gboolean             kith_schedule_frame_is_open        (const KithScheduleFrame *self,
                                                         const char              *therapist,
                                                         const char              *room,
                                                         const KithWallTime      *starts,
                                                         int                      minutes,
                                                         const KithClosure      **closure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithScheduleFrame, kith_schedule_frame_unref)

G_END_DECLS
