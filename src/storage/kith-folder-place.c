/* kith-folder-place.c: the verbs of kith-folder.h that judge where a practice lies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "config.h"

#include "kith-folder.h"

#include "kith-storage-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#define FOLDER_MODE 0700
#define FILE_MODE   0600

typedef enum
{
  FILE_NEEDED,
  FILE_OF_KEYS,
  FILE_PASSING,
} FileNeed;

/* The databases are never opened here: closing any descriptor of theirs would drop the locks that SQLite holds. */
static const struct
{
  const char *name;
  FileNeed need;
} files[] = {
  { "practice.keys", FILE_OF_KEYS },
  { "practice.keys.previous", FILE_OF_KEYS },
  { "office.db", FILE_NEEDED },
  { "clinical.db", FILE_NEEDED },
  { "office.db-journal", FILE_PASSING },
  { "clinical.db-journal", FILE_PASSING },
  { "office.head", FILE_PASSING },
  { "clinical.head", FILE_PASSING },
  { "practice.tries", FILE_PASSING },
};

static gboolean
refuse (GError           **error,
        KithStorageError   code,
        const char        *sentence)
{
  g_set_error_literal (error, KITH_STORAGE_ERROR, (int) code, sentence);
  return FALSE;
}

static gboolean
check_local (int          fd,
             const char  *path,
             GError     **error)
{
  struct statfs info;

  if (fstatfs (fd, &info) != 0)
    {
      kith_storage_error_set_errno (error, errno, path);
      return FALSE;
    }
  if (kith_folder_is_remote ((glong) info.f_type))
    return refuse (error, KITH_STORAGE_ERROR_UNSAFE_PLACE,
                   _("This folder is on a network or shared disk, where two computers can damage a practice, or on one of a "
                     "kind where locks can't be trusted, as some USB sticks are. Nothing was changed. "
                     "Choose a folder on a disk of this computer; backups may go anywhere."));
  return TRUE;
}

/* Too open a mode is put right; one that shuts out its owner may be on purpose. */
static gboolean
check_access (int                 folder_fd,
              const char         *name,
              const struct stat  *info,
              mode_t              needed,
              GError            **error)
{
  g_autofree char *base = g_path_get_basename (name);
  g_autofree char *display_name = g_filename_display_name (base);

  if ((info->st_mode & needed) != needed)
    {
      g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_READ_ONLY,
                   _("“%s” is protected even from you, perhaps on purpose. Nothing was changed. To work in this practice, "
                     "allow yourself to read and write its folder and every file in it (as “chmod -R u+rwX” does), or "
                     "restore a backup beside it."),
                   display_name);
      return FALSE;
    }
  if (faccessat (folder_fd, name, R_OK | W_OK, AT_EACCESS) != 0 && errno != ENOENT)
    {
      kith_storage_error_set_errno (error, errno, name);
      return FALSE;
    }
  return TRUE;
}

/* Sets @changed where @name had another mode than @mode. */
static gboolean
repair_mode (int          folder_fd,
             const char  *name,
             mode_t       mode,
             gboolean    *changed,
             GError     **error)
{
  struct stat info;

  if (fstatat (folder_fd, name, &info, AT_SYMLINK_NOFOLLOW) == 0 && (info.st_mode & 0777) == mode)
    return TRUE;
  if (fchmodat (folder_fd, name, mode, 0) != 0)
    {
      if (errno == ENOENT)
        return TRUE;
      kith_storage_error_set_errno (error, errno, name);
      return FALSE;
    }
  *changed = TRUE;
  return TRUE;
}

/* What is not there was asked for before, or came and went: a journal of another process. */
static gboolean
check_file (int          folder_fd,
            const char  *name,
            GError     **error)
{
  struct stat info;

  if (fstatat (folder_fd, name, &info, AT_SYMLINK_NOFOLLOW) != 0)
    {
      if (errno == ENOENT)
        return TRUE;
      kith_storage_error_set_errno (error, errno, name);
      return FALSE;
    }
  if (!S_ISREG (info.st_mode))
    {
      g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_UNSAFE_PLACE,
                   _("“%s” is a link or no ordinary file, and Kith follows no links to what it keeps. "
                     "Nothing was changed. Put the file itself in its place."),
                   name);
      return FALSE;
    }
  if (info.st_nlink > 1)
    {
      g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_UNSAFE_PLACE,
                   _("“%s” has a second name elsewhere (a hard link), and opening it under two names can damage it. "
                     "Nothing was changed. Remove the other name, or work in a true copy of the folder."),
                   name);
      return FALSE;
    }
  return check_access (folder_fd, name, &info, FILE_MODE, error);
}

static gboolean
exists (int         folder_fd,
        const char *name)
{
  struct stat info;

  return fstatat (folder_fd, name, &info, AT_SYMLINK_NOFOLLOW) == 0;
}

static gboolean
repair_modes (int          folder_fd,
              const char  *path,
              gboolean    *changed,
              GError     **error)
{
  if (!repair_mode (AT_FDCWD, path, FOLDER_MODE, changed, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    if (!repair_mode (folder_fd, files[i].name, FILE_MODE, changed, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_complete (int          folder_fd,
                GError     **error)
{
  gboolean keys = FALSE, data = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      keys |= files[i].need == FILE_OF_KEYS && exists (folder_fd, files[i].name);
      data |= files[i].need == FILE_NEEDED && exists (folder_fd, files[i].name);
    }
  if (!keys && data)
    return refuse (error, KITH_STORAGE_ERROR_DAMAGED,
                   _("The key file of this practice, “practice.keys”, is missing, and nothing can be opened without it. "
                     "Nothing was changed. Put it back, or restore the newest backup beside it."));
  if (!keys)
    return refuse (error, KITH_STORAGE_ERROR_NOT_A_PRACTICE,
                   _("This folder holds no practice. Nothing was changed. Choose another folder."));

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    if (files[i].need == FILE_NEEDED && !exists (folder_fd, files[i].name))
      {
        g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED,
                     _("This practice isn't complete, for its file “%s” is missing. Nothing was changed. "
                       "Put the file back, or restore the newest backup."),
                     files[i].name);
        return FALSE;
      }
  return TRUE;
}

/* A folder that may not be looked into is none without a practice. */
static gboolean
check_reachable (int          folder_fd,
                 const char  *path,
                 GError     **error)
{
  struct stat info;

  if (fstatat (folder_fd, files[0].name, &info, AT_SYMLINK_NOFOLLOW) == 0 || errno == ENOENT)
    return TRUE;
  kith_storage_error_set_errno (error, errno, path);
  return FALSE;
}

/* Opens the folder itself, which is no database: its descriptor can be closed without harm. */
static int
open_own_folder (const char   *path,
                 struct stat  *info,
                 GError      **error)
{
  g_autofd int fd = -1;

  if (lstat (path, info) != 0 && errno != ENOENT && errno != ENOTDIR)
    kith_storage_error_set_errno (error, errno, path);
  else if (S_ISLNK (info->st_mode))
    refuse (error, KITH_STORAGE_ERROR_UNSAFE_PLACE,
            _("This is only a link to a practice. Nothing was changed. Open the folder that it leads to."));
  else if (!S_ISDIR (info->st_mode))
    refuse (error, KITH_STORAGE_ERROR_NOT_A_PRACTICE,
            _("There is no practice here. Nothing was changed. Choose another folder."));
  else if (info->st_uid != geteuid ())
    refuse (error, KITH_STORAGE_ERROR_UNSAFE_PLACE,
            _("This folder belongs to another user of this computer. Nothing was changed. "
              "Log in as that user, or choose another folder."));
  else if ((fd = open (path, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)) < 0)
    kith_storage_error_set_errno (error, errno, path);
  return g_steal_fd (&fd);
}

gboolean
kith_folder_is_remote (glong statfs_type)
{
  static const guint32 remote[] = {
    0x65735546, /* FUSE */
    0x00006969, /* NFS */
    0x0000517B, /* SMB */
    0xFE534D42, /* SMB2 */
    0xFF534D42, /* CIFS */
    0x01021997, /* 9P */
    0x00C36400, /* Ceph */
    0x5346414F, /* AFS of OpenAFS */
    0x6B414653, /* AFS of the kernel */
    0x73757245, /* Coda */
    0x0000564C, /* NCP */
    0x0BD00BD0, /* Lustre */
    0x47504653, /* GPFS */
    0x01161970, /* GFS2 */
    0x7461636F, /* OCFS2 */
    0x786F4256, /* shared folder of VirtualBox */
    0xBACBACBC, /* shared folder of VMware */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (remote); i++)
    if ((guint32) statfs_type == remote[i])
      return TRUE;
  return FALSE;
}

gboolean
kith_folder_check_place (const char  *parent,
                         GError     **error)
{
  g_autofd int fd = -1;

  g_return_val_if_fail (parent != NULL, FALSE);

  fd = open (parent, O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0)
    {
      kith_storage_error_set_errno (error, errno, parent);
      return FALSE;
    }
  if (!check_local (fd, parent, error))
    return FALSE;
  if (faccessat (AT_FDCWD, parent, W_OK | X_OK, AT_EACCESS) != 0)
    {
      kith_storage_error_set_errno (error, errno, parent);
      return FALSE;
    }
  return TRUE;
}

gboolean
kith_folder_check (const char  *path,
                   gboolean    *repaired,
                   GError     **error)
{
  g_autofree char *plain = NULL;
  g_autofd int fd = -1;
  struct stat info = { 0 };
  gboolean changed = FALSE;

  g_return_val_if_fail (path != NULL, FALSE);

  /* A slash at the end would make lstat() look through a link. */
  plain = g_canonicalize_filename (path, NULL);
  fd = open_own_folder (plain, &info, error);
  if (fd < 0 || !check_local (fd, plain, error) || !check_reachable (fd, plain, error))
    return FALSE;
  if (!check_complete (fd, error) || !check_access (AT_FDCWD, plain, &info, FOLDER_MODE, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    if (!check_file (fd, files[i].name, error))
      return FALSE;
  /* Not before all of it is known to be a practice that may be opened, or it would be changed and then refused. */
  if (!repair_modes (fd, plain, &changed, error))
    return FALSE;
  if (repaired != NULL)
    *repaired = changed;
  return TRUE;
}
