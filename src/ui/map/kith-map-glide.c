/* kith-map-glide.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-glide.h"

#include <adwaita.h>

#define GLIDE_MSEC 260

static void
move_on (double   share,
         gpointer scene)
{
  kith_map_scene_glide (scene, share);
}

/* Where nothing moves, the first step is the last. */
static void
turned_cb (AdwAnimation *animation)
{
  adw_animation_reset (animation);
  adw_animation_play (animation);
}

void
kith_map_glide_add (KithMapScene *scene,
                    GtkWidget    *canvas)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (move_on, g_object_ref (scene), g_object_unref);
  AdwAnimation *animation = adw_timed_animation_new (canvas, 0, 1, GLIDE_MSEC, target);

  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (animation), ADW_EASE_OUT_CUBIC);
  g_signal_connect_object (scene, "turned", G_CALLBACK (turned_cb), animation, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (canvas), "glide", animation, g_object_unref);
  kith_map_scene_set_gliding (scene, TRUE);
}
