/* kith-map-part.c
 *
 * Takes the seats from the inside out and gives each the free place nearest to where it stands: along its circle,
 * nearer or farther within its band, at last beyond its sector. What was placed stays. Costs people × places tried ×
 * people, few places when there is room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-seats.h"

#include "kith-map-grid.h"

#include <math.h>

#define STEP_PIXELS 3.0

/* A pixel nearer or farther says something about closeness, a pixel along the circle does not. */
#define RADIUS_WEIGHT 2.5
#define FOREIGN_SECTOR 400.0

/* Radii tried: the wanted one and steps towards both edges of the band. */
#define RADIUS_STEPS 6

typedef struct
{
  double weight;
  double radius;
  double angle;
} Place;

/* @taken: the seats that have their place, with all around them where nobody else can be; @apart: how far that is. */
typedef struct
{
  GArray *seats;
  KithGrid *taken;
  double apart;
} Floor;

static int
compare_by_turn (gconstpointer a,
                 gconstpointer b)
{
  const KithSeat *seat = *(const KithSeat * const *) a;
  const KithSeat *other = *(const KithSeat * const *) b;

  if (seat->pinned != other->pinned)
    return seat->pinned ? -1 : 1;
  if (seat->seated != other->seated)
    return seat->seated ? -1 : 1;
  if (seat->wanted != other->wanted)
    return seat->wanted < other->wanted ? -1 : 1;
  return seat < other ? -1 : 1;
}

static gboolean
is_free (const Floor *floor,
         double       x,
         double       y)
{
  KithGridLook look;
  guint i;

  kith_grid_look (floor->taken, &(KithMapRect) { x, y, 0, 0 }, &look);
  while (kith_grid_next (floor->taken, &look, &i))
    {
      const KithSeat *seat = &g_array_index (floor->seats, KithSeat, i);
      double across = seat->x - x;
      double down = seat->y - y;

      if (across * across + down * down < floor->apart * floor->apart)
        return FALSE;
    }

  return TRUE;
}

static void
try_circle (const KithSeat *seat,
            const Floor    *floor,
            double          radius,
            Place          *best)
{
  double turn = STEP_PIXELS / radius;
  double away = RADIUS_WEIGHT * fabs (radius - seat->wanted);

  for (int k = 0; k * turn <= G_PI && k * STEP_PIXELS + away < best->weight; k++)
    for (int side = -1; side <= 1; side += 2)
      {
        double angle = seat->angle + side * k * turn;
        double weight = k * STEP_PIXELS + away;

        if (angle < seat->from || angle > seat->to)
          weight += FOREIGN_SECTOR;
        if (weight < best->weight && is_free (floor, radius * sin (angle), -radius * cos (angle)))
          *best = (Place) { weight, radius, angle };
      }
}

static gboolean
seat_freely (KithSeat    *seat,
             const Floor *floor)
{
  Place best = { INFINITY, seat->radius, seat->angle };

  try_circle (seat, floor, seat->wanted, &best);
  for (int k = 1; k <= RADIUS_STEPS && best.weight > 0; k++)
    {
      double share = (double) k / RADIUS_STEPS;

      try_circle (seat, floor, seat->wanted + share * (seat->outer - seat->wanted), &best);
      try_circle (seat, floor, seat->wanted + share * (seat->inner - seat->wanted), &best);
    }

  seat->radius = best.radius;
  seat->angle = best.angle;
  seat->x = seat->radius * sin (seat->angle);
  seat->y = -seat->radius * cos (seat->angle);
  return best.weight < FOREIGN_SECTOR;
}

static KithGrid *
lay_out (const GArray *seats,
         double        apart)
{
  double outer = 0;

  for (guint i = 0; i < seats->len; i++)
    outer = MAX (outer, g_array_index (seats, KithSeat, i).outer);
  return kith_grid_new (&(KithMapRect) { -outer, -outer, 2 * outer, 2 * outer }, 2 * apart);
}

gboolean
kith_map_seats_part (GArray *seats,
                     double  disc,
                     double  gap)
{
  g_autoptr (GPtrArray) turns = g_ptr_array_sized_new (seats->len);
  double apart = 2 * disc + gap;
  g_autoptr (KithGrid) taken = lay_out (seats, apart);
  const Floor floor = { seats, taken, apart };
  gboolean parted = TRUE;

  for (guint i = 0; i < seats->len; i++)
    g_ptr_array_add (turns, &g_array_index (seats, KithSeat, i));
  g_ptr_array_sort (turns, compare_by_turn);

  for (guint i = 0; i < turns->len; i++)
    {
      KithSeat *seat = g_ptr_array_index (turns, i);

      if (!seat->pinned)
        parted &= seat_freely (seat, &floor);
      kith_grid_add_disc (taken, seat->x, seat->y, apart, (guint) (seat - (KithSeat *) (gpointer) seats->data));
    }

  return parted;
}
