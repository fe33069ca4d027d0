/* kith-recurring-group.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_RECURRING_GROUP (kith_recurring_group_get_type ())
G_DECLARE_FINAL_TYPE (KithRecurringGroup, kith_recurring_group, KITH, RECURRING_GROUP, AdwPreferencesGroup)

/** KithRecurringGroup: what is the same with several people, each with its rule and whom it concerns. Actions that it asks for:
 * "recurring.person" (s: id), "recurring.take" (s: word of a KithPlight). */

/** kith_recurring_group_show: @list: (element-type KithRecurring); @take: whether it can be taken up into a problem area. */
void kith_recurring_group_show (KithRecurringGroup *self,
                                GPtrArray          *list,
                                gboolean            take);

G_END_DECLS
