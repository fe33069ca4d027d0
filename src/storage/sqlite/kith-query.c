/* kith-query.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-connection-private.h"

#include "kith-statements.h"

#include <string.h>

static int
bind_value (sqlite3_stmt *stmt,
            int           index,
            char          type,
            va_list      *values)
{
  switch (type)
    {
    case 't':
      return sqlite3_bind_text (stmt, index, va_arg (*values, const char *), -1, SQLITE_TRANSIENT);
    case 'i':
      return sqlite3_bind_int64 (stmt, index, va_arg (*values, gint64));
    case 'd':
      return sqlite3_bind_double (stmt, index, va_arg (*values, double));
    case 'b':
      {
        GBytes *bytes = va_arg (*values, GBytes *);
        gsize size = 0;
        gconstpointer data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

        return sqlite3_bind_blob64 (stmt, index, data, size, SQLITE_TRANSIENT);
      }
    default:
      g_assert_not_reached ();
    }
}

static sqlite3_stmt *
query_valist (KithConnection  *self,
              GError         **error,
              const char      *sql,
              const char      *types,
              va_list         *values)
{
  sqlite3_stmt *stmt = kith_connection_prepare_sql (self, sql, error);

  if (stmt == NULL)
    return NULL;
  g_assert (sqlite3_bind_parameter_count (stmt) == (int) strlen (types));
  for (int i = 0; types[i] != '\0'; i++)
    {
      int rc = bind_value (stmt, i + 1, types[i], values);

      if (rc != SQLITE_OK)
        {
          kith_connection_fail_with (self, rc, error);
          return NULL;
        }
    }
  return stmt;
}

sqlite3_stmt *
kith_connection_prepare_sql (KithConnection  *self,
                             const char      *sql,
                             GError         **error)
{
  sqlite3_stmt *stmt = g_hash_table_lookup (self->statements, sql);
  int rc;

  if (stmt != NULL)
    {
      sqlite3_reset (stmt);
      sqlite3_clear_bindings (stmt);
      return stmt;
    }
  rc = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);
  if (rc != SQLITE_OK)
    {
      kith_connection_fail_with (self, rc, error);
      return NULL;
    }
  g_hash_table_insert (self->statements, g_strdup (sql), stmt);
  return stmt;
}

sqlite3_stmt *
kith_connection_query (KithConnection  *self,
                       GError         **error,
                       const char      *name,
                       const char      *types,
                       ...)
{
  sqlite3_stmt *stmt;
  va_list values;

  va_start (values, types);
  stmt = query_valist (self, error, kith_statements_get (name), types, &values);
  va_end (values);
  return stmt;
}

sqlite3_stmt *
kith_connection_query_sql (KithConnection  *self,
                           GError         **error,
                           const char      *sql,
                           const char      *types,
                           ...)
{
  sqlite3_stmt *stmt;
  va_list values;

  va_start (values, types);
  stmt = query_valist (self, error, sql, types, &values);
  va_end (values);
  return stmt;
}

gboolean
kith_connection_step (KithConnection  *self,
                      sqlite3_stmt    *stmt,
                      GError         **error)
{
  int rc = sqlite3_step (stmt);

  if (rc == SQLITE_ROW)
    return TRUE;
  if (rc != SQLITE_DONE)
    kith_connection_fail_with (self, rc, error);
  sqlite3_reset (stmt);
  return FALSE;
}

gboolean
kith_connection_run (KithConnection  *self,
                     GError         **error,
                     const char      *name,
                     const char      *types,
                     ...)
{
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt;
  va_list values;

  va_start (values, types);
  stmt = query_valist (self, &local, kith_statements_get (name), types, &values);
  va_end (values);
  while (stmt != NULL && local == NULL && kith_connection_step (self, stmt, &local))
    ;
  return kith_connection_succeeded (&local, error);
}

gboolean
kith_connection_number (KithConnection  *self,
                        const char      *sql,
                        gint64           fallback,
                        gint64          *number,
                        GError         **error)
{
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query_sql (self, &local, sql, "");

  *number = fallback;
  if (stmt != NULL && kith_connection_step (self, stmt, &local))
    *number = sqlite3_column_int64 (stmt, 0);
  if (stmt != NULL)
    sqlite3_reset (stmt);
  return kith_connection_succeeded (&local, error);
}

gboolean
kith_connection_succeeded (GError **local,
                           GError **error)
{
  if (*local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (local));
  return FALSE;
}

char *
kith_column_dup_text (sqlite3_stmt *stmt,
                      int           column)
{
  return g_strdup ((const char *) sqlite3_column_text (stmt, column));
}
