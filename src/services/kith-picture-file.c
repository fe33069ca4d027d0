/* kith-picture-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "config.h"

#include "kith-picture-file.h"

#include "kith-problem.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_FAILED, message);
  return FALSE;
}

static gboolean
refuse_existing (GError **error)
{
  return refuse (error, _("There is a file of this name already, and it was left as it is. "
                          "Please choose another name, or say that it may be replaced."));
}

static gboolean
refuse_unwritten (GError **error,
                  int      reason)
{
  if (reason == ENOSPC || reason == EDQUOT)
    return refuse (error, _("There is no room left on the disk for this file. Nothing was written. "
                            "Please make room, or choose another place."));
  return refuse (error, _("The file can't be written there. Nothing was written. Please choose another place."));
}

static gboolean
is_within (const char *folder,
           const char *path)
{
  g_autofree char *dirname = g_path_get_dirname (path);
  g_autofree char *place = realpath (dirname, NULL);
  g_autofree char *practice = realpath (folder, NULL);
  g_autofree char *inside = practice != NULL ? g_strconcat (practice, G_DIR_SEPARATOR_S, NULL) : NULL;

  return place != NULL && practice != NULL && (g_str_equal (place, practice) || g_str_has_prefix (place, inside));
}

/* Only a file is ever written over: not a folder, not a device, not what a link points to. */
static gboolean
is_replaceable (const char *path)
{
  struct stat info;

  return lstat (path, &info) == 0 && S_ISREG (info.st_mode);
}

gboolean
kith_picture_file_check (const char  *path,
                         const char  *folder,
                         gboolean     replace,
                         GError     **error)
{
  struct stat info;

  if (is_within (folder, path))
    return refuse (error, _("The folder of the practice is for the practice alone. Nothing was written. "
                            "Please choose another place."));
  if (lstat (path, &info) == 0 && (!replace || !S_ISREG (info.st_mode)))
    return refuse_existing (error);
  return TRUE;
}

static gboolean
write_whole (int     fd,
             GBytes *bytes)
{
  gsize size;
  const char *content = g_bytes_get_data (bytes, &size);

  while (size > 0)
    {
      gssize written = write (fd, content, size);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        return FALSE;
      content += written;
      size -= written;
    }

  return fsync (fd) == 0;
}

/* Not every file system can refuse to replace in one step. */
static gboolean
publish (const char *unfinished,
         const char *path,
         gboolean    replace)
{
  if (replace)
    return is_replaceable (path) || errno == ENOENT ? rename (unfinished, path) == 0 : FALSE;
  if (renameat2 (AT_FDCWD, unfinished, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS)
    return FALSE;
  if (g_access (path, F_OK) == 0)
    {
      errno = EEXIST;
      return FALSE;
    }
  return rename (unfinished, path) == 0;
}

gboolean
kith_picture_file_write (const char  *path,
                         gboolean     replace,
                         GBytes      *bytes,
                         GError     **error)
{
  g_autofree char *unfinished = g_strconcat (path, ".XXXXXX", NULL);
  int fd = g_mkstemp_full (unfinished, O_RDWR | O_CLOEXEC, 0600);
  gboolean written;
  int reason;

  if (fd < 0)
    return refuse_unwritten (error, errno);
  written = write_whole (fd, bytes);
  reason = errno;
  if (close (fd) != 0 && written)
    {
      written = FALSE;
      reason = errno;
    }
  if (written && publish (unfinished, path, replace))
    return TRUE;

  if (written)
    reason = errno;
  g_unlink (unfinished);
  return written && reason == EEXIST ? refuse_existing (error) : refuse_unwritten (error, reason);
}
