/* kith-users.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-users.h"

#include "kith-archive.h"
#include "kith-key-format.h"
#include "kith-rotation.h"
#include "kith-storage-error.h"
#include "kith-tar.h"
#include "kith-users-private.h"

#include <glib/gi18n.h>

static const KithJob user_jobs[] = {
  { "user-add", KITH_FILE_OFFICE, KITH_JOB_NOTE, KITH_ACTION_DO, NULL },
  { "user-remove", KITH_FILE_OFFICE, KITH_JOB_NOTE, KITH_ACTION_DO, NULL },
  { "owner-add", KITH_FILE_OFFICE, KITH_JOB_NOTE, KITH_ACTION_DO, NULL },
  { "owner-remove", KITH_FILE_OFFICE, KITH_JOB_NOTE, KITH_ACTION_DO, NULL },
};

static KithUser *
user_new (const KithKeySlot *slot)
{
  KithUser *user = g_new0 (KithUser, 1);

  user->id = g_strdup (slot->id);
  user->name = g_strdup (slot->name);
  user->role = slot->role;
  user->owner = slot->owner;
  user->recovery = slot->recovery;
  user->once = slot->once;
  user->created = slot->created;
  return user;
}

gboolean
kith_users_note (KithDatabase   *self,
                 const KithJob  *job,
                 const char     *object,
                 GError        **error)
{
  g_autofree KithNotice *nothing = NULL;

  if (!self->engine->begin (self, job, NULL, error))
    return FALSE;
  if (self->engine->audit (self, job->file, job->verb, object, error))
    return self->engine->commit (self, &nothing, error);
  self->engine->rollback (self);
  return FALSE;
}

KithKeySlot *
kith_users_find (const KithKeyFile *file,
                 const char        *name)
{
  g_autoptr (GPtrArray) slots = kith_key_file_dup_slots (file);
  g_autofree char *folded = g_utf8_validate (name, -1, NULL) ? kith_key_format_fold_name (name) : NULL;

  for (guint i = 0; folded != NULL && i < slots->len; i++)
    {
      const KithKeySlot *slot = slots->pdata[i];
      g_autofree char *other = kith_key_format_fold_name (slot->name);

      if (g_str_equal (other, folded))
        return kith_key_slot_copy (slot);
    }
  return NULL;
}

gboolean
kith_users_store (KithDatabase   *self,
                  KithKeyFile    *file,
                  const KithJob  *job,
                  const char     *object,
                  GError        **error)
{
  return kith_users_note (self, job, object, error)
         && kith_key_file_save (file, self->keys, self->folder, error)
         && kith_key_file_forget_previous (file, self->folder, error);
}

void
kith_users_know_owner (KithDatabase      *self,
                       const KithKeyFile *file)
{
  g_autoptr (GPtrArray) slots = kith_key_file_dup_slots (file);

  for (guint i = 0; i < slots->len; i++)
    {
      const KithKeySlot *slot = slots->pdata[i];

      if (g_str_equal (slot->id, self->keys->user_id))
        self->keys->owner = slot->owner;
    }
}

KithKeyFile *
kith_users_load_keys (KithDatabase  *self,
                      GError       **error)
{
  g_autoptr (KithKeyFile) file = kith_key_file_load (self->folder, NULL, error);

  if (file == NULL || !kith_key_file_verify (file, self->keys, error))
    return NULL;
  kith_users_know_owner (self, file);
  return g_steal_pointer (&file);
}

KithKeyFile *
kith_users_load_keys_as_owner (KithDatabase  *self,
                               GError       **error)
{
  g_autoptr (KithKeyFile) file = kith_users_load_keys (self, error);

  return file != NULL && kith_users_check_owner (self, error) ? g_steal_pointer (&file) : NULL;
}

static GPtrArray *
list_slots (const KithKeyFile *file,
            gboolean           with_recovery)
{
  g_autoptr (GPtrArray) slots = kith_key_file_dup_slots (file);
  GPtrArray *users = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_user_free);

  for (guint i = 0; i < slots->len; i++)
    {
      const KithKeySlot *slot = slots->pdata[i];

      if (with_recovery || !slot->recovery)
        g_ptr_array_add (users, user_new (slot));
    }
  return users;
}

GPtrArray *
kith_database_list_users (KithDatabase  *self,
                          GError       **error)
{
  g_autoptr (KithKeyFile) file = kith_users_load_keys (self, error);

  return file != NULL ? list_slots (file, TRUE) : NULL;
}

GPtrArray *
kith_users_read (const char  *folder,
                 GError     **error)
{
  g_autoptr (KithKeyFile) file = kith_key_file_load (folder, NULL, error);

  return file != NULL ? list_slots (file, FALSE) : NULL;
}

GPtrArray *
kith_users_read_backup (const char  *path,
                        GError     **error)
{
  g_autoptr (GBytes) bytes = kith_archive_read_keys (path, error);
  g_autoptr (GError) reason = NULL;
  g_autoptr (KithKeyFile) file = bytes != NULL ? kith_key_format_decode (bytes, &reason) : NULL;

  if (g_error_matches (reason, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED))
    kith_tar_set_damaged (error);
  else if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  return file != NULL ? list_slots (file, FALSE) : NULL;
}

gboolean
kith_users_check_owner (KithDatabase  *self,
                        GError       **error)
{
  if (self->keys->owner)
    return TRUE;
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN,
                       _("Only an owner of the practice can change who may open it. Nothing was changed. Ask an owner."));
  return FALSE;
}

char *
kith_database_add_user (KithDatabase      *self,
                        const char        *name,
                        KithRole           role,
                        gboolean           owner,
                        gboolean           once,
                        const KithSecret  *passphrase,
                        guint64            memory,
                        GError           **error)
{
  g_autoptr (KithKeyFile) file = NULL;
  g_autoptr (KithKeySlot) slot = NULL;

  if (!kith_users_check_owner (self, error) || !kith_user_name_validate (name, error))
    return NULL;
  file = kith_users_load_keys_as_owner (self, error);
  if (file == NULL
      || !kith_key_file_add (file, self->keys, name, role, owner, once, passphrase, kith_key_cost_choose (memory), error))
    return NULL;
  slot = kith_users_find (file, name);
  if (!kith_users_note (self, &user_jobs[0], slot->id, error)
      || !kith_key_file_save (file, self->keys, self->folder, error))
    return NULL;
  return g_steal_pointer (&slot->id);
}

static gboolean
refuse_oneself (GError **error)
{
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN,
                       _("You can't remove yourself. Nothing was changed. Ask another owner of the practice."));
  return FALSE;
}

/* The rule about the last owner comes first, for that is what an only owner has to know. */
static gboolean
take_out (KithDatabase  *self,
          KithKeyFile   *file,
          const char    *name,
          gboolean       is_oneself,
          GError       **error)
{
  return kith_key_file_remove (file, self->keys, name, error) && (!is_oneself || refuse_oneself (error));
}

gboolean
kith_database_remove_user (KithDatabase  *self,
                           const char    *name,
                           GError       **error)
{
  g_autoptr (KithKeyFile) file = NULL;
  g_autoptr (KithKeySlot) slot = NULL;

  if (!kith_users_check_owner (self, error) || !kith_rotation_finish (self, error))
    return FALSE;
  file = kith_users_load_keys_as_owner (self, error);
  if (file == NULL)
    return FALSE;
  slot = kith_users_find (file, name);
  return take_out (self, file, name, slot != NULL && g_str_equal (slot->id, self->keys->user_id), error)
         && kith_users_note (self, &user_jobs[1], slot->id, error)
         && kith_rotation_run (self, file, slot->role == KITH_ROLE_FULL, error);
}

gboolean
kith_database_rekey (KithDatabase  *self,
                     GError       **error)
{
  g_autoptr (KithKeyFile) file = NULL;

  if (!kith_users_check_owner (self, error) || !kith_rotation_finish (self, error))
    return FALSE;
  file = kith_users_load_keys_as_owner (self, error);
  return file != NULL && kith_rotation_run (self, file, TRUE, error);
}

gboolean
kith_database_set_owner (KithDatabase  *self,
                         const char    *name,
                         gboolean       owner,
                         GError       **error)
{
  g_autoptr (KithKeyFile) file = NULL;
  g_autoptr (KithKeySlot) slot = NULL;

  if (!kith_users_check_owner (self, error))
    return FALSE;
  file = kith_users_load_keys_as_owner (self, error);
  if (file == NULL || !kith_key_file_set_owner (file, self->keys, name, owner, error))
    return FALSE;
  slot = kith_users_find (file, name);
  if (!kith_users_store (self, file, &user_jobs[owner ? 2 : 3], slot->id, error))
    return FALSE;
  kith_users_know_owner (self, file);
  return TRUE;
}

void
kith_user_free (KithUser *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self);
}
