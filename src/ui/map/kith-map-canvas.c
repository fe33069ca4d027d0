/* kith-map-canvas.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-canvas.h"

#include "kith-desktop-theme.h"
#include "kith-map-node.h"
#include "kith-map-painter.h"
#include "kith-viewport.h"

#include <glib/gi18n.h>
#include <math.h>

#define LEAST_WIDTH 320
#define LEAST_HEIGHT 280
/* What a finger can hit. */
#define LEAST_TARGET 44
/* How far a key moves a person, in closeness. */
#define KEY_STEP 5
/* How much larger a key or a notch of the wheel makes the picture, and how far a notch carries it. */
#define ZOOM_STEP 1.25
#define SCROLL_STEP 60
/* What is drawn as large as it is however near one looks. */
#define STILL (KITH_MAP_LAYER_PAGE | KITH_MAP_LAYER_CARDS)

struct _KithMapCanvas
{
  GtkWidget parent_instance;

  KithMapScene *scene;
  KithInk *ink;
  GPtrArray *nodes;     /* of KithMapNode, in the order of the picture's people */
  char *dragged;        /* who; the scene may change on the way */
  double x;             /* in the picture */
  double y;
  KithViewport viewport;
  double zoom_before;
  double panned_x;
  double panned_y;
  double pointer_x;
  double pointer_y;
  gboolean panning;
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

/* Returns: a place among the people, -1 for nobody */
static int
find_dragged (KithMapCanvas *self)
{
  const KithMapPerson *person;

  for (guint i = 0; self->dragged != NULL && (person = get_person (self, i)) != NULL; i++)
    if (g_strcmp0 (person->id, self->dragged) == 0)
      return (int) i;
  return -1;
}

static void
allocate_node (KithMapCanvas       *self,
               guint                place,
               const KithMapLayout *layout)
{
  GtkWidget *node = self->nodes->pdata[place];
  const KithMapSpot *spot = &layout->spots[place];
  double x = spot->x;
  double y = spot->y;
  double size = MAX (LEAST_TARGET, 2 * layout->disc * (spot->placed ? self->viewport.zoom : 1));
  gboolean shown = spot->placed || spot->tray;
  GtkAllocation allocation;

  gtk_widget_set_child_visible (node, shown);
  if (!shown)
    return;
  if (spot->placed)
    kith_viewport_to_window (&self->viewport, &x, &y);
  allocation = (GtkAllocation) { x - size / 2, y - size / 2, size, size };
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
  if (find_dragged (self) < 0)
    g_clear_pointer (&self->dragged, g_free);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
redraw (KithMapCanvas *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Who stands at a point of the window: the cards lie above the map. Returns: a place among the people, -1 for nobody */
static int
find_person (KithMapCanvas *self,
             double         x,
             double         y)
{
  const KithMapLayout *layout = kith_map_scene_get_layout (self->scene);
  double slack = layout != NULL ? MAX (0, LEAST_TARGET / 2.0 - layout->disc) : 0;
  int found = layout != NULL ? kith_map_layout_find (layout, x, y, slack) : -1;

  if (found >= 0 && layout->spots[found].tray)
    return found;
  kith_viewport_to_picture (&self->viewport, &x, &y);
  found = layout != NULL ? kith_map_layout_find (layout, x, y, slack / self->viewport.zoom) : -1;
  return found >= 0 && layout->spots[found].placed ? found : -1;
}

/* Elsewhere a place says nothing of how near somebody is. */
static gboolean
has_rings (KithMapCanvas *self)
{
  const KithMapLayout *layout = kith_map_scene_get_layout (self->scene);

  return layout != NULL && layout->form == KITH_MAP_RINGS;
}

static void
drag_begin_cb (KithMapCanvas  *self,
               double          x,
               double          y,
               GtkGestureDrag *gesture)
{
  int found = self->fixed || !has_rings (self) ? -1 : find_person (self, x, y);

  g_clear_pointer (&self->dragged, g_free);
  self->panning = found < 0 && self->viewport.zoom > 1;
  self->panned_x = self->panned_y = 0;
  if (found >= 0)
    self->dragged = g_strdup (get_person (self, (guint) found)->id);
  else if (!self->panning)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
  kith_viewport_to_picture (&self->viewport, &x, &y);
  self->x = x;
  self->y = y;
}

static void
pan_to (KithMapCanvas *self,
        double         dx,
        double         dy)
{
  if (kith_viewport_pan (&self->viewport, dx - self->panned_x, dy - self->panned_y))
    redraw (self);
  self->panned_x = dx;
  self->panned_y = dy;
}

static void
drag_update_cb (KithMapCanvas  *self,
                double          dx,
                double          dy,
                GtkGestureDrag *gesture)
{
  gboolean begun = gtk_gesture_get_sequence_state (GTK_GESTURE (gesture),
                                                   gtk_gesture_get_last_updated_sequence (GTK_GESTURE (gesture)))
                   == GTK_EVENT_SEQUENCE_CLAIMED;
  double x;
  double y;

  if ((self->dragged == NULL && !self->panning) || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  if (!begun && !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, dx, dy))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->panning)
    {
      pan_to (self, dx, dy);
      return;
    }
  x += dx;
  y += dy;
  kith_viewport_to_picture (&self->viewport, &x, &y);
  self->x = x;
  self->y = y;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (KithMapCanvas  *self,
             double          dx,
             double          dy,
             GtkGestureDrag *gesture)
{
  g_autofree char *dragged = g_steal_pointer (&self->dragged);
  const KithMapLayout *layout = kith_map_scene_get_layout (self->scene);
  double start_x = self->x;
  double start_y = self->y;
  double closeness;
  double angle;

  self->panning = FALSE;
  gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y);
  kith_viewport_to_picture (&self->viewport, &start_x, &start_y);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (dragged == NULL || layout == NULL || (self->x == start_x && self->y == start_y))
    return;
  if (kith_map_layout_read (layout, kith_map_scene_get_picture (self->scene), self->x, self->y, &closeness, &angle))
    g_signal_emit (self, signals[MOVED], 0, dragged, closeness, angle);
}

static void
zoom_by (KithMapCanvas *self,
         double         factor,
         double         x,
         double         y)
{
  if (kith_viewport_zoom_at (&self->viewport, self->viewport.zoom * factor, x, y))
    redraw (self);
}

static gboolean
scroll_cb (KithMapCanvas            *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double step = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL ? SCROLL_STEP : 1;

  if (state & GDK_CONTROL_MASK)
    zoom_by (self, pow (ZOOM_STEP, -dy * step / SCROLL_STEP), self->pointer_x, self->pointer_y);
  else if (!kith_viewport_pan (&self->viewport, -dx * step, -dy * step))
    return GDK_EVENT_PROPAGATE;
  redraw (self);
  return GDK_EVENT_STOP;
}

static void
motion_cb (KithMapCanvas *self,
           double         x,
           double         y)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static void
pinch_begin_cb (KithMapCanvas *self)
{
  self->zoom_before = self->viewport.zoom;
}

static void
pinch_cb (KithMapCanvas *self,
          double         scale,
          GtkGesture    *gesture)
{
  double x;
  double y;

  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    zoom_by (self, self->zoom_before * scale / self->viewport.zoom, x, y);
}

/* Whoever is reached by the keyboard is seen. */
static void
kith_map_canvas_set_focus_child (GtkWidget *widget,
                                 GtkWidget *child)
{
  KithMapCanvas *self = KITH_MAP_CANVAS (widget);
  const KithMapLayout *layout = self->scene != NULL ? kith_map_scene_get_layout (self->scene) : NULL;
  guint place;

  GTK_WIDGET_CLASS (kith_map_canvas_parent_class)->set_focus_child (widget, child);
  if (child == NULL || layout == NULL || !g_ptr_array_find (self->nodes, child, &place) || place >= layout->n_spots)
    return;
  if (layout->spots[place].placed
      && kith_viewport_reveal (&self->viewport, layout->spots[place].x, layout->spots[place].y, LEAST_TARGET))
    redraw (self);
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
paint (KithMapCanvas       *self,
       cairo_t             *cr,
       const KithMapLayout *layout)
{
  const KithMapPicture *picture = kith_map_scene_get_picture (self->scene);
  KithTheme theme = kith_desktop_theme_get ();

  kith_map_paint (cr, picture, layout, &theme, self->ink, KITH_MAP_LAYER_PAGE);
  cairo_save (cr);
  cairo_scale (cr, self->viewport.zoom, self->viewport.zoom);
  cairo_translate (cr, -self->viewport.x, -self->viewport.y);
  kith_map_paint (cr, picture, layout, &theme, self->ink, KITH_MAP_LAYER_ALL & ~STILL);
  if (self->dragged != NULL)
    draw_dragged (self, cr, layout, &theme);
  cairo_restore (cr);
  kith_map_paint (cr, picture, layout, &theme, self->ink, KITH_MAP_LAYER_CARDS);
}

static void
kith_map_canvas_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  KithMapCanvas *self = KITH_MAP_CANVAS (widget);
  const KithMapLayout *layout = kith_map_scene_get_layout (self->scene);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  cairo_t *cr;

  if (layout == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  paint (self, cr, layout);
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
  kith_viewport_resize (&self->viewport, width, height);
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
  g_clear_pointer (&self->dragged, g_free);
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
  widget_class->set_focus_child = kith_map_canvas_set_focus_child;
  signals[CHOSEN] = g_signal_new ("chosen", KITH_TYPE_MAP_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[MOVED] = g_signal_new ("moved", KITH_TYPE_MAP_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  gtk_widget_class_set_css_name (widget_class, "mapcanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_zoom (KithMapCanvas *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  kith_viewport_init (&self->viewport);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}

static void
kith_map_canvas_init (KithMapCanvas *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  add_zoom (self);
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

void
kith_map_canvas_zoom (KithMapCanvas *self,
                      int            steps)
{
  double zoom = steps == 0 ? 1 : self->viewport.zoom * pow (ZOOM_STEP, steps);

  if (kith_viewport_zoom_at (&self->viewport, zoom, self->viewport.width / 2, self->viewport.height / 2))
    redraw (self);
}
