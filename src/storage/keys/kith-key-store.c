/* kith-key-store.c: the verbs of KithKeyFile that read and write the two generations
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-key-store.h"

#include "kith-folder-file.h"
#include "kith-folder.h"
#include "kith-key-format.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

/* @bytes: (out) (optional) */
static KithKeyFile *
load_one (const char  *folder,
          const char  *name,
          GBytes     **bytes,
          GError     **error)
{
  g_autoptr (GBytes) content = kith_folder_read_file (folder, name, KITH_KEY_FILE_MAX_SIZE, error);
  KithKeyFile *file = content != NULL ? kith_key_format_decode (content, error) : NULL;

  if (file != NULL && bytes != NULL)
    *bytes = g_steal_pointer (&content);
  return file;
}

static gboolean
is_lost (const GError *error)
{
  return g_error_matches (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND) ||
         g_error_matches (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED);
}

/* When neither generation can be used, damage is the better answer, for then there is something to be restored. */
static void
refuse_both (GError  *present,
             GError  *before,
             GError **error)
{
  if (!g_error_matches (before, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, before);
      g_error_free (present);
      return;
    }

  g_error_free (before);
  if (g_error_matches (present, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND))
    {
      g_error_free (present);
      present = g_error_new_literal (KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_A_PRACTICE,
                                     _("This folder holds no practice. Nothing was changed. Choose another folder."));
    }
  g_propagate_error (error, present);
}

static KithKeyFile *
load_newest (const char  *folder,
             gboolean    *previous,
             GBytes     **bytes,
             GError     **error)
{
  GError *present = NULL, *before = NULL;
  KithKeyFile *file;

  *previous = FALSE;
  file = load_one (folder, KITH_KEY_FILE_NAME, bytes, &present);
  if (file != NULL)
    return file;
  if (!is_lost (present))
    {
      g_propagate_error (error, present);
      return NULL;
    }

  file = load_one (folder, KITH_KEY_FILE_PREVIOUS_NAME, bytes, &before);
  if (file == NULL)
    {
      refuse_both (present, before, error);
      return NULL;
    }

  *previous = TRUE;
  g_error_free (present);
  return file;
}

/* Generation numbers can meet again after damage or a restored backup, so the checksums are what is compared. */
static gboolean
check_unchanged (const KithKeyFile  *self,
                 const KithKeyFile  *stored,
                 GError            **error)
{
  if (memcmp (self->checksum, stored->checksum, sizeof self->checksum) == 0)
    return TRUE;

  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT,
                       _("The users of this practice were changed in another window meanwhile. "
                         "Nothing was changed here. Look at the list again, then repeat the step."));
  return FALSE;
}

static gboolean
write_bytes (int          folder_fd,
             const char  *name,
             GBytes      *bytes,
             GError     **error)
{
  return kith_folder_write_locked (folder_fd, name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
}

/* The generation before is copied first and the new one put in its place last: at every moment practice.keys, where it
 * was intact, is one whole generation or the other. @old: (nullable): what is kept as the generation before */
static gboolean
write_generations (int      folder_fd,
                   GBytes  *old,
                   GBytes  *new,
                   GError **error)
{
  if (old != NULL && !write_bytes (folder_fd, KITH_KEY_FILE_PREVIOUS_NAME, old, error))
    return FALSE;
  if (!write_bytes (folder_fd, KITH_KEY_FILE_NAME, new, error))
    return FALSE;
  return old != NULL || write_bytes (folder_fd, KITH_KEY_FILE_PREVIOUS_NAME, new, error);
}

static gboolean
write_next (KithKeyFile     *self,
            const KithKeys  *keys,
            int              folder_fd,
            GBytes          *old,
            GError         **error)
{
  g_autoptr (GBytes) bytes = NULL;
  const guint8 *data;
  gsize size;

  self->generation++;
  kith_key_file_sign (self, keys);
  bytes = kith_key_format_encode (self);
  data = g_bytes_get_data (bytes, &size);
  if (write_generations (folder_fd, old, bytes, error))
    {
      memcpy (self->checksum, data + size - sizeof self->checksum, sizeof self->checksum);
      return TRUE;
    }

  self->generation--;
  kith_key_file_sign (self, keys);
  return FALSE;
}

static gboolean
is_previous (const char *folder,
             GBytes     *bytes)
{
  g_autoptr (GError) lost = NULL;
  g_autoptr (GBytes) previous = kith_folder_read_file (folder, KITH_KEY_FILE_PREVIOUS_NAME, KITH_KEY_FILE_MAX_SIZE, &lost);

  return previous != NULL && g_bytes_equal (previous, bytes);
}

KithKeyFile *
kith_key_file_load (const char  *folder,
                    gboolean    *previous,
                    GError     **error)
{
  gboolean fallback;
  KithKeyFile *file;

  g_return_val_if_fail (folder != NULL, NULL);

  file = load_newest (folder, &fallback, NULL, error);
  if (previous != NULL)
    *previous = fallback;
  return file;
}

gboolean
kith_key_file_save (KithKeyFile     *self,
                    const KithKeys  *keys,
                    const char      *folder,
                    GError         **error)
{
  g_autofd int folder_fd = -1;
  g_autoptr (GError) missing = NULL;
  g_autoptr (GBytes) old = NULL;
  g_autoptr (KithKeyFile) stored = NULL;
  gboolean previous;

  g_return_val_if_fail (self != NULL && keys != NULL && folder != NULL, FALSE);

  if (!kith_key_file_verify (self, keys, error))
    return FALSE;
  folder_fd = kith_folder_open_locked (folder, error);
  if (folder_fd < 0)
    return FALSE;

  stored = load_newest (folder, &previous, &old, &missing);
  if (stored == NULL && !g_error_matches (missing, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_A_PRACTICE))
    {
      g_propagate_error (error, g_steal_pointer (&missing));
      return FALSE;
    }
  if (stored != NULL && !check_unchanged (self, stored, error))
    return FALSE;
  return write_next (self, keys, folder_fd, old, error);
}

gboolean
kith_key_file_lacks_previous (const char *folder)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) damage = NULL;
  g_autoptr (KithKeyFile) previous = NULL;

  g_return_val_if_fail (folder != NULL, FALSE);

  previous = load_one (folder, KITH_KEY_FILE_PREVIOUS_NAME, &bytes, &damage);
  return previous == NULL && is_lost (damage);
}

gboolean
kith_key_file_forget_previous (KithKeyFile  *self,
                               const char   *folder,
                               GError      **error)
{
  g_autofd int folder_fd = -1;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (KithKeyFile) stored = NULL;

  g_return_val_if_fail (self != NULL && folder != NULL, FALSE);

  folder_fd = kith_folder_open_locked (folder, error);
  if (folder_fd < 0)
    return FALSE;

  stored = load_one (folder, KITH_KEY_FILE_NAME, &bytes, error);
  return stored != NULL && check_unchanged (self, stored, error) &&
         (is_previous (folder, bytes) || write_bytes (folder_fd, KITH_KEY_FILE_PREVIOUS_NAME, bytes, error));
}
