/* kith-kinship.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-network.h"

G_BEGIN_DECLS

/** KithKinship: how someone is related to one person, the self. BLOOD: @up steps to the nearest ancestor the two share and
 * @down from there. PARTNER_OF: the partner of such a relative. OF_PARTNER: such a relative of the self's partner. */
typedef enum
{
  KITH_KINSHIP_NONE,
  KITH_KINSHIP_SELF,
  KITH_KINSHIP_PARTNER,
  KITH_KINSHIP_BLOOD,
  KITH_KINSHIP_HALF,
  KITH_KINSHIP_STEP_PARENT,
  KITH_KINSHIP_STEP_SIBLING,
  KITH_KINSHIP_OF_PARTNER,
  KITH_KINSHIP_PARTNER_OF,
  KITH_KINSHIP_BY_MARRIAGE,
} KithKinship;

/** KithKin: @sex is that of the relative; @bond: of the parent, child or partner; @ended: a former partner. */
typedef struct
{
  KithKinship kinship;
  int up;
  int down;
  KithSex sex;
  KithBond bond;
  gboolean ended;
} KithKin;

/** kith_kinship_relate: everyone's nearest relation to @self_id, computed from the parent and partner ties of a tidied
 * network, in time that grows with people and ties. Returns: (transfer full) (element-type KithKin): by value, in the
 * order of @network's people; NULL when nobody has that id */
GArray         *kith_kinship_relate    (const KithNetwork *network,
                                        const char        *self_id);

/** kith_kinship_describe: "mother", "half-brother", "second cousin once removed", "unrelated" …, translated.
 * Returns: (transfer full) */
char           *kith_kinship_describe  (const KithKin     *kin);

/** kith_kinship_find_sex: that of whoever is called by @relation (nullable), one of these words: "mother", "Bruder". */
KithSex         kith_kinship_find_sex  (const char        *relation);

/** kith_kinship_get_kind: where such a relative stands in the client's life. */
KithPersonKind  kith_kinship_get_kind  (const KithKin     *kin);

G_END_DECLS
