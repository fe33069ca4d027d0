/* kith-map-pin.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-canvas.h"
#include "kith-people-list.h"

G_BEGIN_DECLS

/** kith_map_pin: has people stay at the angle of @puts (element-type KithMapPut), or where it is NAN stand where the map seats them, in
 * one step; otherwise as kith_map_move(). */
void kith_map_pin (GtkWidget      *widget,
                   KithPractice   *practice,
                   KithPeopleList *people,
                   GPtrArray      *puts,
                   gboolean        initials);

G_END_DECLS
