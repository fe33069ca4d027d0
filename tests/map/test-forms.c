/* test-forms.c: the free map and the family
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inventory.h"

#include "kith-ink.h"
#include "kith-map-layout.h"
#include "kith-map-legend.h"

#include <math.h>

#define SEEDS 6

typedef struct
{
  guint people;
  double width;
  double height;
} Size;

static const Size sizes[] = {
  { 0, 1024, 600 }, { 1, 1024, 600 }, { 5, 1024, 600 }, { 25, 1024, 600 }, { 60, 1024, 600 }, { 25, 595, 842 }, { 25, 320, 280 },
  { 200, 1600, 1200 },
};

static KithInk *ink;

static KithMapLayout *
lay (const KithMapPicture *picture,
     double                width,
     double                height)
{
  return kith_map_layout_new (picture, width, height, kith_ink_get_measure (ink));
}

static void
assert_apart (const KithMapLayout *layout)
{
  for (guint i = 0; i < layout->n_spots; i++)
    for (guint k = i + 1; k < layout->n_spots; k++)
      g_assert_cmpfloat (hypot (layout->spots[i].x - layout->spots[k].x, layout->spots[i].y - layout->spots[k].y), >=, 2 * layout->disc);
}

static void
assert_on_page (const KithMapLayout *layout)
{
  for (guint i = 0; i < layout->n_spots; i++)
    {
      const KithMapSpot *spot = &layout->spots[i];

      g_assert_true (spot->placed);
      g_assert_false (spot->tray);
      g_assert_cmpfloat (spot->x - layout->disc, >=, 0);
      g_assert_cmpfloat (spot->x + layout->disc, <=, layout->width);
      g_assert_cmpfloat (spot->y - layout->disc, >=, 0);
      g_assert_cmpfloat (spot->y + layout->disc, <=, layout->height);
    }
}

static gboolean
boxes_meet (const KithMapRect *a,
            const KithMapRect *b)
{
  return a->x < b->x + b->width - 1e-6 && b->x < a->x + a->width - 1e-6 && a->y < b->y + b->height - 1e-6
         && b->y < a->y + a->height - 1e-6;
}

static GArray *
list_writing (const KithMapLayout *layout)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (KithMapRect));

  for (guint i = 0; i < layout->n_spots; i++)
    {
      if (layout->spots[i].name.text != NULL)
        g_array_append_val (boxes, layout->spots[i].name.box);
      if (layout->spots[i].detail.text != NULL)
        g_array_append_val (boxes, layout->spots[i].detail.box);
    }
  for (guint i = 0; i < layout->captions->len; i++)
    g_array_append_val (boxes, g_array_index (layout->captions, KithMapText, i).box);
  return boxes;
}

static void
assert_readable (const KithMapLayout *layout)
{
  g_autoptr (GArray) boxes = list_writing (layout);

  for (guint i = 0; i < boxes->len; i++)
    {
      const KithMapRect *box = &g_array_index (boxes, KithMapRect, i);

      for (guint k = i + 1; k < boxes->len; k++)
        g_assert_false (boxes_meet (box, &g_array_index (boxes, KithMapRect, k)));
      for (guint k = 0; k < layout->n_spots; k++)
        {
          double across = layout->spots[k].x - CLAMP (layout->spots[k].x, box->x, box->x + box->width);
          double down = layout->spots[k].y - CLAMP (layout->spots[k].y, box->y, box->y + box->height);

          g_assert_cmpfloat (hypot (across, down), >=, layout->disc - 1);
        }
    }
}

static void
assert_same (const KithMapLayout *a,
             const KithMapLayout *b)
{
  for (guint i = 0; i < a->n_spots; i++)
    {
      g_assert_cmpfloat (a->spots[i].x, ==, b->spots[i].x);
      g_assert_cmpfloat (a->spots[i].y, ==, b->spots[i].y);
      g_assert_cmpstr (a->spots[i].name.text, ==, b->spots[i].name.text);
    }
  g_assert_cmpuint (a->segments->len, ==, b->segments->len);
}

static void
check_form (KithMapForm form)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint seed = 0; seed < (sizes[i].people > 100 ? 1 : SEEDS); seed++)
      {
        g_autoptr (KithMapPicture) picture = inventory_scatter (sizes[i].people, seed);
        g_autoptr (KithMapLayout) layout = NULL;
        g_autoptr (KithMapLayout) again = NULL;

        g_test_message ("%u people on %.0f by %.0f, seed %u", sizes[i].people, sizes[i].width, sizes[i].height, seed);
        picture->form = form;
        inventory_relate (picture, seed);
        layout = lay (picture, sizes[i].width, sizes[i].height);
        again = lay (picture, sizes[i].width, sizes[i].height);
        assert_apart (layout);
        assert_on_page (layout);
        assert_readable (layout);
        assert_same (layout, again);
      }
}

static void
test_free (void)
{
  check_form (KITH_MAP_FREE);
}

static void
test_family (void)
{
  check_form (KITH_MAP_FAMILY);
}

/* The picture with everyone in the reverse order. */
static KithMapPicture *
turn_over (guint n,
           guint seed)
{
  KithMapPicture *picture = inventory_scatter (n, seed);

  inventory_relate (picture, seed);
  for (guint i = 0; i < n / 2; i++)
    {
      gpointer other = picture->people->pdata[n - 1 - i];

      picture->people->pdata[n - 1 - i] = picture->people->pdata[i];
      picture->people->pdata[i] = other;
    }
  for (guint i = 0; i < picture->ties->len; i++)
    {
      KithMapTie *tie = &g_array_index (picture->ties, KithMapTie, i);

      *tie = (KithMapTie) { n - 1 - tie->a, n - 1 - tie->b, tie->line };
    }
  for (guint i = 0; i < picture->kin->len; i++)
    {
      KithKinTie *tie = &g_array_index (picture->kin, KithKinTie, i);

      tie->a = n - 1 - tie->a;
      tie->b = n - 1 - tie->b;
    }
  return picture;
}

/* A query may bring the people in any order. */
static void
test_any_order (void)
{
  const KithMapForm forms[] = { KITH_MAP_FREE, KITH_MAP_FAMILY };

  for (guint form = 0; form < G_N_ELEMENTS (forms); form++)
    for (guint seed = 0; seed < SEEDS; seed++)
      {
        g_autoptr (KithMapPicture) picture = inventory_scatter (30, seed);
        g_autoptr (KithMapPicture) turned = turn_over (30, seed);
        g_autoptr (KithMapLayout) first = NULL;
        g_autoptr (KithMapLayout) second = NULL;

        inventory_relate (picture, seed);
        picture->form = turned->form = forms[form];
        first = lay (picture, 1024, 600);
        second = lay (turned, 1024, 600);
        for (guint i = 0; i < 30; i++)
          {
            g_assert_cmpfloat_with_epsilon (first->spots[i].x, second->spots[29 - i].x, 1e-3);
            g_assert_cmpfloat_with_epsilon (first->spots[i].y, second->spots[29 - i].y, 1e-3);
          }
      }
}

/* Parents stand above their children, partners side by side, who is no kin below them all. */
static void
test_generations (void)
{
  g_autoptr (KithMapPicture) picture = kith_map_picture_new ("Anna");
  g_autoptr (KithMapLayout) layout = NULL;
  const double far = INFINITY;

  picture->form = KITH_MAP_FAMILY;
  inventory_add (picture, "1", "Ruth", "mother", KITH_PERSON_KIN, far, KITH_LINE_NONE);
  inventory_add (picture, "2", "Martin", "father", KITH_PERSON_KIN, far, KITH_LINE_NONE);
  inventory_add (picture, "3", "Elsa", "grandmother", KITH_PERSON_KIN, far, KITH_LINE_NONE);
  inventory_add (picture, "4", "Clara", "sister", KITH_PERSON_KIN, far, KITH_LINE_NONE);
  inventory_add (picture, "5", "Jonas", "partner", KITH_PERSON_PARTNER, far, KITH_LINE_NONE);
  inventory_add (picture, "6", "Mia", "daughter", KITH_PERSON_KIN, far, KITH_LINE_NONE);
  inventory_add (picture, "7", "Paul", "brother-in-law", KITH_PERSON_KIN, far, KITH_LINE_NONE);
  inventory_add (picture, "8", "Lena", "friend", KITH_PERSON_FRIEND, far, KITH_LINE_NONE);
  kith_map_picture_relate (picture, 2, 0, KITH_KIN_PARENT, FALSE);
  kith_map_picture_relate (picture, 0, 1, KITH_KIN_PARTNER, TRUE);
  kith_map_picture_relate (picture, 6, 3, KITH_KIN_PARTNER, FALSE);
  kith_map_picture_relate (picture, 4, 5, KITH_KIN_PARENT, FALSE);
  layout = lay (picture, 1024, 600);

  g_assert_cmpfloat (layout->spots[2].y, <, layout->spots[0].y);
  g_assert_cmpfloat (layout->spots[0].y, ==, layout->spots[1].y);
  g_assert_cmpfloat (layout->spots[1].y, <, layout->y);
  g_assert_cmpfloat (layout->y, ==, layout->spots[3].y);
  g_assert_cmpfloat (layout->y, ==, layout->spots[4].y);
  g_assert_cmpfloat (layout->y, ==, layout->spots[6].y);
  g_assert_cmpfloat (layout->y, <, layout->spots[5].y);
  g_assert_cmpfloat (layout->spots[5].y, <, layout->spots[7].y);
  g_assert_cmpfloat (fabs (layout->spots[3].x - layout->spots[6].x), <, fabs (layout->spots[3].x - layout->x));
  g_assert_cmpfloat (fabs (layout->spots[0].x - layout->spots[1].x), <=, 104 + 1e-6);
  g_assert_cmpfloat (layout->segments->len, >, 10);
}

/* A line of a genogram never passes through somebody's disc who is not at its end. */
static void
test_lines_pass (void)
{
  for (guint seed = 0; seed < SEEDS; seed++)
    {
      g_autoptr (KithMapPicture) picture = inventory_scatter (12, seed);
      g_autoptr (KithMapLayout) layout = NULL;
      guint crossed = 0;

      picture->form = KITH_MAP_FAMILY;
      inventory_relate (picture, seed);
      layout = lay (picture, 1280, 800);
      for (guint i = 0; i < layout->segments->len; i++)
        {
          const KithMapSegment *segment = &g_array_index (layout->segments, KithMapSegment, i);
          double x = (segment->x0 + segment->x1) / 2;
          double y = (segment->y0 + segment->y1) / 2;

          for (guint k = 0; k < layout->n_spots; k++)
            crossed += hypot (layout->spots[k].x - x, layout->spots[k].y - y) < layout->disc - 1;
        }
      g_assert_cmpuint (crossed, ==, 0);
    }
}

/* Closeness is a tone, and who knows nobody stands below. */
static void
test_tones (void)
{
  g_autoptr (KithMapPicture) picture = kith_map_picture_new ("Anna");
  g_autoptr (KithMapLayout) layout = NULL;

  picture->form = KITH_MAP_FREE;
  inventory_add (picture, "1", "Ruth", "mother", KITH_PERSON_KIN, 100, KITH_LINE_NONE);
  inventory_add (picture, "2", "Martin", "father", KITH_PERSON_KIN, 25, KITH_LINE_NONE);
  inventory_add (picture, "3", "Elsa", "aunt", KITH_PERSON_KIN, NAN, KITH_LINE_NONE);
  kith_map_picture_join (picture, 0, 1, KITH_LINE_NONE);
  layout = lay (picture, 1024, 600);
  g_assert_cmpfloat (layout->spots[0].tone, ==, 1);
  g_assert_cmpfloat (layout->spots[1].tone, ==, .25);
  g_assert_cmpfloat (layout->spots[2].tone, ==, 0);
  g_assert_cmpfloat (layout->spots[2].y, >, layout->spots[0].y);
  g_assert_cmpfloat (layout->spots[2].y, >, layout->spots[1].y);
}

/* Nobody is moved by hand where places are not closeness. */
static void
test_read (void)
{
  const KithMapForm forms[] = { KITH_MAP_RINGS, KITH_MAP_FREE, KITH_MAP_FAMILY };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (KithMapPicture) picture = inventory_scatter (5, 1);
      g_autoptr (KithMapLayout) layout = NULL;
      double closeness;
      double angle;

      picture->form = forms[i];
      layout = lay (picture, 1024, 600);
      g_assert_cmpint (kith_map_layout_read (layout, picture, layout->x + 20, layout->y, &closeness, &angle), ==, i == 0);
    }
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

/* How far the middle one of those who were there moves for a newcomer, as a share of the width of the page. */
static double
measure_move (guint    seed,
              gboolean tied)
{
  g_autoptr (KithMapPicture) picture = inventory_scatter (24, seed);
  g_autoptr (KithMapLayout) before = NULL;
  g_autoptr (KithMapLayout) after = NULL;
  double moves[24];

  picture->form = KITH_MAP_FREE;
  before = lay (picture, 1280, 800);
  inventory_add (picture, "newcomer", "Newcomer", "friend", KITH_PERSON_FRIEND, 47, KITH_LINE_NONE);
  if (tied)
    kith_map_picture_join (picture, 5, 24, KITH_LINE_NONE);
  after = lay (picture, 1280, 800);
  for (guint i = 0; i < 24; i++)
    moves[i] = hypot (before->spots[i].x - after->spots[i].x, before->spots[i].y - after->spots[i].y) / 1280;
  qsort (moves, 24, sizeof (double), compare_numbers);
  return moves[12];
}

/* Who knows nobody stands below and moves nobody; for who knows someone the others make a little room. Were each picture turned as
 * chance will have it, they would move by a third of the page. */
static void
test_newcomer (void)
{
  double sum[2] = { 0, 0 };

  for (guint seed = 0; seed < 2 * SEEDS; seed++)
    for (int tied = FALSE; tied <= TRUE; tied++)
      {
        double move = measure_move (seed, tied);

        g_test_message ("seed %u, %s: %.3f", seed, tied ? "who knows someone" : "who knows nobody", move);
        sum[tied] += move / (2 * SEEDS);
      }
  g_assert_cmpfloat (sum[FALSE], <, .01);
  g_assert_cmpfloat (sum[TRUE], <, .06);
}

/* The legend tells what is drawn: no line to the client where there is none. */
static void
test_legend (void)
{
  g_autoptr (KithMapPicture) picture = kith_map_picture_new ("Anna");
  const KithMapSign firsts[] = { KITH_MAP_SIGN_LINE, KITH_MAP_SIGN_TONE, KITH_MAP_SIGN_FORMER_COUPLE };
  const KithMapForm forms[] = { KITH_MAP_RINGS, KITH_MAP_FREE, KITH_MAP_FAMILY };

  inventory_add (picture, "1", "Ruth", "mother", KITH_PERSON_KIN, 80, KITH_LINE_CLOSE);
  inventory_add (picture, "2", "Martin", "father", KITH_PERSON_KIN, 25, KITH_LINE_NONE);
  ((KithMapPerson *) picture->people->pdata[1])->status = KITH_PERSON_DEAD;
  kith_map_picture_relate (picture, 0, 1, KITH_KIN_PARTNER, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (GArray) entries = NULL;

      picture->form = forms[i];
      entries = kith_map_legend_list (picture);
      g_assert_cmpuint (entries->len, ==, 2);
      g_assert_cmpint (g_array_index (entries, KithMapEntry, 0).sign, ==, firsts[i]);
      g_assert_cmpint (g_array_index (entries, KithMapEntry, 1).sign, ==, KITH_MAP_SIGN_DEAD);
    }
}

static void
test_mirrored (void)
{
  g_autoptr (KithMapPicture) picture = inventory_scatter (15, 2);
  g_autoptr (KithMapLayout) layout = NULL;
  g_autoptr (KithMapLayout) mirrored = NULL;

  picture->form = KITH_MAP_FAMILY;
  inventory_relate (picture, 2);
  layout = lay (picture, 1024, 600);
  picture->rtl = TRUE;
  mirrored = lay (picture, 1024, 600);
  for (guint i = 0; i < layout->n_spots; i++)
    g_assert_cmpfloat_with_epsilon (layout->spots[i].x, 1024 - mirrored->spots[i].x, 1e-6);
  for (guint i = 0; i < layout->segments->len; i++)
    g_assert_cmpfloat_with_epsilon (g_array_index (layout->segments, KithMapSegment, i).x0,
                                    1024 - g_array_index (mirrored->segments, KithMapSegment, i).x0, 1e-6);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ink = kith_ink_new ();

  g_test_add_func ("/map/forms/free", test_free);
  g_test_add_func ("/map/forms/family", test_family);
  g_test_add_func ("/map/forms/any-order", test_any_order);
  g_test_add_func ("/map/forms/generations", test_generations);
  g_test_add_func ("/map/forms/lines-pass", test_lines_pass);
  g_test_add_func ("/map/forms/tones", test_tones);
  g_test_add_func ("/map/forms/read", test_read);
  g_test_add_func ("/map/forms/newcomer", test_newcomer);
  g_test_add_func ("/map/forms/legend", test_legend);
  g_test_add_func ("/map/forms/mirrored", test_mirrored);

  result = g_test_run ();
  kith_ink_free (ink);
  return result;
}
