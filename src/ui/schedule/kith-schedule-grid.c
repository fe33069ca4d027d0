/* kith-schedule-grid.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-schedule-grid.h"

#include "kith-schedule-block.h"
#include "kith-schedule-ruling.h"
#include "kith-schedule-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define HOUR 60
/* How exactly a drag sets a time, in minutes. */
#define DRAG_STEP 5
#define SLOT_STEP 30
#define GAP 2
#define TICK_SECONDS 30
/* What the dot of the line of now needs beside the first column. */
#define NOW_ROOM 4

struct _KithScheduleGrid
{
  GtkWidget parent_instance;

  KithScheduleList *list;
  KithScheduleLayout *layout;
  KithScheduleGrouping grouping;
  GPtrArray *blocks;
  char *selected;
  KithScheduleRuling ruling;
  GtkAdjustment *across;
  GtkAdjustment *down;
  guint tick;

  GtkWidget *dragged;
  gboolean dragging;
  double grip_y;
  double x;
  double y;
};

G_DEFINE_FINAL_TYPE (KithScheduleGrid, kith_schedule_grid, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  MOVE,
  DROPPED,
  SLOT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const KithAppointment *
get_appointment (GtkWidget *block)
{
  return kith_schedule_item_get_appointment (kith_schedule_block_get_item (KITH_SCHEDULE_BLOCK (block)));
}

static void
chosen_cb (KithScheduleGrid *self,
           GtkWidget        *block)
{
  g_signal_emit (self, signals[CHOSEN], 0, get_appointment (block)->id);
}

static void
move_cb (KithScheduleGrid *self,
         GtkWidget        *block)
{
  g_signal_emit (self, signals[MOVE], 0, get_appointment (block)->id);
}

static void
add_block (KithScheduleGrid *self)
{
  GtkWidget *block = kith_schedule_block_new (FALSE);

  g_signal_connect_object (block, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (block, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (block, GTK_WIDGET (self));
  g_ptr_array_add (self->blocks, block);
}

/* Where the left edge of a column is, whatever way people read. */
static graphene_rect_t
get_place_box (KithScheduleGrid        *self,
               const KithSchedulePlace *place)
{
  int column = place->day * self->ruling.n_lanes + place->lane;
  double width = (self->ruling.column - 2 * GAP) / place->n_parts;
  graphene_rect_t box;

  box.origin.x = self->ruling.gutter + column * self->ruling.column + GAP + place->part * width;
  box.origin.y = kith_schedule_ruling_get_y (&self->ruling, place->starts) + 1;
  box.size.width = MAX (width - (place->part + 1 < place->n_parts ? GAP : 0), 1);
  box.size.height = MAX ((place->ends - place->starts) * self->ruling.hour / HOUR - GAP, 18);
  if (self->ruling.rtl)
    box.origin.x = self->ruling.width - box.origin.x - box.size.width;
  return box;
}

static void
measure_text (KithScheduleGrid *self)
{
  g_autoptr (PangoLayout) text = gtk_widget_create_pango_layout (GTK_WIDGET (self), "00:00");
  int width;
  int height;

  pango_layout_get_pixel_size (text, &width, &height);
  self->ruling.gutter = width + 20;
  self->ruling.header = height * 2 + 18;
  self->ruling.hour = height * 4;
  self->ruling.least_column = self->layout != NULL && self->layout->n_days == 1 ? height * 7 : height * 4.4;
}

static void
kith_schedule_grid_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  KithScheduleGrid *self = KITH_SCHEDULE_GRID (widget);
  double size = 0;

  *minimum_baseline = *natural_baseline = -1;
  measure_text (self);
  if (self->layout != NULL && orientation == GTK_ORIENTATION_HORIZONTAL)
    size = self->ruling.gutter + self->layout->n_days * self->layout->lanes->len * self->ruling.least_column;
  else if (self->layout != NULL)
    size = self->ruling.header + (self->layout->until - self->layout->from) * self->ruling.hour / HOUR + GAP;
  *minimum = *natural = size;
}

static void
kith_schedule_grid_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  KithScheduleGrid *self = KITH_SCHEDULE_GRID (widget);

  if (self->layout == NULL)
    return;
  self->ruling.rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  self->ruling.width = width;
  self->ruling.height = height;
  self->ruling.from = self->layout->from;
  self->ruling.n_lanes = self->layout->lanes->len;
  self->ruling.column = (width - self->ruling.gutter) / (self->layout->n_days * self->layout->lanes->len);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const KithSchedulePlace *place = kith_schedule_layout_get_place (self->layout, i);
      graphene_rect_t box = get_place_box (self, place);
      GtkAllocation allocation = { box.origin.x, box.origin.y, box.size.width, box.size.height };

      gtk_widget_set_child_visible (self->blocks->pdata[i], place->shown);
      if (!place->shown)
        continue;
      gtk_widget_measure (self->blocks->pdata[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (self->blocks->pdata[i], &allocation, -1);
    }
}

/* Where what is dragged would be put down. */
static gboolean
find_target (KithScheduleGrid  *self,
             KithSchedulePlace *target)
{
  const KithAppointment *appointment = get_appointment (self->dragged);
  int column;

  if (!kith_schedule_ruling_find_column (&self->ruling, self->layout->n_days, self->x, &column))
    return FALSE;
  target->day = column / self->ruling.n_lanes;
  target->lane = column % self->ruling.n_lanes;
  target->part = 0;
  target->n_parts = 1;
  target->starts = kith_schedule_ruling_find_minutes (&self->ruling, self->y - self->grip_y, DRAG_STEP);
  target->starts = CLAMP (target->starts, self->layout->from, self->layout->until - DRAG_STEP);
  target->ends = target->starts + appointment->minutes;
  return TRUE;
}

static void
draw_target (KithScheduleGrid *self,
             GtkSnapshot      *snapshot)
{
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());
  KithSchedulePlace target = { 0 };
  graphene_rect_t box;
  GskRoundedRect outline;
  g_autofree char *clock = NULL;
  GdkRGBA fill = *accent;

  if (!find_target (self, &target))
    return;
  fill.alpha = 0.25;
  box = get_place_box (self, &target);
  gsk_rounded_rect_init_from_rect (&outline, &box, 6);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, &box);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (const float[]) { 2, 2, 2, 2 },
                              (const GdkRGBA[]) { *accent, *accent, *accent, *accent });
  clock = kith_schedule_words_clock (target.starts);
  kith_schedule_ruling_draw_text (GTK_WIDGET (self), snapshot, clock, &box, TRUE, FALSE);
}

static void
kith_schedule_grid_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  KithScheduleGrid *self = KITH_SCHEDULE_GRID (widget);

  KithScheduleFrame *frame;
  double across = self->across != NULL ? gtk_adjustment_get_value (self->across) : 0;
  double down = self->down != NULL ? gtk_adjustment_get_value (self->down) : 0;

  if (self->layout == NULL)
    return;
  frame = kith_schedule_list_get_frame (self->list);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (self->ruling.rtl ? 0 : across + self->ruling.gutter - NOW_ROOM,
                                                         down + self->ruling.header,
                                                         self->ruling.width - self->ruling.gutter + NOW_ROOM,
                                                         self->ruling.height));
  kith_schedule_ruling_draw_ground (&self->ruling, widget, snapshot, self->layout, self->grouping, frame);
  for (guint i = 0; i < self->blocks->len; i++)
    gtk_widget_snapshot_child (widget, self->blocks->pdata[i], snapshot);
  kith_schedule_ruling_draw_now (&self->ruling, widget, snapshot, self->layout, frame->zone);
  if (self->dragging)
    draw_target (self, snapshot);
  gtk_snapshot_pop (snapshot);
  kith_schedule_ruling_draw_head (&self->ruling, widget, snapshot, self->layout, frame->zone, across, down);
}

static GtkWidget *
find_block (KithScheduleGrid *self,
            double            x,
            double            y)
{
  graphene_rect_t box;

  for (guint i = 0; i < self->blocks->len; i++)
    if (gtk_widget_get_child_visible (self->blocks->pdata[i])
        && gtk_widget_compute_bounds (self->blocks->pdata[i], GTK_WIDGET (self), &box)
        && graphene_rect_contains_point (&box, &GRAPHENE_POINT_INIT (x, y)))
      return self->blocks->pdata[i];
  return NULL;
}

static void
drag_begin_cb (KithScheduleGrid *self,
               double            x,
               double            y,
               GtkGestureDrag   *gesture)
{
  graphene_rect_t box;

  self->dragging = FALSE;
  self->dragged = find_block (self, x, y);
  if (self->dragged == NULL || get_appointment (self->dragged)->state != KITH_APPOINTMENT_PLANNED
      || !gtk_widget_compute_bounds (self->dragged, GTK_WIDGET (self), &box))
    {
      self->dragged = NULL;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->grip_y = y - box.origin.y;
}

static void
drag_update_cb (KithScheduleGrid *self,
                double            dx,
                double            dy,
                GtkGestureDrag   *gesture)
{
  double x;
  double y;

  if (self->dragged == NULL || !gtk_gesture_drag_get_start_point (gesture, &x, &y)
      || (!self->dragging && !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, dx, dy)))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->dragging = TRUE;
  self->x = x + dx;
  self->y = y + dy;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static char *
dup_time (KithScheduleGrid *self,
          int               day,
          int               minutes)
{
  KithDate date = kith_schedule_layout_get_day (self->layout, day);
  KithWallTime time = { date.year, date.month, date.day, 0, 0 };

  kith_wall_time_add (&time, 0, minutes);
  return kith_wall_time_to_text (&time);
}

static const char *
get_lane (KithScheduleGrid *self,
          int               lane)
{
  return ((KithScheduleLane *) self->layout->lanes->pdata[lane])->id;
}

static void
drag_end_cb (KithScheduleGrid *self)
{
  KithSchedulePlace target = { 0 };
  GtkWidget *dragged = self->dragged;
  gboolean found = self->dragging && dragged != NULL && find_target (self, &target);
  g_autofree char *starts = NULL;

  self->dragged = NULL;
  self->dragging = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!found)
    return;
  starts = dup_time (self, target.day, target.starts);
  g_signal_emit (self, signals[DROPPED], 0, get_appointment (dragged)->id, starts, get_lane (self, target.lane));
}

static void
pressed_cb (KithScheduleGrid *self,
            int               n_press,
            double            x,
            double            y)
{
  double down = self->down != NULL ? gtk_adjustment_get_value (self->down) : 0;
  g_autofree char *starts = NULL;
  int column;

  if (self->layout == NULL || find_block (self, x, y) != NULL || y < down + self->ruling.header
      || !kith_schedule_ruling_find_column (&self->ruling, self->layout->n_days, x, &column))
    return;
  starts = dup_time (self, column / self->ruling.n_lanes,
                     kith_schedule_ruling_find_minutes (&self->ruling, y - self->ruling.hour / 4, SLOT_STEP));
  g_signal_emit (self, signals[SLOT], 0, starts, get_lane (self, column % self->ruling.n_lanes));
}

static gboolean
tick_cb (gpointer data)
{
  gtk_widget_queue_draw (data);
  return G_SOURCE_CONTINUE;
}

static void
forget_scrolling (KithScheduleGrid *self)
{
  if (self->across != NULL)
    g_signal_handlers_disconnect_by_data (self->across, self);
  if (self->down != NULL)
    g_signal_handlers_disconnect_by_data (self->down, self);
  g_clear_object (&self->across);
  g_clear_object (&self->down);
}

static void
kith_schedule_grid_root (GtkWidget *widget)
{
  KithScheduleGrid *self = KITH_SCHEDULE_GRID (widget);
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  GTK_WIDGET_CLASS (kith_schedule_grid_parent_class)->root (widget);
  self->tick = g_timeout_add_seconds (TICK_SECONDS, tick_cb, self);
  if (scrolled == NULL)
    return;
  self->across = g_object_ref (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled)));
  self->down = g_object_ref (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)));
  g_signal_connect_swapped (self->across, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (self->down, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self);
}

static void
kith_schedule_grid_unroot (GtkWidget *widget)
{
  KithScheduleGrid *self = KITH_SCHEDULE_GRID (widget);

  g_clear_handle_id (&self->tick, g_source_remove);
  forget_scrolling (self);
  GTK_WIDGET_CLASS (kith_schedule_grid_parent_class)->unroot (widget);
}

static void
kith_schedule_grid_dispose (GObject *object)
{
  KithScheduleGrid *self = KITH_SCHEDULE_GRID (object);

  forget_scrolling (self);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->layout, kith_schedule_layout_free);
  g_clear_object (&self->list);
  g_clear_pointer (&self->selected, g_free);
  G_OBJECT_CLASS (kith_schedule_grid_parent_class)->dispose (object);
}

static void
kith_schedule_grid_class_init (KithScheduleGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_schedule_grid_dispose;
  widget_class->measure = kith_schedule_grid_measure;
  widget_class->size_allocate = kith_schedule_grid_size_allocate;
  widget_class->snapshot = kith_schedule_grid_snapshot;
  widget_class->root = kith_schedule_grid_root;
  widget_class->unroot = kith_schedule_grid_unroot;
  signals[CHOSEN] = g_signal_new ("chosen", KITH_TYPE_SCHEDULE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[MOVE] = g_signal_new ("move", KITH_TYPE_SCHEDULE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DROPPED] = g_signal_new ("dropped", KITH_TYPE_SCHEDULE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  signals[SLOT] = g_signal_new ("slot", KITH_TYPE_SCHEDULE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_css_name (widget_class, "schedulegrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
kith_schedule_grid_init (KithScheduleGrid *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (click, "released", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (adw_style_manager_get_default (), "notify", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
kith_schedule_grid_new (void)
{
  return g_object_new (KITH_TYPE_SCHEDULE_GRID, NULL);
}

void
kith_schedule_grid_show (KithScheduleGrid     *self,
                         KithScheduleList     *list,
                         KithScheduleLayout   *layout,
                         KithScheduleGrouping  grouping,
                         gboolean              initials)
{
  guint wanted = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_autofree char *title = kith_schedule_words_title (&layout->first, layout->n_days);

  self->dragged = NULL;
  self->dragging = FALSE;
  self->grouping = grouping;
  g_set_object (&self->list, list);
  g_clear_pointer (&self->layout, kith_schedule_layout_free);
  self->layout = layout;
  while (self->blocks->len < wanted)
    add_block (self);
  if (self->blocks->len > wanted)
    g_ptr_array_remove_range (self->blocks, wanted, self->blocks->len - wanted);
  for (guint i = 0; i < wanted; i++)
    {
      g_autoptr (KithScheduleItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      kith_schedule_block_show (self->blocks->pdata[i], item, kith_schedule_list_get_frame (list), initials);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  kith_schedule_grid_select (self, self->selected);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
kith_schedule_grid_select (KithScheduleGrid *self,
                           const char       *id)
{
  g_set_str (&self->selected, id);
  for (guint i = 0; i < self->blocks->len; i++)
    kith_schedule_block_set_selected (self->blocks->pdata[i],
                                      g_strcmp0 (get_appointment (self->blocks->pdata[i])->id, self->selected) == 0);
}
