/* kith-relatives.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"
#include "kith-relative.h"

G_BEGIN_DECLS

/** kith_practice_load_relatives: who among @client's people is tied to @person, by a tie or by kinship that follows from ties.
 * Resolves to a GPtrArray (element-type KithRelative). Errors: FORBIDDEN without the clinical key */
DexFuture *kith_practice_load_relatives (KithPractice *self,
                                         const char   *client,
                                         const char   *person);

/** kith_report_related: {person, with, relation}: what @person is to @other, or through whom they know each other; null
 * where nothing ties them. Resolves to a string. */
DexFuture *kith_report_related          (KithPractice *practice,
                                         const char   *client,
                                         const char   *person,
                                         const char   *other);

G_END_DECLS
