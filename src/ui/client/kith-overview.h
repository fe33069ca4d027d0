/* kith-overview.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-contact.h"
#include "kith-timeline.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_OVERVIEW (kith_overview_get_type ())
G_DECLARE_FINAL_TYPE (KithOverview, kith_overview, KITH, OVERVIEW, AdwBin)

/** KithOverview: a client at a glance. What is not shown is not there: reception never calls for the timeline. */
GtkWidget *kith_overview_new           (void);
void       kith_overview_show_contact  (KithOverview       *self,
                                        const KithContact  *contact);
void       kith_overview_show_timeline (KithOverview       *self,
                                        const KithTimeline *timeline);

G_END_DECLS
