/* kith-generations.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithKinBond: of a parent, @a of KithKinTie is the parent. */
typedef enum
{
  KITH_KIN_PARENT,
  KITH_KIN_PARTNER,
  KITH_KIN_SIBLING,
} KithKinBond;

/** KithKinTie: between two people of a family, by number. @ended: a couple that is none any more. */
typedef struct
{
  guint a;
  guint b;
  KithKinBond bond;
  gboolean ended;
} KithKinTie;

/** KITH_NO_GENERATION: of whom no tie leads to the family. */
#define KITH_NO_GENERATION G_MININT

/** kith_kin_bond_from_text: of a kind of tie: "parent", "partner", "sibling". Returns: FALSE for any other */
gboolean kith_kin_bond_from_text (const char       *kind,
                                  KithKinBond      *bond);

/** kith_generations_find: @generations: (inout): for each of @n_people how many they are above somebody's, or KITH_NO_GENERATION;
 * whoever has none gets the one that ties give them, a parent one above, a partner or a sibling the same, from those first
 * who are fewest ties away. Where ties contradict each other, the nearer one says it. */
void     kith_generations_find   (guint             n_people,
                                  const KithKinTie *ties,
                                  gsize             n_ties,
                                  int              *generations);

G_END_DECLS
