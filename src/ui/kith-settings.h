/* kith-settings.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** What is remembered between runs, outside any practice: places and sizes, never a name of a client. */

/** kith_settings_dup_practice: the folder of the practice opened last. Returns: (transfer full) (nullable) */
char *kith_settings_dup_practice (void);
void  kith_settings_set_practice (const char *folder);

/** kith_settings_make_place: where a new practice can be made: the folder above is there, the one returned is not. Returns:
 * (transfer full) */
char *kith_settings_make_place   (GError    **error);

/** kith_settings_bind_window: the size of @window and whether it fills the screen. */
void  kith_settings_bind_window  (GtkWindow  *window);

G_END_DECLS
