/* kith-code-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-code-dialog.h"

#include "kith-code-card.h"
#include "kith-first-focus.h"
#include "kith-members.h"
#include "kith-new-practice-form.h"
#include "kith-problem-label.h"
#include "kith-wait-bar.h"
#include "kith-window.h"

#include <glib/gi18n.h>

struct _KithCodeDialog
{
  AdwDialog parent_instance;

  GtkWidget *cancel_button;
  GtkLabel *description;
  KithCodeCard *card;
  KithProblemLabel *problem;
  GtkButton *done_button;
  KithWaitBar *wait_bar;

  KithPractice *practice; /* (nullable): whose recovery code it is to be */
  KithPassphrase *code;
};

G_DEFINE_FINAL_TYPE (KithCodeDialog, kith_code_dialog, ADW_TYPE_DIALOG)

static void
set_busy (KithCodeDialog *self,
          gboolean        busy)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->done_button), !busy);
  gtk_widget_set_sensitive (self->cancel_button, !busy);
  adw_dialog_set_can_close (ADW_DIALOG (self), !busy);
}

static DexFuture *
renew_fiber (gpointer data)
{
  KithCodeDialog *self = data;
  g_autoptr (GError) error = NULL;
  gboolean renewed = dex_await (kith_practice_renew_recovery (self->practice, self->code, 0), &error);

  kith_wait_bar_end (self->wait_bar);
  set_busy (self, FALSE);
  if (!renewed)
    {
      kith_problem_label_show (self->problem, error->message);
      return dex_future_new_true ();
    }
  kith_window_toast (GTK_WIDGET (self), _("The new recovery code is in force"));
  adw_dialog_close (ADW_DIALOG (self));
  return dex_future_new_true ();
}

static void
done_cb (KithCodeDialog *self)
{
  if (self->practice == NULL)
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }
  kith_problem_label_show (self->problem, NULL);
  set_busy (self, TRUE);
  kith_wait_bar_begin (self->wait_bar, _("Storing the new code…"), NULL);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, renew_fiber, g_object_ref (self), g_object_unref));
}

static void
kith_code_dialog_dispose (GObject *object)
{
  KithCodeDialog *self = KITH_CODE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CODE_DIALOG);
  g_clear_pointer (&self->code, kith_passphrase_free);
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (kith_code_dialog_parent_class)->dispose (object);
}

static void
kith_code_dialog_class_init (KithCodeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_code_dialog_dispose;
  g_type_ensure (KITH_TYPE_CODE_CARD);
  g_type_ensure (KITH_TYPE_PROBLEM_LABEL);
  g_type_ensure (KITH_TYPE_WAIT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/entry/kith-code-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithCodeDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, KithCodeDialog, description);
  gtk_widget_class_bind_template_child (widget_class, KithCodeDialog, card);
  gtk_widget_class_bind_template_child (widget_class, KithCodeDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, KithCodeDialog, done_button);
  gtk_widget_class_bind_template_child (widget_class, KithCodeDialog, wait_bar);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
}

static void
kith_code_dialog_init (KithCodeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static KithCodeDialog *
make (const char *title,
      const char *description,
      const char *button)
{
  KithCodeDialog *self = g_object_new (KITH_TYPE_CODE_DIALOG, "title", title, NULL);

  gtk_label_set_label (self->description, description);
  gtk_button_set_label (self->done_button, button);
  kith_first_focus_set (ADW_DIALOG (self), kith_code_card_get_first (self->card));
  return self;
}

AdwDialog *
kith_code_dialog_new_one_time (const char           *practice,
                               const char           *user,
                               const KithPassphrase *code)
{
  g_autofree char *text = kith_code_card_dup_text (code);
  g_autofree char *description = NULL;
  g_autofree char *sheet = NULL;
  KithCodeDialog *self;

  /* Translators: %s is the name of a user. */
  description = g_strdup_printf (_("Give this code to %s and to nobody else. They unlock with it once, and choose a passphrase of "
                                   "their own then. It is shown only now."),
                                 user);
  /* Translators: a sheet of paper; the first %s is the name of a practice, the second of a user, the third the code. */
  sheet = g_strdup_printf (_("Kith: one-time code\n\nPractice: %s\nFor: %s\n\n%s\n\nUnlock the practice with your name and this "
                             "code. Kith then asks you for a passphrase of your own, and the code opens nothing any more. "
                             "Whoever finds it before that can open what is meant for you.\n"),
                           practice, user, text);
  self = make (_("One-Time Code"), description, _("_Done"));
  gtk_widget_set_visible (self->cancel_button, FALSE);
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  /* Translators: the name of a file, before ".txt". */
  kith_code_card_show (self->card, text, sheet, _("kith-one-time-code"));
  return ADW_DIALOG (self);
}

AdwDialog *
kith_code_dialog_new_recovery (KithPractice *practice,
                               const char   *name)
{
  g_autoptr (KithPassphrase) code = kith_passphrase_new_recovery_code ();
  g_autofree char *text = kith_code_card_dup_text (code);
  const KithNewPracticeForm form = { .name = name, .code = text };
  g_autofree char *sheet = kith_new_practice_form_write_code (&form);
  KithCodeDialog *self = make (_("New Recovery Code"),
                               _("Print this code now, or write it down, and keep it in a safe place away from this computer. "
                                 "Once you say that you have it safe, the old code opens nothing any more: destroy its sheet. "
                                 "Backups made before still open with the old one."),
                               _("I Have It _Safe"));

  self->practice = g_object_ref (practice);
  self->code = g_steal_pointer (&code);
  kith_code_card_show (self->card, text, sheet, _("kith-recovery-code"));
  return ADW_DIALOG (self);
}
