/* test-magnifier.c: how much larger what is drawn is shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-magnifier.h"

static const struct
{
  double text;
  int width, height, least_width, least_height;
  double times;
} cases[] = {
  { 1, 1000, 700, 320, 280, 1 },
  { 2, 1000, 700, 320, 280, 2 },
  { 1.25, 1000, 700, 320, 280, 1.25 },
  /* There is no room for more. */
  { 2, 480, 700, 320, 280, 1.5 },
  { 2, 1000, 280, 320, 280, 1 },
  /* Never smaller than it was made, whatever the desktop or the room. */
  { 0.5, 1000, 700, 320, 280, 1 },
  { 2, 160, 700, 320, 280, 1 },
  { 2, 1000, 700, 0, 0, 2 },
};

static void
test_times (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat (kith_magnifier_choose (cases[i].text, cases[i].width, cases[i].height, cases[i].least_width,
                                              cases[i].least_height), ==, cases[i].times);
}

/* From across a room, a page fills whatever it is shown on. */
static void
test_reach (void)
{
  g_assert_cmpfloat (kith_magnifier_reach (1024, 600), ==, 1);
  g_assert_cmpfloat (kith_magnifier_reach (2048, 1800), ==, 2);
  g_assert_cmpfloat (kith_magnifier_reach (4096, 900), ==, 1.5);
  g_assert_cmpfloat (kith_magnifier_reach (512, 600), ==, 0.5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/magnifier/times", test_times);
  g_test_add_func ("/magnifier/reach", test_reach);
  return g_test_run ();
}
