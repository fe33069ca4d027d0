/* kith-archive.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-secret.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** A backup file: a tar archive (POSIX ustar) of practice.keys, office.db, clinical.db, office.head, clinical.head and,
 * last, "manifest": the digest (BLAKE2b) of each, and an authentication of the whole. All but the manifest is encrypted
 * already; without Kith, any tar and SQLCipher can read it with the keys. */

/** kith_archive_write: makes @path from the files in @folder, mode 0600, and reads it back before it has its name. An older
 * backup of the same @practice is replaced, atomically; all else is left as it is. @key: 32 bytes. @cancellable: (nullable).
 * Errors: EXISTS, DISK_FULL, READ_ONLY, NOT_FOUND, G_IO_ERROR_CANCELLED */
gboolean kith_archive_write   (const char        *path,
                               const char        *folder,
                               const char        *practice,
                               const KithSecret  *key,
                               GCancellable      *cancellable,
                               GError           **error);

/** kith_archive_unpack: the files of @path into the empty @folder, each compared with its digest. @cancellable: (nullable).
 * Errors: DAMAGED, NOT_FOUND, NEWER, DISK_FULL, G_IO_ERROR_CANCELLED */
gboolean kith_archive_unpack  (const char        *path,
                               const char        *folder,
                               GCancellable      *cancellable,
                               GError           **error);

/** kith_archive_read_keys: the key file in @path, before anything is unpacked or verified. Errors: DAMAGED, NOT_FOUND.
 * Returns: (transfer full) */
GBytes  *kith_archive_read_keys (const char      *path,
                                 GError         **error);

/** kith_archive_is_of: whether @path is a backup of @practice, as its key file tells anyone. */
gboolean kith_archive_is_of   (const char        *path,
                               const char        *practice);

/** kith_archive_verify: whether the manifest unpacked to @folder is authentic, by the key of the practice; removes it.
 * Errors: DAMAGED */
gboolean kith_archive_verify  (const char        *folder,
                               const char        *practice,
                               const KithSecret  *key,
                               GError           **error);

G_END_DECLS
