/* kith-keys.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-keys.h"

#include "kith-id.h"

#include <sodium.h>
#include <string.h>

G_STATIC_ASSERT (KITH_KEY_SIZE == crypto_kdf_KEYBYTES);
G_STATIC_ASSERT (KITH_MAC_SIZE == crypto_generichash_BYTES);

G_STATIC_ASSERT (KITH_BOX_SIZE == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES + KITH_KEY_SIZE +
                                  crypto_aead_xchacha20poly1305_ietf_ABYTES);

#define SUBKEY_ID 1
#define AUDIT_PURPOSE "kithaudt"
#define BOX_PURPOSE "kithpast"
#define NONCE_SIZE crypto_aead_xchacha20poly1305_ietf_NPUBBYTES

gboolean
kith_keys_authenticate (const KithKeys *self,
                        KithFile        file,
                        const char     *purpose,
                        GBytes         *body,
                        guint8         *mac)
{
  g_autoptr (KithSecret) key = kith_keys_derive (self, file, purpose);
  gsize size;
  const guint8 *data = g_bytes_get_data (body, &size);

  if (key == NULL)
    return FALSE;

  crypto_generichash (mac, KITH_MAC_SIZE, data, size, kith_secret_get_data (key), kith_secret_get_size (key));
  return TRUE;
}

gboolean
kith_keys_verify (const KithKeys *self,
                  KithFile        file,
                  const char     *purpose,
                  GBytes         *body,
                  const guint8   *mac)
{
  guint8 wanted[KITH_MAC_SIZE];
  gboolean same;

  same = kith_keys_authenticate (self, file, purpose, body, wanted) &&
         sodium_memcmp (wanted, mac, KITH_MAC_SIZE) == 0;
  sodium_memzero (wanted, sizeof wanted);
  return same;
}

void
kith_keys_fingerprint (const KithKeys *self,
                       gboolean        clinical,
                       guint8         *digest)
{
  crypto_generichash_state state;

  crypto_generichash_init (&state, NULL, 0, KITH_KEY_SIZE);
  crypto_generichash_update (&state, (const guint8 *) self->practice_id, strlen (self->practice_id) + 1);
  crypto_generichash_update (&state, kith_secret_get_data (self->office), KITH_KEY_SIZE);
  if (clinical)
    crypto_generichash_update (&state, kith_secret_get_data (self->clinical), KITH_KEY_SIZE);
  crypto_generichash_final (&state, digest, KITH_KEY_SIZE);
  sodium_memzero (&state, sizeof state);
}

/* What a box is bound to: the numbers first, for they are of one length; little-endian. */
static GBytes *
describe_box (const KithKeys *self,
              const char     *label,
              guint32         number)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();
  const guint32 numbers[] = { GUINT32_TO_LE (self->epoch), GUINT32_TO_LE (number) };

  g_byte_array_append (array, (const guint8 *) numbers, sizeof numbers);
  g_byte_array_append (array, (const guint8 *) label, (guint) strlen (label) + 1);
  g_byte_array_append (array, (const guint8 *) self->practice_id, (guint) strlen (self->practice_id) + 1);
  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

void
kith_keys_seal (const KithKeys   *self,
                KithFile          file,
                const char       *label,
                guint32           number,
                const KithSecret *secret,
                guint8           *box)
{
  g_autoptr (KithSecret) key = kith_keys_derive (self, file, BOX_PURPOSE);
  g_autoptr (GBytes) bound = describe_box (self, label, number);
  gsize size;
  const guint8 *data = g_bytes_get_data (bound, &size);

  randombytes_buf (box, NONCE_SIZE);
  crypto_aead_xchacha20poly1305_ietf_encrypt (box + NONCE_SIZE, NULL, kith_secret_get_data (secret),
                                              KITH_KEY_SIZE, data, size, NULL, box, kith_secret_get_data (key));
}

KithSecret *
kith_keys_unseal (const KithKeys *self,
                  KithFile        file,
                  const char     *label,
                  guint32         number,
                  const guint8   *box)
{
  g_autoptr (KithSecret) key = kith_keys_derive (self, file, BOX_PURPOSE);
  g_autoptr (KithSecret) secret = kith_secret_new (KITH_KEY_SIZE);
  g_autoptr (GBytes) bound = describe_box (self, label, number);
  gsize size;
  const guint8 *data = g_bytes_get_data (bound, &size);

  if (key == NULL
      || crypto_aead_xchacha20poly1305_ietf_decrypt (kith_secret_get_data (secret), NULL, NULL, box + NONCE_SIZE,
                                                     KITH_BOX_SIZE - NONCE_SIZE, data, size, box,
                                                     kith_secret_get_data (key)) != 0)
    return NULL;
  return g_steal_pointer (&secret);
}

static KithSecret *
copy_secret (const KithSecret *secret)
{
  return secret != NULL ? kith_secret_copy (secret) : NULL;
}

KithKeys *
kith_keys_new_next (const KithKeys *self,
                    gboolean        clinical)
{
  KithKeys *next = g_new0 (KithKeys, 1);
  const gboolean rotated[KITH_N_FILES] = { [KITH_FILE_OFFICE] = TRUE, [KITH_FILE_CLINICAL] = clinical };

  next->practice_id = g_strdup (self->practice_id);
  next->user_id = g_strdup (self->user_id);
  next->user_name = g_strdup (self->user_name);
  next->role = self->role;
  next->owner = self->owner;
  next->recovery = self->recovery;
  next->once = self->once;
  next->epoch = self->epoch + 1;
  next->office = kith_secret_new_random (KITH_KEY_SIZE);
  next->clinical = clinical ? kith_secret_new_random (KITH_KEY_SIZE) : copy_secret (self->clinical);
  next->record = copy_secret (self->record);
  for (int file = 0; file < KITH_N_FILES; file++)
    {
      next->former[file] = rotated[file] ? copy_secret (kith_keys_get_database_key (self, file)) : NULL;
      next->audit[file] = rotated[file] ? kith_keys_dup_audit_key (self, file) : copy_secret (self->audit[file]);
    }
  return next;
}

KithKeys *
kith_keys_new_random (void)
{
  KithKeys *self = g_new0 (KithKeys, 1);

  self->practice_id = kith_id_new ();
  self->role = KITH_ROLE_FULL;
  self->owner = TRUE;
  self->epoch = KITH_FIRST_EPOCH;
  self->office = kith_secret_new_random (KITH_KEY_SIZE);
  self->clinical = kith_secret_new_random (KITH_KEY_SIZE);
  return self;
}

KithKeys *
kith_keys_copy (const KithKeys *self)
{
  KithKeys *copy = g_memdup2 (self, sizeof *self);

  copy->practice_id = g_strdup (self->practice_id);
  copy->user_id = g_strdup (self->user_id);
  copy->user_name = g_strdup (self->user_name);
  copy->office = copy_secret (self->office);
  copy->clinical = copy_secret (self->clinical);
  copy->record = copy_secret (self->record);
  for (int file = 0; file < KITH_N_FILES; file++)
    {
      copy->former[file] = copy_secret (self->former[file]);
      copy->audit[file] = copy_secret (self->audit[file]);
    }
  return copy;
}

void
kith_keys_free (KithKeys *self)
{
  if (self == NULL)
    return;

  g_free (self->practice_id);
  g_free (self->user_id);
  g_free (self->user_name);
  kith_secret_free (self->office);
  kith_secret_free (self->clinical);
  kith_secret_free (self->record);
  for (int file = 0; file < KITH_N_FILES; file++)
    {
      kith_secret_free (self->former[file]);
      kith_secret_free (self->audit[file]);
    }
  sodium_memzero (self, sizeof *self);
  g_free (self);
}

static KithSecret *
derive_from (const KithSecret *key,
             const char       *purpose)
{
  KithSecret *subkey;

  g_return_val_if_fail (purpose != NULL && strlen (purpose) == crypto_kdf_CONTEXTBYTES, NULL);

  if (key == NULL)
    return NULL;

  subkey = kith_secret_new (KITH_KEY_SIZE);
  crypto_kdf_derive_from_key (kith_secret_get_data (subkey), KITH_KEY_SIZE, SUBKEY_ID, purpose,
                              kith_secret_get_data (key));
  return subkey;
}

KithSecret *
kith_keys_derive (const KithKeys *self,
                  KithFile        file,
                  const char     *purpose)
{
  return derive_from (kith_keys_get_database_key (self, file), purpose);
}

KithSecret *
kith_keys_derive_former (const KithKeys *self,
                         KithFile        file,
                         const char     *purpose)
{
  g_return_val_if_fail (self != NULL, NULL);

  return derive_from (self->former[file], purpose);
}

KithSecret *
kith_keys_get_database_key (const KithKeys *self,
                            KithFile        file)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (file)
    {
    case KITH_FILE_OFFICE:
      return self->office;
    case KITH_FILE_CLINICAL:
      return self->clinical;
    }
  return NULL;
}

KithSecret *
kith_keys_dup_audit_key (const KithKeys *self,
                         KithFile        file)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->audit[file] != NULL ? kith_secret_copy (self->audit[file]) : kith_keys_derive (self, file, AUDIT_PURPOSE);
}

gboolean
kith_keys_is_rotating (const KithKeys *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (int file = 0; file < KITH_N_FILES; file++)
    if (self->former[file] != NULL)
      return TRUE;
  return FALSE;
}
