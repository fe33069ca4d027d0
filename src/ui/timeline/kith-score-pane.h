/* kith-score-pane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-timeline.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_SCORE_PANE (kith_score_pane_get_type ())
G_DECLARE_FINAL_TYPE (KithScorePane, kith_score_pane, KITH, SCORE_PANE, AdwBin)

/** KithScorePane: one score, what it means, and what changed since the first and the last one. */

/** kith_score_pane_new: Returns: (transfer floating): empty */
GtkWidget *kith_score_pane_new  (void);

/** kith_score_pane_show: @point: a place in the points of @curve */
void       kith_score_pane_show (KithScorePane           *self,
                                 const KithTimelineCurve *curve,
                                 guint                    point);

G_END_DECLS
