/* kith-client-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-client-dialog.h"

#include "kith-client-form.h"
#include "kith-conflict.h"
#include "kith-first-focus.h"
#include "kith-hint-row.h"
#include "kith-problem.h"
#include "kith-window.h"

#include <glib/gi18n.h>

struct _KithClientDialog
{
  AdwDialog parent_instance;

  AdwEntryRow *name_row;
  AdwEntryRow *born_row;
  KithHintRow *born_hint;
  AdwEntryRow *phone_row;
  GtkLabel *hint;
  GtkWidget *save_button;

  KithPractice *practice;
  KithContact *contact;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (KithClientDialog, kith_client_dialog, ADW_TYPE_DIALOG)

/* What is wrong with the birthday is said where it is typed. Returns: whether anything is */
static gboolean
judge_birthday (KithClientDialog *self)
{
  g_autofree char *born = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->born_row))));
  g_autofree char *fault = kith_date_find_fault (born);

  kith_hint_row_mark (self->born_hint, GTK_WIDGET (self->born_row), fault != NULL);
  kith_hint_row_say (self->born_hint, fault);
  return fault != NULL;
}

static void
update_cb (KithClientDialog *self)
{
  const KithClientForm form = {
    .name = gtk_editable_get_text (GTK_EDITABLE (self->name_row)),
    .born = gtk_editable_get_text (GTK_EDITABLE (self->born_row)),
    .phone = gtk_editable_get_text (GTK_EDITABLE (self->phone_row)),
  };
  g_autofree char *hint = NULL;
  gboolean good;

  if (self->contact == NULL)
    return;
  good = kith_client_form_fill (&form, self->contact, &hint);
  gtk_label_set_label (self->hint, judge_birthday (self) ? "" : hint);
  gtk_widget_set_sensitive (self->save_button, good && !self->busy);
}

static void save (KithClientDialog *self);

static DexFuture *
ask_which (KithClientDialog  *self,
           const KithContact *theirs)
{
  g_autoptr (KithConflict) conflict = kith_conflict_new ();
  g_autofree char *born = kith_date_format (&self->contact->born);
  g_autofree char *their_birthday = kith_date_format (&theirs->born);

  kith_conflict_add (conflict, C_("history", "Name"), self->contact->name, theirs->name);
  kith_conflict_add (conflict, C_("history", "Birthday"), born, their_birthday);
  kith_conflict_add (conflict, C_("history", "Phone"), self->contact->phone, theirs->phone);
  return kith_conflict_ask (conflict, self->practice, GTK_WIDGET (self));
}

/* Only what stands in the fields is mine; all else is as they left it. */
static void
take_version (KithClientDialog *self,
              KithContact      *theirs)
{
  kith_contact_free (self->contact);
  self->contact = theirs;
  update_cb (self);
}

/* Someone else has changed the same client meanwhile. */
static void
settle (KithClientDialog *self)
{
  g_autoptr (GError) error = NULL;
  KithContact *theirs = dex_await_boxed (kith_practice_load_client (self->practice, self->contact->id), &error);
  KithConflictChoice choice = theirs != NULL ? dex_await_int (ask_which (self, theirs), NULL) : KITH_CONFLICT_LOOK;

  self->busy = FALSE;
  if (self->practice != NULL && theirs != NULL && choice == KITH_CONFLICT_MINE)
    {
      take_version (self, g_steal_pointer (&theirs));
      save (self);
    }
  else if (self->practice != NULL && choice == KITH_CONFLICT_THEIRS)
    adw_dialog_close (ADW_DIALOG (self));
  else if (self->practice != NULL)
    {
      update_cb (self);
      gtk_label_set_label (self->hint, error != NULL ? error->message : C_("conflict", "Not saved yet: someone else changed this too."));
    }
  g_clear_pointer (&theirs, kith_contact_free);
}

static void
save_now (KithClientDialog *self)
{
  gboolean new = self->contact->version == 0;
  g_autoptr (GError) error = NULL;
  DexFuture *saved = new ? kith_practice_add_client (self->practice, self->contact)
                         : kith_practice_edit_client (self->practice, self->contact);
  g_autoptr (KithReceipt) receipt = kith_practice_dup_receipt (self->practice);
  g_autofree char *id = dex_await_string (saved, &error);

  if (id == NULL && kith_problem_classify (error) == KITH_PROBLEM_CONFLICT)
    {
      settle (self);
      return;
    }
  self->busy = FALSE;
  update_cb (self);
  if (id == NULL)
    gtk_label_set_label (self->hint, error->message);
  else
    kith_window_close_dialog (ADW_DIALOG (self), new ? _("Client added") : _("Client changed"), receipt);
}

static DexFuture *
save_fiber (gpointer data)
{
  KithClientDialog *self = data;
  g_autoptr (KithPractice) practice = g_object_ref (self->practice);

  save_now (self);
  kith_practice_end_edit (practice);
  return dex_future_new_true ();
}

static void
save (KithClientDialog *self)
{
  self->busy = TRUE;
  update_cb (self);
  kith_practice_begin_edit (self->practice);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, save_fiber, g_object_ref (self), g_object_unref));
}

static void
save_cb (KithClientDialog *self)
{
  if (!self->busy && gtk_widget_get_sensitive (self->save_button))
    save (self);
}

static void
kith_client_dialog_dispose (GObject *object)
{
  KithClientDialog *self = KITH_CLIENT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CLIENT_DIALOG);
  g_clear_pointer (&self->contact, kith_contact_free);
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (kith_client_dialog_parent_class)->dispose (object);
}

static void
kith_client_dialog_class_init (KithClientDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_client_dialog_dispose;
  g_type_ensure (KITH_TYPE_HINT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/clients/kith-client-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithClientDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, KithClientDialog, born_row);
  gtk_widget_class_bind_template_child (widget_class, KithClientDialog, born_hint);
  gtk_widget_class_bind_template_child (widget_class, KithClientDialog, phone_row);
  gtk_widget_class_bind_template_child (widget_class, KithClientDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, KithClientDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
}

static void
kith_client_dialog_init (KithClientDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
kith_client_dialog_new (KithPractice      *practice,
                        const KithContact *client)
{
  KithClientDialog *self = g_object_new (KITH_TYPE_CLIENT_DIALOG, NULL);
  g_autofree char *born = client != NULL ? kith_date_to_entry (&client->born) : g_strdup ("");
  g_autoptr (KithContact) contact = client != NULL ? kith_contact_copy (client) : kith_contact_new ("");

  self->practice = g_object_ref (practice);
  adw_dialog_set_title (ADW_DIALOG (self), client != NULL ? _("Edit Client") : _("New Client"));
  gtk_button_set_label (GTK_BUTTON (self->save_button), client != NULL ? _("_Save") : _("_Add"));
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), client != NULL ? client->name : "");
  gtk_editable_set_text (GTK_EDITABLE (self->born_row), born);
  gtk_editable_set_text (GTK_EDITABLE (self->phone_row), client != NULL && client->phone != NULL ? client->phone : "");
  self->contact = g_steal_pointer (&contact);
  kith_first_focus_set (ADW_DIALOG (self), GTK_WIDGET (self->name_row));
  update_cb (self);
  return ADW_DIALOG (self);
}
