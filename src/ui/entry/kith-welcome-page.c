/* kith-welcome-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-welcome-page.h"

#include "kith-new-practice-dialog.h"
#include "kith-window.h"

#include <glib/gi18n.h>

struct _KithWelcomePage
{
  AdwBin parent_instance;

  KithPractice *practice;
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
  AdwDialog *dialog = kith_new_practice_dialog_new (self->practice);

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

static void
kith_welcome_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_WELCOME_PAGE);
  g_clear_object (&KITH_WELCOME_PAGE (object)->practice);
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
  gtk_widget_class_bind_template_callback (widget_class, new_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
kith_welcome_page_init (KithWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kith_welcome_page_new (KithPractice *practice)
{
  KithWelcomePage *self = g_object_new (KITH_TYPE_WELCOME_PAGE, NULL);

  self->practice = g_object_ref (practice);
  return GTK_WIDGET (self);
}
