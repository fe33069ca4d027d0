/* kith-guide.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** kith_guide_open: shows the short guide in the system's help viewer; where there is none, @window says so and what to do. */
void kith_guide_open (GtkWindow *window);

G_END_DECLS
