/* kith-folder.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** kith_folder_check: whether @path may hold a live practice: a folder that this user owns, on a local disk (statfs:
 * no FUSE, NFS, SMB, CIFS, 9P), not reached by a symbolic link, writable; with practice.keys, office.db and clinical.db
 * as regular files with one name each (no hard links). Repairs modes that are open to others to 0700 and 0600, and refuses those
 * that shut out this user, as does whoever means a practice to stay as it is. @repaired: (out) (nullable).
 * Errors: NOT_A_PRACTICE (no file of one is there), DAMAGED (some are), UNSAFE_PLACE, READ_ONLY; then nothing is repaired */
gboolean  kith_folder_check         (const char  *path,
                                     gboolean    *repaired,
                                     GError     **error);

/** kith_folder_is_remote: whether @statfs_type (f_type of statfs()) is a file system that other computers or a program in
 * between can write: network, FUSE, shared folders of virtual machines. */
gboolean  kith_folder_is_remote     (glong        statfs_type);

/** kith_folder_check_place: the part of kith_folder_check() that is asked of the parent before a practice is made. */
gboolean  kith_folder_check_place   (const char  *parent,
                                     GError     **error);

/** kith_folder_check_new: whether kith_folder_begin() would find a place for @path. Errors: as there */
gboolean  kith_folder_check_new     (const char  *path,
                                     GError     **error);

/** kith_folder_begin: makes a hidden folder beside @path, mode 0700, to be filled and then published; removes those that
 * earlier calls for the same name left behind and no living process holds. It is held until it is published, discarded
 * or the process ends. Returns: (transfer full): its path. Errors: EXISTS when @path is there and is not an empty
 * folder, NOT_FOUND (no parent), UNSAFE_PLACE, READ_ONLY, DISK_FULL, BUSY */
char     *kith_folder_begin         (const char  *path,
                                     GError     **error);

/** kith_folder_publish: syncs every file of @unfinished and it, renames it to @path and syncs the parent; no file in it
 * may be open through SQLite. At every moment @path is complete or as it was. Errors: EXISTS (@unfinished stays), FAILED,
 * READ_ONLY, DISK_FULL */
gboolean  kith_folder_publish       (const char  *unfinished,
                                     const char  *path,
                                     GError     **error);

/** kith_folder_discard: removes @unfinished, which kith_folder_begin() made, and what is in it; best effort. */
void      kith_folder_discard       (const char  *unfinished);

/** kith_folder_write_file: replaces @name in @folder atomically: a new file, mode 0600, fsync, rename, fsync of the
 * folder. Writers of one folder take turns. Errors: NOT_FOUND (no folder), BUSY, DISK_FULL, READ_ONLY, FAILED */
gboolean  kith_folder_write_file    (const char   *folder,
                                     const char   *name,
                                     const guint8 *data,
                                     gsize         size,
                                     GError      **error);

/** kith_folder_tidy: removes what a writer that was killed has left beside the files of @folder ("." NAME ".new"); under
 * the lock, and only where there is something. Errors: BUSY, NOT_FOUND, READ_ONLY */
gboolean  kith_folder_tidy          (const char   *folder,
                                     GError      **error);

/** kith_folder_read_file: reads a regular file of at most @limit bytes without following links. Errors: NOT_FOUND,
 * DAMAGED (too large), UNSAFE_PLACE (link). Returns: (transfer full) */
GBytes   *kith_folder_read_file     (const char  *folder,
                                     const char  *name,
                                     gsize        limit,
                                     GError     **error);

G_END_DECLS
