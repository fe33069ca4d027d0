/* kith-formulation-group.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-course-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_FORMULATION_GROUP (kith_formulation_group_get_type ())
G_DECLARE_FINAL_TYPE (KithFormulationGroup, kith_formulation_group, KITH, FORMULATION_GROUP, AdwPreferencesGroup)

/** KithFormulationGroup: how therapist and client understand the trouble, stored as it is written. Once the client has agreed
 * to the words, other ones are a new edition. */

/** kith_formulation_group_set_practice: once. */
void kith_formulation_group_set_practice (KithFormulationGroup *self,
                                          KithPractice         *practice);
void kith_formulation_group_show         (KithFormulationGroup *self,
                                          KithTreatment        *treatment,
                                          const KithCoursePlan *plan);

G_END_DECLS
