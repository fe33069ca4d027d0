/* kith-practice-rescue.c: a new practice from what can be read of a damaged one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-practice-files.h"

#include "kith-folder.h"
#include "kith-storage-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PIECE 4096

/* What a file that was being written when its program was killed needs to be read goes along. */
static const char * const names[] = { KITH_KEY_FILE_NAME, KITH_KEY_FILE_PREVIOUS_NAME, "office.db", "office.db-journal",
                                      "clinical.db", "clinical.db-journal" };

/* A piece that the disk does not give becomes zeros, which the checks of its page find out. */
static gboolean
copy_pieces (int          from,
             int          to,
             off_t        size,
             const char  *path,
             GError     **error)
{
  for (off_t at = 0; at < size; at += PIECE)
    {
      char piece[PIECE] = { 0 };
      size_t wanted = (size_t) MIN (size - at, PIECE);

      if (pread (from, piece, wanted, at) < 0)
        memset (piece, 0, sizeof piece);
      if (pwrite (to, piece, wanted, at) != (gssize) wanted)
        {
          kith_storage_error_set_errno (error, errno, path);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
copy_file (const char  *damaged,
           const char  *copy,
           const char  *name,
           GError     **error)
{
  g_autofree char *source = g_build_filename (damaged, name, NULL);
  g_autofree char *target = g_build_filename (copy, name, NULL);
  g_autofd int from = open (source, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  g_autofd int to = -1;
  struct stat info;

  if (from < 0 && errno == ENOENT)
    return TRUE;
  if (from >= 0 && fstat (from, &info) == 0 && S_ISREG (info.st_mode))
    to = open (target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (to < 0)
    {
      kith_storage_error_set_errno (error, errno, from < 0 ? source : target);
      return FALSE;
    }
  return copy_pieces (from, to, info.st_size, target, error);
}

/* The original is not even opened by the engine, which would mend what it can in place. */
static gboolean
copy_files (const KithPracticePlan  *self,
            const char              *copy,
            GError                 **error)
{
  if (!kith_folder_check_place (self->file, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (!copy_file (self->file, copy, names[i], error) || !kith_storage_error_check_stopped (self->cancellable, error))
      return FALSE;
  return TRUE;
}

static gboolean
take_keys (const char  *copy,
           const char  *folder,
           GError     **error)
{
  gboolean previous = FALSE;
  g_autoptr (KithKeyFile) file = kith_key_file_load (copy, &previous, error);
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL)
    return FALSE;
  bytes = kith_folder_read_file (copy, previous ? KITH_KEY_FILE_PREVIOUS_NAME : KITH_KEY_FILE_NAME, KITH_KEY_FILE_MAX_SIZE, error);
  return bytes != NULL
         && kith_folder_write_file (folder, KITH_KEY_FILE_NAME, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error)
         && kith_practice_files_double_keys (folder, error);
}

static gboolean
check_rescued (KithDatabase  *database,
               GError       **error)
{
  g_autoptr (GPtrArray) faults = kith_database_check (database, error);
  const KithFault *first;

  if (faults == NULL)
    return FALSE;
  first = kith_faults_find_first (faults);
  if (first != NULL)
    g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FAILED,
                 _("What was rescued did not pass its checks, so nothing was made: %s The damaged practice is as it was."), first->what);
  return first == NULL;
}

static gboolean
fill (const KithPracticePlan  *self,
      const KithEngine        *engine,
      const char              *copy,
      const char              *folder,
      KithKeys                *keys,
      KithRescue              *rescue,
      GError                 **error)
{
  KithDatabase *database;
  gboolean filled;

  if (!engine->create (folder, kith_keys_copy (keys), _("Rescued practice"), "UTC", FALSE, error))
    return FALSE;
  database = engine->open_beside (folder, kith_keys_copy (keys), error);
  if (database == NULL)
    return FALSE;
  database->cancellable = self->cancellable;
  filled = engine->rescue (database, copy, rescue, error) && check_rescued (database, error);
  database->cancellable = NULL;
  engine->close (database);
  return filled;
}

static gboolean
rescue_to (const KithPracticePlan  *self,
           const KithEngine        *engine,
           const char              *copy,
           const char              *folder,
           KithRescue              *rescue,
           GError                 **error)
{
  g_autoptr (KithKeys) keys = kith_practice_plan_unlock (self, copy, error);

  if (keys != NULL && keys->clinical == NULL)
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN,
                           _("Only a user who may see the records can rescue a practice. Nothing was changed."));
      return FALSE;
    }
  return keys != NULL
         && take_keys (copy, folder, error)
         && fill (self, engine, copy, folder, keys, rescue, error);
}

gboolean
kith_practice_plan_rescue (const KithPracticePlan  *self,
                           const KithEngine        *engine,
                           KithRescue              *rescue,
                           GError                 **error)
{
  g_autofree char *aside = g_strconcat (self->folder, "-damaged", NULL);
  g_autofree char *copy = kith_folder_begin (aside, error);
  g_autofree char *unfinished = copy != NULL ? kith_folder_begin (self->folder, error) : NULL;
  g_autofree char *resolved = unfinished != NULL ? kith_practice_files_resolve (unfinished, error) : NULL;
  g_autofree char *source = resolved != NULL ? kith_practice_files_resolve (copy, error) : NULL;
  gboolean made = source != NULL
                  && copy_files (self, source, error)
                  && rescue_to (self, engine, source, resolved, rescue, error)
                  && kith_storage_error_check_stopped (self->cancellable, error)
                  && kith_folder_publish (unfinished, self->folder, error);

  if (!made && unfinished != NULL)
    kith_folder_discard (unfinished);
  if (copy != NULL)
    kith_folder_discard (copy);
  return made;
}
