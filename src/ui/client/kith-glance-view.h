/* kith-glance-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-timeline.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_GLANCE_VIEW (kith_glance_view_get_type ())
G_DECLARE_FINAL_TYPE (KithGlanceView, kith_glance_view, KITH, GLANCE_VIEW, GtkWidget)

/** KithGlanceView: a small picture of a course, which says nothing that is not beside it in words. */

#define KITH_GLANCE_COURSE (-1)

/** kith_glance_view_new: of a size of at least @width by @height pixels, of nothing yet. Returns: (transfer floating) */
GtkWidget *kith_glance_view_new  (int             width,
                                  int             height);

/** kith_glance_view_show: the sessions of @timeline (KITH_GLANCE_COURSE), or the curve of that place in it. */
void       kith_glance_view_show (KithGlanceView *self,
                                  KithTimeline   *timeline,
                                  int             curve);

G_END_DECLS
