/* kith-passphrase-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-passphrase-dialog.h"

#include "kith-choice-row.h"
#include "kith-code-dialog.h"
#include "kith-first-focus.h"
#include "kith-members.h"
#include "kith-passphrase-fields.h"
#include "kith-problem-label.h"
#include "kith-wait-bar.h"
#include "kith-window.h"

#include <glib/gi18n.h>

struct _KithPassphraseDialog
{
  AdwDialog parent_instance;

  GtkLabel *description;
  KithChoiceRow *who_row;
  AdwEntryRow *present_row;
  KithPassphraseFields *fields;
  KithProblemLabel *problem;
  KithWaitBar *wait_bar;
  GtkWidget *set_button;

  KithPractice *practice;
  KithDetails *details;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (KithPassphraseDialog, kith_passphrase_dialog, ADW_TYPE_DIALOG)

static const char *
get_present (KithPassphraseDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->present_row));
}

static gboolean
is_complete (KithPassphraseDialog *self)
{
  gboolean known = self->details->recovery ? *kith_choice_row_get (self->who_row) != '\0' : *get_present (self) != '\0';

  return known && kith_passphrase_fields_is_good (self->fields);
}

static void
update_cb (KithPassphraseDialog *self)
{
  if (self->details == NULL)
    return;
  gtk_widget_set_sensitive (self->set_button, !self->busy && is_complete (self));
  adw_dialog_set_can_close (ADW_DIALOG (self), !self->busy);
}

static DexFuture *
change (KithPassphraseDialog  *self,
        const KithPassphrase  *passphrase,
        GError               **error)
{
  g_autoptr (KithPassphrase) present = NULL;

  if (self->details->recovery)
    return kith_practice_reset_member (self->practice, kith_choice_row_get (self->who_row), FALSE, passphrase, 0);
  present = kith_passphrase_new_typed (get_present (self), error);
  return present != NULL ? kith_practice_change_passphrase (self->practice, present, passphrase, 0) : NULL;
}

static gboolean
set (KithPassphraseDialog  *self,
     GError               **error)
{
  g_autoptr (KithPassphrase) passphrase = kith_passphrase_fields_read (self->fields, error);
  DexFuture *changed = passphrase != NULL ? change (self, passphrase, error) : NULL;

  return changed != NULL && dex_await (changed, error);
}

/* The code that was just used lay open for a while. */
static void
offer_new_code (KithPassphraseDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL)
    adw_dialog_present (kith_code_dialog_new_recovery (self->practice, self->details->name), GTK_WIDGET (root));
}

static DexFuture *
set_fiber (gpointer data)
{
  KithPassphraseDialog *self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = set (self, &error);

  self->busy = FALSE;
  kith_wait_bar_end (self->wait_bar);
  update_cb (self);
  if (!done)
    {
      kith_problem_label_show (self->problem, error->message);
      return dex_future_new_true ();
    }
  kith_window_toast (GTK_WIDGET (self), _("The new passphrase is in force"));
  if (self->details->recovery)
    offer_new_code (self);
  adw_dialog_close (ADW_DIALOG (self));
  return dex_future_new_true ();
}

static void
set_cb (KithPassphraseDialog *self)
{
  if (self->busy || !is_complete (self))
    return;
  self->busy = TRUE;
  update_cb (self);
  kith_problem_label_show (self->problem, NULL);
  kith_wait_bar_begin (self->wait_bar, _("Storing the new passphrase…"), NULL);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, set_fiber, g_object_ref (self), g_object_unref));
}

static DexFuture *
load_fiber (gpointer data)
{
  KithPassphraseDialog *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) members = dex_await_boxed (kith_practice_load_members (self->practice), &error);

  if (members == NULL)
    {
      kith_problem_label_show (self->problem, error->message);
      return dex_future_new_true ();
    }
  kith_choice_row_clear (self->who_row);
  for (guint i = 0; i < members->len; i++)
    {
      const KithMember *member = members->pdata[i];

      kith_choice_row_add (self->who_row, member->name, member->name);
    }
  kith_choice_row_finish (self->who_row, NULL);
  update_cb (self);
  return dex_future_new_true ();
}

static void
kith_passphrase_dialog_dispose (GObject *object)
{
  KithPassphraseDialog *self = KITH_PASSPHRASE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_PASSPHRASE_DIALOG);
  g_clear_pointer (&self->details, kith_details_free);
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (kith_passphrase_dialog_parent_class)->dispose (object);
}

static void
kith_passphrase_dialog_class_init (KithPassphraseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_passphrase_dialog_dispose;
  g_type_ensure (KITH_TYPE_PASSPHRASE_FIELDS);
  g_type_ensure (KITH_TYPE_PROBLEM_LABEL);
  g_type_ensure (KITH_TYPE_WAIT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kith_app/Kith/ui/entry/kith-passphrase-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPassphraseDialog, description);
  gtk_widget_class_bind_template_child (widget_class, KithPassphraseDialog, who_row);
  gtk_widget_class_bind_template_child (widget_class, KithPassphraseDialog, present_row);
  gtk_widget_class_bind_template_child (widget_class, KithPassphraseDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, KithPassphraseDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, KithPassphraseDialog, wait_bar);
  gtk_widget_class_bind_template_child (widget_class, KithPassphraseDialog, set_button);
  gtk_widget_class_bind_template_callback (widget_class, set_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
}

static void
kith_passphrase_dialog_init (KithPassphraseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_whose (KithPassphraseDialog *self)
{
  gboolean recovery = self->details->recovery;

  adw_dialog_set_title (ADW_DIALOG (self), _("New Passphrase"));
  gtk_label_set_label (self->description,
                       recovery
                       ? _("Whoever has forgotten theirs chooses a new one here. Nothing of the record is lost.")
                       : _("From now on, this practice opens for you with the new one alone. Backups made before keep the old one."));
  gtk_widget_set_visible (GTK_WIDGET (self->who_row), recovery);
  gtk_widget_set_visible (GTK_WIDGET (self->present_row), !recovery);
  kith_first_focus_set (ADW_DIALOG (self), recovery ? kith_passphrase_fields_get_first (self->fields)
                                                    : GTK_WIDGET (self->present_row));
}

AdwDialog *
kith_passphrase_dialog_new (KithPractice      *practice,
                            const KithDetails *details)
{
  KithPassphraseDialog *self = g_object_new (KITH_TYPE_PASSPHRASE_DIALOG, NULL);
  const char *names[] = { details->name, details->recovery ? NULL : details->user, NULL };

  self->practice = g_object_ref (practice);
  self->details = kith_details_copy (details);
  kith_passphrase_fields_set_names (self->fields, names);
  show_whose (self);
  if (details->recovery)
    dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, g_object_ref (self), g_object_unref));
  update_cb (self);
  return ADW_DIALOG (self);
}
