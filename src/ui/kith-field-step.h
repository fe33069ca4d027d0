/* kith-field-step.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** kith_field_step_watch: from now on the keys of undo and redo, pressed in a field of @window that has nothing of its own to take
 * back, do "win.undo" and "win.redo". */
void kith_field_step_watch (GtkWindow *window);

G_END_DECLS
