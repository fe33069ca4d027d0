/* kith-backup-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-backup-dialog.h"

#include "kith-backup-words.h"
#include "kith-backups.h"
#include "kith-file-filters.h"
#include "kith-problem-label.h"
#include "kith-wait-bar.h"
#include "kith-window.h"

#include <glib/gi18n.h>

struct _KithBackupDialog
{
  AdwDialog parent_instance;

  GtkLabel *last_label;
  GtkWidget *make_button;
  KithProblemLabel *problem;
  KithWaitBar *wait_bar;

  KithPractice *practice;
};

/* Making: a backup on its way. */
typedef struct
{
  KithBackupDialog *dialog;
  GCancellable *cancellable;
  char *path;
} Making;

G_DEFINE_FINAL_TYPE (KithBackupDialog, kith_backup_dialog, ADW_TYPE_DIALOG)

static void
making_free (Making *self)
{
  g_object_unref (self->dialog);
  g_object_unref (self->cancellable);
  g_free (self->path);
  g_free (self);
}

static void
set_busy (KithBackupDialog *self,
          gboolean          busy)
{
  gtk_widget_set_sensitive (self->make_button, !busy);
  adw_dialog_set_can_close (ADW_DIALOG (self), !busy);
}

static DexFuture *
look_fiber (gpointer data)
{
  KithBackupDialog *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithBackupState) state = dex_await_boxed (kith_practice_load_backup_state (self->practice, NULL), &error);
  g_autofree char *words = NULL;

  if (state == NULL)
    {
      kith_problem_label_show (self->problem, error->message);
      return dex_future_new_true ();
    }
  words = kith_backup_words_describe (state->last, g_get_real_time () / 1000);
  gtk_label_set_label (self->last_label, words);
  return dex_future_new_true ();
}

static DexFuture *
make_fiber (gpointer data)
{
  const Making *making = data;
  KithBackupDialog *self = making->dialog;
  g_autoptr (GError) error = NULL;
  gboolean made = dex_await (kith_practice_backup (self->practice, making->path, making->cancellable), &error);

  kith_wait_bar_end (self->wait_bar);
  set_busy (self, FALSE);
  if (!made)
    {
      kith_problem_label_show (self->problem, error->message);
      return dex_future_new_true ();
    }
  kith_window_close_dialog (ADW_DIALOG (self), _("Backed up and checked"), NULL);
  return dex_future_new_true ();
}

static void
make (KithBackupDialog *self,
      GFile            *file)
{
  Making *making = g_new0 (Making, 1);

  making->dialog = g_object_ref (self);
  making->cancellable = g_cancellable_new ();
  making->path = g_file_get_path (file);
  kith_problem_label_show (self->problem, NULL);
  set_busy (self, TRUE);
  kith_wait_bar_begin (self->wait_bar, _("Backing up and checking…"), making->cancellable);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, make_fiber, making, (GDestroyNotify) making_free));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (KithBackupDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL && g_file_peek_path (file) != NULL)
    make (self, file);
  else if (file == NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    kith_problem_label_show (self->problem, error->message);
}

static void
choose_cb (KithBackupDialog *self)
{
  const KithFileKind kinds[] = { { _("Backups of Kith"), "kithbackup" }, { _("All Files"), "" } };
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = kith_file_filters_new (kinds, G_N_ELEMENTS (kinds));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *name = g_date_time_format (now, "kith-%F.kithbackup");

  gtk_file_dialog_set_title (dialog, _("Back Up"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, chosen_cb, g_object_ref (self));
}

static void
kith_backup_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_BACKUP_DIALOG);
  g_clear_object (&KITH_BACKUP_DIALOG (object)->practice);
  G_OBJECT_CLASS (kith_backup_dialog_parent_class)->dispose (object);
}

static void
kith_backup_dialog_class_init (KithBackupDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_backup_dialog_dispose;
  g_type_ensure (KITH_TYPE_PROBLEM_LABEL);
  g_type_ensure (KITH_TYPE_WAIT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/exchange/kith-backup-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithBackupDialog, last_label);
  gtk_widget_class_bind_template_child (widget_class, KithBackupDialog, make_button);
  gtk_widget_class_bind_template_child (widget_class, KithBackupDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, KithBackupDialog, wait_bar);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
}

static void
kith_backup_dialog_init (KithBackupDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
kith_backup_dialog_new (KithPractice *practice)
{
  KithBackupDialog *self = g_object_new (KITH_TYPE_BACKUP_DIALOG, NULL);

  self->practice = g_object_ref (practice);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, look_fiber, g_object_ref (self), g_object_unref));
  return ADW_DIALOG (self);
}
