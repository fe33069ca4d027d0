/* kith-drop.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** kith_drop_add: files that are dropped on @window activate @action, of its own group, with their paths; while they are held
 * above it and it is enabled, @hint is shown. */
void kith_drop_add (GtkApplicationWindow *window,
                    GtkRevealer          *hint,
                    const char           *action);

G_END_DECLS
