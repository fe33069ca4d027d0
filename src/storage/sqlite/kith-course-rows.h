/* kith-course-rows.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-courses-engine.h"
#include "kith-rows.h"

G_BEGIN_DECLS

/** KithRowPut: writes one row by its statement, between kith_rows_begin() and kith_rows_end(), or more of its own. */
typedef gboolean (*KithRowPut) (KithSqlite *self, const char *client, gconstpointer row, GError **error);

/** kith_put_…: each validates and writes one of them, journaled; the subject is there. */
gboolean kith_put_session    (KithSqlite *self, const char *client, gconstpointer row, GError **error);
gboolean kith_put_note       (KithSqlite *self, const char *client, gconstpointer row, GError **error);
gboolean kith_put_technique  (KithSqlite *self, const char *client, gconstpointer row, GError **error);
gboolean kith_put_task       (KithSqlite *self, const char *client, gconstpointer row, GError **error);
gboolean kith_put_event      (KithSqlite *self, const char *client, gconstpointer row, GError **error);
gboolean kith_put_score      (KithSqlite *self, const char *client, gconstpointer row, GError **error);

gpointer kith_read_session   (sqlite3_stmt *stmt);
gpointer kith_read_note      (sqlite3_stmt *stmt);
gpointer kith_read_technique (sqlite3_stmt *stmt);
gpointer kith_read_task      (sqlite3_stmt *stmt);
gpointer kith_read_event     (sqlite3_stmt *stmt);
gpointer kith_read_score     (sqlite3_stmt *stmt);

G_END_DECLS
