/* kith-key-change.c: the verbs of KithKeyFile that change what opens a slot, and what a slot opens
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-key-file.h"

#include "kith-key-format.h"
#include "kith-key-past.h"
#include "kith-key-store.h"
#include "kith-keys.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>

static gboolean
check_owner (const KithKeys  *holder,
             GError         **error)
{
  if (holder->owner)
    return TRUE;
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN,
                       _("Only an owner of the practice can do this. Nothing was changed. Ask an owner."));
  return FALSE;
}

/* Seals a copy first, so that a failure leaves the slot as it is. @record: (nullable): NULL makes a key pair */
static gboolean
replace_slot (KithKeyFile        *self,
              guint               place,
              const KithKeys     *holder,
              const KithSecret   *record,
              const KithKeySlot  *facts,
              const KithSecret   *passphrase,
              GError            **error)
{
  g_autoptr (KithSealedSlot) slot = kith_sealed_slot_copy (g_ptr_array_index (self->slots, place));

  slot->facts.once = facts->once;
  slot->facts.cost = facts->cost;
  if (!kith_key_cost_check (&slot->facts.cost, error)
      || !kith_sealed_slot_seal (slot, holder, record, passphrase, error))
    return FALSE;
  kith_sealed_slot_free (g_ptr_array_index (self->slots, place));
  g_ptr_array_index (self->slots, place) = g_steal_pointer (&slot);
  kith_key_file_sign (self, holder);
  return TRUE;
}

static gboolean
is_recovery (const KithKeyFile *self,
             guint              place)
{
  return ((KithSealedSlot *) g_ptr_array_index (self->slots, place))->facts.recovery;
}

gboolean
kith_key_file_change (KithKeyFile       *self,
                      const KithKeys    *keys,
                      const KithSecret  *passphrase,
                      KithKeyCost        cost,
                      GError           **error)
{
  const KithKeySlot facts = { .cost = cost };
  g_autoptr (KithSecret) code = NULL;
  guint place = 0;

  g_return_val_if_fail (self != NULL && keys != NULL && passphrase != NULL, FALSE);

  if (!kith_key_file_verify (self, keys, error))
    return FALSE;
  if (!kith_key_file_find_id (self, keys->user_id, &place))
    return kith_key_file_find (self, keys->user_name, &place, error);
  if (is_recovery (self, place))
    {
      code = kith_key_file_read_code (passphrase, error);
      if (code == NULL)
        return FALSE;
    }
  return replace_slot (self, place, keys, keys->record, &facts, code != NULL ? code : passphrase, error);
}

gboolean
kith_key_file_reset (KithKeyFile       *self,
                     const KithKeys    *holder,
                     const char        *name,
                     gboolean           once,
                     const KithSecret  *passphrase,
                     KithKeyCost        cost,
                     GError           **error)
{
  KithKeySlot facts = { .once = once != FALSE, .cost = cost };
  g_autoptr (KithSecret) code = NULL;
  guint place = 0;

  g_return_val_if_fail (self != NULL && holder != NULL && name != NULL && passphrase != NULL, FALSE);

  if (!kith_key_file_verify (self, holder, error) || !check_owner (holder, error)
      || !kith_key_file_find (self, name, &place, error))
    return FALSE;
  if (is_recovery (self, place))
    {
      facts.once = FALSE;
      code = kith_key_file_read_code (passphrase, error);
      if (code == NULL)
        return FALSE;
    }
  return replace_slot (self, place, holder, NULL, &facts, code != NULL ? code : passphrase, error);
}

static gboolean
check_settled (const KithKeys  *holder,
               GError         **error)
{
  if (!kith_keys_is_rotating (holder))
    return TRUE;
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FAILED,
                       _("The files are still being given the keys of the last change. Nothing was changed. "
                         "Lock the practice, open it again, then repeat the step."));
  return FALSE;
}

static gboolean
refuse_changed (GError **error)
{
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED,
                       _("The keys of this practice were changed outside Kith, so the key file can't be trusted. "
                         "Nothing was changed. Restore the newest backup."));
  return FALSE;
}

KithKeys *
kith_key_file_rotate (KithKeyFile     *self,
                      const KithKeys  *holder,
                      gboolean         clinical,
                      GError         **error)
{
  g_autoptr (KithKeys) next = NULL;

  g_return_val_if_fail (self != NULL && holder != NULL, NULL);

  if (!kith_key_file_verify (self, holder, error) || !check_owner (holder, error) || !check_settled (holder, error))
    return NULL;

  next = kith_keys_new_next (holder, clinical);
  self->epoch = next->epoch;
  if (!kith_key_past_carry (self, holder, next))
    {
      refuse_changed (error);
      return NULL;
    }
  for (guint i = 0; i < self->slots->len; i++)
    kith_sealed_slot_rekey (g_ptr_array_index (self->slots, i), next);
  kith_key_file_sign (self, next);
  return g_steal_pointer (&next);
}

gboolean
kith_key_file_settle (KithKeyFile     *self,
                      const KithKeys  *keys,
                      GError         **error)
{
  g_return_val_if_fail (self != NULL && keys != NULL, FALSE);

  if (!kith_key_file_verify (self, keys, error))
    return FALSE;
  for (int i = 0; i < KITH_N_FILES; i++)
    if (keys->former[i] != NULL)
      self->former[i] = (KithKeyBox) { FALSE };
  kith_key_file_sign (self, keys);
  return TRUE;
}

KithKeys *
kith_key_file_follow (const KithKeyFile  *self,
                      const KithKeys     *held,
                      GError            **error)
{
  g_autoptr (KithKeys) keys = NULL;
  guint place = 0;

  g_return_val_if_fail (self != NULL && held != NULL, NULL);

  if (!kith_key_file_find_id (self, held->user_id, &place))
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN,
                           _("Your access to this practice was taken away in another window, so it was locked. "
                             "What you had stored is safe. Ask an owner of the practice."));
      return NULL;
    }
  keys = kith_sealed_slot_follow (g_ptr_array_index (self->slots, place), self, held);
  if (keys == NULL)
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT,
                           _("The keys of this practice were changed in another window, so it was locked. "
                             "What you had stored is safe. Unlock it again."));
      return NULL;
    }
  return kith_key_file_verify (self, keys, error) ? g_steal_pointer (&keys) : NULL;
}

gboolean
kith_key_file_is_stale (const KithKeyFile *self,
                        const KithKeys    *keys)
{
  guint place = 0;
  const KithSealedSlot *slot;

  g_return_val_if_fail (self != NULL && keys != NULL, FALSE);

  if (!kith_key_file_find_id (self, keys->user_id, &place))
    return FALSE;
  slot = g_ptr_array_index (self->slots, place);
  return slot->epoch != self->epoch || kith_key_cost_is_outgrown (&slot->facts.cost);
}

gboolean
kith_key_file_refresh (KithKeyFile       *self,
                       const KithKeys    *keys,
                       const KithSecret  *passphrase,
                       GError           **error)
{
  KithKeyCost cost;
  guint place = 0;

  g_return_val_if_fail (self != NULL && keys != NULL && passphrase != NULL, FALSE);

  if (!kith_key_file_find_id (self, keys->user_id, &place))
    return kith_key_file_find (self, keys->user_name, &place, error);
  cost = ((KithSealedSlot *) g_ptr_array_index (self->slots, place))->facts.cost;
  if (kith_key_cost_is_outgrown (&cost))
    cost = KITH_KEY_COST_DEFAULT;
  return kith_key_file_change (self, keys, passphrase, cost, error);
}
