/* kith-secret.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithSecret: bytes in memory that is locked, guarded, kept out of core dumps and wiped when freed (sodium_malloc). */
typedef struct _KithSecret KithSecret;

/** kith_secret_prepare: starts the encryption library, once; every verb here does so first. Only code that hashes without
 * having made a secret has to call it. Safe in any thread. */
void          kith_secret_prepare    (void);

/** kith_secret_new: @size zero bytes, 1 to 4096. Aborts when no guarded memory can be had; it is locked as far as the
 * system's limit for locked memory goes. Returns: (transfer full) */
KithSecret   *kith_secret_new        (gsize             size);

/** kith_secret_new_random: @size bytes from the system's random source. Returns: (transfer full) */
KithSecret   *kith_secret_new_random (gsize             size);

/** kith_secret_new_passphrase: @text in Unicode form NFC, so that one passphrase is one passphrase whatever typed it.
 * @text stays the caller's to wipe. Returns: (transfer full) (nullable): NULL when @text is empty, not UTF-8 or over
 * 1,024 bytes */
KithSecret   *kith_secret_new_passphrase (const char   *text,
                                          gsize         length);

/** kith_secret_copy: Returns: (transfer full) */
KithSecret   *kith_secret_copy       (const KithSecret *self);
guint8       *kith_secret_get_data   (const KithSecret *self);
gsize         kith_secret_get_size   (const KithSecret *self);

/** kith_secret_equal: in constant time for equal sizes. */
gboolean      kith_secret_equal      (const KithSecret *a,
                                      const KithSecret *b);
void          kith_secret_free       (KithSecret       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithSecret, kith_secret_free)

G_END_DECLS
