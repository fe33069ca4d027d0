/* kith-people-ties.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-people-rows.h"

#include "kith-storage-error.h"

#include <glib/gi18n.h>

static gpointer
read_tie (sqlite3_stmt *stmt)
{
  KithTie *tie = g_new0 (KithTie, 1);

  tie->id = kith_column_dup_text (stmt, 0);
  tie->client = kith_column_dup_text (stmt, 1);
  tie->a = kith_column_dup_text (stmt, 2);
  tie->b = kith_column_dup_text (stmt, 3);
  tie->kind = kith_column_dup_text (stmt, 4);
  kith_line_from_text ((const char *) sqlite3_column_text (stmt, 5), &tie->line);
  tie->valid_from = kith_column_get_date (stmt, 6);
  tie->valid_to = kith_column_get_date (stmt, 7);
  tie->extra = kith_column_dup_text (stmt, 8);
  tie->version = sqlite3_column_int64 (stmt, 9);
  return tie;
}

static gpointer
read_expectation (sqlite3_stmt *stmt)
{
  KithExpectation *expectation = g_new0 (KithExpectation, 1);

  expectation->id = kith_column_dup_text (stmt, 0);
  expectation->person = kith_column_dup_text (stmt, 1);
  kith_holder_from_text ((const char *) sqlite3_column_text (stmt, 2), &expectation->holder);
  expectation->body = kith_column_dup_text (stmt, 3);
  expectation->said = sqlite3_column_type (stmt, 4) == SQLITE_NULL ? KITH_UNKNOWN : sqlite3_column_int (stmt, 4);
  expectation->met = sqlite3_column_type (stmt, 5) == SQLITE_NULL ? KITH_MET_UNKNOWN
                                                                  : KITH_MET_NO + sqlite3_column_int (stmt, 5);
  expectation->valid_from = kith_column_get_date (stmt, 6);
  expectation->valid_to = kith_column_get_date (stmt, 7);
  expectation->version = sqlite3_column_int64 (stmt, 8);
  return expectation;
}

static GPtrArray *
list_rows (KithDatabase    *database,
           const char      *statement,
           const char      *value,
           KithRowRead      read,
           GDestroyNotify   destroy,
           GError         **error)
{
  KithConnection *connection = kith_sqlite_get_connection (KITH_SQLITE (database), KITH_FILE_CLINICAL, error);

  if (connection == NULL)
    return NULL;
  return kith_rows_read (connection, kith_connection_query (connection, error, statement, "t", value), read, destroy, error);
}

/* The only one of @rows, or an error. */
static gpointer
take_only (GPtrArray  *rows,
           GError    **error)
{
  g_autoptr (GPtrArray) owned = rows;

  if (owned == NULL)
    return NULL;
  if (owned->len == 1)
    return g_ptr_array_steal_index (owned, 0);
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND,
                       _("There is no such entry in the record. It may have been removed. Nothing was changed."));
  return NULL;
}

gboolean
kith_people_save_tie (KithDatabase   *database,
                      const KithTie  *tie,
                      GError        **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autofree char *before = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (!kith_tie_validate (tie, error) || !kith_rows_begin (self, "tie", tie->id, tie->version, &before, error))
    return FALSE;
  from = kith_date_to_text (&tie->valid_from);
  to = kith_date_to_text (&tie->valid_to);
  return kith_connection_run (self->connections[KITH_FILE_CLINICAL], error,
                              tie->version == 0 ? "tie_insert" : "tie_update", "tttttttttiti",
                              tie->id, tie->client, tie->a, tie->b, tie->kind, kith_line_to_text (tie->line), from, to,
                              tie->extra, kith_sqlite_now (self), kith_sqlite_get_user (self), tie->version)
         && kith_rows_end (self, "tie", tie->id, before, error);
}

KithTie *
kith_people_load_tie (KithDatabase  *database,
                      const char    *id,
                      GError       **error)
{
  return take_only (list_rows (database, "tie_load", id, read_tie, (GDestroyNotify) kith_tie_free, error), error);
}

GPtrArray *
kith_people_list_ties (KithDatabase  *database,
                       const char    *client,
                       GError       **error)
{
  return list_rows (database, "tie_list", client, read_tie, (GDestroyNotify) kith_tie_free, error);
}

gboolean
kith_people_remove_tie (KithDatabase  *database,
                        const char    *id,
                        GError       **error)
{
  return kith_rows_remove (KITH_SQLITE (database), "tie", id, error);
}

gboolean
kith_people_save_expectation (KithDatabase           *database,
                              const KithExpectation  *expectation,
                              GError                **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autofree char *before = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (!kith_expectation_validate (expectation, error)
      || !kith_rows_begin (self, "expectation", expectation->id, expectation->version, &before, error))
    return FALSE;
  from = kith_date_to_text (&expectation->valid_from);
  to = kith_date_to_text (&expectation->valid_to);
  return kith_connection_run (self->connections[KITH_FILE_CLINICAL], error,
                              expectation->version == 0 ? "expectation_insert" : "expectation_update", "ttttiittiti",
                              expectation->id, expectation->person, kith_holder_to_text (expectation->holder),
                              expectation->body, (gint64) expectation->said, (gint64) expectation->met - KITH_MET_NO,
                              from, to, kith_sqlite_now (self), kith_sqlite_get_user (self), expectation->version)
         && kith_rows_end (self, "expectation", expectation->id, before, error);
}

KithExpectation *
kith_people_load_expectation (KithDatabase  *database,
                              const char    *id,
                              GError       **error)
{
  return take_only (list_rows (database, "expectation_load", id, read_expectation,
                               (GDestroyNotify) kith_expectation_free, error),
                    error);
}

GPtrArray *
kith_people_list_expectations (KithDatabase  *database,
                               const char    *client,
                               GError       **error)
{
  return list_rows (database, "expectation_list", client, read_expectation, (GDestroyNotify) kith_expectation_free, error);
}

gboolean
kith_people_remove_expectation (KithDatabase  *database,
                                const char    *id,
                                GError       **error)
{
  return kith_rows_remove (KITH_SQLITE (database), "expectation", id, error);
}
