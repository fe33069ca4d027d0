/* kith-rows.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-rows.h"

#include "kith-storage-error.h"

#include <glib/gi18n.h>

/* What there is to say of a row of each file. */
static const struct
{
  const char *exists;
  const char *not_found;
} sentences[KITH_N_FILES] = {
  [KITH_FILE_OFFICE] = {
    N_("This is in the practice already. Nothing was changed."),
    N_("There is no such entry in this practice. Nothing was changed."),
  },
  [KITH_FILE_CLINICAL] = {
    N_("This entry is in the record already. Nothing was changed."),
    N_("There is no such entry in this client's record. It may have been removed. Nothing was changed."),
  },
};

/* A table of the clinical file is not to be seen without its key. */
static gboolean
find_file (KithSqlite  *self,
           const char  *table,
           KithFile    *file,
           GError     **error)
{
  gboolean office;

  if (!kith_tables_has (self->tables[KITH_FILE_OFFICE], table, &office, error))
    return FALSE;
  *file = office ? KITH_FILE_OFFICE : KITH_FILE_CLINICAL;
  return TRUE;
}

static gboolean
set_not_found (KithFile   file,
               GError   **error)
{
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND, _(sentences[file].not_found));
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
  KithFile file;

  if (!find_file (self, table, &file, error)
      || kith_sqlite_get_connection (self, file, error) == NULL
      || !kith_journal_before (self, file, table, id, before, error))
    return FALSE;
  /* A filling job changes only what it made itself, and has no images. */
  if (version != 0)
    return *before != NULL || self->job->kind == KITH_JOB_FILL || set_not_found (file, error);
  if (*before != NULL)
    g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_EXISTS, _(sentences[file].exists));
  return *before == NULL;
}

gboolean
kith_rows_end (KithSqlite  *self,
               const char  *table,
               const char  *id,
               const char  *before,
               GError     **error)
{
  KithFile file;

  if (!find_file (self, table, &file, error))
    return FALSE;
  if (sqlite3_changes (kith_connection_get_handle (self->connections[file])) == 1)
    return kith_journal_after (self, file, table, id, before, error);
  if (before == NULL)
    return set_not_found (file, error);
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
  KithFile file;

  if (!find_file (self, table, &file, error)
      || kith_sqlite_get_connection (self, file, error) == NULL
      || !kith_journal_before (self, file, table, id, &before, error))
    return FALSE;
  if (before == NULL)
    return set_not_found (file, error);
  return kith_tables_put_image (self->tables[file], table, id, NULL, kith_sqlite_now (self), kith_sqlite_get_user (self),
                                error)
         && kith_journal_after (self, file, table, id, before, error);
}

GPtrArray *
kith_rows_read (KithConnection  *connection,
                sqlite3_stmt    *stmt,
                KithRowRead      read,
                GDestroyNotify   destroy,
                GError         **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (destroy);
  g_autoptr (GError) local = NULL;

  if (stmt == NULL)
    return NULL;
  while (kith_connection_step (connection, stmt, &local))
    g_ptr_array_add (rows, read (stmt));
  return kith_connection_succeeded (&local, error) ? g_steal_pointer (&rows) : NULL;
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
