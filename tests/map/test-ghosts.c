/* test-ghosts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inventory.h"

#include "kith-ink.h"
#include "kith-map-layout.h"
#include "kith-map-legend.h"
#include "kith-map-painter.h"
#include "kith-map-way.h"

#include <math.h>

#define SEEDS 24
#define HAIR 0.01

static KithInk *ink;

static KithMapLayout *
lay (const KithMapPicture *picture,
     double                width,
     double                height)
{
  return kith_map_layout_new (picture, width, height, kith_ink_get_measure (ink));
}

static KithMapPerson *
get_person (const KithMapPicture *picture,
            guint                 i)
{
  return g_ptr_array_index (picture->people, i);
}

/* Everyone was somewhere else, in the same place, or nowhere. */
static KithMapPicture *
scatter (guint n,
         guint seed)
{
  KithMapPicture *picture = inventory_scatter (n, seed);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed + 1000);

  /* Nor does the page change: its legend would grow by what explains a ghost. */
  picture->show = (picture->show & ~(guint) KITH_MAP_SHOW_LEGEND) | KITH_MAP_SHOW_GHOSTS;
  picture->then = g_strdup ("was here in session 1");
  for (guint i = 0; i < n; i++)
    {
      KithMapPerson *person = get_person (picture, i);

      if (g_rand_int_range (random, 0, 4) > 0)
        person->before = g_rand_int_range (random, 0, 3) > 0 ? g_rand_int_range (random, 0, 101) : person->closeness;
      person->desired = g_rand_boolean (random) ? g_rand_int_range (random, 0, 101) : NAN;
    }
  return picture;
}

static void
check_ghost (const KithMapLayout *layout,
             const KithMapPerson *person,
             const KithMapSpot   *spot)
{
  guint before = isnan (person->before) ? 0 : kith_rings_get_band (&layout->rings, person->before);
  guint now = kith_rings_get_band (&layout->rings, person->closeness);
  double radius = hypot (spot->ghost_x - layout->x, spot->ghost_y - layout->y);
  double turn = (spot->ghost_x - layout->x) * (spot->y - layout->y) - (spot->ghost_y - layout->y) * (spot->x - layout->x);
  double inner;
  double outer;

  if (isnan (spot->ghost_x))
    {
      g_assert_false (kith_map_person_has_ghost (person));
      /* Whoever changed the ring is never left out. */
      g_assert_true (isnan (person->before) || before == now);
      return;
    }
  g_assert_true (kith_map_person_has_ghost (person));
  kith_rings_get_reach (&layout->rings, before, &inner, &outer);
  g_assert_cmpfloat (radius, >=, inner - HAIR);
  g_assert_cmpfloat (radius, <=, outer + HAIR);
  g_assert_cmpfloat (fabs (turn), <, 0.1 * radius * spot->radius);
  g_assert_cmpfloat ((spot->ghost_x - layout->x) * (spot->x - layout->x) + (spot->ghost_y - layout->y) * (spot->y - layout->y), >, 0);
}

static void
test_where_they_were (void)
{
  static const guint numbers[] = { 1, 5, 25, 60 };
  guint found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (guint seed = 0; seed < SEEDS; seed++)
      {
        g_autoptr (KithMapPicture) picture = scatter (numbers[i], seed);
        g_autoptr (KithMapLayout) layout = lay (picture, 1280, 800);

        for (guint k = 0; k < layout->n_spots; k++)
          {
            check_ghost (layout, get_person (picture, k), &layout->spots[k]);
            found += !isnan (layout->spots[k].ghost_x);
          }
      }
  g_assert_cmpuint (found, >, 100);
}

/* Nobody stands elsewhere for it, and without it nothing is left of it. */
static void
test_nobody_moves (void)
{
  for (guint seed = 0; seed < SEEDS; seed++)
    {
      g_autoptr (KithMapPicture) picture = scatter (25, seed);
      g_autoptr (KithMapLayout) with = lay (picture, 1280, 800);
      g_autoptr (KithMapLayout) without = NULL;

      picture->show &= ~(guint) KITH_MAP_SHOW_GHOSTS;
      without = lay (picture, 1280, 800);
      for (guint i = 0; i < with->n_spots; i++)
        {
          g_assert_true (isnan (without->spots[i].ghost_x));
          g_assert_cmpfloat (with->spots[i].angle, ==, without->spots[i].angle);
          g_assert_cmpfloat (with->spots[i].radius / with->rings.edges[0], ==, without->spots[i].radius / without->rings.edges[0]);
        }
    }
}

static void
test_mirror (void)
{
  g_autoptr (KithMapPicture) picture = scatter (25, 3);
  g_autoptr (KithMapLayout) layout = lay (picture, 1280, 800);
  g_autoptr (KithMapLayout) mirrored = NULL;

  picture->rtl = TRUE;
  mirrored = lay (picture, 1280, 800);
  for (guint i = 0; i < layout->n_spots; i++)
    {
      const KithMapSpot *spot = &layout->spots[i], *other = &mirrored->spots[i];

      g_assert_cmpint (isnan (spot->ghost_x), ==, isnan (other->ghost_x));
      if (isnan (spot->ghost_x))
        continue;
      g_assert_cmpfloat_with_epsilon (other->ghost_x, 1280 - spot->ghost_x, HAIR);
      g_assert_cmpfloat_with_epsilon (other->ghost_y, spot->ghost_y, HAIR);
      g_assert_cmpfloat (other->ghost_aside, ==, -spot->ghost_aside);
    }
}

/* A ghost within one ring is only one who can be seen to have moved. */
static void
test_within_a_ring (void)
{
  static const struct
  {
    double before;
    gboolean shown;
  } cases[] = { { 79, FALSE }, { 80, FALSE }, { 73, FALSE }, { 72, TRUE }, { 100, TRUE }, { 60, TRUE }, { 10, TRUE }, { NAN, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithMapPicture) picture = kith_map_picture_new ("Anna Keller");
      g_autoptr (KithMapLayout) layout = NULL;

      inventory_add (picture, "1", "Ruth", "mother", KITH_PERSON_KIN, 80, KITH_LINE_CLOSE)->before = cases[i].before;
      picture->show |= KITH_MAP_SHOW_GHOSTS;
      layout = lay (picture, 1280, 800);
      g_assert_cmpint (!isnan (layout->spots[0].ghost_x), ==, cases[i].shown);
      g_assert_cmpint (kith_map_person_has_ghost (get_person (picture, 0)), ==, cases[i].shown);
    }
}

static gboolean
explains (const KithMapPicture *picture,
          KithMapSign           sign,
          const char           *label)
{
  g_autoptr (GArray) entries = kith_map_legend_list (picture);

  for (guint i = 0; i < entries->len; i++)
    {
      const KithMapEntry *entry = &g_array_index (entries, KithMapEntry, i);

      if (entry->sign == sign && (label == NULL || g_str_equal (entry->label, label)))
        return TRUE;
    }
  return FALSE;
}

static void
test_legend (void)
{
  g_autoptr (KithMapPicture) picture = kith_map_picture_new ("Anna Keller");
  KithMapPerson *person = inventory_add (picture, "1", "Ruth", "mother", KITH_PERSON_KIN, 80, KITH_LINE_CLOSE);

  picture->then = g_strdup ("was here in session 1");
  person->before = 20;
  person->weight = 0.5;
  g_assert_false (explains (picture, KITH_MAP_SIGN_GHOST, NULL));
  g_assert_false (explains (picture, KITH_MAP_SIGN_MARK, NULL));
  picture->show |= KITH_MAP_SHOW_GHOSTS;
  picture->mark = KITH_MAP_MARK_WORK;
  g_assert_true (explains (picture, KITH_MAP_SIGN_GHOST, "was here in session 1"));
  g_assert_true (explains (picture, KITH_MAP_SIGN_MARK, "talked about in sessions"));
  g_assert_true (explains (picture, KITH_MAP_SIGN_LINE, NULL));
  picture->hidden_lines = 1u << KITH_LINE_CLOSE;
  g_assert_false (explains (picture, KITH_MAP_SIGN_LINE, NULL));
  person->before = 80;
  person->weight = 0;
  g_assert_false (explains (picture, KITH_MAP_SIGN_GHOST, NULL));
  g_assert_false (explains (picture, KITH_MAP_SIGN_MARK, NULL));
}

/* The more there is of it, the wider the field, and the words are beyond it. */
static void
test_halos (void)
{
  double last = 0;

  for (double weight = 0; weight <= 1; weight += 0.25)
    {
      g_autoptr (KithMapPicture) picture = kith_map_picture_new ("Anna Keller");
      g_autoptr (KithMapLayout) layout = NULL;
      KithMapPerson *person = inventory_add (picture, "1", "Ruth", "mother", KITH_PERSON_KIN, 50, KITH_LINE_CLOSE);
      const KithMapSpot *spot;
      double x, y;

      person->weight = weight;
      person->note = g_strdup ("4 of 7 sessions");
      picture->mark = KITH_MAP_MARK_WORK;
      layout = lay (picture, 1280, 800);
      spot = &layout->spots[0];
      g_assert_cmpstr (spot->detail.text, ==, "4 of 7 sessions");
      g_assert_true (weight == 0 ? spot->halo == 0 : spot->halo > last);
      last = spot->halo;
      x = CLAMP (spot->x, spot->name.box.x, spot->name.box.x + spot->name.box.width);
      y = CLAMP (spot->y, spot->name.box.y, spot->name.box.y + spot->name.box.height);
      g_assert_cmpfloat (hypot (spot->x - x, spot->y - y), >=, layout->disc + spot->halo - 1);
    }
}

static char *
paint (const KithMapPicture *picture,
       KithThemeKind         theme)
{
  g_autoptr (KithMapLayout) layout = lay (picture, 640, 480);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 640, 480);
  cairo_t *cr = cairo_create (surface);
  char *sum;

  kith_map_paint (cr, picture, layout, kith_theme_get (theme), ink, KITH_MAP_LAYER_ALL);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, cairo_image_surface_get_data (surface),
                                     (gsize) cairo_image_surface_get_stride (surface) * 480);
  cairo_surface_destroy (surface);
  return sum;
}

/* Each is seen, in grey too. */
static void
test_seen (void)
{
  for (guint theme = 0; theme < KITH_N_THEMES; theme++)
    {
      g_autoptr (KithMapPicture) picture = kith_map_picture_new ("Anna Keller");
      KithMapPerson *person = inventory_add (picture, "1", "Ruth", "mother", KITH_PERSON_KIN, 80, KITH_LINE_CLOSE);
      g_autofree char *plain = NULL;
      g_autofree char *ghost = NULL;
      g_autofree char *halo = NULL;

      picture->show = KITH_MAP_SHOW_NAMES;
      plain = paint (picture, theme);
      person->before = 20;
      picture->show |= KITH_MAP_SHOW_GHOSTS;
      ghost = paint (picture, theme);
      g_assert_cmpstr (ghost, !=, plain);
      picture->show = KITH_MAP_SHOW_NAMES;
      person->weight = 0.1;
      picture->mark = KITH_MAP_MARK_SUPPORT;
      halo = paint (picture, theme);
      g_assert_cmpstr (halo, !=, plain);
    }
}

static void
test_ways (void)
{
  KithMapWay way = KITH_MAP_WAY_EVERYTHING;

  for (guint i = 0; i < KITH_N_MAP_WAYS; i++)
    {
      const KithMapLook *look = kith_map_way_get_look ((KithMapWay) i);
      KithMapWay read = KITH_MAP_WAY_EVERYTHING;

      g_assert_true (kith_map_way_from_text (kith_map_way_to_text ((KithMapWay) i), &read));
      g_assert_cmpint (read, ==, i);
      g_assert_cmpstr (kith_map_way_get_label ((KithMapWay) i), !=, "");
      /* Names and a title are shown in each; a line that is none is not hidden. */
      g_assert_true ((look->show & KITH_MAP_SHOW_NAMES) && (look->show & KITH_MAP_SHOW_TITLE));
      g_assert_cmpuint (look->hidden_lines & 1, ==, 0);
      g_assert_cmpuint (look->hidden_lines >> KITH_N_LINES, ==, 0);
      g_assert_cmpint (way, ==, i);
      way = kith_map_way_step (way, 1);
    }
  g_assert_cmpint (way, ==, KITH_MAP_WAY_EVERYTHING);
  g_assert_cmpint (kith_map_way_step (way, -1), ==, KITH_MAP_WAY_THEN);
  g_assert_false (kith_map_way_from_text ("nothing", &way));
  g_assert_false (kith_map_way_from_text (NULL, &way));
}

int
main (int   argc,
      char *argv[])
{
  int failed;

  g_test_init (&argc, &argv, NULL);
  ink = kith_ink_new ();
  g_test_add_func ("/map/ghosts/where-they-were", test_where_they_were);
  g_test_add_func ("/map/ghosts/nobody-moves", test_nobody_moves);
  g_test_add_func ("/map/ghosts/mirror", test_mirror);
  g_test_add_func ("/map/ghosts/within-a-ring", test_within_a_ring);
  g_test_add_func ("/map/ghosts/legend", test_legend);
  g_test_add_func ("/map/ghosts/halos", test_halos);
  g_test_add_func ("/map/ghosts/seen", test_seen);
  g_test_add_func ("/map/ghosts/ways", test_ways);
  failed = g_test_run ();
  kith_ink_free (ink);
  return failed;
}
