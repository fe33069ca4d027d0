/* kith-map-glide.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** kith_map_glide_add: as long as @canvas can be seen, people glide to where they were or are when @scene goes to another moment; where
 * animations are switched off they are there at once. */
void kith_map_glide_add (KithMapScene *scene,
                         GtkWidget    *canvas);

G_END_DECLS
