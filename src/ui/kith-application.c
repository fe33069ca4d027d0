/* kith-application.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-application.h"

#include "kith-choice-row.h"
#include "kith-copied.h"
#include "kith-guide.h"
#include "kith-home.h"
#include "kith-preferences-dialog.h"
#include "kith-sentry.h"
#include "kith-settings.h"
#include "kith-shortcut-table.h"
#include "kith-shortcuts-dialog.h"
#include "kith-spoken-actions.h"
#include "kith-window.h"
#include "kith-wrap-button.h"

#include <glib/gi18n.h>

#define METAINFO "/io/github/kith_app/Kith/io.github.kith_app.Kith.metainfo.xml"

struct _KithApplication
{
  AdwApplication parent_instance;

  KithSentry *sentry;
};

G_DEFINE_FINAL_TYPE (KithApplication, kith_application, ADW_TYPE_APPLICATION)

static KithWindow *
get_window (gpointer application)
{
  GtkWindow *window = gtk_application_get_active_window (application);

  return KITH_IS_WINDOW (window) ? KITH_WINDOW (window) : NULL;
}

static void
open_window (KithApplication *self,
             const char      *folder)
{
  KithWindow *window = kith_window_new (GTK_APPLICATION (self));

  kith_window_show_practice (window, folder);
  gtk_window_present (GTK_WINDOW (window));
}

static void
show_dialog (AdwDialog *dialog,
             gpointer   application)
{
  KithWindow *window = get_window (application);

  adw_dialog_present (dialog, window != NULL ? GTK_WIDGET (window) : NULL);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  AdwDialog *dialog = adw_about_dialog_new_from_appdata (METAINFO, NULL);

  adw_about_dialog_set_version (ADW_ABOUT_DIALOG (dialog), KITH_VERSION);
  adw_about_dialog_set_comments (ADW_ABOUT_DIALOG (dialog), _("The people in a life, for interpersonal psychotherapy"));
  /* Translators: your own names, one a line. */
  adw_about_dialog_set_translator_credits (ADW_ABOUT_DIALOG (dialog), _("translator-credits"));
  show_dialog (dialog, data);
}

static void
shortcuts_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (data));
  KithHome *home = KITH_IS_WINDOW (window) ? kith_window_get_home (KITH_WINDOW (window)) : NULL;

  show_dialog (kith_shortcuts_dialog_new (home == NULL || kith_home_get_details (home)->role == KITH_ROLE_FULL), data);
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  KithWindow *window = get_window (data);

  show_dialog (kith_preferences_dialog_new (window != NULL ? kith_window_get_access (window) : NULL), data);
}

static void
help_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  kith_guide_open (GTK_WINDOW (get_window (data)));
}

/* Of the practice in sight, which needs no passphrase again while it is open. */
static void
new_window_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  KithWindow *window = get_window (data);
  KithAccess *access = window != NULL ? kith_window_get_access (window) : NULL;

  open_window (data, access != NULL ? kith_access_get_folder (access) : NULL);
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
  { "help", help_cb },
  { "new-window", new_window_cb },
  { "preferences", preferences_cb },
  { "quit", quit_cb },
  { "shortcuts", shortcuts_cb },
};

static DexFuture *
locked_cb (DexFuture *locked,
           gpointer   sentry)
{
  kith_sentry_stand_down (sentry);
  return dex_ref (locked);
}

static void
alarm_cb (KithSentry *sentry)
{
  dex_future_disown (dex_future_finally (kith_access_lock_all (), locked_cb, g_object_ref (sentry), g_object_unref));
}

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
  kith_spoken_actions_install ();
  g_type_ensure (KITH_TYPE_CHOICE_ROW);
  g_type_ensure (KITH_TYPE_WRAP_BUTTON);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  kith_shortcuts_install (GTK_APPLICATION (application));
  gtk_window_set_default_icon_name (KITH_APPLICATION_ID);
  kith_copied_watch (gdk_display_get_default ());
  KITH_APPLICATION (application)->sentry = kith_sentry_new (GTK_APPLICATION (application));
  g_signal_connect (KITH_APPLICATION (application)->sentry, "alarm", G_CALLBACK (alarm_cb), NULL);
}

static void
kith_application_shutdown (GApplication *application)
{
  g_clear_object (&KITH_APPLICATION (application)->sentry);
  G_APPLICATION_CLASS (kith_application_parent_class)->shutdown (application);
}

static void
kith_application_class_init (KithApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = kith_application_activate;
  application_class->open = kith_application_open;
  application_class->shutdown = kith_application_shutdown;
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
                       "register-session", TRUE,
                       "resource-base-path", "/io/github/kith_app/Kith",
                       NULL);
}
