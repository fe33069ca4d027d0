/* kith-timeline-answer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-timeline.h"

G_BEGIN_DECLS

/** kith_timeline_answer: see kith_practice_tell_timeline(). Returns: (transfer full) */
char *kith_timeline_answer      (const KithTimeline *timeline);

/** kith_timeline_answer_file: see kith_practice_draw_timeline(). Returns: (transfer full) */
char *kith_timeline_answer_file (const KithTimeline *timeline,
                                 const char         *file);

G_END_DECLS
