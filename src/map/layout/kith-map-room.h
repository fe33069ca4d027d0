/* kith-map-room.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-seats.h"
#include "kith-neighbours.h"

G_BEGIN_DECLS

/** So many angles are tried at once. */
#define KITH_ROOM_TRIALS 32

/** KithRoom: the seats while they are chosen, and how ill at ease someone would be at an angle. @joins: who knows whom, by seat.
 * @taken: who has a seat so far; the others are in nobody's way; @turns: at which angle, from 0 up to a whole turn. */
typedef struct
{
  GArray *seats;
  GArray *joins; /* of KithJoin */
  KithNeighbours *neighbours;
  gboolean *taken;
  double *turns;
  double disc;
} KithRoom;

/** KithTrials: @n angles, at most KITH_ROOM_TRIALS, one seat could be at: each @step from the one before. @x, @y: where they are;
 * all of the array is filled. @weights: how ill at ease one would be there. */
typedef struct
{
  guint n;
  double from;
  double step;
  double x[KITH_ROOM_TRIALS];
  double y[KITH_ROOM_TRIALS];
  double weights[KITH_ROOM_TRIALS];
} KithTrials;

/** kith_room_init: @seats are changed by what follows. Those who are pinned or were seated before have taken theirs. */
void      kith_room_init     (KithRoom             *self,
                              GArray               *seats,
                              const KithMapPicture *picture,
                              double                disc);
void      kith_room_clear    (KithRoom             *self);

/** kith_room_stays: whether a hand has put @seat there, or it was taken before. */
gboolean  kith_room_stays    (const KithSeat       *seat);

/** kith_room_take: seat @i is at @angle from now on. */
void      kith_room_take     (KithRoom             *self,
                              guint                 i,
                              double                angle);

/** kith_room_weigh: tries seat @i at @n angles. @trials: (out) */
void      kith_room_weigh    (const KithRoom       *self,
                              guint                 i,
                              double                from,
                              double                step,
                              guint                 n,
                              KithTrials           *trials);

/** kith_room_relax: those who know someone, and have no seat yet, are at home near those whom they know: their home, and where they look
 * for a seat first, is where stress is least in their bands and sectors. */
void      kith_room_relax    (KithRoom             *self);

/** kith_crossings_weigh: adds to @trials what it weighs that ties of seat @i cross others there. */
void      kith_crossings_weigh (const KithRoom     *self,
                                guint               i,
                                KithTrials         *trials);

static inline KithSeat *
kith_room_get_seat (const KithRoom *self,
                    guint           i)
{
  return &g_array_index (self->seats, KithSeat, i);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithRoom, kith_room_clear)

G_END_DECLS
