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
 * @outer: how far @radius may leave it; @from, @to: the angles of the sector; @pinned: @angle is a hand's choice,
 * @seated: it is where the person sat before; @spoke: a line leads to the client; @wish: radius of the wished place, NAN
 * without one. */
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
  gboolean seated;
  gboolean spoke;
} KithSeat;

/** kith_map_seats_new: one seat per placed person of @picture, those without one of @angles spread over each sector in
 * the order of the ids. Returns: (transfer full) */
GArray  *kith_map_seats_new    (const KithMapPicture *picture,
                                const double         *angles,
                                const KithRings      *rings,
                                const KithSectors    *sectors);

/** kith_map_seats_settle: chooses angles for those who have none, so that people who know each other are near and nobody
 * stands on another's line.
 * @disc: radius of a disc. */
void     kith_map_seats_settle (GArray               *seats,
                                const KithMapPicture *picture,
                                double                disc);

/** kith_map_seats_part: moves apart discs that touch, each in its own band, newcomers before those who sat there. Returns: FALSE when some still do */
gboolean kith_map_seats_part   (GArray               *seats,
                                double                disc,
                                double                gap);

/** kith_map_seats_fit: seats on @rings, with discs that shrink until none touches another. @angles: for each person,
 * NAN for those who need one. @rings: their number and the outermost circle; the core is set. @disc: (out): its radius.
 * Returns: (transfer full) */
GArray  *kith_map_seats_fit    (const KithMapPicture *picture,
                                const double         *angles,
                                const KithSectors    *sectors,
                                KithRings            *rings,
                                double               *disc);

/** kith_map_seats_get_client_disc: the radius of the client's disc beside those of @disc. */
double   kith_map_seats_get_client_disc (double       disc);

/** kith_map_seats_find_angles: where everyone sits, those whom kith_map_seat() would seat too, and whoever is not on the
 * map where they were last; NAN for those who never were. @sectors: (out): round them. Returns: (transfer full): one for
 * each person */
double  *kith_map_seats_find_angles (const KithMapPicture *picture,
                                     KithSectors          *sectors);

G_END_DECLS
