/* kith-practice-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"
#include "kith-store.h"

G_BEGIN_DECLS

/** kith_practice_get_store: for the other services. Returns: (transfer none) */
KithStore *kith_practice_get_store (KithPractice *self);

G_END_DECLS
