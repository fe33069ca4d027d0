/* kith-people-concerned.c: who an event or a session is about, a row each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-course-rows.h"
#include "kith-id.h"

static gboolean
add_person (KithSqlite             *self,
            const KithPeopleTable  *table,
            const char             *client,
            const char             *of,
            const char             *person,
            GError                **error)
{
  g_autofree char *id = kith_id_new ();
  g_autofree char *before = NULL;

  return kith_rows_begin (self, table->name, id, 0, &before, error)
         && kith_connection_run (self->connections[KITH_FILE_CLINICAL], error, table->put, "ttttit", id, client, of, person,
                                 kith_sqlite_now (self), kith_sqlite_get_user (self))
         && kith_rows_end (self, table->name, id, before, error);
}

static gboolean
list_present (KithSqlite             *self,
              const KithPeopleTable  *table,
              const char             *of,
              GHashTable             *present,
              GError                **error)
{
  KithConnection *connection = self->connections[KITH_FILE_CLINICAL];
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (connection, &local, table->list, "t", of);

  while (stmt != NULL && kith_connection_step (connection, stmt, &local))
    g_hash_table_insert (present, kith_column_dup_text (stmt, 1), kith_column_dup_text (stmt, 0));
  return kith_connection_succeeded (&local, error);
}

gboolean
kith_put_people (KithSqlite             *self,
                 const KithPeopleTable  *table,
                 const char             *client,
                 const char             *of,
                 GPtrArray              *people,
                 GError                **error)
{
  g_autoptr (GHashTable) present = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer row;

  if (!list_present (self, table, of, present, error))
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    if (!g_hash_table_remove (present, people->pdata[i]) && !add_person (self, table, client, of, people->pdata[i], error))
      return FALSE;
  g_hash_table_iter_init (&iter, present);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    if (!kith_rows_remove (self, table->name, row, error))
      return FALSE;
  return TRUE;
}

GPtrArray *
kith_read_people (sqlite3_stmt *stmt,
                  int           column)
{
  const char *text = (const char *) sqlite3_column_text (stmt, column);
  g_auto (GStrv) ids = g_strsplit (text != NULL ? text : "", ",", -1);
  GPtrArray *people = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (people, g_strdup (ids[i]));
  return people;
}
