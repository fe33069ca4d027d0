/* kith-map-preset.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-picture.h"

G_BEGIN_DECLS

/** KithMapPreset: what a map shows of the same people, in which form. @rings: 3 to 6; @show: KithMapShow; @hidden_lines: as in
 * KithMapPicture; @selected: (nullable): id of a person who stands out; @focus: (nullable): id of one beside whom all fade who
 * are not tied to them; @rtl: mirrored. */
typedef struct
{
  KithMapForm form;
  guint rings;
  guint show;
  guint hidden_lines;
  gboolean anonymous;
  gboolean rtl;
  const char *selected;
  const char *focus;
} KithMapPreset;

/** KithMapFacts: the map in numbers. @day: whose end it shows; @gap: mean distance of actual and desired closeness, NAN
 * where nobody has both. */
typedef struct
{
  guint people;
  guint placed;
  KithDate day;
  double gap;
} KithMapFacts;

G_END_DECLS
