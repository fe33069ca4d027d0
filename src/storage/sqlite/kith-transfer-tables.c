/* kith-transfer-tables.c: which tables and columns are transferred, and which rows of them are one client's
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-transfer-tables.h"

#include <glib/gi18n.h>

/* @columns: of all, also those left out. @owned: each row is one client's, told by its references that are never null;
 * what is not owned is shared, and goes with a client where something of theirs refers to it. */
typedef struct
{
  char *name;
  GPtrArray *columns;
  gboolean content;
  gboolean owned;
  gboolean visited;
} Entry;

typedef struct
{
  const char *what;
  const char *reason;
} Reason;

static const char * const roots[KITH_N_FILES] = {
  [KITH_FILE_OFFICE] = "contact",
  [KITH_FILE_CLINICAL] = "subject",
};

/* Without a file before it: of both. */
static const Reason reasons[] = {
  { "contact.folded", N_("It is worked out from the name.") },
  { "contact.digits", N_("They are worked out from the phone number.") },
  { "appointment.utc", N_("It is worked out from the time and its zone.") },
  { "practice", N_("Name, zone and id of a practice are given when it is made.") },
  { "known_user", N_("Only the names of those who wrote what is here are in it, under “users”.") },
  { "process_note", N_("It is sealed to its author.") },
  { "erasure", N_("It serves an erasing that is under way.") },
  { "job", N_("It serves work that is under way.") },
  { "action", N_("The history stays with the practice where it happened.") },
  { "journal", N_("The history stays with the practice where it happened.") },
  { "audit", N_("The record of who did what stays with the practice where it was done.") },
  { "draft", N_("What is being typed is not stored yet.") },
};

static const char own_number[] = N_("It is a number of the file's own.");
static const char search_index[] = N_("It is made anew from what it finds.");
static const char no_content[] = N_("It holds no content.");
static const char not_of_one[] = N_("It belongs to the practice, not to one client.");
static const char of_another[] = N_("Where it belongs to another client, it is left empty.");

static void
column_free (KithColumn *self)
{
  g_free (self->name);
  g_free (self->refers);
  g_free (self);
}

static void
entry_free (Entry *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->columns);
  g_free (self);
}

static KithColumn *
read_column (sqlite3_stmt *stmt)
{
  KithColumn *column = g_new0 (KithColumn, 1);
  const char *type = (const char *) sqlite3_column_text (stmt, 2);

  column->name = kith_column_dup_text (stmt, 1);
  column->kind = g_strcmp0 (type, "INTEGER") == 0 ? KITH_CELL_INTEGER
                 : g_strcmp0 (type, "REAL") == 0  ? KITH_CELL_REAL
                                                  : KITH_CELL_TEXT;
  column->nullable = sqlite3_column_int (stmt, 3) == 0;
  column->refers = kith_column_dup_text (stmt, 4);
  return column;
}

static Entry *
find_entry (GPtrArray  *entries,
            const char *name)
{
  for (guint i = 0; name != NULL && i < entries->len; i++)
    if (g_str_equal (((Entry *) entries->pdata[i])->name, name))
      return entries->pdata[i];
  return NULL;
}

static const char *
find_reason (const char *what)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_str_equal (reasons[i].what, what))
      return reasons[i].reason;
  return NULL;
}

static const char *
find_column_reason (const Entry      *entry,
                    const KithColumn *column)
{
  g_autofree char *what = g_strconcat (entry->name, ".", column->name, NULL);

  return g_str_equal (column->name, "nr") ? own_number : find_reason (what);
}

static gboolean
is_transferred (const Entry *entry)
{
  return entry->content && find_reason (entry->name) == NULL;
}

/* Whether a reference that is never null leads to an entry that is owned. */
static gboolean
leads_to_owner (GPtrArray   *entries,
                const Entry *entry)
{
  for (guint i = 0; i < entry->columns->len; i++)
    {
      const KithColumn *column = entry->columns->pdata[i];
      const Entry *parent = find_entry (entries, column->refers);

      if (!column->nullable && parent != NULL && parent->owned)
        return TRUE;
    }
  return FALSE;
}

static void
find_owned (GPtrArray *entries,
            KithFile   file)
{
  gboolean found = TRUE;

  find_entry (entries, roots[file])->owned = TRUE;
  while (found)
    {
      found = FALSE;
      for (guint i = 0; i < entries->len; i++)
        {
          Entry *entry = entries->pdata[i];

          if (entry->content && !entry->owned && leads_to_owner (entries, entry))
            found = entry->owned = TRUE;
        }
    }
}

static GPtrArray *
load_entries (KithSqlite  *self,
              KithFile     file,
              GError     **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  KithConnection *connection = kith_sqlite_get_connection (self, file, error);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt;

  if (connection == NULL)
    return NULL;
  stmt = kith_connection_query (connection, &local, "transfer_columns", "");
  while (stmt != NULL && kith_connection_step (connection, stmt, &local))
    {
      Entry *entry = find_entry (entries, (const char *) sqlite3_column_text (stmt, 0));

      if (entry == NULL)
        {
          entry = g_new0 (Entry, 1);
          entry->name = kith_column_dup_text (stmt, 0);
          entry->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
          entry->content = sqlite3_column_int (stmt, 5);
          g_ptr_array_add (entries, entry);
        }
      g_ptr_array_add (entry->columns, read_column (stmt));
    }
  if (!kith_connection_succeeded (&local, error))
    return NULL;
  find_owned (entries, file);
  return g_steal_pointer (&entries);
}

/* Names come from the catalogue of our own schema, as in kith-tables.c. */
static char *
make_owned_scope (GPtrArray   *entries,
                  KithFile     file,
                  const Entry *entry)
{
  g_autoptr (GString) scope = g_string_new (NULL);

  if (g_str_equal (entry->name, roots[file]))
    return g_strdup ("id = ?1");
  for (guint i = 0; i < entry->columns->len; i++)
    {
      const KithColumn *column = entry->columns->pdata[i];
      const Entry *parent = find_entry (entries, column->refers);
      g_autofree char *inner = NULL;

      if (column->nullable || parent == NULL || !parent->owned)
        continue;
      inner = make_owned_scope (entries, file, parent);
      g_string_append_printf (scope, "%s%s IN (SELECT id FROM %s WHERE %s)", scope->len > 0 ? " AND " : "", column->name,
                              parent->name, inner);
    }
  return g_string_free_and_steal (g_steal_pointer (&scope));
}

static char *make_scope (GPtrArray *entries, KithFile file, Entry *entry);

/* What refers to @entry from a row that goes along. */
static void
add_children (GPtrArray *entries,
              KithFile   file,
              Entry     *entry,
              Entry     *child,
              GString   *scope)
{
  for (guint i = 0; i < child->columns->len; i++)
    {
      const KithColumn *column = child->columns->pdata[i];
      g_autofree char *inner = g_strcmp0 (column->refers, entry->name) == 0 ? make_scope (entries, file, child) : NULL;

      if (inner != NULL)
        g_string_append_printf (scope, "%sid IN (SELECT %s FROM %s WHERE %s)", scope->len > 0 ? " OR " : "", column->name,
                                child->name, inner);
    }
}

static char *
make_shared_scope (GPtrArray *entries,
                   KithFile   file,
                   Entry     *entry)
{
  g_autoptr (GString) scope = g_string_new (NULL);

  for (guint i = 0; i < entry->columns->len; i++)
    {
      const KithColumn *column = entry->columns->pdata[i];
      Entry *parent = find_entry (entries, column->refers);
      g_autofree char *inner = parent != NULL && parent->owned ? make_owned_scope (entries, file, parent) : NULL;

      if (inner != NULL)
        g_string_append_printf (scope, "%s%s IN (SELECT id FROM %s WHERE %s)", scope->len > 0 ? " OR " : "", column->name,
                                parent->name, inner);
    }
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *child = entries->pdata[i];

      if (child != entry && is_transferred (child))
        add_children (entries, file, entry, child, scope);
    }
  return scope->len > 0 ? g_string_free_and_steal (g_steal_pointer (&scope)) : NULL;
}

/* The condition of the rows that go with the client ?1, NULL for none. */
static char *
make_scope (GPtrArray *entries,
            KithFile   file,
            Entry     *entry)
{
  g_autofree char *scope = NULL;

  if (entry->owned)
    return make_owned_scope (entries, file, entry);
  if (entry->visited)
    return NULL;
  entry->visited = TRUE;
  scope = make_shared_scope (entries, file, entry);
  entry->visited = FALSE;
  return g_steal_pointer (&scope);
}

/* What is shared, and a client, can refer to another client. */
static gboolean
may_refer_elsewhere (GPtrArray        *entries,
                     KithFile          file,
                     const Entry      *entry,
                     const KithColumn *column)
{
  const Entry *parent = find_entry (entries, column->refers);

  return column->nullable && parent != NULL && parent->owned
         && (!entry->owned || g_str_equal (entry->name, roots[file]));
}

static void
add_left_out (GPtrArray  *list,
              KithFile    file,
              const char *table,
              const char *column,
              const char *reason)
{
  KithLeftOut *it = g_new0 (KithLeftOut, 1);

  it->what = g_strjoin (".", kith_file_get_name (file), table, column, NULL);
  it->reason = reason;
  g_ptr_array_add (list, it);
}

static void
tell_columns (GPtrArray   *list,
              GPtrArray   *entries,
              KithFile     file,
              const Entry *entry,
              gboolean     one_client)
{
  for (guint i = 0; i < entry->columns->len; i++)
    {
      const KithColumn *column = entry->columns->pdata[i];
      const char *reason = find_column_reason (entry, column);

      if (reason != NULL)
        add_left_out (list, file, entry->name, column->name, reason);
      else if (one_client && may_refer_elsewhere (entries, file, entry, column))
        add_left_out (list, file, entry->name, column->name, of_another);
    }
}

static void
tell_entry (GPtrArray *list,
            GPtrArray *entries,
            KithFile   file,
            Entry     *entry,
            gboolean   one_client)
{
  g_autofree char *scope = one_client && is_transferred (entry) ? make_scope (entries, file, entry) : NULL;
  const char *reason = find_reason (entry->name);

  if (is_transferred (entry) && one_client && scope == NULL)
    add_left_out (list, file, entry->name, NULL, not_of_one);
  else if (is_transferred (entry))
    tell_columns (list, entries, file, entry, one_client);
  else if (reason != NULL)
    add_left_out (list, file, entry->name, NULL, reason);
  else
    add_left_out (list, file, entry->name, NULL, g_str_has_suffix (entry->name, "_search") ? search_index : no_content);
}

static KithColumn *
column_copy (const KithColumn *self)
{
  KithColumn *copy = g_memdup2 (self, sizeof *self);

  copy->name = g_strdup (self->name);
  copy->refers = g_strdup (self->refers);
  return copy;
}

static KithTable *
make_table (const Entry *entry,
            KithFile     file)
{
  KithTable *table = g_new0 (KithTable, 1);

  table->file = file;
  table->name = g_strdup (entry->name);
  table->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  for (guint i = 0; i < entry->columns->len; i++)
    {
      const KithColumn *column = entry->columns->pdata[i];

      if (find_column_reason (entry, column) == NULL)
        g_ptr_array_add (table->columns, column_copy (column));
    }
  return table;
}

GPtrArray *
kith_transfer_list_tables (KithDatabase  *database,
                           KithFile       file,
                           gboolean       one_client,
                           GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_table_free);
  g_autoptr (GPtrArray) entries = NULL;

  if (self->connections[file] == NULL)
    return g_steal_pointer (&tables);
  entries = load_entries (self, file, error);
  if (entries == NULL)
    return NULL;
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = entries->pdata[i];
      g_autofree char *scope = one_client && is_transferred (entry) ? make_scope (entries, file, entry) : NULL;

      if (is_transferred (entry) && (!one_client || scope != NULL))
        g_ptr_array_add (tables, make_table (entry, file));
    }
  return g_steal_pointer (&tables);
}

GPtrArray *
kith_transfer_list_left_out (KithDatabase  *database,
                             KithFile       file,
                             gboolean       one_client,
                             GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_left_out_free);
  g_autoptr (GPtrArray) entries = NULL;

  if (self->connections[file] == NULL)
    {
      add_left_out (list, file, NULL, NULL, N_("It is only for users who may see the records."));
      return g_steal_pointer (&list);
    }
  entries = load_entries (self, file, error);
  if (entries == NULL)
    return NULL;
  for (guint i = 0; i < entries->len; i++)
    tell_entry (list, entries, file, entries->pdata[i], one_client);
  return g_steal_pointer (&list);
}

static void
append_column (GString          *sql,
               GPtrArray        *entries,
               const KithTable  *table,
               const Entry      *entry,
               const KithColumn *column,
               gboolean          one_client)
{
  const Entry *parent = find_entry (entries, column->refers);
  g_autofree char *scope = NULL;

  if (!one_client || !may_refer_elsewhere (entries, table->file, entry, column))
    {
      g_string_append (sql, column->name);
      return;
    }
  scope = make_owned_scope (entries, table->file, parent);
  g_string_append_printf (sql, "CASE WHEN %s IN (SELECT id FROM %s WHERE %s) THEN %s END", column->name, parent->name, scope,
                          column->name);
}

char *
kith_transfer_make_select (KithSqlite       *self,
                           const KithTable  *table,
                           gboolean          one_client,
                           GError          **error)
{
  g_autoptr (GPtrArray) entries = load_entries (self, table->file, error);
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  g_autofree char *scope = NULL;
  Entry *entry;

  if (entries == NULL)
    return NULL;
  entry = find_entry (entries, table->name);
  g_assert (entry != NULL);
  for (guint i = 0; i < table->columns->len; i++)
    {
      g_string_append (sql, i > 0 ? ", " : "");
      append_column (sql, entries, table, entry, table->columns->pdata[i], one_client);
    }
  g_string_append_printf (sql, " FROM %s", table->name);
  scope = one_client ? make_scope (entries, table->file, entry) : NULL;
  if (one_client)
    g_string_append_printf (sql, " WHERE %s", scope != NULL ? scope : "?1 IS NULL");
  g_string_append (sql, " ORDER BY id");
  return g_string_free_and_steal (g_steal_pointer (&sql));
}

static void
owned_table_free (gpointer data)
{
  KithOwnedTable *self = data;

  g_free (self->name);
  g_free (self->scope);
  g_ptr_array_unref (self->owners);
  g_free (self);
}

static KithOwnedTable *
make_owned_table (GPtrArray   *entries,
                  KithFile     file,
                  const Entry *entry)
{
  KithOwnedTable *table = g_new0 (KithOwnedTable, 1);

  table->name = g_strdup (entry->name);
  table->scope = make_owned_scope (entries, file, entry);
  table->owners = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  for (guint i = 0; i < entry->columns->len; i++)
    {
      const KithColumn *column = entry->columns->pdata[i];
      const Entry *parent = find_entry (entries, column->refers);

      if (!column->nullable && parent != NULL && parent->owned)
        g_ptr_array_add (table->owners, column_copy (column));
    }
  return table;
}

GPtrArray *
kith_transfer_list_owned (KithSqlite  *self,
                          KithFile     file,
                          GError     **error)
{
  g_autoptr (GPtrArray) entries = load_entries (self, file, error);
  GPtrArray *tables;

  if (entries == NULL)
    return NULL;
  tables = g_ptr_array_new_with_free_func (owned_table_free);
  for (guint i = 0; i < entries->len; i++)
    if (((Entry *) entries->pdata[i])->owned)
      g_ptr_array_add (tables, make_owned_table (entries, file, entries->pdata[i]));
  return tables;
}
