/* kith-schedule-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-schedule-page.h"

#include "kith-office-dialog.h"
#include "kith-resources.h"
#include "kith-schedule-block.h"
#include "kith-schedule-dates.h"
#include "kith-schedule-grid.h"
#include "kith-schedule-list.h"
#include "kith-schedule-pane.h"
#include "kith-schedule-words.h"
#include "kith-window.h"

#include <glib/gi18n.h>

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
  KithSchedulePane *pane;

  KithPractice *practice;
  KithScheduleList *list;
  KithScheduleDates dates;
  char *own_name;        /* of whoever may see clients too, NULL at the desk */
  gboolean booking;      /* once there is someone to book with */
  char *span;
  char *grouping;
  gboolean initials;
  gboolean narrow;
};

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

static KithScheduleGrouping
get_grouping (KithSchedulePage *self)
{
  return g_str_equal (self->grouping, "room") ? KITH_SCHEDULE_BY_ROOM : KITH_SCHEDULE_BY_THERAPIST;
}

static void
load (KithSchedulePage *self)
{
  KithDate first;

  self->dates.week = !self->narrow && g_str_equal (self->span, "week");
  first = kith_schedule_dates_get_first (&self->dates);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    kith_schedule_list_show (self->list, &first, kith_schedule_dates_get_days (&self->dates));
}

static void
selected_cb (KithSchedulePage *self)
{
  g_autofree char *selected = NULL;

  g_object_get (self->pane, "selected", &selected, NULL);
  kith_schedule_grid_select (self->grid, selected);
}

static void
chosen_cb (KithSchedulePage *self,
           const char       *id)
{
  kith_schedule_pane_show (self->pane, id);
}

static void
move_cb (KithSchedulePage *self,
         const char       *id)
{
  kith_schedule_pane_ask_move (self->pane, id);
}

static void
dropped_cb (KithSchedulePage *self,
            const char       *id,
            const char       *starts,
            const char       *lane)
{
  gboolean by_room = get_grouping (self) == KITH_SCHEDULE_BY_ROOM;
  const char *where = lane != NULL ? lane : "";
  KithWallTime to;

  if (kith_wall_time_parse (starts, &to))
    kith_schedule_pane_move (self->pane, id, &to, by_room ? NULL : where, by_room ? where : NULL);
}

static void
slot_cb (KithSchedulePage *self,
         const char       *starts,
         const char       *lane)
{
  gboolean by_room = get_grouping (self) == KITH_SCHEDULE_BY_ROOM;
  KithWallTime first;

  if (kith_wall_time_parse (starts, &first))
    kith_schedule_pane_book_slot (self->pane, &first, by_room ? NULL : lane, by_room ? lane : NULL);
}

static void
opened_cb (KithSchedulePage *self,
           const char       *client)
{
  g_signal_emit (self, signals[OPENED], 0, client);
}

static void
booked_cb (KithSchedulePage *self,
           const char       *first)
{
  KithWallTime time;
  KithDate day;

  if (!kith_wall_time_parse (first, &time))
    return;
  day = kith_wall_time_get_date (&time);
  kith_schedule_page_show_day (self, &day);
}

static void
open_booking (KithSchedulePage *self)
{
  KithWallTime first = kith_schedule_dates_find_next (&self->dates, USUAL_HOUR);

  self->booking = FALSE;
  kith_schedule_pane_book (self->pane, &first);
}

static DexFuture *
add_self_fiber (gpointer data)
{
  KithSchedulePage *self = data;
  g_autoptr (GError) error = NULL;

  if (dex_await (kith_resources_add_therapist (self->practice, self->own_name), &error))
    return dex_future_new_true ();
  self->booking = FALSE;
  kith_window_complain (GTK_WIDGET (self), error);
  return dex_future_new_true ();
}

/* Who is the first to book in a new practice is who sees its clients. */
static void
show_booking (KithSchedulePage *self)
{
  gboolean alone = kith_schedule_list_is_loaded (self->list) && kith_schedule_list_get_frame (self->list)->therapists->len == 0;

  if (!alone || self->own_name == NULL)
    {
      open_booking (self);
      return;
    }
  if (self->booking)
    return;
  self->booking = TRUE;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, add_self_fiber, g_object_ref (self), g_object_unref));
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
  kith_schedule_dates_set_zone (&self->dates, frame->zone);
  layout = kith_schedule_layout_new (frame, G_LIST_MODEL (self->list), &first, kith_schedule_list_get_days (self->list),
                                     kith_schedule_dates_count_to_today (self->dates.zone, &first), get_grouping (self));
  title = self->narrow ? kith_schedule_words_day (&first, TRUE) : kith_schedule_words_title (&first, layout->n_days);
  gtk_label_set_label (self->title_label, title);
  kith_schedule_grid_show (self->grid, self->list, layout, get_grouping (self), self->initials);
  n_listed = fill_list (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "schedule.book", frame->therapists->len > 0 || self->own_name != NULL);
  if (frame->therapists->len == 0)
    gtk_stack_set_visible_child_name (self->stack, self->own_name != NULL ? "alone" : "empty");
  else
    gtk_stack_set_visible_child_name (self->stack, !self->narrow ? "grid" : n_listed > 0 ? "list" : "free");
  kith_schedule_pane_refresh (self->pane);
  if (self->booking && frame->therapists->len > 0)
    open_booking (self);
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

  if (g_str_equal (action, "schedule.today"))
    self->dates.day = kith_schedule_dates_get_today (self->dates.zone);
  else
    kith_schedule_dates_turn (&self->dates, g_str_equal (action, "schedule.next") ? 1 : -1);
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

  if (kith_schedule_pane_is_empty (self->pane))
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
      /* The toggles name none while they are taken away. */
      if (g_value_get_string (value) == NULL)
        return;
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
  kith_schedule_dates_clear (&self->dates);
  g_clear_pointer (&self->own_name, g_free);
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
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, booked_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
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
  g_type_ensure (KITH_TYPE_SCHEDULE_PANE);
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
  self->own_name = details->role == KITH_ROLE_FULL ? g_strdup (details->user) : NULL;
  kith_schedule_dates_init (&self->dates, details->zone);
  self->list = kith_schedule_list_new (practice);
  kith_schedule_pane_set_up (self->pane, practice, self->list, details->role == KITH_ROLE_FULL);
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
  kith_schedule_dates_show (&self->dates, day);
  load (self);
}
