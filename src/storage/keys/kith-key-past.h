/* kith-key-past.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-key-format.h"

G_BEGIN_DECLS

/** What a key file keeps of earlier data keys, sealed under the present ones. Whoever was removed knows the keys of their
 * time and could make others up that seem to follow them, for those whose slots were sealed in that time and who hold no key
 * that the removed one lacked; so a slot is sealed anew with the present fingerprint whenever its passphrase is at hand. */

/** kith_key_past_vouches: whether @fingerprint, of the data keys of @epoch, is one that the makers of @keys knew. @both:
 * whether it is of both keys. */
gboolean kith_key_past_vouches (const KithKeyFile *file,
                                const KithKeys    *keys,
                                guint32            epoch,
                                gboolean           both,
                                const guint8      *fingerprint);

/** kith_key_past_open: gives @keys the former and audit keys that are for them. Returns: FALSE when one was changed outside */
gboolean kith_key_past_open    (const KithKeyFile *file,
                                KithKeys          *keys);

/** kith_key_past_carry: seals all of it under @next, the keys of @file's new epoch, and adds the epoch of @before.
 * Returns: FALSE when something was changed outside, and then @file is of no use */
gboolean kith_key_past_carry   (KithKeyFile       *file,
                                const KithKeys    *before,
                                const KithKeys    *next);

/** kith_key_past_prune: forgets the epochs that no slot was sealed in, but for the last few. */
void     kith_key_past_prune   (KithKeyFile       *file);

G_END_DECLS
