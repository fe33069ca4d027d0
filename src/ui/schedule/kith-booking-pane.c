/* kith-booking-pane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-booking-pane.h"

#include "kith-booking-form.h"
#include "kith-client-list.h"
#include "kith-date-row.h"
#include "kith-plan-list.h"
#include "kith-schedule-choice.h"
#include "kith-schedule.h"
#include "kith-window.h"

#include <glib/gi18n.h>

#define MOST_FOUND 6

struct _KithBookingPane
{
  AdwBin parent_instance;

  AdwEntryRow *search_row;
  AdwActionRow *client_row;
  GtkBox *found_box;
  AdwComboRow *pattern_row;
  AdwComboRow *therapist_row;
  AdwComboRow *room_row;
  KithDateRow *date_row;
  AdwEntryRow *time_row;
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
  KithClientList *clients;
  char *client;
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
    .client = self->client,
    .pattern = kith_schedule_choice_get (self->pattern_row),
    .time = gtk_editable_get_text (GTK_EDITABLE (self->time_row)),
    .reason = gtk_editable_get_text (self->reason_entry),
    .plan = self->plan,
  };

  kith_date_row_get_day (self->date_row, &form.day);
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
    .client = self->client,
    .pattern = kith_schedule_choice_get (self->pattern_row),
    .therapist = kith_schedule_choice_get (self->therapist_row),
    .room = kith_schedule_choice_get (self->room_row),
    .first = state->first,
    .skip_closures = adw_switch_row_get_active (self->skip_row),
  };

  if (write)
    return kith_schedule_book (self->practice, &booking, self->plan, gtk_editable_get_text (self->reason_entry));
  return kith_schedule_check (self->practice, &booking);
}

static void
finish (KithBookingPane *self,
        KithPlan        *plan)
{
  g_autofree char *first = kith_wall_time_to_text (&((KithPlanned *) plan->items->pdata[0])->appointment->starts);
  g_autofree char *done = g_strdup_printf (ngettext ("%u appointment booked", "%u appointments booked", plan->items->len),
                                           plan->items->len);

  kith_window_toast (GTK_WIDGET (self), done, _("_Undo"), "win.undo");
  g_signal_emit (self, signals[BOOKED], 0, first);
}

static DexFuture *
ask_fiber (gpointer data)
{
  Ask *question = data;
  KithBookingPane *self = question->pane;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithPlan) plan = dex_await_boxed (ask (self, question->write), &error);

  if (question->write)
    self->busy = FALSE;
  if (question->turn != self->turn)
    return dex_future_new_true ();
  if (plan == NULL)
    kith_window_complain (GTK_WIDGET (self), error);
  set_plan (self, plan);
  if (plan != NULL && question->write && plan->written)
    finish (self, plan);
  else if (plan != NULL && question->write)
    kith_window_toast (GTK_WIDGET (self), _("Something else was booked meanwhile. Please look again."), NULL, NULL);
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
show_client (KithBookingPane *self,
             KithClient      *client)
{
  g_autofree char *subtitle = client != NULL ? kith_client_dup_subtitle (client) : g_strdup ("");

  g_set_str (&self->client, client != NULL ? kith_client_get_contact (client)->id : "");
  gtk_widget_set_visible (GTK_WIDGET (self->search_row), client == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->found_box), client == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->client_row), client != NULL);
  if (client != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->client_row), kith_client_get_contact (client)->name);
  adw_action_row_set_subtitle (self->client_row, subtitle);
  said_cb (self);
}

static void
found_cb (KithBookingPane *self,
          GtkButton       *button)
{
  show_client (self, g_object_get_data (G_OBJECT (button), "client"));
  gtk_widget_grab_focus (GTK_WIDGET (self->pattern_row));
}

static void
add_found (KithBookingPane *self,
           KithClient      *client)
{
  const char *name = kith_client_get_contact (client)->name;
  g_autofree char *subtitle = kith_client_dup_subtitle (client);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  if (*subtitle != '\0')
    {
      label = gtk_label_new (subtitle);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "caption");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  g_object_set_data_full (G_OBJECT (button), "client", g_object_ref (client), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->found_box, button);
}

static void
show_found (KithBookingPane *self)
{
  gboolean asked = *gtk_editable_get_text (GTK_EDITABLE (self->search_row)) != '\0';
  guint n_found = asked ? g_list_model_get_n_items (G_LIST_MODEL (self->clients)) : 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->found_box))) != NULL)
    gtk_box_remove (self->found_box, child);
  for (guint i = 0; i < MIN (n_found, MOST_FOUND); i++)
    {
      g_autoptr (KithClient) client = g_list_model_get_item (G_LIST_MODEL (self->clients), i);

      add_found (self, client);
    }
}

static void
clients_failed_cb (KithBookingPane *self,
                   const GError    *error)
{
  kith_window_complain (GTK_WIDGET (self), error);
}

static void
searched_cb (KithBookingPane *self)
{
  if (self->clients == NULL)
    return;
  kith_client_list_search (self->clients, gtk_editable_get_text (GTK_EDITABLE (self->search_row)));
  show_found (self);
}

static void
first_found_cb (KithBookingPane *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->found_box));

  if (first != NULL)
    found_cb (self, GTK_BUTTON (first));
}

static void
change_client_cb (KithBookingPane *self)
{
  show_client (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_row));
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
  g_clear_object (&self->clients);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_BOOKING_PANE);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->frame, kith_schedule_frame_unref);
  g_clear_pointer (&self->plan, kith_plan_unref);
  g_clear_pointer (&self->client, g_free);
  G_OBJECT_CLASS (kith_booking_pane_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KithBookingPane, search_row);
  gtk_widget_class_bind_template_child (widget_class, KithBookingPane, client_row);
  gtk_widget_class_bind_template_child (widget_class, KithBookingPane, found_box);
  gtk_widget_class_bind_template_child (widget_class, KithBookingPane, pattern_row);
  gtk_widget_class_bind_template_child (widget_class, KithBookingPane, therapist_row);
  gtk_widget_class_bind_template_child (widget_class, KithBookingPane, room_row);
  gtk_widget_class_bind_template_child (widget_class, KithBookingPane, date_row);
  gtk_widget_class_bind_template_child (widget_class, KithBookingPane, time_row);
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
  g_type_ensure (KITH_TYPE_DATE_ROW);
  g_type_ensure (KITH_TYPE_PLAN_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/schedule/kith-booking-pane.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_found_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_client_cb);
  gtk_widget_class_bind_template_callback (widget_class, said_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_cb);
  gtk_widget_class_bind_template_callback (widget_class, book_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
kith_booking_pane_init (KithBookingPane *self)
{
  self->client = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kith_booking_pane_new (KithPractice      *practice,
                       KithScheduleFrame *frame)
{
  KithBookingPane *self = g_object_new (KITH_TYPE_BOOKING_PANE, NULL);

  self->practice = g_object_ref (practice);
  self->clients = kith_client_list_new (practice);
  g_signal_connect_object (self->clients, "items-changed", G_CALLBACK (show_found), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clients, "failed", G_CALLBACK (clients_failed_cb), self, G_CONNECT_SWAPPED);
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
  kith_schedule_choice_set (self->therapist_row, therapist);
  kith_schedule_choice_set (self->room_row, room);
}

void
kith_booking_pane_focus (KithBookingPane *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (*self->client == '\0' ? GTK_WIDGET (self->search_row) : GTK_WIDGET (self->pattern_row)));
}
