/* kith-track.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-track.h"

#include <math.h>

static void
add_point (KithTrack *self,
           double     x,
           double     y)
{
  if (self->n > 0)
    self->length += hypot (x - self->x[self->n - 1], y - self->y[self->n - 1]);
  self->x[self->n] = x;
  self->y[self->n] = y;
  self->at[self->n] = self->length;
  self->n++;
}

static gboolean
cut_ends (KithTrack *self,
          double     first,
          double     last)
{
  KithTrack whole = *self;

  *self = (KithTrack) { 0 };
  if (whole.length - first - last < 1)
    return FALSE;

  for (guint i = 0; i < whole.n; i++)
    {
      double along = CLAMP (whole.at[i], first, whole.length - last);
      double x;
      double y;

      kith_track_walk (&whole, along, 0, &x, &y);
      if (self->n == 0 || along > whole.at[i - 1] || i + 1 == whole.n)
        add_point (self, x, y);
    }

  return self->length > 0;
}

gboolean
kith_track_init_straight (KithTrack *self,
                          double     x0,
                          double     y0,
                          double     x1,
                          double     y1,
                          double     first,
                          double     last)
{
  *self = (KithTrack) { 0 };
  add_point (self, x0, y0);
  add_point (self, x1, y1);
  return cut_ends (self, first, last);
}

gboolean
kith_track_init_curve (KithTrack *self,
                       double     x0,
                       double     y0,
                       double     x,
                       double     y,
                       double     x1,
                       double     y1,
                       double     first,
                       double     last)
{
  *self = (KithTrack) { 0 };
  for (guint i = 0; i < KITH_TRACK_MOST - 1; i++)
    {
      double t = i / (KITH_TRACK_MOST - 2.0);
      double from = (1 - t) * (1 - t);
      double by = 2 * t * (1 - t);
      double to = t * t;

      add_point (self, from * x0 + by * x + to * x1, from * y0 + by * y + to * y1);
    }
  return cut_ends (self, first, last);
}

void
kith_track_walk (const KithTrack *self,
                 double           along,
                 double           aside,
                 double          *x,
                 double          *y)
{
  guint i = 1;
  double piece;
  double share;
  double across;
  double down;

  while (i + 1 < self->n && along > self->at[i])
    i++;
  piece = MAX (self->at[i] - self->at[i - 1], 1e-9);
  share = (along - self->at[i - 1]) / piece;
  across = (self->x[i] - self->x[i - 1]) / piece;
  down = (self->y[i] - self->y[i - 1]) / piece;
  *x = self->x[i - 1] + share * piece * across - aside * down;
  *y = self->y[i - 1] + share * piece * down + aside * across;
}

void
kith_track_trace (const KithTrack *self,
                  cairo_t         *cr,
                  double           from,
                  double           to,
                  double           aside)
{
  double x;
  double y;

  kith_track_walk (self, from, aside, &x, &y);
  cairo_move_to (cr, x, y);
  for (guint i = 1; i + 1 < self->n; i++)
    if (self->at[i] > from && self->at[i] < to)
      {
        kith_track_walk (self, self->at[i], aside, &x, &y);
        cairo_line_to (cr, x, y);
      }
  kith_track_walk (self, to, aside, &x, &y);
  cairo_line_to (cr, x, y);
}
