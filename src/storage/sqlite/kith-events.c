/* kith-events.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-course-rows.h"

static const KithPeopleTable event_people = { "event_person", "event_people", "event_person_put" };

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
         && kith_put_people (self, &event_people, client, event->id, event->people, error);
}

gpointer
kith_read_event (sqlite3_stmt *stmt)
{
  KithEvent *event = g_new0 (KithEvent, 1);

  event->id = kith_column_dup_text (stmt, 0);
  event->client = kith_column_dup_text (stmt, 1);
  event->starts = kith_column_get_date (stmt, 2);
  event->ends = kith_column_get_date (stmt, 3);
  event->kind = kith_column_dup_text (stmt, 4);
  event->body = kith_column_dup_text (stmt, 5);
  event->onset = sqlite3_column_int (stmt, 6);
  event->yearly = sqlite3_column_int (stmt, 7);
  event->version = sqlite3_column_int64 (stmt, 8);
  event->people = kith_read_people (stmt, 9);
  return event;
}
