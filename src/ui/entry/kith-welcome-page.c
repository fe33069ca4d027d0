/* kith-welcome-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-welcome-page.h"

#include "kith-access.h"
#include "kith-demo-dialog.h"
#include "kith-demo.h"
#include "kith-new-practice-dialog.h"
#include "kith-settings.h"
#include "kith-window.h"

#include <glib/gi18n.h>

struct _KithWelcomePage
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (KithWelcomePage, kith_welcome_page, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
made_cb (KithWelcomePage *self,
         const char      *folder)
{
  g_signal_emit (self, signals[CHOSEN], 0, folder);
}

static void
new_cb (KithWelcomePage *self)
{
  AdwDialog *dialog = kith_new_practice_dialog_new ();

  g_signal_connect_object (dialog, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
selected_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (KithWelcomePage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, &error);

  if (folder != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, g_file_peek_path (folder));
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    kith_window_complain (GTK_WIDGET (self), error);
}

static void
open_cb (KithWelcomePage *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Open a Practice"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, selected_cb,
                                 g_object_ref (self));
}

/* The demo's passphrase is for everyone to know, so nobody has to type it to come in. */
static DexFuture *
enter_demo_fiber (gpointer data)
{
  KithWelcomePage *self = data;
  g_autofree char *folder = kith_settings_dup_demo_place ();
  g_autofree char *owner = kith_demo_dup_owner ();
  g_autofree char *text = kith_demo_dup_passphrase ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KithAccess) access = kith_access_get (folder);
  g_autoptr (KithPassphrase) passphrase = kith_passphrase_new_typed (text, &error);

  if (kith_access_get_details (access) == NULL && passphrase != NULL)
    dex_await (kith_access_unlock (access, owner, passphrase), &error);
  /* Where it did not open, the page that asks says why. */
  g_signal_emit (self, signals[CHOSEN], 0, folder);
  return dex_future_new_true ();
}

static void
enter_demo (KithWelcomePage *self)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, enter_demo_fiber, g_object_ref (self), g_object_unref));
}

static void
failed_cb (KithWelcomePage *self,
           const GError    *error)
{
  kith_window_complain (GTK_WIDGET (self), error);
}

static void
demo_cb (KithWelcomePage *self)
{
  g_autofree char *folder = kith_settings_dup_demo_place ();
  AdwDialog *dialog;

  if (g_file_test (folder, G_FILE_TEST_EXISTS))
    {
      enter_demo (self);
      return;
    }
  dialog = kith_demo_dialog_new ();
  g_signal_connect_object (dialog, "made", G_CALLBACK (enter_demo), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
kith_welcome_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_WELCOME_PAGE);
  G_OBJECT_CLASS (kith_welcome_page_parent_class)->dispose (object);
}

static void
kith_welcome_page_class_init (KithWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_welcome_page_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", KITH_TYPE_WELCOME_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/entry/kith-welcome-page.ui");
  gtk_widget_class_bind_template_callback (widget_class, demo_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
kith_welcome_page_init (KithWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kith_welcome_page_new (void)
{
  return g_object_new (KITH_TYPE_WELCOME_PAGE, NULL);
}
