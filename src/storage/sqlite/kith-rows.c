/* kith-rows.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-rows.h"

#include "kith-storage-error.h"

#include <glib/gi18n.h>

static gboolean
set_not_found (GError **error)
{
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND,
                       _("There is no such entry in this client's record. It may have been removed. "
                         "Nothing was changed."));
  return FALSE;
}

gboolean
kith_rows_begin (KithSqlite  *self,
                 const char  *table,
                 const char  *id,
                 gint64       version,
                 char       **before,
                 GError     **error)
{
  if (kith_sqlite_get_connection (self, KITH_FILE_CLINICAL, error) == NULL
      || !kith_journal_before (self, KITH_FILE_CLINICAL, table, id, before, error))
    return FALSE;
  /* A filling job changes only what it made itself, and has no images. */
  if (version != 0)
    return *before != NULL || self->job->kind == KITH_JOB_FILL || set_not_found (error);
  if (*before != NULL)
    g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_EXISTS,
                         _("This entry is in the record already. Nothing was changed."));
  return *before == NULL;
}

gboolean
kith_rows_end (KithSqlite  *self,
               const char  *table,
               const char  *id,
               const char  *before,
               GError     **error)
{
  sqlite3 *db = kith_connection_get_handle (self->connections[KITH_FILE_CLINICAL]);

  if (sqlite3_changes (db) == 1)
    return kith_journal_after (self, KITH_FILE_CLINICAL, table, id, before, error);
  if (before == NULL)
    return set_not_found (error);
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT,
                       _("Someone else has changed this entry in the meantime. Your change was not stored; "
                         "look at theirs and make yours again."));
  return FALSE;
}

gboolean
kith_rows_remove (KithSqlite  *self,
                  const char  *table,
                  const char  *id,
                  GError     **error)
{
  g_autofree char *before = NULL;

  if (kith_sqlite_get_connection (self, KITH_FILE_CLINICAL, error) == NULL
      || !kith_journal_before (self, KITH_FILE_CLINICAL, table, id, &before, error))
    return FALSE;
  if (before == NULL)
    return set_not_found (error);
  return kith_tables_put_image (self->tables[KITH_FILE_CLINICAL], table, id, NULL, kith_sqlite_now (self),
                                kith_sqlite_get_user (self), error)
         && kith_journal_after (self, KITH_FILE_CLINICAL, table, id, before, error);
}

gboolean
kith_rows_ensure_subject (KithSqlite  *self,
                          const char  *client_id,
                          GError     **error)
{
  KithConnection *connection = kith_sqlite_get_connection (self, KITH_FILE_CLINICAL, error);
  g_autofree char *before = NULL;

  /* An import asks for each of its people. */
  if (connection != NULL && g_strcmp0 (self->subject, client_id) == 0)
    return TRUE;
  if (connection == NULL || !kith_journal_before (self, KITH_FILE_CLINICAL, "subject", client_id, &before, error))
    return FALSE;
  if (before != NULL)
    {
      g_set_str (&self->subject, client_id);
      return TRUE;
    }
  if (!kith_connection_run (connection, error, "subject_ensure", "tit", client_id, kith_sqlite_now (self),
                            kith_sqlite_get_user (self)))
    return FALSE;
  if (sqlite3_changes (kith_connection_get_handle (connection)) == 0)
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND,
                           _("There is no such client in this practice."));
      return FALSE;
    }
  if (!kith_journal_after (self, KITH_FILE_CLINICAL, "subject", client_id, NULL, error))
    return FALSE;
  g_set_str (&self->subject, client_id);
  return TRUE;
}

KithDate
kith_column_get_date (sqlite3_stmt *stmt,
                      int           column)
{
  const char *text = (const char *) sqlite3_column_text (stmt, column);
  KithDate date;

  kith_date_parse (text != NULL ? text : "", &date);
  return date;
}
