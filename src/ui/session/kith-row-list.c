/* kith-row-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-row-list.h"

#define ROW_ID "kith-row-id"

static const char *
get_id (gconstpointer item)
{
  return *(char * const *) item;
}

static gboolean
is_wanted (GPtrArray  *items,
           const char *id)
{
  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (get_id (items->pdata[i]), id))
      return TRUE;
  return FALSE;
}

static void
remove_at (AdwPreferencesGroup *group,
           GPtrArray           *rows,
           guint                position)
{
  adw_preferences_group_remove (group, g_ptr_array_remove_index (rows, position));
}

/* Rows can't be put in between: where another one comes first, those behind it are made anew. */
static void
drop_rows (AdwPreferencesGroup *group,
           GPtrArray           *rows,
           GPtrArray           *items)
{
  for (guint i = rows->len; i > 0; i--)
    if (!is_wanted (items, g_object_get_data (rows->pdata[i - 1], ROW_ID)))
      remove_at (group, rows, i - 1);
  for (guint i = 0; i < rows->len; i++)
    if (!g_str_equal (g_object_get_data (rows->pdata[i], ROW_ID), get_id (items->pdata[i])))
      while (rows->len > i)
        remove_at (group, rows, rows->len - 1);
}

void
kith_row_list_show (AdwPreferencesGroup *group,
                    GPtrArray           *rows,
                    GPtrArray           *items,
                    GtkWidget         *(*make) (gpointer data),
                    KithRowShow          show,
                    gpointer             data)
{
  drop_rows (group, rows, items);
  for (guint i = 0; i < items->len; i++)
    {
      if (i == rows->len)
        {
          GtkWidget *row = make (data);

          g_object_set_data_full (G_OBJECT (row), ROW_ID, g_strdup (get_id (items->pdata[i])), g_free);
          adw_preferences_group_add (group, row);
          g_ptr_array_add (rows, row);
        }
      show (rows->pdata[i], items->pdata[i], data);
    }
}
