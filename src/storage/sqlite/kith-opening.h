/* kith-opening.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-sqlite.h"

G_BEGIN_DECLS

/** kith_sqlite_open_with: kith_sqlite_open() with migrations of the caller's. Where a file is older, a backup is made in
 * backups/ first, and then what is missing is run. Takes @keys. */
KithDatabase *kith_sqlite_open_with (const char            *folder,
                                     KithKeys              *keys,
                                     const KithMigrations  *migrations,
                                     GError               **error);

G_END_DECLS
