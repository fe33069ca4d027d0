/* kith-contract-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-contract-dialog.h"

#include "kith-course-form.h"
#include "kith-enter.h"
#include "kith-number-row.h"

#include <glib/gi18n.h>

struct _KithContractDialog
{
  AdwDialog parent_instance;

  GtkWidget *change_button;
  KithNumberRow *sessions_row;
  GtkEditable *reason_row;
  GtkEditable *agreed_row;

  KithPractice *practice;
  char *client;
  char *course;
  int from;
};

G_DEFINE_FINAL_TYPE (KithContractDialog, kith_contract_dialog, ADW_TYPE_DIALOG)

static KithContractForm
read_widgets (KithContractDialog *self)
{
  return (KithContractForm) {
    .from = self->from,
    .to = kith_number_row_get_value (self->sessions_row),
    .reason = gtk_editable_get_text (self->reason_row),
    .agreed_by = gtk_editable_get_text (self->agreed_row),
  };
}

static void
said_cb (KithContractDialog *self)
{
  const KithContractForm form = read_widgets (self);

  gtk_widget_set_sensitive (self->change_button, kith_contract_form_is_complete (&form));
}

static void
cancel_cb (KithContractDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
change_cb (KithContractDialog *self)
{
  const KithContractForm form = read_widgets (self);
  KithEntry *entry = kith_entry_new (self->client);

  kith_entry_set_text (entry, KITH_ENTRY_COURSE, self->course);
  kith_entry_set_text (entry, KITH_ENTRY_REASON, form.reason);
  kith_entry_set_text (entry, KITH_ENTRY_AGREED_BY, form.agreed_by);
  kith_entry_replace_number (entry, KITH_ENTRY_SESSIONS, form.to, form.from);
  kith_enter (GTK_WIDGET (self), self->practice, KITH_ENTER_COURSE_EDIT, entry, _("Number of sessions changed"));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
kith_contract_dialog_dispose (GObject *object)
{
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CONTRACT_DIALOG);
  G_OBJECT_CLASS (kith_contract_dialog_parent_class)->dispose (object);
}

static void
kith_contract_dialog_finalize (GObject *object)
{
  KithContractDialog *self = KITH_CONTRACT_DIALOG (object);

  g_clear_object (&self->practice);
  g_free (self->client);
  g_free (self->course);
  G_OBJECT_CLASS (kith_contract_dialog_parent_class)->finalize (object);
}

static void
kith_contract_dialog_class_init (KithContractDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_contract_dialog_dispose;
  object_class->finalize = kith_contract_dialog_finalize;
  g_type_ensure (KITH_TYPE_NUMBER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/plan/kith-contract-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithContractDialog, change_button);
  gtk_widget_class_bind_template_child (widget_class, KithContractDialog, sessions_row);
  gtk_widget_class_bind_template_child (widget_class, KithContractDialog, reason_row);
  gtk_widget_class_bind_template_child (widget_class, KithContractDialog, agreed_row);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, said_cb);
}

static void
kith_contract_dialog_init (KithContractDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
kith_contract_dialog_new (KithPractice         *practice,
                          const KithCoursePlan *plan)
{
  KithContractDialog *self = g_object_new (KITH_TYPE_CONTRACT_DIALOG, NULL);

  self->practice = g_object_ref (practice);
  self->client = g_strdup (plan->course->client);
  self->course = g_strdup (plan->course->id);
  self->from = kith_course_get_sessions (plan->course);
  kith_number_row_set_range (self->sessions_row, 1, KITH_MAX_SESSIONS);
  kith_number_row_set_value (self->sessions_row, self->from);
  said_cb (self);
  return ADW_DIALOG (self);
}
