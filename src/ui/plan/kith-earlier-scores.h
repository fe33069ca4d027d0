/* kith-earlier-scores.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_EARLIER_SCORES (kith_earlier_scores_get_type ())
G_DECLARE_FINAL_TYPE (KithEarlierScores, kith_earlier_scores, KITH, EARLIER_SCORES, AdwPreferencesGroup)

/** KithEarlierScores: totals of measures from before a course was kept here, each with its day. Signal "changed": something
 * else is said. */

/** kith_earlier_scores_set_reach: their days can be up to @today, of someone who was born on @born. */
void       kith_earlier_scores_set_reach    (KithEarlierScores *self,
                                             const KithDate    *today,
                                             const KithDate    *born);

/** kith_earlier_scores_find_hint: marks the days that can't be meant. Returns: (transfer full) (nullable): what is missing or
 * wrong, translated; NULL where each score has its day */
char      *kith_earlier_scores_find_hint    (KithEarlierScores *self);

/** kith_earlier_scores_make_entries: one for each score of @client. Returns: (transfer full) (element-type KithEntry) */
GPtrArray *kith_earlier_scores_make_entries (KithEarlierScores *self,
                                             const char        *client);

G_END_DECLS
