/* kith-appointment-pane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-schedule-frame.h"
#include "kith-schedule-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_APPOINTMENT_PANE (kith_appointment_pane_get_type ())
G_DECLARE_FINAL_TYPE (KithAppointmentPane, kith_appointment_pane, KITH, APPOINTMENT_PANE, AdwBin)

/** KithAppointmentPane: one appointment and what can become of it. Signals: "closed"; "change" (verb: KithChangeVerb as int);
 * "opened" (id of a client). */

/** kith_appointment_pane_new: Returns: (transfer floating) */
GtkWidget *kith_appointment_pane_new  (void);

/** kith_appointment_pane_show: @initials: for names. @clinical: whether the session may be opened. @ahead: on a later
 * day, of which nobody knows yet whether anyone comes. */
void       kith_appointment_pane_show (KithAppointmentPane     *self,
                                       KithScheduleItem        *item,
                                       const KithScheduleFrame *frame,
                                       gboolean                 initials,
                                       gboolean                 clinical,
                                       gboolean                 ahead);

G_END_DECLS
