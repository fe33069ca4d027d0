/* kith-moment-bar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-time-cursor.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_MOMENT_BAR (kith_moment_bar_get_type ())
G_DECLARE_FINAL_TYPE (KithMomentBar, kith_moment_bar, KITH, MOMENT_BAR, GtkBox)

/** KithMomentBar: says where a time cursor is, what there was to read then, and lets it run from the first session to now. Property
 * "simple": where alone. */

/** kith_moment_bar_set_cursor: what it follows. */
void kith_moment_bar_set_cursor (KithMomentBar  *self,
                                 KithTimeCursor *cursor);

/** kith_moment_bar_toggle: lets the cursor run, a session every second or so, or stops it. From now it begins at the first session; at
 * now, and wherever someone else moves the cursor, it stops. */
void kith_moment_bar_toggle     (KithMomentBar  *self);

G_END_DECLS
