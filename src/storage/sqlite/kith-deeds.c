/* kith-deeds.c: what the journal knows of an action, for whoever says it in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-sqlite.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>

/* An undo or redo did what the first of its chain did. */
static KithAction *
load_first (KithSqlite  *self,
            const char  *id,
            GError     **error)
{
  g_autoptr (KithAction) action = kith_journal_load_action (self, id, error);

  while (action != NULL && action->reverses != NULL)
    {
      g_autoptr (KithAction) later = g_steal_pointer (&action);

      action = kith_journal_load_action (self, later->reverses, error);
    }
  return g_steal_pointer (&action);
}

/* The single row of an action's query, where there is one alone. */
static char *
query_one (KithConnection  *connection,
           const char      *statement,
           gint64           seq,
           GError         **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *only = NULL;
  guint n_rows = 0;
  sqlite3_stmt *stmt = kith_connection_query (connection, &local, statement, "i", seq);

  while (stmt != NULL && kith_connection_step (connection, stmt, &local))
    if (n_rows++ == 0)
      only = kith_column_dup_text (stmt, 0);
  if (!kith_connection_succeeded (&local, error) || n_rows != 1)
    return NULL;
  return g_steal_pointer (&only);
}

/* What is said of a person at a later moment is a row of its own, which repeats all that has stayed the same. */
char *
kith_deeds_load_model (KithSqlite  *self,
                       KithFile     file,
                       const char  *image,
                       GError     **error)
{
  KithConnection *connection = self->connections[file];
  g_autofree char *id = NULL;
  g_autofree char *before = NULL;
  sqlite3_stmt *stmt = kith_connection_query (connection, error, "deed_state_before", "t", image);

  if (stmt == NULL || !kith_connection_step (connection, stmt, error))
    return NULL;
  id = kith_column_dup_text (stmt, 0);
  sqlite3_reset (stmt);
  return kith_tables_get_image (self->tables[file], "person_state", id, &before, error) ? g_steal_pointer (&before) : NULL;
}

static gboolean
collect_fields (KithSqlite   *self,
                KithFile      file,
                sqlite3_stmt *journal,
                GHashTable   *fields,
                GError      **error)
{
  KithConnection *connection = self->connections[file];
  g_autofree char *table = kith_column_dup_text (journal, 0);
  g_autofree char *before = kith_column_dup_text (journal, 2);
  g_autofree char *after = kith_column_dup_text (journal, 3);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = NULL;

  if (before == NULL && g_str_equal (table, "person_state"))
    before = kith_deeds_load_model (self, file, after, &local);
  if (local == NULL)
    stmt = kith_connection_query (connection, &local, "deed_fields", "tt", before, after);
  while (stmt != NULL && kith_connection_step (connection, stmt, &local))
    g_hash_table_add (fields, kith_column_dup_text (stmt, 0));
  return kith_connection_succeeded (&local, error);
}

/* Returns NULL where it was not one field alone. */
static char *
find_field (KithSqlite        *self,
            const KithAction  *action,
            GError           **error)
{
  KithConnection *connection = self->connections[action->file];
  g_autoptr (GHashTable) fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) local = NULL;
  GHashTableIter iter;
  gpointer field;
  sqlite3_stmt *stmt = kith_connection_query (connection, &local, "journal_of_action", "i", action->seq);

  while (stmt != NULL && kith_connection_step (connection, stmt, &local))
    if (!collect_fields (self, action->file, stmt, fields, &local))
      {
        sqlite3_reset (stmt);
        break;
      }
  if (!kith_connection_succeeded (&local, error) || g_hash_table_size (fields) != 1)
    return NULL;
  g_hash_table_iter_init (&iter, fields);
  g_hash_table_iter_next (&iter, &field, NULL);
  return g_strdup (field);
}

static char *
find_name (KithSqlite        *self,
           const KithAction  *action,
           GError           **error)
{
  return query_one (self->connections[action->file], action->file == KITH_FILE_OFFICE ? "deed_clients" : "deed_people",
                    action->seq, error);
}

KithDeed *
kith_sqlite_tell_deed (KithDatabase  *database,
                       const char    *id,
                       GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autoptr (GError) local = NULL;
  g_autoptr (KithAction) action = load_first (self, id, &local);
  g_autoptr (KithDeed) deed = NULL;

  if (action == NULL && local == NULL)
    g_set_error_literal (&local, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND,
                         _("The history does not know this change. Nothing was changed."));
  if (action != NULL)
    {
      deed = g_new0 (KithDeed, 1);
      deed->verb = g_strdup (action->verb);
      deed->field = find_field (self, action, &local);
    }
  if (local == NULL)
    deed->name = find_name (self, action, &local);
  return kith_connection_succeeded (&local, error) ? g_steal_pointer (&deed) : NULL;
}
