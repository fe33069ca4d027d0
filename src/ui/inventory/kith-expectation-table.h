/* kith-expectation-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_EXPECTATION_TABLE (kith_expectation_table_get_type ())
G_DECLARE_FINAL_TYPE (KithExpectationTable, kith_expectation_table, KITH, EXPECTATION_TABLE, AdwPreferencesGroup)

/** KithExpectationTable: what a client and one person expect of each other, stored as it is edited. */

/** kith_expectation_table_set_people: once: where they come from. */
void kith_expectation_table_set_people   (KithExpectationTable *self,
                                          KithPractice         *practice,
                                          KithPeopleList       *people);

/** kith_expectation_table_set_person: @person: (nullable): an id */
void kith_expectation_table_set_person   (KithExpectationTable *self,
                                          const char           *person);
/** kith_expectation_table_set_holder: shows only what @holder expects, and adds to it. */
void kith_expectation_table_set_holder   (KithExpectationTable *self,
                                          KithHolder            holder);
void kith_expectation_table_set_editable (KithExpectationTable *self,
                                          gboolean              editable);

G_END_DECLS
