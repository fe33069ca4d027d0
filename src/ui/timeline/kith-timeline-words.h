/* kith-timeline-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-timeline-layout.h"

G_BEGIN_DECLS

/** What is on a timeline in words, for those who point at it and those who do not see it. All are translated and (transfer
 * full). */

/** kith_timeline_words_bead: "Session 7, 3 Nov 2026, held". */
char *kith_timeline_words_bead  (const KithTimelineBead   *bead);

/** kith_timeline_words_event: "Moved out, 8 Oct 2026, with Anna". */
char *kith_timeline_words_event (const KithTimelineEvent  *event);

/** kith_timeline_words_score: "PHQ-9 11, moderate, 12 Nov 2026". @point: a place in the points of @curve */
char *kith_timeline_words_score (const KithTimelineCurve  *curve,
                                 guint                     point);

G_END_DECLS
