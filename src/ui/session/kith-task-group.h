/* kith-task-group.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-session-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_TASK_GROUP (kith_task_group_get_type ())
G_DECLARE_FINAL_TYPE (KithTaskGroup, kith_task_group, KITH, TASK_GROUP, AdwBin)

/** KithTaskGroup: what was agreed on before and what came of it, and what is agreed on now. */

/** kith_task_group_set_client: whose. */
void kith_task_group_set_client (KithTaskGroup          *self,
                                 KithPractice           *practice,
                                 const char             *client);
void kith_task_group_show       (KithTaskGroup          *self,
                                 const KithSessionSheet *sheet);

G_END_DECLS
