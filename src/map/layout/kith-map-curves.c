/* kith-map-curves.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-curves.h"

#include "kith-map-grid.h"

#include <math.h>

/* Of the distance between two people, sideways; towards the client where it makes no difference. */
static const double bends[] = { 0.16, -0.16, 0.3, -0.3, 0.06, 0.45, -0.45, 0.65, -0.65, 0.9, -0.9 };
/* Where no line to the client is to be told from it, straight. */
static const double free_bends[] = { 0, 0.12, -0.12, 0.24, -0.24, 0.36, -0.36, 0.5, -0.5, 0.7, -0.7 };

G_STATIC_ASSERT (G_N_ELEMENTS (bends) == G_N_ELEMENTS (free_bends));

#define SAMPLES 12

/* What a pixel beyond the page weighs, and how near its edge a curve may come. */
#define BEYOND_WEIGHT 20.0
#define MARGIN 4.0

/* Around a disc, in pixels; one of depth in it weighs as much as two steps in the row above. */
#define ROOM 6.0
#define DEPTH_WEIGHT 3.0

/* Along the line of one of its two people a curve could not be told from it. */
#define LINE_ROOM 7.0
#define LINE_WEIGHT 0.8

/* @people: who stands where, with the room around them. */
typedef struct
{
  const KithMapLayout *layout;
  KithGrid *people;
} Work;

/* How deep a point is in the room around @centre_x, @centre_y. */
static double
weigh_room (double x,
            double y,
            double centre_x,
            double centre_y,
            double room)
{
  double across = x - centre_x;
  double down = y - centre_y;
  double square = across * across + down * down;

  return square < room * room ? room - sqrt (square) : 0;
}

/* How far a point is beyond the page. */
static double
weigh_beyond (const KithMapLayout *layout,
              double               x,
              double               y)
{
  double across = MAX (MARGIN - x, x - (layout->width - MARGIN));
  double down = MAX (MARGIN - y, y - (layout->height - MARGIN));

  return MAX (across, 0) + MAX (down, 0);
}

static double
weigh_at (const Work       *work,
          const KithMapTie *tie,
          double            x,
          double            y)
{
  const KithMapLayout *layout = work->layout;
  KithGridLook look;
  guint i;
  double weight = layout->form == KITH_MAP_RINGS ? 2 * weigh_room (x, y, layout->x, layout->y, layout->client_disc + ROOM) : 0;

  kith_grid_look (work->people, &(KithMapRect) { x, y, 0, 0 }, &look);
  while (kith_grid_next (work->people, &look, &i))
    if (i != tie->a && i != tie->b)
      weight += weigh_room (x, y, layout->spots[i].x, layout->spots[i].y, layout->disc + ROOM);

  return DEPTH_WEIGHT * weight + BEYOND_WEIGHT * weigh_beyond (layout, x, y);
}

static double
weigh_along (const KithMapLayout *layout,
             const KithMapSpot   *spot,
             double               x,
             double               y)
{
  double away;

  if (layout->form != KITH_MAP_RINGS)
    return 0;
  away = kith_map_measure_away (layout, spot, x, y);
  return hypot (spot->x - x, spot->y - y) < 2 * layout->disc ? 0 : LINE_WEIGHT * MAX (0, LINE_ROOM - away);
}

/* Stops early above @most. */
static double
weigh_bend (const Work       *work,
            const KithMapTie *tie,
            double            x,
            double            y,
            double            most)
{
  const KithMapLayout *layout = work->layout;
  const KithMapSpot *a = &layout->spots[tie->a];
  const KithMapSpot *b = &layout->spots[tie->b];
  double weight = 0;

  for (int k = 1; k < SAMPLES && weight < most; k++)
    {
      double t = (double) k / SAMPLES;
      double from = (1 - t) * (1 - t);
      double by = 2 * t * (1 - t);
      double to = t * t;

      double at_x = from * a->x + by * x + to * b->x;
      double at_y = from * a->y + by * y + to * b->y;

      weight += weigh_at (work, tie, at_x, at_y) + weigh_along (layout, a, at_x, at_y) + weigh_along (layout, b, at_x, at_y);
    }

  return weight;
}

static KithMapCurve
choose_bend (const Work       *work,
             const KithMapTie *tie,
             guint             index)
{
  const KithMapLayout *layout = work->layout;
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
      double bend = layout->form == KITH_MAP_RINGS ? bends[i] : free_bends[i];
      double x = middle_x + bend * side_x;
      double y = middle_y + bend * side_y;
      double cost = 1.5 * i;
      double weight = cost < least ? cost + weigh_bend (work, tie, x, y, least - cost) : INFINITY;

      if (weight < least)
        {
          least = weight;
          best = (KithMapCurve) { index, x, y };
        }
    }

  return best;
}

double
kith_map_measure_away (const KithMapLayout *layout,
                       const KithMapSpot   *spot,
                       double               x,
                       double               y)
{
  double across = spot->x - layout->x;
  double down = spot->y - layout->y;
  double share = ((x - layout->x) * across + (y - layout->y) * down) / (across * across + down * down);

  share = CLAMP (share, 0, 1);
  return hypot (layout->x + share * across - x, layout->y + share * down - y);
}

/* The last first, so that the first is found first. */
static KithGrid *
find_people (const KithMapLayout *layout)
{
  const KithMapRect page = { 0, 0, layout->width, layout->height };
  double room = layout->disc + ROOM;
  KithGrid *people = kith_grid_new (&page, 2 * room);

  for (guint i = layout->n_spots; i > 0; i--)
    if (layout->spots[i - 1].placed)
      kith_grid_add_disc (people, layout->spots[i - 1].x, layout->spots[i - 1].y, room, i - 1);
  return people;
}

void
kith_map_curves_bend (KithMapLayout        *layout,
                      const KithMapPicture *picture)
{
  g_autoptr (KithGrid) people = find_people (layout);
  const Work work = { layout, people };

  if (!(picture->show & KITH_MAP_SHOW_TIES))
    return;

  for (guint i = 0; i < picture->ties->len; i++)
    {
      const KithMapTie *tie = &g_array_index (picture->ties, KithMapTie, i);

      if (layout->spots[tie->a].placed && layout->spots[tie->b].placed)
        {
          KithMapCurve curve = choose_bend (&work, tie, i);

          g_array_append_val (layout->curves, curve);
        }
    }
}
