/* kith-map-preset.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-preset.h"

void
kith_map_preset_choose (KithMapPreset *self,
                        KithMapWay     way)
{
  const KithMapLook *look = kith_map_way_get_look (way);

  self->way = way;
  self->show = look->show;
  self->hidden_lines = look->hidden_lines;
}
