/* kith-map-seat.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-picture.h"

G_BEGIN_DECLS

/** kith_map_seat: gives those on the map who have no angle the one where they sit from now on (KithMapPerson.seat),
 * beside those who have one, who stay; but nobody whom no hand has put there stays in a sector that is another's by now.
 * It depends on no page, so that a picture is the same composition at every size. Returns: how many got one */
guint kith_map_seat (KithMapPicture *picture);

G_END_DECLS
