/* kith-map-touch.c: what is meant by a place or a way on the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-layout.h"

#include <math.h>

/* A pixel aside counts as so many ahead. */
#define ASIDE 2.0

/* Curves are as good as straight over so short a way. */
#define PIECES 24

static gboolean
is_shown (const KithMapSpot *spot)
{
  return spot->placed || spot->tray;
}

static void
look_along (const KithMapSpot *from,
            const KithMapSpot *to,
            KithMapWay         way,
            double            *ahead,
            double            *aside)
{
  double across = to->x - from->x;
  double down = to->y - from->y;
  gboolean level = way == KITH_MAP_WAY_LEFT || way == KITH_MAP_WAY_RIGHT;

  *ahead = (level ? across : down) * (way == KITH_MAP_WAY_LEFT || way == KITH_MAP_WAY_UP ? -1 : 1);
  *aside = fabs (level ? down : across);
}

/* @open: how far aside for each pixel ahead someone may be. */
static int
find_along (const KithMapLayout *self,
            guint                from,
            KithMapWay           way,
            double               open)
{
  double least = INFINITY;
  int found = -1;

  for (guint i = 0; i < self->n_spots; i++)
    {
      double ahead;
      double aside;

      if (i == from || !is_shown (&self->spots[i]))
        continue;
      look_along (&self->spots[from], &self->spots[i], way, &ahead, &aside);
      if (ahead > 0 && aside <= open * ahead && ahead + ASIDE * aside < least)
        {
          least = ahead + ASIDE * aside;
          found = (int) i;
        }
    }
  return found;
}

int
kith_map_layout_walk (const KithMapLayout *self,
                      guint                from,
                      KithMapWay           way)
{
  int found;

  g_return_val_if_fail (from < self->n_spots, -1);

  found = find_along (self, from, way, 1);
  return found >= 0 ? found : find_along (self, from, way, INFINITY);
}

static double
measure_piece (double x,
               double y,
               double x0,
               double y0,
               double x1,
               double y1)
{
  double across = x1 - x0;
  double down = y1 - y0;
  double square = across * across + down * down;
  double share = square > 0 ? CLAMP (((x - x0) * across + (y - y0) * down) / square, 0, 1) : 0;

  return hypot (x - x0 - share * across, y - y0 - share * down);
}

static double
measure_curve (const KithMapSpot  *a,
               const KithMapSpot  *b,
               const KithMapCurve *curve,
               double              x,
               double              y)
{
  double nearest = INFINITY;
  double last_x = a->x;
  double last_y = a->y;

  for (guint i = 1; i <= PIECES; i++)
    {
      double t = (double) i / PIECES;
      double next_x = (1 - t) * (1 - t) * a->x + 2 * t * (1 - t) * curve->x + t * t * b->x;
      double next_y = (1 - t) * (1 - t) * a->y + 2 * t * (1 - t) * curve->y + t * t * b->y;

      nearest = MIN (nearest, measure_piece (x, y, last_x, last_y, next_x, next_y));
      last_x = next_x;
      last_y = next_y;
    }
  return nearest;
}

int
kith_map_layout_find_tie (const KithMapLayout  *self,
                          const KithMapPicture *picture,
                          double                x,
                          double                y,
                          double                slack)
{
  double nearest = slack;
  int found = -1;

  for (guint i = 0; i < self->curves->len; i++)
    {
      const KithMapCurve *curve = &g_array_index (self->curves, KithMapCurve, i);
      const KithMapTie *tie = &g_array_index (picture->ties, KithMapTie, curve->tie);
      double away;

      if (picture->hidden_lines & (1u << tie->line))
        continue;
      away = measure_curve (&self->spots[tie->a], &self->spots[tie->b], curve, x, y);
      if (away <= nearest)
        {
          nearest = away;
          found = (int) curve->tie;
        }
    }
  return found;
}

void
kith_map_layout_draw_in (const KithMapLayout *self,
                         double              *x,
                         double              *y)
{
  double across = *x - self->x;
  double down = *y - self->y;
  double radius = hypot (across, down);
  /* What is read at the very edge may lie outside by the last digit. */
  double outermost = self->rings.edges[self->rings.n - 1] - 0.01;

  if (radius <= outermost)
    return;
  *x = self->x + across * outermost / radius;
  *y = self->y + down * outermost / radius;
}
