/* kith-score-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-timeline.h"

G_BEGIN_DECLS

/** What a score says. All are translated and (transfer full). @point: a place in the points of @curve. */

/** kith_score_words_total: "11, moderate" or "11 (some items were not answered)". */
char *kith_score_words_total  (const KithTimelineCurve *curve,
                               guint                    point);

/** kith_score_words_change: what has become of the total of @from until @point: "7 less, reliable improvement"; "" where
 * both are the same point. */
char *kith_score_words_change (const KithTimelineCurve *curve,
                               guint                    from,
                               guint                    point);

G_END_DECLS
