/* kith-side-key.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** kith_side_key_add: @key activates @action of @widget, wherever the focus is in its window, as long as @widget can be
 * seen, and before anyone else is asked. Returns: (transfer none): which takes it away when it is removed from @widget */
GtkEventController *kith_side_key_add (GtkWidget  *widget,
                                       guint       key,
                                       const char *action);

/** kith_side_key_add_letter: the same for a @key that is typed, too: a field that has the focus is asked before. */
GtkEventController *kith_side_key_add_letter (GtkWidget  *widget,
                                              guint       key,
                                              const char *action);

/** kith_side_key_add_keys: the same for @keys as in "<Control>0|<Control>KP_0". */
GtkEventController *kith_side_key_add_keys (GtkWidget  *widget,
                                            const char *keys,
                                            const char *action);

G_END_DECLS
