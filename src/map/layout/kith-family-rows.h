/* kith-family-rows.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-generations.h"

G_BEGIN_DECLS

/** KithBrood: brothers and sisters, and the parents they have in common; both (element-type guint), @parents may be empty. */
typedef struct
{
  GArray *parents;
  GArray *children;
} KithBrood;

/** KithCouple: two who are or were partners, or have a child together: @partners. @ended: partners who are none any more. */
typedef struct
{
  guint a;
  guint b;
  gboolean partners;
  gboolean ended;
} KithCouple;

/** KithFamilyRows: a family in rows, the eldest generation in row 0. @rows: of each person, −1 for who is in none. @places: how
 * far from the left each stands in their row, from 0 to @width, two neighbours at least 1 apart. @couples: (element-type
 * KithCouple), side by side where each has no other; @broods: (element-type KithBrood). */
typedef struct
{
  guint n_people;
  guint n_rows;
  int *rows;
  double *places;
  double width;
  GArray *couples;
  GPtrArray *broods;
} KithFamilyRows;

/** kith_family_rows_new: @generations: as kith_generations_find() leaves them; @ranks: for each a number of their own, lower
 * further left where nothing else says it. The same family gives the same rows. Returns: (transfer full) */
KithFamilyRows *kith_family_rows_new  (guint             n_people,
                                       const int        *generations,
                                       const KithKinTie *ties,
                                       gsize             n_ties,
                                       const guint      *ranks);
void            kith_family_rows_free (KithFamilyRows   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithFamilyRows, kith_family_rows_free)

G_END_DECLS
