/* kith-client-screen.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-canvas.h"
#include "kith-time-cursor.h"

G_BEGIN_DECLS

#define KITH_TYPE_CLIENT_SCREEN (kith_client_screen_get_type ())
G_DECLARE_FINAL_TYPE (KithClientScreen, kith_client_screen, KITH, CLIENT_SCREEN, AdwWindow)

/** KithClientScreen: the map in a window for the client, who sees initials, what the therapist does on their own map, and nothing
 * else. Nothing can be done here but to blank it (B) and to leave or fill the screen (F11). Properties: "blank": whether nothing is
 * shown; "legend": whether the map says what its lines mean. It goes when it is closed or destroyed. */

/** kith_client_screen_open: on another monitor than @leader is on, which it fills, or else as a window. It does as @leader does,
 * whose map is @scene, and says which moment of @cursor it shows. Returns: (transfer none): GTK holds it */
KithClientScreen *kith_client_screen_open (KithMapCanvas  *leader,
                                           KithMapScene   *scene,
                                           KithTimeCursor *cursor);

G_END_DECLS
