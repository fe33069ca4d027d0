/* kith-map-node.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-picture.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** KithMapVerb: what can be asked of a person on the map. STEP_IN and STEP_OUT go by rings, NEARER and FARTHER by little; UNFOCUS is
 * of whoever stands in the focus; PIN keeps someone on the side where they stand, whatever the map would do. */
typedef enum
{
  KITH_MAP_CHOOSE,
  KITH_MAP_OPEN,
  KITH_MAP_TOGGLE,
  KITH_MAP_NEARER,
  KITH_MAP_FARTHER,
  KITH_MAP_STEP_IN,
  KITH_MAP_STEP_OUT,
  KITH_MAP_FOCUS,
  KITH_MAP_UNFOCUS,
  KITH_MAP_TIE,
  KITH_MAP_TAKE_OFF,
  KITH_MAP_PIN,
  KITH_MAP_UNPIN,
  KITH_MAP_MENU,
} KithMapVerb;

/** KithMapAbility: what can be done with someone at the moment, as flags. */
typedef enum
{
  KITH_MAP_CAN_OPEN = 1 << 0,
  KITH_MAP_CAN_CHANGE = 1 << 1,
  KITH_MAP_CAN_TAKE_OFF = 1 << 2,
  KITH_MAP_CAN_UNFOCUS = 1 << 3,
  KITH_MAP_CAN_PIN = 1 << 4,
  KITH_MAP_CAN_UNPIN = 1 << 5,
  KITH_MAP_CAN_CHOOSE = 1 << 6,
} KithMapAbility;

#define KITH_TYPE_MAP_NODE (kith_map_node_get_type ())
G_DECLARE_FINAL_TYPE (KithMapNode, kith_map_node, KITH, MAP_NODE, GtkWidget)

/** KithMapNode: a person on the map as something to focus, to read out and to act on; the disc itself is drawn by the
 * map below. Signal "asked" (KithMapVerb): by key, pointer, menu or screen reader. */
GtkWidget  *kith_map_node_new           (void);

/** kith_map_node_show: who it stands for, and says so to those who can't see it. */
void        kith_map_node_show          (KithMapNode         *self,
                                         const KithMapPerson *person);
const char *kith_map_node_get_id        (KithMapNode         *self);

/** kith_map_node_set_chosen: whether it is one of several that are chosen. */
void        kith_map_node_set_chosen    (KithMapNode         *self,
                                         gboolean             chosen);

/** kith_map_node_set_abilities: KithMapAbility. */
void        kith_map_node_set_abilities (KithMapNode         *self,
                                         guint                abilities);

/** kith_map_node_pop_up: shows @menu, of actions "node.", at @at (nullable), in pixels of the node, or else beside it. */
void        kith_map_node_pop_up        (KithMapNode         *self,
                                         GMenuModel          *menu,
                                         const GdkRectangle  *at);

G_END_DECLS
