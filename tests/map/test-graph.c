/* test-graph.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-graph.h"

#include <math.h>

#define MOST_NODES 10

/* Parts and ways worked out by hand. @joins: "ab bc": nodes are letters; @parts, @without: the part of each node, "-" for none,
 * in whole and without "b"; @cuts: those that cut, as letters; @between: for each node, in 12ths. */
typedef struct
{
  const char *name;
  guint n_nodes;
  const char *joins;
  guint n_joins;
  const char *parts;
  const char *without;
  const char *cuts;
  int between[MOST_NODES];
} Case;

static const Case cases[] = {
  { "nobody", 0, "", 0, "", "", "", { 0 } },
  { "one, also with itself", 1, "aa", 0, "0", "0", "", { 0 } },
  { "two strangers", 2, "", 0, "01", "0-", "", { 0 } },
  { "a pair said four times", 2, "ab ba ab ba", 1, "00", "0-", "", { 0 } },
  { "a way of five", 5, "ab bc cd de", 4, "00000", "0-111", "bcd", { 0, 36, 48, 36, 0 } },
  { "a star around b", 5, "ba bc bd be", 4, "00000", "0-123", "b", { 0, 72, 0, 0, 0 } },
  { "a square: two ways for each pair across", 4, "ab bc cd da", 4, "0000", "0-00", "", { 6, 6, 6, 6 } },
  { "everyone knows everyone", 4, "ab ac ad bc bd cd", 6, "0000", "0-00", "", { 0 } },
  /* Of the four pairs across, each goes over b. */
  { "two triangles that share b", 5, "ab bc ca bd de eb", 6, "00000", "0-011", "b", { 0, 48, 0, 0, 0 } },
  { "a triangle and three without", 6, "ac ca cd ad", 3, "010023", "0-0012", "", { 0 } },
  /* A square with a tail at c: c lies between d and e, and on half of the ways of b, and so on. */
  { "a square with a tail", 5, "ab bc cd da ce", 5, "00000", "0-000", "c", { 6, 12, 42, 12, 0 } },
  { "apart from the first", 4, "bc cd", 2, "0111", "0-11", "c", { 0, 0, 12, 0 } },
};

static KithGraph *
make_graph (const Case *it)
{
  g_auto (GStrv) words = g_strsplit (it->joins, " ", -1);
  KithJoin joins[MOST_NODES];
  gsize n_joins = 0;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      joins[n_joins++] = (KithJoin) { (guint) (words[i][0] - 'a'), (guint) (words[i][1] - 'a') };
  return kith_graph_new (it->n_nodes, joins, n_joins);
}

static char *
tell_parts (const KithGraph *graph,
            guint            n_nodes,
            guint            without)
{
  guint parts[MOST_NODES];
  GString *told = g_string_new (NULL);
  guint n_parts = kith_graph_find_parts (graph, without, parts);
  guint n_seen = 0;

  for (guint i = 0; i < n_nodes; i++)
    {
      g_string_append_c (told, parts[i] == KITH_GRAPH_NOBODY ? '-' : (char) ('0' + parts[i]));
      n_seen = parts[i] == KITH_GRAPH_NOBODY ? n_seen : MAX (n_seen, parts[i] + 1);
    }
  g_assert_cmpuint (n_parts, ==, n_seen);
  return g_string_free_and_steal (told);
}

static void
test_parts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithGraph) graph = make_graph (&cases[i]);
      g_autofree char *parts = tell_parts (graph, cases[i].n_nodes, KITH_GRAPH_NOBODY);
      g_autofree char *without = tell_parts (graph, cases[i].n_nodes, 1);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpuint (kith_graph_count_joins (graph), ==, cases[i].n_joins);
      g_assert_cmpstr (parts, ==, cases[i].parts);
      g_assert_cmpstr (without, ==, cases[i].without);
    }
}

static void
test_cuts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithGraph) graph = make_graph (&cases[i]);
      gboolean cuts[MOST_NODES];
      g_autoptr (GString) told = g_string_new (NULL);

      kith_graph_find_cuts (graph, cuts);
      for (guint k = 0; k < cases[i].n_nodes; k++)
        if (cuts[k])
          g_string_append_c (told, (char) ('a' + k));
      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (told->str, ==, cases[i].cuts);
    }
}

static void
test_between (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithGraph) graph = make_graph (&cases[i]);
      double between[MOST_NODES];

      kith_graph_measure_between (graph, between);
      g_test_message ("%s", cases[i].name);
      for (guint k = 0; k < cases[i].n_nodes; k++)
        g_assert_cmpfloat_with_epsilon (between[k] * 12, cases[i].between[k], 1e-9);
    }
}

/* Of any graph: a node that cuts is one without which there are more parts, and it lies between others. */
static void
test_agree (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 200; round++)
    {
      KithJoin joins[MOST_NODES * 2];
      guint n_nodes = (guint) g_rand_int_range (rand, 2, MOST_NODES + 1);
      gsize n_joins = (gsize) g_rand_int_range (rand, 0, MOST_NODES * 2);
      gboolean cuts[MOST_NODES];
      double between[MOST_NODES];
      guint parts[MOST_NODES];
      g_autoptr (KithGraph) graph = NULL;
      guint n_whole;

      for (gsize i = 0; i < n_joins; i++)
        joins[i] = (KithJoin) { (guint) g_rand_int_range (rand, 0, (int) n_nodes), (guint) g_rand_int_range (rand, 0, (int) n_nodes) };
      graph = kith_graph_new (n_nodes, joins, n_joins);
      n_whole = kith_graph_find_parts (graph, KITH_GRAPH_NOBODY, parts);
      kith_graph_find_cuts (graph, cuts);
      kith_graph_measure_between (graph, between);
      for (guint i = 0; i < n_nodes; i++)
        {
          g_assert_cmpint (cuts[i], ==, kith_graph_find_parts (graph, i, parts) > n_whole);
          g_assert_true (!cuts[i] || between[i] >= 1);
        }
    }
}

/* Who is joined is about 1 apart, and the same graph lies the same. */
static void
test_arrange (void)
{
  static const KithJoin joins[] = { { 0, 1 }, { 1, 2 }, { 2, 3 }, { 3, 0 }, { 3, 4 }, { 4, 5 } };
  g_autoptr (KithGraph) graph = kith_graph_new (6, joins, G_N_ELEMENTS (joins));
  double x[2][6];
  double y[2][6];
  double sum = 0;

  for (guint round = 0; round < 2; round++)
    kith_graph_arrange (graph, x[round], y[round]);
  for (guint i = 0; i < 6; i++)
    g_assert_true (x[0][i] == x[1][i] && y[0][i] == y[1][i]);
  for (guint i = 0; i < G_N_ELEMENTS (joins); i++)
    {
      double length = hypot (x[0][joins[i].a] - x[0][joins[i].b], y[0][joins[i].a] - y[0][joins[i].b]);

      g_assert_cmpfloat_with_epsilon (length, 1, 0.2);
      sum += length;
    }
  g_assert_cmpfloat_with_epsilon (sum, G_N_ELEMENTS (joins), 1e-9);
  g_assert_cmpfloat (hypot (x[0][5] - x[0][1], y[0][5] - y[0][1]), >, 3);
}

static gpointer
measure_often (gpointer data)
{
  for (guint i = 0; i < 200; i++)
    {
      double between[MOST_NODES];

      kith_graph_measure_between (data, between);
      g_assert_cmpfloat_with_epsilon (between[1] * 12, 36, 1e-9);
    }
  return NULL;
}

/* The map is laid out on another thread than the one that counts. */
static void
test_threads (void)
{
  g_autoptr (KithGraph) graph = make_graph (&cases[4]);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("measure", measure_often, graph);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/graph/parts", test_parts);
  g_test_add_func ("/map/graph/cuts", test_cuts);
  g_test_add_func ("/map/graph/between", test_between);
  g_test_add_func ("/map/graph/agree", test_agree);
  g_test_add_func ("/map/graph/arrange", test_arrange);
  g_test_add_func ("/map/graph/threads", test_threads);

  return g_test_run ();
}
