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

/** kith_settings_dup_default_place: where a new practice is made. Returns: (transfer full) */
char *kith_settings_dup_default_place (void);

/** kith_settings_make_place: makes @folder, for practices to be put into, where it is not there. */
gboolean kith_settings_make_place (const char  *folder,
                                   GError     **error);

/** kith_settings_dup_demo_place: where the demo is made, and found again. Returns: (transfer full) */
char *kith_settings_dup_demo_place (void);

/** kith_settings_get_idle_minutes: after how long without anyone the practice is locked; 0 for never. */
int   kith_settings_get_idle_minutes (void);

/** kith_settings_get_backup_daily: whether a backup is made each day. */
gboolean kith_settings_get_backup_daily (void);

/** kith_settings_dup_backup_folder: where those of each day are; NULL for the practice's own. Returns: (transfer full) (nullable) */
char *kith_settings_dup_backup_folder (void);
void  kith_settings_set_backup_folder (const char *folder);

/** kith_settings_follow: calls @changed with @object, as long as that lives, when the setting @key has changed. */
void  kith_settings_follow (const char *key,
                            GCallback   changed,
                            gpointer    object);

/** kith_settings_bind: @property of @object follows the setting @key, and the other way round. */
void  kith_settings_bind (const char *key,
                          gpointer    object,
                          const char *property);

/** kith_settings_bind_window: the size of @window and whether it fills the screen. */
void  kith_settings_bind_window  (GtkWindow  *window);

G_END_DECLS
