/* kith-map-drag.c: what is done with a button held, or a finger down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-canvas-private.h"

#include "kith-map-marks.h"

#include <math.h>

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
  KithMapDrag *drag = &self->drag;
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  gboolean movable = !self->fixed && !self->drawing && self->tied == NULL && has_rings (self);
  int found = movable ? kith_map_canvas_find_person (self, x, y) : -1;

  g_clear_pointer (&drag->person, g_free);
  drag->banding = found < 0 && !self->fixed && !self->drawing && (state & GDK_SHIFT_MASK);
  drag->panning = found < 0 && !self->drawing && !drag->banding && self->viewport.zoom > 1;
  drag->panned_x = drag->panned_y = 0;
  if (found >= 0)
    drag->person = g_strdup (kith_map_canvas_get_person (self, (guint) found)->id);
  else if (!drag->panning && !drag->banding)
    gtk_gesture_set_state (GTK_GESTURE (gesture), self->drawing ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
  kith_viewport_to_picture (&self->viewport, &x, &y);
  drag->from_x = drag->x = x;
  drag->from_y = drag->y = y;
  if (self->drawing)
    {
      kith_map_pen_touch (self);
      kith_map_pen_draw_to (self, x, y);
    }
}

static void
pan_to (KithMapCanvas *self,
        double         dx,
        double         dy)
{
  if (kith_viewport_pan (&self->viewport, dx - self->drag.panned_x, dy - self->drag.panned_y))
    kith_map_canvas_repaint (self);
  self->drag.panned_x = dx;
  self->drag.panned_y = dy;
}

/* Whether it is more than a click. */
static gboolean
is_begun (KithMapCanvas  *self,
          GtkGestureDrag *gesture,
          double          dx,
          double          dy)
{
  GdkEventSequence *sequence = gtk_gesture_get_last_updated_sequence (GTK_GESTURE (gesture));

  return gtk_gesture_get_sequence_state (GTK_GESTURE (gesture), sequence) == GTK_EVENT_SEQUENCE_CLAIMED
         || gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, dx, dy);
}

static void
drag_update_cb (KithMapCanvas  *self,
                double          dx,
                double          dy,
                GtkGestureDrag *gesture)
{
  KithMapDrag *drag = &self->drag;
  double x;
  double y;

  if ((drag->person == NULL && !drag->panning && !drag->banding && !self->drawing) || !gtk_gesture_drag_get_start_point (gesture, &x, &y)
      || !is_begun (self, gesture, dx, dy))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (drag->panning)
    {
      pan_to (self, dx, dy);
      return;
    }
  x += dx;
  y += dy;
  kith_viewport_to_picture (&self->viewport, &x, &y);
  drag->x = x;
  drag->y = y;
  if (self->drawing)
    kith_map_pen_draw_to (self, x, y);
  kith_map_canvas_stir (self);
}

/* Where @spot is in the picture: the tray is not part of what is seen from near. */
static void
locate (KithMapCanvas     *self,
        const KithMapSpot *spot,
        double            *x,
        double            *y)
{
  *x = spot->x;
  *y = spot->y;
  if (!spot->placed)
    kith_viewport_to_picture (&self->viewport, x, y);
}

/* Where the one in the @place is carried along with the one who is held, never off the rings. */
static void
carry (KithMapCanvas       *self,
       const KithMapLayout *layout,
       guint                place,
       double              *x,
       double              *y)
{
  guint held = (guint) kith_map_canvas_find_place (self, self->drag.person);
  double from_x;
  double from_y;

  if (place == held)
    {
      *x = self->drag.x;
      *y = self->drag.y;
      return;
    }
  locate (self, &layout->spots[held], &from_x, &from_y);
  locate (self, &layout->spots[place], x, y);
  *x += self->drag.x - from_x;
  *y += self->drag.y - from_y;
  kith_map_layout_draw_in (layout, x, y);
}

static void
put_down (KithMapCanvas       *self,
          const KithMapLayout *layout)
{
  const KithMapPicture *picture = kith_map_scene_get_picture (self->scene);
  g_auto (GStrv) meant = kith_map_canvas_list_meant (self, self->drag.person);
  g_autoptr (GPtrArray) puts = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_map_put_free);
  double closeness;
  double angle;

  /* Whoever is let go beside the rings stays where they were, and all with them. */
  if (!kith_map_layout_read (layout, picture, self->drag.x, self->drag.y, &closeness, &angle))
    return;
  for (guint i = 0; meant[i] != NULL; i++)
    {
      int place = kith_map_canvas_find_place (self, meant[i]);
      double x;
      double y;

      if (place < 0)
        continue;
      carry (self, layout, (guint) place, &x, &y);
      if (kith_map_layout_read (layout, picture, x, y, &closeness, &angle))
        g_ptr_array_add (puts, kith_map_put_new (meant[i], closeness, angle));
    }
  kith_map_canvas_emit_moved (self, puts);
}

static void
drag_end_cb (KithMapCanvas *self)
{
  KithMapDrag *drag = &self->drag;
  const KithMapLayout *layout = kith_map_scene_get_layout (self->scene);
  gboolean moved = drag->x != drag->from_x || drag->y != drag->from_y;

  if (self->drawing)
    kith_map_pen_lift (self);
  else if (layout != NULL && moved && drag->banding)
    kith_map_choice_band (self, drag->from_x, drag->from_y, drag->x, drag->y);
  else if (layout != NULL && moved && kith_map_canvas_find_place (self, drag->person) >= 0)
    put_down (self, layout);
  g_clear_pointer (&drag->person, g_free);
  drag->panning = drag->banding = FALSE;
  kith_map_canvas_stir (self);
}

static void
cancel_cb (KithMapCanvas *self)
{
  kith_map_pen_lift (self);
  g_clear_pointer (&self->drag.person, g_free);
  self->drag.panning = self->drag.banding = FALSE;
  kith_map_canvas_stir (self);
}

void
kith_map_drag_install (KithMapCanvas *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

static void
draw_carried (KithMapCanvas       *self,
              cairo_t             *cr,
              const KithMapLayout *layout,
              const KithTheme     *theme,
              double               disc)
{
  const KithMapDrag *drag = &self->drag;
  g_auto (GStrv) meant = NULL;

  if (kith_map_canvas_find_place (self, drag->person) < 0 || (drag->x == drag->from_x && drag->y == drag->from_y))
    return;
  meant = kith_map_canvas_list_meant (self, drag->person);
  for (guint i = 0; meant[i] != NULL; i++)
    {
      int place = kith_map_canvas_find_place (self, meant[i]);
      double x;
      double y;

      if (place < 0)
        continue;
      carry (self, layout, (guint) place, &x, &y);
      kith_map_mark_carried (cr, theme, x, y, disc);
    }
}

/* Those carried on the map that this one follows, on rings of another size. */
static void
draw_led (KithMapCanvas       *self,
          cairo_t             *cr,
          const KithMapLayout *layout,
          const KithTheme     *theme)
{
  const KithMapLayout *led = kith_map_scene_get_layout (self->leader->scene);
  double scale;

  if (led == NULL || led->form != KITH_MAP_RINGS || layout->form != KITH_MAP_RINGS)
    return;
  scale = layout->rings.edges[layout->rings.n - 1] / led->rings.edges[led->rings.n - 1];
  cairo_save (cr);
  cairo_translate (cr, layout->x, layout->y);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -led->x, -led->y);
  draw_carried (self->leader, cr, led, theme, layout->disc / scale);
  cairo_restore (cr);
}

void
kith_map_drag_draw (KithMapCanvas       *self,
                    cairo_t             *cr,
                    const KithMapLayout *layout,
                    const KithTheme     *theme)
{
  const KithMapDrag *drag = &self->drag;

  if (self->leader != NULL)
    {
      draw_led (self, cr, layout, theme);
      return;
    }
  if (drag->banding)
    kith_map_mark_band (cr, theme, drag->from_x, drag->from_y, drag->x, drag->y);
  draw_carried (self, cr, layout, theme, layout->disc);
}
