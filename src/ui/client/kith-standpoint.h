/* kith-standpoint.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-timeline.h"

G_BEGIN_DECLS

/** kith_standpoint_describe: where a course stands: "Session 7 of 16 · Middle phase"; before the first session and
 * without a course a sentence of its own. Returns: (transfer full): translated */
char *kith_standpoint_describe         (const KithTimeline      *timeline);

/** kith_standpoint_describe_session: the same without the phase, where there is little room. Returns: (transfer full):
 * translated */
char *kith_standpoint_describe_session (const KithTimeline      *timeline);

/** kith_standpoint_describe_curve: the last total of @curve up to @day (0: of all), its severity, and how it has moved since the first:
 * "11, moderate · 7 less than at first". Returns: (transfer full) (nullable): NULL where there is no score */
char *kith_standpoint_describe_curve   (const KithTimelineCurve *curve,
                                        guint32                  day);

/** kith_standpoint_describe_gap: the closeness gap where the cursor of @timeline is, or now, and how it has moved since the first session
 * it is known of: "14 · 9 less than at first". Returns: (transfer full) (nullable): NULL where it is not known */
char *kith_standpoint_describe_gap     (const KithTimeline      *timeline);

G_END_DECLS
