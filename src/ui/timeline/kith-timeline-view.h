/* kith-timeline-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people-list.h"
#include "kith-time-cursor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_TIMELINE_VIEW (kith_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (KithTimelineView, kith_timeline_view, KITH, TIMELINE_VIEW, AdwBreakpointBin)

/** KithTimelineView: a client's course with what happened in their life, on one axis. A session that was held is where its
 * cursor can be; a session opens, an event is edited and a score explained beside it. */

/** kith_timeline_view_new: of the client whose people are @people, showing the course of @cursor, and its moment. Returns: (transfer
 * floating) */
GtkWidget *kith_timeline_view_new       (KithPractice      *practice,
                                         KithPeopleList    *people,
                                         KithTimeCursor    *cursor);

/** kith_timeline_view_add_event: begins one, on @day (a number as of GDate), 0 where that is still to be said. */
void       kith_timeline_view_add_event (KithTimelineView  *self,
                                         guint32            day);

G_END_DECLS
