/* kith-schedule-block.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-schedule-frame.h"
#include "kith-schedule-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_SCHEDULE_BLOCK (kith_schedule_block_get_type ())
G_DECLARE_FINAL_TYPE (KithScheduleBlock, kith_schedule_block, KITH, SCHEDULE_BLOCK, GtkWidget)

/** KithScheduleBlock: an appointment as something to focus, to read and to act on. Signals "chosen", "move": by keyboard
 * or pointer it is to be opened, or moved. */

/** kith_schedule_block_new: @with_time: says when it is, as where no grid does. Returns: (transfer floating) */
GtkWidget        *kith_schedule_block_new          (gboolean                 with_time);

/** kith_schedule_block_show: @initials: for names. */
void              kith_schedule_block_show         (KithScheduleBlock       *self,
                                                    KithScheduleItem        *item,
                                                    const KithScheduleFrame *frame,
                                                    gboolean                 initials);

/** kith_schedule_block_set_selected: whether it is the one that is open beside. */
void              kith_schedule_block_set_selected (KithScheduleBlock       *self,
                                                    gboolean                 selected);

/** kith_schedule_block_get_item: Returns: (transfer none) (nullable) */
KithScheduleItem *kith_schedule_block_get_item     (KithScheduleBlock       *self);

/** kith_schedule_block_get_color: that of the therapist with the number @number, as something drawn on the background. */
GdkRGBA           kith_schedule_block_get_color    (int                      number);

G_END_DECLS
