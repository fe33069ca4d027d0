/* kith-drafts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-sqlite.h"

gboolean
kith_sqlite_save_draft (KithDatabase  *database,
                        KithFile       file,
                        const char    *object,
                        const char    *field,
                        const char    *body,
                        gint64         base,
                        GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  KithConnection *connection = kith_sqlite_get_connection (self, file, error);

  return connection != NULL
         && kith_connection_run (connection, error, "draft_save", "ttttii", kith_sqlite_get_user (self),
                                 object, field, body, base, kith_sqlite_now (self));
}

char *
kith_sqlite_load_draft (KithDatabase  *database,
                        KithFile       file,
                        const char    *object,
                        const char    *field,
                        gint64        *base,
                        GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  KithConnection *connection = kith_sqlite_get_connection (self, file, error);
  sqlite3_stmt *stmt;
  char *body;

  if (connection == NULL)
    return NULL;
  stmt = kith_connection_query (connection, error, "draft_load", "ttt", kith_sqlite_get_user (self), object, field);
  if (stmt == NULL || !kith_connection_step (connection, stmt, error))
    return NULL;
  body = kith_column_dup_text (stmt, 0);
  if (base != NULL)
    *base = sqlite3_column_int64 (stmt, 1);
  sqlite3_reset (stmt);
  return body;
}

gboolean
kith_sqlite_discard_draft (KithDatabase  *database,
                           KithFile       file,
                           const char    *object,
                           const char    *field,
                           GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  KithConnection *connection = kith_sqlite_get_connection (self, file, error);

  return connection != NULL
         && kith_connection_run (connection, error, "draft_discard", "ttt", kith_sqlite_get_user (self), object, field);
}
