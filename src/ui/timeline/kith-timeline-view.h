/* kith-timeline-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people-list.h"
#include "kith-timeline.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_TIMELINE_VIEW (kith_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (KithTimelineView, kith_timeline_view, KITH, TIMELINE_VIEW, AdwBreakpointBin)

/** KithTimelineView: a client's course with what happened in their life, on one axis. A session opens, an event is edited
 * and a score explained beside it. */

/** kith_timeline_view_new: of the client whose people are @people. Returns: (transfer floating): empty */
GtkWidget *kith_timeline_view_new       (KithPractice      *practice,
                                         KithPeopleList    *people);

/** kith_timeline_view_show: @timeline: held, not copied */
void       kith_timeline_view_show      (KithTimelineView  *self,
                                         KithTimeline      *timeline);

/** kith_timeline_view_add_event: begins one, on @day (a number as of GDate), 0 where that is still to be said. */
void       kith_timeline_view_add_event (KithTimelineView  *self,
                                         guint32            day);

G_END_DECLS
