/* kith-map-settle.c
 *
 * First one after another takes the best angle beside those who were seated before, in the order in which they came
 * into the record, so that the picture grows and is not shuffled. Then coordinate descent: one after another tries
 * the angles of their sector, the others standing still, and stays where the sum of small discomforts is least; then
 * pairs of one sector try each other's places (the adjacent exchange of layered drawing, Sugiyama 1981, with lengths
 * in place of crossings). A sweep costs people × angles × people; it ends when nobody moves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-seats.h"

#include <math.h>

#define STEP_PIXELS 7.0
#define LEAST_STEPS 8
#define MOST_STEPS 56

/* How much a pixel of each discomfort weighs. */
#define HOME_WEIGHT 0.16
#define TIE_WEIGHT 0.22
#define LINE_WEIGHT 10.0
#define BESIDE_LINE_WEIGHT 0.8
#define TOUCH_WEIGHT 40.0
#define WISH_WEIGHT 4.0

/* Two discs are at ease at this many radii from each other; a name beside a disc needs more room across than above. */
#define EASE_RADII 4.6
#define EASE_ACROSS 0.75

typedef struct
{
  GArray *seats;
  GArray *ties;
  guint *first_tie;
  double disc;
  guint seated;
} Room;

static inline KithSeat *
get_seat (const Room *room,
          guint       i)
{
  return &g_array_index (room->seats, KithSeat, i);
}

/* Whoever was put there by hand or sat there before stays. */
static inline gboolean
stays (const KithSeat *seat)
{
  return seat->pinned || seat->seated;
}

/* Ties by seat: those of seat i are ties[first_tie[i]] … ties[first_tie[i + 1] − 1], each the seat of the other. */
static void
list_ties (Room                 *room,
           const KithMapPicture *picture)
{
  guint n = room->seats->len;
  g_autofree int *seat_of = g_new (int, picture->people->len + 1);

  for (guint i = 0; i < picture->people->len; i++)
    seat_of[i] = -1;
  for (guint i = 0; i < n; i++)
    seat_of[get_seat (room, i)->person] = i;

  room->first_tie = g_new0 (guint, n + 2);
  for (guint i = 0; i < picture->ties->len; i++)
    {
      const KithMapTie *tie = &g_array_index (picture->ties, KithMapTie, i);

      if (seat_of[tie->a] < 0 || seat_of[tie->b] < 0)
        continue;
      room->first_tie[seat_of[tie->a] + 2]++;
      room->first_tie[seat_of[tie->b] + 2]++;
    }
  for (guint i = 2; i < n + 2; i++)
    room->first_tie[i] += room->first_tie[i - 1];

  room->ties = g_array_sized_new (FALSE, TRUE, sizeof (guint), room->first_tie[n + 1]);
  g_array_set_size (room->ties, room->first_tie[n + 1]);
  for (guint i = 0; i < picture->ties->len; i++)
    {
      const KithMapTie *tie = &g_array_index (picture->ties, KithMapTie, i);
      int a = seat_of[tie->a];
      int b = seat_of[tie->b];

      if (a < 0 || b < 0)
        continue;
      g_array_index (room->ties, guint, room->first_tie[a + 1]++) = b;
      g_array_index (room->ties, guint, room->first_tie[b + 1]++) = a;
    }
}

/* The disc at @inner on the line from @outer to the client, or so near that a name would lie on it. */
static double
weigh_line (const Room *room,
            double      inner,
            double      outer,
            double      cross,
            double      dot)
{
  double clear = room->disc + 6;
  double at_ease = 2.6 * room->disc;
  double distance = fabs (cross) / outer;

  if (dot <= 0 || inner >= outer || distance >= at_ease)
    return 0;

  return LINE_WEIGHT * MAX (0, clear - distance) + BESIDE_LINE_WEIGHT * (at_ease - distance);
}

/* The disc of @other on the place where @seat is wished. */
static double
weigh_wish (const Room     *room,
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

  return square < 4 * room->disc * room->disc ? WISH_WEIGHT * (2 * room->disc - sqrt (square)) : 0;
}

static double
weigh_pair (const Room     *room,
            const KithSeat *a,
            double          x,
            double          y,
            const KithSeat *b)
{
  double ease = EASE_RADII * room->disc;
  double across = fabs (x - b->x);
  double down = fabs (y - b->y);
  double cross = x * b->y - y * b->x;
  double dot = x * b->x + y * b->y;
  double weight = 0;

  if (a->spoke && b->radius < a->radius)
    weight += weigh_line (room, b->radius, a->radius, cross, dot);
  if (b->spoke && a->radius < b->radius)
    weight += weigh_line (room, a->radius, b->radius, cross, dot);
  if (!isnan (a->wish))
    weight += weigh_wish (room, a, x, y, b->x, b->y);
  if (!isnan (b->wish))
    weight += weigh_wish (room, b, b->x, b->y, x, y);
  if (across * EASE_ACROSS < ease && down < ease)
    {
      double distance = sqrt (EASE_ACROSS * EASE_ACROSS * across * across + down * down);
      double apart = sqrt (across * across + down * down);

      if (distance < ease)
        weight += (ease - distance) * (ease - distance) / ease;
      if (apart < 2.3 * room->disc)
        weight += TOUCH_WEIGHT * (2.3 * room->disc - apart);
    }

  return weight;
}

/* The discomfort of seat @i at @angle, stopping early above @most. */
static double
weigh (const Room *room,
       guint       i,
       double      angle,
       double      most)
{
  const KithSeat *seat = get_seat (room, i);
  double x = seat->radius * sin (angle);
  double y = -seat->radius * cos (angle);
  double weight = HOME_WEIGHT * fabs (angle - seat->home) * seat->radius;

  for (guint k = room->first_tie[i]; k < room->first_tie[i + 1]; k++)
    {
      guint tied = g_array_index (room->ties, guint, k);
      const KithSeat *other = get_seat (room, tied);

      if (tied < room->seated || stays (other))
        weight += TIE_WEIGHT * sqrt ((x - other->x) * (x - other->x) + (y - other->y) * (y - other->y));
    }
  for (guint k = 0; k < room->seats->len && weight < most; k++)
    if (k != i && (k < room->seated || stays (get_seat (room, k))))
      weight += weigh_pair (room, seat, x, y, get_seat (room, k));

  return weight;
}

static void
stand (KithSeat *seat,
       double    angle)
{
  seat->angle = angle;
  seat->x = seat->radius * sin (angle);
  seat->y = -seat->radius * cos (angle);
}

static gboolean
try_angles (const Room *room,
            guint       i)
{
  KithSeat *seat = get_seat (room, i);
  double span = seat->to - seat->from;
  int steps = (int) CLAMP (span * seat->radius / STEP_PIXELS, LEAST_STEPS, MOST_STEPS);
  double best = weigh (room, i, seat->angle, INFINITY) - 0.5;
  double chosen = seat->angle;

  for (int k = 0; k <= steps; k++)
    {
      double angle = seat->from + span * k / steps;
      double weight = weigh (room, i, angle, best);

      if (weight < best)
        {
          best = weight;
          chosen = angle;
        }
    }
  if (chosen == seat->angle)
    return FALSE;

  stand (seat, chosen);
  return TRUE;
}

static gboolean
try_exchange (const Room *room,
              guint       i,
              guint       j)
{
  KithSeat *a = get_seat (room, i);
  KithSeat *b = get_seat (room, j);
  double first = a->angle;
  double second = b->angle;
  double before = weigh (room, i, first, INFINITY) + weigh (room, j, second, INFINITY);

  if (first < b->from || first > b->to || second < a->from || second > a->to)
    return FALSE;

  stand (a, second);
  stand (b, first);
  if (weigh (room, i, second, INFINITY) + weigh (room, j, first, INFINITY) < before - 1)
    return TRUE;

  stand (a, first);
  stand (b, second);
  return FALSE;
}

static gboolean
exchange (const Room *room)
{
  gboolean moved = FALSE;

  for (guint i = 0; i < room->seats->len; i++)
    for (guint j = i + 1; j < room->seats->len; j++)
      {
        const KithSeat *a = get_seat (room, i);
        const KithSeat *b = get_seat (room, j);

        if (!stays (a) && !stays (b) && a->from < b->to && b->from < a->to)
          moved |= try_exchange (room, i, j);
      }

  return moved;
}

void
kith_map_seats_settle (GArray               *seats,
                       const KithMapPicture *picture,
                       double                disc)
{
  Room room = { .seats = seats, .disc = disc };
  guint sweeps = seats->len <= 80 ? 8 : 4;
  gboolean moved = TRUE;

  list_ties (&room, picture);
  for (; room.seated < seats->len; room.seated++)
    if (!stays (get_seat (&room, room.seated)))
      try_angles (&room, room.seated);
  for (guint sweep = 0; sweep < sweeps && moved; sweep++)
    {
      moved = FALSE;
      for (guint i = 0; i < seats->len; i++)
        if (!stays (get_seat (&room, i)))
          moved |= try_angles (&room, i);
      if (sweep == 1 || sweep == 3)
        moved |= exchange (&room);
    }

  g_array_unref (room.ties);
  g_free (room.first_tie);
}
