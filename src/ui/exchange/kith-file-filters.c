/* kith-file-filters.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-file-filters.h"

static GtkFileFilter *
make_filter (const KithFileKind *kind)
{
  GtkFileFilter *filter = gtk_file_filter_new ();
  g_auto (GStrv) suffixes = g_strsplit (kind->suffixes, ",", -1);

  gtk_file_filter_set_name (filter, kind->name);
  for (gsize i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  if (suffixes[0] == NULL)
    gtk_file_filter_add_pattern (filter, "*");
  return filter;
}

GListModel *
kith_file_filters_new (const KithFileKind *kinds,
                       gsize               n_kinds)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  for (gsize i = 0; i < n_kinds; i++)
    {
      g_autoptr (GtkFileFilter) filter = make_filter (&kinds[i]);

      g_list_store_append (filters, filter);
    }
  return G_LIST_MODEL (filters);
}

GStrv
kith_file_paths_new (GListModel *files)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      if (g_file_peek_path (file) != NULL)
        g_strv_builder_add (paths, g_file_peek_path (file));
    }
  return g_strv_builder_end (paths);
}
