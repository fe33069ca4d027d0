/* kith-folder-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** kith_folder_open_locked: opens @folder and takes its lock, which every writer of a file in it holds for as long as the
 * write takes; closing the descriptor lets go of it. Waits 5 s at most. Errors: BUSY, NOT_FOUND, READ_ONLY.
 * Returns: a descriptor, or -1 */
int       kith_folder_open_locked  (const char    *folder,
                                    GError       **error);

/** kith_folder_write_locked: kith_folder_write_file() for a caller that holds the lock. */
gboolean  kith_folder_write_locked (int            folder_fd,
                                    const char    *name,
                                    const guint8  *data,
                                    gsize          size,
                                    GError       **error);

/** kith_folder_list: the names in the folder open at @folder_fd, without "." and "..".
 * Returns: (transfer full) (element-type filename) (nullable): NULL with errno set */
GPtrArray *kith_folder_list        (int            folder_fd);

G_END_DECLS
