/* kith-event-choice.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-timeline.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_EVENT_CHOICE (kith_event_choice_get_type ())
G_DECLARE_FINAL_TYPE (KithEventChoice, kith_event_choice, KITH, EVENT_CHOICE, AdwComboRow)

/** KithEventChoice: one of the events of a client's life, or none. Signal "chosen": another one was chosen by hand. */

/** kith_event_choice_show: without "chosen". @timeline: whose events there are; @event: (nullable): an id */
void        kith_event_choice_show      (KithEventChoice    *self,
                                         const KithTimeline *timeline,
                                         const char         *event);

/** kith_event_choice_get_event: Returns: (transfer none): an id, "" for none */
const char *kith_event_choice_get_event (KithEventChoice    *self);

/** kith_event_choice_get_label: Returns: (transfer none) (nullable): of the one that is chosen */
const char *kith_event_choice_get_label (KithEventChoice    *self);

G_END_DECLS
