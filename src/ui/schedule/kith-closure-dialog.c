/* kith-closure-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-closure-dialog.h"

#include "kith-closure-form.h"
#include "kith-date-row.h"
#include "kith-first-focus.h"
#include "kith-hint-row.h"
#include "kith-resources.h"
#include "kith-schedule-choice.h"
#include "kith-window.h"

#include <glib/gi18n.h>

struct _KithClosureDialog
{
  AdwDialog parent_instance;

  GtkButton *store_button;
  GtkEditable *label_row;
  KithChoiceRow *whose_row;
  AdwSwitchRow *holiday_row;
  KithDateRow *first_row;
  KithDateRow *last_row;

  KithPractice *practice;
  KithScheduleFrame *frame;
  char *id;             /* (nullable): of what is to be another */
  gint64 version;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (KithClosureDialog, kith_closure_dialog, ADW_TYPE_DIALOG)

enum
{
  STORED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static KithClosureState *
work_out (KithClosureDialog *self)
{
  const char *whose = kith_choice_row_get (self->whose_row);
  KithClosureForm form = {
    .label = gtk_editable_get_text (self->label_row),
    .therapist = kith_schedule_frame_find_therapist (self->frame, whose) != NULL ? whose : "",
    .room = kith_schedule_frame_find_room (self->frame, whose) != NULL ? whose : "",
    .holiday = adw_switch_row_get_active (self->holiday_row),
    .first = gtk_editable_get_text (GTK_EDITABLE (self->first_row)),
    .last = gtk_editable_get_text (GTK_EDITABLE (self->last_row)),
  };

  return kith_closure_form_work_out (&form);
}

static void
said_cb (KithClosureDialog *self)
{
  g_autoptr (KithClosureState) state = NULL;

  if (self->frame == NULL)
    return;
  state = work_out (self);
  gtk_widget_set_visible (GTK_WIDGET (self->holiday_row), state->shows_holiday);
  kith_date_row_warn (self->last_row, state->last_hint);
  gtk_widget_set_sensitive (GTK_WIDGET (self->store_button), state->closure != NULL && !self->busy);
}

static DexFuture *
store (KithClosureDialog *self,
       KithClosure       *closure)
{
  if (self->id == NULL)
    return kith_resources_add_closure (self->practice, closure, closure->therapist, closure->room);
  g_set_str (&closure->id, self->id);
  closure->version = self->version;
  return kith_resources_edit_closure (self->practice, closure, closure->therapist, closure->room);
}

static DexFuture *
store_fiber (gpointer data)
{
  KithClosureDialog *self = data;
  g_autoptr (KithClosureState) state = work_out (self);
  g_autoptr (GError) error = NULL;
  DexFuture *storing = store (self, state->closure);
  g_autoptr (KithReceipt) receipt = kith_practice_dup_receipt (self->practice);
  gboolean stored = dex_await (storing, &error);

  self->busy = FALSE;
  if (stored)
    {
      adw_dialog_close (ADW_DIALOG (self));
      g_signal_emit (self, signals[STORED], 0, self->id != NULL ? _("Closed days changed") : _("Closed days added"), receipt);
      return dex_future_new_true ();
    }
  kith_window_complain (GTK_WIDGET (self), error);
  said_cb (self);
  return dex_future_new_true ();
}

static void
store_cb (KithClosureDialog *self)
{
  if (self->busy)
    return;
  self->busy = TRUE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->store_button), FALSE);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, store_fiber, g_object_ref (self), g_object_unref));
}

static void
fill_whose (KithClosureDialog *self,
            const char        *id)
{
  kith_choice_row_clear (self->whose_row);
  kith_choice_row_add (self->whose_row, "", _("The whole practice"));
  for (guint i = 0; i < self->frame->therapists->len; i++)
    {
      const KithTherapist *therapist = self->frame->therapists->pdata[i];
      /* Translators: a therapist is on leave that day. */
      g_autofree char *name = g_strdup_printf (_("%s is away"), therapist->name);

      if (therapist->active || g_strcmp0 (therapist->id, id) == 0)
        kith_choice_row_add (self->whose_row, therapist->id, name);
    }
  for (guint i = 0; i < self->frame->rooms->len; i++)
    {
      const KithRoom *room = self->frame->rooms->pdata[i];

      if (room->active || g_strcmp0 (room->id, id) == 0)
        kith_choice_row_add (self->whose_row, room->id, room->name);
    }
  kith_choice_row_finish (self->whose_row, id);
}

static void
show_closure (KithClosureDialog *self,
              const KithClosure *closure)
{
  self->id = g_strdup (closure->id);
  self->version = closure->version;
  gtk_editable_set_text (self->label_row, closure->label != NULL ? closure->label : "");
  adw_switch_row_set_active (self->holiday_row, closure->kind == KITH_CLOSURE_HOLIDAY);
  kith_date_row_set_day (self->first_row, &closure->first_day);
  if (kith_date_compare (&closure->first_day, &closure->last_day) != 0)
    kith_date_row_set_day (self->last_row, &closure->last_day);
}

static void
kith_closure_dialog_dispose (GObject *object)
{
  KithClosureDialog *self = KITH_CLOSURE_DIALOG (object);

  g_clear_pointer (&self->frame, kith_schedule_frame_unref);
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CLOSURE_DIALOG);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (kith_closure_dialog_parent_class)->dispose (object);
}

static void
kith_closure_dialog_class_init (KithClosureDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_closure_dialog_dispose;
  signals[STORED] = g_signal_new ("stored", KITH_TYPE_CLOSURE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_POINTER);
  g_type_ensure (KITH_TYPE_DATE_ROW);
  g_type_ensure (KITH_TYPE_HINT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/schedule/kith-closure-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithClosureDialog, store_button);
  gtk_widget_class_bind_template_child (widget_class, KithClosureDialog, label_row);
  gtk_widget_class_bind_template_child (widget_class, KithClosureDialog, whose_row);
  gtk_widget_class_bind_template_child (widget_class, KithClosureDialog, holiday_row);
  gtk_widget_class_bind_template_child (widget_class, KithClosureDialog, first_row);
  gtk_widget_class_bind_template_child (widget_class, KithClosureDialog, last_row);
  gtk_widget_class_bind_template_callback (widget_class, said_cb);
  gtk_widget_class_bind_template_callback (widget_class, store_cb);
}

static void
kith_closure_dialog_init (KithClosureDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_dialog_set_default_widget (ADW_DIALOG (self), GTK_WIDGET (self->store_button));
  kith_first_focus_set (ADW_DIALOG (self), GTK_WIDGET (self->label_row));
}

AdwDialog *
kith_closure_dialog_new (KithPractice      *practice,
                         KithScheduleFrame *frame,
                         const KithClosure *closure)
{
  KithClosureDialog *self = g_object_new (KITH_TYPE_CLOSURE_DIALOG, NULL);
  const char *whose = closure == NULL ? NULL : closure->therapist != NULL ? closure->therapist : closure->room;

  self->practice = g_object_ref (practice);
  if (closure != NULL)
    show_closure (self, closure);
  gtk_button_set_label (self->store_button, closure != NULL ? _("_Change") : _("_Add"));
  self->frame = kith_schedule_frame_ref (frame);
  fill_whose (self, whose);
  said_cb (self);
  return ADW_DIALOG (self);
}
