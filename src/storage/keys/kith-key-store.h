/* kith-key-store.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-key-file.h"

G_BEGIN_DECLS

/** kith_key_file_sign: authenticates the present content with @keys, which the caller has checked, without the epochs that
 * nobody needs any more. */
void     kith_key_file_sign    (KithKeyFile     *self,
                                const KithKeys  *keys);

/** kith_key_file_find: where the slot of @name is. Errors: NOT_FOUND */
gboolean kith_key_file_find    (const KithKeyFile *self,
                                const char      *name,
                                guint           *place,
                                GError         **error);

/** kith_key_file_find_id: where the slot @id is. Returns: FALSE when there is none */
gboolean kith_key_file_find_id (const KithKeyFile *self,
                                const char      *id,
                                guint           *place);

/** kith_key_file_read_code: a recovery code in the form it has in a slot. Errors: FAILED. Returns: (transfer full) */
KithSecret *kith_key_file_read_code (const KithSecret *code,
                                GError         **error);

G_END_DECLS
