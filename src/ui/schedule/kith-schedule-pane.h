/* kith-schedule-pane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-schedule-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_SCHEDULE_PANE (kith_schedule_pane_get_type ())
G_DECLARE_FINAL_TYPE (KithSchedulePane, kith_schedule_pane, KITH, SCHEDULE_PANE, AdwBin)

/** KithSchedulePane: what is open beside the schedule: an appointment, a change to one, or a booking. Properties "shown",
 * "selected" (the id of an appointment, NULL for none), "initials". Signal "booked" (first: a KithWallTime as text). Signal
 * "opened" (id of a client). */

/** kith_schedule_pane_set_up: @clinical: whether one may go on to the session. */
void kith_schedule_pane_set_up  (KithSchedulePane   *self,
                                 KithPractice       *practice,
                                 KithScheduleList   *list,
                                 gboolean            clinical);

/** kith_schedule_pane_show: the appointment with the @id. */
void kith_schedule_pane_show    (KithSchedulePane   *self,
                                 const char         *id);

/** kith_schedule_pane_refresh: shows what is open as it is in the list by now. */
void kith_schedule_pane_refresh (KithSchedulePane   *self);

/** kith_schedule_pane_ask_move: where the appointment with the @id is to go, if it can. */
void kith_schedule_pane_ask_move (KithSchedulePane  *self,
                                  const char        *id);

/** kith_schedule_pane_move: moves it there at once, and asks only where something stands against it. @therapist, @room:
 * ids, "" for none, NULL to leave them. */
void kith_schedule_pane_move    (KithSchedulePane   *self,
                                 const char         *id,
                                 const KithWallTime *to,
                                 const char         *therapist,
                                 const char         *room);

/** kith_schedule_pane_book: opens a booking that begins @first, unless one is open, which stays as it is. */
void kith_schedule_pane_book    (KithSchedulePane   *self,
                                 const KithWallTime *first);

/** kith_schedule_pane_book_slot: the same, and puts it there in any case. @therapist, @room: NULL to leave them. */
void kith_schedule_pane_book_slot (KithSchedulePane   *self,
                                   const KithWallTime *first,
                                   const char         *therapist,
                                   const char         *room);

/** kith_schedule_pane_is_empty: whether nothing is open, in sight or not. */
gboolean kith_schedule_pane_is_empty (KithSchedulePane *self);

G_END_DECLS
