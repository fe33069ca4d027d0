/* kith-family-units.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-family-rows.h"

G_BEGIN_DECLS

/** KITH_STEPS_OF_PLACE: two places that differ by less than one of so many parts of a place are the same. */
#define KITH_STEPS_OF_PLACE 1e4

/** KithUnit: a couple or chain of partners, or one alone, that nothing comes between. @members: (element-type guint), from the
 * left; @left: where the first of them stands; @wish: where it would, were there nobody else; @key: what units are ordered by,
 * then @rank. */
typedef struct
{
  GArray *members;
  int row;
  guint rank;
  double left;
  double wish;
  double key;
} KithUnit;

/** KithFamilyWork: @units: (element-type KithUnit): row by row, from the left; @unit_of: of each person, NULL of who is in no row. */
typedef struct
{
  KithFamilyRows *rows;
  const guint *ranks;
  GPtrArray *units;
  KithUnit **unit_of;
} KithFamilyWork;

void   kith_unit_free             (KithUnit             *self);

/** kith_family_units_make: of all who are in a row. */
void   kith_family_units_make     (const KithFamilyWork *work);

/** kith_unit_stand: the first member at @left, the others beside it. */
void   kith_unit_stand            (const KithFamilyWork *work,
                                   KithUnit             *unit,
                                   double                left);

/** kith_unit_make_wish: @wish and @key: below its parents or, not @below, above its children; where it stands where it has none. */
void   kith_unit_make_wish        (const KithFamilyWork *work,
                                   KithUnit             *unit,
                                   gboolean              below);

/** kith_unit_turn: turns it over where that brings each of a couple nearer to their own. */
void   kith_unit_turn             (const KithFamilyWork *work,
                                   KithUnit             *unit,
                                   gboolean              below);

/** kith_unit_turn_over: the other way round, in the same place. */
void   kith_unit_turn_over        (const KithFamilyWork *work,
                                   KithUnit             *unit);

/** kith_family_units_weigh: how far brothers and sisters are from their parents and from each other, and a lot for whoever
 * comes between them. */
double kith_family_units_weigh    (const KithFamilyWork *work);

G_END_DECLS
