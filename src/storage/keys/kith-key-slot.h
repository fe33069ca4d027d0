/* kith-key-slot.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-key-file.h"

#include <sodium.h>

G_BEGIN_DECLS

#define KITH_SLOT_SALT_SIZE   crypto_pwhash_argon2id_SALTBYTES
#define KITH_SLOT_PUBLIC_SIZE crypto_box_PUBLICKEYBYTES
#define KITH_SLOT_NONCE_SIZE  crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define KITH_SLOT_RECORD_SIZE (crypto_box_SECRETKEYBYTES + 32 + crypto_aead_xchacha20poly1305_ietf_ABYTES)
#define KITH_SLOT_BOX_SIZE    (32 + crypto_box_SEALBYTES)
#define KITH_SLOT_MAC_SIZE    32

/** KithSealedSlot: a slot as it stands in the key file.
 * @turned: whether the facts name an owner where the passphrase's box is bound to none, or the other way about: whoever
 *   changed that didn't have the passphrase. Sealed anew with it, the slot is bound to its facts
 * @epoch: the epoch of the data keys when the passphrase was last at hand
 * @record: the private half and the fingerprint of the data keys, sealed under the passphrase. Without the fingerprint,
 *   whoever can write the file could seal keys of their own to the public half, and the user would work with those.
 * @office, @clinical: the data keys, sealed to the public half
 * @mac: over all of the above, under the highest data key that the role holds */
typedef struct
{
  KithKeySlot facts;
  gboolean turned;
  guint32 epoch;
  guint8 salt[KITH_SLOT_SALT_SIZE];
  guint8 public_key[KITH_SLOT_PUBLIC_SIZE];
  guint8 nonce[KITH_SLOT_NONCE_SIZE];
  guint8 record[KITH_SLOT_RECORD_SIZE];
  guint8 office[KITH_SLOT_BOX_SIZE];
  guint8 clinical[KITH_SLOT_BOX_SIZE];
  guint8 mac[KITH_SLOT_MAC_SIZE];
} KithSealedSlot;

/** kith_sealed_slot_new: a slot that @passphrase opens to the keys of @holder, with a key pair of its own. @facts is
 * copied but for its id and time. One Argon2id. Errors: FAILED. Returns: (transfer full) */
KithSealedSlot *kith_sealed_slot_new    (const KithKeySlot     *facts,
                                         const KithKeys        *holder,
                                         const KithSecret      *passphrase,
                                         GError               **error);
/** kith_sealed_slot_set_owner: without the passphrase. @holder must hold the clinical key, under which that is authenticated. */
void            kith_sealed_slot_set_owner (KithSealedSlot     *self,
                                            const KithKeys     *holder,
                                            gboolean            owner);
void            kith_sealed_slot_free   (KithSealedSlot        *self);

/** kith_sealed_slot_seal: makes @passphrase what opens the slot, at the cost that its facts say, with the fingerprint of the
 * data keys of @holder. @record: (nullable): the private half; NULL makes a key pair. One Argon2id. Errors: FAILED, and then
 * @self is of no use */
gboolean        kith_sealed_slot_seal   (KithSealedSlot        *self,
                                         const KithKeys        *holder,
                                         const KithSecret      *record,
                                         const KithSecret      *passphrase,
                                         GError               **error);

/** kith_sealed_slot_rekey: seals the data keys of @next to the slot and authenticates it for their epoch; what its passphrase
 * opens stays. */
void            kith_sealed_slot_rekey  (KithSealedSlot        *self,
                                         const KithKeys        *next);

/** kith_sealed_slot_open: as a slot of @file. One Argon2id. Errors: WRONG_PASSPHRASE, DAMAGED, FAILED.
 * Returns: (transfer full) */
KithKeys       *kith_sealed_slot_open   (const KithSealedSlot  *self,
                                         const KithKeyFile     *file,
                                         const KithSecret      *passphrase,
                                         GError               **error);

/** kith_sealed_slot_follow: what the private half of @held opens in it now, if that follows from the data keys of @held.
 * Returns: (transfer full) (nullable): NULL when it does not */
KithKeys       *kith_sealed_slot_follow (const KithSealedSlot  *self,
                                         const KithKeyFile     *file,
                                         const KithKeys        *held);

/** kith_sealed_slot_copy: Returns: (transfer full) */
KithSealedSlot *kith_sealed_slot_copy   (const KithSealedSlot  *self);

/** kith_sealed_slot_verify: whether the slot is as a holder of its highest data key of @epoch made it. */
gboolean        kith_sealed_slot_verify (const KithSealedSlot  *self,
                                         guint32                epoch,
                                         const KithKeys        *keys);

/** kith_key_cost_is_valid: whether @cost is within the bounds of KithKeyCost. */
gboolean        kith_key_cost_is_valid  (const KithKeyCost     *cost);

/** kith_key_cost_check: likewise. Errors: FAILED */
gboolean        kith_key_cost_check     (const KithKeyCost     *cost,
                                         GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithSealedSlot, kith_sealed_slot_free)

G_END_DECLS
