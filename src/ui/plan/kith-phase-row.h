/* kith-phase-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-course-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_PHASE_ROW (kith_phase_row_get_type ())
G_DECLARE_FINAL_TYPE (KithPhaseRow, kith_phase_row, KITH, PHASE_ROW, AdwExpanderRow)

/** KithPhaseRow: what there is to do in one phase of a course, to be ticked. */

/** kith_phase_row_new: Returns: (transfer floating): empty */
GtkWidget *kith_phase_row_new  (KithPractice         *practice);

/** kith_phase_row_show: the steps of @steps (element-type KithPlanStep) that are in @phase. */
void       kith_phase_row_show (KithPhaseRow         *self,
                                const KithCoursePlan *plan,
                                GPtrArray            *steps,
                                int                   phase);

G_END_DECLS
