/* kith-sqlite.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-sqlite.h"

#include "kith-courses-engine.h"
#include "kith-history-engine.h"
#include "kith-people-engine.h"
#include "kith-storage-error.h"
#include "kith-transfer-engine.h"

const KithEngine kith_sqlite_engine = {
  .courses = &kith_sqlite_courses,
  .people = &kith_sqlite_people,
  .transfer = &kith_sqlite_transfer,
  .past = &kith_sqlite_past,
  .create = kith_sqlite_create,
  .open = kith_sqlite_open,
  .open_beside = kith_sqlite_open_beside,
  .close = kith_sqlite_close,
  .rekey = kith_sqlite_rekey,
  .reopen = kith_sqlite_reopen,
  .write_heads = kith_sqlite_write_heads,
  .begin = kith_sqlite_begin,
  .commit = kith_sqlite_commit,
  .rollback = kith_sqlite_rollback,
  .look = kith_sqlite_look,
  .save_contact = kith_sqlite_save_contact,
  .load_contact = kith_sqlite_load_contact,
  .page_contacts = kith_sqlite_page_contacts,
  .find_contacts = kith_sqlite_find_contacts,
  .match_contacts = kith_sqlite_match_contacts,
  .search = kith_sqlite_search,
  .search_appointments = kith_sqlite_search_appointments,
  .search_notes = kith_sqlite_search_notes,
  .save_note = kith_sqlite_save_note,
  .sign_note = kith_sqlite_sign_note,
  .find_step = kith_sqlite_find_step,
  .find_action = kith_sqlite_find_action,
  .tell_deed = kith_sqlite_tell_deed,
  .reverse = kith_sqlite_reverse,
  .save_draft = kith_sqlite_save_draft,
  .load_draft = kith_sqlite_load_draft,
  .discard_draft = kith_sqlite_discard_draft,
  .audit = kith_sqlite_audit,
  .count = kith_sqlite_count,
  .dump = kith_sqlite_dump,
  .check = kith_sqlite_check,
  .backup = kith_sqlite_backup,
  .find_backup = kith_sqlite_find_backup,
  .plan_erasure = kith_sqlite_plan_erasure,
  .erase = kith_sqlite_erase,
  .rescue = kith_sqlite_rescue,
  .office = &kith_sqlite_office,
};

static void
clear_transaction (KithSqlite *self)
{
  self->job = NULL;
  self->action = 0;
  self->fixed = FALSE;
  g_clear_pointer (&self->scope, g_free);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->reverses, g_free);
  g_clear_pointer (&self->action_id, g_free);
  g_ptr_array_set_size (self->rows, 0);
}

/* A read-only attachment can't roll back what a killed process left in office.db (SQLITE_READONLY_ROLLBACK); the office
 * connection can, by reading. */
static gboolean
recover_office (KithSqlite  *self,
                GError     **error)
{
  gint64 ignored;

  return kith_connection_number (self->connections[KITH_FILE_OFFICE], "SELECT one FROM practice", 0, &ignored, error);
}

static void
abandon (KithConnection *connection)
{
  sqlite3 *db = kith_connection_get_handle (connection);

  /* SQLite has rolled back by itself after a full disk or a read error; then there is nothing left to roll back. */
  if (!sqlite3_get_autocommit (db))
    sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
}

static gboolean
try_begin (KithConnection  *connection,
           const char      *sql,
           gboolean        *recoverable,
           GError         **error)
{
  if (kith_connection_exec (connection, sql, error))
    return TRUE;
  *recoverable = sqlite3_extended_errcode (kith_connection_get_handle (connection)) == SQLITE_READONLY_ROLLBACK;
  abandon (connection);
  return FALSE;
}

static gboolean
begin_on (KithSqlite      *self,
          KithConnection  *connection,
          const char      *sql,
          GError         **error)
{
  g_autoptr (GError) local = NULL;
  gboolean recoverable = FALSE;

  if (try_begin (connection, sql, &recoverable, &local))
    return TRUE;
  if (recoverable && connection == self->connections[KITH_FILE_CLINICAL])
    return recover_office (self, error) && try_begin (connection, sql, &recoverable, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static const char *
get_begin (const KithJob *job)
{
  if (job->kind != KITH_JOB_READ)
    return "BEGIN IMMEDIATE";
  /* office.db always comes first: who held clinical.db and waited for it would stop a writer of the one who stops a writer of
   * the other, all three of them for as long as they have patience. A plain BEGIN reads nothing yet, and would leave it to a
   * later statement to find that office.db needs recovery, or that a file has another key by now. */
  return job->file == KITH_FILE_CLINICAL ? "BEGIN; SELECT one FROM office.practice; SELECT 1 FROM subject LIMIT 1"
                                         : "BEGIN; SELECT one FROM practice";
}

static KithNotice *
make_notice (KithSqlite *self)
{
  KithNotice *notice;

  if (self->action == 0)
    return NULL;
  notice = g_new0 (KithNotice, 1);
  notice->file = self->job->file;
  notice->action = g_strdup (self->action_id);
  notice->scope = g_strdup (self->scope);
  notice->rows = g_ptr_array_copy (self->rows, (GCopyFunc) (void (*) (void)) g_strdup, NULL);
  g_ptr_array_set_free_func (notice->rows, g_free);
  return notice;
}

KithConnection *
kith_sqlite_get_connection (KithSqlite  *self,
                            KithFile     file,
                            GError     **error)
{
  if (file == KITH_FILE_CLINICAL && !kith_database_check_records (&self->parent, error))
    return NULL;
  return self->connections[file];
}

gint64
kith_sqlite_now (KithSqlite *self)
{
  self->last_at = MAX (g_get_real_time () / 1000, self->last_at + 1);
  return self->last_at;
}

const char *
kith_sqlite_get_user (KithSqlite *self)
{
  return self->parent.keys->user_id;
}

gboolean
kith_sqlite_begin (KithDatabase   *database,
                   const KithJob  *job,
                   const char     *scope,
                   GError        **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  KithConnection *connection = kith_sqlite_get_connection (self, job->file, error);

  g_assert (self->job == NULL);
  if (connection == NULL || !begin_on (self, connection, get_begin (job), error))
    return FALSE;
  if (!kith_freshness_check (self, job->file, error))
    {
      abandon (connection);
      return FALSE;
    }
  self->job = job;
  self->last = self->seen[job->file];
  self->scope = g_strdup (scope);
  return TRUE;
}

gboolean
kith_sqlite_begin_reading (KithSqlite  *self,
                           KithFile     file,
                           GError     **error)
{
  static const KithJob jobs[KITH_N_FILES] = {
    [KITH_FILE_OFFICE] = { "read", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, NULL },
    [KITH_FILE_CLINICAL] = { "read", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, NULL },
  };

  return kith_sqlite_begin (&self->parent, &jobs[file], NULL, error);
}

static gboolean
commit (KithSqlite  *self,
        GError     **error)
{
  KithConnection *connection = self->connections[self->job->file];

  if (kith_connection_exec (connection, "COMMIT", error))
    return TRUE;
  /* The transaction is still open then. */
  if (self->job->file == KITH_FILE_CLINICAL
      && sqlite3_extended_errcode (kith_connection_get_handle (connection)) == SQLITE_CONSTRAINT_FOREIGNKEY)
    return kith_notes_refuse_stranded (self, error);
  return FALSE;
}

gboolean
kith_sqlite_commit (KithDatabase  *database,
                    KithNotice   **notice,
                    GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);

  if ((self->action != 0
       && !kith_audit_add (self, self->job->file, self->job->verb, self->scope, NULL, error))
      || !commit (self, error))
    {
      kith_sqlite_rollback (database);
      return FALSE;
    }
  self->seen[self->job->file] = self->last;
  *notice = make_notice (self);
  clear_transaction (self);
  return TRUE;
}

void
kith_sqlite_rollback (KithDatabase *database)
{
  KithSqlite *self = KITH_SQLITE (database);

  abandon (self->connections[self->job->file]);
  /* What failed at its very end may be stored all the same. */
  if (self->job->kind != KITH_JOB_READ)
    self->seen_versions[self->job->file] = KITH_NEVER_COMPARED;
  clear_transaction (self);
}
