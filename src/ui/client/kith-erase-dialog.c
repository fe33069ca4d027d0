/* kith-erase-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-erase-dialog.h"

#include "kith-choice-row.h"
#include "kith-erase-words.h"
#include "kith-erasures.h"
#include "kith-name.h"
#include "kith-number-row.h"
#include "kith-problem-label.h"
#include "kith-settings.h"
#include "kith-wait-bar.h"

#include <glib/gi18n.h>

struct _KithEraseDialog
{
  AdwDialog parent_instance;

  GtkWidget *erase_button;
  AdwActionRow *record_row;
  AdwActionRow *office_row;
  AdwActionRow *record_until_row;
  AdwActionRow *office_until_row;
  GtkWidget *record_warning;
  GtkWidget *office_warning;
  KithNumberRow *record_years_row;
  KithNumberRow *office_years_row;
  KithNumberRow *minor_row;
  KithChoiceRow *reason_row;
  AdwEntryRow *name_row;
  KithProblemLabel *problem;
  KithWaitBar *wait_bar;

  KithPractice *practice;
  char *id;
  KithContact *contact; /* (nullable) */
  KithErasure *erasure; /* (nullable) */
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (KithEraseDialog, kith_erase_dialog, ADW_TYPE_DIALOG)

enum
{
  ERASED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_confirmed (KithEraseDialog *self)
{
  return self->contact != NULL && self->erasure != NULL && !self->busy && *kith_choice_row_get (self->reason_row) != '\0'
         && kith_name_is_same (gtk_editable_get_text (GTK_EDITABLE (self->name_row)), self->contact->name);
}

static void
update_cb (KithEraseDialog *self)
{
  gtk_widget_set_sensitive (self->erase_button, is_confirmed (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->name_row), !self->busy);
  adw_dialog_set_can_close (ADW_DIALOG (self), !self->busy);
}

static KithDate
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return (KithDate) { .precision = KITH_DATE_DAY, .year = g_date_time_get_year (now), .month = g_date_time_get_month (now),
                      .day = g_date_time_get_day_of_month (now) };
}

static void
show_end (KithEraseDialog     *self,
          KithRecordClass      class,
          const KithRetention *rule,
          AdwActionRow        *row,
          GtkWidget           *warning)
{
  KithDate end = kith_retention_find_end (rule, class, &self->erasure->last[class], &self->erasure->born);
  KithDate today = get_today ();
  g_autofree char *words = kith_erase_words_until (&end);

  adw_action_row_set_subtitle (row, words);
  gtk_widget_set_visible (warning, end.precision != KITH_DATE_UNKNOWN && kith_date_compare (&today, &end) <= 0);
}

static void
show_ends (KithEraseDialog *self)
{
  const KithRetention rule = {
    .years = {
      [KITH_RECORD_CLINICAL] = kith_number_row_get_value (self->record_years_row),
      [KITH_RECORD_OFFICE] = kith_number_row_get_value (self->office_years_row),
    },
    .minor_age = kith_number_row_get_value (self->minor_row),
  };

  if (self->erasure == NULL)
    return;
  show_end (self, KITH_RECORD_CLINICAL, &rule, self->record_until_row, self->record_warning);
  show_end (self, KITH_RECORD_OFFICE, &rule, self->office_until_row, self->office_warning);
}

static void
show (KithEraseDialog *self)
{
  g_autofree char *record = kith_erase_words_record (self->erasure);
  g_autofree char *office = kith_erase_words_office (self->erasure);

  adw_action_row_set_subtitle (self->record_row, record);
  adw_action_row_set_subtitle (self->office_row, office);
  show_ends (self);
  update_cb (self);
}

static DexFuture *
look_fiber (gpointer data)
{
  KithEraseDialog *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithContact) contact = dex_await_boxed (kith_practice_load_client (self->practice, self->id), &error);
  g_autoptr (KithErasure) erasure = contact != NULL ? dex_await_boxed (kith_practice_plan_erasure (self->practice, self->id), &error) : NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return dex_future_new_true ();
  if (erasure == NULL)
    {
      kith_problem_label_show (self->problem, error->message);
      return dex_future_new_true ();
    }
  self->contact = g_steal_pointer (&contact);
  self->erasure = g_steal_pointer (&erasure);
  show (self);
  return dex_future_new_true ();
}

static DexFuture *
erase_fiber (gpointer data)
{
  KithEraseDialog *self = data;
  KithErasureReason reason = KITH_ERASURE_REQUEST;
  g_autoptr (GError) error = NULL;
  gboolean erased;

  kith_erasure_reason_from_text (kith_choice_row_get (self->reason_row), &reason);
  erased = dex_await (kith_practice_erase (self->practice, self->id, reason), &error);
  self->busy = FALSE;
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return dex_future_new_true ();
  kith_wait_bar_end (self->wait_bar);
  kith_problem_label_show (self->problem, error != NULL ? error->message : NULL);
  update_cb (self);
  if (!erased)
    return dex_future_new_true ();
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[ERASED], 0);
  return dex_future_new_true ();
}

static void
erase_cb (KithEraseDialog *self)
{
  if (!is_confirmed (self))
    return;
  self->busy = TRUE;
  update_cb (self);
  kith_wait_bar_begin (self->wait_bar, _("Erasing…"), NULL);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, erase_fiber, g_object_ref (self), g_object_unref));
}

static void
offer_reasons (KithEraseDialog *self)
{
  static const char *const words[KITH_N_ERASURE_REASONS] = {
    [KITH_ERASURE_REQUEST] = N_("The client asked for it"),
    [KITH_ERASURE_EXPIRED] = N_("It need not be kept any longer"),
    [KITH_ERASURE_MISTAKE] = N_("It should never have been here"),
  };

  kith_choice_row_clear (self->reason_row);
  kith_choice_row_add (self->reason_row, "", _("Choose one"));
  for (guint i = 0; i < KITH_N_ERASURE_REASONS; i++)
    kith_choice_row_add (self->reason_row, kith_erasure_reason_to_text (i), _(words[i]));
  kith_choice_row_finish (self->reason_row, "");
}

static void
kith_erase_dialog_dispose (GObject *object)
{
  KithEraseDialog *self = KITH_ERASE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_ERASE_DIALOG);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->contact, kith_contact_free);
  g_clear_pointer (&self->erasure, kith_erasure_free);
  G_OBJECT_CLASS (kith_erase_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KithEraseDialog, erase_button);
  gtk_widget_class_bind_template_child (widget_class, KithEraseDialog, record_row);
  gtk_widget_class_bind_template_child (widget_class, KithEraseDialog, office_row);
  gtk_widget_class_bind_template_child (widget_class, KithEraseDialog, record_until_row);
  gtk_widget_class_bind_template_child (widget_class, KithEraseDialog, office_until_row);
  gtk_widget_class_bind_template_child (widget_class, KithEraseDialog, record_warning);
  gtk_widget_class_bind_template_child (widget_class, KithEraseDialog, office_warning);
  gtk_widget_class_bind_template_child (widget_class, KithEraseDialog, record_years_row);
  gtk_widget_class_bind_template_child (widget_class, KithEraseDialog, office_years_row);
  gtk_widget_class_bind_template_child (widget_class, KithEraseDialog, minor_row);
  gtk_widget_class_bind_template_child (widget_class, KithEraseDialog, reason_row);
  gtk_widget_class_bind_template_child (widget_class, KithEraseDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, KithEraseDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, KithEraseDialog, wait_bar);
}

static void
kith_erase_dialog_class_init (KithEraseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_erase_dialog_dispose;
  signals[ERASED] = g_signal_new ("erased", KITH_TYPE_ERASE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (KITH_TYPE_NUMBER_ROW);
  g_type_ensure (KITH_TYPE_PROBLEM_LABEL);
  g_type_ensure (KITH_TYPE_WAIT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/client/kith-erase-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
  gtk_widget_class_bind_template_callback (widget_class, erase_cb);
}

static void
bind_setting (KithEraseDialog *self,
              KithNumberRow   *row,
              const char      *key)
{
  kith_settings_bind (key, row, "value");
  g_signal_connect_object (row, "notify::value", G_CALLBACK (show_ends), self, G_CONNECT_SWAPPED);
}

static void
kith_erase_dialog_init (KithEraseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bind_setting (self, self->record_years_row, "keep-record-years");
  bind_setting (self, self->office_years_row, "keep-office-years");
  bind_setting (self, self->minor_row, "keep-minors-until");
  gtk_widget_set_visible (self->record_warning, FALSE);
  gtk_widget_set_visible (self->office_warning, FALSE);
  offer_reasons (self);
  g_signal_connect_object (self->reason_row, "notify::selected", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
}

AdwDialog *
kith_erase_dialog_new (KithPractice *practice,
                       const char   *id)
{
  KithEraseDialog *self = g_object_new (KITH_TYPE_ERASE_DIALOG, NULL);

  self->practice = g_object_ref (practice);
  self->id = g_strdup (id);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, look_fiber, g_object_ref (self), g_object_unref));
  return ADW_DIALOG (self);
}
