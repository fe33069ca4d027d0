/* test-viewport.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-viewport.h"

#define HAIR 1e-9

static KithViewport
see (double zoom,
     double x,
     double y)
{
  KithViewport viewport;

  kith_viewport_init (&viewport);
  kith_viewport_resize (&viewport, 800, 600);
  viewport.zoom = zoom;
  viewport.x = x;
  viewport.y = y;
  return viewport;
}

static void
assert_sees (const KithViewport *viewport,
             double              zoom,
             double              x,
             double              y)
{
  g_assert_cmpfloat_with_epsilon (viewport->zoom, zoom, HAIR);
  g_assert_cmpfloat_with_epsilon (viewport->x, x, HAIR);
  g_assert_cmpfloat_with_epsilon (viewport->y, y, HAIR);
}

/* Before: zoom, x, y; then zoomed to at a point; after. */
static void
test_zoom (void)
{
  static const struct
  {
    double before[3];
    double to[3];
    double after[3];
    gboolean changed;
  } cases[] = {
    { { 1, 0, 0 }, { 2, 400, 300 }, { 2, 200, 150 }, TRUE },
    { { 1, 0, 0 }, { 2, 0, 0 }, { 2, 0, 0 }, TRUE },
    { { 1, 0, 0 }, { 2, 800, 600 }, { 2, 400, 300 }, TRUE },
    { { 2, 200, 150 }, { 1, 10, 10 }, { 1, 0, 0 }, TRUE },
    { { 2, 200, 150 }, { 0.1, 400, 300 }, { 1, 0, 0 }, TRUE },
    { { 1, 0, 0 }, { 0.5, 400, 300 }, { 1, 0, 0 }, FALSE },
    { { 4, 0, 0 }, { 8, 400, 300 }, { 4, 0, 0 }, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithViewport viewport = see (cases[i].before[0], cases[i].before[1], cases[i].before[2]);

      g_assert_cmpint (kith_viewport_zoom_at (&viewport, cases[i].to[0], cases[i].to[1], cases[i].to[2]), ==, cases[i].changed);
      assert_sees (&viewport, cases[i].after[0], cases[i].after[1], cases[i].after[2]);
    }
}

static void
test_point_stays (void)
{
  for (double zoom = 1.1; zoom <= 4; zoom += 0.3)
    {
      KithViewport viewport = see (2, 200, 150);
      double before_x = 300, before_y = 250;
      double after_x = 300, after_y = 250;

      kith_viewport_to_picture (&viewport, &before_x, &before_y);
      kith_viewport_zoom_at (&viewport, MAX (zoom, 2), 300, 250);
      kith_viewport_to_picture (&viewport, &after_x, &after_y);
      g_assert_cmpfloat_with_epsilon (before_x, after_x, HAIR);
      g_assert_cmpfloat_with_epsilon (before_y, after_y, HAIR);
      kith_viewport_to_window (&viewport, &after_x, &after_y);
      g_assert_cmpfloat_with_epsilon (after_x, 300, HAIR);
      g_assert_cmpfloat_with_epsilon (after_y, 250, HAIR);
    }
}

static void
test_pan (void)
{
  KithViewport viewport = see (2, 200, 150);

  g_assert_true (kith_viewport_pan (&viewport, 100, -60));
  assert_sees (&viewport, 2, 150, 180);
  g_assert_true (kith_viewport_pan (&viewport, 5000, -5000));
  assert_sees (&viewport, 2, 0, 300);
  g_assert_false (kith_viewport_pan (&viewport, 5000, -5000));
  viewport = see (1, 0, 0);
  g_assert_false (kith_viewport_pan (&viewport, 20, 20));
}

static void
test_reveal (void)
{
  KithViewport viewport = see (2, 0, 0);

  g_assert_false (kith_viewport_reveal (&viewport, 100, 100, 20));
  g_assert_true (kith_viewport_reveal (&viewport, 500, 100, 20));
  assert_sees (&viewport, 2, 120, 0);
  g_assert_true (kith_viewport_reveal (&viewport, 130, 590, 20));
  assert_sees (&viewport, 2, 110, 300);
}

static void
test_resize (void)
{
  KithViewport viewport = see (2, 200, 150);

  kith_viewport_resize (&viewport, 400, 1200);
  assert_sees (&viewport, 2, 100, 300);
  g_assert_cmpfloat (viewport.width, ==, 400);
  viewport = see (1, 0, 0);
  kith_viewport_resize (&viewport, 400, 1200);
  assert_sees (&viewport, 1, 0, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/viewport/zoom", test_zoom);
  g_test_add_func ("/map/viewport/point-stays", test_point_stays);
  g_test_add_func ("/map/viewport/pan", test_pan);
  g_test_add_func ("/map/viewport/reveal", test_reveal);
  g_test_add_func ("/map/viewport/resize", test_resize);
  return g_test_run ();
}
