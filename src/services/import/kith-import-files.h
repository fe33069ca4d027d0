/* kith-import-files.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-network.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** KITH_IMPORT_STACK_BYTES: what reading needs: a file may be nested as deep as its readers allow. */
#define KITH_IMPORT_STACK_BYTES (1024 * 1024)

/** kith_import_files_read: what the files at @paths (NULL-terminated) hold together. Blocks. @cancellable: (nullable). Errors:
 * those of kith_import_read(), a file that can't be read, G_IO_ERROR_CANCELLED. Returns: (transfer full) */
KithNetwork *kith_import_files_read (const char * const  *paths,
                                     GCancellable        *cancellable,
                                     GError             **error);

G_END_DECLS
