/* kith-schedule-pane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-schedule-pane.h"

#include "kith-appointment-pane.h"
#include "kith-booking-pane.h"
#include "kith-change-form.h"
#include "kith-change-pane.h"
#include "kith-history-dialog.h"
#include "kith-schedule-dates.h"
#include "kith-schedule-words.h"
#include "kith-schedule.h"
#include "kith-window.h"

struct _KithSchedulePane
{
  AdwBin parent_instance;

  KithPractice *practice;
  KithScheduleList *list;
  char *selected;
  gboolean clinical;
  gboolean initials;
  gboolean shown;
};

/* Change: one that is tried at once; the pane asks only where something stands against it. */
typedef struct
{
  KithSchedulePane *pane;
  char *id;
  KithAppointment *seen;   /* (nullable) */
  KithChangeVerb verb;
  KithWallTime to;
  char *therapist;
  char *room;
} Change;

enum
{
  PROP_SHOWN = 1,
  PROP_SELECTED,
  PROP_INITIALS,
  N_PROPS
};

enum
{
  BOOKED,
  OPENED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KithSchedulePane, kith_schedule_pane, ADW_TYPE_BIN)

static void
change_free (Change *self)
{
  g_object_unref (self->pane);
  g_free (self->id);
  g_clear_pointer (&self->seen, kith_appointment_free);
  g_free (self->therapist);
  g_free (self->room);
  g_free (self);
}

static void
set_shown (KithSchedulePane *self,
           gboolean          shown)
{
  gtk_widget_set_visible (GTK_WIDGET (self), shown);
  if (self->shown == shown)
    return;
  self->shown = shown;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOWN]);
}

static void
select_appointment (KithSchedulePane *self,
                    const char       *id)
{
  if (g_set_str (&self->selected, id))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

static void
put (KithSchedulePane *self,
     GtkWidget        *content)
{
  adw_bin_set_child (ADW_BIN (self), content);
  set_shown (self, content != NULL);
}

static void
close_cb (KithSchedulePane *self)
{
  select_appointment (self, NULL);
  put (self, NULL);
}

static void
change_closed_cb (KithSchedulePane *self)
{
  if (self->selected != NULL && kith_schedule_list_find (self->list, self->selected) != NULL)
    kith_schedule_pane_show (self, self->selected);
  else
    close_cb (self);
}

static KithChangePane *
ask_change (KithSchedulePane *self,
            const char       *id,
            KithChangeVerb    verb)
{
  KithScheduleItem *item = kith_schedule_list_find (self->list, id);
  GtkWidget *pane;

  if (item == NULL)
    return NULL;
  select_appointment (self, id);
  pane = kith_change_pane_new (self->practice, kith_schedule_list_get_frame (self->list), item, verb, self->initials);
  g_signal_connect_object (pane, "closed", G_CALLBACK (change_closed_cb), self, G_CONNECT_SWAPPED);
  put (self, pane);
  gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
  return KITH_CHANGE_PANE (pane);
}

static DexFuture *
change_fiber (gpointer data)
{
  Change *change = data;
  KithSchedulePane *self = change->pane;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithPlan) plan = NULL;
  g_autofree char *done = kith_change_form_dup_done (change->verb, 1);
  KithChangePane *pane = NULL;
  KithRescheduling wanted = {
    .appointment = change->id,
    .seen = change->seen,
    .verb = change->verb,
    .has_to = change->verb == KITH_CHANGE_MOVE,
    .to = change->to,
    .therapist = change->therapist,
    .room = change->room,
  };
  DexFuture *changed = kith_schedule_change (self->practice, &wanted, NULL, NULL);
  g_autoptr (KithReceipt) receipt = kith_practice_dup_receipt (self->practice);

  plan = dex_await_boxed (changed, &error);
  if (plan == NULL)
    kith_window_complain (GTK_WIDGET (self), error);
  else if (plan->written)
    kith_window_offer_undo (GTK_WIDGET (self), done, receipt);
  else
    pane = ask_change (self, change->id, change->verb);
  if (pane != NULL)
    kith_change_pane_set_slot (pane, &change->to, change->therapist, change->room);
  return dex_future_new_true ();
}

static Change *
change_new (KithSchedulePane *self,
            const char       *id,
            KithChangeVerb    verb)
{
  KithScheduleItem *item = kith_schedule_list_find (self->list, id);
  Change *change = g_new0 (Change, 1);

  change->pane = g_object_ref (self);
  change->id = g_strdup (id);
  change->seen = item != NULL ? kith_appointment_copy (kith_schedule_item_get_appointment (item)) : NULL;
  change->verb = verb;
  return change;
}

static void
start (Change *change)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, change_fiber, change, (GDestroyNotify) change_free));
}

static void
change_cb (KithSchedulePane *self,
           int               verb)
{
  if (verb == KITH_CHANGE_HELD)
    start (change_new (self, self->selected, verb));
  else
    ask_change (self, self->selected, verb);
}

static void
opened_cb (KithSchedulePane *self,
           const char       *client)
{
  g_signal_emit (self, signals[OPENED], 0, client);
}

static void
history_cb (KithSchedulePane *self)
{
  KithScheduleItem *item = kith_schedule_list_find (self->list, self->selected);
  g_autofree char *name = item != NULL ? kith_schedule_words_name (item, self->initials) : NULL;

  if (item != NULL)
    kith_history_show (GTK_WIDGET (self), self->practice, NULL, self->selected, name);
}

static void
booked_cb (KithSchedulePane *self,
           const char       *first)
{
  close_cb (self);
  g_signal_emit (self, signals[BOOKED], 0, first);
}

/* Whether it is to come on a later day. */
static gboolean
is_ahead (KithScheduleItem        *item,
          const KithScheduleFrame *frame)
{
  KithWallTime now = kith_schedule_dates_get_today (frame->zone);
  KithDate today = kith_wall_time_get_date (&now);

  return kith_appointment_is_ahead (kith_schedule_item_get_appointment (item), &today);
}

static GtkWidget *
put_appointment_pane (KithSchedulePane *self)
{
  GtkWidget *pane = kith_appointment_pane_new ();

  g_signal_connect_object (pane, "closed", G_CALLBACK (close_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pane, "change", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pane, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pane, "history", G_CALLBACK (history_cb), self, G_CONNECT_SWAPPED);
  put (self, pane);
  return pane;
}

static KithBookingPane *
open_booking (KithSchedulePane   *self,
              const KithWallTime *first)
{
  GtkWidget *pane = adw_bin_get_child (ADW_BIN (self));

  if (pane == NULL || !KITH_IS_BOOKING_PANE (pane))
    {
      close_cb (self);
      pane = kith_booking_pane_new (self->practice, kith_schedule_list_get_frame (self->list));
      kith_booking_pane_set_slot (KITH_BOOKING_PANE (pane), first, NULL, NULL);
      g_signal_connect_object (pane, "closed", G_CALLBACK (close_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (pane, "booked", G_CALLBACK (booked_cb), self, G_CONNECT_SWAPPED);
      put (self, pane);
    }
  set_shown (self, TRUE);
  kith_booking_pane_focus (KITH_BOOKING_PANE (pane));
  return KITH_BOOKING_PANE (pane);
}

static void
kith_schedule_pane_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  KithSchedulePane *self = KITH_SCHEDULE_PANE (object);

  switch (prop_id)
    {
    case PROP_SHOWN:
      g_value_set_boolean (value, self->shown);
      break;
    case PROP_SELECTED:
      g_value_set_string (value, self->selected);
      break;
    case PROP_INITIALS:
      g_value_set_boolean (value, self->initials);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_schedule_pane_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  KithSchedulePane *self = KITH_SCHEDULE_PANE (object);

  switch (prop_id)
    {
    case PROP_SHOWN:
      set_shown (self, g_value_get_boolean (value));
      break;
    case PROP_INITIALS:
      self->initials = g_value_get_boolean (value);
      kith_schedule_pane_refresh (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_schedule_pane_dispose (GObject *object)
{
  KithSchedulePane *self = KITH_SCHEDULE_PANE (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->list);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->selected, g_free);
  G_OBJECT_CLASS (kith_schedule_pane_parent_class)->dispose (object);
}

static void
kith_schedule_pane_class_init (KithSchedulePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = kith_schedule_pane_get_property;
  object_class->set_property = kith_schedule_pane_set_property;
  object_class->dispose = kith_schedule_pane_dispose;
  props[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, FALSE, flags);
  props[PROP_SELECTED] = g_param_spec_string ("selected", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_INITIALS] = g_param_spec_boolean ("initials", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[BOOKED] = g_signal_new ("booked", KITH_TYPE_SCHEDULE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPENED] = g_signal_new ("opened", KITH_TYPE_SCHEDULE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
kith_schedule_pane_init (KithSchedulePane *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
kith_schedule_pane_set_up (KithSchedulePane *self,
                           KithPractice     *practice,
                           KithScheduleList *list,
                           gboolean          clinical)
{
  self->practice = g_object_ref (practice);
  self->list = g_object_ref (list);
  self->clinical = clinical;
}

void
kith_schedule_pane_show (KithSchedulePane *self,
                         const char       *id)
{
  KithScheduleItem *item = kith_schedule_list_find (self->list, id);
  KithScheduleFrame *frame = kith_schedule_list_get_frame (self->list);
  GtkWidget *pane = adw_bin_get_child (ADW_BIN (self));

  select_appointment (self, id);
  if (item == NULL)
    return;
  if (pane == NULL || !KITH_IS_APPOINTMENT_PANE (pane))
    pane = put_appointment_pane (self);
  set_shown (self, TRUE);
  kith_appointment_pane_show (KITH_APPOINTMENT_PANE (pane), item, frame, self->initials, self->clinical, is_ahead (item, frame));
}

void
kith_schedule_pane_refresh (KithSchedulePane *self)
{
  if (KITH_IS_APPOINTMENT_PANE (adw_bin_get_child (ADW_BIN (self))))
    kith_schedule_pane_show (self, self->selected);
}

void
kith_schedule_pane_ask_move (KithSchedulePane *self,
                             const char       *id)
{
  KithScheduleItem *item = kith_schedule_list_find (self->list, id);

  if (item != NULL && kith_schedule_item_get_appointment (item)->state == KITH_APPOINTMENT_PLANNED)
    ask_change (self, id, KITH_CHANGE_MOVE);
}

void
kith_schedule_pane_move (KithSchedulePane   *self,
                         const char         *id,
                         const KithWallTime *to,
                         const char         *therapist,
                         const char         *room)
{
  Change *change = change_new (self, id, KITH_CHANGE_MOVE);

  change->to = *to;
  change->therapist = g_strdup (therapist);
  change->room = g_strdup (room);
  start (change);
}

void
kith_schedule_pane_book (KithSchedulePane   *self,
                         const KithWallTime *first)
{
  open_booking (self, first);
}

void
kith_schedule_pane_book_slot (KithSchedulePane   *self,
                              const KithWallTime *first,
                              const char         *therapist,
                              const char         *room)
{
  kith_booking_pane_set_slot (open_booking (self, first), first, therapist, room);
}

gboolean
kith_schedule_pane_is_empty (KithSchedulePane *self)
{
  return adw_bin_get_child (ADW_BIN (self)) == NULL;
}
