/* test-support.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-support.h"

typedef struct
{
  const char *text;
  guint supports;
  const char *written;
} SupportCase;

static const SupportCase support_cases[] = {
  { "", 0, "" },
  { "emotional", KITH_SUPPORT_EMOTIONAL, "emotional" },
  { "company,emotional", KITH_SUPPORT_EMOTIONAL | KITH_SUPPORT_COMPANY, "emotional company" },
  { " practical  information ", KITH_SUPPORT_PRACTICAL | KITH_SUPPORT_INFORMATION, "practical information" },
  { "company, company", KITH_SUPPORT_COMPANY, "company" },
  { "none", KITH_SUPPORT_NONE, "none" },
};

static const char *const obstacle_texts[] = { "communication", "conflict", "boundaries", "trust" };

static void
test_supports (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (support_cases); i++)
    {
      guint supports = 99;
      g_autofree char *written = NULL;

      g_assert_true (kith_support_from_text (support_cases[i].text, &supports));
      g_assert_cmpuint (supports, ==, support_cases[i].supports);
      written = kith_support_to_text (supports);
      g_assert_cmpstr (written, ==, support_cases[i].written);
    }
}

static void
test_flow (void)
{
  static const struct
  {
    guint gives;
    guint receives;
    KithFlow flow;
  } cases[] = {
    { 0, 0, KITH_FLOW_NONE },
    { KITH_SUPPORT_COMPANY, 0, KITH_FLOW_OUT },
    { 0, KITH_SUPPORT_COMPANY, KITH_FLOW_IN },
    { KITH_SUPPORT_PRACTICAL, KITH_SUPPORT_COMPANY, KITH_FLOW_BOTH },
    { KITH_SUPPORT_NONE, KITH_SUPPORT_COMPANY, KITH_FLOW_IN },
    { KITH_SUPPORT_NONE, KITH_SUPPORT_NONE, KITH_FLOW_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (kith_support_get_flow (cases[i].gives, cases[i].receives), ==, cases[i].flow);
}

static void
test_every_set (void)
{
  for (guint supports = 0; supports < 16; supports++)
    {
      g_autofree char *text = kith_support_to_text (supports);
      guint again = 99;

      g_assert_true (kith_support_from_text (text, &again));
      g_assert_cmpuint (again, ==, supports);
    }
}

static void
test_strange (void)
{
  static const char *const strange[] = { "Emotional", "emotional;company", "money", "emotional money", "trust", "none company" };

  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      guint supports = 99;
      KithObstacle obstacle = KITH_OBSTACLE_CONFLICT;

      g_assert_false (kith_support_from_text (strange[i], &supports));
      g_assert_cmpuint (supports, ==, 99);
      g_assert_cmpint (kith_obstacle_from_text (strange[i], &obstacle), ==, i == 4);
    }
}

static void
test_obstacles (void)
{
  for (guint i = 0; i < KITH_N_OBSTACLES; i++)
    {
      KithObstacle obstacle = KITH_N_OBSTACLES;

      g_assert_cmpstr (kith_obstacle_to_text ((KithObstacle) i), ==, obstacle_texts[i]);
      g_assert_true (kith_obstacle_from_text (obstacle_texts[i], &obstacle));
      g_assert_cmpuint (obstacle, ==, i);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/support/supports", test_supports);
  g_test_add_func ("/support/every-set", test_every_set);
  g_test_add_func ("/support/flow", test_flow);
  g_test_add_func ("/support/strange", test_strange);
  g_test_add_func ("/support/obstacles", test_obstacles);

  return g_test_run ();
}
