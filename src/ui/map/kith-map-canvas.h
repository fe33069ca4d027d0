/* kith-map-canvas.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-scene.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_MAP_CANVAS (kith_map_canvas_get_type ())
G_DECLARE_FINAL_TYPE (KithMapCanvas, kith_map_canvas, KITH, MAP_CANVAS, GtkWidget)

/** KithMapCanvas: a map drawn with Cairo, with a widget over each person. Signals "chosen" (id: string), "moved" (id:
 * string, closeness: double, angle: double in radians, NAN to leave it): someone wants to put a person elsewhere. */

/** kith_map_canvas_new: Returns: (transfer floating) */
GtkWidget *kith_map_canvas_new          (KithMapScene  *scene);

/** kith_map_canvas_set_editable: whether people can be put elsewhere; TRUE at first. */
void       kith_map_canvas_set_editable (KithMapCanvas *self,
                                         gboolean       editable);

/** kith_map_canvas_zoom: so many steps nearer, or farther where @steps is negative; 0 shows all of it. */
void       kith_map_canvas_zoom         (KithMapCanvas *self,
                                         int            steps);

G_END_DECLS
