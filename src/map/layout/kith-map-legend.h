/* kith-map-legend.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-picture.h"

G_BEGIN_DECLS

typedef enum
{
  KITH_MAP_SIGN_LINE,
  KITH_MAP_SIGN_TIE,
  KITH_MAP_SIGN_WISH,
  KITH_MAP_SIGN_DEAD,
  KITH_MAP_SIGN_CUT_OFF,
  KITH_MAP_SIGN_GROUP,
  KITH_MAP_SIGN_PET,
  KITH_MAP_SIGN_PROFESSIONAL,
  KITH_MAP_SIGN_PROBLEM,
  KITH_MAP_SIGN_TONE,
  KITH_MAP_SIGN_COUPLE,
  KITH_MAP_SIGN_FORMER_COUPLE,
} KithMapSign;

/** KithMapEntry: a row of the legend. @line: of KITH_MAP_SIGN_LINE; @problem: of KITH_MAP_SIGN_PROBLEM; @label:
 * translated. */
typedef struct
{
  KithMapSign sign;
  KithLine line;
  KithMapProblem problem;
  const char *label;
} KithMapEntry;

/* Where the badges of a disc are, in its radii from the centre, and how large, in pixels. */
#define KITH_BADGE_CORNER 0.74
#define KITH_BADGE_RADIUS 8.0

/** kith_map_has_badge: whether the disc of @person bears the sign of a group, an animal or a professional. */
gboolean kith_map_has_badge  (const KithMapPerson  *person);

/** kith_map_legend_list: the lines and signs that @picture holds, lines first, and no others. Returns: (transfer
 * full): of KithMapEntry */
GArray  *kith_map_legend_list (const KithMapPicture *picture);

G_END_DECLS
