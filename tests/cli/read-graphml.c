/* read-graphml.c: what igraph finds in a GraphML file, a line for each person and tie
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <igraph.h>
#include <stdio.h>

int
main (int   argc,
      char *argv[])
{
  FILE *stream = argc == 2 ? fopen (argv[1], "r") : NULL;
  igraph_t graph;

  if (stream == NULL)
    {
      fputs ("Usage: read-graphml FILE\n", stderr);
      return 2;
    }
  igraph_set_attribute_table (&igraph_cattribute_table);
  if (igraph_read_graph_graphml (&graph, stream, 0) != IGRAPH_SUCCESS)
    return 1;
  fclose (stream);
  for (igraph_integer_t node = 0; node < igraph_vcount (&graph); node++)
    printf ("person\t%s\t%g\t%s\n", VAS (&graph, "name", node), VAN (&graph, "closeness", node), VAS (&graph, "from", node));
  for (igraph_integer_t edge = 0; edge < igraph_ecount (&graph); edge++)
    printf ("tie\t%s\t%s\t%s\n", VAS (&graph, "name", IGRAPH_FROM (&graph, edge)), VAS (&graph, "name", IGRAPH_TO (&graph, edge)),
            EAS (&graph, "kind", edge));
  igraph_destroy (&graph);
  return 0;
}
