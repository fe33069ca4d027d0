/* kith-moment-slider.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-timeline.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_MOMENT_SLIDER (kith_moment_slider_get_type ())
G_DECLARE_FINAL_TYPE (KithMomentSlider, kith_moment_slider, KITH, MOMENT_SLIDER, GtkBox)

/** KithMomentSlider: goes through the sessions that were held, to now at its end; not there when none was held. Signal
 * "changed": another one was chosen. */

/** kith_moment_slider_set_timeline: takes the sessions of @timeline; what was chosen stays chosen. */
void        kith_moment_slider_set_timeline (KithMomentSlider   *self,
                                             const KithTimeline *timeline);

/** kith_moment_slider_get_session: Returns: (transfer none) (nullable): the id of the session chosen, NULL for now */
const char *kith_moment_slider_get_session  (KithMomentSlider   *self);

/** kith_moment_slider_has_sessions: whether there is any to go to. */
gboolean    kith_moment_slider_has_sessions (KithMomentSlider   *self);

/** kith_moment_slider_get_label: Returns: (transfer none): what is chosen, "Session 4 · 12 March 2026" or "Now" */
const char *kith_moment_slider_get_label    (KithMomentSlider   *self);

/** kith_moment_slider_go_to: @session: an id; where it is none of those, it is gone to when it comes. With
 * "changed" where it was elsewhere. */
void        kith_moment_slider_go_to        (KithMomentSlider   *self,
                                             const char         *session);

/** kith_moment_slider_go_to_first: to the first session that was held, where there is one; likewise. */
void        kith_moment_slider_go_to_first  (KithMomentSlider   *self);

/** kith_moment_slider_go_to_now: with "changed" where it was elsewhere. */
void        kith_moment_slider_go_to_now    (KithMomentSlider   *self);

G_END_DECLS
