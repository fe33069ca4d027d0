/* kith-statements.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-statements.h"

#include "kith-storage-resources.h"

#include <string.h>

#define FOLDER "/io/github/kith_app/Kith/storage/statements/"
#define MARK   "-- :"

typedef struct
{
  char *sql;
  const char *file;
} Statement;

static const char * const files[] = { "office", "clinical", "record" };

static void
statement_free (Statement *self)
{
  g_free (self->sql);
  g_free (self);
}

static void
add_statements (GHashTable *table,
                const char *file)
{
  g_autofree char *path = g_strconcat (FOLDER, file, ".sql", NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (kith_storage_get_resource (), path, 0, NULL);
  g_auto (GStrv) parts = NULL;

  g_assert (bytes != NULL);
  parts = g_strsplit (g_bytes_get_data (bytes, NULL), MARK, -1);
  for (gsize i = 1; parts[i] != NULL; i++)
    {
      char *end = strchr (parts[i], '\n');
      Statement *statement;

      g_assert (end != NULL);
      statement = g_new0 (Statement, 1);
      statement->sql = g_strstrip (g_strdup (end));
      statement->file = file;
      if (!g_hash_table_insert (table, g_strndup (parts[i], end - parts[i]), statement))
        g_error ("two statements are called %.*s", (int) (end - parts[i]), parts[i]);
    }
}

static GHashTable *
get_table (void)
{
  static GHashTable *table;

  if (g_once_init_enter_pointer (&table))
    {
      GHashTable *made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) statement_free);

      for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
        add_statements (made, files[i]);
      g_once_init_leave_pointer (&table, made);
    }
  return table;
}

static const Statement *
find_statement (const char *name)
{
  const Statement *statement = g_hash_table_lookup (get_table (), name);

  if (statement == NULL)
    g_error ("no statement is called %s", name);
  return statement;
}

const char *
kith_statements_get (const char *name)
{
  return find_statement (name)->sql;
}

const char *
kith_statements_get_file (const char *name)
{
  return find_statement (name)->file;
}

static int
compare_names_cb (gconstpointer a,
                  gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

char **
kith_statements_dup_names (void)
{
  g_autoptr (GPtrArray) names = g_hash_table_get_keys_as_ptr_array (get_table ());
  GStrvBuilder *builder = g_strv_builder_new ();

  g_ptr_array_sort (names, compare_names_cb);
  for (guint i = 0; i < names->len; i++)
    g_strv_builder_add (builder, names->pdata[i]);
  return g_strv_builder_unref_to_strv (builder);
}
