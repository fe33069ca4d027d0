/* kith-family-kin.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-family-rows.h"

G_BEGIN_DECLS

/** kith_family_find_couples: of those who are in one of @rows. Returns: (transfer full) (element-type KithCouple) */
GArray    *kith_family_find_couples (const int        *rows,
                                     const KithKinTie *ties,
                                     gsize             n_ties);

/** kith_family_find_broods: likewise. Returns: (transfer full) (element-type KithBrood) */
GPtrArray *kith_family_find_broods  (guint             n_people,
                                     const int        *rows,
                                     const KithKinTie *ties,
                                     gsize             n_ties);

G_END_DECLS
