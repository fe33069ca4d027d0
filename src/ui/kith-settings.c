/* kith-settings.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-settings.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#define SCHEMA "io.github.kith_app.Kith"

static GSettings *
get_settings (void)
{
  static GSettings *settings;

  if (g_once_init_enter_pointer (&settings))
    g_once_init_leave_pointer (&settings, g_settings_new (SCHEMA));
  return settings;
}

static char *
dup_folder (const char *key)
{
  g_autofree char *folder = g_settings_get_string (get_settings (), key);

  return *folder != '\0' ? g_steal_pointer (&folder) : NULL;
}

char *
kith_settings_dup_practice (void)
{
  return dup_folder ("practice");
}

void
kith_settings_set_practice (const char *folder)
{
  g_settings_set_string (get_settings (), "practice", folder);
}

/* The first that is free: a number says nothing of whose practice it is. */
char *
kith_settings_dup_default_place (void)
{
  for (guint number = 1;; number++)
    {
      g_autofree char *name = number == 1 ? g_strdup ("practice") : g_strdup_printf ("practice-%u", number);
      g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "kith", name, NULL);

      if (!g_file_test (folder, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&folder);
    }
}

gboolean
kith_settings_make_place (const char  *folder,
                          GError     **error)
{
  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                       _("The place for practices could not be made. Is the disk full?"));
  return FALSE;
}

char *
kith_settings_dup_demo_place (void)
{
  return g_build_filename (g_get_user_data_dir (), "kith", "demo", NULL);
}

int
kith_settings_get_idle_minutes (void)
{
  return g_settings_get_int (get_settings (), "idle-minutes");
}

gboolean
kith_settings_get_backup_daily (void)
{
  return g_settings_get_boolean (get_settings (), "backup-daily");
}

char *
kith_settings_dup_backup_folder (void)
{
  return dup_folder ("backup-folder");
}

void
kith_settings_set_backup_folder (const char *folder)
{
  g_settings_set_string (get_settings (), "backup-folder", folder != NULL ? folder : "");
}

void
kith_settings_follow (const char *key,
                      GCallback   changed,
                      gpointer    object)
{
  g_autofree char *signal = g_strconcat ("changed::", key, NULL);

  g_signal_connect_object (get_settings (), signal, changed, object, G_CONNECT_SWAPPED);
}

void
kith_settings_bind (const char *key,
                    gpointer    object,
                    const char *property)
{
  g_settings_bind (get_settings (), key, object, property, G_SETTINGS_BIND_DEFAULT);
}

void
kith_settings_bind_window (GtkWindow *window)
{
  g_settings_bind (get_settings (), "width", window, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (get_settings (), "height", window, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (get_settings (), "maximized", window, "maximized", G_SETTINGS_BIND_DEFAULT);
}
