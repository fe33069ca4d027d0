/* kith-tables.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-tables.h"

#include "kith-storage-error.h"

typedef struct
{
  char *exists;
  char *image;
  char *insert;
  char *update;
  char *remove;
  char *dump;
} Table;

struct _KithTables
{
  KithConnection *connection; /* (unowned) */
  GHashTable *tables;         /* (nullable): NULL until something is asked of them */
  char **names;
};

static void
table_free (Table *self)
{
  g_free (self->exists);
  g_free (self->image);
  g_free (self->insert);
  g_free (self->update);
  g_free (self->remove);
  g_free (self->dump);
  g_free (self);
}

/* Names come from the catalogue of our own schema and hold letters, digits and underscores alone. */
static Table *
make_table (const char *name,
            GPtrArray  *columns)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (GString) object = g_string_new (NULL);
  g_autoptr (GString) extract = g_string_new (NULL);
  Table *table = g_new0 (Table, 1);

  for (guint i = 0; i < columns->len; i++)
    {
      const char *column = columns->pdata[i];
      const char *comma = i > 0 ? ", " : "";

      g_string_append_printf (list, "%s%s", comma, column);
      g_string_append_printf (object, "%s'%s', %s", comma, column, column);
      g_string_append_printf (extract, "%sjson_extract (?1, '$.%s')", comma, column);
    }
  table->exists = g_strdup_printf ("SELECT 1 FROM %s WHERE id = ?1", name);
  table->image = g_strdup_printf ("SELECT json_object (%s) FROM %s WHERE id = ?1", object->str, name);
  /* A row that comes back gets a version that no row has had, since every version stands for a row of the journal. */
  table->insert = g_strdup_printf ("INSERT INTO %s (%s, version, changed, actor) "
                                   "SELECT %s, 1 + (SELECT coalesce (max (seq), 0) FROM journal), ?2, ?3",
                                   name, list->str, extract->str);
  table->update = g_strdup_printf ("UPDATE %s SET (%s) = (SELECT %s), version = version + 1, changed = ?2, actor = ?3 "
                                   "WHERE id = ?4",
                                   name, list->str, extract->str);
  table->remove = g_strdup_printf ("DELETE FROM %s WHERE id = ?1", name);
  table->dump = g_strdup_printf ("SELECT json_object (%s) FROM %s ORDER BY id", object->str, name);
  return table;
}

static void
add_table (GHashTable *tables,
           const char *name,
           GPtrArray  *columns)
{
  if (columns->len > 0)
    g_hash_table_insert (tables, g_strdup (name), make_table (name, columns));
  g_ptr_array_set_size (columns, 0);
}

static gboolean
read_catalogue (KithTables  *self,
                GHashTable  *tables,
                GError     **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GError) local = NULL;
  g_autofree char *current = NULL;
  sqlite3_stmt *stmt = kith_connection_query (self->connection, &local, "content_columns", "");

  while (stmt != NULL && kith_connection_step (self->connection, stmt, &local))
    {
      g_autofree char *name = kith_column_dup_text (stmt, 0);

      if (g_strcmp0 (name, current) != 0)
        {
          if (current != NULL)
            add_table (tables, current, columns);
          g_set_str (&current, name);
          g_strv_builder_add (names, name);
        }
      g_ptr_array_add (columns, kith_column_dup_text (stmt, 1));
    }
  if (current != NULL)
    add_table (tables, current, columns);
  if (local == NULL)
    self->names = g_strv_builder_end (names);
  return kith_connection_succeeded (&local, error);
}

/* Looking around the catalogue takes longer than opening the file, and whoever only reads a day has no need of it. */
static gboolean
ensure (KithTables  *self,
        GError     **error)
{
  g_autoptr (GHashTable) tables = NULL;

  if (self->tables != NULL)
    return TRUE;
  tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) table_free);
  if (!read_catalogue (self, tables, error))
    return FALSE;
  self->tables = g_steal_pointer (&tables);
  return TRUE;
}

/* Returns: (transfer none): NULL with @error set; that there is such a table is up to the caller */
static const Table *
find_table (KithTables  *self,
            const char  *name,
            GError     **error)
{
  const Table *table;

  if (!ensure (self, error))
    return NULL;
  table = g_hash_table_lookup (self->tables, name);
  g_assert (table != NULL);
  return table;
}

static gboolean
has_row (KithTables   *self,
         const Table  *table,
         const char   *id,
         gboolean     *found,
         GError      **error)
{
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query_sql (self->connection, &local, table->exists, "t", id);

  *found = stmt != NULL && kith_connection_step (self->connection, stmt, &local);
  if (stmt != NULL)
    sqlite3_reset (stmt);
  return kith_connection_succeeded (&local, error);
}

static gboolean
finish (KithTables    *self,
        sqlite3_stmt  *stmt,
        GError       **error)
{
  g_autoptr (GError) local = NULL;

  if (stmt == NULL)
    return FALSE;
  while (kith_connection_step (self->connection, stmt, &local))
    ;
  return kith_connection_succeeded (&local, error);
}

KithTables *
kith_tables_new (KithConnection *connection)
{
  KithTables *self = g_new0 (KithTables, 1);

  self->connection = connection;
  return self;
}

void
kith_tables_free (KithTables *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->tables, g_hash_table_unref);
  g_strfreev (self->names);
  g_free (self);
}

const char * const *
kith_tables_get_names (KithTables  *self,
                       GError     **error)
{
  return ensure (self, error) ? (const char * const *) self->names : NULL;
}

gboolean
kith_tables_has (KithTables  *self,
                 const char  *table,
                 gboolean    *has,
                 GError     **error)
{
  if (!ensure (self, error))
    return FALSE;
  *has = g_hash_table_contains (self->tables, table);
  return TRUE;
}

gboolean
kith_tables_get_image (KithTables  *self,
                       const char  *table,
                       const char  *id,
                       char       **image,
                       GError     **error)
{
  const Table *known = find_table (self, table, error);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt;

  *image = NULL;
  if (known == NULL)
    return FALSE;
  stmt = kith_connection_query_sql (self->connection, &local, known->image, "t", id);
  if (stmt != NULL && kith_connection_step (self->connection, stmt, &local))
    *image = kith_column_dup_text (stmt, 0);
  if (stmt != NULL)
    sqlite3_reset (stmt);
  return kith_connection_succeeded (&local, error);
}

gboolean
kith_tables_put_image (KithTables  *self,
                       const char  *table,
                       const char  *id,
                       const char  *image,
                       gint64       at,
                       const char  *actor,
                       GError     **error)
{
  const Table *known = find_table (self, table, error);
  KithConnection *connection = self->connection;
  gboolean found;

  if (known == NULL)
    return FALSE;
  if (image == NULL)
    return finish (self, kith_connection_query_sql (connection, error, known->remove, "t", id), error);
  if (!has_row (self, known, id, &found, error))
    return FALSE;
  if (found)
    return finish (self, kith_connection_query_sql (connection, error, known->update, "titt", image, at, actor, id), error);
  return finish (self, kith_connection_query_sql (connection, error, known->insert, "tit", image, at, actor), error);
}

char *
kith_tables_dump (KithTables  *self,
                  GError     **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) local = NULL;

  if (!ensure (self, error))
    return NULL;
  for (gsize i = 0; self->names[i] != NULL && local == NULL; i++)
    {
      const Table *table = g_hash_table_lookup (self->tables, self->names[i]);
      sqlite3_stmt *stmt = kith_connection_query_sql (self->connection, &local, table->dump, "");

      while (stmt != NULL && kith_connection_step (self->connection, stmt, &local))
        g_string_append_printf (text, "%s %s\n", self->names[i], (const char *) sqlite3_column_text (stmt, 0));
    }
  return kith_connection_succeeded (&local, error) ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}
