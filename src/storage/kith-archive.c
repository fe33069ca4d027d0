/* kith-archive.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "config.h"

#include "kith-archive.h"

#include "kith-folder.h"
#include "kith-key-format.h"
#include "kith-storage-error.h"
#include "kith-tar.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define MANIFEST     "manifest"
#define FIRST_LINE   "kith-backup 1"
#define MANIFEST_MAX 8192

static const char * const members[] = { "practice.keys", "office.db", "clinical.db", "office.head", "clinical.head" };

static void
list_member (GString    *list,
             const char *name,
             guint64     size,
             const char *hex)
{
  g_string_append_printf (list, "file %s %" G_GUINT64_FORMAT " %s\n", name, size, hex);
}

static gboolean
write_member (const KithTarStream  *to,
              const char           *folder,
              const char           *name,
              GString              *manifest,
              GCancellable         *cancellable,
              GError              **error)
{
  g_autofree char *path = NULL;
  g_autofd int fd = -1;
  char hex[2 * KITH_TAR_DIGEST + 1];
  struct stat info;
  KithTarStream from;

  if (!kith_tar_open_member (folder, name, O_RDONLY, &fd, &path, error))
    return FALSE;
  if (fstat (fd, &info) != 0)
    {
      kith_storage_error_set_errno (error, errno, path);
      return FALSE;
    }
  from = (KithTarStream) { fd, path, cancellable };
  if (!kith_tar_write_header (to, name, info.st_size, error)
      || !kith_tar_copy (&from, to, info.st_size, hex, error)
      || !kith_tar_write_padding (to, info.st_size, error))
    return FALSE;
  list_member (manifest, name, info.st_size, hex);
  return TRUE;
}

static void
authenticate (const char       *text,
              gsize             length,
              const KithSecret *key,
              char              hex[2 * KITH_TAR_DIGEST + 1])
{
  guint8 mac[KITH_TAR_DIGEST];

  crypto_generichash (mac, KITH_TAR_DIGEST, (const guint8 *) text, length, kith_secret_get_data (key), kith_secret_get_size (key));
  sodium_bin2hex (hex, 2 * KITH_TAR_DIGEST + 1, mac, KITH_TAR_DIGEST);
}

static gboolean
write_archive (const KithTarStream  *to,
               const char           *folder,
               const char           *practice,
               const KithSecret     *key,
               GString              *manifest,
               GCancellable         *cancellable,
               GError              **error)
{
  static const char end[2 * KITH_TAR_BLOCK];
  char hex[2 * KITH_TAR_DIGEST + 1];

  g_string_append_printf (manifest, FIRST_LINE "\npractice %s\n", practice);
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (!write_member (to, folder, members[i], manifest, cancellable, error))
      return FALSE;
  authenticate (manifest->str, manifest->len, key, hex);
  g_string_append_printf (manifest, "mac %s\n", hex);
  return kith_tar_write_header (to, MANIFEST, manifest->len, error)
         && kith_tar_write (to, manifest->str, manifest->len, error)
         && kith_tar_write_padding (to, manifest->len, error)
         && kith_tar_write (to, end, sizeof end, error);
}

static gboolean
sync_parent (const char  *path,
             GError     **error)
{
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofd int fd = open (parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  /* Not every file system a backup may go to can sync a folder. */
  if (fd >= 0 && (fsync (fd) == 0 || errno == EINVAL || errno == ENOTSUP))
    return TRUE;
  kith_storage_error_set_errno (error, errno, parent);
  return FALSE;
}

/* The members, the manifest among them, and their digests, as they are read from the disk and not from memory. */
static gboolean
list_members (const KithTarStream  *part,
              GString              *list,
              GError              **error)
{
  gboolean done = FALSE;

  if (lseek (part->fd, 0, SEEK_SET) != 0)
    {
      kith_storage_error_set_errno (error, errno, part->path);
      return FALSE;
    }
  posix_fadvise (part->fd, 0, 0, POSIX_FADV_DONTNEED);
  while (TRUE)
    {
      char hex[2 * KITH_TAR_DIGEST + 1];
      char padding[KITH_TAR_BLOCK];
      KithTarHeader header;
      guint64 size = 0;

      if (!kith_tar_read_header (part, &header, &size, &done, error))
        return FALSE;
      if (done)
        return TRUE;
      if (!kith_tar_copy (part, NULL, size, hex, error)
          || kith_tar_read (part, padding, (KITH_TAR_BLOCK - size % KITH_TAR_BLOCK) % KITH_TAR_BLOCK, error) < 0)
        return FALSE;
      list_member (list, header.name, size, hex);
    }
}

/* Whether the disk has what was written. */
static gboolean
read_back (const KithTarStream  *part,
           const GString        *manifest,
           GError              **error)
{
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GString) wanted = g_string_new (NULL);
  g_autoptr (GError) unreadable = NULL;
  const char *first = strstr (manifest->str, "file ");
  guint8 digest[KITH_TAR_DIGEST];
  char hex[2 * KITH_TAR_DIGEST + 1];

  crypto_generichash (digest, sizeof digest, (const guint8 *) manifest->str, manifest->len, NULL, 0);
  sodium_bin2hex (hex, sizeof hex, digest, sizeof digest);
  g_string_append_len (wanted, first, strstr (first, "mac ") - first);
  list_member (wanted, MANIFEST, manifest->len, hex);
  if (list_members (part, found, &unreadable) && g_string_equal (found, wanted))
    return TRUE;
  if (g_error_matches (unreadable, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&unreadable));
  else
    g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FAILED,
                         _("The disk does not give back what was saved on it, so there is no new backup. The practice and "
                           "the last backup are as they were. Choose another disk: this one may be failing."));
  return FALSE;
}

static gboolean
publish (const KithTarStream  *part,
         const char           *path,
         const GString        *manifest,
         GError              **error)
{
  if (fsync (part->fd) != 0)
    {
      kith_storage_error_set_errno (error, errno, path);
      return FALSE;
    }
  if (!read_back (part, manifest, error))
    return FALSE;
  if (rename (part->path, path) == 0)
    return sync_parent (path, error);
  kith_storage_error_set_errno (error, errno, path);
  return FALSE;
}

/* A place a person chose for a backup, which need not be one for a practice. */
static gboolean
refuse_place (const char  *path,
              int          saved_errno,
              GError     **error)
{
  if (saved_errno == EACCES || saved_errno == EPERM || saved_errno == EROFS)
    g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_READ_ONLY,
                         _("A backup can't be saved in this folder, for you may not write there. Nothing was changed. "
                           "Choose another folder."));
  else
    kith_storage_error_set_errno (error, saved_errno, path);
  return FALSE;
}

static gboolean
refuse_target (const char  *path,
               GError     **error)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);

  g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_EXISTS,
               _("“%s” is there already and is not a backup of this practice, so it was left as it is. Choose another name."),
               name);
  return FALSE;
}

gboolean
kith_archive_is_of (const char *path,
                    const char *practice)
{
  g_autoptr (GError) unreadable = NULL;
  g_autoptr (GBytes) bytes = kith_archive_read_keys (path, &unreadable);
  g_autoptr (KithKeyFile) keys = bytes != NULL ? kith_key_format_decode (bytes, &unreadable) : NULL;

  return keys != NULL && g_str_equal (kith_key_file_get_practice_id (keys), practice);
}

/* Only an older backup of the same practice is ever written over. */
static gboolean
check_target (const char  *path,
              const char  *practice,
              GError     **error)
{
  struct stat info;

  if (lstat (path, &info) == 0)
    return (S_ISREG (info.st_mode) && kith_archive_is_of (path, practice)) || refuse_target (path, error);
  if (errno == ENOENT)
    return TRUE;
  return refuse_place (path, errno, error);
}

/* The file that is held may have become a finished backup in the meantime, or be gone. */
static gboolean
is_still (int         fd,
          const char *part)
{
  struct stat held, named;

  return fstat (fd, &held) == 0 && lstat (part, &named) == 0
         && held.st_dev == named.st_dev && held.st_ino == named.st_ino;
}

/* One name for the unfinished file, so that what a killed backup left is overwritten by the next. */
static int
open_part (const char  *part,
           GError     **error)
{
  g_autofd int fd = open (part, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      g_autofree char *parent = g_path_get_dirname (part);

      refuse_place (parent, errno, error);
      return -1;
    }
  if ((flock (fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) || !is_still (fd, part))
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_BUSY,
                           _("Another backup to this file is under way. Nothing was changed. Try again when it is done."));
      return -1;
    }
  if (ftruncate (fd, 0) != 0)
    {
      kith_storage_error_set_errno (error, errno, part);
      return -1;
    }
  return g_steal_fd (&fd);
}

gboolean
kith_archive_write (const char        *path,
                    const char        *folder,
                    const char        *practice,
                    const KithSecret  *key,
                    GCancellable      *cancellable,
                    GError           **error)
{
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *part = g_strdup_printf ("%s/.%s.part", parent, name);
  g_autoptr (GString) manifest = g_string_new (NULL);
  g_autofd int fd = -1;
  KithTarStream to;

  if (!check_target (path, practice, error))
    return FALSE;
  fd = open_part (part, error);
  if (fd < 0)
    return FALSE;
  to = (KithTarStream) { fd, part, cancellable };
  if (write_archive (&to, folder, practice, key, manifest, cancellable, error) && publish (&to, path, manifest, error))
    return TRUE;
  g_unlink (part);
  return FALSE;
}

static gboolean
is_known (const char *name,
          guint64     size)
{
  if (g_str_equal (name, MANIFEST))
    return size <= MANIFEST_MAX;
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_str_equal (name, members[i]))
      return TRUE;
  return FALSE;
}

static gboolean
unpack_member (const KithTarStream  *from,
               const char           *folder,
               const char           *name,
               guint64               size,
               GString              *listed,
               GError              **error)
{
  g_autofree char *path = NULL;
  g_autofd int fd = -1;
  char hex[2 * KITH_TAR_DIGEST + 1];
  char padding[KITH_TAR_BLOCK];
  gsize rest = (KITH_TAR_BLOCK - size % KITH_TAR_BLOCK) % KITH_TAR_BLOCK;
  gssize got;
  KithTarStream to;

  if (!is_known (name, size))
    return kith_tar_set_damaged (error);
  if (!kith_tar_open_member (folder, name, O_WRONLY | O_CREAT | O_EXCL, &fd, &path, error))
    return FALSE;
  to = (KithTarStream) { .fd = fd, .path = path };
  if (!kith_tar_copy (from, &to, size, hex, error))
    return FALSE;
  got = kith_tar_read (from, padding, rest, error);
  if (got < 0)
    return FALSE;
  if ((gsize) got < rest)
    return kith_tar_set_damaged (error);
  if (!g_str_equal (name, MANIFEST))
    list_member (listed, name, size, hex);
  return TRUE;
}

static char *
read_manifest (const char  *folder,
               GError     **error)
{
  g_autoptr (GBytes) bytes = kith_folder_read_file (folder, MANIFEST, MANIFEST_MAX, error);

  return bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;
}

/* Every file once, in order, with the digest that the manifest has. */
static gboolean
compare_manifest (const char  *folder,
                  const char  *listed,
                  GError     **error)
{
  g_autoptr (GError) missing = NULL;
  g_autofree char *manifest = read_manifest (folder, &missing);
  const char *start;

  if (manifest == NULL)
    return kith_tar_set_damaged (error);
  if (g_str_has_prefix (manifest, "kith-backup ") && !g_str_has_prefix (manifest, FIRST_LINE "\n"))
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NEWER,
                           _("This backup was made with a newer Kith. Nothing was changed. Update Kith to restore it."));
      return FALSE;
    }
  start = strstr (manifest, "\nfile ");
  if (start == NULL || !g_str_has_prefix (start + 1, listed) || !g_str_has_prefix (start + 1 + strlen (listed), "mac "))
    return kith_tar_set_damaged (error);
  return TRUE;
}

/* A backup that is damaged at its very beginning is one still, by the name of its first member or by its form. */
static gboolean
looks_like_backup (int fd)
{
  static const KithTarHeader zeros;
  KithTarHeader first = { 0 };
  gssize got = pread (fd, &first, sizeof first, 0);

  if (got <= 0 || memcmp (first.name, members[0], MIN ((gsize) got, strlen (members[0]) + 1)) == 0
      || memcmp (&first, &zeros, sizeof first) == 0)
    return TRUE;
  return memcmp (first.magic, "ustar", 5) == 0 && !kith_tar_is_sound (&first);
}

static void
refuse_other (const char  *path,
              gboolean     folder,
              GError     **error)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);

  if (folder)
    g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_A_BACKUP,
                 _("“%s” is a folder, and a backup is a single file. Nothing was changed. Name the backup first, and then the "
                   "folder that is to hold the practice."),
                 name);
  else
    g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_A_BACKUP,
                 _("“%s” is no backup of a practice. Nothing was changed. Choose a file that Kith has saved as one."), name);
}

static int
open_archive (const char  *path,
              GError     **error)
{
  g_autofd int fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  struct stat info = { 0 };

  if (fd < 0 && errno == EACCES)
    g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_READ_ONLY,
                         _("You may not read this backup. Nothing was changed. "
                           "Change its permissions, or copy it to a folder of your own as someone who may."));
  else if (fd < 0)
    kith_storage_error_set_errno (error, errno, path);
  if (fd < 0)
    return -1;
  if (fstat (fd, &info) == 0 && S_ISREG (info.st_mode) && looks_like_backup (fd))
    return g_steal_fd (&fd);
  refuse_other (path, S_ISDIR (info.st_mode), error);
  return -1;
}

GBytes *
kith_archive_read_keys (const char  *path,
                        GError     **error)
{
  g_autofd int fd = open_archive (path, error);
  const KithTarStream from = { .fd = fd, .path = path };
  g_autofree char *keys = NULL;
  KithTarHeader header;
  guint64 size = 0;
  gboolean done = FALSE;
  gssize got;

  if (fd < 0 || !kith_tar_read_header (&from, &header, &size, &done, error))
    return NULL;
  if (done || !g_str_equal (header.name, members[0]) || size > KITH_KEY_FILE_MAX_SIZE)
    {
      kith_tar_set_damaged (error);
      return NULL;
    }
  keys = g_malloc (size);
  got = kith_tar_read (&from, keys, size, error);
  if (got >= 0 && (gsize) got < size)
    kith_tar_set_damaged (error);
  return got >= 0 && (gsize) got == size ? g_bytes_new_take (g_steal_pointer (&keys), size) : NULL;
}

/* Two copies in a row are none, nor is one that something was written behind. */
static gboolean
is_at_end (const KithTarStream  *from,
           GError              **error)
{
  char rest;
  gssize got = kith_tar_read (from, &rest, sizeof rest, error);

  return got == 0 || (got > 0 && kith_tar_set_damaged (error));
}

gboolean
kith_archive_unpack (const char    *path,
                     const char    *folder,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autofd int fd = open_archive (path, error);
  const KithTarStream from = { fd, path, cancellable };
  g_autoptr (GString) listed = g_string_new (NULL);
  gboolean done = FALSE;

  if (fd < 0)
    return FALSE;
  while (!done)
    {
      KithTarHeader header;
      guint64 size = 0;

      if (!kith_tar_read_header (&from, &header, &size, &done, error))
        return FALSE;
      if (!done && !unpack_member (&from, folder, header.name, size, listed, error))
        return FALSE;
    }
  return is_at_end (&from, error) && compare_manifest (folder, listed->str, error);
}

gboolean
kith_archive_verify (const char        *folder,
                     const char        *practice,
                     const KithSecret  *key,
                     GError           **error)
{
  g_autofree char *path = g_build_filename (folder, MANIFEST, NULL);
  g_autofree char *manifest = read_manifest (folder, error);
  g_autofree char *expected = g_strdup_printf (FIRST_LINE "\npractice %s\n", practice);
  char hex[2 * KITH_TAR_DIGEST + 1];
  char *mac;

  if (manifest == NULL)
    return FALSE;
  mac = strstr (manifest, "mac ");
  if (mac == NULL || !g_str_has_prefix (manifest, expected))
    return kith_tar_set_damaged (error);
  authenticate (manifest, mac - manifest, key, hex);
  if (strlen (mac) != 4 + 2 * KITH_TAR_DIGEST + 1 || sodium_memcmp (mac + 4, hex, 2 * KITH_TAR_DIGEST) != 0)
    return kith_tar_set_damaged (error);
  g_unlink (path);
  return TRUE;
}
