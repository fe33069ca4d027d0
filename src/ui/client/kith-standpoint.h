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

/** kith_standpoint_describe_curve: the last total of @curve, its severity, and how it has moved since the first:
 * "11, moderate · 7 less than at first". Returns: (transfer full) (nullable): NULL where there is no score */
char *kith_standpoint_describe_curve   (const KithTimelineCurve *curve);

G_END_DECLS
