/* kith-event-pane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-event.h"
#include "kith-people-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_EVENT_PANE (kith_event_pane_get_type ())
G_DECLARE_FINAL_TYPE (KithEventPane, kith_event_pane, KITH, EVENT_PANE, AdwBin)

/** KithEventPane: an event of a client's life. One that is stored is changed as it is edited; a new one is stored by its
 * button. Signals "added" (id: string): a new one was stored; "removed": the one that is shown is on its way out;
 * "put": it is to go into a problem area. */

/** kith_event_pane_new: Returns: (transfer floating) */
GtkWidget *kith_event_pane_new    (KithPractice   *practice,
                                   KithPeopleList *people);

/** kith_event_pane_set_today: from when on it is judged whether a date can be meant. */
void       kith_event_pane_set_today (KithEventPane   *self,
                                      const KithDate  *today);

/** kith_event_pane_show: @event: with version 0 for one that is to be added. What is being typed into the same one stays. */
void       kith_event_pane_show   (KithEventPane   *self,
                                   const KithEvent *event);

/** kith_event_pane_get_id: of the stored one that is shown. Returns: (transfer none) (nullable) */
const char *kith_event_pane_get_id (KithEventPane  *self);

G_END_DECLS
