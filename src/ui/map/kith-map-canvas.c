/* kith-map-canvas.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-canvas.h"

#include "kith-desktop-theme.h"
#include "kith-map-node.h"
#include "kith-map-painter.h"

#include <glib/gi18n.h>
#include <math.h>

#define LEAST_WIDTH 320
#define LEAST_HEIGHT 280
/* What a finger can hit. */
#define LEAST_TARGET 44
/* How far a key moves a person, in closeness. */
#define KEY_STEP 5

struct _KithMapCanvas
{
  GtkWidget parent_instance;

  KithMapScene *scene;
  KithInk *ink;
  GPtrArray *nodes;     /* of KithMapNode, in the order of the picture's people */
  int dragged;          /* a place in nodes, -1 for none */
  double x;
  double y;
  gboolean fixed;
};

G_DEFINE_FINAL_TYPE (KithMapCanvas, kith_map_canvas, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const KithMapPerson *
get_person (KithMapCanvas *self,
            guint          place)
{
  const KithMapPicture *picture = kith_map_scene_get_picture (self->scene);

  return picture != NULL && place < picture->people->len ? picture->people->pdata[place] : NULL;
}

static void
allocate_node (KithMapCanvas       *self,
               guint                place,
               const KithMapLayout *layout)
{
  GtkWidget *node = self->nodes->pdata[place];
  const KithMapSpot *spot = &layout->spots[place];
  double size = MAX (LEAST_TARGET, 2 * layout->disc);
  GtkAllocation allocation = { spot->x - size / 2, spot->y - size / 2, size, size };
  gboolean shown = spot->placed || spot->tray;

  gtk_widget_set_child_visible (node, shown);
  if (!shown)
    return;
  gtk_widget_measure (node, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (node, &allocation, -1);
}

static void
chosen_cb (KithMapCanvas *self,
           KithMapNode   *node)
{
  g_signal_emit (self, signals[CHOSEN], 0, kith_map_node_get_id (node));
}

static void
moved_cb (KithMapCanvas *self,
          int            steps,
          KithMapNode   *node)
{
  guint place;
  const KithMapPerson *person;

  if (self->fixed || !g_ptr_array_find (self->nodes, node, &place))
    return;
  person = get_person (self, place);
  if (person == NULL)
    return;
  g_signal_emit (self, signals[MOVED], 0, person->id,
                 CLAMP ((isnan (person->closeness) ? 0 : person->closeness) + steps * KEY_STEP, 0, 100), (double) NAN);
}

static void
add_node (KithMapCanvas *self)
{
  GtkWidget *node = kith_map_node_new ();

  g_signal_connect_object (node, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (node, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (node, GTK_WIDGET (self));
  g_ptr_array_add (self->nodes, node);
}

static void
scene_changed_cb (KithMapCanvas *self)
{
  const KithMapPicture *picture = kith_map_scene_get_picture (self->scene);
  guint wanted = picture != NULL ? picture->people->len : 0;

  while (self->nodes->len < wanted)
    add_node (self);
  if (self->nodes->len > wanted)
    g_ptr_array_remove_range (self->nodes, wanted, self->nodes->len - wanted);
  for (guint i = 0; i < wanted; i++)
    kith_map_node_show (self->nodes->pdata[i], picture->people->pdata[i]);
  self->dragged = -1;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_begin_cb (KithMapCanvas  *self,
               double          x,
               double          y,
               GtkGestureDrag *gesture)
{
  const KithMapLayout *layout = kith_map_scene_get_layout (self->scene);
  double slack = layout != NULL ? MAX (0, LEAST_TARGET / 2.0 - layout->disc) : 0;

  self->dragged = layout != NULL && !self->fixed ? kith_map_layout_find (layout, x, y, slack) : -1;
  if (self->dragged < 0)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
  self->x = x;
  self->y = y;
}

static void
drag_update_cb (KithMapCanvas  *self,
                double          dx,
                double          dy,
                GtkGestureDrag *gesture)
{
  double x;
  double y;

  if (self->dragged < 0 || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, dx, dy) && self->x == x && self->y == y)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->x = x + dx;
  self->y = y + dy;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (KithMapCanvas  *self,
             double          dx,
             double          dy,
             GtkGestureDrag *gesture)
{
  const KithMapPerson *person = self->dragged >= 0 ? get_person (self, self->dragged) : NULL;
  const KithMapLayout *layout = kith_map_scene_get_layout (self->scene);
  double start_x = self->x;
  double start_y = self->y;
  double closeness;
  double angle;

  gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y);
  self->dragged = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (person == NULL || layout == NULL || (self->x == start_x && self->y == start_y))
    return;
  if (kith_map_layout_read (layout, kith_map_scene_get_picture (self->scene), self->x, self->y, &closeness, &angle))
    g_signal_emit (self, signals[MOVED], 0, person->id, closeness, angle);
}

static void
draw_dragged (KithMapCanvas       *self,
              cairo_t             *cr,
              const KithMapLayout *layout,
              const KithTheme     *theme)
{
  cairo_arc (cr, self->x, self->y, layout->disc, 0, 2 * G_PI);
  kith_color_use (&theme->surface, cr, 0.9);
  cairo_fill_preserve (cr);
  kith_color_use (&theme->accent, cr, 1);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

static void
kith_map_canvas_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  KithMapCanvas *self = KITH_MAP_CANVAS (widget);
  const KithMapLayout *layout = kith_map_scene_get_layout (self->scene);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  KithTheme theme = kith_desktop_theme_get ();
  cairo_t *cr;

  if (layout == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  kith_map_paint (cr, kith_map_scene_get_picture (self->scene), layout, &theme, self->ink, KITH_MAP_LAYER_ALL);
  if (self->dragged >= 0)
    draw_dragged (self, cr, layout, &theme);
  cairo_destroy (cr);
  for (guint i = 0; i < self->nodes->len; i++)
    gtk_widget_snapshot_child (widget, self->nodes->pdata[i], snapshot);
}

static void
kith_map_canvas_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

static void
kith_map_canvas_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  KithMapCanvas *self = KITH_MAP_CANVAS (widget);
  const KithMapLayout *layout;

  kith_map_scene_set_size (self->scene, width, height);
  layout = kith_map_scene_get_layout (self->scene);
  for (guint i = 0; i < self->nodes->len; i++)
    if (layout != NULL && i < layout->n_spots)
      allocate_node (self, i, layout);
    else
      gtk_widget_set_child_visible (self->nodes->pdata[i], FALSE);
}

static void
kith_map_canvas_dispose (GObject *object)
{
  KithMapCanvas *self = KITH_MAP_CANVAS (object);

  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  g_clear_pointer (&self->ink, kith_ink_free);
  g_clear_object (&self->scene);
  G_OBJECT_CLASS (kith_map_canvas_parent_class)->dispose (object);
}

static void
kith_map_canvas_class_init (KithMapCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_map_canvas_dispose;
  widget_class->measure = kith_map_canvas_measure;
  widget_class->size_allocate = kith_map_canvas_size_allocate;
  widget_class->snapshot = kith_map_canvas_snapshot;
  signals[CHOSEN] = g_signal_new ("chosen", KITH_TYPE_MAP_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[MOVED] = g_signal_new ("moved", KITH_TYPE_MAP_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  gtk_widget_class_set_css_name (widget_class, "mapcanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
kith_map_canvas_init (KithMapCanvas *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->dragged = -1;
  self->ink = kith_ink_new ();
  self->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Relationship map"), -1);
  g_signal_connect_object (adw_style_manager_get_default (), "notify", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
kith_map_canvas_new (KithMapScene *scene)
{
  KithMapCanvas *self = g_object_new (KITH_TYPE_MAP_CANVAS, NULL);

  self->scene = g_object_ref (scene);
  g_signal_connect_object (scene, "changed", G_CALLBACK (scene_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
kith_map_canvas_set_editable (KithMapCanvas *self,
                              gboolean       editable)
{
  self->fixed = !editable;
}
