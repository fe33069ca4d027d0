/* kith-expectation-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people-list.h"

G_BEGIN_DECLS

#define KITH_TYPE_EXPECTATION_ITEM (kith_expectation_item_get_type ())
G_DECLARE_FINAL_TYPE (KithExpectationItem, kith_expectation_item, KITH, EXPECTATION_ITEM, GObject)

/** KithExpectationItem: a row of KithExpectationList. Nothing changes it. */

/** kith_expectation_item_get: Returns: (transfer none) */
const KithExpectation *kith_expectation_item_get (KithExpectationItem *self);

/** kith_expectation_equal: the same in all that it says; versions count for nothing. */
gboolean               kith_expectation_equal    (const KithExpectation *a,
                                                  const KithExpectation *b);

#define KITH_TYPE_EXPECTATION_LIST (kith_expectation_list_get_type ())
G_DECLARE_FINAL_TYPE (KithExpectationList, kith_expectation_list, KITH, EXPECTATION_LIST, GObject)

/** KithExpectationList: a GListModel of KithExpectationItem: what a client and one person expect of each other, as of the
 * moment of the list of people that it follows; what did not change stays the same object. */

/** kith_expectation_list_new: of nobody. Returns: (transfer full) */
KithExpectationList   *kith_expectation_list_new        (KithPeopleList      *people);

/** kith_expectation_list_set_person: @person: (nullable): an id */
void                   kith_expectation_list_set_person (KithExpectationList *self,
                                                         const char          *person);

G_END_DECLS
