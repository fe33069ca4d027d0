/* kith-practice-files.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-practice-files.h"

#include "kith-archive.h"
#include "kith-folder.h"
#include "kith-rotation.h"
#include "kith-storage-error.h"
#include "kith-tries.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdlib.h>

static gboolean
validate (const KithPracticePlan  *self,
          GError                 **error)
{
  return kith_practice_name_validate (self->name, error)
         && kith_zone_validate (self->zone, error)
         && kith_user_name_validate (self->user, error);
}

static void
adopt_owner (KithKeys          *keys,
             const KithKeyFile *file)
{
  g_autoptr (GPtrArray) slots = kith_key_file_dup_slots (file);
  const KithKeySlot *owner = slots->pdata[0];

  g_set_str (&keys->user_id, owner->id);
  g_set_str (&keys->user_name, owner->name);
}

static gboolean
fill_folder (const KithPracticePlan  *self,
             const KithEngine        *engine,
             const char              *folder,
             GError                 **error)
{
  g_autoptr (KithKeys) keys = kith_keys_new_random ();
  g_autoptr (KithKeyFile) file = kith_key_file_new (keys->practice_id);
  const KithKeyCost cost = kith_key_cost_choose (self->memory);

  if (!kith_key_file_add (file, keys, self->user, KITH_ROLE_FULL, TRUE, FALSE, self->passphrase, cost, error)
      || !kith_key_file_add_recovery (file, keys, self->code, cost, error)
      || !kith_key_file_save (file, keys, folder, error))
    return FALSE;
  adopt_owner (keys, file);
  return engine->create (folder, g_steal_pointer (&keys), self->name, self->zone, self->fill != NULL, error);
}

/* The engine's paths must hold no symbolic link, not even above the folder. */
char *
kith_practice_files_resolve (const char  *folder,
                             GError     **error)
{
  char *resolved = realpath (folder, NULL);
  char *copy;

  if (resolved == NULL)
    {
      kith_storage_error_set_errno (error, errno, folder);
      return NULL;
    }
  copy = g_strdup (resolved);
  free (resolved);
  return copy;
}

KithKeys *
kith_practice_plan_unlock (const KithPracticePlan  *self,
                           const char              *folder,
                           GError                 **error)
{
  g_autoptr (KithKeyFile) file = kith_key_file_load (folder, NULL, error);

  return file != NULL ? kith_key_file_unlock (file, self->user, self->passphrase, error) : NULL;
}

KithPracticePlan *
kith_practice_plan_new (const char       *folder,
                        const char       *user,
                        const KithSecret *passphrase)
{
  KithPracticePlan *self = g_new0 (KithPracticePlan, 1);

  self->folder = g_canonicalize_filename (folder, NULL);
  self->user = g_strdup (user);
  self->passphrase = passphrase != NULL ? kith_secret_copy (passphrase) : NULL;
  return self;
}

void
kith_practice_plan_free (KithPracticePlan *self)
{
  g_free (self->folder);
  g_free (self->user);
  g_free (self->name);
  g_free (self->zone);
  g_free (self->file);
  g_clear_pointer (&self->passphrase, kith_secret_free);
  g_clear_pointer (&self->code, kith_secret_free);
  g_clear_pointer (&self->keys, kith_keys_free);
  g_clear_object (&self->cancellable);
  g_free (self);
}

static gboolean
fill_practice (const KithPracticePlan  *self,
               const KithEngine        *engine,
               const char              *folder,
               GValue                  *result,
               GError                 **error)
{
  KithKeys *keys = kith_practice_plan_unlock (self, folder, error);
  KithDatabase *database = keys != NULL ? engine->open (folder, keys, error) : NULL;
  gboolean filled;

  if (database == NULL)
    return FALSE;
  filled = self->fill->run (database, self->data, result, error);
  engine->close (database);
  return filled;
}

gboolean
kith_practice_plan_create (const KithPracticePlan  *self,
                           const KithEngine        *engine,
                           GValue                  *result,
                           GError                 **error)
{
  g_autofree char *unfinished = NULL;
  g_autofree char *resolved = NULL;

  if (!validate (self, error))
    return FALSE;
  unfinished = kith_folder_begin (self->folder, error);
  if (unfinished == NULL)
    return FALSE;
  resolved = kith_practice_files_resolve (unfinished, error);
  if (resolved != NULL
      && fill_folder (self, engine, resolved, error)
      && (self->fill == NULL || fill_practice (self, engine, resolved, result, error))
      && kith_storage_error_check_stopped (self->cancellable, error)
      && kith_folder_publish (unfinished, self->folder, error))
    return TRUE;
  kith_folder_discard (unfinished);
  return FALSE;
}

/* Who tries to get in is told to whoever gets in next. */
static KithKeys *
unlock_or_note (const KithPracticePlan  *self,
                const char              *folder,
                const KithKeyFile       *file,
                GError                 **error)
{
  g_autoptr (GError) reason = NULL;
  KithKeys *keys = kith_key_file_unlock (file, self->user, self->passphrase, &reason);

  if (g_error_matches (reason, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_WRONG_PASSPHRASE))
    kith_tries_add (folder, file, self->user);
  if (keys == NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  return keys;
}

static KithDatabase *
refuse_lost (GError **error)
{
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_BUSY,
                       _("The keys of this practice are being changed in another window. Nothing was changed here. Try again in "
                         "a moment."));
  return NULL;
}

KithDatabase *
kith_practice_plan_open (const KithPracticePlan  *self,
                         const KithEngine        *engine,
                         GError                 **error)
{
  g_autofree char *resolved = NULL;
  g_autoptr (KithKeyFile) file = NULL;
  gboolean repaired, previous;
  KithDatabase *database;
  KithKeys *keys;

  if (!kith_folder_check (self->folder, &repaired, error))
    return NULL;
  resolved = kith_practice_files_resolve (self->folder, error);
  if (resolved == NULL || !kith_folder_tidy (resolved, error))
    return NULL;
  if (self->keys != NULL)
    return engine->open_beside (resolved, kith_keys_copy (self->keys), error);
  file = kith_key_file_load (resolved, &previous, error);
  keys = file != NULL ? unlock_or_note (self, resolved, file, error) : NULL;
  database = keys != NULL ? engine->open (resolved, keys, error) : NULL;
  if (database == NULL)
    return NULL;
  database->repaired = repaired;
  /* A key file that was lost is not written anew behind anyone's back. */
  if (!previous)
    kith_rotation_tend (database, file, self->passphrase);
  if (database->lost)
    {
      engine->close (database);
      return refuse_lost (error);
    }
  if (kith_tries_take (database, error))
    return database;
  engine->close (database);
  return NULL;
}

/* A backup holds one generation of the key file; a practice has two. */
gboolean
kith_practice_files_double_keys (const char  *folder,
                                 GError     **error)
{
  g_autoptr (KithKeyFile) file = kith_key_file_load (folder, NULL, error);

  return file != NULL && kith_key_file_forget_previous (file, folder, error);
}

static gboolean
check_whole (KithDatabase  *database,
             GError       **error)
{
  g_autoptr (GPtrArray) faults = kith_database_check (database, error);
  const KithFault *first;

  if (faults == NULL)
    return FALSE;
  first = kith_faults_find_first (faults);
  if (first != NULL)
    g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED,
                 _("The backup did not pass its checks and was not restored: %s Try an earlier backup."),
                 first->what);
  return first == NULL;
}

/* Opened and checked where it was unpacked, before anyone can take it for a practice. Takes @keys. */
static KithCounts *
check_unpacked (const KithEngine  *engine,
                const char        *folder,
                KithKeys          *keys,
                GCancellable      *cancellable,
                GError           **error)
{
  g_autoptr (KithSecret) key = kith_keys_derive (keys, KITH_FILE_OFFICE, "kithbkup");
  g_autoptr (KithCounts) counts = NULL;
  KithDatabase *database;

  if (!kith_archive_verify (folder, keys->practice_id, key, error))
    {
      kith_keys_free (keys);
      return NULL;
    }
  database = engine->open (folder, keys, error);
  if (database == NULL)
    return NULL;
  if (kith_storage_error_check_stopped (cancellable, error) && check_whole (database, error))
    counts = kith_database_count (database, error);
  engine->close (database);
  return g_steal_pointer (&counts);
}

static gboolean
try_restored (const KithPracticePlan  *self,
              const KithEngine        *engine,
              const char              *folder,
              GError                 **error)
{
  KithKeys *keys = kith_practice_plan_unlock (self, folder, error);
  g_autoptr (KithCounts) counts = keys != NULL ? check_unpacked (engine, folder, keys, self->cancellable, error) : NULL;

  return counts != NULL;
}

gboolean
kith_practice_plan_restore (const KithPracticePlan  *self,
                            const KithEngine        *engine,
                            GError                 **error)
{
  /* Before the place is looked at, for the two may have been named the wrong way round. */
  g_autoptr (GBytes) keys = kith_archive_read_keys (self->file, error);
  g_autofree char *unfinished = keys != NULL ? kith_folder_begin (self->folder, error) : NULL;
  g_autofree char *resolved = NULL;

  if (unfinished == NULL)
    return FALSE;
  resolved = kith_practice_files_resolve (unfinished, error);
  if (resolved != NULL
      && kith_archive_unpack (self->file, resolved, self->cancellable, error)
      && kith_practice_files_double_keys (resolved, error)
      && kith_storage_error_check_stopped (self->cancellable, error)
      && try_restored (self, engine, resolved, error)
      && kith_storage_error_check_stopped (self->cancellable, error)
      && kith_folder_publish (unfinished, self->folder, error))
    return TRUE;
  kith_folder_discard (unfinished);
  return FALSE;
}

/* Without a passphrase only what was made with the keys of today can be opened. */
static gboolean
check_keys (KithDatabase  *database,
            const char    *folder,
            GError       **error)
{
  g_autoptr (KithKeyFile) file = kith_key_file_load (folder, NULL, error);
  g_autoptr (GError) others = NULL;

  if (file == NULL)
    return FALSE;
  if (!g_str_equal (kith_key_file_get_practice_id (file), database->keys->practice_id))
    g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT,
                         _("This is a backup of another practice, so it was not tried. Open that practice to try it."));
  else if (!kith_key_file_verify (file, database->keys, &others))
    g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT,
                         _("This backup was made before the keys of the practice were changed, so only “Restore a Backup” can "
                           "try it, with the passphrase of that day. Nothing was changed. Make a new backup and try that."));
  else
    return TRUE;
  return FALSE;
}

KithCounts *
kith_practice_files_try (KithDatabase  *database,
                          const char    *file,
                          const char    *place,
                          GError       **error)
{
  g_autofree char *unfinished = NULL;
  KithCounts *counts = NULL;

  if (!kith_database_check_records (database, error))
    return NULL;
  unfinished = kith_folder_begin (place, error);
  if (unfinished == NULL)
    return NULL;
  if (kith_archive_unpack (file, unfinished, database->cancellable, error)
      && check_keys (database, unfinished, error)
      && kith_practice_files_double_keys (unfinished, error))
    counts = check_unpacked (database->engine, unfinished, kith_keys_copy (database->keys), database->cancellable, error);
  kith_folder_discard (unfinished);
  return counts;
}
