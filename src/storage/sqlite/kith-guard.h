/* kith-guard.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/** The guard against writing a record unencrypted: a process that holds a second SQLite can do so in silence. Every
 * check sets UNSAFE_LIBRARY. */

/** kith_guard_check_library: one SQLite in the process, the one Kith was built with, and it encrypts. */
gboolean kith_guard_check_library     (GError     **error);

/** kith_guard_check_same_object: whether both addresses lie in one library. */
gboolean kith_guard_check_same_object (gconstpointer  one,
                                       gconstpointer  other,
                                       GError       **error);

/** kith_guard_check_version: whether the library loaded, @loaded, is the one built with, @built. */
gboolean kith_guard_check_version     (const char  *loaded,
                                       const char  *built,
                                       GError     **error);

/** kith_guard_check_cipher: whether @db says which cipher it has. */
gboolean kith_guard_check_cipher      (sqlite3     *db,
                                       GError     **error);

/** kith_guard_check_temporary: whether @db keeps its temporary tables in memory. */
gboolean kith_guard_check_temporary   (sqlite3     *db,
                                       GError     **error);

/** kith_guard_check_header: whether the 16 first bytes of @path are there and are not those of a plain database. Asks
 * @db for them, since closing a file of our own would drop its locks. */
gboolean kith_guard_check_header      (sqlite3     *db,
                                       const char  *name,
                                       GError     **error);

G_END_DECLS
