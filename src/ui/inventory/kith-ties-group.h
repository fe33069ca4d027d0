/* kith-ties-group.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_TIES_GROUP (kith_ties_group_get_type ())
G_DECLARE_FINAL_TYPE (KithTiesGroup, kith_ties_group, KITH, TIES_GROUP, AdwPreferencesGroup)

/** KithTiesGroup: who else someone is tied to, and who is kin by what is known of others. Ties are added and removed here. */

/** kith_ties_group_set_people: once: where they come from. */
void kith_ties_group_set_people   (KithTiesGroup  *self,
                                   KithPractice   *practice,
                                   KithPeopleList *people);

/** kith_ties_group_set_person: @person: (nullable): an id */
void kith_ties_group_set_person   (KithTiesGroup  *self,
                                   const char     *person);
void kith_ties_group_set_editable (KithTiesGroup  *self,
                                   gboolean        editable);

G_END_DECLS
