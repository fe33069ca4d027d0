/* kith-journal.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-history.h"
#include "kith-id.h"
#include "kith-sqlite.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>

static const char * const kind_names[] = {
  [KITH_ACTION_DO] = "do",
  [KITH_ACTION_UNDO] = "undo",
  [KITH_ACTION_REDO] = "redo",
};

static gboolean
start_action (KithSqlite  *self,
              KithFile     file,
              GError     **error)
{
  KithConnection *connection = self->connections[file];
  KithActionKind kind = self->job->action;
  gboolean filling = self->job->kind == KITH_JOB_FILL;
  const char *state = kind == KITH_ACTION_UNDO || self->fixed || filling ? "fixed" : "live";

  if (self->action != 0)
    return TRUE;
  g_assert ((self->job->kind == KITH_JOB_EDIT || filling) && self->scope != NULL);
  self->action_id = kith_id_new ();
  if (!kith_connection_run (connection, error, "action_insert", "titttttt", self->action_id, kith_sqlite_now (self),
                            kith_sqlite_get_user (self), self->scope, self->job->verb, kind_names[kind],
                            self->reverses, state))
    return FALSE;
  self->action = sqlite3_last_insert_rowid (kith_connection_get_handle (connection));
  return TRUE;
}

gboolean
kith_journal_before (KithSqlite  *self,
                     KithFile     file,
                     const char  *table,
                     const char  *id,
                     char       **image,
                     GError     **error)
{
  g_assert (self->job != NULL && self->job->file == file);
  *image = NULL;
  if (self->job->kind == KITH_JOB_FILL)
    return TRUE;
  return kith_tables_get_image (self->tables[file], table, id, image, error);
}

gboolean
kith_journal_after (KithSqlite  *self,
                    KithFile     file,
                    const char  *table,
                    const char  *id,
                    const char  *before,
                    GError     **error)
{
  g_autofree char *after = NULL;

  if (self->job->kind == KITH_JOB_FILL)
    return start_action (self, file, error);
  if (!kith_tables_get_image (self->tables[file], table, id, &after, error))
    return FALSE;
  if (g_strcmp0 (before, after) == 0)
    return TRUE;
  if (!start_action (self, file, error)
      || !kith_connection_run (self->connections[file], error, "journal_insert", "itttt",
                               self->action, table, id, before, after))
    return FALSE;
  g_ptr_array_add (self->rows, g_strdup_printf ("%s:%s", table, id));
  return TRUE;
}

KithAction *
kith_journal_read_action (sqlite3_stmt *stmt,
                          KithFile      file)
{
  KithAction *action = g_new0 (KithAction, 1);
  const char *kind = (const char *) sqlite3_column_text (stmt, 6);

  action->file = file;
  action->seq = sqlite3_column_int64 (stmt, 0);
  action->id = kith_column_dup_text (stmt, 1);
  action->at = sqlite3_column_int64 (stmt, 2);
  action->user = kith_column_dup_text (stmt, 3);
  action->scope = kith_column_dup_text (stmt, 4);
  action->verb = kith_column_dup_text (stmt, 5);
  action->reverses = kith_column_dup_text (stmt, 7);
  action->live = g_strcmp0 ((const char *) sqlite3_column_text (stmt, 8), "live") == 0;
  action->undone = g_strcmp0 ((const char *) sqlite3_column_text (stmt, 8), "undone") == 0;
  action->rows = sqlite3_column_int (stmt, 9);
  action->user_name = kith_column_dup_text (stmt, 10);
  for (gsize i = 0; i < G_N_ELEMENTS (kind_names); i++)
    if (g_strcmp0 (kind, kind_names[i]) == 0)
      action->kind = i;
  return action;
}

int
kith_journal_compare_cb (gconstpointer a,
                         gconstpointer b)
{
  const KithAction *one = *(KithAction * const *) a;
  const KithAction *other = *(KithAction * const *) b;

  return (one->at < other->at) - (one->at > other->at);
}

/* The latest step in either file; a step back in one file is no longer to be done again once the other has gone on. */
static KithAction *
find_latest (KithSqlite  *self,
             const char  *scope,
             const char  *statement,
             GError     **error)
{
  g_autoptr (KithAction) latest = NULL;

  for (int file = 0; file < KITH_N_FILES; file++)
    {
      KithConnection *connection = self->connections[file];
      g_autoptr (GError) local = NULL;
      sqlite3_stmt *stmt;

      if (connection == NULL)
        continue;
      stmt = kith_connection_query (connection, &local, statement, "tt", kith_sqlite_get_user (self), scope);
      if (stmt != NULL && kith_connection_step (connection, stmt, &local))
        {
          g_autoptr (KithAction) found = kith_journal_read_action (stmt, file);

          sqlite3_reset (stmt);
          if (latest == NULL || found->at > latest->at)
            {
              g_clear_pointer (&latest, kith_action_free);
              latest = g_steal_pointer (&found);
            }
        }
      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
    }
  return g_steal_pointer (&latest);
}

static KithAction *
load_action (KithSqlite  *self,
             KithFile     file,
             const char  *id,
             GError     **error)
{
  KithConnection *connection = self->connections[file];
  sqlite3_stmt *stmt = kith_connection_query (connection, error, "action_load", "t", id);
  KithAction *action;

  if (stmt == NULL || !kith_connection_step (connection, stmt, error))
    return NULL;
  action = kith_journal_read_action (stmt, file);
  sqlite3_reset (stmt);
  return action;
}

KithAction *
kith_journal_load_action (KithSqlite  *self,
                          const char  *id,
                          GError     **error)
{
  g_autoptr (GError) local = NULL;
  KithAction *action = NULL;

  for (int file = 0; file < KITH_N_FILES && action == NULL && local == NULL; file++)
    if (self->connections[file] != NULL)
      action = load_action (self, file, id, &local);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return action;
}

static KithAction *
find_undo (KithSqlite  *self,
           const char  *scope,
           GError     **error)
{
  return find_latest (self, scope, "action_undo_step", error);
}

/* The undo taken last whose target is still undone, unless something else was done in the scope since. */
static KithAction *
find_redo (KithSqlite  *self,
           const char  *scope,
           GError     **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (KithAction) undo = find_latest (self, scope, "action_redo_step", &local);
  g_autoptr (KithAction) done = NULL;

  if (undo != NULL)
    done = find_latest (self, undo->scope, "action_last_done", &local);
  if (!kith_connection_succeeded (&local, error))
    return NULL;
  if (undo == NULL || (done != NULL && done->at > undo->at))
    return NULL;
  return load_action (self, undo->file, undo->reverses, error);
}

KithAction *
kith_sqlite_find_step (KithDatabase    *database,
                       const char      *scope,
                       KithActionKind   kind,
                       GError         **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autoptr (GError) local = NULL;
  KithAction *action = kind == KITH_ACTION_UNDO ? find_undo (self, scope, &local) : find_redo (self, scope, &local);

  if (action != NULL)
    return action;
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else
    g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOTHING_LEFT,
                         kind == KITH_ACTION_UNDO ? _("There is nothing to undo here.")
                                                  : _("There is nothing to redo here."));
  return NULL;
}

KithAction *
kith_sqlite_find_action (KithDatabase    *database,
                         const char      *id,
                         KithActionKind   kind,
                         GError         **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autoptr (GError) local = NULL;
  g_autoptr (KithAction) action = kith_journal_load_action (self, id, &local);

  if (!kith_connection_succeeded (&local, error))
    return NULL;
  if (action != NULL && g_strcmp0 (action->user, kith_sqlite_get_user (self)) == 0
      && (kind == KITH_ACTION_UNDO ? action->live : action->undone))
    return g_steal_pointer (&action);
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOTHING_LEFT,
                       kind == KITH_ACTION_UNDO ? _("This has been undone already.") : _("This has been done again already."));
  return NULL;
}

GPtrArray *
kith_journal_load_changes (KithSqlite        *self,
                           const KithAction  *target,
                           GError           **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_row_change_free);
  KithConnection *connection = self->connections[target->file];
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (connection, &local, "journal_of_action", "i", target->seq);

  while (stmt != NULL && kith_connection_step (connection, stmt, &local))
    {
      KithRowChange *change = g_new0 (KithRowChange, 1);

      change->table = kith_column_dup_text (stmt, 0);
      change->row = kith_column_dup_text (stmt, 1);
      change->before = kith_column_dup_text (stmt, 2);
      change->after = kith_column_dup_text (stmt, 3);
      g_ptr_array_add (changes, change);
    }
  return kith_connection_succeeded (&local, error) ? g_steal_pointer (&changes) : NULL;
}

gboolean
kith_journal_refuse (GError **error)
{
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT,
                       _("This has been changed since, perhaps by someone else, so it was left as it is. "
                         "The history shows who changed what."));
  return FALSE;
}

/* A client whose record has begun stays, for the clinical file refers to it; the desk, without the key to know, removes none. */
static gboolean
may_remove (KithSqlite  *self,
            KithFile     file,
            const char  *table,
            const char  *row,
            GError     **error)
{
  KithConnection *clinical = self->connections[KITH_FILE_CLINICAL];
  g_autoptr (GError) local = NULL;
  gboolean begun = FALSE;
  sqlite3_stmt *stmt;

  if (file != KITH_FILE_OFFICE || !g_str_equal (table, "contact"))
    return TRUE;
  if (clinical == NULL)
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN,
                           _("A client can be taken out again only by someone who may see the records. "
                             "Nothing was changed. Archive the client instead."));
      return FALSE;
    }
  stmt = kith_connection_query (clinical, &local, "subject_exists", "t", row);
  if (stmt != NULL && kith_connection_step (clinical, stmt, &local))
    {
      begun = TRUE;
      sqlite3_reset (stmt);
    }
  if (!kith_connection_succeeded (&local, error))
    return FALSE;
  if (begun)
    g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT,
                         _("This client's record has begun, so the client stays. Nothing was changed. "
                           "Archive the client instead."));
  return !begun;
}

/* A trigger of the schema keeps what is signed, and contracts that were agreed on. */
static gboolean
put_image (KithSqlite  *self,
           KithFile     file,
           const char  *table,
           const char  *row,
           const char  *wanted,
           GError     **error)
{
  sqlite3 *db = kith_connection_get_handle (self->connections[file]);
  g_autoptr (GError) local = NULL;

  if (kith_tables_put_image (self->tables[file], table, row, wanted, kith_sqlite_now (self), kith_sqlite_get_user (self), &local))
    return TRUE;
  if (sqlite3_extended_errcode (db) == SQLITE_CONSTRAINT_TRIGGER)
    g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT,
                         _("This is signed, or was agreed on, and stays as it is. Nothing was changed."));
  else
    g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
kith_journal_put (KithSqlite  *self,
                  KithFile     file,
                  const char  *table,
                  const char  *row,
                  const char  *now,
                  const char  *wanted,
                  GError     **error)
{
  if (wanted == NULL && !may_remove (self, file, table, row, error))
    return FALSE;
  return put_image (self, file, table, row, wanted, error)
         && kith_journal_after (self, file, table, row, now, error);
}

static gboolean
apply_image (KithSqlite           *self,
             KithFile              file,
             const KithRowChange  *change,
             const char           *expected,
             const char           *wanted,
             GError              **error)
{
  g_autofree char *now = NULL;

  if (!kith_journal_before (self, file, change->table, change->row, &now, error))
    return FALSE;
  if (g_strcmp0 (now, expected) != 0)
    return kith_journal_refuse (error);
  return kith_journal_put (self, file, change->table, change->row, now, wanted, error);
}

gboolean
kith_sqlite_reverse (KithDatabase      *database,
                     const KithAction  *target,
                     GError           **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  gboolean undo = self->job->action == KITH_ACTION_UNDO;
  g_autoptr (GPtrArray) changes = NULL;

  g_assert (self->job->kind == KITH_JOB_EDIT && self->job->action != KITH_ACTION_DO);
  g_assert (self->job->file == target->file && g_strcmp0 (self->scope, target->scope) == 0);
  changes = kith_journal_load_changes (self, target, error);
  if (changes == NULL)
    return FALSE;
  self->reverses = g_strdup (target->id);
  for (guint i = 0; i < changes->len; i++)
    {
      const KithRowChange *change = changes->pdata[undo ? changes->len - 1 - i : i];

      if (!apply_image (self, target->file, change,
                        undo ? change->after : change->before,
                        undo ? change->before : change->after,
                        error))
        return FALSE;
    }
  if (!kith_connection_run (self->connections[target->file], error, "action_set_state", "tit",
                            undo ? "undone" : "replaced", target->seq, undo ? "live" : "undone"))
    return FALSE;
  if (sqlite3_changes (kith_connection_get_handle (self->connections[target->file])) == 1)
    return TRUE;
  return kith_journal_refuse (error);
}
