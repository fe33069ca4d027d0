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

/** KithMapPut: where someone is to stand. @closeness: NAN is off the map; @angle: in radians, NAN to leave it. */
typedef struct
{
  char *id;
  double closeness;
  double angle;
} KithMapPut;

/** KithMapCanvas: a map drawn with Cairo, with a widget over each person, and what can be done there by hand and keys. Signals
 * "chosen" (id: string); "opened" (id: string): all about them is asked for; "moved" (GPtrArray of KithMapPut), "stepped" (ids: strv,
 * rings: int, nearer above 0): people are to be put elsewhere, in one step; "pinned" (GPtrArray of KithMapPut): they are to stay
 * at their angle, or where it is NAN no longer; "tied" (id, id): what is between two is asked for;
 * "untied" (id, id): nothing is to be any more; "stirred": something else is drawn over the map. */

/** kith_map_canvas_new: Returns: (transfer floating) */
GtkWidget  *kith_map_canvas_new          (KithMapScene  *scene);

/** kith_map_canvas_set_editable: whether people can be put elsewhere; TRUE at first. */
void        kith_map_canvas_set_editable (KithMapCanvas *self,
                                          gboolean       editable);

/** kith_map_canvas_follow: shows what a hand does on @leader, another one of the same client: who is chosen or carried, what is
 * drawn. From then on nothing can be done on @self. */
void        kith_map_canvas_follow       (KithMapCanvas *self,
                                          KithMapCanvas *leader);

/** kith_map_canvas_zoom: so many steps nearer, or farther where @steps is negative; 0 shows all of it. */
void        kith_map_canvas_zoom         (KithMapCanvas *self,
                                          int            steps);

/** kith_map_canvas_step_back: ends what is under way: a tie, drawing, several chosen, a focus. Returns: whether anything was */
gboolean    kith_map_canvas_step_back    (KithMapCanvas *self);

/** kith_map_canvas_take_pen: from now on a hand draws over the map, or no longer. */
void        kith_map_canvas_take_pen     (KithMapCanvas *self);

/** kith_map_canvas_reach: brings the keyboard to @id (nullable), or else to the map. */
void        kith_map_canvas_reach        (KithMapCanvas *self,
                                          const char    *id);

KithMapPut *kith_map_put_new             (const char    *id,
                                          double         closeness,
                                          double         angle);
void        kith_map_put_free            (KithMapPut    *self);

G_END_DECLS
