/* kith-booking-pane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-booking-pane.h"

#include "kith-booking-form.h"
#include "kith-client-chooser.h"
#include "kith-date-row.h"
#include "kith-hint-row.h"
#include "kith-plan-list.h"
#include "kith-schedule-choice.h"
#include "kith-schedule.h"
#include "kith-window.h"

#include <glib/gi18n.h>

struct _KithBookingPane
{
  AdwBin parent_instance;

  KithClientChooser *chooser;
  KithChoiceRow *pattern_row;
  KithChoiceRow *therapist_row;
  KithChoiceRow *room_row;
  KithDateRow *date_row;
  AdwEntryRow *time_row;
  KithHintRow *time_hint;
  AdwSwitchRow *skip_row;
  GtkWidget *plan_box;
  GtkLabel *summary_label;
  GtkLabel *conflicts_label;
  KithPlanList *plan_list;
  GtkLabel *hint_label;
  GtkEditable *reason_entry;
  GtkButton *book_button;

  KithPractice *practice;
  KithScheduleFrame *frame;
  KithPlan *plan;
  guint turn;
  gboolean busy;
};

/* Ask: one question to the service. @write: whether it is to be stored. */
typedef struct
{
  KithBookingPane *pane;
  guint turn;
  gboolean write;
} Ask;

G_DEFINE_FINAL_TYPE (KithBookingPane, kith_booking_pane, ADW_TYPE_BIN)

enum
{
  CLOSED,
  BOOKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
ask_free (Ask *self)
{
  g_object_unref (self->pane);
  g_free (self);
}

static KithBookingState *
work_out (KithBookingPane *self)
{
  KithBookingForm form = {
    .client = kith_client_chooser_get_client (self->chooser),
    .pattern = kith_choice_row_get (self->pattern_row),
    .time = gtk_editable_get_text (GTK_EDITABLE (self->time_row)),
    .reason = gtk_editable_get_text (self->reason_entry),
    .plan = self->plan,
    .zone = self->frame->zone,
  };

  kith_date_row_get_day (self->date_row, &form.day);
  form.now = kith_wall_time_from_utc (g_get_real_time () / G_USEC_PER_SEC, form.zone);
  return kith_booking_form_work_out (&form);
}

static void
update (KithBookingPane *self)
{
  g_autoptr (KithBookingState) state = work_out (self);

  gtk_widget_set_visible (self->plan_box, *state->summary != '\0');
  gtk_label_set_label (self->summary_label, state->summary);
  gtk_label_set_label (self->conflicts_label, state->conflicts);
  gtk_widget_remove_css_class (GTK_WIDGET (self->conflicts_label), state->needs_reason ? "dim-label" : "warning");
  gtk_widget_add_css_class (GTK_WIDGET (self->conflicts_label), state->needs_reason ? "warning" : "dim-label");
  kith_date_row_warn (self->date_row, state->day_hint);
  kith_hint_row_say (self->time_hint, state->time_hint);
  gtk_label_set_label (self->hint_label, state->hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint_label), *state->hint != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->reason_entry), state->needs_reason);
  gtk_button_set_label (self->book_button, state->button);
  gtk_widget_set_sensitive (GTK_WIDGET (self->book_button), state->can_book && !self->busy);
  if (state->has_closed_days)
    gtk_widget_set_visible (GTK_WIDGET (self->skip_row), TRUE);
}

static void
set_plan (KithBookingPane *self,
          KithPlan        *plan)
{
  g_clear_pointer (&self->plan, kith_plan_unref);
  self->plan = plan != NULL ? kith_plan_ref (plan) : NULL;
  kith_plan_list_show (self->plan_list, plan, self->frame);
  update (self);
}

static DexFuture *
ask (KithBookingPane *self,
     gboolean         write)
{
  g_autoptr (KithBookingState) state = work_out (self);
  KithBooking booking = {
    .client = kith_client_chooser_get_client (self->chooser),
    .pattern = kith_choice_row_get (self->pattern_row),
    .therapist = kith_choice_row_get (self->therapist_row),
    .room = kith_choice_row_get (self->room_row),
    .first = state->first,
    .skip_closures = adw_switch_row_get_active (self->skip_row),
  };

  if (write)
    return kith_schedule_book (self->practice, &booking, self->plan, gtk_editable_get_text (self->reason_entry));
  return kith_schedule_check (self->practice, &booking);
}

static void
finish (KithBookingPane *self,
        KithPlan        *plan,
        KithReceipt     *receipt)
{
  g_autofree char *first = kith_wall_time_to_text (&((KithPlanned *) plan->items->pdata[0])->appointment->starts);
  g_autofree char *done = g_strdup_printf (ngettext ("%u appointment booked", "%u appointments booked", plan->items->len),
                                           plan->items->len);

  kith_window_offer_undo (GTK_WIDGET (self), done, receipt);
  g_signal_emit (self, signals[BOOKED], 0, first);
}

static DexFuture *
ask_fiber (gpointer data)
{
  Ask *question = data;
  KithBookingPane *self = question->pane;
  g_autoptr (GError) error = NULL;
  DexFuture *answer = ask (self, question->write);
  g_autoptr (KithReceipt) receipt = kith_practice_dup_receipt (self->practice);
  g_autoptr (KithPlan) plan = dex_await_boxed (answer, &error);

  if (question->write)
    self->busy = FALSE;
  if (question->turn != self->turn)
    return dex_future_new_true ();
  if (plan == NULL)
    kith_window_complain (GTK_WIDGET (self), error);
  set_plan (self, plan);
  if (plan != NULL && question->write && plan->written)
    finish (self, plan, receipt);
  else if (plan != NULL && question->write)
    kith_window_toast (GTK_WIDGET (self), _("Something else was booked meanwhile. Please look again."));
  return dex_future_new_true ();
}

static void
start (KithBookingPane *self,
       gboolean         write)
{
  Ask *question = g_new0 (Ask, 1);

  question->pane = g_object_ref (self);
  question->turn = ++self->turn;
  question->write = write;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, ask_fiber, question, (GDestroyNotify) ask_free));
}

static void
said_cb (KithBookingPane *self)
{
  g_autoptr (KithBookingState) state = NULL;

  if (self->frame == NULL)
    return;
  state = work_out (self);
  self->turn++;
  if (state->can_check)
    start (self, FALSE);
  else
    set_plan (self, NULL);
}

static void
reason_cb (KithBookingPane *self)
{
  if (self->frame != NULL)
    update (self);
}

static void
book_cb (KithBookingPane *self)
{
  if (self->busy)
    return;
  self->busy = TRUE;
  start (self, TRUE);
  update (self);
}

static void
client_chosen_cb (KithBookingPane *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->pattern_row));
}

static void
close_cb (KithBookingPane *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
kith_booking_pane_dispose (GObject *object)
{
  KithBookingPane *self = KITH_BOOKING_PANE (object);

  self->turn++;
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_BOOKING_PANE);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->frame, kith_schedule_frame_unref);
  g_clear_pointer (&self->plan, kith_plan_unref);
  G_OBJECT_CLASS (kith_booking_pane_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KithBookingPane, chooser);
  gtk_widget_class_bind_template_child (widget_class, KithBookingPane, pattern_row);
  gtk_widget_class_bind_template_child (widget_class, KithBookingPane, therapist_row);
  gtk_widget_class_bind_template_child (widget_class, KithBookingPane, room_row);
  gtk_widget_class_bind_template_child (widget_class, KithBookingPane, date_row);
  gtk_widget_class_bind_template_child (widget_class, KithBookingPane, time_row);
  gtk_widget_class_bind_template_child (widget_class, KithBookingPane, time_hint);
  gtk_widget_class_bind_template_child (widget_class, KithBookingPane, skip_row);
  gtk_widget_class_bind_template_child (widget_class, KithBookingPane, plan_box);
  gtk_widget_class_bind_template_child (widget_class, KithBookingPane, summary_label);
  gtk_widget_class_bind_template_child (widget_class, KithBookingPane, conflicts_label);
  gtk_widget_class_bind_template_child (widget_class, KithBookingPane, plan_list);
  gtk_widget_class_bind_template_child (widget_class, KithBookingPane, hint_label);
  gtk_widget_class_bind_template_child (widget_class, KithBookingPane, reason_entry);
  gtk_widget_class_bind_template_child (widget_class, KithBookingPane, book_button);
}

static void
kith_booking_pane_class_init (KithBookingPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_booking_pane_dispose;
  signals[CLOSED] = g_signal_new ("closed", KITH_TYPE_BOOKING_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[BOOKED] = g_signal_new ("booked", KITH_TYPE_BOOKING_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (KITH_TYPE_CLIENT_CHOOSER);
  g_type_ensure (KITH_TYPE_DATE_ROW);
  g_type_ensure (KITH_TYPE_HINT_ROW);
  g_type_ensure (KITH_TYPE_PLAN_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/schedule/kith-booking-pane.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, client_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, said_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_cb);
  gtk_widget_class_bind_template_callback (widget_class, book_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
kith_booking_pane_init (KithBookingPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kith_booking_pane_new (KithPractice      *practice,
                       KithScheduleFrame *frame)
{
  KithBookingPane *self = g_object_new (KITH_TYPE_BOOKING_PANE, NULL);

  self->practice = g_object_ref (practice);
  kith_client_chooser_set_practice (self->chooser, practice);
  kith_schedule_choice_fill_patterns (self->pattern_row, frame);
  kith_schedule_choice_fill_therapists (self->therapist_row, frame, NULL);
  kith_schedule_choice_fill_rooms (self->room_row, frame, frame->rooms->len > 0 ? ((KithRoom *) frame->rooms->pdata[0])->id : "");
  self->frame = kith_schedule_frame_ref (frame);
  set_plan (self, NULL);
  return GTK_WIDGET (self);
}

void
kith_booking_pane_set_slot (KithBookingPane    *self,
                            const KithWallTime *first,
                            const char         *therapist,
                            const char         *room)
{
  KithDate day = kith_wall_time_get_date (first);
  g_autofree char *clock = kith_clock_to_text (kith_wall_time_get_minutes (first));

  kith_date_row_set_day (self->date_row, &day);
  gtk_editable_set_text (GTK_EDITABLE (self->time_row), clock);
  kith_choice_row_set (self->therapist_row, therapist);
  kith_choice_row_set (self->room_row, room);
}

void
kith_booking_pane_focus (KithBookingPane *self)
{
  if (*kith_client_chooser_get_client (self->chooser) == '\0')
    kith_client_chooser_focus (self->chooser);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->pattern_row));
}
