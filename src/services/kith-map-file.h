/* kith-map-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

G_BEGIN_DECLS

/** KithMapOrder: a map as a file, in words and numbers. @when: (nullable): as in kith-inventory.h; @person: (nullable):
 * id of the one who stands out; @focus: (nullable): id of the one beside whom others fade; @file: ends in .svg, .pdf or .png;
 * @theme: (nullable): "light" (the first), "dark", "contrast" or "bw"; @hide: (nullable): of
 * "legend,tray,ties,wishes,names,rings,sectors"; @show: (nullable): "groups"; @form: (nullable): "rings" (the first), "free" or
 * "family"; @width, @height: in
 * pixels, of a PDF in points, 0 for 1280 by 800, of a PDF A4 lying; @rings: 3 to 6, 0 for 3. */
typedef struct
{
  const char *client;
  const char *when;
  const char *person;
  const char *focus;
  const char *file;
  const char *theme;
  const char *hide;
  const char *form;
  const char *show;
  int width;
  int height;
  int rings;
  gboolean anonymous;
  gboolean replace;
} KithMapOrder;

/** kith_practice_draw_map: writes the file as kith_map_scene_write(), whole or not at all. Resolves to JSON (string):
 * {file, people, placed, unplaced, as_of, gap}. Errors: KITH_PROBLEM_USAGE for a word that is none of these, _FAILED */
DexFuture *kith_practice_draw_map (KithPractice       *self,
                                   const KithMapOrder *order);

G_END_DECLS
