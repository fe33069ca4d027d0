/* kith-map-scene.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-export.h"
#include "kith-map-layout.h"
#include "kith-map-preset.h"
#include "kith-practice.h"

G_BEGIN_DECLS

#define KITH_TYPE_MAP_SCENE (kith_map_scene_get_type ())
G_DECLARE_FINAL_TYPE (KithMapScene, kith_map_scene, KITH, MAP_SCENE, GObject)

/** KithMapScene: the one map of a client from which windows draw and files are written. It reads everything in one job,
 * lays it out on another thread and, once it was loaded, keeps up with its practice. Opening it stores nothing. Signals:
 * "changed" when there is a new picture or layout, which are never older than those before; "turned", before it, when people
 * are to glide; "failed" (GError) when it could not keep up, the picture staying as it was; "steered" at once when it was given
 * another moment or preset. */

/** kith_map_scene_new: of everyone as they are now, with three rings, showing all, the way the language is read, not
 * loaded yet. @client: an id. Returns: (transfer full) */
KithMapScene         *kith_map_scene_new         (KithPractice         *practice,
                                                  const char           *client);

/** kith_map_scene_copy: another one of the same client, moment and preset, without a size, not loaded yet. Returns: (transfer
 * full) */
KithMapScene         *kith_map_scene_copy        (KithMapScene         *self);

/** kith_map_scene_set_moment: @when: (nullable): as in kith-inventory.h. This and the next two load again where the scene
 * was loaded before. */
void                  kith_map_scene_set_moment  (KithMapScene         *self,
                                                  const char           *when);
void                  kith_map_scene_set_preset  (KithMapScene         *self,
                                                  const KithMapPreset  *preset);

/** kith_map_scene_set_size: in pixels; 0 (the first) is for a scene that is only written to files and has no layout. */
void                  kith_map_scene_set_size    (KithMapScene         *self,
                                                  double                width,
                                                  double                height);

/** kith_map_scene_set_gliding: @gliding: whether someone moves people on, from "turned" on, when the moment was another one; until then
 * they are shown where they were. */
void                  kith_map_scene_set_gliding (KithMapScene        *self,
                                                  gboolean             gliding);

/** kith_map_scene_glide: shows everyone so far on their way to where they are: 0 where they were, 1 there. */
void                  kith_map_scene_glide       (KithMapScene        *self,
                                                  double               share);

/** kith_map_scene_get_preset: Returns: (transfer none) */
const KithMapPreset  *kith_map_scene_get_preset  (KithMapScene         *self);

/** kith_map_scene_get_moment: Returns: (transfer none) (nullable): NULL for now */
const char           *kith_map_scene_get_moment  (KithMapScene         *self);

/** kith_map_scene_load: Resolves to TRUE when what is shown is at least as new as this call. Errors: FORBIDDEN without
 * the clinical key, NOT_FOUND, KITH_PROBLEM_USAGE */
DexFuture            *kith_map_scene_load        (KithMapScene         *self);

/** kith_map_scene_get_picture, _layout, _facts: what is shown, until "changed". Returns: (transfer none) (nullable) */
const KithMapPicture *kith_map_scene_get_picture (KithMapScene         *self);
const KithMapLayout  *kith_map_scene_get_layout  (KithMapScene         *self);
const KithMapFacts   *kith_map_scene_get_facts   (KithMapScene         *self);

/** kith_map_scene_draw: the loaded picture on a page of its own, drawn on another thread. Resolves to a GBytes (boxed).
 * Errors: KITH_MAP_EXPORT_ERROR */
DexFuture            *kith_map_scene_draw        (KithMapScene         *self,
                                                  const KithMapPage    *page);

/** kith_map_scene_write: likewise into the new file @path, which its owner alone can read: whole or not at all, noted in
 * the audit. @replace: whether it may take the place of another file. Resolves to TRUE. Errors: KITH_PROBLEM_FAILED when
 * it is there already, lies in the practice or can't be written */
DexFuture            *kith_map_scene_write       (KithMapScene         *self,
                                                  const KithMapPage    *page,
                                                  const char           *path,
                                                  gboolean              replace);

G_END_DECLS
