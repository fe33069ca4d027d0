/* kith-sectors.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-picture.h"

G_BEGIN_DECLS

#define KITH_SECTORS_MOST 6

/** KithSector: a field of life. @from: radians clockwise from the top; @kind: whose name it bears. */
typedef struct
{
  KithPersonKind kind;
  guint count;
  double from;
  double width;
} KithSector;

/** KithSectors: round the whole circle, clockwise from the top, where the middle of the family is. @of_kind: the sector of each
 * kind. */
typedef struct
{
  guint n;
  KithSector sectors[KITH_SECTORS_MOST];
  guint of_kind[KITH_N_PERSON_KINDS];
} KithSectors;

/** kith_sectors_init: from how many people of each kind there are, KITH_N_PERSON_KINDS numbers. A sector is as wide
 * as it needs to be for its people and never narrower than its share of a third; the smallest kinds share "Other". */
void               kith_sectors_init (KithSectors       *self,
                                      const guint       *counts);

/** kith_sectors_bend: moves the borders so that as few people as possible sit in a foreign sector, and otherwise as
 * little as possible. @angles: for each person of @picture, NAN for those who sit nowhere. */
void               kith_sectors_bend (KithSectors          *self,
                                      const KithMapPicture *picture,
                                      const double         *angles);

/** kith_sectors_get: the sector of @kind, which someone must be of. Returns: (transfer none) */
const KithSector  *kith_sectors_get  (const KithSectors *self,
                                      KithPersonKind     kind);

/** kith_sectors_find: the sector at @angle, any number of turns. Returns: (transfer none) (nullable): NULL without
 * sectors */
const KithSector  *kith_sectors_find (const KithSectors *self,
                                      double             angle);

G_END_DECLS
