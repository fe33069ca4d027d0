/* kith-list-change.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-list-change.h"

void
kith_list_change (GListModel *list,
                  GPtrArray  *rows,
                  guint       from,
                  GPtrArray  *found,
                  GEqualFunc  equal)
{
  guint before = rows->len;
  guint head = 0;
  guint tail = 0;

  while (from + head < before && head < found->len && equal (rows->pdata[from + head], found->pdata[head]))
    head++;
  while (from + head + tail < before && head + tail < found->len
         && equal (rows->pdata[before - 1 - tail], found->pdata[found->len - 1 - tail]))
    tail++;

  if (before - from - head - tail > 0)
    g_ptr_array_remove_range (rows, from + head, before - from - head - tail);
  for (guint i = head; i < found->len - tail; i++)
    g_ptr_array_insert (rows, from + i, g_object_ref (found->pdata[i]));
  if (before - from != head + tail || found->len != head + tail)
    g_list_model_items_changed (list, from + head, before - from - head - tail, found->len - head - tail);
}
