/* test-quarrel.c: what becomes of arguments
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-quarrel.h"

static const struct
{
  const char *word;
  KithQuarrel quarrel;
  const char *label;
} cases[] = {
  { "none", KITH_QUARREL_NONE, "There are none" },
  { "resolved", KITH_QUARREL_RESOLVED, "Resolved" },
  { "mixed", KITH_QUARREL_MIXED, "Some resolved" },
  { "dropped", KITH_QUARREL_DROPPED, "Left unresolved" },
};

static void
test_words (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (cases), ==, KITH_N_QUARRELS - 1);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithQuarrel quarrel = KITH_QUARREL_UNSAID;

      g_assert_true (kith_quarrel_from_text (cases[i].word, &quarrel));
      g_assert_cmpint (quarrel, ==, cases[i].quarrel);
      g_assert_cmpstr (kith_quarrel_to_text (quarrel), ==, cases[i].word);
      g_assert_cmpstr (kith_quarrel_get_label (quarrel), ==, cases[i].label);
    }
}

static void
test_unsaid (void)
{
  KithQuarrel quarrel = KITH_QUARREL_MIXED;

  g_assert_null (kith_quarrel_to_text (KITH_QUARREL_UNSAID));
  g_assert_cmpstr (kith_quarrel_get_label (KITH_QUARREL_UNSAID), ==, "");
  g_assert_false (kith_quarrel_from_text (NULL, &quarrel));
  g_assert_false (kith_quarrel_from_text ("", &quarrel));
  g_assert_false (kith_quarrel_from_text ("Dropped", &quarrel));
  g_assert_cmpint (quarrel, ==, KITH_QUARREL_MIXED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quarrel/words", test_words);
  g_test_add_func ("/quarrel/unsaid", test_unsaid);
  return g_test_run ();
}
