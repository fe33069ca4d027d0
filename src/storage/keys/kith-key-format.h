/* kith-key-format.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-key-slot.h"
#include "kith-keys.h"

G_BEGIN_DECLS

#define KITH_KEY_FORMAT_MAX_SLOTS 64
#define KITH_KEY_FORMAT_SUM_SIZE  32
/* How many of the last epochs are known though no slot was sealed in them: by those that have it open. */
#define KITH_KEY_FORMAT_RECENT    8
#define KITH_KEY_FORMAT_MAX_PAST  (KITH_KEY_FORMAT_MAX_SLOTS + KITH_KEY_FORMAT_RECENT)

/** KithKeyBox: 32 secret bytes sealed under a subkey of a present data key, or nothing. */
typedef struct
{
  gboolean filled;
  guint8 bytes[KITH_BOX_SIZE];
} KithKeyBox;

/** KithKeyPast: the fingerprints of the data keys of an earlier epoch, by which those whose slots were sealed then know that
 * the present ones come from a holder of theirs: @office, under the office key, of that one; @both, under the clinical
 * key, of both. */
typedef struct
{
  guint32 epoch;
  KithKeyBox office;
  KithKeyBox both;
} KithKeyPast;

/** KithKeyFile: @generation counts the saves; @former: the data keys before, while a file may be encrypted with one;
 * @audit: what the audits of rotated files are chained with; @checksum is that of the bytes last read or written, all zeros
 * before; @mac is over all but itself and @checksum, under a subkey of the office key. */
struct _KithKeyFile
{
  char *practice_id;
  guint32 epoch;
  guint64 generation;
  GPtrArray *slots; /* of KithSealedSlot */
  KithKeyBox former[KITH_N_FILES];
  KithKeyBox audit[KITH_N_FILES];
  GArray *past; /* of KithKeyPast, by epoch */
  guint8 mac[32];
  guint8 checksum[KITH_KEY_FORMAT_SUM_SIZE];
};

/* Format 1, little-endian: "KITHKEYS", u32 format, a GVariant (practice id, epoch, generation, slots, MAC), and the
 * BLAKE2b-256 of all before it. Every later format keeps the first twelve bytes and the last thirty-two. Format 2 knows
 * one-time codes and earlier epochs, format 3 owners who became so, or no longer are, after their slot was sealed; each file is
 * written in the oldest that can hold it, for an older Kith to read. */

/** kith_key_format_encode: the bytes of the file. Returns: (transfer full) */
GBytes      *kith_key_format_encode           (const KithKeyFile     *file);

/** kith_key_format_decode: reads @bytes with every bound checked, no secret needed. Errors: DAMAGED, NEWER.
 * Returns: (transfer full) */
KithKeyFile *kith_key_format_decode           (GBytes                *bytes,
                                               GError               **error);

/** kith_key_format_encode_body: what the MAC of the file is over. Returns: (transfer full) */
GBytes      *kith_key_format_encode_body      (const KithKeyFile     *file);

/** kith_key_format_encode_facts: what the passphrase's box is bound to: all of the slot that is not sealed, as it was then.
 * Returns: (transfer full) */
GBytes      *kith_key_format_encode_facts     (const KithSealedSlot  *slot,
                                               const char            *practice_id);

/** kith_key_format_encode_slot_body: what the MAC of the slot is over. Returns: (transfer full) */
GBytes      *kith_key_format_encode_slot_body (const KithSealedSlot  *slot,
                                               const char            *practice_id,
                                               guint32                epoch);

/** kith_key_format_fold_name: a user's name as it is compared for being taken. Returns: (transfer full) */
char        *kith_key_format_fold_name        (const char            *name);

G_END_DECLS
