/* kith-office-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-sqlite.h"

G_BEGIN_DECLS

/** KithOfficeRowRead: the struct of the row that @stmt stands on. Returns: (transfer full) */
typedef gpointer (*KithOfficeRowRead) (sqlite3_stmt *stmt);

/** kith_office_row_begin: before a row of office.db is put: @version is that of the edit, 0 for a new row. @before: (out) (transfer
 * full) (nullable), for kith_office_row_end(). Errors: EXISTS, CONFLICT */
gboolean   kith_office_row_begin (KithSqlite    *self,
                           const char    *table,
                           const char    *id,
                           gint64         version,
                           char         **before,
                           GError       **error);

/** kith_office_row_end: after the statement: journals it. Errors: CONFLICT where the statement has changed nothing */
gboolean   kith_office_row_end   (KithSqlite    *self,
                           const char    *table,
                           const char    *id,
                           const char    *before,
                           GError       **error);

/** kith_office_row_remove: @statement takes the id. Errors: NOT_FOUND */
gboolean   kith_office_row_remove (KithSqlite   *self,
                            const char   *table,
                            const char   *statement,
                            const char   *id,
                            GError      **error);

/** kith_office_row_list: every row of @stmt, which is NULL where preparing it failed and @error is set. Returns: (transfer full)
 * (nullable) */
GPtrArray *kith_office_row_list  (KithSqlite     *self,
                           sqlite3_stmt   *stmt,
                           KithOfficeRowRead     read,
                           GDestroyNotify  destroy,
                           GError        **error);

/** kith_office_row_connection: the connection of office.db. */
KithConnection *kith_office_row_connection (KithSqlite *self);

/** kith_office_row_date: a day as kith_date_to_text() wrote it. */
KithDate   kith_office_row_date (sqlite3_stmt *stmt,
                             int           column);

G_END_DECLS
