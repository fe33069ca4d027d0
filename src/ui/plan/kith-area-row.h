/* kith-area-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-focus-row.h"
#include "kith-timeline.h"

G_BEGIN_DECLS

#define KITH_TYPE_AREA_ROW (kith_area_row_get_type ())
G_DECLARE_FINAL_TYPE (KithAreaRow, kith_area_row, KITH, AREA_ROW, KithFocusRow)

/** KithAreaRow: what a course is about. */

/** kith_area_row_new: Returns: (transfer floating): empty */
GtkWidget *kith_area_row_new  (KithPractice         *practice,
                               KithPeopleList       *people);

/** kith_area_row_show: @timeline: of the client; @area: of @plan of @treatment */
void       kith_area_row_show (KithAreaRow          *self,
                               KithTreatment        *treatment,
                               const KithCoursePlan *plan,
                               const KithTimeline   *timeline,
                               const KithPlanArea   *area);

G_END_DECLS
