/* kith-users-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-engine.h"

G_BEGIN_DECLS

/** kith_users_find: the slot of @name. Returns: (transfer full) (nullable) */
KithKeySlot *kith_users_find      (const KithKeyFile *file,
                                   const char     *name);

G_END_DECLS
