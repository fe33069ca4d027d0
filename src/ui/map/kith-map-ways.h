/* kith-map-ways.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-way.h"
#include "kith-time-cursor.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_MAP_WAYS (kith_map_ways_get_type ())
G_DECLARE_FINAL_TYPE (KithMapWays, kith_map_ways, KITH, MAP_WAYS, GtkBox)

/** KithMapWays: chooses a way of looking at a map. Property "narrow": a button alone. Signal "changed": another one was chosen, or the
 * same one afresh. */

/** kith_map_ways_set_cursor: whose moment can be compared with. */
void        kith_map_ways_set_cursor (KithMapWays    *self,
                                      KithTimeCursor *cursor);

/** kith_map_ways_get_way, kith_map_ways_get_since: as in KithMapPreset. */
KithMapWay  kith_map_ways_get_way    (KithMapWays    *self);
const char *kith_map_ways_get_since  (KithMapWays    *self);

/** kith_map_ways_step: to the one @steps further on. */
void        kith_map_ways_step       (KithMapWays    *self,
                                      int             steps);

G_END_DECLS
