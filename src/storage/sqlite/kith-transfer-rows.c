/* kith-transfer-rows.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-transfer-tables.h"

#include "kith-name.h"
#include "kith-storage-error.h"
#include "kith-wall-time.h"

#include <glib/gi18n.h>

/* A column that is not transferred since it follows from another one. */
typedef struct
{
  const char *table;
  const char *column;
  void (*work_out) (const KithTable *table, const KithCell *cells, sqlite3_stmt *stmt, int index);
} Derived;

static const char *
get_text (const KithTable *table,
          const KithCell  *cells,
          const char      *column)
{
  int i = kith_table_find (table, column);

  return i >= 0 && cells[i].kind == KITH_CELL_TEXT ? cells[i].text : "";
}

static void
work_out_folded (const KithTable *table,
                 const KithCell  *cells,
                 sqlite3_stmt    *stmt,
                 int              index)
{
  g_autofree char *folded = kith_name_fold (get_text (table, cells, "name"));

  sqlite3_bind_text (stmt, index, folded, -1, SQLITE_TRANSIENT);
}

static void
work_out_digits (const KithTable *table,
                 const KithCell  *cells,
                 sqlite3_stmt    *stmt,
                 int              index)
{
  g_autofree char *digits = kith_phone_digits (get_text (table, cells, "phone"));

  sqlite3_bind_text (stmt, index, digits, -1, SQLITE_TRANSIENT);
}

/* Nothing is bound, which the schema refuses, where time or zone can't be read. */
static void
work_out_utc (const KithTable *table,
              const KithCell  *cells,
              sqlite3_stmt    *stmt,
              int              index)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (get_text (table, cells, "zone"));
  KithWallTime starts;

  if (zone != NULL && kith_wall_time_parse (get_text (table, cells, "starts"), &starts))
    sqlite3_bind_int64 (stmt, index, kith_wall_time_to_utc (&starts, zone, NULL));
}

static const Derived derived[] = {
  { "contact", "folded", work_out_folded },
  { "contact", "digits", work_out_digits },
  { "appointment", "utc", work_out_utc },
};

static void
read_cell (sqlite3_stmt *stmt,
           int           i,
           KithCell     *cell)
{
  *cell = (KithCell) { KITH_CELL_NULL };
  switch (sqlite3_column_type (stmt, i))
    {
    case SQLITE_INTEGER:
      cell->kind = KITH_CELL_INTEGER;
      cell->integer = sqlite3_column_int64 (stmt, i);
      break;
    case SQLITE_FLOAT:
      cell->kind = KITH_CELL_REAL;
      cell->real = sqlite3_column_double (stmt, i);
      break;
    case SQLITE_TEXT:
      cell->kind = KITH_CELL_TEXT;
      cell->text = (const char *) sqlite3_column_text (stmt, i);
      break;
    default:
      break;
    }
}

static void
bind_cell (sqlite3_stmt   *stmt,
           int             index,
           const KithCell *cell)
{
  switch (cell->kind)
    {
    case KITH_CELL_INTEGER:
      sqlite3_bind_int64 (stmt, index, cell->integer);
      break;
    case KITH_CELL_REAL:
      sqlite3_bind_double (stmt, index, cell->real);
      break;
    case KITH_CELL_TEXT:
      sqlite3_bind_text (stmt, index, cell->text, -1, SQLITE_TRANSIENT);
      break;
    case KITH_CELL_NULL:
    default:
      sqlite3_bind_null (stmt, index);
      break;
    }
}

static gboolean
cells_are_equal (const KithCell *a,
                 const KithCell *b)
{
  if (a->kind != b->kind)
    return FALSE;
  switch (a->kind)
    {
    case KITH_CELL_INTEGER:
      return a->integer == b->integer;
    case KITH_CELL_REAL:
      return a->real == b->real;
    case KITH_CELL_TEXT:
      return g_str_equal (a->text, b->text);
    case KITH_CELL_NULL:
    default:
      return TRUE;
    }
}

/* The transaction's own connection; that of the clinical file reads office.db too. */
static KithConnection *
get_connection (KithSqlite *self)
{
  g_assert (self->job != NULL);
  return self->connections[self->job->file];
}

static gboolean
read_rows (KithDatabase     *database,
           const KithTable  *table,
           const char       *client,
           KithRowFunc       func,
           gpointer          data,
           GError          **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  KithConnection *connection = get_connection (self);
  g_autofree char *sql = kith_transfer_make_select (self, table, client != NULL, error);
  g_autofree KithCell *cells = g_new0 (KithCell, table->columns->len);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt;
  gboolean go_on = TRUE;

  if (sql == NULL)
    return FALSE;
  stmt = kith_connection_prepare_sql (connection, sql, &local);
  if (stmt != NULL && client != NULL)
    sqlite3_bind_text (stmt, 1, client, -1, SQLITE_TRANSIENT);
  while (stmt != NULL && go_on && kith_connection_step (connection, stmt, &local))
    {
      for (guint i = 0; i < table->columns->len; i++)
        read_cell (stmt, (int) i, &cells[i]);
      go_on = kith_database_check_stopped (database, &local) && func (cells, data, &local);
    }
  if (stmt != NULL)
    sqlite3_reset (stmt);
  return kith_connection_succeeded (&local, error);
}

static void
append_names (GString         *sql,
              const KithTable *table)
{
  for (guint i = 0; i < table->columns->len; i++)
    g_string_append_printf (sql, "%s%s", i > 0 ? ", " : "", ((KithColumn *) table->columns->pdata[i])->name);
}

static char *
make_insert (const KithTable *table)
{
  GString *sql = g_string_new ("INSERT INTO ");
  guint n = table->columns->len;

  g_string_append_printf (sql, "%s (", table->name);
  append_names (sql, table);
  for (gsize i = 0; i < G_N_ELEMENTS (derived); i++)
    if (g_str_equal (derived[i].table, table->name))
      {
        g_string_append_printf (sql, ", %s", derived[i].column);
        n++;
      }
  g_string_append (sql, ") VALUES (?1");
  for (guint i = 2; i <= n; i++)
    g_string_append_printf (sql, ", ?%u", i);
  g_string_append_c (sql, ')');
  return g_string_free_and_steal (sql);
}

static gboolean
set_refused (GError **error)
{
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FAILED,
                       _("A value of this row may not stand there, or another row holds its place already."));
  return FALSE;
}

/* Only what the schema refuses is the row's own fault. */
static gboolean
run (KithConnection  *connection,
     sqlite3_stmt    *stmt,
     GError         **error)
{
  g_autoptr (GError) local = NULL;

  kith_connection_step (connection, stmt, &local);
  if (local != NULL && (sqlite3_errcode (kith_connection_get_handle (connection)) & 0xff) == SQLITE_CONSTRAINT)
    return set_refused (error);
  return kith_connection_succeeded (&local, error);
}

static gboolean
insert_row (KithConnection   *connection,
            const KithTable  *table,
            const KithCell   *cells,
            GError          **error)
{
  g_autofree char *sql = make_insert (table);
  sqlite3_stmt *stmt = kith_connection_prepare_sql (connection, sql, error);
  int index = 0;

  if (stmt == NULL)
    return FALSE;
  for (guint i = 0; i < table->columns->len; i++)
    bind_cell (stmt, ++index, &cells[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (derived); i++)
    if (g_str_equal (derived[i].table, table->name))
      derived[i].work_out (table, cells, stmt, ++index);
  return run (connection, stmt, error);
}

/* @preset: whether it is as every practice begins with it. */
static gboolean
compare_row (KithConnection   *connection,
             const KithTable  *table,
             const KithCell   *cells,
             KithAdded        *added,
             gboolean         *preset,
             GError          **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt;

  *added = KITH_ADDED_NEW;
  append_names (sql, table);
  g_string_append_printf (sql, ", changed = 0 AND actor = '' FROM %s WHERE id = ?1", table->name);
  stmt = kith_connection_query_sql (connection, &local, sql->str, "t", get_text (table, cells, "id"));
  if (stmt == NULL || !kith_connection_step (connection, stmt, &local))
    return kith_connection_succeeded (&local, error);
  *added = KITH_ADDED_SAME;
  for (guint i = 0; i < table->columns->len; i++)
    {
      KithCell stored;

      read_cell (stmt, (int) i, &stored);
      if (!cells_are_equal (&stored, &cells[i]))
        *added = KITH_ADDED_OTHER;
    }
  *preset = sqlite3_column_int (stmt, (int) table->columns->len);
  sqlite3_reset (stmt);
  return TRUE;
}

static gboolean
remove_preset (KithConnection   *connection,
               const KithTable  *table,
               const char       *id,
               GError          **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE id = ?1", table->name);
  sqlite3_stmt *stmt = kith_connection_query_sql (connection, error, sql, "t", id);

  return stmt != NULL && run (connection, stmt, error);
}

static gboolean
write_row (KithSqlite       *self,
           const KithTable  *table,
           const KithCell   *cells,
           gboolean          preset,
           GError          **error)
{
  KithConnection *connection = get_connection (self);
  const char *id = get_text (table, cells, "id");
  int signed_at = kith_table_find (table, "signed");
  g_autofree char *before = NULL;

  if (!kith_journal_before (self, table->file, table->name, id, &before, error)
      || (preset && !remove_preset (connection, table, id, error))
      || !insert_row (connection, table, cells, error)
      || !kith_journal_after (self, table->file, table->name, id, before, error))
    return FALSE;
  return signed_at < 0 || cells[signed_at].kind == KITH_CELL_NULL || kith_notes_seal (self, id, error);
}

static gboolean
add_row (KithDatabase     *database,
         const KithTable  *table,
         const KithCell   *cells,
         KithAdded        *added,
         GError          **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  gboolean preset = FALSE;

  g_assert (self->job->file == table->file);
  if (!compare_row (get_connection (self), table, cells, added, &preset, error))
    return FALSE;
  if (*added == KITH_ADDED_SAME || (*added == KITH_ADDED_OTHER && !preset))
    return TRUE;
  *added = KITH_ADDED_NEW;
  return write_row (self, table, cells, preset, error);
}

static gboolean
check_references (KithDatabase  *database,
                  KithFile       file,
                  GError       **error)
{
  KithConnection *connection = KITH_SQLITE (database)->connections[file];
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt;
  int open = 0, highest;

  if (sqlite3_db_status (kith_connection_get_handle (connection), SQLITE_DBSTATUS_DEFERRED_FKS, &open, &highest, 0) != SQLITE_OK)
    return kith_connection_fail (connection, error);
  if (open == 0)
    return TRUE;
  stmt = kith_connection_query (connection, &local, "transfer_broken_reference", "");
  if (stmt != NULL && kith_connection_step (connection, stmt, &local))
    {
      g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FAILED,
                   _("%s.%s.%s refers to something that is neither here nor in the practice."), kith_file_get_name (file),
                   (const char *) sqlite3_column_text (stmt, 0), (const char *) sqlite3_column_text (stmt, 1));
      sqlite3_reset (stmt);
      return FALSE;
    }
  return kith_connection_succeeded (&local, error) && set_refused (error);
}

static gboolean
take_back (KithDatabase  *database,
           GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);

  self->action = 0;
  g_clear_pointer (&self->action_id, g_free);
  g_clear_pointer (&self->subject, g_free);
  g_ptr_array_set_size (self->rows, 0);
  if (!kith_connection_exec (get_connection (self), "ROLLBACK; BEGIN IMMEDIATE", error)
      || !kith_freshness_check (self, self->job->file, error))
    return FALSE;
  /* What was noted in the audit went with it. */
  self->last = self->seen[self->job->file];
  return TRUE;
}

static gboolean
count_rows (KithDatabase  *database,
            KithFile       file,
            gint64        *rows,
            GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  const char * const *names = kith_tables_get_names (self->tables[file], error);

  *rows = 0;
  if (names == NULL)
    return FALSE;
  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s WHERE NOT (changed = 0 AND actor = '')", names[i]);
      gint64 n;

      if (!kith_connection_number (self->connections[file], sql, 0, &n, error))
        return FALSE;
      *rows += n;
    }
  return TRUE;
}

static gboolean
find_user_name (KithDatabase  *database,
                const char    *user,
                char         **name,
                GError       **error)
{
  KithConnection *connection = get_connection (KITH_SQLITE (database));
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (connection, &local, "known_user_name", "t", user);

  *name = NULL;
  if (stmt != NULL && kith_connection_step (connection, stmt, &local))
    *name = kith_column_dup_text (stmt, 0);
  if (stmt != NULL)
    sqlite3_reset (stmt);
  return kith_connection_succeeded (&local, error);
}

static gboolean
add_user_name (KithDatabase  *database,
               const char    *user,
               const char    *name,
               GError       **error)
{
  return kith_connection_run (KITH_SQLITE (database)->connections[KITH_FILE_OFFICE], error, "known_user_add", "tt", user, name);
}

static gboolean
get_schema (KithDatabase  *database,
            KithFile       file,
            gint64        *number,
            GError       **error)
{
  KithConnection *connection = KITH_SQLITE (database)->connections[file];

  *number = 0;
  return connection == NULL || kith_connection_number (connection, "PRAGMA user_version", 0, number, error);
}

static gboolean
has_row (KithDatabase  *database,
         const char    *table,
         const char    *id,
         gboolean      *found,
         GError       **error)
{
  KithConnection *connection = get_connection (KITH_SQLITE (database));
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM %s WHERE id = ?1", table);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query_sql (connection, &local, sql, "t", id);

  *found = stmt != NULL && kith_connection_step (connection, stmt, &local);
  if (stmt != NULL)
    sqlite3_reset (stmt);
  return kith_connection_succeeded (&local, error);
}

const KithTransferEngine kith_sqlite_transfer = {
  .list_tables = kith_transfer_list_tables,
  .list_left_out = kith_transfer_list_left_out,
  .read_rows = read_rows,
  .add_row = add_row,
  .has_row = has_row,
  .check_references = check_references,
  .take_back = take_back,
  .count_rows = count_rows,
  .find_user_name = find_user_name,
  .add_user_name = add_user_name,
  .get_schema = get_schema,
};
