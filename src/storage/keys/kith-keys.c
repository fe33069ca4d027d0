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

#define SUBKEY_ID 1

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

KithKeys *
kith_keys_new_random (void)
{
  KithKeys *self = g_new0 (KithKeys, 1);

  self->practice_id = kith_id_new ();
  self->role = KITH_ROLE_FULL;
  self->owner = TRUE;
  self->office = kith_secret_new_random (KITH_KEY_SIZE);
  self->clinical = kith_secret_new_random (KITH_KEY_SIZE);
  return self;
}

static KithSecret *
copy_secret (const KithSecret *secret)
{
  return secret != NULL ? kith_secret_copy (secret) : NULL;
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
  sodium_memzero (self, sizeof *self);
  g_free (self);
}

KithSecret *
kith_keys_derive (const KithKeys *self,
                  KithFile        file,
                  const char     *purpose)
{
  KithSecret *key, *subkey;

  g_return_val_if_fail (purpose != NULL && strlen (purpose) == crypto_kdf_CONTEXTBYTES, NULL);

  key = kith_keys_get_database_key (self, file);
  if (key == NULL)
    return NULL;

  subkey = kith_secret_new (KITH_KEY_SIZE);
  crypto_kdf_derive_from_key (kith_secret_get_data (subkey), KITH_KEY_SIZE, SUBKEY_ID, purpose,
                              kith_secret_get_data (key));
  return subkey;
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
