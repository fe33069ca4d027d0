/* kith-trial-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-trial-dialog.h"

#include "kith-backups.h"
#include "kith-problem.h"
#include "kith-settings.h"

#include <glib/gi18n.h>

struct _KithTrialDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  GtkWidget *stop_button;
  GtkImage *icon;
  GtkLabel *heading;
  GtkLabel *words;
  GtkLabel *file_label;
  GtkWidget *backup_button;

  KithPractice *practice;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KithTrialDialog, kith_trial_dialog, ADW_TYPE_DIALOG)

static void
show (KithTrialDialog *self,
      gboolean         good,
      const char      *heading,
      const char      *words)
{
  gtk_image_set_from_icon_name (self->icon, good ? "object-select-symbolic" : "dialog-warning-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), good ? "success" : "warning");
  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->words, words);
  gtk_widget_set_visible (self->backup_button, !good);
  gtk_widget_set_visible (GTK_WIDGET (self->file_label), good);
  gtk_stack_set_visible_child_name (self->stack, "done");
  if (!good)
    gtk_widget_grab_focus (self->backup_button);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), heading, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static char *
count (const KithTrial *trial)
{
  g_autofree char *clients = g_strdup_printf (ngettext ("%d client", "%d clients", trial->clients), (int) trial->clients);
  g_autofree char *people = g_strdup_printf (ngettext ("%d person around them", "%d people around them", trial->people),
                                             (int) trial->people);
  g_autofree char *sessions = g_strdup_printf (ngettext ("%d session", "%d sessions", trial->sessions), (int) trial->sessions);
  g_autofree char *appointments = g_strdup_printf (ngettext ("%d appointment", "%d appointments", trial->appointments),
                                                   (int) trial->appointments);

  /* Translators: what was found in a backup: clients, people around them, sessions and appointments, each with its number. */
  return g_strdup_printf (_("All of it is whole and opens: %s, %s, %s and %s. The trial was removed again."), clients, people,
                          sessions, appointments);
}

static void
show_trial (KithTrialDialog *self,
            const KithTrial *trial)
{
  g_autofree char *words = count (trial);
  g_autofree char *base = g_path_get_basename (trial->file);
  g_autofree char *name = g_filename_display_name (base);

  gtk_label_set_label (self->file_label, name);
  show (self, TRUE, _("The Backup Can Be Restored"), words);
}

static DexFuture *
try_fiber (gpointer data)
{
  KithTrialDialog *self = data;
  g_autofree char *folder = kith_settings_dup_backup_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KithTrial) trial = dex_await_boxed (kith_practice_try_backup (self->practice, folder, NULL, self->cancellable),
                                                 &error);

  /* It may have been closed meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return dex_future_new_true ();
  if (trial != NULL)
    show_trial (self, trial);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    adw_dialog_close (ADW_DIALOG (self));
  else
    show (self, FALSE, kith_problem_classify (error) == KITH_PROBLEM_NOTHING_LEFT ? _("No Backup Yet")
                                                                                  : _("The Backup Could Not Be Restored"),
          error->message);
  return dex_future_new_true ();
}

static void
stop_cb (KithTrialDialog *self)
{
  gtk_widget_set_sensitive (self->stop_button, FALSE);
  g_cancellable_cancel (self->cancellable);
}

static void
back_up_cb (KithTrialDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action (GTK_WIDGET (root), "win.backup", NULL);
}

static void
kith_trial_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (KITH_TRIAL_DIALOG (dialog)->cancellable);
}

static void
kith_trial_dialog_dispose (GObject *object)
{
  KithTrialDialog *self = KITH_TRIAL_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_TRIAL_DIALOG);
  g_clear_object (&self->practice);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (kith_trial_dialog_parent_class)->dispose (object);
}

static void
kith_trial_dialog_class_init (KithTrialDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_trial_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = kith_trial_dialog_closed;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/backup/kith-trial-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithTrialDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KithTrialDialog, stop_button);
  gtk_widget_class_bind_template_child (widget_class, KithTrialDialog, icon);
  gtk_widget_class_bind_template_child (widget_class, KithTrialDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, KithTrialDialog, words);
  gtk_widget_class_bind_template_child (widget_class, KithTrialDialog, file_label);
  gtk_widget_class_bind_template_child (widget_class, KithTrialDialog, backup_button);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_up_cb);
}

static void
kith_trial_dialog_init (KithTrialDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

AdwDialog *
kith_trial_dialog_new (KithPractice *practice)
{
  KithTrialDialog *self = g_object_new (KITH_TYPE_TRIAL_DIALOG, NULL);

  self->practice = g_object_ref (practice);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, try_fiber, g_object_ref (self), g_object_unref));
  return ADW_DIALOG (self);
}
