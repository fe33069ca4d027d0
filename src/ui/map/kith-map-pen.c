/* kith-map-pen.c: what is drawn freely over the map, to show something; it fades unless it is kept, and is stored nowhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-canvas-private.h"

#include "kith-map-marks.h"

/* How long a stroke is to be seen, and how long it fades then. */
#define SEEN_US (6 * G_USEC_PER_SEC)
#define FADING_US (1200 * G_USEC_PER_SEC / 1000)

/* Stroke: @points: of KithMapPoint, from the client in outermost rings, so that it stays where it is in any window. @ended: 0 while
 * it is being drawn. */
typedef struct
{
  GArray *points;
  gint64 ended;
  gboolean kept;
} Stroke;

static void watch (KithMapCanvas *self);

static void
stroke_free (gpointer data)
{
  Stroke *self = data;

  g_array_unref (self->points);
  g_free (self);
}

static gboolean
fades (KithMapCanvas *self)
{
  gboolean animated;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animated, NULL);
  return animated;
}

static double
get_strength (KithMapCanvas *self,
              const Stroke  *stroke)
{
  gint64 over = g_get_monotonic_time () - stroke->ended - SEEN_US;

  if (stroke->kept || stroke->ended == 0 || over <= 0)
    return 1;
  return fades (self) ? MAX (0, 1 - (double) over / FADING_US) : 0;
}

static void
tell (KithMapCanvas *self)
{
  gboolean any = self->strokes->len > 0;
  gboolean loose = FALSE;

  for (guint i = 0; i < self->strokes->len; i++)
    loose = loose || !((const Stroke *) self->strokes->pdata[i])->kept;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.keep-strokes", loose);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.erase-strokes", any);
  kith_map_canvas_stir (self);
}

static gboolean
fade_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  KithMapCanvas *self = KITH_MAP_CANVAS (widget);
  gboolean fading = FALSE;

  for (guint i = self->strokes->len; i > 0; i--)
    {
      double strength = get_strength (self, self->strokes->pdata[i - 1]);

      fading = fading || (strength > 0 && strength < 1);
      if (strength <= 0)
        g_ptr_array_remove_index (self->strokes, i - 1);
    }
  tell (self);
  if (fading)
    return G_SOURCE_CONTINUE;
  watch (self);
  return G_SOURCE_REMOVE;
}

static void
due_cb (gpointer data)
{
  KITH_MAP_CANVAS (data)->strokes_due = 0;
  gtk_widget_add_tick_callback (data, fade_cb, NULL, NULL);
}

/* Nothing is to be done before the first begins to fade. */
static void
watch (KithMapCanvas *self)
{
  gint64 first = G_MAXINT64;

  g_clear_handle_id (&self->strokes_due, g_source_remove);
  for (guint i = 0; i < self->strokes->len; i++)
    {
      const Stroke *stroke = self->strokes->pdata[i];

      if (!stroke->kept && stroke->ended > 0)
        first = MIN (first, stroke->ended + SEEN_US);
    }
  if (first < G_MAXINT64)
    self->strokes_due = g_timeout_add_once ((guint) (MAX (0, first - g_get_monotonic_time ()) / 1000 + 1), due_cb, self);
}

void
kith_map_pen_init (KithMapCanvas *self)
{
  self->strokes = g_ptr_array_new_with_free_func (stroke_free);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.keep-strokes", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.erase-strokes", FALSE);
}

void
kith_map_pen_dispose (KithMapCanvas *self)
{
  g_clear_handle_id (&self->strokes_due, g_source_remove);
  g_clear_pointer (&self->strokes, g_ptr_array_unref);
}

void
kith_map_pen_take (KithMapCanvas *self)
{
  if (self->drawing)
    return;
  kith_map_thread_cut (self);
  self->drawing = TRUE;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "crosshair");
  kith_map_canvas_tell (self);
}

gboolean
kith_map_pen_put_away (KithMapCanvas *self)
{
  if (!self->drawing)
    return FALSE;
  self->drawing = FALSE;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  kith_map_canvas_tell (self);
  return TRUE;
}

static Stroke *
get_last (KithMapCanvas *self)
{
  return self->strokes->len > 0 ? self->strokes->pdata[self->strokes->len - 1] : NULL;
}

void
kith_map_pen_touch (KithMapCanvas *self)
{
  Stroke *stroke = g_new0 (Stroke, 1);

  stroke->points = g_array_new (FALSE, FALSE, sizeof (KithMapPoint));
  g_ptr_array_add (self->strokes, stroke);
}

void
kith_map_pen_draw_to (KithMapCanvas *self,
                      double         x,
                      double         y)
{
  const KithMapLayout *layout = kith_map_scene_get_layout (self->scene);
  Stroke *stroke = get_last (self);
  KithMapPoint point;

  if (layout == NULL || stroke == NULL || stroke->ended > 0)
    return;
  point = (KithMapPoint) { (x - layout->x) / layout->rings.edges[layout->rings.n - 1],
                           (y - layout->y) / layout->rings.edges[layout->rings.n - 1], FALSE };
  g_array_append_val (stroke->points, point);
  kith_map_canvas_stir (self);
}

/* What is no more than a tap was none. */
void
kith_map_pen_lift (KithMapCanvas *self)
{
  Stroke *stroke = get_last (self);

  if (stroke == NULL || stroke->ended > 0)
    return;
  stroke->ended = g_get_monotonic_time ();
  if (stroke->points->len < 2)
    g_ptr_array_set_size (self->strokes, (int) self->strokes->len - 1);
  tell (self);
  watch (self);
}

void
kith_map_pen_keep (KithMapCanvas *self)
{
  for (guint i = 0; i < self->strokes->len; i++)
    ((Stroke *) self->strokes->pdata[i])->kept = TRUE;
  tell (self);
  watch (self);
}

void
kith_map_pen_erase (KithMapCanvas *self)
{
  g_ptr_array_set_size (self->strokes, 0);
  tell (self);
  watch (self);
}

void
kith_map_pen_draw (KithMapCanvas       *self,
                   cairo_t             *cr,
                   const KithMapLayout *layout,
                   const KithTheme     *theme)
{
  const KithMapCanvas *hand = kith_map_canvas_get_hand (self);
  double unit = layout->rings.edges[layout->rings.n - 1];

  for (guint i = 0; i < hand->strokes->len; i++)
    {
      const Stroke *stroke = hand->strokes->pdata[i];

      cairo_save (cr);
      cairo_translate (cr, layout->x, layout->y);
      kith_map_mark_stroke (cr, theme, (const KithMapPoint *) stroke->points->data, stroke->points->len, unit,
                            get_strength (self, stroke));
      cairo_restore (cr);
    }
}
