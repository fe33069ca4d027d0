/* kith-map-spread.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-spread.h"

#include <math.h>

#define ROUNDS 240
/* Between discs, in pixels: for a name below, and at least. */
#define EASE 30.0
/* Discs with that much around them take no more of the page, so that those who know each other can stay near. */
#define FILL 0.6
#define LEAST_GAP 3.0
/* A name needs more room across than down. */
#define ACROSS 0.62
/* Of a disc that found no room. */
#define SHRINK 0.88
#define LEAST_DISC 1.5
#define ALMOST 1e-6

static KithMapDot *
get_point (GArray *points,
           guint   i)
{
  return &g_array_index (points, KithMapDot, i);
}

static void
keep_inside (KithMapDot      *point,
             const KithMapRect *area,
             double             disc)
{
  point->x = CLAMP (point->x, area->x + disc, MAX (area->x + disc, area->x + area->width - disc));
  point->y = CLAMP (point->y, area->y + disc, MAX (area->y + disc, area->y + area->height - disc));
}

/* Half of what is missing each, in the direction in which they stand. Returns: whether anything was missing */
static gboolean
push_apart (KithMapDot *a,
            KithMapDot *b,
            guint         turn,
            double        share,
            double        apart)
{
  double across = b->x - a->x;
  double down = b->y - a->y;
  double distance = hypot (across * share, down);
  double push;

  if (distance >= apart - ALMOST)
    return FALSE;
  /* Who stand in one place go in directions of their own. */
  if (distance < ALMOST)
    {
      across = cos (turn);
      down = sin (turn);
      distance = hypot (across * share, down);
    }
  push = (apart - distance) / distance / 2;
  a->x -= push * across;
  a->y -= push * down;
  b->x += push * across;
  b->y += push * down;
  return TRUE;
}

static gboolean
spread_once (GArray            *points,
             const KithMapRect *area,
             double             disc,
             double             share,
             double             apart)
{
  gboolean moved = FALSE;

  for (guint i = 0; i < points->len; i++)
    for (guint k = i + 1; k < points->len; k++)
      moved |= push_apart (get_point (points, i), get_point (points, k), i + k, share, apart);
  for (guint i = 0; i < points->len; i++)
    keep_inside (get_point (points, i), area, disc);
  return moved;
}

static gboolean
are_apart (GArray *points,
           double  apart)
{
  for (guint i = 0; i < points->len; i++)
    for (guint k = i + 1; k < points->len; k++)
      if (hypot (get_point (points, i)->x - get_point (points, k)->x, get_point (points, i)->y - get_point (points, k)->y) < apart)
        return FALSE;
  return TRUE;
}

void
kith_map_spread (GArray            *points,
                 const KithMapRect *area,
                 double            *disc)
{
  double room = sqrt (FILL * ACROSS * area->width * area->height / MAX (points->len, 1));
  double ease = CLAMP (room - 2 * *disc, LEAST_GAP, EASE);

  for (guint i = 0; i < points->len; i++)
    keep_inside (get_point (points, i), area, *disc);
  for (guint round = 0; round < ROUNDS && spread_once (points, area, *disc, ACROSS, 2 * *disc + ease); round++)
    ;
  while (!are_apart (points, 2 * *disc + LEAST_GAP - ALMOST) && *disc > LEAST_DISC)
    {
      gboolean moved = TRUE;

      for (guint round = 0; round < ROUNDS && moved; round++)
        moved = spread_once (points, area, *disc, 1, 2 * *disc + LEAST_GAP + 1);
      if (!are_apart (points, 2 * *disc + LEAST_GAP - ALMOST))
        *disc *= SHRINK;
    }
}
