/* kith-keys.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-key-file.h"

G_BEGIN_DECLS

#define KITH_KEY_SIZE 32
#define KITH_MAC_SIZE 32

/** kith_keys_authenticate: writes the MAC of @body under the subkey @purpose of the key of @file into @mac,
 * KITH_MAC_SIZE bytes. Returns: FALSE when the keys don't open @file */
gboolean kith_keys_authenticate (const KithKeys *self,
                                 KithFile        file,
                                 const char     *purpose,
                                 GBytes         *body,
                                 guint8         *mac);

/** kith_keys_verify: whether @mac is what kith_keys_authenticate() writes, in constant time. */
gboolean kith_keys_verify       (const KithKeys *self,
                                 KithFile        file,
                                 const char     *purpose,
                                 GBytes         *body,
                                 const guint8   *mac);

/** kith_keys_fingerprint: a digest of the practice and its data keys in @digest, KITH_KEY_SIZE bytes. @clinical: whether
 * the clinical key is part of it. It is secret itself. */
void     kith_keys_fingerprint  (const KithKeys *self,
                                 gboolean        clinical,
                                 guint8         *digest);

G_END_DECLS
