/* networks.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-picture.h"

G_BEGIN_DECLS

/** NetworkShape: how people know each other. CIRCLES: households, teams and friends, each of one kind, most of whom know each other,
 * and a few who know others; FAMILY: couples and their children; HUBS: newcomers know those whom many know (Barabási and Albert
 * 1999); NEAR: those who live near each other; RING: neighbours on a ring, a few ties rewired (Watts and Strogatz 1998); CHANCE: anyone
 * may be of any kind and know anyone. */
typedef enum
{
  NETWORK_CIRCLES,
  NETWORK_FAMILY,
  NETWORK_HUBS,
  NETWORK_NEAR,
  NETWORK_RING,
  NETWORK_CHANCE,
} NetworkShape;

#define NETWORK_N_SHAPES 6

/** network_new: @n made-up people, all placed, none by hand; the same for each @seed. Returns: (transfer full) */
KithMapPicture *network_new        (NetworkShape          shape,
                                    guint                 n,
                                    guint                 seed);

/** network_shape_name: "circles". */
const char     *network_shape_name (NetworkShape          shape);

/** network_add: one more person, of the name and id of a number. Returns: (transfer none) */
KithMapPerson  *network_add        (KithMapPicture       *picture,
                                    KithPersonKind        kind,
                                    double                closeness);

G_END_DECLS
