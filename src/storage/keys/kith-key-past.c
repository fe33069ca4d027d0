/* kith-key-past.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-key-past.h"

#include <sodium.h>
#include <string.h>

#define FORMER "former"
#define AUDIT  "audit"
#define PAST   "past"

static void
fill (KithKeyBox       *box,
      const KithKeys   *keys,
      KithFile          file,
      const char       *label,
      guint32           number,
      const KithSecret *secret)
{
  box->filled = TRUE;
  kith_keys_seal (keys, file, label, number, secret, box->bytes);
}

/* Seals what @box holds under the keys @before under those of @next. */
static gboolean
carry_box (KithKeyBox     *box,
           const KithKeys *before,
           const KithKeys *next,
           KithFile        file,
           guint32         number)
{
  g_autoptr (KithSecret) secret = kith_keys_unseal (before, file, PAST, number, box->bytes);

  if (!box->filled || secret == NULL)
    return FALSE;
  fill (box, next, file, PAST, number, secret);
  return TRUE;
}

static void
fill_fingerprint (KithKeyBox     *box,
                  const KithKeys *before,
                  const KithKeys *next,
                  gboolean        both)
{
  g_autoptr (KithSecret) fingerprint = kith_secret_new (KITH_KEY_SIZE);

  kith_keys_fingerprint (before, both, kith_secret_get_data (fingerprint));
  fill (box, next, both ? KITH_FILE_CLINICAL : KITH_FILE_OFFICE, PAST, before->epoch, fingerprint);
}

static gboolean
is_used (const KithKeyFile *file,
         guint32            epoch)
{
  if (epoch + KITH_KEY_FORMAT_RECENT >= file->epoch)
    return TRUE;
  for (guint i = 0; i < file->slots->len; i++)
    if (((KithSealedSlot *) g_ptr_array_index (file->slots, i))->epoch == epoch)
      return TRUE;
  return FALSE;
}

gboolean
kith_key_past_vouches (const KithKeyFile *file,
                       const KithKeys    *keys,
                       guint32            epoch,
                       gboolean           both,
                       const guint8      *fingerprint)
{
  for (guint i = 0; i < file->past->len; i++)
    {
      const KithKeyPast *past = &g_array_index (file->past, KithKeyPast, i);
      const KithKeyBox *box = both ? &past->both : &past->office;
      g_autoptr (KithSecret) known = NULL;

      if (past->epoch != epoch || !box->filled)
        continue;
      known = kith_keys_unseal (keys, both ? KITH_FILE_CLINICAL : KITH_FILE_OFFICE, PAST, epoch, box->bytes);
      return known != NULL && sodium_memcmp (kith_secret_get_data (known), fingerprint, KITH_KEY_SIZE) == 0;
    }
  return FALSE;
}

gboolean
kith_key_past_open (const KithKeyFile *file,
                    KithKeys          *keys)
{
  for (int i = 0; i < KITH_N_FILES; i++)
    {
      if (kith_keys_get_database_key (keys, i) == NULL)
        continue;
      if (file->former[i].filled)
        keys->former[i] = kith_keys_unseal (keys, i, FORMER, 0, file->former[i].bytes);
      if (file->audit[i].filled)
        keys->audit[i] = kith_keys_unseal (keys, i, AUDIT, 0, file->audit[i].bytes);
      if (file->former[i].filled != (keys->former[i] != NULL) || file->audit[i].filled != (keys->audit[i] != NULL))
        return FALSE;
    }
  return TRUE;
}

gboolean
kith_key_past_carry (KithKeyFile    *file,
                     const KithKeys *before,
                     const KithKeys *next)
{
  KithKeyPast past = { .epoch = before->epoch };

  for (guint i = 0; i < file->past->len; i++)
    {
      KithKeyPast *earlier = &g_array_index (file->past, KithKeyPast, i);

      if (!carry_box (&earlier->office, before, next, KITH_FILE_OFFICE, earlier->epoch)
          || !carry_box (&earlier->both, before, next, KITH_FILE_CLINICAL, earlier->epoch))
        return FALSE;
    }
  fill_fingerprint (&past.office, before, next, FALSE);
  fill_fingerprint (&past.both, before, next, TRUE);
  g_array_append_val (file->past, past);
  for (int i = 0; i < KITH_N_FILES; i++)
    {
      if (next->former[i] != NULL)
        fill (&file->former[i], next, i, FORMER, 0, next->former[i]);
      if (next->audit[i] != NULL)
        fill (&file->audit[i], next, i, AUDIT, 0, next->audit[i]);
    }
  return TRUE;
}

void
kith_key_past_prune (KithKeyFile *file)
{
  for (guint i = file->past->len; i > 0; i--)
    if (!is_used (file, g_array_index (file->past, KithKeyPast, i - 1).epoch))
      g_array_remove_index (file->past, i - 1);
}
