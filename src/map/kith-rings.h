/* kith-rings.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-ring.h"

G_BEGIN_DECLS

/** KithRings: the bands around the client, in pixels from the centre. @edges: outer edge of each, from the inside
 * out; the last is the outermost circle. @core: where the innermost band begins for people, so that a line to the
 * nearest can be read. */
typedef struct
{
  guint n;
  double core;
  double edges[KITH_MOST_RINGS];
} KithRings;

/** kith_rings_init: @n bands, 3 to 6 (brought into range), out to @radius; @core: less than the first edge, or
 * brought below it. */
void   kith_rings_init         (KithRings       *self,
                                guint            n,
                                double           radius,
                                double           core);

/** kith_rings_get_band: the band of @closeness, 0 far to 100 near; 0 is the innermost. A closeness on the line
 * between two bands belongs to the nearer one. */
guint  kith_rings_get_band     (const KithRings *self,
                                double           closeness);

/** kith_rings_get_reach: how near and how far from the centre the discs of @band may stand, clear of the lines around
 * it. */
void   kith_rings_get_reach    (const KithRings *self,
                                guint            band,
                                double          *inner,
                                double          *outer);

/** kith_rings_get_radius: where a disc of @closeness stands, in pixels from the centre: in its band, nearer when
 * closer. */
double kith_rings_get_radius   (const KithRings *self,
                                double           closeness);

/** kith_rings_get_closeness: the reverse, for a disc that was moved to @radius; 0 to 100. Beside a line it is the end
 * of the band that it was let go in. */
double kith_rings_get_closeness (const KithRings *self,
                                 double           radius);

G_END_DECLS
