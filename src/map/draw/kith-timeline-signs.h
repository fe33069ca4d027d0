/* kith-timeline-signs.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-signs.h"
#include "kith-timeline-layout.h"

G_BEGIN_DECLS

/** KithTimelineShape: how a session is drawn, by shape as well as colour. @alpha: 1, or less beyond the
 * cursor. */
typedef struct
{
  KithTimelineSign sign;
  double radius;
  gboolean current;
  double alpha;
} KithTimelineShape;

/** kith_timeline_bead_draw: a session at @x, @y. */
void kith_timeline_bead_draw   (const KithEasel         *easel,
                                const KithTimelineShape *shape,
                                double                   x,
                                double                   y);

/** kith_timeline_review_draw: the plan is looked at. */
void kith_timeline_review_draw (const KithEasel         *easel,
                                double                   x,
                                double                   y,
                                double                   alpha);

/** kith_timeline_dot_draw: a score, hollow where items are missing. */
void kith_timeline_dot_draw    (const KithEasel         *easel,
                                double                   x,
                                double                   y,
                                double                   radius,
                                gboolean                 hollow,
                                double                   alpha);

/** kith_timeline_mark_draw: the sign of an event, without its words. */
void kith_timeline_mark_draw   (const KithEasel         *easel,
                                const KithTimelineMark  *mark,
                                const KithTimelineEvent *event,
                                double                   alpha);

/** kith_timeline_key_draw: a sign of the key around @x, @y. */
void kith_timeline_key_draw    (const KithEasel         *easel,
                                KithTimelineSign         sign,
                                double                   x,
                                double                   y);

G_END_DECLS
