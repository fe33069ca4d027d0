/* kith-wrap-button.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_WRAP_BUTTON (kith_wrap_button_get_type ())
G_DECLARE_FINAL_TYPE (KithWrapButton, kith_wrap_button, KITH, WRAP_BUTTON, GtkButton)

/** KithWrapButton: a button whose words go on in a second line where there is no room, however large they are. */

G_END_DECLS
