/* kith-keys.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-key-file.h"

G_BEGIN_DECLS

#define KITH_KEY_SIZE 32
#define KITH_MAC_SIZE 32
#define KITH_BOX_SIZE 72
#define KITH_FIRST_EPOCH 1

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

/** kith_keys_new_next: the keys of the same user in the next epoch: a new office key and, with @clinical, a new clinical
 * one; the keys before are its former ones. Returns: (transfer full) */
KithKeys *kith_keys_new_next (const KithKeys *self,
                              gboolean        clinical);

/** kith_keys_seal: encrypts the KITH_KEY_SIZE bytes of @secret under a subkey of the key of @file into @box, KITH_BOX_SIZE
 * bytes, bound to the practice, the epoch of the keys, @label and @number. @self must open @file. */
void     kith_keys_seal      (const KithKeys   *self,
                              KithFile          file,
                              const char       *label,
                              guint32           number,
                              const KithSecret *secret,
                              guint8           *box);

/** kith_keys_unseal: Returns: (transfer full) (nullable): NULL when @box is not what kith_keys_seal() made of these */
KithSecret *kith_keys_unseal (const KithKeys   *self,
                              KithFile          file,
                              const char       *label,
                              guint32           number,
                              const guint8     *box);

/** kith_keys_fingerprint: a digest of the practice and its data keys in @digest, KITH_KEY_SIZE bytes. @clinical: whether
 * the clinical key is part of it. It is secret itself. */
void     kith_keys_fingerprint  (const KithKeys *self,
                                 gboolean        clinical,
                                 guint8         *digest);

G_END_DECLS
