/* kith-magnifier.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_MAGNIFIER (kith_magnifier_get_type ())
G_DECLARE_FINAL_TYPE (KithMagnifier, kith_magnifier, KITH, MAGNIFIER, GtkWidget)

/** KithMagnifier: shows what is drawn and has text of its own as much larger as text is on this desktop, as far as there is room
 * for it. Properties: "child" (GtkWidget, nullable); "distant": seen from across a room, so as large as a page of 1024 by 600
 * pixels fills it. */

/** kith_magnifier_choose: how many times larger, from 1, for a child that needs at least @least_width by @least_height. @text: of
 * the desktop, 1 for none. */
double kith_magnifier_choose (double text,
                              int    width,
                              int    height,
                              int    least_width,
                              int    least_height);

/** kith_magnifier_reach: how many times larger what is made for a page of 1024 by 600 pixels fills @width by @height. */
double kith_magnifier_reach  (int    width,
                              int    height);

G_END_DECLS
