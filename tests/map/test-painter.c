/* test-painter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inventory.h"

#include "kith-map-lines.h"
#include "kith-map-marks.h"
#include "kith-map-painter.h"
#include "kith-map-seat.h"

#include <math.h>
#include <string.h>

#define STRIP_WIDTH 120
#define STRIP_HEIGHT 24

static KithInk *ink;

static cairo_surface_t *
paint (const KithMapPicture *picture,
       KithThemeKind         theme,
       guint                 layers)
{
  g_autoptr (KithMapLayout) layout = kith_map_layout_new (picture, 1024, 600, kith_ink_get_measure (ink));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1024, 600);
  cairo_t *cr = cairo_create (surface);

  kith_map_paint (cr, picture, layout, kith_theme_get (theme), ink, layers);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static char *
hash (cairo_surface_t *surface)
{
  gsize length = (gsize) cairo_image_surface_get_stride (surface) * cairo_image_surface_get_height (surface);

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, cairo_image_surface_get_data (surface), length);
}

/* How much of a strip is inked, of 1, and in @ink_of each pixel's darkness. */
static double
draw_strip (KithLine       line,
            double        finer,
            KithThemeKind  theme,
            guint8        *inked)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, STRIP_WIDTH, STRIP_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  KithStroke stroke = { line, 2, line == KITH_LINE_SUPPORTIVE ? KITH_FLOW_IN : KITH_FLOW_NONE, 1, FALSE, finer };
  KithTrack track;
  double sum = 0;

  g_assert_true (kith_track_init_straight (&track, 0, 12, STRIP_WIDTH, 12, 4, 4));
  kith_map_line_draw (cr, kith_theme_get (theme), &track, &stroke);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < STRIP_HEIGHT; y++)
    for (int x = 0; x < STRIP_WIDTH; x++)
      {
        inked[y * STRIP_WIDTH + x] = cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x];
        sum += inked[y * STRIP_WIDTH + x] / 255.0;
      }
  cairo_surface_destroy (surface);
  return sum / (STRIP_WIDTH * STRIP_HEIGHT);
}

static void
assert_shapes (double finer)
{
  static guint8 strips[KITH_N_LINES][STRIP_WIDTH * STRIP_HEIGHT];
  double amount[KITH_N_LINES];

  for (KithLine line = KITH_LINE_SUPPORTIVE; line < KITH_N_LINES; line++)
    {
      amount[line] = draw_strip (line, finer, KITH_THEME_BLACK_AND_WHITE, strips[line]);
      g_assert_cmpfloat (amount[line], >, 0.005);
    }
  for (KithLine a = KITH_LINE_SUPPORTIVE; a < KITH_N_LINES; a++)
    for (KithLine b = a + 1; b < KITH_N_LINES; b++)
      {
        double differing = 0;

        for (guint i = 0; i < STRIP_WIDTH * STRIP_HEIGHT; i++)
          differing += abs (strips[a][i] - strips[b][i]) / 255.0 / (STRIP_WIDTH * STRIP_HEIGHT);
        g_assert_cmpfloat (differing, >, (amount[a] + amount[b]) / 7);
      }
}

/* Without any colour, each two kinds of line differ in at least a seventh of their ink, in a crowd too. */
static void
test_shapes (void)
{
  assert_shapes (1);
  assert_shapes (0.6);
}

/* Where many lines meet they are finer. */
static void
test_fineness (void)
{
  static guint8 strip[STRIP_WIDTH * STRIP_HEIGHT];

  for (KithLine line = KITH_LINE_SUPPORTIVE; line < KITH_N_LINES; line++)
    g_assert_cmpfloat (draw_strip (line, 0.6, KITH_THEME_LIGHT, strip), <,
                       0.85 * draw_strip (line, 1, KITH_THEME_LIGHT, strip));
}

static void
test_strength (void)
{
  static guint8 strip[STRIP_WIDTH * STRIP_HEIGHT];
  const double plain = draw_strip (KITH_LINE_CLOSE, 1, KITH_THEME_LIGHT, strip);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, STRIP_WIDTH, STRIP_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  KithStroke strong = { KITH_LINE_CLOSE, 5, KITH_FLOW_NONE, 1, FALSE, 1 };
  KithTrack track;
  double sum = 0;

  kith_track_init_straight (&track, 0, 12, STRIP_WIDTH, 12, 4, 4);
  kith_map_line_draw (cr, kith_theme_get (KITH_THEME_LIGHT), &track, &strong);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int i = 0; i < STRIP_HEIGHT * cairo_image_surface_get_stride (surface); i++)
    sum += cairo_image_surface_get_data (surface)[i] / 255.0 / (STRIP_WIDTH * STRIP_HEIGHT);
  cairo_surface_destroy (surface);
  g_assert_cmpfloat (sum, >, 1.25 * plain);
}

/* Nothing is drawn of a way shorter than its ends. */
static void
test_track (void)
{
  KithTrack track;
  double x;
  double y;

  g_assert_false (kith_track_init_straight (&track, 0, 0, 30, 0, 20, 20));
  g_assert_true (kith_track_init_straight (&track, 0, 0, 100, 0, 20, 10));
  g_assert_cmpfloat_with_epsilon (track.length, 70, 1e-9);
  kith_track_walk (&track, 10, 5, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 30, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, 5, 1e-9);

  g_assert_true (kith_track_init_curve (&track, 0, 0, 50, 50, 100, 0, 0, 0));
  g_assert_cmpfloat (track.length, >, 110);
  g_assert_cmpfloat (track.length, <, 120);
  kith_track_walk (&track, track.length / 2, 0, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 50, 0.5);
  g_assert_cmpfloat_with_epsilon (y, 25, 0.5);
}

static double
get_luminance (const KithColor *color)
{
  const double parts[] = { color->red, color->green, color->blue };
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double luminance = 0;

  for (guint i = 0; i < 3; i++)
    luminance += weights[i] * (parts[i] <= 0.04045 ? parts[i] / 12.92 : pow ((parts[i] + 0.055) / 1.055, 2.4));

  return luminance;
}

static double
get_contrast (const KithColor *a,
              const KithColor *b)
{
  double first = get_luminance (a) + 0.05;
  double second = get_luminance (b) + 0.05;

  return MAX (first, second) / MIN (first, second);
}

/* The ratios of WCAG 2: 7 for names, 4.5 for what is dim. */
static void
test_contrast (void)
{
  for (KithThemeKind kind = KITH_THEME_LIGHT; kind < KITH_N_THEMES; kind++)
    {
      const KithTheme *theme = kith_theme_get (kind);

      g_assert_cmpint (theme->kind, ==, kind);
      g_assert_cmpfloat (get_contrast (&theme->text, &theme->page), >, 7);
      g_assert_cmpfloat (get_contrast (&theme->text, &theme->surface), >, 7);
      g_assert_cmpfloat (get_contrast (&theme->dim, &theme->page), >, 4.5);
      g_assert_cmpfloat (get_contrast (&theme->dim, &theme->surface), >, 4.5);
      g_assert_cmpfloat (get_contrast (&theme->on_accent, &theme->accent), >, 3);
      g_assert_cmpfloat (get_contrast (&theme->error, &theme->surface), >, 4.5);
      if (kind != KITH_THEME_HIGH_CONTRAST)
        continue;
      for (KithLine line = KITH_LINE_SUPPORTIVE; line < KITH_N_LINES; line++)
        g_assert_cmpfloat (get_contrast (kith_map_line_get_color (theme, line), &theme->page), >, 4.5);
    }
}

static void
test_theme_names (void)
{
  static const char * const names[] = { "light", "dark", "high-contrast", "black-and-white" };
  KithThemeKind kind;

  for (KithThemeKind i = KITH_THEME_LIGHT; i < KITH_N_THEMES; i++)
    {
      g_assert_true (kith_theme_from_text (names[i], &kind));
      g_assert_cmpint (kind, ==, i);
    }
  g_assert_false (kith_theme_from_text ("pink", &kind));
}

static void
assert_grey (cairo_surface_t *surface)
{
  const guint8 *data = cairo_image_surface_get_data (surface);

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      {
        const guint8 *pixel = data + y * cairo_image_surface_get_stride (surface) + 4 * x;

        g_assert_cmpint (abs (pixel[0] - pixel[1]), <=, 1);
        g_assert_cmpint (abs (pixel[1] - pixel[2]), <=, 1);
      }
}

static void
test_themes (void)
{
  g_autoptr (KithMapPicture) picture = inventory_new (25, INVENTORY_ENGLISH);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (KithThemeKind kind = KITH_THEME_LIGHT; kind < KITH_N_THEMES; kind++)
    {
      cairo_surface_t *surface = paint (picture, kind, KITH_MAP_LAYER_ALL);

      g_assert_true (g_hash_table_add (seen, hash (surface)));
      if (kind == KITH_THEME_BLACK_AND_WHITE)
        assert_grey (surface);
      cairo_surface_destroy (surface);
    }
}

/* Every layer draws something, and the layers one upon the other are the whole. */
static void
test_layers (void)
{
  g_autoptr (KithMapPicture) picture = inventory_new (25, INVENTORY_ENGLISH);
  g_autoptr (KithMapLayout) layout = kith_map_layout_new (picture, 1024, 600, kith_ink_get_measure (ink));
  cairo_surface_t *whole = paint (picture, KITH_THEME_LIGHT, KITH_MAP_LAYER_ALL);
  cairo_surface_t *stacked = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1024, 600);
  cairo_t *cr = cairo_create (stacked);
  g_autofree char *expected = hash (whole);
  g_autofree char *last = hash (stacked);

  for (guint layer = KITH_MAP_LAYER_PAGE; layer < KITH_MAP_LAYER_ALL; layer <<= 1)
    {
      g_autofree char *now = NULL;

      kith_map_paint (cr, picture, layout, kith_theme_get (KITH_THEME_LIGHT), ink, layer);
      cairo_surface_flush (stacked);
      now = hash (stacked);
      g_assert_cmpstr (now, !=, last);
      g_set_str (&last, now);
    }
  g_assert_cmpstr (last, ==, expected);

  cairo_destroy (cr);
  cairo_surface_destroy (stacked);
  cairo_surface_destroy (whole);
}

/* What the legend switches off is gone, and nothing else. */
static void
test_hidden_lines (void)
{
  g_autoptr (KithMapPicture) picture = inventory_new (25, INVENTORY_ENGLISH);
  cairo_surface_t *shown = paint (picture, KITH_THEME_LIGHT, KITH_MAP_LAYER_LINES);
  cairo_surface_t *some;
  cairo_surface_t *none;
  g_autofree char *all = hash (shown);
  g_autofree char *fewer = NULL;
  g_autofree char *empty = NULL;
  cairo_surface_t *blank = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1024, 600);
  g_autofree char *nothing = hash (blank);

  picture->hidden_lines = 1u << KITH_LINE_SUPPORTIVE;
  some = paint (picture, KITH_THEME_LIGHT, KITH_MAP_LAYER_LINES);
  picture->hidden_lines = (1u << KITH_N_LINES) - 1;
  none = paint (picture, KITH_THEME_LIGHT, KITH_MAP_LAYER_LINES);
  fewer = hash (some);
  empty = hash (none);
  g_assert_cmpstr (all, !=, fewer);
  g_assert_cmpstr (fewer, !=, nothing);
  g_assert_cmpstr (empty, ==, nothing);

  cairo_surface_destroy (shown);
  cairo_surface_destroy (some);
  cairo_surface_destroy (none);
  cairo_surface_destroy (blank);
}

/* The rings of a mirrored page are the mirror image, pixel by pixel. */
static void
test_mirror (void)
{
  g_autoptr (KithMapPicture) picture = inventory_new (25, INVENTORY_ENGLISH);
  cairo_surface_t *left = paint (picture, KITH_THEME_LIGHT, KITH_MAP_LAYER_PAGE | KITH_MAP_LAYER_RINGS);
  cairo_surface_t *right;

  picture->rtl = TRUE;
  right = paint (picture, KITH_THEME_LIGHT, KITH_MAP_LAYER_PAGE | KITH_MAP_LAYER_RINGS);
  for (int y = 0; y < 600; y += 7)
    for (int x = 0; x < 1024; x += 3)
      {
        const guint8 *a = cairo_image_surface_get_data (left) + y * cairo_image_surface_get_stride (left) + 4 * x;
        const guint8 *b = cairo_image_surface_get_data (right) + y * cairo_image_surface_get_stride (right) + 4 * (1023 - x);

        g_assert_cmpint (abs (a[0] - b[0]), <=, 12);
        g_assert_cmpint (abs (a[2] - b[2]), <=, 12);
      }
  cairo_surface_destroy (left);
  cairo_surface_destroy (right);
}

/* A map of nobody, of people who are nowhere, of names that are nothing. */
static void
test_nothing (void)
{
  g_autoptr (KithMapPicture) empty = kith_map_picture_new ("");
  g_autoptr (KithMapPicture) nameless = kith_map_picture_new ("?");
  cairo_surface_t *surface = paint (empty, KITH_THEME_LIGHT, KITH_MAP_LAYER_ALL);

  cairo_surface_destroy (surface);
  inventory_add (nameless, "1", "", NULL, KITH_PERSON_GROUP, 100, KITH_LINE_CUT_OFF);
  inventory_add (nameless, "2", "…", "", KITH_PERSON_PET, 0, KITH_LINE_LOST);
  inventory_add (nameless, "3", "\xe2\x80\x8f", NULL, KITH_PERSON_PROFESSIONAL, NAN, KITH_LINE_LOST);
  kith_map_picture_make_anonymous (nameless);
  surface = paint (nameless, KITH_THEME_DARK, KITH_MAP_LAYER_ALL);
  cairo_surface_destroy (surface);
}

/* The mean difference of a channel of a pixel, of 255. */
static double
compare (cairo_surface_t *a,
         cairo_surface_t *b)
{
  gsize length = (gsize) cairo_image_surface_get_stride (a) * cairo_image_surface_get_height (a);
  const guint8 *of_a = cairo_image_surface_get_data (a);
  const guint8 *of_b = cairo_image_surface_get_data (b);
  double sum = 0;

  for (gsize i = 0; i < length; i++)
    sum += abs (of_a[i] - of_b[i]);
  return sum / length;
}

/* What is kept as pixels looks like what is drawn, but for the part of a pixel that it is moved by, and is the same each time. */
static void
test_stamps (void)
{
  g_autoptr (KithMapPicture) picture = inventory_new (25, INVENTORY_ENGLISH);
  g_autoptr (KithMapPicture) other = inventory_new (25, INVENTORY_GERMAN);
  cairo_surface_t *drawn = paint (picture, KITH_THEME_LIGHT, KITH_MAP_LAYER_ALL);
  cairo_surface_t *different = paint (other, KITH_THEME_LIGHT, KITH_MAP_LAYER_ALL);
  cairo_surface_t *stamped[2];
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  kith_ink_keep_stamps (ink, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (stamped); i++)
    stamped[i] = paint (picture, KITH_THEME_LIGHT, KITH_MAP_LAYER_ALL);
  kith_ink_keep_stamps (ink, 0);
  first = hash (stamped[0]);
  second = hash (stamped[1]);
  g_assert_cmpstr (first, ==, second);
  g_test_message ("stamped %.3f, different %.3f", compare (drawn, stamped[0]), compare (drawn, different));
  g_assert_cmpfloat (compare (drawn, stamped[0]), <, 0.4 * compare (drawn, different));
  for (gsize i = 0; i < G_N_ELEMENTS (stamped); i++)
    cairo_surface_destroy (stamped[i]);
  cairo_surface_destroy (different);
  cairo_surface_destroy (drawn);
}

/* How dark the page is where someone stands. */
static double
measure_ink (const KithMapPicture *picture,
             guint                 place)
{
  g_autoptr (KithMapLayout) layout = kith_map_layout_new (picture, 1024, 600, kith_ink_get_measure (ink));
  cairo_surface_t *surface = paint (picture, KITH_THEME_BLACK_AND_WHITE, KITH_MAP_LAYER_PAGE | KITH_MAP_LAYER_PEOPLE);
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  double sum = 0;

  for (int dy = -14; dy <= 14; dy++)
    for (int dx = -14; dx <= 14; dx++)
      sum += 255 - data[((int) layout->spots[place].y + dy) * stride + 4 * ((int) layout->spots[place].x + dx)];
  cairo_surface_destroy (surface);
  return sum;
}

/* Whoever fades is still there, but pale; whoever does not is as before. */
static void
test_faded (void)
{
  g_autoptr (KithMapPicture) picture = inventory_new (5, INVENTORY_ENGLISH);
  double one;
  double other;

  /* So that they stand in the same place without their ties. */
  kith_map_seat (picture);
  one = measure_ink (picture, 0);
  other = measure_ink (picture, 4);
  g_array_set_size (picture->ties, 0);
  kith_map_picture_focus (picture, ((KithMapPerson *) picture->people->pdata[0])->id);
  g_assert_cmpfloat (measure_ink (picture, 0), ==, one);
  g_assert_cmpfloat (measure_ink (picture, 4), >, 0);
  g_assert_cmpfloat (measure_ink (picture, 4), <, 0.6 * other);
}

static void
draw_mark (guint   which,
           guint8 *inked)
{
  static const KithMapPoint points[] = { { -0.5, -0.5, FALSE }, { 0, 0.4, FALSE }, { 0.5, -0.5, FALSE } };
  const KithTheme *theme = kith_theme_get (KITH_THEME_BLACK_AND_WHITE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 120, 120);
  cairo_t *cr = cairo_create (surface);

  if (which == 0)
    kith_map_mark_chosen (cr, theme, 60, 60, 19);
  else if (which == 1)
    kith_map_mark_carried (cr, theme, 60, 60, 19);
  else if (which == 2)
    kith_map_mark_band (cr, theme, 100, 20, 20, 100);
  else if (which == 3)
    kith_map_mark_thread (cr, theme, 19, 60, 60, 118, 60, FALSE);
  cairo_translate (cr, 60, 60);
  if (which == 4)
    kith_map_mark_stroke (cr, theme, points, G_N_ELEMENTS (points), 50, 1);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < 120; y++)
    memcpy (inked + 120 * y, cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface), 120);
  cairo_surface_destroy (surface);
}

/* Whatever is under way is told apart by its shape. */
static void
test_marks (void)
{
  static guint8 marks[5][120 * 120];

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    draw_mark (i, marks[i]);
  for (guint a = 0; a < G_N_ELEMENTS (marks); a++)
    for (guint b = a + 1; b < G_N_ELEMENTS (marks); b++)
      {
        double differing = 0;
        double inked = 0;

        for (guint i = 0; i < 120 * 120; i++)
          {
            differing += abs (marks[a][i] - marks[b][i]) / 255.0;
            inked += MAX (marks[a][i], marks[b][i]) / 255.0;
          }
        g_assert_cmpfloat (inked, >, 100);
        g_assert_cmpfloat (differing, >, inked / 3);
      }
}

int
main (int   argc,
      char *argv[])
{
  int failed;

  g_test_init (&argc, &argv, NULL);
  ink = kith_ink_new ();
  g_test_add_func ("/map/painter/shapes", test_shapes);
  g_test_add_func ("/map/painter/fineness", test_fineness);
  g_test_add_func ("/map/painter/strength", test_strength);
  g_test_add_func ("/map/painter/track", test_track);
  g_test_add_func ("/map/painter/contrast", test_contrast);
  g_test_add_func ("/map/painter/theme-names", test_theme_names);
  g_test_add_func ("/map/painter/themes", test_themes);
  g_test_add_func ("/map/painter/layers", test_layers);
  g_test_add_func ("/map/painter/hidden-lines", test_hidden_lines);
  g_test_add_func ("/map/painter/mirror", test_mirror);
  g_test_add_func ("/map/painter/nothing", test_nothing);
  g_test_add_func ("/map/painter/stamps", test_stamps);
  g_test_add_func ("/map/painter/faded", test_faded);
  g_test_add_func ("/map/painter/marks", test_marks);
  failed = g_test_run ();
  kith_ink_free (ink);
  return failed;
}
