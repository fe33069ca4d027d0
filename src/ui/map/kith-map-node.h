/* kith-map-node.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-picture.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_MAP_NODE (kith_map_node_get_type ())
G_DECLARE_FINAL_TYPE (KithMapNode, kith_map_node, KITH, MAP_NODE, GtkWidget)

/** KithMapNode: a person on the map as something to focus, to read out and to act on; the disc itself is drawn by the
 * map below. Signals "chosen", "moved" (steps: int): by keyboard, nearer is 1, farther −1. */
GtkWidget  *kith_map_node_new    (void);

/** kith_map_node_show: who it stands for, and says so to those who can't see it. */
void        kith_map_node_show   (KithMapNode         *self,
                                  const KithMapPerson *person);
const char *kith_map_node_get_id (KithMapNode         *self);

G_END_DECLS
