/* kith-passphrases.c: the verbs of kith-users.h that change what opens a practice
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-users.h"

#include "kith-storage-error.h"
#include "kith-users-private.h"

#include <glib/gi18n.h>

static const KithJob change_job = { "user-passphrase", KITH_FILE_OFFICE, KITH_JOB_NOTE, KITH_ACTION_DO, NULL };
static const KithJob reset_job = { "user-reset", KITH_FILE_OFFICE, KITH_JOB_NOTE, KITH_ACTION_DO, NULL };
static const KithJob renew_job = { "recovery-renew", KITH_FILE_OFFICE, KITH_JOB_NOTE, KITH_ACTION_DO, NULL };

static gboolean
forbid (const char  *sentence,
        GError     **error)
{
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN, sentence);
  return FALSE;
}

/* Nobody may set a new passphrase who only sits down where someone else has unlocked. */
static gboolean
check_present (KithDatabase       *self,
               const KithKeyFile  *file,
               const KithSecret   *present,
               GError            **error)
{
  g_autoptr (KithKeys) keys = NULL;

  if (present == NULL)
    return TRUE;
  keys = kith_key_file_unlock (file, self->keys->user_name, present, error);
  return keys != NULL;
}

gboolean
kith_database_change_passphrase (KithDatabase      *self,
                                 const KithSecret  *present,
                                 const KithSecret  *passphrase,
                                 guint64            memory,
                                 GError           **error)
{
  g_autoptr (KithKeyFile) file = NULL;

  if (self->keys->recovery)
    return forbid (_("The recovery code opens the practice for whoever holds it, so it can only be renewed. Nothing was "
                     "changed. Say whose passphrase is to be new."),
                   error);
  file = kith_users_load_keys (self, error);
  if (file == NULL
      || !check_present (self, file, present, error)
      || !kith_key_file_change (file, self->keys, passphrase, kith_key_cost_choose (memory), error)
      || !kith_users_store (self, file, &change_job, self->keys->user_id, error))
    return FALSE;
  self->keys->once = FALSE;
  return TRUE;
}

static gboolean
check_may_reset (KithDatabase       *self,
                 const KithKeySlot  *slot,
                 gboolean            once,
                 GError            **error)
{
  if (slot->recovery)
    return forbid (_("The recovery code is no user. Nothing was changed. Renew the code instead."), error);
  if (g_str_equal (slot->id, self->keys->user_id))
    return forbid (_("You know your own passphrase. Nothing was changed. Change it instead."), error);
  if (!once && !self->keys->recovery)
    return forbid (_("Only they should know their passphrase. Nothing was changed. Give them a one-time code instead."), error);
  return TRUE;
}

gboolean
kith_database_reset_user (KithDatabase      *self,
                          const char        *name,
                          gboolean           once,
                          const KithSecret  *passphrase,
                          guint64            memory,
                          GError           **error)
{
  g_autoptr (KithKeyFile) file = NULL;
  g_autoptr (KithKeySlot) slot = NULL;

  if (!kith_users_check_owner (self, error))
    return FALSE;
  file = kith_users_load_keys_as_owner (self, error);
  if (file == NULL)
    return FALSE;
  slot = kith_users_find (file, name);
  if (slot != NULL && !check_may_reset (self, slot, once, error))
    return FALSE;
  return kith_key_file_reset (file, self->keys, name, once, passphrase, kith_key_cost_choose (memory), error)
         && kith_users_store (self, file, &reset_job, slot->id, error);
}

gboolean
kith_database_renew_recovery (KithDatabase      *self,
                              const KithSecret  *code,
                              guint64            memory,
                              GError           **error)
{
  g_autoptr (KithKeyFile) file = NULL;
  g_autoptr (KithKeySlot) slot = NULL;

  if (!kith_users_check_owner (self, error))
    return FALSE;
  file = kith_users_load_keys_as_owner (self, error);
  if (file == NULL)
    return FALSE;
  slot = kith_users_find (file, KITH_RECOVERY_USER);
  if (!kith_key_file_reset (file, self->keys, KITH_RECOVERY_USER, FALSE, code, kith_key_cost_choose (memory), error))
    return FALSE;
  return kith_users_store (self, file, &renew_job, slot->id, error);
}

gboolean
kith_database_is_owner (KithDatabase *self)
{
  return self->keys->owner;
}

gboolean
kith_database_is_awaited (KithDatabase *self)
{
  return self->keys->once;
}
