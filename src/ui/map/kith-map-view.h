/* kith-map-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-scene.h"
#include "kith-people-list.h"
#include "kith-time-cursor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_MAP_VIEW (kith_map_view_get_type ())
G_DECLARE_FINAL_TYPE (KithMapView, kith_map_view, KITH, MAP_VIEW, AdwBreakpointBin)

/** KithMapView: the relationship map of a client, now or as of a session, with everyone beside it, and the way from a drag
 * to a stored state. Properties "person": the id of who is chosen, NULL for nobody; "presenting": whether the map alone is
 * to be seen, with initials for names; "screen": whether a client has a screen of their own; "blank": whether a client sees
 * nothing on either. */

/** kith_map_view_new: @people: as of the moment of @cursor. Returns: (transfer floating) */
GtkWidget *kith_map_view_new (KithPractice   *practice,
                              KithPeopleList *people,
                              KithTimeCursor *cursor);

/** kith_map_view_get_scene: what is on the screen. Returns: (transfer none) */
KithMapScene *kith_map_view_get_scene (KithMapView *self);

G_END_DECLS
