/* kith-tries.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-tries.h"

#include "kith-engine.h"
#include "kith-folder-file.h"
#include "kith-folder.h"
#include "kith-id.h"
#include "kith-storage-error.h"
#include "kith-users-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NAME     "practice.tries"
#define LARGEST  65536

/* Where one alone may be meant, that one is. */
static char *
find_user (const KithKeyFile *file,
           const char        *user)
{
  g_autoptr (GPtrArray) slots = kith_key_file_dup_slots (file);
  g_autoptr (KithKeySlot) named = user != NULL ? kith_users_find (file, user) : NULL;
  g_autofree char *only = NULL;

  if (user != NULL)
    return named != NULL ? g_strdup (named->id) : NULL;
  for (guint i = 0; i < slots->len; i++)
    {
      const KithKeySlot *slot = slots->pdata[i];

      if (!slot->recovery && only != NULL)
        return NULL;
      if (!slot->recovery)
        only = g_strdup (slot->id);
    }
  return g_steal_pointer (&only);
}

static void
append (int         folder_fd,
        const char *line)
{
  g_autofd int fd = openat (folder_fd, NAME, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0600);
  gsize length = strlen (line);
  struct stat facts;

  if (fd < 0 || fstat (fd, &facts) != 0 || !S_ISREG (facts.st_mode) || facts.st_size + (goffset) length > LARGEST)
    return;
  if (write (fd, line, length) == (gssize) length)
    fsync (fd);
}

void
kith_tries_add (const char        *folder,
                const KithKeyFile *file,
                const char        *user)
{
  g_autoptr (GError) held = NULL;
  g_autofd int folder_fd = kith_folder_open_locked (folder, &held);
  g_autofree char *id = find_user (file, user);
  g_autofree char *line = g_strdup_printf ("%" G_GINT64_FORMAT " %s\n", g_get_real_time () / 1000, id != NULL ? id : "");

  if (folder_fd >= 0)
    append (folder_fd, line);
}

/* What is no such line was not written here, and is passed over. */
static KithTry *
read_line (const char *line)
{
  char *end;
  gint64 at = g_ascii_strtoll (line, &end, 10);
  KithTry *found;

  if (end == line || *end != ' ' || at <= 0 || (end[1] != '\0' && !kith_id_is_valid (end + 1)))
    return NULL;
  found = g_new0 (KithTry, 1);
  found->at = at;
  found->user = g_strdup (end + 1);
  return found;
}

static GPtrArray *
read_lines (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (data, size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *tries = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_try_free);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      KithTry *found = read_line (lines[i]);

      if (found != NULL)
        g_ptr_array_add (tries, found);
    }
  return tries;
}

/* Under the lock, so that none is added between the reading and the removal. */
gboolean
kith_tries_take (KithDatabase  *self,
                 GError       **error)
{
  g_autofree char *path = g_build_filename (self->folder, NAME, NULL);
  g_autofd int folder_fd = -1;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) tries = NULL;
  g_autoptr (GError) unreadable = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  folder_fd = kith_folder_open_locked (self->folder, error);
  if (folder_fd < 0)
    return FALSE;
  bytes = kith_folder_read_file (self->folder, NAME, LARGEST, &unreadable);
  tries = bytes != NULL ? read_lines (bytes) : NULL;
  if (tries != NULL && !kith_database_note_tries (self, tries, error))
    return FALSE;
  if (unlinkat (folder_fd, NAME, 0) == 0 || errno == ENOENT)
    return TRUE;
  kith_storage_error_set_errno (error, errno, path);
  return FALSE;
}
