/* kith-map-seats.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-picture.h"
#include "kith-rings.h"
#include "kith-sectors.h"

G_BEGIN_DECLS

/** KithSeat: a place on the rings. @person: in KithMapPicture.people; @wanted: radius by closeness alone; @inner,
 * @outer: how far @radius may leave it; @from, @to: the angles of the sector; @pinned: @angle is a hand's choice;
 * @spoke: a line leads to the client; @wish: radius of the wished place, NAN without one. */
typedef struct
{
  guint person;
  double wanted;
  double inner;
  double outer;
  double radius;
  double angle;
  double home;
  double from;
  double to;
  double x;
  double y;
  double wish;
  gboolean pinned;
  gboolean spoke;
} KithSeat;

/** kith_map_seats_new: one seat per placed person of @picture, angles spread over each sector in the order of the ids.
 * Returns: (transfer full) */
GArray  *kith_map_seats_new    (const KithMapPicture *picture,
                                const KithRings      *rings,
                                const KithSectors    *sectors);

/** kith_map_seats_settle: moves angles so that people who know each other are near and nobody stands on another's line.
 * @disc: radius of a disc. */
void     kith_map_seats_settle (GArray               *seats,
                                const KithMapPicture *picture,
                                double                disc);

/** kith_map_seats_part: moves apart discs that touch, each in its own band. Returns: FALSE when some still do */
gboolean kith_map_seats_part   (GArray               *seats,
                                double                disc,
                                double                gap);

G_END_DECLS
