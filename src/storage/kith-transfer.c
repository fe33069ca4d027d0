/* kith-transfer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-transfer-engine.h"

#include "kith-engine.h"

GPtrArray *
kith_database_list_tables (KithDatabase  *self,
                           KithFile       file,
                           gboolean       one_client,
                           GError       **error)
{
  return self->engine->transfer->list_tables (self, file, one_client, error);
}

GPtrArray *
kith_database_list_left_out (KithDatabase  *self,
                             KithFile       file,
                             gboolean       one_client,
                             GError       **error)
{
  return self->engine->transfer->list_left_out (self, file, one_client, error);
}

gboolean
kith_database_read_rows (KithDatabase     *self,
                         const KithTable  *table,
                         const char       *client,
                         KithRowFunc       func,
                         gpointer          data,
                         GError          **error)
{
  return self->engine->transfer->read_rows (self, table, client, func, data, error);
}

gboolean
kith_database_add_row (KithDatabase     *self,
                       const KithTable  *table,
                       const KithCell   *cells,
                       KithAdded        *added,
                       GError          **error)
{
  return self->engine->transfer->add_row (self, table, cells, added, error);
}

gboolean
kith_database_has_row (KithDatabase  *self,
                       const char    *table,
                       const char    *id,
                       gboolean      *found,
                       GError       **error)
{
  return self->engine->transfer->has_row (self, table, id, found, error);
}

gboolean
kith_database_check_references (KithDatabase  *self,
                                KithFile       file,
                                GError       **error)
{
  return self->engine->transfer->check_references (self, file, error);
}

gboolean
kith_database_take_back (KithDatabase  *self,
                         GError       **error)
{
  return self->engine->transfer->take_back (self, error);
}

gboolean
kith_database_count_rows (KithDatabase  *self,
                          KithFile       file,
                          gint64        *rows,
                          GError       **error)
{
  return self->engine->transfer->count_rows (self, file, rows, error);
}

gboolean
kith_database_find_user_name (KithDatabase  *self,
                              const char    *user,
                              char         **name,
                              GError       **error)
{
  return self->engine->transfer->find_user_name (self, user, name, error);
}

gboolean
kith_database_add_user_name (KithDatabase  *self,
                             const char    *user,
                             const char    *name,
                             GError       **error)
{
  return self->engine->transfer->add_user_name (self, user, name, error);
}

gboolean
kith_database_get_schema (KithDatabase  *self,
                          KithFile       file,
                          gint64        *number,
                          GError       **error)
{
  return self->engine->transfer->get_schema (self, file, number, error);
}

int
kith_table_find (const KithTable *self,
                 const char      *name)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_str_equal (((KithColumn *) self->columns->pdata[i])->name, name))
      return (int) i;
  return -1;
}

void
kith_table_free (KithTable *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_ptr_array_unref (self->columns);
  g_free (self);
}

void
kith_left_out_free (KithLeftOut *self)
{
  g_free (self->what);
  g_free (self);
}
