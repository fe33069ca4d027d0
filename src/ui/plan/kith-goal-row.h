/* kith-goal-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-focus-row.h"

G_BEGIN_DECLS

#define KITH_TYPE_GOAL_ROW (kith_goal_row_get_type ())
G_DECLARE_FINAL_TYPE (KithGoalRow, kith_goal_row, KITH, GOAL_ROW, KithFocusRow)

/** KithGoalRow: a goal in the client's words. */

/** kith_goal_row_new: Returns: (transfer floating): empty */
GtkWidget *kith_goal_row_new  (KithPractice         *practice,
                               KithPeopleList       *people);

/** kith_goal_row_show: @goal: of @plan of @treatment */
void       kith_goal_row_show (KithGoalRow          *self,
                               KithTreatment        *treatment,
                               const KithCoursePlan *plan,
                               const KithGoal       *goal);

G_END_DECLS
