/* test-phase.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-domain-error.h"
#include "kith-phase.h"

typedef struct
{
  int lengths[4];
  int n_phases;
  int sessions;
  const char *edges; /* NULL where they do not fit */
} LayCase;

static const LayCase lay_cases[] = {
  { { 3, 0, 3 }, 3, 12, "3,9,12" },
  { { 3, 0, 3 }, 3, 16, "3,13,16" },
  { { 4, 0, 4 }, 3, 16, "4,12,16" },
  { { 1, 1, 0 }, 3, 3, "1,2,3" },
  { { 0 }, 1, 36, "36" },
  { { 2, 0, 4, 2 }, 4, 20, "2,14,18,20" },
  { { 3, 0, 3 }, 3, 7, "3,4,7" },
  { { 3, 0, 3 }, 3, 6, NULL },
  { { 0 }, 1, 0, NULL },
  { { 0 }, 1, 201, NULL },
};

/* Rule 2: a phase follows from the number and the edges, and from nothing else. */
typedef struct
{
  const char *edges;
  int number;
  int phase;
} PhaseCase;

static const PhaseCase phase_cases[] = {
  { "3,9,12", 1, 0 }, { "3,9,12", 3, 0 }, { "3,9,12", 4, 1 }, { "3,9,12", 9, 1 }, { "3,9,12", 10, 2 },
  { "3,9,12", 12, 2 }, { "3,9,12", 13, 2 }, { "3,9,12", 40, 2 }, { "3,9,12", 0, -1 }, { "3,9,12", -2, -1 },
  { "4,12,16", 4, 0 }, { "4,12,16", 5, 1 }, { "4,12,16", 12, 1 }, { "4,12,16", 13, 2 },
  { "36", 1, 0 }, { "36", 36, 0 }, { "1,2,3", 2, 1 },
};

typedef struct
{
  const char *edges;
  int sessions;
  const char *resized;
} ResizeCase;

static const ResizeCase resize_cases[] = {
  { "4,12,16", 20, "4,16,20" },
  { "4,12,16", 12, "4,8,12" },
  { "4,12,16", 16, "4,12,16" },
  { "4,12,16", 9, "4,5,9" },
  { "4,12,16", 8, NULL },
  { "4,12,16", 201, NULL },
  { "36", 6, "6" },
  { "4,8,12", 16, "4,12,16" },
  { "6,8,14", 16, "8,10,16" },
};

static const char * const bad_edges[] = {
  "", ",", "3,", "3,3", "9,3", "0", "-1", "3;9", "3, 9", "a", "201", "1,2,3,4,5,6,7,8,9",
};

static void
test_lay (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lay_cases); i++)
    {
      const LayCase *c = &lay_cases[i];
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      KithEdges edges;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      if (kith_edges_lay (&edges, c->lengths, c->n_phases, c->sessions, &error))
        text = kith_edges_to_text (&edges);
      else
        g_assert_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE);
      g_assert_cmpstr (text, ==, c->edges);
    }
}

static void
test_find (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (phase_cases); i++)
    {
      const PhaseCase *c = &phase_cases[i];
      KithEdges edges;

      g_test_message ("%s at %d", c->edges, c->number);
      g_assert_true (kith_edges_parse (c->edges, &edges));
      g_assert_cmpint (kith_edges_find_phase (&edges, c->number), ==, c->phase);
    }
}

static void
test_resize (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (resize_cases); i++)
    {
      const ResizeCase *c = &resize_cases[i];
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      KithEdges edges;

      g_test_message ("%s to %d", c->edges, c->sessions);
      g_assert_true (kith_edges_parse (c->edges, &edges));
      g_assert_cmpint (kith_edges_resize (&edges, c->sessions, &error), ==, c->resized != NULL);
      text = kith_edges_to_text (&edges);
      g_assert_cmpstr (text, ==, c->resized != NULL ? c->resized : c->edges);
    }
}

static void
test_parse (void)
{
  KithEdges edges;

  for (gsize i = 0; i < G_N_ELEMENTS (bad_edges); i++)
    {
      g_test_message ("“%s”", bad_edges[i]);
      g_assert_false (kith_edges_parse (bad_edges[i], &edges));
      g_assert_cmpint (kith_edges_get_sessions (&edges), ==, 0);
    }
  g_assert_true (kith_edges_parse ("4,12,16", &edges));
  g_assert_cmpint (kith_edges_get_sessions (&edges), ==, 16);
  g_assert_cmpint (kith_edges_get_first (&edges, 0), ==, 1);
  g_assert_cmpint (kith_edges_get_first (&edges, 2), ==, 13);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phase/lay", test_lay);
  g_test_add_func ("/phase/find", test_find);
  g_test_add_func ("/phase/resize", test_resize);
  g_test_add_func ("/phase/parse", test_parse);
  return g_test_run ();
}
