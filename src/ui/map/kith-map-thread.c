/* kith-map-thread.c: a tie that is being drawn from one person to another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-canvas-private.h"

#include "kith-map-marks.h"

/* Where the one in the @place stands in the window. */
static void
locate (KithMapCanvas *self,
        guint          place,
        double        *x,
        double        *y)
{
  const KithMapSpot *spot = &kith_map_scene_get_layout (self->scene)->spots[place];

  *x = spot->x;
  *y = spot->y;
  if (spot->placed)
    kith_viewport_to_window (&self->viewport, x, y);
}

void
kith_map_thread_begin (KithMapCanvas *self,
                       const char    *id)
{
  int place = kith_map_canvas_find_place (self, id);

  if (place < 0 || kith_map_scene_get_layout (self->scene) == NULL)
    return;
  g_set_str (&self->tied, id);
  locate (self, (guint) place, &self->thread_x, &self->thread_y);
  self->thread_held = -1;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "crosshair");
  kith_map_canvas_tell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
kith_map_thread_follow (KithMapCanvas *self,
                        double         x,
                        double         y)
{
  if (self->tied == NULL)
    return;
  self->thread_x = x;
  self->thread_y = y;
  self->thread_held = kith_map_canvas_find_person (self, x, y);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
kith_map_thread_hold (KithMapCanvas *self,
                      guint          place)
{
  if (self->tied == NULL)
    return;
  locate (self, place, &self->thread_x, &self->thread_y);
  self->thread_held = (int) place;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
kith_map_thread_cut (KithMapCanvas *self)
{
  if (self->tied == NULL)
    return FALSE;
  g_clear_pointer (&self->tied, g_free);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  kith_map_canvas_tell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

/* With oneself there is no tie: the line stays in the hand. */
void
kith_map_thread_end (KithMapCanvas *self,
                     const char    *id)
{
  g_autofree char *from = g_strdup (self->tied);

  if (g_strcmp0 (from, id) == 0)
    return;
  kith_map_thread_cut (self);
  kith_map_canvas_emit_tied (self, from, id);
}

void
kith_map_thread_draw (KithMapCanvas       *self,
                      cairo_t             *cr,
                      const KithMapLayout *layout,
                      const KithTheme     *theme)
{
  int from = kith_map_canvas_find_place (self, self->tied);
  double end_x = self->thread_x;
  double end_y = self->thread_y;
  double x;
  double y;

  if (from < 0)
    return;
  locate (self, (guint) from, &x, &y);
  if (self->thread_held >= 0 && (guint) self->thread_held < layout->n_spots)
    locate (self, (guint) self->thread_held, &end_x, &end_y);
  kith_map_mark_thread (cr, theme, layout->disc * (layout->spots[from].placed ? self->viewport.zoom : 1), x, y, end_x, end_y,
                        self->thread_held >= 0 && self->thread_held != from);
}
