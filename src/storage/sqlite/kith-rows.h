/* kith-rows.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-sqlite.h"

G_BEGIN_DECLS

/** What the reading and writing of every versioned, journaled row has in common. The file is that of the table. */

/** kith_rows_begin: to be called before a row is written; @version: 0 for a new one. @before: (out) (transfer full)
 * (nullable): for kith_rows_end(). Errors: EXISTS, NOT_FOUND, FORBIDDEN */
gboolean kith_rows_begin          (KithSqlite  *self,
                                   const char  *table,
                                   const char  *id,
                                   gint64       version,
                                   char       **before,
                                   GError     **error);

/** kith_rows_end: to be called right after it was written. Errors: CONFLICT where nothing was written over @before,
 * NOT_FOUND where nothing was made, since something that the row names is not there */
gboolean kith_rows_end            (KithSqlite  *self,
                                   const char  *table,
                                   const char  *id,
                                   const char  *before,
                                   GError     **error);

/** kith_rows_remove: Errors: NOT_FOUND, FORBIDDEN */
gboolean kith_rows_remove         (KithSqlite  *self,
                                   const char  *table,
                                   const char  *id,
                                   GError     **error);

/** KithRowRead: the struct of the row that @stmt stands on. Returns: (transfer full) */
typedef gpointer (*KithRowRead) (sqlite3_stmt *stmt);

/** kith_rows_read: every row of @stmt, which is NULL where preparing it failed and @error is set. Returns: (transfer full)
 * (nullable) */
GPtrArray *kith_rows_read         (KithConnection  *connection,
                                   sqlite3_stmt    *stmt,
                                   KithRowRead      read,
                                   GDestroyNotify   destroy,
                                   GError         **error);

/** kith_contacts_read: likewise, of columns id, name, born, phone, status, version. */
GPtrArray *kith_contacts_read     (KithConnection  *connection,
                                   sqlite3_stmt    *stmt,
                                   GError         **error);

/** kith_rows_ensure_subject: makes the client's row in the clinical file with the first that hangs on it. Errors:
 * NOT_FOUND where the office knows no such client */
gboolean kith_rows_ensure_subject (KithSqlite  *self,
                                   const char  *client_id,
                                   GError     **error);

/** kith_column_get_date: an empty or strange text is unknown. */
KithDate kith_column_get_date     (sqlite3_stmt *stmt,
                                   int           column);

G_END_DECLS
