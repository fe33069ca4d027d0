/* kith-picture-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** kith_picture_file_check: whether a picture of the practice in @folder may become the file @path: not in that folder,
 * and not over another file unless @replace. Errors: KITH_PROBLEM_FAILED */
gboolean kith_picture_file_check (const char  *path,
                                  const char  *folder,
                                  gboolean     replace,
                                  GError     **error);

/** kith_picture_file_write: the file @path with @bytes, mode 0600, synced: whole or not at all. Errors: as above */
gboolean kith_picture_file_write (const char  *path,
                                  gboolean     replace,
                                  GBytes      *bytes,
                                  GError     **error);

G_END_DECLS
