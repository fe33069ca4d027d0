/* kith-plan-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-schedule-frame.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_PLAN_LIST (kith_plan_list_get_type ())
G_DECLARE_FINAL_TYPE (KithPlanList, kith_plan_list, KITH, PLAN_LIST, AdwBin)

/** KithPlanList: every date of a plan that is not stored yet, with what stands against it. */

/** kith_plan_list_show: @plan: (nullable): nothing is shown. */
void kith_plan_list_show (KithPlanList            *self,
                          KithPlan                *plan,
                          const KithScheduleFrame *frame);

G_END_DECLS
