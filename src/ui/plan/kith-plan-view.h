/* kith-plan-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_PLAN_VIEW (kith_plan_view_get_type ())
G_DECLARE_FINAL_TYPE (KithPlanView, kith_plan_view, KITH, PLAN_VIEW, AdwBreakpointBin)

/** KithPlanView: what is agreed on with a client: the course with its phases, problem areas, goals and how the trouble is
 * understood. Read when it is first seen, and kept up from then on. */

/** kith_plan_view_new: of the client whose people are @people. Returns: (transfer floating) */
GtkWidget *kith_plan_view_new (KithPractice   *practice,
                               KithPeopleList *people);

G_END_DECLS
