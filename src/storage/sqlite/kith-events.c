/* kith-events.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-course-rows.h"
#include "kith-id.h"

static gboolean
add_person (KithSqlite       *self,
            const char       *client,
            const KithEvent  *event,
            const char       *person,
            GError          **error)
{
  g_autofree char *id = kith_id_new ();
  g_autofree char *before = NULL;

  return kith_rows_begin (self, "event_person", id, 0, &before, error)
         && kith_connection_run (self->connections[KITH_FILE_CLINICAL], error, "event_person_put", "ttttit", id, client,
                                 event->id, person, kith_sqlite_now (self), kith_sqlite_get_user (self))
         && kith_rows_end (self, "event_person", id, before, error);
}

static gboolean
list_present (KithSqlite       *self,
              const KithEvent  *event,
              GHashTable       *present,
              GError          **error)
{
  KithConnection *connection = self->connections[KITH_FILE_CLINICAL];
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (connection, &local, "event_people", "t", event->id);

  while (stmt != NULL && kith_connection_step (connection, stmt, &local))
    g_hash_table_insert (present, kith_column_dup_text (stmt, 1), kith_column_dup_text (stmt, 0));
  return kith_connection_succeeded (&local, error);
}

static gboolean
put_people (KithSqlite       *self,
            const char       *client,
            const KithEvent  *event,
            GError          **error)
{
  g_autoptr (GHashTable) present = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer row;

  if (!list_present (self, event, present, error))
    return FALSE;
  for (guint i = 0; i < event->people->len; i++)
    if (!g_hash_table_remove (present, event->people->pdata[i])
        && !add_person (self, client, event, event->people->pdata[i], error))
      return FALSE;
  g_hash_table_iter_init (&iter, present);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    if (!kith_rows_remove (self, "event_person", row, error))
      return FALSE;
  return TRUE;
}

gboolean
kith_put_event (KithSqlite     *self,
                const char     *client,
                gconstpointer   row,
                GError        **error)
{
  const KithEvent *event = row;
  g_autofree char *before = NULL;
  g_autofree char *starts = kith_date_to_text (&event->starts);
  g_autofree char *ends = kith_date_to_text (&event->ends);

  return kith_event_validate (event, error)
         && kith_rows_begin (self, "life_event", event->id, event->version, &before, error)
         && kith_connection_run (self->connections[KITH_FILE_CLINICAL], error, "event_put", "ttttttiiiit", event->id,
                                 client, starts, ends, event->kind, event->body, (gint64) event->onset,
                                 (gint64) event->yearly, event->version, kith_sqlite_now (self),
                                 kith_sqlite_get_user (self))
         && kith_rows_end (self, "life_event", event->id, before, error)
         && put_people (self, client, event, error);
}

gpointer
kith_read_event (sqlite3_stmt *stmt)
{
  KithEvent *event = g_new0 (KithEvent, 1);
  const char *people = (const char *) sqlite3_column_text (stmt, 9);
  g_auto (GStrv) ids = g_strsplit (people != NULL ? people : "", ",", -1);

  event->id = kith_column_dup_text (stmt, 0);
  event->client = kith_column_dup_text (stmt, 1);
  event->starts = kith_column_get_date (stmt, 2);
  event->ends = kith_column_get_date (stmt, 3);
  event->kind = kith_column_dup_text (stmt, 4);
  event->body = kith_column_dup_text (stmt, 5);
  event->onset = sqlite3_column_int (stmt, 6);
  event->yearly = sqlite3_column_int (stmt, 7);
  event->version = sqlite3_column_int64 (stmt, 8);
  event->people = g_ptr_array_new_with_free_func (g_free);
  for (gsize i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (event->people, g_strdup (ids[i]));
  return event;
}
