/* kith-application.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-application.h"

#include "kith-settings.h"
#include "kith-window.h"

#include <glib/gi18n.h>

struct _KithApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (KithApplication, kith_application, ADW_TYPE_APPLICATION)

static void
open_window (KithApplication *self,
             const char      *folder)
{
  KithWindow *window = kith_window_new (GTK_APPLICATION (self));

  kith_window_show_practice (window, folder);
  gtk_window_present (GTK_WINDOW (window));
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (data));
  AdwDialog *dialog = adw_about_dialog_new ();

  g_object_set (dialog,
                "application-name", "Kith",
                "application-icon", KITH_APPLICATION_ID,
                "version", KITH_VERSION,
                "developer-name", _("The Kith authors"),
                "license-type", GTK_LICENSE_GPL_3_0,
                "comments", _("The people in a life, for interpersonal psychotherapy"),
                NULL);
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

static void
new_window_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  g_autofree char *folder = kith_settings_dup_practice ();

  open_window (data, folder);
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free (windows);
}

static const GActionEntry actions[] = {
  { "about", about_cb },
  { "new-window", new_window_cb },
  { "quit", quit_cb },
};

static const struct
{
  const char *action;
  const char *keys[3];
} accels[] = {
  { "app.quit", { "<Control>q" } },
  { "app.new-window", { "<Control><Shift>n" } },
  { "window.close", { "<Control>w" } },
  { "win.lock", { "<Control>l" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.search", { "<Control>f" } },
  { "win.new", { "<Control>n" } },
  { "win.initials", { "<Control><Shift>i" } },
};

static void
kith_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));
  g_autofree char *folder = NULL;

  if (window != NULL)
    {
      gtk_window_present (window);
      return;
    }
  folder = kith_settings_dup_practice ();
  open_window (KITH_APPLICATION (application), folder);
}

static void
kith_application_open (GApplication  *application,
                       GFile        **files,
                       int            n_files,
                       const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    open_window (KITH_APPLICATION (application), g_file_peek_path (files[i]));
}

static void
kith_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (kith_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accels[i].action, accels[i].keys);
  gtk_window_set_default_icon_name (KITH_APPLICATION_ID);
}

static void
kith_application_class_init (KithApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = kith_application_activate;
  application_class->open = kith_application_open;
  application_class->startup = kith_application_startup;
}

static void
kith_application_init (KithApplication *self)
{
}

KithApplication *
kith_application_new (void)
{
  return g_object_new (KITH_TYPE_APPLICATION,
                       "application-id", KITH_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/kith_app/Kith",
                       NULL);
}
