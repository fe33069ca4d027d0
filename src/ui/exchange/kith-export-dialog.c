/* kith-export-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-export-dialog.h"

#include "kith-client-chooser.h"
#include "kith-export-form.h"
#include "kith-problem-label.h"
#include "kith-reasons.h"
#include "kith-wait-bar.h"

#include <glib/gi18n.h>

struct _KithExportDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  GtkButton *close_button;
  GtkWidget *export_button;
  GtkCheckButton *one_check;
  KithClientChooser *chooser;
  GtkCheckButton *csv_check;
  GtkCheckButton *graphml_check;
  GtkWidget *network_row;
  GtkLabel *hint;
  KithProblemLabel *problem;
  GtkLabel *done_label;
  AdwExpanderRow *left_row;
  KithWaitBar *wait_bar;

  KithPractice *practice;
  gboolean office;
  gboolean busy;
};

/* Writing: an export on its way. */
typedef struct
{
  KithExportDialog *dialog;
  GCancellable *cancellable;
  char *path;
} Writing;

G_DEFINE_FINAL_TYPE (KithExportDialog, kith_export_dialog, ADW_TYPE_DIALOG)

static void
writing_free (Writing *self)
{
  g_object_unref (self->dialog);
  g_object_unref (self->cancellable);
  g_free (self->path);
  g_free (self);
}

static KithExportForm
get_form (KithExportDialog *self)
{
  KithExportFormat format = KITH_EXPORT_JSON;

  if (gtk_check_button_get_active (self->csv_check))
    format = KITH_EXPORT_CSV;
  else if (gtk_check_button_get_active (self->graphml_check))
    format = KITH_EXPORT_GRAPHML;
  return (KithExportForm) {
    .one = gtk_check_button_get_active (self->one_check),
    .client = kith_client_chooser_get_client (self->chooser),
    .format = format,
    .office = self->office,
  };
}

static void
update (KithExportDialog *self)
{
  KithExportForm form = get_form (self);
  KithExportState state = kith_export_form_work_out (&form);

  gtk_widget_set_visible (GTK_WIDGET (self->chooser), form.one);
  gtk_widget_set_visible (self->network_row, state.offers_network);
  gtk_label_set_label (self->hint, state.hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), *state.hint != '\0');
  gtk_widget_set_sensitive (self->export_button, state.can_export && !self->busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), !self->busy);
  adw_dialog_set_can_close (ADW_DIALOG (self), !self->busy);
}

static void
said_cb (KithExportDialog *self)
{
  if (self->practice != NULL)
    update (self);
}

static void
show_outcome (KithExportDialog        *self,
              const KithExportOutcome *outcome)
{
  g_autoptr (GPtrArray) reasons = kith_reasons_new_omitted (outcome);
  g_autofree char *name = g_path_get_basename (outcome->path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *description = g_strdup_printf (_("“%s” is not encrypted. Keep it where only you can read it, and delete it when it "
                                                    "is no longer needed."), shown);

  gtk_label_set_label (self->done_label, description);
  kith_reasons_show (self->left_row, reasons);
  adw_expander_row_set_expanded (self->left_row, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "done");
  gtk_widget_set_visible (self->export_button, FALSE);
  gtk_button_set_label (self->close_button, _("_Close"));
  gtk_widget_grab_focus (GTK_WIDGET (self->close_button));
}

static DexFuture *
write_fiber (gpointer data)
{
  Writing *writing = data;
  KithExportDialog *self = writing->dialog;
  KithExportForm form = get_form (self);
  const KithExportWish wish = {
    .format = form.format,
    .client = form.one ? form.client : NULL,
    .path = writing->path,
    /* The chooser has asked whether an old file may go. */
    .replace = TRUE,
    .cancellable = writing->cancellable,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (KithExportOutcome) outcome = dex_await_boxed (kith_practice_export (self->practice, &wish), &error);

  self->busy = FALSE;
  kith_wait_bar_end (self->wait_bar);
  update (self);
  if (outcome != NULL)
    show_outcome (self, outcome);
  else
    kith_problem_label_show (self->problem, error->message);
  return dex_future_new_true ();
}

static void
write_to (KithExportDialog *self,
          const char       *path)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->dialog = g_object_ref (self);
  writing->cancellable = g_cancellable_new ();
  writing->path = g_strdup (path);
  self->busy = TRUE;
  kith_problem_label_show (self->problem, NULL);
  update (self);
  kith_wait_bar_begin (self->wait_bar, _("Exporting…"), writing->cancellable);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, write_fiber, writing, (GDestroyNotify) writing_free));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (KithExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL && g_file_peek_path (file) != NULL)
    write_to (self, g_file_peek_path (file));
  else if (file == NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    kith_problem_label_show (self->problem, error->message);
}

static void
choose_cb (KithExportDialog *self)
{
  KithExportForm form = get_form (self);
  KithExportState state = kith_export_form_work_out (&form);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, form.format == KITH_EXPORT_CSV ? _("Name of the New Folder") : _("Export"));
  gtk_file_dialog_set_initial_name (dialog, state.name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, chosen_cb, g_object_ref (self));
}

static void
kith_export_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_EXPORT_DIALOG);
  g_clear_object (&KITH_EXPORT_DIALOG (object)->practice);
  G_OBJECT_CLASS (kith_export_dialog_parent_class)->dispose (object);
}

static void
kith_export_dialog_class_init (KithExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_export_dialog_dispose;
  g_type_ensure (KITH_TYPE_CLIENT_CHOOSER);
  g_type_ensure (KITH_TYPE_PROBLEM_LABEL);
  g_type_ensure (KITH_TYPE_WAIT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/exchange/kith-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KithExportDialog, close_button);
  gtk_widget_class_bind_template_child (widget_class, KithExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, KithExportDialog, one_check);
  gtk_widget_class_bind_template_child (widget_class, KithExportDialog, chooser);
  gtk_widget_class_bind_template_child (widget_class, KithExportDialog, csv_check);
  gtk_widget_class_bind_template_child (widget_class, KithExportDialog, graphml_check);
  gtk_widget_class_bind_template_child (widget_class, KithExportDialog, network_row);
  gtk_widget_class_bind_template_child (widget_class, KithExportDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, KithExportDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, KithExportDialog, done_label);
  gtk_widget_class_bind_template_child (widget_class, KithExportDialog, left_row);
  gtk_widget_class_bind_template_child (widget_class, KithExportDialog, wait_bar);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, said_cb);
}

static void
kith_export_dialog_init (KithExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
kith_export_dialog_new (KithPractice      *practice,
                        const KithDetails *details,
                        const KithContact *client)
{
  KithExportDialog *self = g_object_new (KITH_TYPE_EXPORT_DIALOG, NULL);

  self->practice = g_object_ref (practice);
  self->office = details->role != KITH_ROLE_FULL;
  kith_client_chooser_set_practice (self->chooser, practice);
  if (client != NULL)
    {
      gtk_check_button_set_active (self->one_check, TRUE);
      kith_client_chooser_set_contact (self->chooser, client);
    }
  update (self);
  return ADW_DIALOG (self);
}
