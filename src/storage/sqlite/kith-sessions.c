/* kith-sessions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-course-rows.h"

gboolean
kith_put_session (KithSqlite     *self,
                  const char     *client,
                  gconstpointer   row,
                  GError        **error)
{
  const KithSession *session = row;
  g_autofree char *before = NULL;
  g_autofree char *day = kith_date_to_text (&session->day);

  return kith_session_validate (session, error)
         && kith_rows_begin (self, "session", session->id, session->version, &before, error)
         && kith_connection_run (self->connections[KITH_FILE_CLINICAL], error, "session_put", "tttttttiiiiiit",
                                 session->id, client, session->course, day,
                                 session->starts != NULL ? session->starts : "", session->kind,
                                 kith_session_state_to_text (session->state), (gint64) session->counts,
                                 (gint64) session->used, (gint64) session->known, (gint64) session->mood,
                                 session->version, kith_sqlite_now (self), kith_sqlite_get_user (self))
         && kith_rows_end (self, "session", session->id, before, error);
}

gpointer
kith_read_session (sqlite3_stmt *stmt)
{
  KithSession *session = g_new0 (KithSession, 1);

  session->id = kith_column_dup_text (stmt, 0);
  session->client = kith_column_dup_text (stmt, 1);
  session->course = kith_column_dup_text (stmt, 2);
  session->day = kith_column_get_date (stmt, 3);
  session->starts = kith_column_dup_text (stmt, 4);
  session->kind = kith_column_dup_text (stmt, 5);
  kith_session_state_from_text ((const char *) sqlite3_column_text (stmt, 6), &session->state);
  session->counts = sqlite3_column_int (stmt, 7);
  session->used = sqlite3_column_int (stmt, 8);
  session->known = sqlite3_column_int (stmt, 9);
  session->mood = sqlite3_column_int (stmt, 10);
  session->booked = sqlite3_column_int (stmt, 11);
  session->noted = sqlite3_column_int (stmt, 12);
  session->version = sqlite3_column_int64 (stmt, 13);
  session->written = sqlite3_column_int (stmt, 14);
  return session;
}

gboolean
kith_put_note (KithSqlite     *self,
               const char     *client,
               gconstpointer   row,
               GError        **error)
{
  const KithNote *note = row;
  g_autofree char *before = NULL;

  return kith_note_validate (note, error)
         && kith_rows_begin (self, "note", note->id, note->version, &before, error)
         && kith_connection_run (self->connections[KITH_FILE_CLINICAL], error, "note_put", "tttttiit", note->id, client,
                                 note->session, note->kind, note->body, note->version, kith_sqlite_now (self),
                                 kith_sqlite_get_user (self))
         && kith_rows_end (self, "note", note->id, before, error);
}

gpointer
kith_read_note (sqlite3_stmt *stmt)
{
  KithNote *note = g_new0 (KithNote, 1);

  note->id = kith_column_dup_text (stmt, 0);
  note->client = kith_column_dup_text (stmt, 1);
  note->session = kith_column_dup_text (stmt, 2);
  note->author = kith_column_dup_text (stmt, 3);
  note->kind = kith_column_dup_text (stmt, 4);
  note->body = kith_column_dup_text (stmt, 5);
  note->signed_at = sqlite3_column_int64 (stmt, 6);
  note->version = sqlite3_column_int64 (stmt, 7);
  return note;
}

gboolean
kith_put_technique (KithSqlite     *self,
                    const char     *client,
                    gconstpointer   row,
                    GError        **error)
{
  const KithTechnique *use = row;
  g_autofree char *before = NULL;

  return kith_technique_validate (use, error)
         && kith_rows_begin (self, "technique_use", use->id, use->version, &before, error)
         && kith_connection_run (self->connections[KITH_FILE_CLINICAL], error, "technique_put", "tttttitiit", use->id,
                                 client, use->session, use->technique, use->person, (gint64) use->minutes, use->body,
                                 use->version, kith_sqlite_now (self), kith_sqlite_get_user (self))
         && kith_rows_end (self, "technique_use", use->id, before, error);
}

gpointer
kith_read_technique (sqlite3_stmt *stmt)
{
  KithTechnique *use = g_new0 (KithTechnique, 1);

  use->id = kith_column_dup_text (stmt, 0);
  use->session = kith_column_dup_text (stmt, 1);
  use->technique = kith_column_dup_text (stmt, 2);
  use->person = kith_column_dup_text (stmt, 3);
  use->minutes = sqlite3_column_int (stmt, 4);
  use->body = kith_column_dup_text (stmt, 5);
  use->version = sqlite3_column_int64 (stmt, 6);
  return use;
}

gboolean
kith_put_task (KithSqlite     *self,
               const char     *client,
               gconstpointer   row,
               GError        **error)
{
  const KithTask *task = row;
  g_autofree char *before = NULL;
  g_autofree char *due = kith_date_to_text (&task->due);

  return kith_task_validate (task, error)
         && kith_rows_begin (self, "task", task->id, task->version, &before, error)
         && kith_connection_run (self->connections[KITH_FILE_CLINICAL], error, "task_put", "ttttttitiit", task->id,
                                 client, task->session, task->person, task->body, due, (gint64) task->state,
                                 task->outcome, task->version, kith_sqlite_now (self), kith_sqlite_get_user (self))
         && kith_rows_end (self, "task", task->id, before, error);
}

gpointer
kith_read_task (sqlite3_stmt *stmt)
{
  KithTask *task = g_new0 (KithTask, 1);

  task->id = kith_column_dup_text (stmt, 0);
  task->client = kith_column_dup_text (stmt, 1);
  task->session = kith_column_dup_text (stmt, 2);
  task->person = kith_column_dup_text (stmt, 3);
  task->body = kith_column_dup_text (stmt, 4);
  task->due = kith_column_get_date (stmt, 5);
  task->state = sqlite3_column_int (stmt, 6);
  task->outcome = kith_column_dup_text (stmt, 7);
  task->version = sqlite3_column_int64 (stmt, 8);
  return task;
}
