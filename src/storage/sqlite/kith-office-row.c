/* kith-office-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-office-row.h"

#include "kith-storage-error.h"

#include <glib/gi18n.h>

static gboolean
set_conflict (GError **error)
{
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT,
                       _("Someone else has changed this in the meantime. Your change was not stored; look at theirs and "
                         "make yours again."));
  return FALSE;
}

KithConnection *
kith_office_row_connection (KithSqlite *self)
{
  return self->connections[KITH_FILE_OFFICE];
}

gboolean
kith_office_row_begin (KithSqlite  *self,
                const char  *table,
                const char  *id,
                gint64       version,
                char       **before,
                GError     **error)
{
  if (!kith_journal_before (self, KITH_FILE_OFFICE, table, id, before, error))
    return FALSE;
  if (version != 0)
    return *before != NULL || set_conflict (error);
  if (*before == NULL)
    return TRUE;
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_EXISTS,
                       _("This is in the practice already. Nothing was changed."));
  return FALSE;
}

gboolean
kith_office_row_end (KithSqlite  *self,
              const char  *table,
              const char  *id,
              const char  *before,
              GError     **error)
{
  if (sqlite3_changes (kith_connection_get_handle (kith_office_row_connection (self))) != 1)
    return set_conflict (error);
  return kith_journal_after (self, KITH_FILE_OFFICE, table, id, before, error);
}

gboolean
kith_office_row_remove (KithSqlite  *self,
                 const char  *table,
                 const char  *statement,
                 const char  *id,
                 GError     **error)
{
  g_autofree char *before = NULL;

  if (!kith_journal_before (self, KITH_FILE_OFFICE, table, id, &before, error))
    return FALSE;
  if (before == NULL)
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND,
                           _("There is no such entry in this practice. Nothing was changed."));
      return FALSE;
    }
  return kith_connection_run (kith_office_row_connection (self), error, statement, "t", id)
         && kith_journal_after (self, KITH_FILE_OFFICE, table, id, before, error);
}

GPtrArray *
kith_office_row_list (KithSqlite      *self,
               sqlite3_stmt    *stmt,
               KithOfficeRowRead      read,
               GDestroyNotify   destroy,
               GError         **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (destroy);
  g_autoptr (GError) local = NULL;

  if (stmt == NULL)
    return NULL;
  while (kith_connection_step (kith_office_row_connection (self), stmt, &local))
    g_ptr_array_add (rows, read (stmt));
  if (local == NULL)
    return g_steal_pointer (&rows);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

KithDate
kith_office_row_date (sqlite3_stmt *stmt,
                  int           column)
{
  const char *text = (const char *) sqlite3_column_text (stmt, column);
  KithDate date = { 0 };

  if (text != NULL)
    kith_date_parse (text, &date);
  return date;
}
