/* kith-first-focus.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** kith_first_focus_set: has @dialog begin at @focus, which is in it, also in a narrow window: there a dialog comes up from the
 * bottom edge and gives the focus to its first button. */
void kith_first_focus_set (AdwDialog *dialog,
                           GtkWidget *focus);

G_END_DECLS
