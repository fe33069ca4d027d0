/* kith-erase-rows.c: which rows go with a client
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-erase.h"

#include "kith-transfer-tables.h"

#include <string.h>

#define APPOINTMENT "appointment"

/* Edge: the row @row of the history is of whoever @owner is of. Both as "table:id". */
typedef struct
{
  char *row;
  char *owner;
} Edge;

static char *
make_row (const char *table,
          const char *id)
{
  return g_strconcat (table, ":", id, NULL);
}

static void
edge_free (gpointer data)
{
  Edge *self = data;

  g_free (self->row);
  g_free (self->owner);
  g_free (self);
}

/* The first column of all rows, as rows of @table. */
static gboolean
add_found (KithErasing     *self,
           KithConnection  *connection,
           sqlite3_stmt    *stmt,
           const char      *table,
           GError         **error)
{
  g_autoptr (GError) local = NULL;

  while (stmt != NULL && kith_connection_step (connection, stmt, &local))
    g_hash_table_add (self->rows, make_row (table, (const char *) sqlite3_column_text (stmt, 0)));
  return stmt != NULL && kith_connection_succeeded (&local, error);
}

static gboolean
add_clients (KithErasing  *self,
             KithSqlite   *database,
             const char   *client,
             GError      **error)
{
  KithConnection *office = database->connections[KITH_FILE_OFFICE];
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (office, &local, "erase_clients", "t", client);

  while (stmt != NULL && kith_connection_step (office, stmt, &local))
    g_ptr_array_add (self->clients, kith_column_dup_text (stmt, 0));
  /* The office row goes last, and may be gone where the rest is still to be done. */
  if (self->clients->len == 0)
    g_ptr_array_add (self->clients, g_strdup (client));
  return kith_connection_succeeded (&local, error);
}

static gboolean
add_owned (KithErasing     *self,
           KithConnection  *connection,
           GPtrArray       *tables,
           GError         **error)
{
  for (guint i = 0; i < tables->len; i++)
    {
      const KithOwnedTable *table = tables->pdata[i];
      g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE %s", table->name, table->scope);

      for (guint client = 0; client < self->clients->len; client++)
        if (!add_found (self, connection, kith_connection_query_sql (connection, error, sql, "t", self->clients->pdata[client]),
                        table->name, error))
          return FALSE;
    }
  return TRUE;
}

/* An appointment is nobody's own: it goes where nobody else comes to it. */
static gboolean
add_appointments (KithErasing     *self,
                  KithConnection  *connection,
                  const char      *client,
                  GError         **error)
{
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (connection, &local, "erase_appointments", "t", client);

  while (stmt != NULL && kith_connection_step (connection, stmt, &local))
    {
      if (sqlite3_column_int (stmt, 1) != 0)
        g_hash_table_add (self->rows, make_row (APPOINTMENT, (const char *) sqlite3_column_text (stmt, 0)));
      else
        self->kept++;
    }
  return kith_connection_succeeded (&local, error);
}

static const char *
find_owner_table (GPtrArray  *tables,
                  const char *table,
                  const char *column)
{
  if (g_str_equal (table, APPOINTMENT) && g_str_equal (column, "block"))
    return "block";
  for (guint i = 0; i < tables->len; i++)
    {
      const KithOwnedTable *owned = tables->pdata[i];

      for (guint k = 0; g_str_equal (owned->name, table) && k < owned->owners->len; k++)
        if (g_str_equal (((const KithColumn *) owned->owners->pdata[k])->name, column))
          return ((const KithColumn *) owned->owners->pdata[k])->refers;
    }
  return NULL;
}

static void
add_word (GString    *list,
          const char *word)
{
  g_string_append_printf (list, "%s\"%s\"", list->len > 1 ? "," : "", word);
}

/* The columns that lead to an owner anywhere, as a JSON array. */
static char *
list_owner_columns (GPtrArray *tables)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) list = g_string_new ("[");

  add_word (list, "block");
  add_word (list, APPOINTMENT);
  for (guint i = 0; i < tables->len; i++)
    {
      const KithOwnedTable *owned = tables->pdata[i];

      for (guint k = 0; k < owned->owners->len; k++)
        if (g_hash_table_add (seen, ((KithColumn *) owned->owners->pdata[k])->name))
          add_word (list, ((KithColumn *) owned->owners->pdata[k])->name);
    }
  g_string_append_c (list, ']');
  return g_string_free_and_steal (g_steal_pointer (&list));
}

static void
add_edge (GPtrArray  *edges,
          const char *row_table,
          const char *row_id,
          const char *owner_table,
          const char *owner_id)
{
  Edge *edge = g_new (Edge, 1);

  *edge = (Edge) { make_row (row_table, row_id), make_row (owner_table, owner_id) };
  g_ptr_array_add (edges, edge);
}

/* An attendance says also whose the appointment was. */
static void
add_value (GPtrArray    *edges,
           GPtrArray    *tables,
           sqlite3_stmt *stmt)
{
  const char *table = (const char *) sqlite3_column_text (stmt, 0);
  const char *id = (const char *) sqlite3_column_text (stmt, 1);
  const char *column = (const char *) sqlite3_column_text (stmt, 2);
  const char *value = (const char *) sqlite3_column_text (stmt, 3);
  const char *owner = find_owner_table (tables, table, column);

  if (owner != NULL)
    add_edge (edges, table, id, owner, value);
  else if (g_str_equal (table, "attendance") && g_str_equal (column, APPOINTMENT))
    add_edge (edges, APPOINTMENT, value, table, id);
}

static GPtrArray *
read_edges (KithConnection  *connection,
            GPtrArray       *tables,
            GError         **error)
{
  g_autoptr (GPtrArray) edges = g_ptr_array_new_with_free_func (edge_free);
  g_autofree char *columns = list_owner_columns (tables);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (connection, &local, "erase_journal_values", "t", columns);

  while (stmt != NULL && kith_connection_step (connection, stmt, &local))
    add_value (edges, tables, stmt);
  return kith_connection_succeeded (&local, error) ? g_steal_pointer (&edges) : NULL;
}

static gboolean
is_row_there (KithConnection  *connection,
              const char      *row,
              gboolean        *there,
              GError         **error)
{
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt;

  *there = FALSE;
  if (!g_str_has_prefix (row, APPOINTMENT ":"))
    return TRUE;
  stmt = kith_connection_query (connection, &local, "erase_appointment_exists", "t", row + strlen (APPOINTMENT ":"));
  *there = stmt != NULL && kith_connection_step (connection, stmt, &local);
  if (stmt != NULL)
    sqlite3_reset (stmt);
  return kith_connection_succeeded (&local, error);
}

/* What was removed before has no row any more, but its content is still in the history: whose it was, the history says. */
static gboolean
add_past (KithErasing     *self,
          KithConnection  *connection,
          GPtrArray       *tables,
          GError         **error)
{
  g_autoptr (GPtrArray) edges = read_edges (connection, tables, error);
  gboolean found = edges != NULL;

  while (found)
    {
      found = FALSE;
      for (guint i = 0; i < edges->len; i++)
        {
          const Edge *edge = edges->pdata[i];
          gboolean there;

          if (g_hash_table_contains (self->rows, edge->row) || g_hash_table_contains (self->past, edge->row)
              || (!g_hash_table_contains (self->rows, edge->owner) && !g_hash_table_contains (self->past, edge->owner)))
            continue;
          /* An appointment that stays is another's as well. */
          if (!is_row_there (connection, edge->row, &there, error))
            return FALSE;
          if (!there)
            found = g_hash_table_add (self->past, g_strdup (edge->row));
        }
    }
  return edges != NULL;
}

KithErasing *
kith_erasing_collect (KithSqlite  *self,
                      KithFile     file,
                      const char  *client,
                      GError     **error)
{
  KithConnection *connection = self->connections[file];
  g_autoptr (KithErasing) erasing = g_new0 (KithErasing, 1);
  g_autoptr (GPtrArray) tables = kith_transfer_list_owned (self, file, error);

  erasing->file = file;
  erasing->clients = g_ptr_array_new_with_free_func (g_free);
  erasing->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  erasing->past = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (tables == NULL
      || !add_clients (erasing, self, client, error)
      || !add_owned (erasing, connection, tables, error)
      || (file == KITH_FILE_OFFICE && !add_appointments (erasing, connection, client, error)))
    return NULL;
  /* Those that have no row any more were somebody as well. */
  for (guint i = 0; i < erasing->clients->len; i++)
    {
      g_autofree char *root = make_row (file == KITH_FILE_OFFICE ? "contact" : "subject", erasing->clients->pdata[i]);

      if (!g_hash_table_contains (erasing->rows, root))
        g_hash_table_add (erasing->past, g_steal_pointer (&root));
    }
  return add_past (erasing, connection, tables, error) ? g_steal_pointer (&erasing) : NULL;
}

void
kith_erasing_free (KithErasing *self)
{
  g_ptr_array_unref (self->clients);
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->past);
  g_free (self);
}

char *
kith_erasing_split (const char  *row,
                    const char **id)
{
  const char *colon = strchr (row, ':');

  *id = colon + 1;
  return g_strndup (row, colon - row);
}
