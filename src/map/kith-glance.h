/* kith-glance.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-theme.h"
#include "kith-timeline.h"

G_BEGIN_DECLS

/** Small pictures of a course, for lines of text: no words, no axis. Each is painted into @width by @height pixels from the
 * origin of @cr, mirrored where it is read from the right (@rtl). */

/** kith_glance_paint_course: the sessions as beads, phase after phase. */
void kith_glance_paint_course (cairo_t                 *cr,
                               const KithTimeline      *timeline,
                               const KithTheme         *theme,
                               double                   width,
                               double                   height,
                               gboolean                 rtl);

/** kith_glance_paint_curve: the totals of one measure with its cut-off; those after @day are pale, none where it is 0. */
void kith_glance_paint_curve  (cairo_t                 *cr,
                               const KithTimelineCurve *curve,
                               guint32                  day,
                               const KithTheme         *theme,
                               double                   width,
                               double                   height,
                               gboolean                 rtl);

G_END_DECLS
