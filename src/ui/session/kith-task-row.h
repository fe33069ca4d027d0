/* kith-task-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-session-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_TASK_ROW (kith_task_row_get_type ())
G_DECLARE_FINAL_TYPE (KithTaskRow, kith_task_row, KITH, TASK_ROW, AdwExpanderRow)

/** KithTaskRow: work between two sessions, and what came of it. Every change is stored. */

/** kith_task_row_new: Returns: (transfer floating) */
GtkWidget *kith_task_row_new  (KithPractice           *practice,
                               const char             *client);
void       kith_task_row_show (KithTaskRow            *self,
                               const KithTask         *task,
                               const KithSessionSheet *sheet);

G_END_DECLS
