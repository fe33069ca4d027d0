/* kith-moment-slider.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-time-cursor.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_MOMENT_SLIDER (kith_moment_slider_get_type ())
G_DECLARE_FINAL_TYPE (KithMomentSlider, kith_moment_slider, KITH, MOMENT_SLIDER, GtkWidget)

/** KithMomentSlider: moves a time cursor along the sessions that were held, to now at its end; not there when none was held. Property
 * "roomy": whether scores and what happened stand above the sessions. Signal "play": the key was pressed that lets it run. */

/** kith_moment_slider_set_cursor: what it moves, and follows. */
void kith_moment_slider_set_cursor (KithMomentSlider *self,
                                    KithTimeCursor   *cursor);

G_END_DECLS
