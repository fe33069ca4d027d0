/* kith-timeline-picture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-timeline.h"

G_BEGIN_DECLS

/** KithTimelinePicture: a course with the words at its top. @subtitle: (nullable); @rtl: mirrored, for scripts written
 * from right to left. */
typedef struct
{
  KithTimeline *timeline;
  char *title;
  char *subtitle;
  gboolean rtl;
} KithTimelinePicture;

/** kith_timeline_picture_new: of @timeline under @title, "" for none, held, not copied; the subtitle says how many sessions and as of which, the
 * direction is that of the language in use. Returns: (transfer full) */
KithTimelinePicture *kith_timeline_picture_new      (KithTimeline              *timeline,
                                                     const char                *title);
void                 kith_timeline_picture_free     (KithTimelinePicture       *self);

/** kith_timeline_picture_describe: sessions, scores and events in words, for those who do not see it. Returns: (transfer
 * full) */
char                *kith_timeline_picture_describe (const KithTimelinePicture *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTimelinePicture, kith_timeline_picture_free)

G_END_DECLS
