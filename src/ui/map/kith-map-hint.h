/* kith-map-hint.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_MAP_HINT (kith_map_hint_get_type ())
G_DECLARE_FINAL_TYPE (KithMapHint, kith_map_hint, KITH, MAP_HINT, GtkWidget)

/** KithMapHintKind: what else there is to do: nothing, with FEW under a sign instead of a word; people to be moved; strokes to be
 * kept or erased. */
typedef enum
{
  KITH_MAP_HINT_PLAIN,
  KITH_MAP_HINT_FEW,
  KITH_MAP_HINT_SEVERAL,
  KITH_MAP_HINT_DRAWING,
} KithMapHintKind;

/** KithMapHint: what is under way on a map, what can be done with it by who has no keys, and how it ends. Its buttons do
 * "map.nearer", "map.farther", "map.keep-strokes", "map.erase-strokes" and "map.step-back". */

/** kith_map_hint_show: @words: (nullable): hides it; @end: what the button says that ends it. What is new is announced. */
void kith_map_hint_show (KithMapHint     *self,
                         const char      *words,
                         const char      *end,
                         KithMapHintKind  kind);

G_END_DECLS
