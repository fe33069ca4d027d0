/* kith-restore-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-restore-dialog.h"

#include "kith-backups.h"
#include "kith-file-filters.h"
#include "kith-settings.h"
#include "kith-problem-label.h"
#include "kith-wait-bar.h"

#include <glib/gi18n.h>

struct _KithRestoreDialog
{
  AdwDialog parent_instance;

  GtkWidget *restore_button;
  GtkWidget *choose_button;
  AdwActionRow *file_row;
  GtkWidget *who_group;
  AdwComboRow *name_row;
  AdwPasswordEntryRow *passphrase_row;
  KithProblemLabel *problem;
  KithWaitBar *wait_bar;

  KithPractice *practice;   /* locked: one that is open has work of its own */
  char *file;
  GCancellable *cancellable;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (KithRestoreDialog, kith_restore_dialog, ADW_TYPE_DIALOG)

enum
{
  RESTORED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_passphrase (KithRestoreDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->passphrase_row));
}

static void
update_cb (KithRestoreDialog *self)
{
  gboolean ready = self->file != NULL && *get_passphrase (self) != '\0' && !self->busy;

  gtk_widget_set_sensitive (self->restore_button, ready);
  gtk_widget_set_visible (self->who_group, self->file != NULL);
  gtk_widget_set_sensitive (self->who_group, !self->busy);
  gtk_widget_set_sensitive (self->choose_button, !self->busy);
  adw_dialog_set_can_close (ADW_DIALOG (self), !self->busy);
}

static char *
dup_name (KithRestoreDialog *self)
{
  GtkStringObject *chosen = adw_combo_row_get_selected_item (self->name_row);

  return chosen != NULL ? g_strdup (gtk_string_object_get_string (chosen)) : NULL;
}

static char *
restore (KithRestoreDialog  *self,
         GError            **error)
{
  g_autofree char *folder = kith_settings_dup_default_place ();
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *name = dup_name (self);
  g_autoptr (KithPassphrase) passphrase = kith_passphrase_new_typed (get_passphrase (self), error);

  if (passphrase == NULL || !kith_settings_make_place (parent, error))
    return NULL;
  if (!dex_await (kith_practice_restore (self->practice, self->file, folder, name, passphrase, self->cancellable), error))
    return NULL;
  return g_steal_pointer (&folder);
}

static DexFuture *
restore_fiber (gpointer data)
{
  KithRestoreDialog *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = restore (self, &error);

  self->busy = FALSE;
  kith_wait_bar_end (self->wait_bar);
  gtk_editable_set_text (GTK_EDITABLE (self->passphrase_row), "");
  kith_problem_label_show (self->problem, error != NULL ? error->message : NULL);
  update_cb (self);
  if (folder == NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_row));
      return dex_future_new_true ();
    }
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[RESTORED], 0, folder);
  return dex_future_new_true ();
}

static void
restore_cb (KithRestoreDialog *self)
{
  if (!gtk_widget_get_sensitive (self->restore_button))
    return;
  self->busy = TRUE;
  kith_problem_label_show (self->problem, NULL);
  update_cb (self);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  kith_wait_bar_begin (self->wait_bar, _("Restoring and checking…"), self->cancellable);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, restore_fiber, g_object_ref (self), g_object_unref));
}

static void
set_file (KithRestoreDialog *self,
          const char        *path)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = kith_practice_list_backup_names (path, &error);
  g_autoptr (GtkStringList) model = gtk_string_list_new ((const char * const *) names);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (base);

  g_set_str (&self->file, names != NULL ? path : NULL);
  adw_action_row_set_subtitle (self->file_row, shown);
  adw_combo_row_set_model (self->name_row, G_LIST_MODEL (model));
  gtk_widget_set_visible (GTK_WIDGET (self->name_row), names != NULL && g_strv_length (names) > 1);
  kith_problem_label_show (self->problem, error != NULL ? error->message : NULL);
  update_cb (self);
  if (names != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_row));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (KithRestoreDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL && g_file_peek_path (file) != NULL)
    set_file (self, g_file_peek_path (file));
  else if (file == NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    kith_problem_label_show (self->problem, error->message);
}

static void
choose_cb (KithRestoreDialog *self)
{
  const KithFileKind kinds[] = { { _("Backups of Kith"), "kithbackup" }, { _("All Files"), "" } };
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = kith_file_filters_new (kinds, G_N_ELEMENTS (kinds));

  gtk_file_dialog_set_title (dialog, _("Choose a Backup"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, chosen_cb, g_object_ref (self));
}

static void
kith_restore_dialog_dispose (GObject *object)
{
  KithRestoreDialog *self = KITH_RESTORE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_RESTORE_DIALOG);
  g_clear_object (&self->practice);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->file, g_free);
  G_OBJECT_CLASS (kith_restore_dialog_parent_class)->dispose (object);
}

static void
kith_restore_dialog_class_init (KithRestoreDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_restore_dialog_dispose;
  signals[RESTORED] = g_signal_new ("restored", KITH_TYPE_RESTORE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (KITH_TYPE_PROBLEM_LABEL);
  g_type_ensure (KITH_TYPE_WAIT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/exchange/kith-restore-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithRestoreDialog, restore_button);
  gtk_widget_class_bind_template_child (widget_class, KithRestoreDialog, choose_button);
  gtk_widget_class_bind_template_child (widget_class, KithRestoreDialog, file_row);
  gtk_widget_class_bind_template_child (widget_class, KithRestoreDialog, who_group);
  gtk_widget_class_bind_template_child (widget_class, KithRestoreDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, KithRestoreDialog, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, KithRestoreDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, KithRestoreDialog, wait_bar);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
}

static void
kith_restore_dialog_init (KithRestoreDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->practice = kith_practice_new ();
}

AdwDialog *
kith_restore_dialog_new (void)
{
  KithRestoreDialog *self = g_object_new (KITH_TYPE_RESTORE_DIALOG, NULL);

  adw_dialog_set_focus (ADW_DIALOG (self), self->choose_button);
  update_cb (self);
  return ADW_DIALOG (self);
}
