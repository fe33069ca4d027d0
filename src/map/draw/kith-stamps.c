/* kith-stamps.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-stamps.h"

#include <math.h>

/* Of all stamps together; a screen full of names takes a tenth of that. */
#define MOST_BYTES (32u << 20)
#define BYTES_A_PIXEL 4

struct _KithStamps
{
  GHashTable *stamps;  /* by key and size */
  gsize bytes;
  double density;
  gboolean cutting;
};

/* Stamp: @left, @top: where its corner is from 0, 0 of what was drawn. */
typedef struct
{
  cairo_surface_t *surface;
  double left;
  double top;
} Stamp;

static void
stamp_free (Stamp *self)
{
  cairo_surface_destroy (self->surface);
  g_free (self);
}

KithStamps *
kith_stamps_new (double density)
{
  KithStamps *self = g_new0 (KithStamps, 1);

  self->stamps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) stamp_free);
  self->density = MAX (density, 1);
  return self;
}

void
kith_stamps_free (KithStamps *self)
{
  g_hash_table_unref (self->stamps);
  g_free (self);
}

/* Of whole pixels. */
static Stamp *
cut (KithStamps     *self,
     double          scale,
     KithStampReach  reach,
     KithStampDraw   draw,
     gpointer        data)
{
  Stamp *stamp = g_new0 (Stamp, 1);
  double size = scale * self->density;
  KithMapRect rect;
  cairo_t *cr;
  int width;
  int height;

  reach (data, &rect);
  stamp->left = floor (rect.x * size);
  stamp->top = floor (rect.y * size);
  width = (int) (ceil ((rect.x + rect.width) * size) - stamp->left);
  height = (int) (ceil ((rect.y + rect.height) * size) - stamp->top);
  stamp->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (width, 1), MAX (height, 1));
  self->bytes += (gsize) MAX (width, 1) * MAX (height, 1) * BYTES_A_PIXEL;
  cr = cairo_create (stamp->surface);
  cairo_translate (cr, -stamp->left, -stamp->top);
  cairo_scale (cr, size, size);
  self->cutting = TRUE;
  draw (cr, data);
  self->cutting = FALSE;
  cairo_destroy (cr);
  cairo_surface_set_device_scale (stamp->surface, self->density, self->density);
  return stamp;
}

static const Stamp *
find (KithStamps     *self,
      const char     *key,
      double          scale,
      KithStampReach  reach,
      KithStampDraw   draw,
      gpointer        data)
{
  g_autofree char *full = g_strdup_printf ("%d %s", (int) lround (scale * 4096), key);
  Stamp *stamp = g_hash_table_lookup (self->stamps, full);

  if (stamp != NULL)
    return stamp;
  if (self->bytes > MOST_BYTES)
    {
      g_hash_table_remove_all (self->stamps);
      self->bytes = 0;
    }
  stamp = cut (self, scale, reach, draw, data);
  g_hash_table_insert (self->stamps, g_steal_pointer (&full), stamp);
  return stamp;
}

static void
draw_at (cairo_t       *cr,
         double         x,
         double         y,
         KithStampDraw  draw,
         gpointer       data)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  draw (cr, data);
  cairo_restore (cr);
}

void
kith_stamps_press (KithStamps     *self,
                   cairo_t        *cr,
                   const char     *key,
                   double          x,
                   double          y,
                   KithStampReach  reach,
                   KithStampDraw   draw,
                   gpointer        data)
{
  cairo_matrix_t matrix;
  const Stamp *stamp;

  /* What is part of a stamp is none of its own. */
  if (self->cutting)
    {
      draw_at (cr, x, y, draw, data);
      return;
    }
  cairo_get_matrix (cr, &matrix);
  g_return_if_fail (matrix.xx > 0 && matrix.xx == matrix.yy && matrix.xy == 0 && matrix.yx == 0);
  stamp = find (self, key, matrix.xx, reach, draw, data);
  cairo_user_to_device (cr, &x, &y);
  cairo_save (cr);
  cairo_identity_matrix (cr);
  cairo_set_source_surface (cr, stamp->surface, (round (x * self->density) + stamp->left) / self->density,
                            (round (y * self->density) + stamp->top) / self->density);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_restore (cr);
}
