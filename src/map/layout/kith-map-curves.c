/* kith-map-curves.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-curves.h"

#include <math.h>

/* Of the distance between two people, sideways; towards the client where it makes no difference. */
static const double bends[] = { 0.16, -0.16, 0.3, -0.3, 0.06, 0.5, -0.5 };

#define SAMPLES 9

static double
weigh_at (const KithMapLayout *layout,
          const KithMapTie    *tie,
          double               x,
          double               y)
{
  double weight = MAX (0, layout->client_disc + 6 - hypot (x - layout->x, y - layout->y)) * 2;

  for (guint i = 0; i < layout->n_spots; i++)
    if (layout->spots[i].placed && i != tie->a && i != tie->b)
      weight += MAX (0, layout->disc + 4 - hypot (x - layout->spots[i].x, y - layout->spots[i].y));

  return weight;
}

static double
weigh_bend (const KithMapLayout *layout,
            const KithMapTie    *tie,
            double               x,
            double               y)
{
  const KithMapSpot *a = &layout->spots[tie->a];
  const KithMapSpot *b = &layout->spots[tie->b];
  double weight = 0;

  for (int k = 1; k < SAMPLES; k++)
    {
      double t = (double) k / SAMPLES;
      double from = (1 - t) * (1 - t);
      double by = 2 * t * (1 - t);
      double to = t * t;

      weight += weigh_at (layout, tie, from * a->x + by * x + to * b->x, from * a->y + by * y + to * b->y);
    }

  return weight;
}

static KithMapCurve
bend (const KithMapLayout *layout,
      const KithMapTie    *tie,
      guint                index)
{
  const KithMapSpot *a = &layout->spots[tie->a];
  const KithMapSpot *b = &layout->spots[tie->b];
  double middle_x = (a->x + b->x) / 2;
  double middle_y = (a->y + b->y) / 2;
  double side_x = b->y - a->y;
  double side_y = a->x - b->x;
  KithMapCurve best = { index, middle_x, middle_y };
  double least = INFINITY;

  if (side_x * (layout->x - middle_x) + side_y * (layout->y - middle_y) < 0)
    {
      side_x = -side_x;
      side_y = -side_y;
    }
  for (guint i = 0; i < G_N_ELEMENTS (bends); i++)
    {
      double x = middle_x + bends[i] * side_x;
      double y = middle_y + bends[i] * side_y;
      double weight = weigh_bend (layout, tie, x, y) + 1.5 * i;

      if (weight < least)
        {
          least = weight;
          best = (KithMapCurve) { index, x, y };
        }
    }

  return best;
}

void
kith_map_curves_bend (KithMapLayout        *layout,
                      const KithMapPicture *picture)
{
  if (!(picture->show & KITH_MAP_SHOW_TIES))
    return;

  for (guint i = 0; i < picture->ties->len; i++)
    {
      const KithMapTie *tie = &g_array_index (picture->ties, KithMapTie, i);

      if (layout->spots[tie->a].placed && layout->spots[tie->b].placed)
        {
          KithMapCurve curve = bend (layout, tie, i);

          g_array_append_val (layout->curves, curve);
        }
    }
}
