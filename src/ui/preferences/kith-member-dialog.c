/* kith-member-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-member-dialog.h"

#include "kith-choice-row.h"
#include "kith-code-dialog.h"
#include "kith-first-focus.h"
#include "kith-members.h"
#include "kith-problem-label.h"
#include "kith-wait-bar.h"

#include <glib/gi18n.h>

struct _KithMemberDialog
{
  AdwDialog parent_instance;

  AdwEntryRow *name_row;
  KithChoiceRow *role_row;
  AdwSwitchRow *owner_row;
  GtkLabel *role_hint;
  KithProblemLabel *problem;
  KithWaitBar *wait_bar;
  GtkWidget *add_button;

  KithPractice *practice;
  char *practice_name;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (KithMemberDialog, kith_member_dialog, ADW_TYPE_DIALOG)

enum
{
  ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_name (KithMemberDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->name_row));
}

static KithRole
get_role (KithMemberDialog *self)
{
  KithRole role = KITH_ROLE_OFFICE;

  kith_role_from_text (kith_choice_row_get (self->role_row), &role);
  return role;
}

static void
update_cb (KithMemberDialog *self)
{
  gboolean full = get_role (self) == KITH_ROLE_FULL;

  gtk_widget_set_sensitive (self->add_button, !self->busy && *get_name (self) != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->owner_row), full);
  gtk_label_set_label (self->role_hint,
                       full ? _("Everyone with the clinical record can read every chart. Kith notes who does.")
                            : _("What is said in therapy is encrypted with a key that the desk does not have."));
  adw_dialog_set_can_close (ADW_DIALOG (self), !self->busy);
}

static gboolean
add (KithMemberDialog      *self,
     const KithPassphrase  *code,
     GError               **error)
{
  gboolean full = get_role (self) == KITH_ROLE_FULL;
  const KithNewMember member = {
    .name = get_name (self),
    .role = get_role (self),
    .owner = full && adw_switch_row_get_active (self->owner_row),
    .once = TRUE,
    .passphrase = code,
  };
  g_autofree char *id = dex_await_string (kith_practice_add_member (self->practice, &member), error);

  return id != NULL;
}

static DexFuture *
add_fiber (gpointer data)
{
  KithMemberDialog *self = data;
  g_autoptr (KithPassphrase) code = kith_passphrase_new_one_time_code ();
  g_autoptr (GError) error = NULL;
  GtkRoot *root;
  gboolean added = add (self, code, &error);

  self->busy = FALSE;
  kith_wait_bar_end (self->wait_bar);
  update_cb (self);
  if (!added)
    {
      kith_problem_label_show (self->problem, error->message);
      return dex_future_new_true ();
    }
  g_signal_emit (self, signals[ADDED], 0);
  /* Locked meanwhile, nothing is shown any more; another code can be made. */
  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (root != NULL)
    adw_dialog_present (kith_code_dialog_new_one_time (self->practice_name, get_name (self), code), GTK_WIDGET (root));
  adw_dialog_close (ADW_DIALOG (self));
  return dex_future_new_true ();
}

static void
add_cb (KithMemberDialog *self)
{
  if (self->busy || *get_name (self) == '\0')
    return;
  self->busy = TRUE;
  kith_problem_label_show (self->problem, NULL);
  update_cb (self);
  kith_wait_bar_begin (self->wait_bar, _("Adding the user…"), NULL);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, add_fiber, g_object_ref (self), g_object_unref));
}

static void
kith_member_dialog_dispose (GObject *object)
{
  KithMemberDialog *self = KITH_MEMBER_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_MEMBER_DIALOG);
  g_clear_pointer (&self->practice_name, g_free);
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (kith_member_dialog_parent_class)->dispose (object);
}

static void
kith_member_dialog_class_init (KithMemberDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_member_dialog_dispose;
  signals[ADDED] = g_signal_new ("added", KITH_TYPE_MEMBER_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (KITH_TYPE_PROBLEM_LABEL);
  g_type_ensure (KITH_TYPE_WAIT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kith_app/Kith/ui/preferences/kith-member-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithMemberDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, KithMemberDialog, role_row);
  gtk_widget_class_bind_template_child (widget_class, KithMemberDialog, owner_row);
  gtk_widget_class_bind_template_child (widget_class, KithMemberDialog, role_hint);
  gtk_widget_class_bind_template_child (widget_class, KithMemberDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, KithMemberDialog, wait_bar);
  gtk_widget_class_bind_template_child (widget_class, KithMemberDialog, add_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
}

static void
kith_member_dialog_init (KithMemberDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_choice_row_clear (self->role_row);
  kith_choice_row_add (self->role_row, kith_role_to_text (KITH_ROLE_OFFICE), _("Schedule and contacts"));
  kith_choice_row_add (self->role_row, kith_role_to_text (KITH_ROLE_FULL), _("The clinical record too"));
  kith_choice_row_finish (self->role_row, NULL);
  update_cb (self);
}

AdwDialog *
kith_member_dialog_new (KithPractice *practice,
                        const char   *name)
{
  KithMemberDialog *self = g_object_new (KITH_TYPE_MEMBER_DIALOG, NULL);

  self->practice = g_object_ref (practice);
  self->practice_name = g_strdup (name);
  kith_first_focus_set (ADW_DIALOG (self), GTK_WIDGET (self->name_row));
  return ADW_DIALOG (self);
}
