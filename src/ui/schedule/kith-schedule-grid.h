/* kith-schedule-grid.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-schedule-layout.h"
#include "kith-schedule-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_SCHEDULE_GRID (kith_schedule_grid_get_type ())
G_DECLARE_FINAL_TYPE (KithScheduleGrid, kith_schedule_grid, KITH, SCHEDULE_GRID, GtkWidget)

/** KithScheduleGrid: days side by side with their hours from top to bottom, in a GtkScrolledWindow. Signals, each with the id
 * of an appointment: "chosen", "move" (by keyboard). "dropped" (id, starts: the form of a KithWallTime as text, lane: an id,
 * nullable): dragged to another time or column. "slot" (starts, lane): a free place was pressed. */

/** kith_schedule_grid_new: Returns: (transfer floating) */
GtkWidget          *kith_schedule_grid_new      (void);

/** kith_schedule_grid_show: what is in @list, as @layout has it (transfer full). @initials: for names. */
void                kith_schedule_grid_show     (KithScheduleGrid     *self,
                                                 KithScheduleList     *list,
                                                 KithScheduleLayout   *layout,
                                                 KithScheduleGrouping  grouping,
                                                 gboolean              initials);

/** kith_schedule_grid_select: marks the appointment @id (nullable: none). */
void                kith_schedule_grid_select   (KithScheduleGrid     *self,
                                                 const char           *id);

G_END_DECLS
