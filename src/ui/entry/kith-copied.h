/* kith-copied.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** What was copied in Kith does not stay: it goes from the clipboard after 30 seconds, unless something else has taken its
 * place by then. */

/** kith_copied_watch: from now on, on @display. */
void kith_copied_watch  (GdkDisplay *display);

/** kith_copied_forget: what is still Kith's goes at once, and what is selected too. */
void kith_copied_forget (GdkDisplay *display);

G_END_DECLS
