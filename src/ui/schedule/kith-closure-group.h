/* kith-closure-group.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-schedule-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_CLOSURE_GROUP (kith_closure_group_get_type ())
G_DECLARE_FINAL_TYPE (KithClosureGroup, kith_closure_group, KITH, CLOSURE_GROUP, AdwPreferencesGroup)

/** KithClosureGroup: the days to come on which nobody can be booked, to add to, to change and to take away. Signal "done"
 * (sentence): something was stored that can be undone. */

/** kith_closure_group_set_up: follows the frame of @list from now on. */
void kith_closure_group_set_up (KithClosureGroup *self,
                                KithPractice     *practice,
                                KithScheduleList *list);

G_END_DECLS
