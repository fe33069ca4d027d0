/* kith-key-slot.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-key-slot.h"

#include "kith-id.h"
#include "kith-key-format.h"
#include "kith-key-past.h"
#include "kith-keys.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>
#include <string.h>

#define PURPOSE "kithslot"

G_STATIC_ASSERT (KITH_SLOT_RECORD_SIZE == 2 * KITH_KEY_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES);
G_STATIC_ASSERT (KITH_SLOT_BOX_SIZE == KITH_KEY_SIZE + crypto_box_SEALBYTES);
G_STATIC_ASSERT (KITH_SLOT_MAC_SIZE == KITH_MAC_SIZE);

static KithFile
get_highest_file (const KithSealedSlot *self)
{
  return self->facts.role == KITH_ROLE_FULL ? KITH_FILE_CLINICAL : KITH_FILE_OFFICE;
}

static KithSecret *
stretch (const KithSealedSlot  *self,
         const KithSecret      *passphrase,
         GError               **error)
{
  g_autoptr (KithSecret) key = kith_secret_new (KITH_KEY_SIZE);
  g_autofree char *memory = NULL;

  if (kith_key_cost_is_valid (&self->facts.cost) &&
      crypto_pwhash (kith_secret_get_data (key), KITH_KEY_SIZE,
                     (const char *) kith_secret_get_data (passphrase), kith_secret_get_size (passphrase),
                     self->salt, self->facts.cost.passes, (gsize) self->facts.cost.memory,
                     crypto_pwhash_ALG_ARGON2ID13) == 0)
    return g_steal_pointer (&key);

  memory = g_format_size_full (self->facts.cost.memory, G_FORMAT_SIZE_IEC_UNITS);
  g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FAILED,
               _("The passphrase couldn't be checked, because that takes %s of free memory. Nothing was changed. "
                 "Close other programs, then try again."),
               memory);
  return NULL;
}

static gboolean
seal_record (KithSealedSlot    *self,
             const KithKeys    *holder,
             const KithSecret  *record,
             const KithSecret  *passphrase,
             GError           **error)
{
  g_autoptr (KithSecret) key = stretch (self, passphrase, error);
  g_autoptr (KithSecret) content = kith_secret_new (2 * KITH_KEY_SIZE);
  g_autoptr (GBytes) facts = kith_key_format_encode_facts (self, holder->practice_id);
  gsize size;
  const guint8 *data = g_bytes_get_data (facts, &size);

  if (key == NULL)
    return FALSE;

  memcpy (kith_secret_get_data (content), kith_secret_get_data (record), KITH_KEY_SIZE);
  kith_keys_fingerprint (holder, self->facts.role == KITH_ROLE_FULL, kith_secret_get_data (content) + KITH_KEY_SIZE);
  randombytes_buf (self->nonce, sizeof self->nonce);
  crypto_aead_xchacha20poly1305_ietf_encrypt (self->record, NULL, kith_secret_get_data (content),
                                              kith_secret_get_size (content), data, size, NULL, self->nonce,
                                              kith_secret_get_data (key));
  return TRUE;
}

static KithSecret *
open_record (const KithSealedSlot  *self,
             const char            *practice_id,
             const KithSecret      *passphrase,
             GError               **error)
{
  g_autoptr (KithSecret) key = stretch (self, passphrase, error);
  g_autoptr (KithSecret) content = kith_secret_new (2 * KITH_KEY_SIZE);
  g_autoptr (GBytes) facts = kith_key_format_encode_facts (self, practice_id);
  gsize size;
  const guint8 *data = g_bytes_get_data (facts, &size);

  if (key == NULL)
    return NULL;

  if (crypto_aead_xchacha20poly1305_ietf_decrypt (kith_secret_get_data (content), NULL, NULL, self->record,
                                                  sizeof self->record, data, size, self->nonce,
                                                  kith_secret_get_data (key)) != 0)
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_WRONG_PASSPHRASE,
                           self->facts.recovery
                           ? _("This code doesn't open the practice. Nothing was changed. "
                               "Compare it with the printed one, group by group, then try again.")
                           : self->facts.once
                           ? _("This one-time code doesn't open the practice. Nothing was changed. "
                               "Compare it with the sheet, group by group, or ask an owner for a new one.")
                           : _("This passphrase doesn't open the practice. Nothing was changed. "
                               "Check the keyboard layout and Caps Lock, then try again."));
      return NULL;
    }
  return g_steal_pointer (&content);
}

/* Returns NULL when @box isn't sealed to the slot's public half. */
static KithSecret *
open_box (const KithSealedSlot *self,
          const guint8         *box,
          const KithSecret     *record)
{
  g_autoptr (KithSecret) key = kith_secret_new (KITH_KEY_SIZE);

  if (crypto_box_seal_open (kith_secret_get_data (key), box, KITH_SLOT_BOX_SIZE, self->public_key,
                            kith_secret_get_data (record)) != 0)
    return NULL;
  return g_steal_pointer (&key);
}

static KithKeys *
open_boxes (const KithSealedSlot *self,
            const KithKeyFile    *file,
            const guint8         *record)
{
  g_autoptr (KithKeys) keys = g_new0 (KithKeys, 1);
  gboolean full = self->facts.role == KITH_ROLE_FULL;

  keys->practice_id = g_strdup (file->practice_id);
  keys->epoch = file->epoch;
  keys->user_id = g_strdup (self->facts.id);
  keys->user_name = g_strdup (self->facts.name);
  keys->role = self->facts.role;
  keys->owner = self->facts.owner;
  keys->recovery = self->facts.recovery;
  keys->once = self->facts.once;
  keys->record = kith_secret_new (KITH_KEY_SIZE);
  memcpy (kith_secret_get_data (keys->record), record, KITH_KEY_SIZE);
  keys->office = open_box (self, self->office, keys->record);
  keys->clinical = full ? open_box (self, self->clinical, keys->record) : NULL;
  if (keys->office == NULL || (full && keys->clinical == NULL)
      || !kith_sealed_slot_verify (self, file->epoch, keys) || !kith_key_past_open (file, keys))
    return NULL;
  return g_steal_pointer (&keys);
}

/* Whether @keys are those of @epoch that @fingerprint is of, or come from someone who held those. */
static gboolean
are_vouched_for (const KithKeyFile *file,
                 const KithKeys    *keys,
                 guint32            epoch,
                 const guint8      *fingerprint)
{
  g_autoptr (KithSecret) present = kith_secret_new (KITH_KEY_SIZE);
  gboolean both = keys->clinical != NULL;

  if (epoch != file->epoch)
    return kith_key_past_vouches (file, keys, epoch, both, fingerprint);
  kith_keys_fingerprint (keys, both, kith_secret_get_data (present));
  return sodium_memcmp (kith_secret_get_data (present), fingerprint, KITH_KEY_SIZE) == 0;
}

gboolean
kith_sealed_slot_seal (KithSealedSlot    *self,
                       const KithKeys    *holder,
                       const KithSecret  *record,
                       const KithSecret  *passphrase,
                       GError           **error)
{
  g_autoptr (KithSecret) fresh = record == NULL ? kith_secret_new (KITH_KEY_SIZE) : NULL;

  self->epoch = holder->epoch;
  self->turned = FALSE;
  randombytes_buf (self->salt, sizeof self->salt);
  if (fresh != NULL)
    crypto_box_keypair (self->public_key, kith_secret_get_data (fresh));
  if (!seal_record (self, holder, fresh != NULL ? fresh : record, passphrase, error))
    return FALSE;
  kith_sealed_slot_rekey (self, holder);
  return TRUE;
}

void
kith_sealed_slot_rekey (KithSealedSlot *self,
                        const KithKeys *next)
{
  g_autoptr (GBytes) body = NULL;

  crypto_box_seal (self->office, kith_secret_get_data (next->office), KITH_KEY_SIZE, self->public_key);
  if (self->facts.role == KITH_ROLE_FULL)
    crypto_box_seal (self->clinical, kith_secret_get_data (next->clinical), KITH_KEY_SIZE, self->public_key);
  body = kith_key_format_encode_slot_body (self, next->practice_id, next->epoch);
  kith_keys_authenticate (next, get_highest_file (self), PURPOSE, body, self->mac);
}

void
kith_sealed_slot_set_owner (KithSealedSlot *self,
                            const KithKeys *holder,
                            gboolean        owner)
{
  if (self->facts.owner == owner)
    return;
  self->facts.owner = owner;
  self->turned = !self->turned;
  kith_sealed_slot_rekey (self, holder);
}

KithSealedSlot *
kith_sealed_slot_new (const KithKeySlot  *facts,
                      const KithKeys     *holder,
                      const KithSecret   *passphrase,
                      GError            **error)
{
  g_autoptr (KithSealedSlot) self = g_new0 (KithSealedSlot, 1);

  self->facts = *facts;
  self->facts.id = kith_id_new ();
  self->facts.name = g_strdup (facts->name);
  self->facts.created = g_get_real_time () / G_USEC_PER_SEC;
  return kith_sealed_slot_seal (self, holder, NULL, passphrase, error) ? g_steal_pointer (&self) : NULL;
}

KithSealedSlot *
kith_sealed_slot_copy (const KithSealedSlot *self)
{
  KithSealedSlot *copy = g_memdup2 (self, sizeof *self);

  copy->facts.id = g_strdup (self->facts.id);
  copy->facts.name = g_strdup (self->facts.name);
  return copy;
}

void
kith_sealed_slot_free (KithSealedSlot *self)
{
  if (self == NULL)
    return;

  g_free (self->facts.id);
  g_free (self->facts.name);
  g_free (self);
}

KithKeys *
kith_sealed_slot_open (const KithSealedSlot  *self,
                       const KithKeyFile     *file,
                       const KithSecret      *passphrase,
                       GError               **error)
{
  g_autoptr (KithSecret) content = NULL;
  g_autoptr (KithKeys) keys = NULL;

  content = open_record (self, file->practice_id, passphrase, error);
  if (content == NULL)
    return NULL;

  keys = open_boxes (self, file, kith_secret_get_data (content));
  if (keys == NULL || !are_vouched_for (file, keys, self->epoch, kith_secret_get_data (content) + KITH_KEY_SIZE))
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED,
                           _("The passphrase is right, but the keys it opens were changed outside Kith. "
                             "Nothing was opened or changed. Restore the newest backup."));
      return NULL;
    }
  return g_steal_pointer (&keys);
}

KithKeys *
kith_sealed_slot_follow (const KithSealedSlot *self,
                         const KithKeyFile    *file,
                         const KithKeys       *held)
{
  g_autoptr (KithKeys) keys = open_boxes (self, file, kith_secret_get_data (held->record));
  g_autoptr (KithSecret) fingerprint = kith_secret_new (KITH_KEY_SIZE);

  kith_keys_fingerprint (held, held->clinical != NULL, kith_secret_get_data (fingerprint));
  if (keys == NULL || (keys->clinical != NULL) != (held->clinical != NULL)
      || !are_vouched_for (file, keys, held->epoch, kith_secret_get_data (fingerprint)))
    return NULL;
  return g_steal_pointer (&keys);
}

gboolean
kith_sealed_slot_verify (const KithSealedSlot *self,
                         guint32               epoch,
                         const KithKeys       *keys)
{
  g_autoptr (GBytes) body = kith_key_format_encode_slot_body (self, keys->practice_id, epoch);

  return self->epoch <= epoch && kith_keys_verify (keys, get_highest_file (self), PURPOSE, body, self->mac);
}

gboolean
kith_key_cost_is_valid (const KithKeyCost *cost)
{
  return cost->passes >= 1 && cost->passes <= 16 &&
         cost->memory >= G_GUINT64_CONSTANT (64) << 20 && cost->memory <= G_GUINT64_CONSTANT (4) << 30;
}

gboolean
kith_key_cost_check (const KithKeyCost  *cost,
                     GError            **error)
{
  if (kith_key_cost_is_valid (cost))
    return TRUE;
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FAILED,
                       _("A passphrase can be checked with 1 to 16 passes over 64 MiB to 4 GiB of memory. "
                         "Nothing was changed."));
  return FALSE;
}

/* What a default was before it rose. */
gboolean
kith_key_cost_is_outgrown (const KithKeyCost *cost)
{
  const KithKeyCost wanted = KITH_KEY_COST_DEFAULT;

  return cost->passes <= wanted.passes && cost->memory <= wanted.memory &&
         (cost->passes < wanted.passes || cost->memory < wanted.memory);
}

KithKeyCost
kith_key_cost_choose (guint64 memory)
{
  KithKeyCost cost = KITH_KEY_COST_DEFAULT;

  if (memory != 0 && memory < cost.memory)
    cost.passes++;
  if (memory != 0)
    cost.memory = memory;
  return cost;
}

KithKeySlot *
kith_key_slot_copy (const KithKeySlot *self)
{
  KithKeySlot *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (KithKeySlot, 1);
  *copy = *self;
  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  return copy;
}

void
kith_key_slot_free (KithKeySlot *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->name);
  g_free (self);
}
