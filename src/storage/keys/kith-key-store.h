/* kith-key-store.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-key-file.h"

G_BEGIN_DECLS

/** kith_key_file_sign: authenticates the present content with @keys, which the caller has checked. */
void kith_key_file_sign (KithKeyFile    *self,
                         const KithKeys *keys);

G_END_DECLS
