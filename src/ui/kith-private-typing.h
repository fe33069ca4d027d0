/* kith-private-typing.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** kith_private_typing_watch: whatever is typed in @window, input methods and on-screen keyboards are asked not to learn from, and
 * files that are chosen there do not become recent ones. */
void kith_private_typing_watch (GtkWindow *window);

G_END_DECLS
