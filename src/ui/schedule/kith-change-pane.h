/* kith-change-pane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"
#include "kith-schedule-frame.h"
#include "kith-schedule-item.h"
#include "kith-schedule.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_CHANGE_PANE (kith_change_pane_get_type ())
G_DECLARE_FINAL_TYPE (KithChangePane, kith_change_pane, KITH, CHANGE_PANE, AdwBin)

/** KithChangePane: asks what is to become of an appointment and those after it, and shows what stands against it before
 * anything is written. Signal "closed": it is done with. */

/** kith_change_pane_new: @initials: for names. Returns: (transfer floating) */
GtkWidget *kith_change_pane_new      (KithPractice       *practice,
                                      KithScheduleFrame  *frame,
                                      KithScheduleItem   *item,
                                      KithChangeVerb      verb,
                                      gboolean            initials);

/** kith_change_pane_set_slot: where it is to move to; each of @therapist and @room NULL to leave it. */
void       kith_change_pane_set_slot (KithChangePane     *self,
                                      const KithWallTime *to,
                                      const char         *therapist,
                                      const char         *room);

G_END_DECLS
