/* kith-booking-pane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"
#include "kith-schedule-frame.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_BOOKING_PANE (kith_booking_pane_get_type ())
G_DECLARE_FINAL_TYPE (KithBookingPane, kith_booking_pane, KITH, BOOKING_PANE, AdwBin)

/** KithBookingPane: books a block, after showing every date and everything that stands against it. Signal "closed": it is
 * done with. Signal "booked" (first: a KithWallTime as text). */

/** kith_booking_pane_new: Returns: (transfer floating) */
GtkWidget *kith_booking_pane_new      (KithPractice       *practice,
                                       KithScheduleFrame  *frame);

/** kith_booking_pane_set_slot: when it is to begin, and with whom or where; each of @therapist and @room NULL to leave it. */
void       kith_booking_pane_set_slot (KithBookingPane    *self,
                                       const KithWallTime *first,
                                       const char         *therapist,
                                       const char         *room);

/** kith_booking_pane_focus: puts the cursor where one begins. */
void       kith_booking_pane_focus    (KithBookingPane    *self);

G_END_DECLS
