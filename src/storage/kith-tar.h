/* kith-tar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define KITH_TAR_BLOCK  512
#define KITH_TAR_DIGEST 32

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
} KithTarHeader;

G_STATIC_ASSERT (sizeof (KithTarHeader) == KITH_TAR_BLOCK);

/* @cancellable: (nullable): of what is being read. */
typedef struct
{
  int fd;
  const char *path;
  GCancellable *cancellable;
} KithTarStream;

/** A tar archive as a stream of members; every failure is a KithStorageError that names the last part of the path. */

/** kith_tar_set_damaged: says that this is no whole backup. Returns: FALSE */
gboolean kith_tar_set_damaged   (GError              **error);
gboolean kith_tar_write         (const KithTarStream  *to,
                                 gconstpointer         data,
                                 gsize                 size,
                                 GError              **error);

/** kith_tar_read: Returns: how many bytes, fewer than @size only at the end of the file; -1 on failure */
gssize   kith_tar_read          (const KithTarStream  *from,
                                 gpointer              data,
                                 gsize                 size,
                                 GError              **error);
gboolean kith_tar_write_header  (const KithTarStream  *to,
                                 const char           *name,
                                 guint64               size,
                                 GError              **error);

/** kith_tar_write_padding: what a member of @size bytes lacks to a whole block. */
gboolean kith_tar_write_padding (const KithTarStream  *to,
                                 guint64               size,
                                 GError              **error);

/** kith_tar_read_header: @done: at the end of the archive, which is two empty blocks. */
gboolean kith_tar_read_header   (const KithTarStream  *from,
                                 KithTarHeader        *header,
                                 guint64              *size,
                                 gboolean             *done,
                                 GError              **error);

/** kith_tar_is_sound: whether @header is one of an archive, by its checksum. */
gboolean kith_tar_is_sound      (const KithTarHeader  *header);

/** kith_tar_open_member: the file @name in @folder, by the flags of open(). @path: (out) (transfer full) */
gboolean kith_tar_open_member   (const char           *folder,
                                 const char           *name,
                                 int                   flags,
                                 int                  *fd,
                                 char                **path,
                                 GError              **error);

/** kith_tar_copy: @size bytes and their digest (BLAKE2b, in hexadecimal). @to: (nullable): NULL only tells the digest. Errors: also G_IO_ERROR_CANCELLED */
gboolean kith_tar_copy          (const KithTarStream  *from,
                                 const KithTarStream  *to,
                                 guint64               size,
                                 char                  hex[2 * KITH_TAR_DIGEST + 1],
                                 GError              **error);

G_END_DECLS
