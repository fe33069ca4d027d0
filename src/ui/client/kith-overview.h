/* kith-overview.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"
#include "kith-timeline.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_OVERVIEW (kith_overview_get_type ())
G_DECLARE_FINAL_TYPE (KithOverview, kith_overview, KITH, OVERVIEW, AdwBreakpointBin)

/** KithOverview: a client at a glance: course, scores, what comes next, what is to be done, how to reach them. Reception sees
 * appointments and contact: nothing else is read for it. Reads nothing before it is shown. */

/** kith_overview_new: of @client, an id. Returns: (transfer floating) */
GtkWidget *kith_overview_new           (KithPractice       *practice,
                                        const char         *client,
                                        gboolean            clinical);

/** kith_overview_show_contact, kith_overview_show_timeline: what the page around it has read; scores as of the cursor of the
 * timeline. */
void       kith_overview_show_contact  (KithOverview       *self,
                                        const KithContact  *contact);
void       kith_overview_show_timeline (KithOverview       *self,
                                        KithTimeline       *timeline);

G_END_DECLS
