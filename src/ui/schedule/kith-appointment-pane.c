/* kith-appointment-pane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-appointment-pane.h"

#include "kith-change.h"
#include "kith-schedule-words.h"

#include <glib/gi18n.h>

struct _KithAppointmentPane
{
  AdwBin parent_instance;

  AdwWindowTitle *title;
  AdwActionRow *when_row;
  AdwActionRow *state_row;
  AdwActionRow *therapist_row;
  AdwActionRow *room_row;
  AdwActionRow *forced_row;
  GtkWidget *held_button;
  GtkWidget *no_show_button;
  GtkWidget *move_button;
  GtkWidget *cancel_button;
  GtkWidget *session_button;
  GtkWidget *open_button;

  char *client;
  char *appointment;
};

G_DEFINE_FINAL_TYPE (KithAppointmentPane, kith_appointment_pane, ADW_TYPE_BIN)

enum
{
  CLOSED,
  CHANGE,
  OPENED,
  HISTORY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_row (AdwActionRow *row,
         const char   *text)
{
  gtk_widget_set_visible (GTK_WIDGET (row), text != NULL && *text != '\0');
  adw_action_row_set_subtitle (row, text != NULL ? text : "");
}

static char *
make_when (const KithAppointment   *appointment,
           const KithScheduleFrame *frame)
{
  KithDate day = kith_wall_time_get_date (&appointment->starts);
  int starts = kith_wall_time_get_minutes (&appointment->starts);
  g_autofree char *date = kith_schedule_words_day (&day, TRUE);
  g_autofree char *from = kith_schedule_words_clock (starts);
  g_autofree char *to = kith_schedule_words_clock ((starts + appointment->minutes) % (24 * 60));

  g_autofree char *zone = kith_schedule_words_zone (appointment, frame);
  /* Translators: when an appointment is, "Tuesday, 12 January, 10:00 to 10:50". */
  g_autofree char *when = g_strdup_printf (_("%s, %s to %s"), date, from, to);

  return *zone != '\0' ? g_strdup_printf ("%s (%s)", when, zone) : g_steal_pointer (&when);
}

static char *
make_state (KithAppointmentState state)
{
  if (state == KITH_APPOINTMENT_PLANNED)
    return g_strdup (_("planned"));
  return g_strdup_printf ("%s %s", kith_schedule_words_sign (state), kith_schedule_words_state (state));
}

static void
show_buttons (KithAppointmentPane  *self,
              KithAppointmentState  state,
              gboolean              ahead)
{
  gtk_widget_set_visible (self->held_button, state != KITH_APPOINTMENT_HELD && !ahead);
  gtk_widget_set_visible (self->no_show_button, state != KITH_APPOINTMENT_NO_SHOW && !ahead);
  gtk_widget_set_visible (self->move_button, state == KITH_APPOINTMENT_PLANNED);
  gtk_widget_set_visible (self->cancel_button, state != KITH_APPOINTMENT_CANCELLED);
}

static void
close_cb (KithAppointmentPane *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
held_cb (KithAppointmentPane *self)
{
  g_signal_emit (self, signals[CHANGE], 0, KITH_CHANGE_HELD);
}

static void
no_show_cb (KithAppointmentPane *self)
{
  g_signal_emit (self, signals[CHANGE], 0, KITH_CHANGE_NO_SHOW);
}

static void
move_cb (KithAppointmentPane *self)
{
  g_signal_emit (self, signals[CHANGE], 0, KITH_CHANGE_MOVE);
}

static void
cancel_cb (KithAppointmentPane *self)
{
  g_signal_emit (self, signals[CHANGE], 0, KITH_CHANGE_CANCEL);
}

static void
open_cb (KithAppointmentPane *self)
{
  g_autofree char *client = g_strdup (self->client);

  g_signal_emit (self, signals[OPENED], 0, client);
}

static void
history_cb (KithAppointmentPane *self)
{
  g_signal_emit (self, signals[HISTORY], 0);
}

static void
session_cb (KithAppointmentPane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "home.open-session", "(ss)", self->client, self->appointment);
}

static void
kith_appointment_pane_dispose (GObject *object)
{
  KithAppointmentPane *self = KITH_APPOINTMENT_PANE (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_APPOINTMENT_PANE);
  g_clear_pointer (&self->client, g_free);
  g_clear_pointer (&self->appointment, g_free);
  G_OBJECT_CLASS (kith_appointment_pane_parent_class)->dispose (object);
}

static void
kith_appointment_pane_class_init (KithAppointmentPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_appointment_pane_dispose;
  signals[CLOSED] = g_signal_new ("closed", KITH_TYPE_APPOINTMENT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[CHANGE] = g_signal_new ("change", KITH_TYPE_APPOINTMENT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);
  signals[OPENED] = g_signal_new ("opened", KITH_TYPE_APPOINTMENT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[HISTORY] = g_signal_new ("history", KITH_TYPE_APPOINTMENT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kith_app/Kith/ui/schedule/kith-appointment-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, KithAppointmentPane, title);
  gtk_widget_class_bind_template_child (widget_class, KithAppointmentPane, when_row);
  gtk_widget_class_bind_template_child (widget_class, KithAppointmentPane, state_row);
  gtk_widget_class_bind_template_child (widget_class, KithAppointmentPane, therapist_row);
  gtk_widget_class_bind_template_child (widget_class, KithAppointmentPane, room_row);
  gtk_widget_class_bind_template_child (widget_class, KithAppointmentPane, forced_row);
  gtk_widget_class_bind_template_child (widget_class, KithAppointmentPane, held_button);
  gtk_widget_class_bind_template_child (widget_class, KithAppointmentPane, no_show_button);
  gtk_widget_class_bind_template_child (widget_class, KithAppointmentPane, move_button);
  gtk_widget_class_bind_template_child (widget_class, KithAppointmentPane, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, KithAppointmentPane, session_button);
  gtk_widget_class_bind_template_child (widget_class, KithAppointmentPane, open_button);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, held_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, session_cb);
  gtk_widget_class_bind_template_callback (widget_class, history_cb);
}

static void
kith_appointment_pane_init (KithAppointmentPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kith_appointment_pane_new (void)
{
  return g_object_new (KITH_TYPE_APPOINTMENT_PANE, NULL);
}

void
kith_appointment_pane_show (KithAppointmentPane     *self,
                            KithScheduleItem        *item,
                            const KithScheduleFrame *frame,
                            gboolean                 initials,
                            gboolean                 clinical,
                            gboolean                 ahead)
{
  const KithAppointment *appointment = kith_schedule_item_get_appointment (item);
  const KithTherapist *therapist = kith_schedule_frame_find_therapist (frame, appointment->therapist);
  const KithRoom *room = kith_schedule_frame_find_room (frame, appointment->room);
  GPtrArray *attendances = kith_schedule_item_get_attendances (item);
  g_autofree char *name = kith_schedule_words_name (item, initials);
  g_autofree char *number = NULL;
  g_autofree char *when = make_when (appointment, frame);
  g_autofree char *state = make_state (appointment->state);

  if (appointment->number > 0)
    number = g_strdup_printf (_("%d of %d"), appointment->number, appointment->of);
  adw_window_title_set_title (self->title, name);
  adw_window_title_set_subtitle (self->title, number != NULL ? number : "");
  set_row (self->when_row, when);
  set_row (self->state_row, state);
  set_row (self->therapist_row, therapist != NULL ? therapist->name : NULL);
  set_row (self->room_row, room != NULL ? room->name : NULL);
  set_row (self->forced_row, appointment->forced);
  g_set_str (&self->client, attendances->len == 1 ? ((KithAttendance *) attendances->pdata[0])->contact : NULL);
  gtk_widget_set_visible (self->open_button, self->client != NULL);
  gtk_widget_set_visible (self->session_button, clinical && self->client != NULL);
  g_set_str (&self->appointment, appointment->id);
  show_buttons (self, appointment->state, ahead);
}
