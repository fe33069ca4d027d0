/* kith-connection.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-file.h"
#include "kith-secret.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/** KithConnection: one keyed connection to one encrypted file, used by one thread at a time. Statements are known by
 * the name they carry in statements/FILE.sql, prepared once, and reset after each use. */
typedef struct _KithConnection KithConnection;

/** KithOpenMode: CREATE makes the file, which must be empty or absent. */
typedef enum
{
  KITH_OPEN_EXISTING,
  KITH_OPEN_CREATE,
} KithOpenMode;

/** kith_connection_open: opens @path with the 32 byte @key by the recipe of the vault, each setting read back; proves
 * the key by reading the schema. Errors: DAMAGED, READ_ONLY, BUSY, DISK_FULL, UNSAFE_LIBRARY. Returns: (transfer full) */
KithConnection *kith_connection_open            (const char        *path,
                                                 KithFile           file,
                                                 const KithSecret  *key,
                                                 KithOpenMode       mode,
                                                 GError           **error);

/** kith_connection_attach_office: makes office.db readable, never writable, as "office". */
gboolean        kith_connection_attach_office   (KithConnection    *self,
                                                 const char        *path,
                                                 const KithSecret  *key,
                                                 GError           **error);

/** kith_connection_rekey: encrypts the whole file with the 32 byte @key, in one transaction. SQLCipher answers that all went
 * well also where it did not, so what came of it only the file can say: @self is to be freed, and the file opened anew.
 * Returns: the errno of what failed, 0 for a lock that could not be had or nothing */
int             kith_connection_rekey           (KithConnection    *self,
                                                 const KithSecret  *key);
void            kith_connection_free            (KithConnection    *self);

sqlite3        *kith_connection_get_handle      (KithConnection    *self);
KithFile        kith_connection_get_file        (KithConnection    *self);

/** kith_connection_fail: sets @error from the last failure of @self, as a KithStorageError. Returns: FALSE */
gboolean        kith_connection_fail            (KithConnection    *self,
                                                 GError           **error);

/** kith_connection_exec: runs @sql, which may be several statements and holds no value. */
gboolean        kith_connection_exec            (KithConnection    *self,
                                                 const char        *sql,
                                                 GError           **error);

/** kith_connection_query: the statement @name with its values bound, ready for kith_connection_step(). @types has a
 * letter per value: t text (nullable), i gint64, d double, b GBytes (nullable).
 * Returns: (transfer none) (nullable): NULL and @error when it can't be prepared */
sqlite3_stmt   *kith_connection_query           (KithConnection    *self,
                                                 GError           **error,
                                                 const char        *name,
                                                 const char        *types,
                                                 ...);

/** kith_connection_query_sql: the same for SQL made at run time, cached by its text. */
sqlite3_stmt   *kith_connection_query_sql       (KithConnection    *self,
                                                 GError           **error,
                                                 const char        *sql,
                                                 const char        *types,
                                                 ...);

/** kith_connection_prepare_sql: likewise, with nothing bound yet. */
sqlite3_stmt   *kith_connection_prepare_sql     (KithConnection    *self,
                                                 const char        *sql,
                                                 GError           **error);

/** kith_connection_step: Returns: TRUE when there is a row; FALSE at the end or on failure, with @stmt reset. */
gboolean        kith_connection_step            (KithConnection    *self,
                                                 sqlite3_stmt      *stmt,
                                                 GError           **error);

/** kith_connection_run: runs the statement @name to its end, as kith_connection_query(). Returns: FALSE on failure */
gboolean        kith_connection_run             (KithConnection    *self,
                                                 GError           **error,
                                                 const char        *name,
                                                 const char        *types,
                                                 ...);

/** kith_connection_number: the first column of the first row of @sql (no values), @fallback when there is none. */
gboolean        kith_connection_number          (KithConnection    *self,
                                                 const char        *sql,
                                                 gint64             fallback,
                                                 gint64            *number,
                                                 GError           **error);

/** kith_connection_succeeded: ends a loop of steps: hands @local, if it holds anything, to @error. Returns: whether all went well */
gboolean        kith_connection_succeeded       (GError           **local,
                                                 GError           **error);

/** kith_column_dup_text: Returns: (transfer full) (nullable): NULL for NULL */
char           *kith_column_dup_text            (sqlite3_stmt      *stmt,
                                                 int                column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithConnection, kith_connection_free)

G_END_DECLS
