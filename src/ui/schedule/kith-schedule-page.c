/* kith-schedule-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-schedule-page.h"

#include "kith-appointment-pane.h"
#include "kith-booking-pane.h"
#include "kith-change-form.h"
#include "kith-change-pane.h"
#include "kith-event.h"
#include "kith-office-dialog.h"
#include "kith-schedule-block.h"
#include "kith-schedule-grid.h"
#include "kith-schedule-list.h"
#include "kith-schedule-words.h"
#include "kith-schedule.h"
#include "kith-window.h"

#include <glib/gi18n.h>

#define WEEK 7
/* The hour that is offered for a block where nobody pointed at one. */
#define USUAL_HOUR 9

struct _KithSchedulePage
{
  AdwBreakpointBin parent_instance;

  AdwOverlaySplitView *split;
  GtkLabel *title_label;
  GtkWidget *book_button;
  GtkStack *stack;
  KithScheduleGrid *grid;
  GtkBox *list_box;
  AdwBin *pane;

  KithPractice *practice;
  GTimeZone *zone;
  KithScheduleList *list;
  KithWallTime day;      /* midnight of a day that is shown */
  char *selected;
  char *span;
  char *grouping;
  gboolean initials;
  gboolean clinical;
  gboolean narrow;
};

/* Change: one that is tried at once; the pane asks only where something stands against it. */
typedef struct
{
  KithSchedulePage *page;
  char *id;
  KithChangeVerb verb;
  KithWallTime to;
  char *therapist;
  char *room;
} Change;

typedef struct
{
  const char *keys;
  const char *action;
  const char *target;
} Key;

enum
{
  PROP_SPAN = 1,
  PROP_GROUPING,
  PROP_INITIALS,
  N_PROPS
};

enum
{
  OPENED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KithSchedulePage, kith_schedule_page, ADW_TYPE_BREAKPOINT_BIN)

static void show_detail (KithSchedulePage *self);

static void
change_free (Change *self)
{
  g_object_unref (self->page);
  g_free (self->id);
  g_free (self->therapist);
  g_free (self->room);
  g_free (self);
}

static KithWallTime
get_today (KithSchedulePage *self)
{
  KithWallTime now = kith_wall_time_from_utc (g_get_real_time () / G_USEC_PER_SEC, self->zone);

  now.hour = now.minute = 0;
  return now;
}

static int
count_to_today (KithSchedulePage *self,
                const KithDate   *first)
{
  KithWallTime now = get_today (self);
  KithDate today = kith_wall_time_get_date (&now);

  return (int) kith_date_get_julian (&today) - (int) kith_date_get_julian (first);
}

static gboolean
is_week (KithSchedulePage *self)
{
  return !self->narrow && g_str_equal (self->span, "week");
}

static KithScheduleGrouping
get_grouping (KithSchedulePage *self)
{
  return g_str_equal (self->grouping, "room") ? KITH_SCHEDULE_BY_ROOM : KITH_SCHEDULE_BY_THERAPIST;
}

static void
load (KithSchedulePage *self)
{
  KithWallTime first = self->day;
  KithDate date;

  if (is_week (self))
    kith_wall_time_add (&first, 1 - kith_wall_time_get_weekday (&first), 0);
  date = kith_wall_time_get_date (&first);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    kith_schedule_list_show (self->list, &date, is_week (self) ? WEEK : 1);
}

static void
chosen_cb (KithSchedulePage *self,
           const char       *id)
{
  g_set_str (&self->selected, id);
  kith_schedule_grid_select (self->grid, id);
  show_detail (self);
}

static void
show_pane (KithSchedulePage *self,
           GtkWidget        *pane)
{
  adw_bin_set_child (self->pane, pane);
  adw_overlay_split_view_set_show_sidebar (self->split, pane != NULL);
}

static void
close_pane (KithSchedulePage *self)
{
  g_clear_pointer (&self->selected, g_free);
  kith_schedule_grid_select (self->grid, NULL);
  show_pane (self, NULL);
}

static void
change_closed_cb (KithSchedulePage *self)
{
  if (self->selected != NULL && kith_schedule_list_find (self->list, self->selected) != NULL)
    show_detail (self);
  else
    close_pane (self);
}

static KithChangePane *
ask_change (KithSchedulePage *self,
            const char       *id,
            KithChangeVerb    verb)
{
  KithScheduleItem *item = kith_schedule_list_find (self->list, id);
  GtkWidget *pane;

  if (item == NULL)
    return NULL;
  if (self->selected != id)
    g_set_str (&self->selected, id);
  kith_schedule_grid_select (self->grid, self->selected);
  pane = kith_change_pane_new (self->practice, kith_schedule_list_get_frame (self->list), item, verb, self->initials);
  g_signal_connect_object (pane, "closed", G_CALLBACK (change_closed_cb), self, G_CONNECT_SWAPPED);
  show_pane (self, pane);
  gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
  return KITH_CHANGE_PANE (pane);
}

static DexFuture *
change_fiber (gpointer data)
{
  Change *change = data;
  KithSchedulePage *self = change->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithPlan) plan = NULL;
  g_autofree char *done = kith_change_form_dup_done (change->verb, 1);
  KithChangePane *pane = NULL;
  KithRescheduling wanted = {
    .appointment = change->id,
    .verb = change->verb,
    .has_to = change->verb == KITH_CHANGE_MOVE,
    .to = change->to,
    .therapist = change->therapist,
    .room = change->room,
  };

  plan = dex_await_boxed (kith_schedule_change (self->practice, &wanted, NULL, NULL), &error);
  if (plan == NULL)
    kith_window_complain (GTK_WIDGET (self), error);
  else if (plan->written)
    kith_window_toast (GTK_WIDGET (self), done, _("_Undo"), "win.undo");
  else
    pane = ask_change (self, change->id, change->verb);
  if (pane != NULL)
    kith_change_pane_set_slot (pane, &change->to, change->therapist, change->room);
  return dex_future_new_true ();
}

static void
start_change (KithSchedulePage   *self,
              const char         *id,
              KithChangeVerb      verb,
              const KithWallTime *to,
              const char         *lane)
{
  Change *change = g_new0 (Change, 1);

  change->page = g_object_ref (self);
  change->id = g_strdup (id);
  change->verb = verb;
  if (to != NULL)
    {
      change->to = *to;
      change->therapist = get_grouping (self) == KITH_SCHEDULE_BY_THERAPIST ? g_strdup (lane != NULL ? lane : "") : NULL;
      change->room = get_grouping (self) == KITH_SCHEDULE_BY_ROOM ? g_strdup (lane != NULL ? lane : "") : NULL;
    }
  dex_future_disown (dex_scheduler_spawn (NULL, 0, change_fiber, change, (GDestroyNotify) change_free));
}

static void
change_cb (KithSchedulePage *self,
           int               verb)
{
  if (verb == KITH_CHANGE_HELD)
    start_change (self, self->selected, verb, NULL, NULL);
  else
    ask_change (self, self->selected, verb);
}

static void
opened_cb (KithSchedulePage *self,
           const char       *client)
{
  g_signal_emit (self, signals[OPENED], 0, client);
}

/* Whether it is to come on a later day. */
static gboolean
is_ahead (KithSchedulePage *self,
          KithScheduleItem *item)
{
  KithDate day = kith_wall_time_get_date (&kith_schedule_item_get_appointment (item)->starts);

  return count_to_today (self, &day) < 0;
}

static void
show_detail (KithSchedulePage *self)
{
  KithScheduleItem *item = kith_schedule_list_find (self->list, self->selected);
  GtkWidget *pane = adw_bin_get_child (self->pane);

  if (item == NULL)
    return;
  if (pane == NULL || !KITH_IS_APPOINTMENT_PANE (pane))
    {
      pane = kith_appointment_pane_new ();
      g_signal_connect_object (pane, "closed", G_CALLBACK (close_pane), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (pane, "change", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (pane, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
      show_pane (self, pane);
    }
  adw_overlay_split_view_set_show_sidebar (self->split, TRUE);
  kith_appointment_pane_show (KITH_APPOINTMENT_PANE (pane), item, kith_schedule_list_get_frame (self->list), self->initials,
                              self->clinical, is_ahead (self, item));
}

static void
booked_cb (KithSchedulePage *self,
           const char       *first)
{
  KithWallTime time;

  if (kith_wall_time_parse (first, &time))
    self->day = (KithWallTime) { time.year, time.month, time.day, 0, 0 };
  close_pane (self);
  load (self);
}

static KithBookingPane *
show_booking (KithSchedulePage *self)
{
  GtkWidget *pane = adw_bin_get_child (self->pane);
  KithWallTime today = get_today (self);
  KithWallTime first = kith_wall_time_compare (&self->day, &today) < 0 ? today : self->day;

  if (pane == NULL || !KITH_IS_BOOKING_PANE (pane))
    {
      close_pane (self);
      pane = kith_booking_pane_new (self->practice, kith_schedule_list_get_frame (self->list));
      first.hour = USUAL_HOUR;
      kith_booking_pane_set_slot (KITH_BOOKING_PANE (pane), &first, NULL, NULL);
      g_signal_connect_object (pane, "closed", G_CALLBACK (close_pane), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (pane, "booked", G_CALLBACK (booked_cb), self, G_CONNECT_SWAPPED);
      show_pane (self, pane);
    }
  adw_overlay_split_view_set_show_sidebar (self->split, TRUE);
  kith_booking_pane_focus (KITH_BOOKING_PANE (pane));
  return KITH_BOOKING_PANE (pane);
}

static void
slot_cb (KithSchedulePage *self,
         const char       *starts,
         const char       *lane)
{
  gboolean by_room = get_grouping (self) == KITH_SCHEDULE_BY_ROOM;
  KithWallTime first;

  if (kith_wall_time_parse (starts, &first))
    kith_booking_pane_set_slot (show_booking (self), &first, by_room ? NULL : lane, by_room ? lane : NULL);
}

static void
move_cb (KithSchedulePage *self,
         const char       *id)
{
  KithScheduleItem *item = kith_schedule_list_find (self->list, id);

  if (item != NULL && kith_schedule_item_get_appointment (item)->state == KITH_APPOINTMENT_PLANNED)
    ask_change (self, id, KITH_CHANGE_MOVE);
}

static void
dropped_cb (KithSchedulePage *self,
            const char       *id,
            const char       *starts,
            const char       *lane)
{
  KithWallTime to;

  if (kith_wall_time_parse (starts, &to))
    start_change (self, id, KITH_CHANGE_MOVE, &to, lane);
}

static void
pane_shown_cb (KithSchedulePage *self)
{
  gboolean shown = adw_overlay_split_view_get_show_sidebar (self->split);

  gtk_widget_set_visible (GTK_WIDGET (self->pane), shown);
}

static void
block_chosen_cb (KithSchedulePage  *self,
                 KithScheduleBlock *block)
{
  chosen_cb (self, kith_schedule_item_get_appointment (kith_schedule_block_get_item (block))->id);
}

static void
block_move_cb (KithSchedulePage  *self,
               KithScheduleBlock *block)
{
  move_cb (self, kith_schedule_item_get_appointment (kith_schedule_block_get_item (block))->id);
}

static guint
fill_list (KithSchedulePage *self)
{
  KithScheduleFrame *frame = kith_schedule_list_get_frame (self->list);
  GtkWidget *child;
  guint n_shown = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list_box))) != NULL)
    gtk_box_remove (self->list_box, child);
  for (guint i = 0; self->narrow && i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      g_autoptr (KithScheduleItem) item = g_list_model_get_item (G_LIST_MODEL (self->list), i);
      GtkWidget *block;

      if (kith_schedule_item_get_appointment (item)->state == KITH_APPOINTMENT_MOVED)
        continue;
      block = kith_schedule_block_new (TRUE);
      kith_schedule_block_show (KITH_SCHEDULE_BLOCK (block), item, frame, self->initials);
      g_signal_connect_object (block, "chosen", G_CALLBACK (block_chosen_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (block, "move", G_CALLBACK (block_move_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->list_box, block);
      n_shown++;
    }
  return n_shown;
}

static void
show_loaded (KithSchedulePage *self)
{
  KithScheduleFrame *frame = kith_schedule_list_get_frame (self->list);
  KithDate first = kith_schedule_list_get_first (self->list);
  KithScheduleLayout *layout = NULL;
  g_autofree char *title = NULL;
  guint n_listed;

  if (!kith_schedule_list_is_loaded (self->list))
    return;
  layout = kith_schedule_layout_new (frame, G_LIST_MODEL (self->list), &first, kith_schedule_list_get_days (self->list),
                                     count_to_today (self, &first), get_grouping (self));
  title = self->narrow ? kith_schedule_words_day (&first, TRUE) : kith_schedule_words_title (&first, layout->n_days);
  gtk_label_set_label (self->title_label, title);
  kith_schedule_grid_show (self->grid, self->list, layout, get_grouping (self), self->initials);
  n_listed = fill_list (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "schedule.book", frame->therapists->len > 0);
  if (frame->therapists->len == 0)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else
    gtk_stack_set_visible_child_name (self->stack, !self->narrow ? "grid" : n_listed > 0 ? "list" : "free");
  if (KITH_IS_APPOINTMENT_PANE (adw_bin_get_child (self->pane)))
    show_detail (self);
}

static void
failed_cb (KithSchedulePage *self,
           const GError     *error)
{
  kith_window_complain (GTK_WIDGET (self), error);
}

static void
set_narrow (KithSchedulePage *self,
            gboolean          narrow)
{
  self->narrow = narrow;
  gtk_button_set_label (GTK_BUTTON (self->book_button), narrow ? _("_Book…") : _("_Book a Block…"));
  load (self);
}

static void
narrowed_cb (KithSchedulePage *self)
{
  set_narrow (self, TRUE);
}

static void
widened_cb (KithSchedulePage *self)
{
  set_narrow (self, FALSE);
}

static void
go_cb (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  KithSchedulePage *self = KITH_SCHEDULE_PAGE (widget);
  int days = is_week (self) ? WEEK : 1;

  if (g_str_equal (action, "schedule.today"))
    self->day = get_today (self);
  else
    kith_wall_time_add (&self->day, g_str_equal (action, "schedule.next") ? days : -days, 0);
  load (self);
}

static void
book_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  show_booking (KITH_SCHEDULE_PAGE (widget));
}

static void
pane_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  KithSchedulePage *self = KITH_SCHEDULE_PAGE (widget);

  if (adw_bin_get_child (self->pane) == NULL)
    show_booking (self);
  else
    adw_overlay_split_view_set_show_sidebar (self->split, !adw_overlay_split_view_get_show_sidebar (self->split));
}

static void
set_up_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  KithSchedulePage *self = KITH_SCHEDULE_PAGE (widget);

  adw_dialog_present (kith_office_dialog_new (self->practice, self->list), widget);
}

static void
kith_schedule_page_map (GtkWidget *widget)
{
  KithSchedulePage *self = KITH_SCHEDULE_PAGE (widget);

  GTK_WIDGET_CLASS (kith_schedule_page_parent_class)->map (widget);
  if (!kith_schedule_list_is_loaded (self->list))
    load (self);
}

static void
kith_schedule_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  KithSchedulePage *self = KITH_SCHEDULE_PAGE (object);

  switch (prop_id)
    {
    case PROP_SPAN:
      g_value_set_string (value, self->span);
      break;
    case PROP_GROUPING:
      g_value_set_string (value, self->grouping);
      break;
    case PROP_INITIALS:
      g_value_set_boolean (value, self->initials);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_schedule_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  KithSchedulePage *self = KITH_SCHEDULE_PAGE (object);

  switch (prop_id)
    {
    case PROP_SPAN:
      g_set_str (&self->span, g_value_get_string (value));
      load (self);
      break;
    case PROP_GROUPING:
      g_set_str (&self->grouping, g_value_get_string (value));
      show_loaded (self);
      break;
    case PROP_INITIALS:
      self->initials = g_value_get_boolean (value);
      show_loaded (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
kith_schedule_page_dispose (GObject *object)
{
  KithSchedulePage *self = KITH_SCHEDULE_PAGE (object);

  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_SCHEDULE_PAGE);
  g_clear_object (&self->list);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->selected, g_free);
  g_clear_pointer (&self->span, g_free);
  g_clear_pointer (&self->grouping, g_free);
  G_OBJECT_CLASS (kith_schedule_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "schedule.today", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "schedule.previous", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "schedule.next", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "schedule.book", NULL, book_cb);
  gtk_widget_class_install_action (widget_class, "schedule.pane", NULL, pane_cb);
  gtk_widget_class_install_action (widget_class, "schedule.set-up", NULL, set_up_cb);
  gtk_widget_class_install_property_action (widget_class, "schedule.span", "span");
  gtk_widget_class_install_property_action (widget_class, "schedule.grouping", "grouping");
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/schedule/kith-schedule-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithSchedulePage, split);
  gtk_widget_class_bind_template_child (widget_class, KithSchedulePage, title_label);
  gtk_widget_class_bind_template_child (widget_class, KithSchedulePage, book_button);
  gtk_widget_class_bind_template_child (widget_class, KithSchedulePage, stack);
  gtk_widget_class_bind_template_child (widget_class, KithSchedulePage, grid);
  gtk_widget_class_bind_template_child (widget_class, KithSchedulePage, list_box);
  gtk_widget_class_bind_template_child (widget_class, KithSchedulePage, pane);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_cb);
  gtk_widget_class_bind_template_callback (widget_class, dropped_cb);
  gtk_widget_class_bind_template_callback (widget_class, slot_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrowed_cb);
  gtk_widget_class_bind_template_callback (widget_class, widened_cb);
  gtk_widget_class_bind_template_callback (widget_class, pane_shown_cb);
}

static void
kith_schedule_page_class_init (KithSchedulePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = kith_schedule_page_get_property;
  object_class->set_property = kith_schedule_page_set_property;
  object_class->dispose = kith_schedule_page_dispose;
  widget_class->map = kith_schedule_page_map;
  props[PROP_SPAN] = g_param_spec_string ("span", NULL, NULL, "week", flags);
  props[PROP_GROUPING] = g_param_spec_string ("grouping", NULL, NULL, "therapist", flags);
  props[PROP_INITIALS] = g_param_spec_boolean ("initials", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[OPENED] = g_signal_new ("opened", KITH_TYPE_SCHEDULE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (KITH_TYPE_SCHEDULE_GRID);
  bind_template (widget_class);
  install_actions (widget_class);
}

static void
add_shortcuts (GtkWidget        *widget,
               GtkShortcutScope  scope,
               const Key        *keys,
               gsize             n_keys)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), scope);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (gsize i = 0; i < n_keys; i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].keys),
                                                gtk_named_action_new (keys[i].action));

      if (keys[i].target != NULL)
        gtk_shortcut_set_arguments (shortcut, g_variant_new_string (keys[i].target));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (widget, controller);
}

static void
kith_schedule_page_init (KithSchedulePage *self)
{
  /* On the days alone, where these would only scroll, not in the pane. */
  static const Key pages[] = { { "Page_Up", "schedule.previous", NULL }, { "Page_Down", "schedule.next", NULL } };
  static const Key keys[] = {
    { "<Alt>Left", "schedule.previous", NULL },
    { "<Alt>Right", "schedule.next", NULL },
    { "<Alt>Home", "schedule.today", NULL },
    { "<Control>t", "schedule.today", NULL },
    { "<Control>b", "schedule.book", NULL },
    { "F9", "schedule.pane", NULL },
    { "<Alt>1", "schedule.span", "day" },
    { "<Alt>2", "schedule.span", "week" },
  };

  self->span = g_strdup ("week");
  self->grouping = g_strdup ("therapist");
  gtk_widget_init_template (GTK_WIDGET (self));
  add_shortcuts (GTK_WIDGET (self), GTK_SHORTCUT_SCOPE_GLOBAL, keys, G_N_ELEMENTS (keys));
  add_shortcuts (GTK_WIDGET (self->stack), GTK_SHORTCUT_SCOPE_LOCAL, pages, G_N_ELEMENTS (pages));
}

GtkWidget *
kith_schedule_page_new (KithPractice      *practice,
                        const KithDetails *details)
{
  KithSchedulePage *self = g_object_new (KITH_TYPE_SCHEDULE_PAGE, NULL);

  self->practice = g_object_ref (practice);
  self->zone = g_time_zone_new_identifier (details->zone);
  self->clinical = details->role == KITH_ROLE_FULL;
  if (self->zone == NULL)
    self->zone = g_time_zone_new_utc ();
  self->day = get_today (self);
  self->list = kith_schedule_list_new (practice);
  g_signal_connect_object (self->list, "loaded", G_CALLBACK (show_loaded), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
kith_schedule_page_book (KithSchedulePage *self)
{
  show_booking (self);
}

void
kith_schedule_page_show_day (KithSchedulePage *self,
                             const KithDate   *day)
{
  self->day = (KithWallTime) { day->year, day->month, day->day, 0, 0 };
  load (self);
}
