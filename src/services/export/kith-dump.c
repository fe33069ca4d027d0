/* kith-dump.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-dump.h"

#include "kith-problem.h"

#include <glib/gi18n.h>

KithDumpTables *
kith_dump_tables_load (KithDatabase  *database,
                       GError       **error)
{
  g_autoptr (KithDumpTables) self = g_new0 (KithDumpTables, 1);

  for (int file = 0; file < KITH_N_FILES; file++)
    {
      if (!kith_database_get_schema (database, file, &self->schema[file], error))
        return NULL;
      for (int one_client = 0; one_client < 2; one_client++)
        {
          self->of[one_client][file] = kith_database_list_tables (database, file, one_client, error);
          if (self->of[one_client][file] == NULL)
            return NULL;
        }
    }
  return g_steal_pointer (&self);
}

void
kith_dump_tables_free (KithDumpTables *self)
{
  for (int one_client = 0; one_client < 2; one_client++)
    for (int file = 0; file < KITH_N_FILES; file++)
      g_clear_pointer (&self->of[one_client][file], g_ptr_array_unref);
  g_free (self);
}

GPtrArray *
kith_dump_list_left_out (KithDatabase  *database,
                         gboolean       one_client,
                         GError       **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_left_out_free);

  for (int file = 0; file < KITH_N_FILES; file++)
    {
      g_autoptr (GPtrArray) of = kith_database_list_left_out (database, file, one_client, error);

      if (of == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (all, g_steal_pointer (&of));
    }
  return g_steal_pointer (&all);
}

gboolean
kith_dump_fail (const char       *name,
                guint             line,
                const KithTable  *table,
                const char       *sentence,
                GError          **error)
{
  g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_FAILED, "%s, line %u, %s.%s: %s", name, line, kith_file_get_name (table->file),
               table->name, sentence);
  return FALSE;
}
