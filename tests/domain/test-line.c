/* test-line.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-line.h"

static const char *const line_texts[] = {
  NULL, "supportive", "close", "distant", "strained", "open-conflict", "covert-conflict", "cut-off", "lost", "enmeshed",
};

static const char *const flow_texts[] = { NULL, "in", "out", "both" };

static const char *const strange_texts[] = { "", "Close", "close ", "open conflict", "none", "0" };

static void
test_lines (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (line_texts), ==, KITH_N_LINES);

  for (guint i = 0; i < KITH_N_LINES; i++)
    {
      KithLine line = KITH_N_LINES;

      g_assert_cmpstr (kith_line_to_text ((KithLine) i), ==, line_texts[i]);
      g_assert_true (kith_line_from_text (line_texts[i], &line));
      g_assert_cmpuint (line, ==, i);
      g_assert_cmpint (kith_line_get_label (line) == NULL, ==, line == KITH_LINE_NONE);
    }

  g_assert_cmpstr (kith_line_get_label (KITH_LINE_OPEN_CONFLICT), ==, "open conflict");
}

static void
test_flows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (flow_texts); i++)
    {
      KithFlow flow = KITH_FLOW_NONE;

      g_assert_cmpstr (kith_flow_to_text ((KithFlow) i), ==, flow_texts[i]);
      g_assert_true (kith_flow_from_text (flow_texts[i], &flow));
      g_assert_cmpuint (flow, ==, i);
    }
}

static void
test_strange (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (strange_texts); i++)
    {
      KithLine line = KITH_LINE_LOST;
      KithFlow flow = KITH_FLOW_BOTH;

      g_assert_false (kith_line_from_text (strange_texts[i], &line));
      g_assert_false (kith_flow_from_text (strange_texts[i], &flow));
      g_assert_cmpuint (line, ==, KITH_LINE_LOST);
      g_assert_cmpuint (flow, ==, KITH_FLOW_BOTH);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/line/lines", test_lines);
  g_test_add_func ("/line/flows", test_flows);
  g_test_add_func ("/line/strange", test_strange);

  return g_test_run ();
}
