/* kith-map-room.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-room.h"

#include <math.h>

/* How much a pixel of each discomfort weighs. */
#define HOME_WEIGHT 0.1
#define TIE_WEIGHT 0.22
#define LINE_WEIGHT 10.0
#define BESIDE_LINE_WEIGHT 0.8
#define TOUCH_WEIGHT 40.0
#define WISH_WEIGHT 4.0

/* Two discs are at ease at this many radii from each other; a name beside a disc needs more room across than above. */
#define EASE_RADII 4.6
#define EASE_ACROSS 0.75
#define TOUCH_RADII 2.3

/* Beside a line to the client a disc is at ease at so many radii. */
#define LINE_RADII 2.6

/* How far from each other two can be who are at ease in one direction only. */
#define ACROSS_AND_DOWN (5.0 / 3.0)

#define EVERYWHERE (2 * G_PI)

gboolean
kith_room_stays (const KithSeat *seat)
{
  return seat->pinned || seat->seated;
}

static void
list_joins (KithRoom             *self,
            const KithMapPicture *picture)
{
  g_autofree int *seat_of = g_new (int, picture->people->len + 1);

  for (guint i = 0; i < picture->people->len; i++)
    seat_of[i] = -1;
  for (guint i = 0; i < self->seats->len; i++)
    seat_of[kith_room_get_seat (self, i)->person] = (int) i;

  self->joins = g_array_new (FALSE, FALSE, sizeof (KithJoin));
  for (guint i = 0; i < picture->ties->len; i++)
    {
      const KithMapTie *tie = &g_array_index (picture->ties, KithMapTie, i);
      KithJoin join = { (guint) seat_of[tie->a], (guint) seat_of[tie->b] };

      if (seat_of[tie->a] >= 0 && seat_of[tie->b] >= 0)
        g_array_append_val (self->joins, join);
    }
  self->neighbours = kith_neighbours_new (self->seats->len, (const KithJoin *) (gpointer) self->joins->data, self->joins->len);
}

/* From 0 up to a whole turn. */
static double
find_turn (double angle)
{
  return angle - 2 * G_PI * floor (angle / (2 * G_PI));
}

void
kith_room_init (KithRoom             *self,
                GArray               *seats,
                const KithMapPicture *picture,
                double                disc)
{
  *self = (KithRoom) { .seats = seats, .disc = disc };
  list_joins (self, picture);
  self->taken = g_new0 (gboolean, seats->len + 1);
  self->turns = g_new (double, seats->len + 1);
  for (guint i = 0; i < seats->len; i++)
    if (kith_room_stays (kith_room_get_seat (self, i)))
      kith_room_take (self, i, kith_room_get_seat (self, i)->angle);
}

void
kith_room_clear (KithRoom *self)
{
  g_clear_pointer (&self->joins, g_array_unref);
  g_clear_pointer (&self->neighbours, kith_neighbours_free);
  g_clear_pointer (&self->taken, g_free);
  g_clear_pointer (&self->turns, g_free);
}

void
kith_room_take (KithRoom *self,
                guint     i,
                double    angle)
{
  KithSeat *seat = kith_room_get_seat (self, i);

  seat->angle = angle;
  seat->x = seat->radius * sin (angle);
  seat->y = -seat->radius * cos (angle);
  self->taken[i] = TRUE;
  self->turns[i] = find_turn (angle);
}

/* The disc at @inner on the line from @outer to the client, or so near that a name would lie on it. */
static double
weigh_line (const KithRoom *self,
            double          inner,
            double          outer,
            double          cross,
            double          dot)
{
  double clear = self->disc + 6;
  double at_ease = LINE_RADII * self->disc;
  double distance = fabs (cross) / outer;

  if (dot <= 0 || inner >= outer || distance >= at_ease)
    return 0;

  return LINE_WEIGHT * MAX (0, clear - distance) + BESIDE_LINE_WEIGHT * (at_ease - distance);
}

/* The disc of @other on the place where @seat is wished. */
static double
weigh_wish (const KithRoom *self,
            const KithSeat *seat,
            double          x,
            double          y,
            double          other_x,
            double          other_y)
{
  double share = seat->wish / seat->radius;
  double across = share * x - other_x;
  double down = share * y - other_y;
  double square = across * across + down * down;

  return square < 4 * self->disc * self->disc ? WISH_WEIGHT * (2 * self->disc - sqrt (square)) : 0;
}

static double
weigh_pair (const KithRoom *self,
            const KithSeat *a,
            double          x,
            double          y,
            const KithSeat *b)
{
  double ease = EASE_RADII * self->disc;
  double across = fabs (x - b->x);
  double down = fabs (y - b->y);
  double cross = x * b->y - y * b->x;
  double dot = x * b->x + y * b->y;
  double weight = 0;

  if (a->spoke && b->radius < a->radius)
    weight += weigh_line (self, b->radius, a->radius, cross, dot);
  if (b->spoke && a->radius < b->radius)
    weight += weigh_line (self, a->radius, b->radius, cross, dot);
  if (!isnan (a->wish))
    weight += weigh_wish (self, a, x, y, b->x, b->y);
  if (!isnan (b->wish))
    weight += weigh_wish (self, b, b->x, b->y, x, y);
  if (across * EASE_ACROSS < ease && down < ease)
    {
      double distance = sqrt (EASE_ACROSS * EASE_ACROSS * across * across + down * down);
      double square = across * across + down * down;
      double touch = TOUCH_RADII * self->disc;

      if (distance < ease)
        weight += (ease - distance) * (ease - distance) / ease;
      if (square < touch * touch)
        weight += TOUCH_WEIGHT * (touch - sqrt (square));
    }

  return weight;
}

/* How far to the side of @other, in radians, someone at the radius of @seat may still be near: whoever is nearer to the client is no
 * farther from the line to the other than from the other. Never too little. */
static double
measure_reach (const KithRoom *self,
               const KithSeat *seat,
               const KithSeat *other)
{
  double apart = EASE_RADII * ACROSS_AND_DOWN * self->disc;
  double reach = fabs (seat->radius - other->radius) < apart ? apart : LINE_RADII * self->disc;
  double sine = reach / MIN (seat->radius, other->radius);

  return sine >= 1 ? EVERYWHERE : sine + (G_PI / 2 - 1) * sine * sine * sine;
}

static void
weigh_between (const KithRoom *self,
               const KithSeat *seat,
               const KithSeat *other,
               double          first,
               double          last,
               KithTrials     *trials)
{
  for (guint k = (guint) ceil (MAX (first, 0)); k <= MIN (last, trials->n - 1.0); k++)
    trials->weights[k] += weigh_pair (self, seat, trials->x[k], trials->y[k], other);
}

static void
weigh_other (const KithRoom *self,
             const KithSeat *seat,
             const KithSeat *other,
             double          away,
             KithTrials     *trials)
{
  double reach = measure_reach (self, seat, other);
  double end = (trials->n - 1) * trials->step;

  if (reach >= EVERYWHERE)
    {
      weigh_between (self, seat, other, 0, trials->n, trials);
      return;
    }
  for (double turn = away - 2 * G_PI; turn - reach <= end; turn += 2 * G_PI)
    if (turn + reach >= 0)
      weigh_between (self, seat, other, (turn - reach) / trials->step, (turn + reach) / trials->step, trials);
}

static void
weigh_ties (const KithRoom *self,
            guint           i,
            KithTrials     *trials)
{
  for (guint tie = self->neighbours->first[i]; tie < self->neighbours->first[i + 1]; tie++)
    {
      const KithSeat *other = kith_room_get_seat (self, self->neighbours->others[tie]);

      if (!self->taken[self->neighbours->others[tie]])
        continue;
      for (guint k = 0; k < trials->n; k++)
        {
          double across = trials->x[k] - other->x;
          double down = trials->y[k] - other->y;

          trials->weights[k] += TIE_WEIGHT * sqrt (across * across + down * down);
        }
    }
}

/* One after the other, each turned on from the one before. */
static void
set_trials (const KithSeat *seat,
            KithTrials     *trials)
{
  double across = seat->radius * sin (trials->from);
  double down = -seat->radius * cos (trials->from);
  double sine = sin (trials->step);
  double cosine = cos (trials->step);

  for (guint k = 0; k < KITH_ROOM_TRIALS; k++)
    {
      double next = across * cosine - down * sine;

      trials->x[k] = across;
      trials->y[k] = down;
      trials->weights[k] = HOME_WEIGHT * fabs (trials->from + k * trials->step - seat->home) * seat->radius;
      down = across * sine + down * cosine;
      across = next;
    }
}

void
kith_room_weigh (const KithRoom *self,
                 guint           i,
                 double          from,
                 double          step,
                 guint           n,
                 KithTrials     *trials)
{
  const KithSeat *seat = kith_room_get_seat (self, i);
  double turn = find_turn (from);

  trials->n = n;
  trials->from = from;
  trials->step = step;
  set_trials (seat, trials);
  weigh_ties (self, i, trials);
  for (guint k = 0; k < self->seats->len; k++)
    if (k != i && self->taken[k])
      weigh_other (self, seat, kith_room_get_seat (self, k), self->turns[k] - turn + (self->turns[k] < turn ? 2 * G_PI : 0), trials);
}
