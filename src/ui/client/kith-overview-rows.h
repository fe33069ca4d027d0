/* kith-overview-rows.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-chart.h"
#include "kith-focus.h"
#include "kith-practice.h"
#include "kith-work.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** kith_overview_row_new_session, _goal: of the client whose id is @client; they lead to the session and to the plan.
 * Returns: (transfer floating) */
GtkWidget *kith_overview_row_new_session (const char        *client,
                                          const KithSession *session);
GtkWidget *kith_overview_row_new_goal    (const char        *client,
                                          const KithGoal    *goal);

/** kith_overview_row_new_task: with a box that says it is done. Returns: (transfer floating) */
GtkWidget *kith_overview_row_new_task    (KithPractice      *practice,
                                          const KithChart   *chart,
                                          const char        *client,
                                          const KithTask    *task);

G_END_DECLS
