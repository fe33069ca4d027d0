/* kith-closed-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-closed-page.h"

#include "kith-problem.h"

#include <glib/gi18n.h>

struct _KithClosedPage
{
  AdwBin parent_instance;

  AdwStatusPage *status;
  GtkWidget *again_button;
  GtkWidget *find_button;
};

G_DEFINE_FINAL_TYPE (KithClosedPage, kith_closed_page, ADW_TYPE_BIN)

enum
{
  AGAIN,
  FOUND,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
suggest (GtkWidget *button,
         gboolean   suggested)
{
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  else
    gtk_widget_remove_css_class (button, "suggested-action");
}

static void
describe (KithClosedPage *self,
          const char     *words)
{
  g_autofree char *markup = g_markup_escape_text (words, -1);

  adw_status_page_set_description (self->status, markup);
}

static void
try_again_cb (KithClosedPage *self)
{
  g_signal_emit (self, signals[AGAIN], 0);
}

static void
leave_cb (KithClosedPage *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (KithClosedPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, &error);

  /* The window may have gone on meanwhile. */
  if (self->status == NULL)
    return;
  if (folder != NULL && g_file_peek_path (folder) != NULL)
    g_signal_emit (self, signals[FOUND], 0, g_file_peek_path (folder));
  else if (folder == NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    describe (self, error->message);
}

static void
find_cb (KithClosedPage *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Open a Practice"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, found_cb,
                                 g_object_ref (self));
}

static void
kith_closed_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CLOSED_PAGE);
  G_OBJECT_CLASS (kith_closed_page_parent_class)->dispose (object);
}

static void
kith_closed_page_class_init (KithClosedPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_closed_page_dispose;
  signals[AGAIN] = g_signal_new ("again", KITH_TYPE_CLOSED_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FOUND] = g_signal_new ("found", KITH_TYPE_CLOSED_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LEFT] = g_signal_new ("left", KITH_TYPE_CLOSED_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/entry/kith-closed-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithClosedPage, status);
  gtk_widget_class_bind_template_child (widget_class, KithClosedPage, again_button);
  gtk_widget_class_bind_template_child (widget_class, KithClosedPage, find_button);
  gtk_widget_class_bind_template_callback (widget_class, find_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);
}

static void
kith_closed_page_init (KithClosedPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kith_closed_page_new (void)
{
  return g_object_new (KITH_TYPE_CLOSED_PAGE, NULL);
}

/* Of a folder that is gone there is more to say than that it is: where it was, and that nothing is lost by that. */
void
kith_closed_page_show (KithClosedPage *self,
                       const char     *folder,
                       const GError   *error)
{
  gboolean gone = !g_file_test (folder, G_FILE_TEST_EXISTS);
  KithProblem problem = kith_problem_classify (error);
  gboolean waits = !gone && (problem == KITH_PROBLEM_IN_USE || problem == KITH_PROBLEM_DISK);
  g_autofree char *place = g_filename_display_name (folder);
  g_autofree char *words = NULL;

  g_return_if_fail (KITH_IS_CLOSED_PAGE (self));

  if (gone)
    /* Translators: %s is a folder. */
    words = g_strdup_printf (_("It was last in “%s”. Nothing in it was changed. If it was moved, find its folder; if it is on another "
                               "disk, connect that and try again; if it is gone, restore a backup."), place);
  suggest (self->again_button, waits);
  suggest (self->find_button, !waits);
  adw_status_page_set_title (self->status, gone ? _("The Practice Isn’t Where It Was") : _("This Practice Can’t Be Opened"));
  describe (self, gone ? words : error->message);
}
