/* kith-map-preset.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-way.h"

G_BEGIN_DECLS

/** KithMapPreset: what a map shows of the same people, in which form. @way: what is marked; @rings: 3 to 6; @show: KithMapShow;
 * @hidden_lines: as in KithMapPicture; both may be others than those of the way; @selected: (nullable): id of a person who stands
 * out; @focus: (nullable): id of one beside whom all fade who are not tied to them; @since: (nullable): the moment that ghosts are
 * of, as in kith-inventory.h, NULL for the first session; there are none where it is not before what is shown; @rtl: mirrored. */
typedef struct
{
  KithMapForm form;
  KithMapWay way;
  guint rings;
  guint show;
  guint hidden_lines;
  gboolean anonymous;
  gboolean rtl;
  const char *selected;
  const char *focus;
  const char *since;
} KithMapPreset;

/** kith_map_preset_choose: goes over to @way, with all that it usually shows. */
void kith_map_preset_choose (KithMapPreset *self,
                             KithMapWay     way);

/** KithMapFacts: the map in numbers. @day: whose end it shows; @since: that of the ghosts, unknown where none were asked for; @gap:
 * mean distance of actual and desired closeness, NAN where nobody has both. */
typedef struct
{
  guint people;
  guint placed;
  KithDate day;
  KithDate since;
  double gap;
} KithMapFacts;

G_END_DECLS
