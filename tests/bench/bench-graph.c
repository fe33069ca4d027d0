/* bench-graph.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-graph.h"

gboolean
bench_write_graph (const KithMapPicture  *picture,
                   gboolean               client,
                   const char            *path,
                   GError               **error)
{
  g_autoptr (GString) graph = g_string_new ("graph {\n");

  for (guint i = 0; i < picture->people->len; i++)
    if (client)
      g_string_append_printf (graph, "c -- p%u;\n", i);
    else
      g_string_append_printf (graph, "p%u;\n", i);
  for (guint i = 0; i < picture->ties->len; i++)
    {
      const KithMapTie *tie = &g_array_index (picture->ties, KithMapTie, i);

      g_string_append_printf (graph, "p%u -- p%u;\n", tie->a, tie->b);
    }
  g_string_append (graph, "}\n");
  return g_file_set_contents (path, graph->str, (gssize) graph->len, error);
}
