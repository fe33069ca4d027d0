/* kith-map-move.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-canvas.h"
#include "kith-people-list.h"

G_BEGIN_DECLS

/** kith_map_move: has people stand elsewhere from now on, in one step. @puts: (element-type KithMapPut): of people of @people. What
 * comes of it is said over the window of @widget, with @initials where no name is to be read. */
void kith_map_move (GtkWidget         *widget,
                    KithPractice      *practice,
                    KithPeopleList    *people,
                    GPtrArray         *puts,
                    gboolean           initials);

/** kith_map_step: likewise has @ids go @steps of @rings rings nearer, or farther below 0. */
void kith_map_step (GtkWidget         *widget,
                    KithPractice      *practice,
                    KithPeopleList    *people,
                    const char *const *ids,
                    int                steps,
                    guint              rings,
                    gboolean           initials);

G_END_DECLS
