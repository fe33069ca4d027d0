/* test-sample.c: the signs of a map by themselves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-sample.h"

#include <math.h>

#define WIDTH 48
#define HEIGHT 28

typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr;
} Box;

static void
box_init (Box *self)
{
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  self->cr = cairo_create (self->surface);
}

/* What is in the box, as a sum that two different pictures hardly share. */
static char *
finish (Box *self)
{
  char *sum;

  g_assert_cmpint (cairo_status (self->cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (self->cr);
  cairo_surface_flush (self->surface);
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, cairo_image_surface_get_data (self->surface),
                                     (gsize) cairo_image_surface_get_stride (self->surface) * HEIGHT);
  cairo_surface_destroy (self->surface);
  return sum;
}

static char *
draw_line (KithLine line,
           int      strength,
           KithFlow flow)
{
  Box box;

  box_init (&box);
  kith_map_sample_line (box.cr, kith_theme_get (KITH_THEME_BLACK_AND_WHITE), line, strength, flow, WIDTH, HEIGHT);
  return finish (&box);
}

static char *
draw_rings (double closeness,
            double desired)
{
  Box box;

  box_init (&box);
  kith_map_sample_rings (box.cr, kith_theme_get (KITH_THEME_LIGHT), closeness, desired, WIDTH, HEIGHT);
  return finish (&box);
}

static char *
draw_disc (const char       *name,
           KithPersonStatus  status)
{
  const KithMapPerson person = { .name = (char *) name, .status = status, .closeness = NAN };
  g_autoptr (KithInk) ink = kith_ink_new ();
  g_autofree char *initials = kith_map_initials (name);
  Box box;

  box_init (&box);
  kith_map_sample_disc (box.cr, kith_theme_get (KITH_THEME_LIGHT), ink, &person, initials, WIDTH, HEIGHT);
  return finish (&box);
}

/* Takes @sum. */
static void
assert_new (GHashTable *seen,
            char       *sum)
{
  g_assert_true (g_hash_table_add (seen, sum));
}

/* Every kind is told apart without colour. */
static void
test_lines (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < KITH_N_LINES; i++)
    assert_new (seen, draw_line (i, KITH_UNKNOWN, KITH_FLOW_NONE));
  assert_new (seen, draw_line (KITH_LINE_SUPPORTIVE, 5, KITH_FLOW_NONE));
  assert_new (seen, draw_line (KITH_LINE_SUPPORTIVE, 5, KITH_FLOW_IN));
  assert_new (seen, draw_line (KITH_LINE_SUPPORTIVE, 5, KITH_FLOW_OUT));
}

static void
test_rings (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *met = draw_rings (50, 50);

  assert_new (seen, draw_rings (NAN, NAN));
  assert_new (seen, draw_rings (0, NAN));
  assert_new (seen, draw_rings (50, NAN));
  assert_new (seen, draw_rings (100, NAN));
  assert_new (seen, draw_rings (50, 100));
  assert_new (seen, draw_rings (NAN, 100));
  g_assert_true (g_hash_table_contains (seen, met));
}

static void
test_discs (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  assert_new (seen, draw_disc ("", KITH_PERSON_PRESENT));
  assert_new (seen, draw_disc ("Anna Beck", KITH_PERSON_PRESENT));
  assert_new (seen, draw_disc ("Anna Beck", KITH_PERSON_DEAD));
  assert_new (seen, draw_disc ("Anna Beck", KITH_PERSON_CUT_OFF));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sample/lines", test_lines);
  g_test_add_func ("/sample/rings", test_rings);
  g_test_add_func ("/sample/discs", test_discs);
  return g_test_run ();
}
