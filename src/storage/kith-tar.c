/* kith-tar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-tar.h"

#include "kith-storage-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#define CHUNK (256 * 1024)

gboolean
kith_tar_set_damaged (GError **error)
{
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED,
                       _("This is not a whole backup of Kith. Nothing was changed. Try an earlier backup."));
  return FALSE;
}

gboolean
kith_tar_write (const KithTarStream  *to,
                gconstpointer         data,
                gsize                 size,
                GError              **error)
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
gssize
kith_tar_read (const KithTarStream  *from,
               gpointer              data,
               gsize                 size,
               GError              **error)
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
sum_header (const KithTarHeader *header)
{
  KithTarHeader copy = *header;
  const guint8 *bytes = (const guint8 *) &copy;
  guint sum = 0;

  memset (copy.checksum, ' ', sizeof copy.checksum);
  for (gsize i = 0; i < sizeof copy; i++)
    sum += bytes[i];
  return sum;
}

gboolean
kith_tar_write_header (const KithTarStream  *to,
                       const char           *name,
                       guint64               size,
                       GError              **error)
{
  KithTarHeader header = { 0 };

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
  return kith_tar_write (to, &header, sizeof header, error);
}

gboolean
kith_tar_write_padding (const KithTarStream  *to,
                        guint64               size,
                        GError              **error)
{
  static const char zeros[KITH_TAR_BLOCK];

  return size % KITH_TAR_BLOCK == 0 || kith_tar_write (to, zeros, KITH_TAR_BLOCK - size % KITH_TAR_BLOCK, error);
}

gboolean
kith_tar_open_member (const char  *folder,
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
gboolean
kith_tar_copy (const KithTarStream  *from,
               const KithTarStream  *to,
               guint64               size,
               char                  hex[2 * KITH_TAR_DIGEST + 1],
               GError              **error)
{
  g_autofree char *chunk = g_malloc (CHUNK);
  crypto_generichash_state state;
  guint8 digest[KITH_TAR_DIGEST];

  crypto_generichash_init (&state, NULL, 0, KITH_TAR_DIGEST);
  while (size > 0)
    {
      gsize wanted = MIN (size, CHUNK);
      gssize got = kith_storage_error_check_stopped (from->cancellable, error) ? kith_tar_read (from, chunk, wanted, error) : -1;

      if (got < 0)
        return FALSE;
      if ((gsize) got < wanted)
        return kith_tar_set_damaged (error);
      crypto_generichash_update (&state, (const guint8 *) chunk, got);
      if (to != NULL && !kith_tar_write (to, chunk, got, error))
        return FALSE;
      size -= got;
    }
  crypto_generichash_final (&state, digest, KITH_TAR_DIGEST);
  sodium_bin2hex (hex, 2 * KITH_TAR_DIGEST + 1, digest, KITH_TAR_DIGEST);
  return TRUE;
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
read_block (const KithTarStream  *from,
            KithTarHeader        *block,
            gboolean             *empty,
            GError              **error)
{
  static const KithTarHeader zeros;
  gssize got = kith_tar_read (from, block, sizeof *block, error);

  if (got < 0)
    return FALSE;
  if (got < KITH_TAR_BLOCK)
    return kith_tar_set_damaged (error);
  *empty = memcmp (block, &zeros, KITH_TAR_BLOCK) == 0;
  return TRUE;
}

gboolean
kith_tar_is_sound (const KithTarHeader *header)
{
  guint64 sum;

  return memcmp (header->magic, "ustar", 5) == 0 && header->name[sizeof header->name - 1] == '\0'
         && read_number (header->checksum, sizeof header->checksum, &sum) && sum == sum_header (header);
}

gboolean
kith_tar_read_header (const KithTarStream  *from,
                      KithTarHeader        *header,
                      guint64              *size,
                      gboolean             *done,
                      GError              **error)
{
  if (!read_block (from, header, done, error))
    return FALSE;
  if (*done)
    return read_block (from, header, done, error) && (*done || kith_tar_set_damaged (error));
  if (!kith_tar_is_sound (header) || header->type != '0' || !read_number (header->size, sizeof header->size, size))
    return kith_tar_set_damaged (error);
  return TRUE;
}
