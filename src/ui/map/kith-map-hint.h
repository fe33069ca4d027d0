/* kith-map-hint.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_MAP_HINT (kith_map_hint_get_type ())
G_DECLARE_FINAL_TYPE (KithMapHint, kith_map_hint, KITH, MAP_HINT, GtkWidget)

/** KithMapHint: what is under way on a map, what can be done with it by who has no keys, and how it ends. Its buttons do
 * "map.nearer", "map.farther" and "map.step-back". */

/** kith_map_hint_show: @words: (nullable): hides it; @end: what the button says that ends it; @several: whether people can be moved.
 * What is new is announced. */
void kith_map_hint_show (KithMapHint *self,
                         const char  *words,
                         const char  *end,
                         gboolean     several);

G_END_DECLS
