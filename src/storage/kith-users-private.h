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

/** kith_users_store: notes in the audit that @object is changed by @job, and saves @file, in both generations: what opened a slot,
 * or was allowed to whom it opens for, is not kept. */
gboolean     kith_users_store     (KithDatabase   *self,
                                   KithKeyFile    *file,
                                   const KithJob  *job,
                                   const char     *object,
                                   GError        **error);

/** kith_users_load_keys: the key file as it is now, verified; whether this user is an owner is known anew from it.
 * Returns: (transfer full) */
KithKeyFile *kith_users_load_keys (KithDatabase   *self,
                                   GError        **error);

/** kith_users_find: the slot of @name. Returns: (transfer full) (nullable) */
KithKeySlot *kith_users_find      (const KithKeyFile *file,
                                   const char     *name);

/** kith_users_load_keys_as_owner: likewise. Errors: FORBIDDEN where this user is none any more */
KithKeyFile *kith_users_load_keys_as_owner (KithDatabase *self,
                                            GError      **error);

/** kith_users_know_owner: from @file, which is verified, whether this user is an owner. */
void         kith_users_know_owner  (KithDatabase      *self,
                                     const KithKeyFile *file);

/** kith_users_check_owner: Errors: FORBIDDEN */
gboolean     kith_users_check_owner (KithDatabase *self,
                                     GError      **error);

G_END_DECLS
