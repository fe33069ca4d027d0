/* kith-map-zoom.c: the map seen from near and far
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-canvas-private.h"

#include <math.h>

/* How much larger a key or a notch of the wheel makes the picture, and how far a notch carries it. */
#define ZOOM_STEP 1.25
#define SCROLL_STEP 60

static void
zoom_by (KithMapCanvas *self,
         double         factor,
         double         x,
         double         y)
{
  if (kith_viewport_zoom_at (&self->viewport, self->viewport.zoom * factor, x, y))
    kith_map_canvas_repaint (self);
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
  kith_map_canvas_repaint (self);
  return GDK_EVENT_STOP;
}

static void
motion_cb (KithMapCanvas *self,
           double         x,
           double         y)
{
  /* What moves below a pointer that rests is told as well; then it is the keyboard's turn. */
  if (x == self->pointer_x && y == self->pointer_y)
    return;
  self->pointer_x = x;
  self->pointer_y = y;
  kith_map_thread_follow (self, x, y);
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

void
kith_map_zoom_install (KithMapCanvas *self)
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

void
kith_map_canvas_zoom (KithMapCanvas *self,
                      int            steps)
{
  double zoom = steps == 0 ? 1 : self->viewport.zoom * pow (ZOOM_STEP, steps);

  if (kith_viewport_zoom_at (&self->viewport, zoom, self->viewport.width / 2, self->viewport.height / 2))
    kith_map_canvas_repaint (self);
}
