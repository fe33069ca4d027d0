/* kith-viewport.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-viewport.h"

#define MOST_ZOOM 4.0

/* Whether @wanted, as far as it may be, is something else than @self. */
static gboolean
take (KithViewport *self,
      KithViewport  wanted)
{
  gboolean changed;

  wanted.zoom = CLAMP (wanted.zoom, 1, MOST_ZOOM);
  wanted.x = CLAMP (wanted.x, 0, wanted.width * (1 - 1 / wanted.zoom));
  wanted.y = CLAMP (wanted.y, 0, wanted.height * (1 - 1 / wanted.zoom));
  changed = wanted.zoom != self->zoom || wanted.x != self->x || wanted.y != self->y;
  *self = wanted;
  return changed;
}

void
kith_viewport_init (KithViewport *self)
{
  *self = (KithViewport) { .zoom = 1 };
}

void
kith_viewport_resize (KithViewport *self,
                      double        width,
                      double        height)
{
  KithViewport wanted = *self;
  double half = 0.5 / self->zoom;
  double middle_x = self->width > 0 ? self->x / self->width + half : 0.5;
  double middle_y = self->height > 0 ? self->y / self->height + half : 0.5;

  wanted.width = width;
  wanted.height = height;
  wanted.x = (middle_x - half) * width;
  wanted.y = (middle_y - half) * height;
  take (self, wanted);
}

gboolean
kith_viewport_zoom_at (KithViewport *self,
                       double        zoom,
                       double        x,
                       double        y)
{
  KithViewport wanted = *self;

  wanted.zoom = CLAMP (zoom, 1, MOST_ZOOM);
  wanted.x += x / self->zoom - x / wanted.zoom;
  wanted.y += y / self->zoom - y / wanted.zoom;
  return take (self, wanted);
}

gboolean
kith_viewport_pan (KithViewport *self,
                   double        dx,
                   double        dy)
{
  KithViewport wanted = *self;

  wanted.x -= dx / self->zoom;
  wanted.y -= dy / self->zoom;
  return take (self, wanted);
}

gboolean
kith_viewport_reveal (KithViewport *self,
                      double        x,
                      double        y,
                      double        around)
{
  KithViewport wanted = *self;

  wanted.x = MIN (MAX (wanted.x, x + around - self->width / self->zoom), x - around);
  wanted.y = MIN (MAX (wanted.y, y + around - self->height / self->zoom), y - around);
  return take (self, wanted);
}

void
kith_viewport_to_picture (const KithViewport *self,
                          double             *x,
                          double             *y)
{
  *x = *x / self->zoom + self->x;
  *y = *y / self->zoom + self->y;
}

void
kith_viewport_to_window (const KithViewport *self,
                         double             *x,
                         double             *y)
{
  *x = (*x - self->x) * self->zoom;
  *y = (*y - self->y) * self->zoom;
}
