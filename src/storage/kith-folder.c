/* kith-folder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "config.h"

#include "kith-folder.h"

#include "kith-folder-file.h"
#include "kith-storage-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define RANDOM_LETTERS 6
#define UNFINISHED ".unfinished-"

/* The folders this process is filling: path to the descriptor that holds them. */
static GMutex held_mutex;
static GHashTable *held;

static void
close_held (gpointer fd)
{
  close (GPOINTER_TO_INT (fd));
}

static void
remember_held (const char *path,
               int         fd)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&held_mutex);

  if (held == NULL)
    held = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, close_held);
  g_hash_table_replace (held, g_strdup (path), GINT_TO_POINTER (fd));
}

static void
forget_held (const char *path)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&held_mutex);

  if (held == NULL)
    return;
  g_hash_table_remove (held, path);
  if (g_hash_table_size (held) == 0)
    g_clear_pointer (&held, g_hash_table_unref);
}

/* A record lock, for flock() on the same folder is what those who write its files take. It belongs to the open
 * descriptor, so it ends with the process, and is seen by other descriptors of this process. */
static gboolean
hold (int fd)
{
  struct flock lock = { .l_type = F_RDLCK, .l_whence = SEEK_SET };

  return fcntl (fd, F_OFD_SETLK, &lock) == 0;
}

static gboolean
is_held (int fd)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

  return fcntl (fd, F_OFD_GETLK, &lock) != 0 || lock.l_type != F_UNLCK;
}

static int
open_subfolder (int         parent_fd,
                const char *name)
{
  return openat (parent_fd, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

static void
remove_tree (int         parent_fd,
             const char *name)
{
  g_autofd int fd = -1;
  g_autoptr (GPtrArray) names = NULL;

  if (unlinkat (parent_fd, name, 0) == 0)
    return;

  fd = open_subfolder (parent_fd, name);
  names = fd >= 0 ? kith_folder_list (fd) : NULL;
  for (guint i = 0; names != NULL && i < names->len; i++)
    remove_tree (fd, g_ptr_array_index (names, i));
  unlinkat (parent_fd, name, AT_REMOVEDIR);
}

static gboolean sync_tree (int fd);

static gboolean
sync_entry (int         parent_fd,
            const char *name)
{
  g_autofd int fd = -1;
  struct stat info;

  if (fstatat (parent_fd, name, &info, AT_SYMLINK_NOFOLLOW) != 0)
    return FALSE;
  if (!S_ISREG (info.st_mode) && !S_ISDIR (info.st_mode))
    return TRUE;

  fd = openat (parent_fd, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (fd < 0)
    return FALSE;
  return S_ISDIR (info.st_mode) ? sync_tree (fd) : fsync (fd) == 0;
}

/* Returns FALSE with errno set. */
static gboolean
sync_tree (int fd)
{
  g_autoptr (GPtrArray) names = kith_folder_list (fd);

  if (names == NULL)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    if (!sync_entry (fd, g_ptr_array_index (names, i)))
      return FALSE;
  return fsync (fd) == 0;
}

static gboolean
is_unfinished_of (const char *name,
                  const char *prefix)
{
  const char *rest;

  if (!g_str_has_prefix (name, prefix))
    return FALSE;
  rest = name + strlen (prefix);
  if (!g_ascii_isdigit (*rest))
    return FALSE;
  while (g_ascii_isdigit (*rest))
    rest++;
  return *rest == '-' && strlen (rest + 1) == RANDOM_LETTERS;
}

static void
remove_stale (int         parent_fd,
              const char *prefix)
{
  g_autoptr (GPtrArray) names = kith_folder_list (parent_fd);

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofd int fd = -1;

      if (!is_unfinished_of (name, prefix))
        continue;
      fd = open_subfolder (parent_fd, name);
      if (fd >= 0 && !is_held (fd))
        remove_tree (parent_fd, name);
    }
}

static gboolean
refuse_existing (const char  *path,
                 GError     **error)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);
  struct stat info;

  if (lstat (path, &info) == 0 && !S_ISDIR (info.st_mode))
    g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_EXISTS,
                 _("“%s” is there already, and a practice needs a new folder. Nothing was changed. Choose another name."), name);
  else
    g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_EXISTS,
                 _("“%s” is there already and isn't empty. Nothing was changed. Choose another name."), name);
  return FALSE;
}

static gboolean
check_free (const char  *path,
            GError     **error)
{
  g_autofd int fd = -1;
  g_autoptr (GPtrArray) names = NULL;
  struct stat info;

  if (lstat (path, &info) == 0)
    {
      fd = open_subfolder (AT_FDCWD, path);
      names = fd >= 0 ? kith_folder_list (fd) : NULL;
      return names != NULL && names->len == 0 ? TRUE : refuse_existing (path, error);
    }
  if (errno == ENOENT)
    return TRUE;
  kith_storage_error_set_errno (error, errno, path);
  return FALSE;
}

static char *
name_unfinished (const char *prefix)
{
  return g_strdup_printf ("%s%d-XXXXXX", prefix, (int) getpid ());
}

/* The disk has to take the longer name as well, of the folder while it is being filled. */
static gboolean
check_length (const char  *parent,
              const char  *base,
              GError     **error)
{
  g_autofree char *prefix = g_strdup_printf (".%s" UNFINISHED, base);
  g_autofree char *name = name_unfinished (prefix);
  g_autofree char *path = g_build_filename (parent, name, NULL);
  struct stat info;

  if (lstat (path, &info) == 0 || errno != ENAMETOOLONG)
    return TRUE;
  kith_storage_error_set_errno (error, errno, path);
  return FALSE;
}

/* Sweeping, making and holding happen under the lock of @parent, so that nobody sweeps what isn't held yet. */
static char *
make_held (const char  *parent,
           const char  *base,
           GError     **error)
{
  g_autofd int parent_fd = kith_folder_open_locked (parent, error);
  g_autofree char *prefix = g_strdup_printf (".%s" UNFINISHED, base);
  g_autofree char *name = name_unfinished (prefix);
  g_autofree char *path = g_build_filename (parent, name, NULL);
  g_autofd int fd = -1;

  if (parent_fd < 0)
    return NULL;

  remove_stale (parent_fd, prefix);
  if (mkdtemp (path) == NULL)
    {
      kith_storage_error_set_errno (error, errno, parent);
      return NULL;
    }
  fd = open_subfolder (AT_FDCWD, path);
  if (fd < 0 || !hold (fd))
    {
      kith_storage_error_set_errno (error, errno, path);
      rmdir (path);
      return NULL;
    }

  remember_held (path, g_steal_fd (&fd));
  return g_steal_pointer (&path);
}

/* rename() puts a folder in the place of nothing or of an empty folder, and refuses all else, in one step. */
static gboolean
put_in_place (const char  *unfinished,
              const char  *path,
              GError     **error)
{
  if (rename (unfinished, path) == 0)
    return TRUE;
  if (errno == EEXIST || errno == ENOTEMPTY || errno == ENOTDIR)
    return refuse_existing (path, error);

  kith_storage_error_set_errno (error, errno, path);
  return FALSE;
}

static gboolean
sync_folder (const char  *path,
             gboolean     with_content,
             GError     **error)
{
  g_autofd int fd = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd >= 0 && (with_content ? sync_tree (fd) : fsync (fd) == 0))
    return TRUE;

  kith_storage_error_set_errno (error, errno, path);
  return FALSE;
}

gboolean
kith_folder_check_new (const char  *path,
                       GError     **error)
{
  g_autofree char *plain = g_canonicalize_filename (path, NULL);
  g_autofree char *parent = g_path_get_dirname (plain);
  g_autofree char *base = g_path_get_basename (plain);

  return kith_folder_check_place (parent, error) && check_free (plain, error) && check_length (parent, base, error);
}

char *
kith_folder_begin (const char  *path,
                   GError     **error)
{
  g_autofree char *plain = NULL;
  g_autofree char *parent = NULL;
  g_autofree char *base = NULL;

  g_return_val_if_fail (path != NULL && *path != '\0', NULL);

  plain = g_canonicalize_filename (path, NULL);
  parent = g_path_get_dirname (plain);
  base = g_path_get_basename (plain);
  if (!kith_folder_check_new (plain, error))
    return NULL;
  return make_held (parent, base, error);
}

gboolean
kith_folder_publish (const char  *unfinished,
                     const char  *path,
                     GError     **error)
{
  g_autofree char *plain = NULL;
  g_autofree char *parent = NULL;

  g_return_val_if_fail (unfinished != NULL && path != NULL, FALSE);

  plain = g_canonicalize_filename (path, NULL);
  parent = g_path_get_dirname (plain);
  if (!sync_folder (unfinished, TRUE, error) || !put_in_place (unfinished, plain, error))
    return FALSE;

  forget_held (unfinished);
  return sync_folder (parent, FALSE, error);
}

void
kith_folder_discard (const char *unfinished)
{
  g_autofree char *base = NULL;

  g_return_if_fail (unfinished != NULL);

  base = g_path_get_basename (unfinished);
  g_return_if_fail (*base == '.' && strstr (base, UNFINISHED) != NULL);

  remove_tree (AT_FDCWD, unfinished);
  forget_held (unfinished);
}
