/* kith-map-switches.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-picture.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_MAP_SWITCHES (kith_map_switches_get_type ())
G_DECLARE_FINAL_TYPE (KithMapSwitches, kith_map_switches, KITH, MAP_SWITCHES, GtkPopover)

/** KithMapSwitches: in which form a map is, what it shows and which kinds of line: its legend as switches. Signal "changed". */

/** kith_map_switches_get_form, _show, _hidden_lines: as in KithMapPreset. */
KithMapForm kith_map_switches_get_form         (KithMapSwitches *self);
guint       kith_map_switches_get_show         (KithMapSwitches *self);
guint       kith_map_switches_get_hidden_lines (KithMapSwitches *self);

/** kith_map_switches_turn: as they are to be, without "changed"; groups stay as they are. */
void  kith_map_switches_turn             (KithMapSwitches *self,
                                          guint            show,
                                          guint            hidden_lines);

G_END_DECLS
