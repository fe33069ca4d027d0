/* kith-map-settle.c
 *
 * Those who know each other are drawn together by stress, as far as bands and sectors let them (kith-map-relax.c). Beside that, one
 * after another takes the best angle beside those who were seated before, in the order in which they came into the record, so
 * that the picture grows and is not shuffled. Then coordinate descent: one after another tries the angles of their sector, the
 * others standing still, now all of them and now those around, and stays where small discomforts and crossings weigh least; and
 * pairs try each other's places (the adjacent exchange of layered drawing, Sugiyama 1981). It ends when nobody moves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-seats.h"

#include "kith-map-room.h"

#include <math.h>

/* Few have time to try each other's places, whether they know each other or not, and to look round again and again; many look round
 * once. */
#define FEW 40
#define MANY 100
#define MOST_SWEEPS 8
#define SWEEPS 4
#define LEAST_SWEEPS 1

/* Sweeps behind which people try each other's places. */
#define EXCHANGES 4

/* Nobody moves for less. */
#define LEAST_GAIN 0.5

/* Finer angles are so many to a coarser one. */
#define FINER 6

/* Coarser ones are so far apart at least. */
#define STEP_PIXELS 7.0

/* Seat @i tries so many angles, @step from each other and @from on, of which the one where it sits is one. */
static gboolean
try_angles (KithRoom *room,
            guint     i,
            double    from,
            double    step,
            guint     n)
{
  const KithSeat *seat = kith_room_get_seat (room, i);
  KithTrials trials;
  guint here = (guint) round ((seat->angle - from) / step);
  guint best = here;

  kith_room_weigh (room, i, from, step, n, &trials);
  kith_crossings_weigh (room, i, &trials);
  if (room->taken[i])
    trials.weights[here] -= LEAST_GAIN;
  for (guint k = 0; k < n; k++)
    if (trials.weights[k] < trials.weights[best])
      best = k;
  if (room->taken[i] && best == here)
    return FALSE;

  kith_room_take (room, i, best == here ? seat->angle : from + best * step);
  return TRUE;
}

static double
get_step (const KithSeat *seat)
{
  return MAX (STEP_PIXELS / seat->radius, (seat->to - seat->from) / (KITH_ROOM_TRIALS - 1));
}

/* All over the sector. */
static gboolean
look_round (KithRoom *room,
            guint     i)
{
  const KithSeat *seat = kith_room_get_seat (room, i);
  double step = get_step (seat);
  guint before = (guint) MAX (0, floor ((seat->angle - seat->from) / step));
  guint behind = (guint) MAX (0, floor ((seat->to - seat->angle) / step));

  return try_angles (room, i, seat->angle - before * step, step, MIN (before + 1 + behind, KITH_ROOM_TRIALS));
}

/* Between the next of those. */
static gboolean
look_about (KithRoom *room,
            guint     i)
{
  const KithSeat *seat = kith_room_get_seat (room, i);
  double step = get_step (seat) / FINER;
  guint before = (guint) CLAMP (floor ((seat->angle - seat->from) / step), 0, FINER);
  guint behind = (guint) CLAMP (floor ((seat->to - seat->angle) / step), 0, FINER);

  return try_angles (room, i, seat->angle - before * step, step, before + 1 + behind);
}

static double
weigh_both (const KithRoom *room,
            guint           i,
            guint           j)
{
  KithTrials one;
  KithTrials other;

  kith_room_weigh (room, i, kith_room_get_seat (room, i)->angle, 1, 1, &one);
  kith_crossings_weigh (room, i, &one);
  kith_room_weigh (room, j, kith_room_get_seat (room, j)->angle, 1, 1, &other);
  kith_crossings_weigh (room, j, &other);
  return one.weights[0] + other.weights[0];
}

static gboolean
try_exchange (KithRoom *room,
              guint     i,
              guint     j)
{
  const KithSeat *a = kith_room_get_seat (room, i);
  const KithSeat *b = kith_room_get_seat (room, j);
  double first = a->angle;
  double second = b->angle;
  double before;

  if (first < b->from || first > b->to || second < a->from || second > a->to)
    return FALSE;

  before = weigh_both (room, i, j);
  kith_room_take (room, i, second);
  kith_room_take (room, j, first);
  if (weigh_both (room, i, j) < before - 1)
    return TRUE;

  kith_room_take (room, i, first);
  kith_room_take (room, j, second);
  return FALSE;
}

/* Whether @i and @j know each other or someone whom both know. */
static gboolean
are_near (const KithNeighbours *neighbours,
          guint                 i,
          guint                 j)
{
  for (guint k = neighbours->first[i]; k < neighbours->first[i + 1]; k++)
    {
      guint known = neighbours->others[k];

      if (known == j)
        return TRUE;
      for (guint l = neighbours->first[known]; l < neighbours->first[known + 1]; l++)
        if (neighbours->others[l] == j)
          return TRUE;
    }
  return FALSE;
}

static gboolean
exchange (KithRoom *room)
{
  gboolean few = room->seats->len <= FEW;
  gboolean moved = FALSE;

  for (guint i = 0; i < room->seats->len; i++)
    for (guint j = i + 1; j < room->seats->len; j++)
      if (!kith_room_stays (kith_room_get_seat (room, i)) && !kith_room_stays (kith_room_get_seat (room, j))
          && (few || are_near (room->neighbours, i, j)))
        moved |= try_exchange (room, i, j);
  return moved;
}

static gboolean
sweep (KithRoom *room,
       guint     number)
{
  gboolean moved = FALSE;

  for (guint i = 0; i < room->seats->len; i++)
    if (!kith_room_stays (kith_room_get_seat (room, i)))
      moved |= number % 2 == 0 ? look_round (room, i) : look_about (room, i);
  if (number % 2 == 1 && number < EXCHANGES)
    moved |= exchange (room);
  return moved;
}

void
kith_map_seats_settle (GArray               *seats,
                       const KithMapPicture *picture,
                       double                disc)
{
  g_auto (KithRoom) room = { 0 };
  guint sweeps = seats->len <= FEW ? MOST_SWEEPS : seats->len <= MANY ? SWEEPS : LEAST_SWEEPS;
  gboolean moved = TRUE;

  kith_room_init (&room, seats, picture, disc);
  kith_room_relax (&room);
  for (guint i = 0; i < seats->len; i++)
    if (!room.taken[i])
      look_round (&room, i);
  for (guint number = 0; number < sweeps && moved; number++)
    moved = sweep (&room, number);
}
