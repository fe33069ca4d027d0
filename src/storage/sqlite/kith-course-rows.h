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

/** KithPeopleTable: a table of rows that each name one person of something; @list gives (id, person) of it, @put takes
 * (id, client, of, person, now, user). */
typedef struct
{
  const char *name;
  const char *list;
  const char *put;
} KithPeopleTable;

/** kith_put_people: makes those in @table of the row @of be @people (ids), journaled: who is not there any more goes. */
gboolean   kith_put_people  (KithSqlite             *self,
                             const KithPeopleTable  *table,
                             const char             *client,
                             const char             *of,
                             GPtrArray              *people,
                             GError                **error);

/** kith_read_people: the ids in @column, with commas between. Returns: (transfer full) */
GPtrArray *kith_read_people (sqlite3_stmt           *stmt,
                             int                     column);

gpointer kith_read_session   (sqlite3_stmt *stmt);
gpointer kith_read_note      (sqlite3_stmt *stmt);
gpointer kith_read_technique (sqlite3_stmt *stmt);
gpointer kith_read_task      (sqlite3_stmt *stmt);
gpointer kith_read_event     (sqlite3_stmt *stmt);
gpointer kith_read_score     (sqlite3_stmt *stmt);

G_END_DECLS
