/* kith-erase.c: a client goes, in both files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-erase.h"

#include "kith-id.h"
#include "kith-scope.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>

static const KithJob erase_jobs[KITH_N_FILES] = {
  [KITH_FILE_OFFICE] = { "erase", KITH_FILE_OFFICE, KITH_JOB_NOTE, KITH_ACTION_DO, NULL },
  [KITH_FILE_CLINICAL] = { "erase", KITH_FILE_CLINICAL, KITH_JOB_NOTE, KITH_ACTION_DO, NULL },
};

/* Step: of an erasing, within one transaction. */
typedef gboolean (*Step) (KithSqlite  *self,
                          const char  *client,
                          const char  *reason,
                          GError     **error);

static gboolean
take_step (KithSqlite  *self,
           KithFile     file,
           Step         step,
           const char  *client,
           const char  *reason,
           GError     **error)
{
  KithNotice *nothing = NULL;

  if (!kith_sqlite_begin (&self->parent, &erase_jobs[file], NULL, error))
    return FALSE;
  if (step (self, client, reason, error))
    return kith_sqlite_commit (&self->parent, &nothing, error);
  kith_sqlite_rollback (&self->parent);
  return FALSE;
}

static gboolean
fix_scope (KithSqlite  *self,
           KithFile     file,
           const char  *client,
           GError     **error)
{
  g_autofree char *scope = NULL;

  /* A job of a file that was put together by hand may name anybody. */
  if (!kith_id_is_valid (client))
    return TRUE;
  scope = kith_scope_new_client (client);
  return kith_connection_run (self->connections[file], error, "erase_fix_scope", "t", scope);
}

static gboolean
forget_row (KithSqlite  *self,
            KithFile     file,
            const char  *id,
            GError     **error)
{
  KithConnection *connection = self->connections[file];

  return kith_connection_run (connection, error, "erase_fix_actions", "t", id)
         && kith_connection_run (connection, error, "erase_journal", "t", id)
         && kith_connection_run (connection, error, "erase_draft", "t", id);
}

static gboolean
forget_rows (KithSqlite  *self,
             KithFile     file,
             GHashTable  *rows,
             GError     **error)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    {
      const char *id;
      g_autofree char *table = kith_erasing_split (row, &id);

      if (!forget_row (self, file, id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
remove_rows (KithSqlite  *self,
             KithFile     file,
             GHashTable  *rows,
             GError     **error)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    {
      const char *id;
      g_autofree char *table = kith_erasing_split (row, &id);

      if (!kith_tables_put_image (self->tables[file], table, id, NULL, 0, NULL, error))
        return FALSE;
    }
  return TRUE;
}

/* The rows, what the history has of them, and what was being typed. */
static gboolean
erase_rows (KithSqlite         *self,
            const KithErasing  *erasing,
            GError            **error)
{
  KithFile file = erasing->file;

  for (guint i = 0; i < erasing->clients->len; i++)
    if (!fix_scope (self, file, erasing->clients->pdata[i], error))
      return FALSE;
  return forget_rows (self, file, erasing->rows, error)
         && forget_rows (self, file, erasing->past, error)
         && remove_rows (self, file, erasing->rows, error);
}

/* What is typed for a session hangs on its appointment until the first word of it is stored. */
static gboolean
forget_sessions (KithSqlite  *self,
                 const char  *client,
                 GError     **error)
{
  g_autoptr (KithErasing) office = kith_erasing_collect (self, KITH_FILE_OFFICE, client, error);

  return office != NULL
         && forget_rows (self, KITH_FILE_CLINICAL, office->rows, error)
         && forget_rows (self, KITH_FILE_CLINICAL, office->past, error);
}

static gboolean
permit (KithSqlite         *self,
        const KithErasing  *erasing,
        gboolean            begin,
        const char         *reason,
        GError            **error)
{
  KithConnection *connection = self->connections[KITH_FILE_CLINICAL];

  for (guint i = 0; i < erasing->clients->len; i++)
    {
      const char *client = erasing->clients->pdata[i];

      if (begin ? !kith_connection_run (connection, error, "erase_permit", "titt", client, kith_sqlite_now (self),
                                        kith_sqlite_get_user (self), reason)
                : !kith_connection_run (connection, error, "erase_permit_end", "t", client))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_job (KithSqlite  *self,
         const char  *client,
         GError     **error)
{
  g_autofree char *id = kith_id_new ();

  return kith_connection_run (self->connections[KITH_FILE_CLINICAL], error, "erase_job_add", "ttit", id, client,
                              kith_sqlite_now (self), kith_sqlite_get_user (self));
}

/* The record first: what refers to the office row goes before it. From here on the rest is owed. */
static gboolean
erase_clinical (KithSqlite  *self,
                const char  *client,
                const char  *reason,
                GError     **error)
{
  g_autofree char *verb = g_strconcat ("erase-", reason, NULL);
  g_autoptr (KithErasing) erasing = kith_erasing_collect (self, KITH_FILE_CLINICAL, client, error);

  return erasing != NULL
         && add_job (self, client, error)
         && permit (self, erasing, TRUE, reason, error)
         && erase_rows (self, erasing, error)
         && forget_sessions (self, client, error)
         && permit (self, erasing, FALSE, reason, error)
         && kith_audit_add (self, KITH_FILE_CLINICAL, verb, client, NULL, error);
}

static gboolean
erase_office (KithSqlite  *self,
              const char  *client,
              const char  *reason,
              GError     **error)
{
  g_autoptr (KithErasing) erasing = kith_erasing_collect (self, KITH_FILE_OFFICE, client, error);

  if (erasing == NULL)
    return FALSE;
  for (guint i = 0; i < erasing->clients->len; i++)
    if (!kith_connection_run (self->connections[KITH_FILE_OFFICE], error, "erase_unlink_block", "tit",
                              erasing->clients->pdata[i], kith_sqlite_now (self), kith_sqlite_get_user (self)))
      return FALSE;
  return erase_rows (self, erasing, error)
         && kith_audit_add (self, KITH_FILE_OFFICE, "erased", client, NULL, error);
}

static gboolean
end_job (KithSqlite  *self,
         const char  *client,
         const char  *reason,
         GError     **error)
{
  return kith_connection_run (self->connections[KITH_FILE_CLINICAL], error, "erase_job_end", "t", client);
}

/* Free pages hold zeros already, so it does no harm where another process is in the way. */
static void
give_back_pages (KithSqlite *self)
{
  for (int file = 0; file < KITH_N_FILES; file++)
    sqlite3_exec (kith_connection_get_handle (self->connections[file]), "PRAGMA incremental_vacuum", NULL, NULL, NULL);
}

static gboolean
finish (KithSqlite  *self,
        const char  *client,
        GError     **error)
{
  if (!take_step (self, KITH_FILE_OFFICE, erase_office, client, NULL, error)
      || !take_step (self, KITH_FILE_CLINICAL, end_job, client, NULL, error))
    return FALSE;
  give_back_pages (self);
  return TRUE;
}

gboolean
kith_sqlite_erase (KithDatabase       *database,
                   const char         *client,
                   KithErasureReason   reason,
                   GError            **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autoptr (GError) later = NULL;

  if (!take_step (self, KITH_FILE_CLINICAL, erase_clinical, client, kith_erasure_reason_to_text (reason), error))
    return FALSE;
  if (finish (self, client, &later))
    return TRUE;
  g_set_error (error, KITH_STORAGE_ERROR, later->domain == KITH_STORAGE_ERROR ? later->code : KITH_STORAGE_ERROR_FAILED,
               _("The clinical record is erased. Name and appointments will be when the practice is next unlocked, for this came "
                 "between: %s"), later->message);
  return FALSE;
}

static GPtrArray *
list_jobs (KithSqlite  *self,
           GError     **error)
{
  g_autoptr (GPtrArray) clients = g_ptr_array_new_with_free_func (g_free);
  KithConnection *connection = self->connections[KITH_FILE_CLINICAL];
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (connection, &local, "erase_jobs", "");

  while (stmt != NULL && kith_connection_step (connection, stmt, &local))
    g_ptr_array_add (clients, kith_column_dup_text (stmt, 0));
  return kith_connection_succeeded (&local, error) ? g_steal_pointer (&clients) : NULL;
}

void
kith_erase_resume (KithSqlite *self)
{
  g_autoptr (GPtrArray) clients = NULL;
  g_autoptr (GError) later = NULL;

  if (self->connections[KITH_FILE_CLINICAL] == NULL)
    return;
  clients = list_jobs (self, &later);
  for (guint i = 0; clients != NULL && i < clients->len && later == NULL; i++)
    finish (self, clients->pdata[i], &later);
  if (later != NULL)
    g_debug ("an erasing is still to be finished: %d", later->code);
}

static gboolean
count_rows (KithSqlite         *self,
            const KithErasing  *erasing,
            GHashTable         *rows,
            gboolean            there,
            KithErasure        *erasure,
            GError            **error)
{
  KithConnection *connection = self->connections[erasing->file];
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    {
      const char *id;
      g_autofree char *table = kith_erasing_split (row, &id);
      sqlite3_stmt *stmt = kith_connection_query (connection, error, "erase_journal_count", "t", id);

      if (stmt == NULL || !kith_connection_step (connection, stmt, error))
        return FALSE;
      erasure->history += (guint) sqlite3_column_int (stmt, 0);
      sqlite3_reset (stmt);
      if (there)
        kith_erasure_add (erasure, erasing->file, table);
    }
  return TRUE;
}

static void
take_later (KithDate   *last,
            const char *text)
{
  KithDate day;

  if (text != NULL && kith_date_parse (text, &day)
      && (last->precision == KITH_DATE_UNKNOWN || kith_date_compare (last, &day) < 0))
    *last = day;
}

static gboolean
read_office_days (KithSqlite   *self,
                  const char   *client,
                  KithErasure  *erasure,
                  KithDate     *held,
                  GError      **error)
{
  KithConnection *connection = self->connections[KITH_FILE_OFFICE];
  sqlite3_stmt *stmt = kith_connection_query (connection, error, "erase_last", "t", client);

  if (stmt == NULL || !kith_connection_step (connection, stmt, error))
    return FALSE;
  take_later (&erasure->last[KITH_RECORD_OFFICE], (const char *) sqlite3_column_text (stmt, 0));
  take_later (held, (const char *) sqlite3_column_text (stmt, 1));
  take_later (&erasure->born, (const char *) sqlite3_column_text (stmt, 2));
  sqlite3_reset (stmt);
  return TRUE;
}

static gboolean
read_clinical_days (KithSqlite      *self,
                    const char      *client,
                    KithErasure     *erasure,
                    const KithDate  *held,
                    GError         **error)
{
  KithConnection *connection = self->connections[KITH_FILE_CLINICAL];
  KithDate *last = &erasure->last[KITH_RECORD_CLINICAL];
  sqlite3_stmt *stmt = kith_connection_query (connection, error, "erase_last_entry", "t", client);

  if (stmt == NULL || !kith_connection_step (connection, stmt, error))
    return FALSE;
  take_later (last, (const char *) sqlite3_column_text (stmt, 0));
  sqlite3_reset (stmt);
  /* A session that was held is one of the record, where there is a record. */
  if (kith_erasure_count (erasure, "subject") > 0 && held->precision != KITH_DATE_UNKNOWN
      && (last->precision == KITH_DATE_UNKNOWN || kith_date_compare (last, held) < 0))
    *last = *held;
  return TRUE;
}

static gboolean
count_file (KithSqlite   *self,
            KithFile      file,
            const char   *client,
            KithErasure  *erasure,
            GError      **error)
{
  g_autoptr (KithErasing) erasing = kith_erasing_collect (self, file, client, error);

  if (erasing == NULL)
    return FALSE;
  erasure->kept += erasing->kept;
  return count_rows (self, erasing, erasing->rows, TRUE, erasure, error)
         && count_rows (self, erasing, erasing->past, FALSE, erasure, error);
}

KithErasure *
kith_sqlite_plan_erasure (KithDatabase  *database,
                          const char    *client,
                          GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autoptr (KithErasure) erasure = kith_erasure_new (client);
  KithDate held = { 0 };

  if (!count_file (self, KITH_FILE_OFFICE, client, erasure, error)
      || !count_file (self, KITH_FILE_CLINICAL, client, erasure, error)
      || !read_office_days (self, client, erasure, &held, error)
      || !read_clinical_days (self, client, erasure, &held, error))
    return NULL;
  return g_steal_pointer (&erasure);
}
