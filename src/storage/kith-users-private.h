/* kith-users-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-engine.h"

G_BEGIN_DECLS

/** kith_users_note: notes in the audit, before it is done, that @object is changed by @job, so that no change of who may open
 * the practice can go unnoticed. */
gboolean     kith_users_note      (KithDatabase   *self,
                                   const KithJob  *job,
                                   const char     *object,
                                   GError        **error);

/** kith_users_load_keys: the key file as it is now, verified. Returns: (transfer full) */
KithKeyFile *kith_users_load_keys (KithDatabase   *self,
                                   GError        **error);

/** kith_users_find: the slot of @name. Returns: (transfer full) (nullable) */
KithKeySlot *kith_users_find      (const KithKeyFile *file,
                                   const char     *name);

/** kith_users_check_owner: Errors: FORBIDDEN */
gboolean     kith_users_check_owner (KithDatabase *self,
                                     GError      **error);

G_END_DECLS
