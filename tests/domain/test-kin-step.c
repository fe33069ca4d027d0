/* test-kin-step.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-kin-step.h"

static const struct
{
  const char *relation;
  KithKinStep step;
} cases[] = {
  { "mother", { KITH_STEP_PARENT, 1 } },
  { " Father ", { KITH_STEP_PARENT, 1 } },
  { "Sister", { KITH_STEP_SIBLING, 0 } },
  { "son", { KITH_STEP_CHILD, -1 } },
  { "wife", { KITH_STEP_PARTNER, 0 } },
  { "former husband", { KITH_STEP_FORMER_PARTNER, 0 } },
  { "grandmother", { KITH_STEP_RELATIVE, 2 } },
  { "Half-Brother", { KITH_STEP_RELATIVE, 0 } },
  { "granddaughter", { KITH_STEP_RELATIVE, -2 } },
  { "friend", { KITH_STEP_NONE, 0 } },
  { "mother of my best friend", { KITH_STEP_NONE, 0 } },
  { "moth", { KITH_STEP_NONE, 0 } },
  { "", { KITH_STEP_NONE, 0 } },
  { NULL, { KITH_STEP_NONE, 0 } },
};

static void
test_find (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KithKinStep step = kith_kin_step_find (cases[i].relation);

      g_test_message ("“%s”", cases[i].relation != NULL ? cases[i].relation : "");
      g_assert_cmpint (step.step, ==, cases[i].step.step);
      g_assert_cmpint (step.generation, ==, cases[i].step.generation);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kin-step/find", test_find);

  return g_test_run ();
}
