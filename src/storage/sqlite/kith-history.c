/* kith-history.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-history-engine.h"
#include "kith-name.h"
#include "kith-scope.h"
#include "kith-sqlite.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* The list of rows in the office that belong to the client of @scope; NULL for what is no client's. */
static char *
list_rows (KithSqlite  *self,
           KithFile     file,
           const char  *scope,
           GError     **error)
{
  KithConnection *connection = self->connections[file];
  const char *client = kith_scope_get_client (scope);
  sqlite3_stmt *stmt;
  char *rows = NULL;

  if (file != KITH_FILE_OFFICE || client == NULL)
    return NULL;
  stmt = kith_connection_query (connection, error, "past_rows_of_client", "t", client);
  if (stmt == NULL || !kith_connection_step (connection, stmt, error))
    return NULL;
  rows = kith_column_dup_text (stmt, 0);
  sqlite3_reset (stmt);
  return rows;
}

static sqlite3_stmt *
query_actions (KithSqlite          *self,
               KithFile             file,
               const KithPastWish  *wish,
               GError             **error)
{
  KithConnection *connection = self->connections[file];
  gint64 until = wish->until > 0 ? wish->until : G_MAXINT64;
  gint64 most = wish->limit > 0 ? (gint64) wish->limit : -1;
  g_autofree char *rows = NULL;
  g_autoptr (GError) local = NULL;

  if (wish->scope == NULL)
    return kith_connection_query (connection, error, "past", "ttiii", wish->row, wish->user, wish->since, until, most);
  rows = list_rows (self, file, wish->scope, &local);
  if (!kith_connection_succeeded (&local, error))
    return NULL;
  return kith_connection_query (connection, error, "past_of_scope", "ttttiii", wish->scope, rows, wish->row, wish->user,
                                wish->since, until, most);
}

static GPtrArray *
find_actions (KithDatabase        *database,
              const KithPastWish  *wish,
              GError             **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_action_free);
  g_autoptr (GError) local = NULL;

  for (int file = 0; file < KITH_N_FILES && local == NULL; file++)
    {
      KithConnection *connection = self->connections[file];
      sqlite3_stmt *stmt = connection != NULL ? query_actions (self, file, wish, &local) : NULL;

      while (stmt != NULL && kith_connection_step (connection, stmt, &local))
        g_ptr_array_add (actions, kith_journal_read_action (stmt, file));
    }
  if (!kith_connection_succeeded (&local, error))
    return NULL;
  g_ptr_array_sort (actions, kith_journal_compare_cb);
  if (wish->limit > 0 && actions->len > wish->limit)
    g_ptr_array_set_size (actions, wish->limit);
  return g_steal_pointer (&actions);
}

static GPtrArray *
list_changes (KithDatabase      *database,
              const KithAction  *action,
              GError           **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autoptr (GPtrArray) changes = kith_journal_load_changes (self, action, error);
  g_autoptr (GError) local = NULL;

  for (guint i = 0; changes != NULL && i < changes->len && local == NULL; i++)
    {
      KithRowChange *change = changes->pdata[i];

      if (change->before == NULL && g_str_equal (change->table, "person_state"))
        change->model = kith_deeds_load_model (self, action->file, change->after, &local);
    }
  if (changes == NULL || !kith_connection_succeeded (&local, error))
    return NULL;
  return g_steal_pointer (&changes);
}

static char *
get_image (KithDatabase  *database,
           KithFile       file,
           const char    *table,
           const char    *id,
           GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  KithConnection *connection = self->connections[file];
  g_autofree char *image = NULL;
  gboolean known;
  sqlite3_stmt *stmt;

  if (connection == NULL || !kith_tables_has (self->tables[file], table, &known, error) || !known
      || !kith_tables_get_image (self->tables[file], table, id, &image, error))
    return NULL;
  if (image != NULL)
    return g_steal_pointer (&image);
  stmt = kith_connection_query (connection, error, "past_image", "tt", id, table);
  if (stmt == NULL || !kith_connection_step (connection, stmt, error))
    return NULL;
  image = kith_column_dup_text (stmt, 0);
  sqlite3_reset (stmt);
  return g_steal_pointer (&image);
}

static gboolean
get_journal_end (KithDatabase  *database,
                 KithFile       file,
                 gint64        *end,
                 GError       **error)
{
  KithConnection *connection = kith_sqlite_get_connection (KITH_SQLITE (database), file, error);

  return connection != NULL
         && kith_connection_number (connection, "SELECT coalesce (max (seq), 0) FROM journal", 0, end, error);
}

static KithAction *
load_action (KithDatabase  *database,
             const char    *id,
             GError       **error)
{
  g_autoptr (GError) local = NULL;
  KithAction *action = kith_journal_load_action (KITH_SQLITE (database), id, &local);

  if (action == NULL && local == NULL)
    g_set_error_literal (&local, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND,
                         _("The history does not know this change. Nothing was changed."));
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return action;
}

static char *
find_undone_client (KithDatabase  *database,
                    const char    *name,
                    GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  KithConnection *connection = self->connections[KITH_FILE_OFFICE];
  g_autofree char *folded = kith_name_fold (name);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (connection, &local, "client_undone", "tt", kith_sqlite_get_user (self), folded);
  char *client = NULL;

  if (stmt != NULL && kith_connection_step (connection, stmt, &local))
    client = kith_column_dup_text (stmt, 0);
  if (stmt != NULL)
    sqlite3_reset (stmt);
  if (client == NULL && local == NULL)
    g_set_error_literal (&local, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOTHING_LEFT, _("There is nothing to redo here."));
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return client;
}

static gboolean
check_unchanged (KithSqlite           *self,
                 KithFile              file,
                 const KithRowChange  *change,
                 gint64                seen,
                 GError              **error)
{
  KithConnection *connection = self->connections[file];
  sqlite3_stmt *stmt = kith_connection_query (connection, error, "past_last_of_row", "tt", change->row, change->table);
  gint64 last;

  if (stmt == NULL || !kith_connection_step (connection, stmt, error))
    return FALSE;
  last = sqlite3_column_int64 (stmt, 0);
  sqlite3_reset (stmt);
  return last <= seen || kith_journal_refuse (error);
}

static gboolean
restore_row (KithSqlite           *self,
             KithFile              file,
             const KithRowChange  *change,
             gint64                seen,
             GError              **error)
{
  g_autofree char *now = NULL;

  return check_unchanged (self, file, change, seen, error)
         && kith_journal_before (self, file, change->table, change->row, &now, error)
         && (g_strcmp0 (now, change->before) == 0
             || kith_journal_put (self, file, change->table, change->row, now, change->before, error));
}

/* Nothing else is called by such an id, so that whoever names it belongs to it. */
static gboolean
concerns (const KithRowChange *change,
          const char          *row)
{
  return g_str_equal (change->row, row) || (change->before != NULL && strstr (change->before, row) != NULL)
         || (change->after != NULL && strstr (change->after, row) != NULL);
}

static gboolean
restore (KithDatabase      *database,
         const KithAction  *action,
         const char        *row,
         gint64             seen,
         GError           **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autoptr (GPtrArray) changes = kith_journal_load_changes (self, action, error);

  g_assert (self->job->kind == KITH_JOB_EDIT && self->job->file == action->file);
  if (changes == NULL)
    return FALSE;
  for (guint i = changes->len; i > 0; i--)
    {
      const KithRowChange *change = changes->pdata[i - 1];

      if (row != NULL && !concerns (change, row))
        continue;
      if (!restore_row (self, action->file, change, seen, error))
        return FALSE;
    }
  if (self->action == 0)
    g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOTHING_LEFT,
                         _("It is as it was before this change already."));
  return self->action != 0;
}

const KithHistoryEngine kith_sqlite_past = {
  .find_actions = find_actions,
  .list_changes = list_changes,
  .get_image = get_image,
  .get_journal_end = get_journal_end,
  .load_action = load_action,
  .find_undone_client = find_undone_client,
  .restore = restore,
  .find_known_user = kith_sqlite_find_known_user,
  .list_log = kith_sqlite_list_log,
  .note_tries = kith_sqlite_note_tries,
};
