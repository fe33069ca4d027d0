/* kith-folder-file.c: the verbs of kith-folder.h that read and write one file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "config.h"

#include "kith-folder-file.h"

#include "kith-folder.h"
#include "kith-storage-error.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define UNFINISHED_SUFFIX ".new"
#define LOCK_TRIES 500
#define LOCK_PAUSE (10 * G_TIME_SPAN_MILLISECOND)

static gboolean
is_bare_name (const char *name)
{
  return name != NULL && *name != '\0' && strchr (name, '/') == NULL &&
         strcmp (name, ".") != 0 && strcmp (name, "..") != 0;
}

static gboolean
write_all (int           fd,
           const guint8 *data,
           gsize         size)
{
  while (size > 0)
    {
      gssize n = TEMP_FAILURE_RETRY (write (fd, data, size));

      if (n < 0)
        return FALSE;
      data += n;
      size -= (gsize) n;
    }
  return TRUE;
}

/* Returns FALSE with errno set. */
static gboolean
write_new (int           folder_fd,
           const char   *name,
           const guint8 *data,
           gsize         size)
{
  int fd, saved_errno;
  gboolean written;

  /* Only a writer that was killed can have left this name behind, for the living ones hold the lock. */
  if (unlinkat (folder_fd, name, 0) != 0 && errno != ENOENT)
    return FALSE;
  fd = openat (folder_fd, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (fd < 0)
    return FALSE;

  written = fchmod (fd, 0600) == 0 && write_all (fd, data, size) && fsync (fd) == 0;
  saved_errno = errno;
  if (close (fd) != 0 && written)
    {
      saved_errno = errno;
      written = FALSE;
    }
  errno = saved_errno;
  return written;
}

static GBytes *
refuse_size (const char  *name,
             GError     **error)
{
  g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED,
               _("“%s” is far larger than it should be, so it is damaged. Nothing was changed. "
                 "Restore the newest backup."),
               name);
  return NULL;
}

static GBytes *
read_all (int           fd,
          gsize         limit,
          const char   *name,
          GError      **error)
{
  g_autofree guint8 *data = NULL;
  struct stat info;
  gsize room, size = 0;
  gssize n = -1;

  if (fstat (fd, &info) == 0 && (guint64) info.st_size > limit)
    return refuse_size (name, error);

  room = MIN (limit, (gsize) info.st_size) + 1;
  data = g_try_malloc (room);
  while (data != NULL && size < room && (n = TEMP_FAILURE_RETRY (read (fd, data + size, room - size))) > 0)
    size += (gsize) n;

  if (data == NULL || n < 0)
    {
      kith_storage_error_set_errno (error, data == NULL ? ENOMEM : errno, name);
      return NULL;
    }
  if (size == room)
    return refuse_size (name, error);
  return g_bytes_new_take (g_steal_pointer (&data), size);
}

static int
refuse_link (const char  *name,
             GError     **error)
{
  g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_UNSAFE_PLACE,
               _("“%s” is a link or no ordinary file, and Kith follows no links to what it keeps. Nothing was changed. "
                 "Put the file itself in its place."),
               name);
  return -1;
}

static int
open_plain_file (int          folder_fd,
                 const char  *name,
                 GError     **error)
{
  g_autofd int fd = -1;
  struct stat info;

  /* O_NONBLOCK, or a named pipe in its place would keep us waiting. */
  fd = openat (folder_fd, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (fd < 0 && errno == ELOOP)
    return refuse_link (name, error);
  if (fd < 0 || fstat (fd, &info) != 0)
    {
      kith_storage_error_set_errno (error, errno, name);
      return -1;
    }
  if (!S_ISREG (info.st_mode))
    return refuse_link (name, error);
  return g_steal_fd (&fd);
}

static int
open_folder (const char  *folder,
             GError     **error)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    kith_storage_error_set_errno (error, errno, folder);
  return fd;
}

int
kith_folder_open_locked (const char  *folder,
                         GError     **error)
{
  g_autofd int fd = open_folder (folder, error);
  g_autofree char *name = g_path_get_basename (folder);

  if (fd < 0)
    return -1;

  for (int i = 0; i < LOCK_TRIES; i++)
    {
      if (flock (fd, LOCK_EX | LOCK_NB) == 0)
        return g_steal_fd (&fd);
      if (errno != EWOULDBLOCK && errno != EINTR)
        {
          kith_storage_error_set_errno (error, errno, folder);
          return -1;
        }
      g_usleep (LOCK_PAUSE);
    }

  g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_BUSY,
               _("Another program has been saving in “%s” for some time. Nothing was changed. Try again in a moment."),
               name);
  return -1;
}

gboolean
kith_folder_write_locked (int            folder_fd,
                          const char    *name,
                          const guint8  *data,
                          gsize          size,
                          GError       **error)
{
  g_autofree char *unfinished = NULL;

  g_return_val_if_fail (is_bare_name (name), FALSE);

  unfinished = g_strconcat (".", name, UNFINISHED_SUFFIX, NULL);
  if (write_new (folder_fd, unfinished, data, size) &&
      renameat (folder_fd, unfinished, folder_fd, name) == 0 && fsync (folder_fd) == 0)
    return TRUE;

  kith_storage_error_set_errno (error, errno, name);
  unlinkat (folder_fd, unfinished, 0);
  return FALSE;
}

GPtrArray *
kith_folder_list (int folder_fd)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  int fd = openat (folder_fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *dir = fd >= 0 ? fdopendir (fd) : NULL;
  struct dirent *entry;
  int saved_errno;

  if (dir == NULL)
    {
      g_clear_fd (&fd, NULL);
      return NULL;
    }

  while (errno = 0, (entry = readdir (dir)) != NULL)
    if (strcmp (entry->d_name, ".") != 0 && strcmp (entry->d_name, "..") != 0)
      g_ptr_array_add (names, g_strdup (entry->d_name));
  saved_errno = errno;
  closedir (dir);
  errno = saved_errno;
  return saved_errno == 0 ? g_steal_pointer (&names) : NULL;
}

static gboolean
is_unfinished (const char *name)
{
  return name[0] == '.' && g_str_has_suffix (name, UNFINISHED_SUFFIX);
}

static gboolean
has_unfinished (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_unfinished (name))
      return TRUE;
  return FALSE;
}

gboolean
kith_folder_tidy (const char  *folder,
                  GError     **error)
{
  g_autofd int folder_fd = -1;
  g_autoptr (GPtrArray) names = NULL;

  g_return_val_if_fail (folder != NULL, FALSE);

  if (!has_unfinished (folder))
    return TRUE;
  folder_fd = kith_folder_open_locked (folder, error);
  if (folder_fd < 0)
    return FALSE;
  names = kith_folder_list (folder_fd);
  for (guint i = 0; names != NULL && i < names->len; i++)
    if (is_unfinished (names->pdata[i]) && unlinkat (folder_fd, names->pdata[i], 0) != 0 && errno != ENOENT)
      g_clear_pointer (&names, g_ptr_array_unref);
  if (names == NULL)
    kith_storage_error_set_errno (error, errno, folder);
  return names != NULL;
}

gboolean
kith_folder_write_file (const char    *folder,
                        const char    *name,
                        const guint8  *data,
                        gsize          size,
                        GError       **error)
{
  g_autofd int folder_fd = -1;

  g_return_val_if_fail (folder != NULL && is_bare_name (name) && (data != NULL || size == 0), FALSE);

  folder_fd = kith_folder_open_locked (folder, error);
  return folder_fd >= 0 && kith_folder_write_locked (folder_fd, name, data, size, error);
}

GBytes *
kith_folder_read_file (const char  *folder,
                       const char  *name,
                       gsize        limit,
                       GError     **error)
{
  g_autofd int folder_fd = -1;
  g_autofd int fd = -1;

  g_return_val_if_fail (folder != NULL && is_bare_name (name) && limit < G_MAXSIZE, NULL);

  folder_fd = open_folder (folder, error);
  if (folder_fd < 0)
    return NULL;
  fd = open_plain_file (folder_fd, name, error);
  return fd >= 0 ? read_all (fd, limit, name, error) : NULL;
}
