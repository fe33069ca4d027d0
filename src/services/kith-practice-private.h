/* kith-practice-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"
#include "kith-store.h"

G_BEGIN_DECLS

/** kith_practice_get_store: for the other services. Returns: (transfer none) */
KithStore *kith_practice_get_store   (KithPractice *self);

/** kith_practice_take_string: makes @result the string @string. @string: (transfer full) */
void       kith_practice_take_string (GValue       *result,
                                      char         *string);

/** kith_practice_tell_change: emits "changed" for what no row tells. @scope: (nullable) */
void       kith_practice_tell_change (KithPractice *self,
                                      KithFile      file,
                                      const char   *scope);

/** kith_practice_find_step: which action the next undo in @scope (nullable) would reverse. Resolves to a KithAction (boxed). */
DexFuture *kith_practice_find_step   (KithPractice *self,
                                      const char   *scope);

/** kith_practice_get_errands: those under way. Returns: (transfer none) (element-type KithErrand) */
GPtrArray *kith_practice_get_errands (KithPractice *self);

/** kith_practice_dup_names: of @users (element-type KithUser). Returns: (transfer full) */
GStrv      kith_practice_dup_names   (GPtrArray    *users);

G_END_DECLS
