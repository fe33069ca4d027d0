/* kith-rescue-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-rescue-dialog.h"

#include "kith-problem-label.h"
#include "kith-rescue-words.h"
#include "kith-rescues.h"
#include "kith-settings.h"
#include "kith-wait-bar.h"

#include <glib/gi18n.h>

struct _KithRescueDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  GtkWidget *who_group;
  AdwComboRow *name_row;
  AdwPasswordEntryRow *passphrase_row;
  KithProblemLabel *problem;
  GtkWidget *rescue_button;
  GtkLabel *heading;
  GtkLabel *words;
  AdwPreferencesGroup *lost_group;
  GtkWidget *open_button;
  KithWaitBar *wait_bar;

  KithPractice *practice;
  char *damaged;
  char *folder;      /* (nullable): the new one */
  GCancellable *cancellable;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (KithRescueDialog, kith_rescue_dialog, ADW_TYPE_DIALOG)

enum
{
  RESCUED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_passphrase (KithRescueDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->passphrase_row));
}

static void
update_cb (KithRescueDialog *self)
{
  gtk_widget_set_sensitive (self->rescue_button, *get_passphrase (self) != '\0' && !self->busy);
  gtk_widget_set_sensitive (self->who_group, !self->busy);
  adw_dialog_set_can_close (ADW_DIALOG (self), !self->busy);
}

static KithRescue *
rescue (KithRescueDialog  *self,
        GError           **error)
{
  g_autofree char *parent = g_path_get_dirname (self->folder);
  GtkStringObject *chosen = adw_combo_row_get_selected_item (self->name_row);
  g_autofree char *name = chosen != NULL ? g_strdup (gtk_string_object_get_string (chosen)) : NULL;
  g_autoptr (KithPassphrase) passphrase = kith_passphrase_new_typed (get_passphrase (self), error);

  if (passphrase == NULL || !kith_settings_make_place (parent, error))
    return NULL;
  return dex_await_boxed (kith_practice_rescue (self->practice, self->damaged, self->folder, name, passphrase, self->cancellable),
                          error);
}

static void
show_losses (KithRescueDialog *self,
             const KithRescue *found)
{
  g_auto (GStrv) lines = kith_rescue_words_list (found);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lines[i]);
      adw_preferences_group_add (self->lost_group, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->lost_group), lines[0] != NULL);
}

static void
show_done (KithRescueDialog *self,
           const KithRescue *found)
{
  g_autofree char *words = kith_rescue_words_describe (found);

  gtk_label_set_label (self->heading, found->losses->len == 0 ? _("Everything Was Rescued") : _("Rescued in Part"));
  gtk_label_set_label (self->words, words);
  show_losses (self, found);
  gtk_stack_set_visible_child_name (self->stack, "done");
  gtk_widget_grab_focus (self->open_button);
}

static DexFuture *
rescue_fiber (gpointer data)
{
  KithRescueDialog *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithRescue) found = rescue (self, &error);

  self->busy = FALSE;
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return dex_future_new_true ();
  kith_wait_bar_end (self->wait_bar);
  gtk_editable_set_text (GTK_EDITABLE (self->passphrase_row), "");
  kith_problem_label_show (self->problem, error != NULL ? error->message : NULL);
  update_cb (self);
  if (found != NULL)
    show_done (self, found);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_row));
  return dex_future_new_true ();
}

static void
rescue_cb (KithRescueDialog *self)
{
  if (!gtk_widget_get_sensitive (self->rescue_button))
    return;
  self->busy = TRUE;
  kith_problem_label_show (self->problem, NULL);
  update_cb (self);
  g_free (self->folder);
  self->folder = kith_settings_dup_default_place ();
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  kith_wait_bar_begin (self->wait_bar, _("Reading row by row…"), self->cancellable);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, rescue_fiber, g_object_ref (self), g_object_unref));
}

static void
open_cb (KithRescueDialog *self)
{
  g_autofree char *folder = g_strdup (self->folder);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[RESCUED], 0, folder);
}

static void
kith_rescue_dialog_dispose (GObject *object)
{
  KithRescueDialog *self = KITH_RESCUE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_RESCUE_DIALOG);
  g_clear_object (&self->practice);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->damaged, g_free);
  g_clear_pointer (&self->folder, g_free);
  G_OBJECT_CLASS (kith_rescue_dialog_parent_class)->dispose (object);
}

static void
kith_rescue_dialog_class_init (KithRescueDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_rescue_dialog_dispose;
  signals[RESCUED] = g_signal_new ("rescued", KITH_TYPE_RESCUE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (KITH_TYPE_PROBLEM_LABEL);
  g_type_ensure (KITH_TYPE_WAIT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/entry/kith-rescue-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithRescueDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KithRescueDialog, who_group);
  gtk_widget_class_bind_template_child (widget_class, KithRescueDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, KithRescueDialog, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, KithRescueDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, KithRescueDialog, rescue_button);
  gtk_widget_class_bind_template_child (widget_class, KithRescueDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, KithRescueDialog, words);
  gtk_widget_class_bind_template_child (widget_class, KithRescueDialog, lost_group);
  gtk_widget_class_bind_template_child (widget_class, KithRescueDialog, open_button);
  gtk_widget_class_bind_template_child (widget_class, KithRescueDialog, wait_bar);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, rescue_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
}

static void
kith_rescue_dialog_init (KithRescueDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->practice = kith_practice_new ();
}

AdwDialog *
kith_rescue_dialog_new (const char         *folder,
                        const char * const *names)
{
  KithRescueDialog *self = g_object_new (KITH_TYPE_RESCUE_DIALOG, NULL);
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);

  self->damaged = g_strdup (folder);
  adw_combo_row_set_model (self->name_row, G_LIST_MODEL (model));
  gtk_widget_set_visible (GTK_WIDGET (self->name_row), g_list_model_get_n_items (G_LIST_MODEL (model)) > 1);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->passphrase_row));
  update_cb (self);
  return ADW_DIALOG (self);
}
