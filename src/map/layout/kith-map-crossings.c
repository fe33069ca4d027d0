/* kith-map-crossings.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-room.h"

/* A crossing weighs as much as so many pixels of a tie do, and some more. */
#define CROSSING_WEIGHT 30.0f

/* So many trials are counted at once: a part of KITH_ROOM_TRIALS. */
#define AT_ONCE 4

/* The trials as seen from the other end of a tie. */
typedef struct
{
  float x[KITH_ROOM_TRIALS];
  float y[KITH_ROOM_TRIALS];
  float counts[KITH_ROOM_TRIALS];
} Fan;

/* Which of the lines from the origin to the trials cross the one from @a to @b. */
static void
count_crossings (Fan            *fan,
                 guint           n,
                 const KithSeat *a,
                 const KithSeat *b,
                 double          origin_x,
                 double          origin_y)
{
  const float from_x = (float) (a->x - origin_x);
  const float from_y = (float) (a->y - origin_y);
  const float to_x = (float) (b->x - origin_x);
  const float to_y = (float) (b->y - origin_y);
  const float across = to_x - from_x;
  const float down = to_y - from_y;
  const float side = across * from_y - down * from_x;

  for (guint first = 0; first < n; first += AT_ONCE)
    {
      const float *x = fan->x + first;
      const float *y = fan->y + first;
      float *counts = fan->counts + first;

      /* As often as is known, and without a branch, so that the compiler counts several at once. */
      for (guint k = 0; k < AT_ONCE; k++)
        {
          float before = x[k] * from_y - y[k] * from_x;
          float behind = x[k] * to_y - y[k] * to_x;
          float beyond = side - across * y[k] + down * x[k];

          counts[k] += (before * behind < 0) & (beyond * side < 0) ? 1.0f : 0.0f;
        }
    }
}

void
kith_crossings_weigh (const KithRoom *self,
                      guint           i,
                      KithTrials     *trials)
{
  const KithNeighbours *neighbours = self->neighbours;
  Fan fan = { 0 };

  for (guint tie = neighbours->first[i]; tie < neighbours->first[i + 1]; tie++)
    {
      guint tied = neighbours->others[tie];
      const KithSeat *other = kith_room_get_seat (self, tied);

      if (!self->taken[tied])
        continue;
      for (guint k = 0; k < KITH_ROOM_TRIALS; k++)
        {
          fan.x[k] = (float) (trials->x[k] - other->x);
          fan.y[k] = (float) (trials->y[k] - other->y);
        }
      for (guint k = 0; k < self->joins->len; k++)
        {
          const KithJoin *join = &g_array_index (self->joins, KithJoin, k);

          if (join->a != i && join->b != i && join->a != tied && join->b != tied && self->taken[join->a] && self->taken[join->b])
            count_crossings (&fan, trials->n, kith_room_get_seat (self, join->a), kith_room_get_seat (self, join->b), other->x, other->y);
        }
    }
  for (guint k = 0; k < trials->n; k++)
    trials->weights[k] += (double) (CROSSING_WEIGHT * fan.counts[k]);
}
