/* kith-key-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-key-file.h"

#include "kith-domain-error.h"
#include "kith-key-format.h"
#include "kith-key-past.h"
#include "kith-key-store.h"
#include "kith-keys.h"
#include "kith-recovery-code.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>
#include <string.h>

#define PURPOSE "kithfile"

static gboolean
forbid (GError     **error,
        const char  *sentence)
{
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN, sentence);
  return FALSE;
}

gboolean
kith_key_file_find (const KithKeyFile  *self,
                    const char         *name,
                    guint              *place,
                    GError            **error)
{
  g_autofree char *folded = g_utf8_validate (name, -1, NULL) ? kith_key_format_fold_name (name) : NULL;

  /* No two differ by case alone. */
  for (guint i = 0; folded != NULL && i < self->slots->len; i++)
    {
      KithSealedSlot *slot = g_ptr_array_index (self->slots, i);
      g_autofree char *other = kith_key_format_fold_name (slot->facts.name);

      if (strcmp (other, folded) == 0)
        {
          *place = i;
          return TRUE;
        }
    }

  /* Whatever was typed for a name may be a passphrase, or that of a client. */
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND,
                       _("This practice has no user of this name. Nothing was changed. Check the name."));
  return FALSE;
}

gboolean
kith_key_file_find_id (const KithKeyFile *self,
                       const char        *id,
                       guint             *place)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      const KithSealedSlot *slot = g_ptr_array_index (self->slots, i);

      if (strcmp (slot->facts.id, id) == 0)
        {
          *place = i;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
find_only_user (const KithKeyFile  *self,
                guint              *place,
                GError            **error)
{
  guint n = 0;

  for (guint i = 0; i < self->slots->len; i++)
    {
      KithSealedSlot *slot = g_ptr_array_index (self->slots, i);

      if (slot->facts.recovery)
        continue;
      n++;
      *place = i;
    }

  if (n == 0)
    g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND,
                         _("This practice has no user beside its recovery code. Open it with the code."));
  else if (n > 1)
    g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_EMPTY,
                         _("This practice has several users. Nothing was opened. Say who you are."));
  return n == 1;
}

static gboolean
name_is_taken (const KithKeyFile *self,
               const char        *name)
{
  g_autofree char *folded = kith_key_format_fold_name (name);

  for (guint i = 0; i < self->slots->len; i++)
    {
      KithSealedSlot *slot = g_ptr_array_index (self->slots, i);
      g_autofree char *other = kith_key_format_fold_name (slot->facts.name);

      if (strcmp (other, folded) == 0)
        return TRUE;
    }
  return FALSE;
}

static guint
count_owners (const KithKeyFile *self)
{
  guint n = 0;

  for (guint i = 0; i < self->slots->len; i++)
    {
      KithSealedSlot *slot = g_ptr_array_index (self->slots, i);

      if (slot->facts.owner && !slot->facts.recovery)
        n++;
    }
  return n;
}

/* A file without users has nothing to check the keys against. */
static gboolean
check_holder (const KithKeyFile  *self,
              const KithKeys     *holder,
              GError            **error)
{
  if (self->slots->len == 0 && strcmp (self->practice_id, holder->practice_id) == 0)
    return TRUE;
  return kith_key_file_verify (self, holder, error);
}

static gboolean
check_may_add (const KithKeyFile  *self,
               const KithKeys     *holder,
               const KithKeySlot  *facts,
               GError            **error)
{
  if (self->slots->len >= KITH_KEY_FORMAT_MAX_SLOTS)
    return forbid (error, _("A practice has room for 64 users. Nothing was changed. Remove one who has left first."));
  if (facts->role == KITH_ROLE_FULL && holder->clinical == NULL)
    return forbid (error, _("Only someone who may read the clinical record can let another read it. "
                            "Nothing was changed. Ask a therapist of the practice to add this user."));
  if (facts->owner && !holder->owner)
    return forbid (error, _("Only an owner can make another user an owner. Nothing was changed. "
                            "Ask an owner of the practice."));
  if (facts->owner && facts->role != KITH_ROLE_FULL)
    return forbid (error, _("An owner has to be able to read the clinical record. Nothing was changed. "
                            "Choose the role “full”, or no owner."));
  return TRUE;
}

static gboolean
add_slot (KithKeyFile        *self,
          const KithKeys     *holder,
          const KithKeySlot  *facts,
          const KithSecret   *passphrase,
          GError            **error)
{
  g_autoptr (KithSealedSlot) slot = NULL;

  if (!kith_key_cost_check (&facts->cost, error) || !check_holder (self, holder, error)
      || !check_may_add (self, holder, facts, error))
    return FALSE;
  if (name_is_taken (self, facts->name))
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_EXISTS,
                           _("There is a user of this name already. Nothing was changed. Choose another name."));
      return FALSE;
    }

  slot = kith_sealed_slot_new (facts, holder, passphrase, error);
  if (slot == NULL)
    return FALSE;

  g_ptr_array_add (self->slots, g_steal_pointer (&slot));
  kith_key_file_sign (self, holder);
  return TRUE;
}

void
kith_key_file_sign (KithKeyFile    *self,
                    const KithKeys *keys)
{
  g_autoptr (GBytes) body = NULL;

  kith_key_past_prune (self);
  body = kith_key_format_encode_body (self);
  kith_keys_authenticate (keys, KITH_FILE_OFFICE, PURPOSE, body, self->mac);
}

KithKeyFile *
kith_key_file_new (const char *practice_id)
{
  KithKeyFile *self;

  g_return_val_if_fail (practice_id != NULL, NULL);

  self = g_new0 (KithKeyFile, 1);
  self->practice_id = g_strdup (practice_id);
  self->epoch = KITH_FIRST_EPOCH;
  self->past = g_array_new (FALSE, TRUE, sizeof (KithKeyPast));
  self->slots = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_sealed_slot_free);
  return self;
}

void
kith_key_file_free (KithKeyFile *self)
{
  if (self == NULL)
    return;

  g_free (self->practice_id);
  g_ptr_array_unref (self->slots);
  g_array_unref (self->past);
  g_free (self);
}

gboolean
kith_key_file_verify (const KithKeyFile  *self,
                      const KithKeys     *keys,
                      GError            **error)
{
  g_autoptr (GBytes) body = NULL;
  gboolean sound;

  g_return_val_if_fail (self != NULL && keys != NULL, FALSE);

  body = kith_key_format_encode_body (self);
  sound = strcmp (self->practice_id, keys->practice_id) == 0 &&
          kith_keys_verify (keys, KITH_FILE_OFFICE, PURPOSE, body, self->mac);
  for (guint i = 0; sound && i < self->slots->len; i++)
    {
      KithSealedSlot *slot = g_ptr_array_index (self->slots, i);

      if (slot->facts.role == KITH_ROLE_OFFICE || keys->clinical != NULL)
        sound = kith_sealed_slot_verify (slot, self->epoch, keys);
    }

  if (!sound)
    g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED,
                         _("The users of this practice were changed outside Kith, so the key file can't be trusted. "
                           "Nothing was changed. Restore the newest backup."));
  return sound;
}

gboolean
kith_key_file_add (KithKeyFile       *self,
                   const KithKeys    *holder,
                   const char        *name,
                   KithRole           role,
                   gboolean           owner,
                   gboolean           once,
                   const KithSecret  *passphrase,
                   KithKeyCost        cost,
                   GError           **error)
{
  g_autofree char *normal = NULL;
  KithKeySlot facts = { 0 };

  g_return_val_if_fail (self != NULL && holder != NULL && name != NULL && passphrase != NULL, FALSE);

  if (!kith_user_name_validate (name, error))
    return FALSE;

  normal = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);
  facts.name = normal;
  facts.role = role;
  facts.owner = owner != FALSE;
  facts.once = once != FALSE;
  facts.cost = cost;
  return add_slot (self, holder, &facts, passphrase, error);
}

KithSecret *
kith_key_file_read_code (const KithSecret  *code,
                         GError           **error)
{
  KithSecret *normal = kith_recovery_code_normalize (code);

  if (normal == NULL)
    g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FAILED,
                         _("This is no recovery code. Nothing was changed. A code has 32 letters and digits."));
  return normal;
}

gboolean
kith_key_file_add_recovery (KithKeyFile       *self,
                            const KithKeys    *holder,
                            const KithSecret  *code,
                            KithKeyCost        cost,
                            GError           **error)
{
  g_autofree char *name = g_strdup (KITH_RECOVERY_USER);
  g_autoptr (KithSecret) normal = NULL;
  KithKeySlot facts = { .name = name, .role = KITH_ROLE_FULL, .owner = TRUE, .recovery = TRUE, .cost = cost };

  g_return_val_if_fail (self != NULL && holder != NULL && code != NULL, FALSE);

  normal = kith_key_file_read_code (code, error);
  return normal != NULL && add_slot (self, holder, &facts, normal, error);
}

gboolean
kith_key_file_remove (KithKeyFile     *self,
                      const KithKeys  *holder,
                      const char      *name,
                      GError         **error)
{
  KithSealedSlot *slot;
  guint place = 0;

  g_return_val_if_fail (self != NULL && holder != NULL && name != NULL, FALSE);

  if (!kith_key_file_verify (self, holder, error))
    return FALSE;
  if (!holder->owner)
    return forbid (error, _("Only an owner can remove a user. Nothing was changed. Ask an owner of the practice."));
  if (!kith_key_file_find (self, name, &place, error))
    return FALSE;

  slot = g_ptr_array_index (self->slots, place);
  if (slot->facts.recovery)
    return forbid (error, _("The recovery code can't be removed, for without it a forgotten passphrase would cost "
                            "the whole record. Nothing was changed."));
  if (slot->facts.owner && count_owners (self) == 1)
    return forbid (error, _("This is the last owner of the practice. Nothing was changed. "
                            "Make another user an owner first."));

  g_ptr_array_remove_index (self->slots, place);
  kith_key_file_sign (self, holder);
  return TRUE;
}

static gboolean
check_may_turn (const KithKeyFile  *self,
                const KithKeySlot  *slot,
                gboolean            owner,
                GError            **error)
{
  if (slot->recovery)
    return forbid (error, _("The recovery code is no user. Nothing was changed. Renew the code instead."));
  if (owner && slot->role != KITH_ROLE_FULL)
    return forbid (error, _("An owner has to be able to read the clinical record. Nothing was changed. "
                            "Choose a user with the role “full”."));
  if (slot->owner && !owner && count_owners (self) == 1)
    return forbid (error, _("This is the last owner of the practice. Nothing was changed. "
                            "Make another user an owner first."));
  if (slot->owner != owner)
    return TRUE;
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_EXISTS,
                       owner ? _("This user is an owner already. Nothing was changed.")
                             : _("This user is no owner. Nothing was changed."));
  return FALSE;
}

gboolean
kith_key_file_set_owner (KithKeyFile     *self,
                         const KithKeys  *holder,
                         const char      *name,
                         gboolean         owner,
                         GError         **error)
{
  KithSealedSlot *slot;
  guint place = 0;

  g_return_val_if_fail (self != NULL && holder != NULL && name != NULL, FALSE);

  if (!kith_key_file_verify (self, holder, error))
    return FALSE;
  if (!holder->owner)
    return forbid (error, _("Only an owner can make another user an owner. Nothing was changed. "
                            "Ask an owner of the practice."));
  if (!kith_key_file_find (self, name, &place, error))
    return FALSE;
  slot = g_ptr_array_index (self->slots, place);
  if (!check_may_turn (self, &slot->facts, owner != FALSE, error))
    return FALSE;
  kith_sealed_slot_set_owner (slot, holder, owner != FALSE);
  kith_key_file_sign (self, holder);
  return TRUE;
}

KithKeys *
kith_key_file_unlock (const KithKeyFile  *self,
                      const char         *user,
                      const KithSecret   *passphrase,
                      GError            **error)
{
  g_autoptr (KithKeys) keys = NULL;
  g_autoptr (KithSecret) code = NULL;
  KithSealedSlot *slot;
  guint place = 0;

  g_return_val_if_fail (self != NULL && passphrase != NULL, NULL);

  if (!(user != NULL ? kith_key_file_find (self, user, &place, error) : find_only_user (self, &place, error)))
    return NULL;

  slot = g_ptr_array_index (self->slots, place);
  if (slot->facts.recovery)
    code = kith_recovery_code_normalize (passphrase);
  else if (slot->facts.once)
    code = kith_one_time_code_normalize (passphrase);
  keys = kith_sealed_slot_open (slot, self, code != NULL ? code : passphrase, error);
  if (keys == NULL || !kith_key_file_verify (self, keys, error))
    return NULL;
  return g_steal_pointer (&keys);
}

guint32
kith_key_file_get_epoch (const KithKeyFile *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->epoch;
}

const char *
kith_key_file_get_practice_id (const KithKeyFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->practice_id;
}

GPtrArray *
kith_key_file_dup_slots (const KithKeyFile *self)
{
  GPtrArray *slots;

  g_return_val_if_fail (self != NULL, NULL);

  slots = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_key_slot_free);
  for (guint i = 0; i < self->slots->len; i++)
    {
      KithSealedSlot *slot = g_ptr_array_index (self->slots, i);

      g_ptr_array_add (slots, kith_key_slot_copy (&slot->facts));
    }
  return slots;
}
