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
#include "kith-storage-error.h"

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
#define BLOCK        512
#define CHUNK        (256 * 1024)
#define DIGEST       32
#define MANIFEST_MAX 8192

static const char * const members[] = { "practice.keys", "office.db", "clinical.db", "office.head", "clinical.head" };

/* POSIX ustar, the fields used here. */
typedef struct
{
  char name[100];
  char mode[8];
  char uid[8];
  char gid[8];
  char size[12];
  char mtime[12];
  char checksum[8];
  char type;
  char link[100];
  char magic[6];
  char version[2];
  char rest[247];
} TarHeader;

G_STATIC_ASSERT (sizeof (TarHeader) == BLOCK);

typedef struct
{
  int fd;
  const char *path;
} Stream;

static gboolean
set_damaged (GError **error)
{
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED,
                       _("This is not a whole backup of Kith. Nothing was changed. Try an earlier backup."));
  return FALSE;
}

static gboolean
write_all (const Stream  *to,
           gconstpointer  data,
           gsize          size,
           GError       **error)
{
  const char *next = data;

  while (size > 0)
    {
      gssize written = write (to->fd, next, size);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        {
          kith_storage_error_set_errno (error, errno, to->path);
          return FALSE;
        }
      next += written;
      size -= written;
    }
  return TRUE;
}

/* Fewer than @size bytes only at the end of the file. */
static gssize
read_all (const Stream  *from,
          gpointer       data,
          gsize          size,
          GError       **error)
{
  gsize have = 0;

  while (have < size)
    {
      gssize got = read (from->fd, (char *) data + have, size - have);

      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        {
          kith_storage_error_set_errno (error, errno, from->path);
          return -1;
        }
      if (got == 0)
        break;
      have += got;
    }
  return have;
}

static guint
sum_header (const TarHeader *header)
{
  TarHeader copy = *header;
  const guint8 *bytes = (const guint8 *) &copy;
  guint sum = 0;

  memset (copy.checksum, ' ', sizeof copy.checksum);
  for (gsize i = 0; i < sizeof copy; i++)
    sum += bytes[i];
  return sum;
}

static gboolean
write_header (const Stream  *to,
              const char    *name,
              guint64        size,
              GError       **error)
{
  TarHeader header = { 0 };

  g_strlcpy (header.name, name, sizeof header.name);
  g_snprintf (header.mode, sizeof header.mode, "%07o", 0600u);
  g_snprintf (header.uid, sizeof header.uid, "%07o", 0u);
  g_snprintf (header.gid, sizeof header.gid, "%07o", 0u);
  g_snprintf (header.size, sizeof header.size, "%011" G_GINT64_MODIFIER "o", size);
  g_snprintf (header.mtime, sizeof header.mtime, "%011" G_GINT64_MODIFIER "o", (guint64) (g_get_real_time () / G_USEC_PER_SEC));
  header.type = '0';
  memcpy (header.magic, "ustar", sizeof header.magic);
  memcpy (header.version, "00", sizeof header.version);
  g_snprintf (header.checksum, sizeof header.checksum, "%06o", sum_header (&header));
  header.checksum[7] = ' ';
  return write_all (to, &header, sizeof header, error);
}

static gboolean
write_padding (const Stream  *to,
               guint64        size,
               GError       **error)
{
  static const char zeros[BLOCK];

  return size % BLOCK == 0 || write_all (to, zeros, BLOCK - size % BLOCK, error);
}

static gboolean
open_member (const char  *folder,
             const char  *name,
             int          flags,
             int         *fd,
             char       **path,
             GError     **error)
{
  *path = g_build_filename (folder, name, NULL);
  *fd = open (*path, flags | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (*fd < 0)
    kith_storage_error_set_errno (error, errno, *path);
  return *fd >= 0;
}

/* Copies @size bytes and says their digest. */
static gboolean
copy_stream (const Stream  *from,
             const Stream  *to,
             guint64        size,
             char           hex[2 * DIGEST + 1],
             GError       **error)
{
  g_autofree char *chunk = g_malloc (CHUNK);
  crypto_generichash_state state;
  guint8 digest[DIGEST];

  crypto_generichash_init (&state, NULL, 0, DIGEST);
  while (size > 0)
    {
      gsize wanted = MIN (size, CHUNK);
      gssize got = read_all (from, chunk, wanted, error);

      if (got < 0)
        return FALSE;
      if ((gsize) got < wanted)
        return set_damaged (error);
      crypto_generichash_update (&state, (const guint8 *) chunk, got);
      if (!write_all (to, chunk, got, error))
        return FALSE;
      size -= got;
    }
  crypto_generichash_final (&state, digest, DIGEST);
  sodium_bin2hex (hex, 2 * DIGEST + 1, digest, DIGEST);
  return TRUE;
}

static gboolean
write_member (const Stream  *to,
              const char    *folder,
              const char    *name,
              GString       *manifest,
              GError       **error)
{
  g_autofree char *path = NULL;
  g_autofd int fd = -1;
  char hex[2 * DIGEST + 1];
  struct stat info;
  Stream from;

  if (!open_member (folder, name, O_RDONLY, &fd, &path, error))
    return FALSE;
  if (fstat (fd, &info) != 0)
    {
      kith_storage_error_set_errno (error, errno, path);
      return FALSE;
    }
  from = (Stream) { fd, path };
  if (!write_header (to, name, info.st_size, error)
      || !copy_stream (&from, to, info.st_size, hex, error)
      || !write_padding (to, info.st_size, error))
    return FALSE;
  g_string_append_printf (manifest, "file %s %" G_GUINT64_FORMAT " %s\n", name, (guint64) info.st_size, hex);
  return TRUE;
}

static void
authenticate (const char        *text,
              gsize              length,
              const KithSecret  *key,
              char               hex[2 * DIGEST + 1])
{
  guint8 mac[DIGEST];

  crypto_generichash (mac, DIGEST, (const guint8 *) text, length, kith_secret_get_data (key), kith_secret_get_size (key));
  sodium_bin2hex (hex, 2 * DIGEST + 1, mac, DIGEST);
}

static gboolean
write_archive (const Stream      *to,
               const char        *folder,
               const char        *practice,
               const KithSecret  *key,
               GError           **error)
{
  static const char end[2 * BLOCK];
  g_autoptr (GString) manifest = g_string_new (FIRST_LINE "\n");
  char hex[2 * DIGEST + 1];

  g_string_append_printf (manifest, "practice %s\n", practice);
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (!write_member (to, folder, members[i], manifest, error))
      return FALSE;
  authenticate (manifest->str, manifest->len, key, hex);
  g_string_append_printf (manifest, "mac %s\n", hex);
  return write_header (to, MANIFEST, manifest->len, error)
         && write_all (to, manifest->str, manifest->len, error)
         && write_padding (to, manifest->len, error)
         && write_all (to, end, sizeof end, error);
}

static gboolean
sync_parent (const char  *path,
             GError     **error)
{
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofd int fd = open (parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd >= 0 && fsync (fd) == 0)
    return TRUE;
  kith_storage_error_set_errno (error, errno, parent);
  return FALSE;
}

static gboolean
publish (const Stream  *part,
         const char    *path,
         GError       **error)
{
  if (fsync (part->fd) == 0 && rename (part->path, path) == 0)
    return sync_parent (path, error);
  kith_storage_error_set_errno (error, errno, path);
  return FALSE;
}

/* One name for the unfinished file, so that what a killed backup left is overwritten by the next. */
static int
open_part (const char  *part,
           GError     **error)
{
  g_autofd int fd = open (part, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      kith_storage_error_set_errno (error, errno, part);
      return -1;
    }
  if (flock (fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
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
                    GError           **error)
{
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *part = g_strdup_printf ("%s/.%s.part", parent, name);
  g_autofd int fd = open_part (part, error);
  const Stream to = { fd, part };

  if (fd < 0)
    return FALSE;
  if (write_archive (&to, folder, practice, key, error) && publish (&to, path, error))
    return TRUE;
  g_unlink (part);
  return FALSE;
}

static gboolean
read_number (const char *field,
             gsize       length,
             guint64    *number)
{
  *number = 0;
  for (gsize i = 0; i < length && field[i] != '\0' && field[i] != ' '; i++)
    {
      if (field[i] < '0' || field[i] > '7')
        return FALSE;
      *number = *number * 8 + (field[i] - '0');
    }
  return TRUE;
}

static gboolean
read_block (const Stream  *from,
            TarHeader     *block,
            gboolean      *empty,
            GError       **error)
{
  static const TarHeader zeros;
  gssize got = read_all (from, block, sizeof *block, error);

  if (got < 0)
    return FALSE;
  if (got < BLOCK)
    return set_damaged (error);
  *empty = memcmp (block, &zeros, BLOCK) == 0;
  return TRUE;
}

/* @done: at the end of the archive, which is two empty blocks. */
static gboolean
read_header (const Stream  *from,
             TarHeader     *header,
             guint64       *size,
             gboolean      *done,
             GError       **error)
{
  guint64 sum;

  if (!read_block (from, header, done, error))
    return FALSE;
  if (*done)
    return read_block (from, header, done, error) && (*done || set_damaged (error));
  if (memcmp (header->magic, "ustar", 5) != 0 || header->type != '0' || header->name[sizeof header->name - 1] != '\0'
      || !read_number (header->checksum, sizeof header->checksum, &sum) || sum != sum_header (header)
      || !read_number (header->size, sizeof header->size, size))
    return set_damaged (error);
  return TRUE;
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
unpack_member (const Stream  *from,
               const char    *folder,
               const char    *name,
               guint64        size,
               GString       *listed,
               GError       **error)
{
  g_autofree char *path = NULL;
  g_autofd int fd = -1;
  char hex[2 * DIGEST + 1];
  char padding[BLOCK];
  gsize rest = (BLOCK - size % BLOCK) % BLOCK;
  gssize got;
  Stream to;

  if (!is_known (name, size))
    return set_damaged (error);
  if (!open_member (folder, name, O_WRONLY | O_CREAT | O_EXCL, &fd, &path, error))
    return FALSE;
  to = (Stream) { fd, path };
  if (!copy_stream (from, &to, size, hex, error))
    return FALSE;
  got = read_all (from, padding, rest, error);
  if (got < 0)
    return FALSE;
  if ((gsize) got < rest)
    return set_damaged (error);
  if (!g_str_equal (name, MANIFEST))
    g_string_append_printf (listed, "file %s %" G_GUINT64_FORMAT " %s\n", name, size, hex);
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
    return set_damaged (error);
  if (g_str_has_prefix (manifest, "kith-backup ") && !g_str_has_prefix (manifest, FIRST_LINE "\n"))
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NEWER,
                           _("This backup was made with a newer Kith. Nothing was changed. Update Kith to restore it."));
      return FALSE;
    }
  start = strstr (manifest, "\nfile ");
  if (start == NULL || !g_str_has_prefix (start + 1, listed) || !g_str_has_prefix (start + 1 + strlen (listed), "mac "))
    return set_damaged (error);
  return TRUE;
}

gboolean
kith_archive_unpack (const char  *path,
                     const char  *folder,
                     GError     **error)
{
  g_autofd int fd = open (path, O_RDONLY | O_CLOEXEC);
  const Stream from = { fd, path };
  g_autoptr (GString) listed = g_string_new (NULL);
  gboolean done = FALSE;
  struct stat info;

  if (fd < 0)
    {
      kith_storage_error_set_errno (error, errno, path);
      return FALSE;
    }
  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode))
    return set_damaged (error);
  while (!done)
    {
      TarHeader header;
      guint64 size = 0;

      if (!read_header (&from, &header, &size, &done, error))
        return FALSE;
      if (!done && !unpack_member (&from, folder, header.name, size, listed, error))
        return FALSE;
    }
  return compare_manifest (folder, listed->str, error);
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
  char hex[2 * DIGEST + 1];
  char *mac;

  if (manifest == NULL)
    return FALSE;
  mac = strstr (manifest, "mac ");
  if (mac == NULL || !g_str_has_prefix (manifest, expected))
    return set_damaged (error);
  authenticate (manifest, mac - manifest, key, hex);
  if (strlen (mac) != 4 + 2 * DIGEST + 1 || sodium_memcmp (mac + 4, hex, 2 * DIGEST) != 0)
    return set_damaged (error);
  g_unlink (path);
  return TRUE;
}
