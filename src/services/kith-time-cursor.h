/* kith-time-cursor.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-timeline.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define KITH_TYPE_TIME_CURSOR (kith_time_cursor_get_type ())
G_DECLARE_FINAL_TYPE (KithTimeCursor, kith_time_cursor, KITH, TIME_CURSOR, GObject)

/** KithTimeCursor: the moment that all views of one client show: the end of a session that was held, or now. The moments that one can go
 * to have places, from 0 for the first session to now, the last. Property "session": its id, NULL for now. Signal "changed": another
 * moment, or what is known of the course is other; after "notify::session". */

/** kith_time_cursor_new: at now, of no course yet. Returns: (transfer full) */
KithTimeCursor *kith_time_cursor_new          (void);

/** kith_time_cursor_set_timeline: @timeline: held, not copied. The moment stays; where its session is gone it is now. */
void            kith_time_cursor_set_timeline (KithTimeCursor *self,
                                               KithTimeline   *timeline);

/** kith_time_cursor_dup_timeline: the course with the cursor where this one is. Returns: (transfer full) (nullable): NULL before there is
 * one */
KithTimeline   *kith_time_cursor_dup_timeline (KithTimeCursor *self);

/** kith_time_cursor_get_timeline: as it was set. Returns: (transfer none) (nullable) */
KithTimeline   *kith_time_cursor_get_timeline (KithTimeCursor *self);

/** kith_time_cursor_get_session: Returns: (transfer none) (nullable): NULL for now */
const char     *kith_time_cursor_get_session  (KithTimeCursor *self);

/** kith_time_cursor_go_to: @session: an id, NULL for now; one that was not held, or is not known, changes nothing, but before there is a
 * course it is gone to when it comes. */
void            kith_time_cursor_go_to        (KithTimeCursor *self,
                                               const char     *session);

/** kith_time_cursor_get_place, kith_time_cursor_get_last: where it is, and where now is: 0 while there is no session. */
guint           kith_time_cursor_get_place    (KithTimeCursor *self);
guint           kith_time_cursor_get_last     (KithTimeCursor *self);

/** kith_time_cursor_go_to_place: one beyond the last is now. */
void            kith_time_cursor_go_to_place  (KithTimeCursor *self,
                                               guint           place);

/** kith_time_cursor_step: @steps on, or back, as far as there are moments. */
void            kith_time_cursor_step         (KithTimeCursor *self,
                                               int             steps);

/** kith_time_cursor_dup_words: which moment it is: "Session 4 · 12 March 2026", or "Now". Returns: (transfer full) */
char           *kith_time_cursor_dup_words    (KithTimeCursor *self);

/** kith_time_cursor_dup_words_at: the same of another place. */
char           *kith_time_cursor_dup_words_at (KithTimeCursor *self,
                                               guint           place);

/** kith_time_cursor_dup_reading: the closeness gap then, and the last score of each measure so far: "Gap 14 · PHQ-9 17"; "" where nothing
 * is known. Returns: (transfer full) */
char           *kith_time_cursor_dup_reading  (KithTimeCursor *self);

/** kith_time_cursor_dup_announcement: both as one sentence, for those who do not see it. Returns: (transfer full) */
char           *kith_time_cursor_dup_announcement (KithTimeCursor *self);

G_END_DECLS
