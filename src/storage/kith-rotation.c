/* kith-rotation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-rotation.h"

#include "kith-storage-error.h"
#include "kith-users-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

/* Each try waits as long as the engine waits for a lock. */
#define MOST_TRIES 4

static const KithJob rekey_jobs[KITH_N_FILES] = {
  [KITH_FILE_OFFICE] = { "rekey", KITH_FILE_OFFICE, KITH_JOB_NOTE, KITH_ACTION_DO, NULL },
  [KITH_FILE_CLINICAL] = { "rekey", KITH_FILE_CLINICAL, KITH_JOB_NOTE, KITH_ACTION_DO, NULL },
};

static gboolean
is_busy (const GError *error)
{
  return g_error_matches (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_BUSY);
}

static gboolean
rekey_patiently (KithDatabase  *self,
                 KithFile       file,
                 GError       **error)
{
  for (int i = 1;; i++)
    {
      g_autoptr (GError) reason = NULL;

      if (self->engine->rekey (self, file, &reason))
        return TRUE;
      if (i < MOST_TRIES && is_busy (reason))
        continue;
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
}

static gboolean
rekey_files (KithDatabase  *self,
             GError       **error)
{
  for (int file = 0; file < KITH_N_FILES; file++)
    if (self->keys->former[file] != NULL && !rekey_patiently (self, file, error))
      return FALSE;
  return TRUE;
}

static gboolean
settle_once (KithDatabase  *self,
             GError       **error)
{
  g_autoptr (KithKeyFile) file = kith_users_load_keys (self, error);

  return file != NULL
         && kith_key_file_settle (file, self->keys, error)
         && kith_key_file_save (file, self->keys, self->folder, error)
         && kith_key_file_forget_previous (file, self->folder, error);
}

/* Another process may have been quicker, or have changed something else. */
static gboolean
settle (KithDatabase  *self,
        GError       **error)
{
  for (int i = 1;; i++)
    {
      g_autoptr (GError) reason = NULL;

      if (settle_once (self, &reason))
        break;
      if (i < MOST_TRIES && g_error_matches (reason, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT))
        continue;
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  for (int file = 0; file < KITH_N_FILES; file++)
    g_clear_pointer (&self->keys->former[file], kith_secret_free);
  return TRUE;
}

gboolean
kith_rotation_finish (KithDatabase  *self,
                      GError       **error)
{
  g_autoptr (GError) stuck = NULL;
  gboolean done;

  if (!kith_keys_is_rotating (self->keys))
    return TRUE;
  done = rekey_files (self, &stuck);
  /* Whatever came of it: a file that has its new key can only be read through a new connection. */
  if (!self->engine->reopen (self, NULL, error))
    return FALSE;
  if (!done)
    {
      g_propagate_error (error, g_steal_pointer (&stuck));
      return FALSE;
    }
  return self->engine->write_heads (self, error) && settle (self, error);
}

static gboolean
note_rekey (KithDatabase  *self,
            gboolean       keys_of_both,
            GError       **error)
{
  const char *practice = self->keys->practice_id;

  return kith_users_note (self, &rekey_jobs[KITH_FILE_OFFICE], practice, error)
         && (!keys_of_both || kith_users_note (self, &rekey_jobs[KITH_FILE_CLINICAL], practice, error));
}

/* The keys are decided and stored: from here on there is no way back. */
static gboolean
go_through (KithDatabase  *self,
            KithKeys      *keys,
            GError       **error)
{
  g_autoptr (GError) reason = NULL;

  if (self->engine->reopen (self, keys, &reason) && kith_rotation_finish (self, &reason))
    return TRUE;
  g_set_error (error, reason->domain, reason->code,
               _("The new keys are stored, but not every file has them yet, because one is in use or there is no room on the "
                 "disk. Nothing is lost. Kith goes on with it the next time the practice is opened: lock it and open it "
                 "again soon."));
  return FALSE;
}

gboolean
kith_rotation_run (KithDatabase  *self,
                   KithKeyFile   *file,
                   gboolean       keys_of_both,
                   GError       **error)
{
  g_autoptr (KithKeys) keys = NULL;

  if (!kith_database_check_stopped (self, error) || !note_rekey (self, keys_of_both, error))
    return FALSE;
  keys = kith_key_file_rotate (file, self->keys, keys_of_both, error);
  if (keys == NULL
      || !kith_key_file_save (file, keys, self->folder, error)
      || !kith_key_file_forget_previous (file, self->folder, error))
    return FALSE;
  return go_through (self, g_steal_pointer (&keys), error);
}

/* Returns FALSE when there is none to be looked at. */
static gboolean
read_stamp (KithDatabase *self,
            gint64        stamp[3])
{
  g_autofree char *path = g_build_filename (self->folder, KITH_KEY_FILE_NAME, NULL);
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    return FALSE;
  stamp[0] = (gint64) info.st_ino;
  stamp[1] = (gint64) info.st_ctim.tv_sec;
  stamp[2] = (gint64) info.st_ctim.tv_nsec;
  return TRUE;
}

gboolean
kith_rotation_follow (KithDatabase  *self,
                      gboolean       force,
                      gboolean      *moved,
                      GError       **error)
{
  g_autoptr (KithKeyFile) file = NULL;
  gboolean rotating = kith_keys_is_rotating (self->keys);
  gint64 stamp[3];
  KithKeys *keys;

  *moved = FALSE;
  if (!read_stamp (self, stamp) || (!(force && rotating) && memcmp (stamp, self->stamp, sizeof stamp) == 0))
    return TRUE;
  memcpy (self->stamp, stamp, sizeof stamp);
  /* What is the matter with it is told by what needs it. */
  file = kith_key_file_load (self->folder, NULL, NULL);
  if (file != NULL && kith_key_file_verify (file, self->keys, NULL))
    kith_users_know_owner (self, file);
  if (file == NULL || kith_key_file_get_epoch (file) < self->keys->epoch
      || (kith_key_file_get_epoch (file) == self->keys->epoch && !rotating))
    return TRUE;
  keys = kith_key_file_follow (file, self->keys, error);
  if (keys == NULL)
    {
      self->lost = TRUE;
      return FALSE;
    }
  *moved = self->engine->reopen (self, keys, error);
  return *moved;
}

static gboolean
refresh (KithDatabase      *self,
         KithKeyFile       *file,
         const KithSecret  *passphrase,
         GError           **error)
{
  /* A one-time code is about to be replaced, and a slot sealed anew would be one that its user chose. */
  if (!self->keys->once && kith_key_file_is_stale (file, self->keys)
      && (!kith_key_file_refresh (file, self->keys, passphrase, error)
          || !kith_key_file_save (file, self->keys, self->folder, error)))
    return FALSE;
  return kith_key_file_forget_previous (file, self->folder, error);
}

void
kith_rotation_tend (KithDatabase      *self,
                    KithKeyFile       *file,
                    const KithSecret  *passphrase)
{
  gboolean lacking = kith_key_file_lacks_previous (self->folder);
  g_autoptr (GError) stale = NULL;
  g_autoptr (GError) unfinished = NULL;

  /* Neither keeps anyone from working; the next to unlock tries again. */
  self->mended = refresh (self, file, passphrase, &stale) && lacking;
  if (stale != NULL)
    g_debug ("the slot was not sealed anew: %d", stale->code);
  if (!kith_rotation_finish (self, &unfinished))
    g_debug ("the keys are not settled: %d", unfinished->code);
}
