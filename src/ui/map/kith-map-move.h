/* kith-map-move.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-person-item.h"
#include "kith-practice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** kith_map_move: has @item stand at @closeness from now on, and at @angle (in radians, NAN to leave it). What comes of it is said
 * over the window of @widget, with @initials where no name is to be read. */
void kith_map_move (GtkWidget      *widget,
                    KithPractice   *practice,
                    KithPersonItem *item,
                    double          closeness,
                    double          angle,
                    gboolean        initials);

G_END_DECLS
