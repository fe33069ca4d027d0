/* kith-kept-rows.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-kept-rows.h"

struct _KithKeptRows
{
  GtkListBox *list;
  KithRowMake make;
  gpointer data;
  GPtrArray *ids;
  GPtrArray *rows;
};

static const char *
get_id (gconstpointer item)
{
  return *(char * const *) item;
}

static gboolean
holds (GPtrArray  *items,
       const char *id)
{
  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (get_id (items->pdata[i]), id))
      return TRUE;
  return FALSE;
}

KithKeptRows *
kith_kept_rows_new (GtkListBox  *list,
                    KithRowMake  make,
                    gpointer     data)
{
  KithKeptRows *self = g_new0 (KithKeptRows, 1);

  self->list = list;
  self->make = make;
  self->data = data;
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new ();
  return self;
}

void
kith_kept_rows_free (KithKeptRows *self)
{
  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
kith_kept_rows_set (KithKeptRows *self,
                    GPtrArray    *items)
{
  for (guint i = self->ids->len; i > 0; i--)
    {
      if (holds (items, self->ids->pdata[i - 1]))
        continue;
      gtk_list_box_remove (self->list, g_ptr_array_remove_index (self->rows, i - 1));
      g_ptr_array_remove_index (self->ids, i - 1);
    }
  for (guint i = 0; i < items->len; i++)
    {
      const char *id = get_id (items->pdata[i]);
      GtkWidget *row;

      if (kith_kept_rows_find (self, id) != NULL)
        continue;
      row = self->make (self->data);
      gtk_list_box_insert (self->list, row, (int) self->rows->len);
      g_ptr_array_add (self->rows, row);
      g_ptr_array_add (self->ids, g_strdup (id));
    }
}

GtkWidget *
kith_kept_rows_find (KithKeptRows *self,
                     const char   *id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_str_equal (self->ids->pdata[i], id))
      return self->rows->pdata[i];
  return NULL;
}
