/* test-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inventory.h"

#include "kith-ink.h"
#include "kith-map-curves.h"
#include "kith-map-layout.h"
#include "kith-map-legend.h"
#include "kith-map-seat.h"
#include "kith-sectors.h"

#include <math.h>

#define SEEDS 12
#define STAYS 40

typedef struct
{
  guint people;
  double width;
  double height;
} Size;

static const Size sizes[] = {
  { 1, 1024, 600 }, { 5, 1024, 600 }, { 25, 1024, 600 }, { 60, 1024, 600 }, { 200, 1600, 1200 }, { 25, 595, 842 }, { 60, 842, 595 },
};

static KithInk *ink;

static KithMapLayout *
lay (const KithMapPicture *picture,
     double                width,
     double                height)
{
  return kith_map_layout_new (picture, width, height, kith_ink_get_measure (ink));
}

static const KithMapPerson *
get_person (const KithMapPicture *picture,
            guint                 i)
{
  return g_ptr_array_index (picture->people, i);
}

static void
assert_bands (const KithMapPicture *picture,
              const KithMapLayout  *layout)
{
  for (guint i = 0; i < layout->n_spots; i++)
    {
      const KithMapSpot *spot = &layout->spots[i];
      const KithRings *rings = &layout->rings;
      guint band = kith_rings_get_band (rings, get_person (picture, i)->closeness);
      double radius = hypot (spot->x - layout->x, spot->y - layout->y);

      g_assert_true (spot->placed);
      g_assert_cmpfloat (radius, <, rings->edges[band]);
      g_assert_cmpfloat (radius, >, band == 0 ? layout->client_disc + layout->disc : rings->edges[band - 1]);
    }
}

static void
assert_apart (const KithMapLayout *layout)
{
  for (guint i = 0; i < layout->n_spots; i++)
    for (guint k = i + 1; k < layout->n_spots; k++)
      if (layout->spots[i].placed && layout->spots[k].placed)
        g_assert_cmpfloat (hypot (layout->spots[i].x - layout->spots[k].x, layout->spots[i].y - layout->spots[k].y), >=,
                           2 * layout->disc);
}

static void
test_bands_and_room (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint seed = 0; seed < (sizes[i].people > 100 ? 3 : SEEDS); seed++)
      {
        g_autoptr (KithMapPicture) picture = inventory_scatter (sizes[i].people, seed);
        g_autoptr (KithMapLayout) layout = lay (picture, sizes[i].width, sizes[i].height);

        assert_bands (picture, layout);
        assert_apart (layout);
        g_assert_cmpfloat (layout->disc, >=, 9);
        g_assert_cmpfloat (layout->disc, <=, 19);
        g_assert_cmpfloat (layout->y - layout->rings.edges[2], >, 0);
        g_assert_cmpfloat (layout->x + layout->rings.edges[2], <, sizes[i].width);
      }
}

/* Nobody has said anything but "somewhere in the middle", and all are of one kind. */
static void
test_everyone_alike (void)
{
  static const double closeness[] = { 100, 50, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (closeness); i++)
    {
      g_autoptr (KithMapPicture) picture = inventory_scatter (60, 1);
      g_autoptr (KithMapLayout) layout = NULL;

      for (guint k = 0; k < 60; k++)
        {
          KithMapPerson *person = g_ptr_array_index (picture->people, k);

          person->closeness = closeness[i];
          person->kind = KITH_PERSON_OTHER;
        }
      layout = lay (picture, 1024, 600);
      assert_bands (picture, layout);
      assert_apart (layout);
    }
}

static void
assert_same (const KithMapLayout *a,
             const KithMapLayout *b)
{
  g_assert_cmpuint (a->n_spots, ==, b->n_spots);
  for (guint i = 0; i < a->n_spots; i++)
    {
      g_assert_cmpfloat (a->spots[i].x, ==, b->spots[i].x);
      g_assert_cmpfloat (a->spots[i].y, ==, b->spots[i].y);
      g_assert_cmpstr (a->spots[i].name.text, ==, b->spots[i].name.text);
      g_assert_cmpfloat (a->spots[i].name.box.x, ==, b->spots[i].name.box.x);
      g_assert_cmpfloat (a->spots[i].name.box.y, ==, b->spots[i].name.box.y);
    }
}

static void
test_same_again (void)
{
  g_autoptr (KithMapPicture) picture = inventory_scatter (60, 3);
  g_autoptr (KithMapLayout) first = lay (picture, 1024, 600);
  g_autoptr (KithMapLayout) second = lay (picture, 1024, 600);

  assert_same (first, second);
}

/* A query may bring the people in any order. */
static void
test_any_order (void)
{
  g_autoptr (KithMapPicture) picture = inventory_scatter (40, 5);
  g_autoptr (KithMapPicture) turned = inventory_scatter (40, 5);
  g_autoptr (KithMapLayout) first = NULL;
  g_autoptr (KithMapLayout) second = NULL;

  for (guint i = 0; i < 20; i++)
    {
      gpointer other = turned->people->pdata[39 - i];

      turned->people->pdata[39 - i] = turned->people->pdata[i];
      turned->people->pdata[i] = other;
    }
  for (guint i = 0; i < turned->ties->len; i++)
    {
      KithMapTie *tie = &g_array_index (turned->ties, KithMapTie, i);

      *tie = (KithMapTie) { 39 - tie->a, 39 - tie->b, tie->line };
    }
  first = lay (picture, 1024, 600);
  second = lay (turned, 1024, 600);
  for (guint i = 0; i < 40; i++)
    {
      g_assert_cmpfloat_with_epsilon (first->spots[i].x, second->spots[39 - i].x, 1e-6);
      g_assert_cmpfloat_with_epsilon (first->spots[i].y, second->spots[39 - i].y, 1e-6);
    }
}

static void
test_pinned (void)
{
  for (guint seed = 0; seed < SEEDS; seed++)
    {
      g_autoptr (KithMapPicture) picture = inventory_scatter (30, seed);
      g_autoptr (KithMapLayout) layout = NULL;

      for (guint i = 0; i < 30; i += 5)
        ((KithMapPerson *) g_ptr_array_index (picture->people, i))->angle = i * 0.2;
      layout = lay (picture, 1024, 600);
      assert_bands (picture, layout);
      assert_apart (layout);
      for (guint i = 0; i < 30; i += 5)
        {
          const KithMapSpot *spot = &layout->spots[i];
          double radius = kith_rings_get_radius (&layout->rings, get_person (picture, i)->closeness);

          g_assert_cmpfloat (spot->angle, ==, i * 0.2);
          g_assert_cmpfloat_with_epsilon (spot->x, layout->x + radius * sin (i * 0.2), 1e-6);
          g_assert_cmpfloat_with_epsilon (spot->y, layout->y - radius * cos (i * 0.2), 1e-6);
        }
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

/* How far the others move, as a share of the outermost radius, sorted. */
static GArray *
measure_moves (KithMapPicture *picture,
               guint           keep)
{
  g_autoptr (KithMapLayout) before = lay (picture, 1024, 600);
  g_autoptr (KithMapLayout) after = NULL;
  GArray *moves = g_array_new (FALSE, FALSE, sizeof (double));

  if (keep > 0)
    kith_map_seat (picture);
  inventory_add (picture, "newcomer", "Newcomer", "friend", KITH_PERSON_FRIEND, 47, KITH_LINE_SUPPORTIVE);
  after = lay (picture, 1024, 600);
  for (guint i = 0; i < before->n_spots; i++)
    {
      double move = hypot (before->spots[i].x - after->spots[i].x, before->spots[i].y - after->spots[i].y);

      move /= before->rings.edges[before->rings.n - 1];
      g_array_append_val (moves, move);
    }
  g_array_sort (moves, compare_numbers);
  return moves;
}

/* Four kinds, so that no sector comes or goes. */
static void
limit_kinds (KithMapPicture *picture)
{
  static const KithPersonKind kinds[] = { KITH_PERSON_KIN, KITH_PERSON_FRIEND, KITH_PERSON_WORK, KITH_PERSON_OTHER };

  for (guint i = 0; i < picture->people->len; i++)
    ((KithMapPerson *) g_ptr_array_index (picture->people, i))->kind = kinds[i % 4];
}

/* Ids sort by the time they were made. With their seats kept, as they are from the first edit on, hardly anyone
 * moves for a newcomer, but now and then one who no longer sits in their own sector. */
static void
test_newcomer (void)
{
  double sum = 0;
  guint n_far = 0;

  for (guint seed = 0; seed < SEEDS; seed++)
    {
      g_autoptr (KithMapPicture) free_picture = inventory_scatter (24, seed);
      g_autoptr (KithMapPicture) kept_picture = inventory_scatter (24, seed);
      g_autoptr (GArray) free_moves = NULL;
      g_autoptr (GArray) kept_moves = NULL;

      limit_kinds (free_picture);
      limit_kinds (kept_picture);
      free_moves = measure_moves (free_picture, 0);
      kept_moves = measure_moves (kept_picture, 1);
      sum += g_array_index (free_moves, double, 12) / SEEDS;

      g_test_message ("seed %u: free median %.3f most %.3f, kept most %.4f", seed, g_array_index (free_moves, double, 12),
                      g_array_index (free_moves, double, 23), g_array_index (kept_moves, double, 23));
      g_assert_cmpfloat (g_array_index (kept_moves, double, 12), <, 0.01);
      n_far += g_array_index (kept_moves, double, 22) >= 0.07 || g_array_index (kept_moves, double, 23) >= 0.25;
    }
  g_test_message ("mean of medians %.3f, someone goes far in %u", sum, n_far);
  g_assert_cmpuint (n_far, <=, SEEDS / 6);
  g_assert_cmpfloat (sum, <, 0.1);
}

/* What is stored with the next edit is what was seen before it, on a page of any size. */
static void
test_seats_are_the_picture (void)
{
  for (guint seed = 0; seed < SEEDS; seed++)
    {
      g_autoptr (KithMapPicture) picture = inventory_scatter (25, seed);
      g_autoptr (KithMapLayout) before = NULL;
      g_autoptr (KithMapLayout) after = NULL;
      g_autoptr (KithMapLayout) larger = NULL;

      ((KithMapPerson *) g_ptr_array_index (picture->people, 3))->closeness = NAN;
      ((KithMapPerson *) g_ptr_array_index (picture->people, 4))->angle = 1;
      before = lay (picture, 1024, 600);
      g_assert_cmpuint (kith_map_seat (picture), ==, 23);
      g_assert_cmpuint (kith_map_seat (picture), ==, 0);
      g_assert_true (isnan (get_person (picture, 3)->seat));
      g_assert_true (isnan (get_person (picture, 4)->seat));
      after = lay (picture, 1024, 600);
      assert_same (before, after);

      larger = lay (picture, 1600, 1200);
      for (guint i = 0; i < 25; i++)
        if (larger->spots[i].placed && i != 4)
          g_assert_cmpfloat_with_epsilon (larger->spots[i].angle, get_person (picture, i)->seat, 0.12);
    }
}

/* Whoever sat there stays, wherever the others go; nobody lies on another. Where those who come fill a band, someone must go
 * farther for it. */
static void
test_seats_stay (void)
{
  guint n_far = 0;

  for (guint seed = 0; seed < STAYS; seed++)
    {
      g_autoptr (KithMapPicture) picture = inventory_scatter (30, seed);
      g_autoptr (KithMapLayout) before = NULL;
      g_autoptr (KithMapLayout) layout = NULL;
      double seats[30];
      guint moved = 0;

      limit_kinds (picture);
      kith_map_seat (picture);
      before = lay (picture, 1280, 800);
      for (guint i = 0; i < 30; i++)
        seats[i] = get_person (picture, i)->seat;
      ((KithMapPerson *) g_ptr_array_index (picture->people, 7))->closeness = 96;
      ((KithMapPerson *) g_ptr_array_index (picture->people, 8))->closeness = 93;
      inventory_add (picture, "newcomer", "Newcomer", "friend", KITH_PERSON_FRIEND, 47, KITH_LINE_SUPPORTIVE);
      g_assert_cmpuint (kith_map_seat (picture), ==, 1);
      layout = lay (picture, 1280, 800);
      assert_apart (layout);
      for (guint i = 0; i < 30; i++)
        {
          double away = fabs (remainder (layout->spots[i].angle - seats[i], 2 * G_PI)) * layout->spots[i].radius;

          g_assert_cmpfloat (get_person (picture, i)->seat, ==, seats[i]);
          g_assert_cmpfloat (away, <, 6 * layout->disc);
          n_far += away >= 3 * layout->disc;
          moved += i != 7 && i != 8 && fabs (layout->spots[i].angle - before->spots[i].angle) * layout->spots[i].radius > 1;
        }
      g_test_message ("seed %u: %u had to make room", seed, moved);
      g_assert_cmpuint (moved, <=, 5);
    }
  g_test_message ("%u of %u had to go far", n_far, 30 * STAYS);
  g_assert_cmpuint (n_far, <, STAYS / 5);
}

/* Friends of friends stand nearer than chance: against the same people with the ties left out. */
static void
test_ties_draw_near (void)
{
  double with = 0;
  double without = 0;

  for (guint seed = 0; seed < SEEDS; seed++)
    {
      g_autoptr (KithMapPicture) picture = inventory_scatter (24, seed);
      g_autoptr (KithMapLayout) tied = lay (picture, 1024, 600);
      g_autoptr (GArray) ties = g_array_copy (picture->ties);
      g_autoptr (KithMapLayout) loose = NULL;

      g_array_set_size (picture->ties, 0);
      loose = lay (picture, 1024, 600);
      for (guint i = 0; i < ties->len; i++)
        {
          const KithMapTie *tie = &g_array_index (ties, KithMapTie, i);

          with += hypot (tied->spots[tie->a].x - tied->spots[tie->b].x, tied->spots[tie->a].y - tied->spots[tie->b].y);
          without += hypot (loose->spots[tie->a].x - loose->spots[tie->b].x, loose->spots[tie->a].y - loose->spots[tie->b].y);
        }
    }
  g_test_message ("ties are %.2f of their length without attraction", with / without);
  g_assert_cmpfloat (with, <, 0.95 * without);
}

static void
test_sectors_held (void)
{
  g_autoptr (KithMapPicture) picture = inventory_new (23, INVENTORY_ENGLISH);
  g_autoptr (KithMapLayout) layout = lay (picture, 1280, 800);
  guint counts[KITH_N_PERSON_KINDS] = { 0 };
  KithSectors sectors;

  for (guint i = 0; i < picture->people->len; i++)
    counts[get_person (picture, i)->kind]++;
  kith_sectors_init (&sectors, counts);
  for (guint i = 0; i < layout->n_spots; i++)
    g_assert_true (kith_sectors_find (&sectors, layout->spots[i].angle) == kith_sectors_get (&sectors, get_person (picture, i)->kind));
}

static void
test_tray (void)
{
  static const guint unplaced[] = { 1, 8, 40, 60, 61, 300 };

  for (guint i = 0; i < G_N_ELEMENTS (unplaced); i++)
    {
      g_autoptr (KithMapPicture) picture = inventory_scatter (unplaced[i], 2);
      g_autoptr (KithMapLayout) layout = NULL;
      guint shown = 0;

      for (guint k = 0; k < unplaced[i]; k++)
        ((KithMapPerson *) g_ptr_array_index (picture->people, k))->closeness = NAN;
      layout = lay (picture, 1024, 600);
      for (guint k = 0; k < unplaced[i]; k++)
        {
          const KithMapSpot *spot = &layout->spots[k];

          g_assert_false (spot->placed);
          shown += spot->tray;
          if (!spot->tray)
            continue;
          g_assert_cmpfloat (spot->x - layout->tray_disc, >=, layout->tray.x);
          g_assert_cmpfloat (spot->x + layout->tray_disc, <=, layout->tray.x + layout->tray.width);
          g_assert_cmpfloat (spot->y + layout->tray_disc, <=, layout->tray.y + layout->tray.height);
        }
      g_assert_cmpuint (shown + layout->left_out, ==, unplaced[i]);
      g_assert_cmpuint (shown, <=, 60);
      g_assert_true (shown == unplaced[i] || unplaced[i] > 30);
      g_assert_cmpfloat (layout->tray.y + layout->tray.height, <=, 600);
    }
}

/* Everyone in the tray is called something while the column has room for it, and no two the same. */
static void
test_tray_names (void)
{
  static const guint unplaced[] = { 5, 22, 33 };

  for (guint i = 0; i < G_N_ELEMENTS (unplaced); i++)
    {
      g_autoptr (KithMapPicture) picture = inventory_scatter (unplaced[i], 4);
      g_autoptr (KithMapLayout) layout = NULL;
      g_autoptr (GHashTable) initials = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint k = 0; k < unplaced[i]; k++)
        ((KithMapPerson *) g_ptr_array_index (picture->people, k))->closeness = NAN;
      layout = lay (picture, 1280, 800);
      for (guint k = 0; k < unplaced[i]; k++)
        {
          const KithMapSpot *spot = &layout->spots[k];

          g_assert_true (spot->tray);
          g_assert_nonnull (spot->name.text);
          g_assert_cmpfloat (spot->name.box.x + spot->name.box.width, <=, layout->tray.x + layout->tray.width);
          g_assert_true (g_hash_table_add (initials, spot->initials));
        }
    }
}

/* Two who would have the same letters have one more, or a number; nobody has the client's. */
static void
test_initials (void)
{
  g_autoptr (KithMapPicture) picture = kith_map_picture_new ("Hanna Voss");
  g_autoptr (KithMapLayout) layout = NULL;
  static const char * const names[] = { "Eva Voss", "Emil Vogt", "Egon Vossen", "Erik Veit", "Heidi Vahl", "Mia", "Max", "Tom", "E. V.", "E. V." };
  static const char * const expected[] = { "EvV", "EmV", "EgV", "ErV", "HeV", "Mi", "Ma", "T", "EV1", "EV2" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      inventory_add (picture, id, names[i], NULL, KITH_PERSON_KIN, 50, KITH_LINE_NONE);
    }
  layout = lay (picture, 1280, 800);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (layout->spots[i].initials, ==, expected[i]);
}

/* A wish can be seen beside the person, in the band that it is for. */
static void
test_wishes_show (void)
{
  for (guint seed = 0; seed < SEEDS; seed++)
    {
      g_autoptr (KithMapPicture) picture = inventory_scatter (20, seed);
      g_autoptr (KithMapLayout) layout = NULL;

      for (guint i = 0; i < 20; i++)
        {
          KithMapPerson *person = g_ptr_array_index (picture->people, i);

          person->desired = CLAMP (person->closeness + (i % 2 == 0 ? 5 : -5), 0, 100);
        }
      layout = lay (picture, 1280, 800);
      for (guint i = 0; i < 20; i++)
        {
          const KithMapSpot *spot = &layout->spots[i];
          double radius = hypot (spot->wish_x - layout->x, spot->wish_y - layout->y);
          guint band = kith_rings_get_band (&layout->rings, get_person (picture, i)->desired);

          if (get_person (picture, i)->desired == get_person (picture, i)->closeness)
            continue;
          g_assert_cmpfloat (radius, <, layout->rings.edges[band]);
          g_assert_cmpfloat (radius, >, band == 0 ? layout->client_disc : layout->rings.edges[band - 1]);
          if (band == kith_rings_get_band (&layout->rings, get_person (picture, i)->closeness) && band == 1)
            g_assert_cmpfloat (fabs (radius - spot->radius), >, 0.3 * layout->disc);
        }
    }
}

/* Where a curve of a tie is after the share @t of its way. */
static double
follow (double from,
        double by,
        double to,
        double t)
{
  return (1 - t) * (1 - t) * from + 2 * t * (1 - t) * by + t * t * to;
}

/* A tie does not lie along the line that one of its two has to the client. */
static void
test_curves_beside_lines (void)
{
  guint along = 0;
  guint samples = 0;

  for (guint seed = 0; seed < SEEDS; seed++)
    {
      g_autoptr (KithMapPicture) picture = inventory_scatter (20, seed);
      g_autoptr (KithMapLayout) layout = lay (picture, 1280, 800);

      for (guint k = 0; k < layout->curves->len; k++)
        {
          const KithMapCurve *curve = &g_array_index (layout->curves, KithMapCurve, k);
          const KithMapTie *tie = &g_array_index (picture->ties, KithMapTie, curve->tie);
          const KithMapSpot *a = &layout->spots[tie->a], *b = &layout->spots[tie->b];

          for (double t = 0.05; t < 1; t += 0.05)
            {
              double x = follow (a->x, curve->x, b->x, t), y = follow (a->y, curve->y, b->y, t);

              samples++;
              if (hypot (x - a->x, y - a->y) > 50 && hypot (x - b->x, y - b->y) > 50)
                along += kith_map_measure_away (layout, a, x, y) < 5 || kith_map_measure_away (layout, b, x, y) < 5;
            }
        }
    }
  g_test_message ("%u of %u points lie on a line", along, samples);
  g_assert_cmpfloat (along, <, 0.01 * samples);
}

static void
test_mirror (void)
{
  g_autoptr (KithMapPicture) picture = inventory_new (25, INVENTORY_GERMAN);
  g_autoptr (KithMapLayout) left = lay (picture, 1280, 800);
  g_autoptr (KithMapLayout) right = NULL;

  picture->rtl = TRUE;
  right = lay (picture, 1280, 800);
  g_assert_cmpfloat_with_epsilon (right->x, 1280 - left->x, 1e-9);
  g_assert_cmpfloat_with_epsilon (right->legend.x + right->legend.width, 1280 - left->legend.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (right->title.box.x + right->title.box.width, 1280 - left->title.box.x, 1e-9);
  for (guint i = 0; i < left->n_spots; i++)
    {
      g_assert_cmpfloat_with_epsilon (right->spots[i].x, 1280 - left->spots[i].x, 1e-9);
      g_assert_cmpfloat (right->spots[i].y, ==, left->spots[i].y);
      g_assert_cmpfloat (right->spots[i].angle, ==, left->spots[i].angle);
      if (left->spots[i].name.box.width > 0)
        g_assert_cmpfloat_with_epsilon (right->spots[i].name.box.x + right->spots[i].name.box.width,
                                        1280 - left->spots[i].name.box.x, 1e-9);
    }
}

/* A finger finds the person that it sees, and letting go where someone stands means what was said of them. */
static void
test_touch (void)
{
  for (guint rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (KithMapPicture) picture = inventory_new (23, INVENTORY_ENGLISH);
      g_autoptr (KithMapLayout) layout = NULL;
      double closeness;
      double angle;

      picture->rtl = rtl;
      layout = lay (picture, 1280, 800);
      for (guint i = 0; i < layout->n_spots; i++)
        {
          const KithMapSpot *spot = &layout->spots[i];

          g_assert_cmpint (kith_map_layout_find (layout, spot->x + 3, spot->y - 3, 3), ==, (int) i);
          g_assert_true (kith_map_layout_read (layout, picture, spot->x, spot->y, &closeness, &angle));
          g_assert_cmpuint (kith_rings_get_band (&layout->rings, closeness), ==,
                            kith_rings_get_band (&layout->rings, get_person (picture, i)->closeness));
          g_assert_cmpfloat (angle, >=, 0);
          g_assert_cmpfloat (angle, <, 2 * G_PI);
          g_assert_cmpfloat_with_epsilon (sin (angle), sin (spot->angle), 1e-6);
          g_assert_cmpfloat_with_epsilon (cos (angle), cos (spot->angle), 1e-6);
        }
      g_assert_cmpint (kith_map_layout_find (layout, 2, 2, 3), ==, -1);
      g_assert_false (kith_map_layout_read (layout, picture, 2, 2, &closeness, &angle));
    }
}

/* A tie that goes around others does not leave the page for it. */
static void
test_curves_stay (void)
{
  static const guint numbers[] = { 25, 60, 200 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (KithMapPicture) picture = inventory_new (numbers[i], INVENTORY_ENGLISH);
      g_autoptr (KithMapLayout) layout = lay (picture, 1600, 1200);

      g_assert_cmpuint (layout->curves->len, >, 0);
      for (guint k = 0; k < layout->curves->len; k++)
        {
          const KithMapCurve *curve = &g_array_index (layout->curves, KithMapCurve, k);
          const KithMapTie *tie = &g_array_index (picture->ties, KithMapTie, curve->tie);
          const KithMapSpot *a = &layout->spots[tie->a], *b = &layout->spots[tie->b];

          for (double t = 0; t <= 1; t += 0.01)
            {
              double x = follow (a->x, curve->x, b->x, t), y = follow (a->y, curve->y, b->y, t);

              g_assert_true (x >= 0 && x <= 1600 && y >= 0 && y <= 1200);
            }
        }
    }
}

static gboolean
explains_ties (const KithMapPicture *picture)
{
  g_autoptr (GArray) entries = kith_map_legend_list (picture);

  for (guint i = 0; i < entries->len; i++)
    if (g_array_index (entries, KithMapEntry, i).sign == KITH_MAP_SIGN_TIE)
      return TRUE;
  return FALSE;
}

/* Those who know each other in the tray are not joined, so nothing is explained. */
static void
test_legend_of_ties (void)
{
  g_autoptr (KithMapPicture) picture = kith_map_picture_new ("Anna Keller");

  inventory_add (picture, "1", "Ruth", "mother", KITH_PERSON_KIN, 80, KITH_LINE_CLOSE);
  inventory_add (picture, "2", "Paul", "uncle", KITH_PERSON_KIN, NAN, KITH_LINE_NONE);
  kith_map_picture_join (picture, 0, 1, KITH_LINE_NONE);
  g_assert_false (explains_ties (picture));
  ((KithMapPerson *) g_ptr_array_index (picture->people, 1))->closeness = 30;
  g_assert_true (explains_ties (picture));
  picture->show &= ~(guint) KITH_MAP_SHOW_TIES;
  g_assert_false (explains_ties (picture));
}

int
main (int   argc,
      char *argv[])
{
  int failed;

  g_test_init (&argc, &argv, NULL);
  ink = kith_ink_new ();
  g_test_add_func ("/map/layout/bands-and-room", test_bands_and_room);
  g_test_add_func ("/map/layout/everyone-alike", test_everyone_alike);
  g_test_add_func ("/map/layout/same-again", test_same_again);
  g_test_add_func ("/map/layout/any-order", test_any_order);
  g_test_add_func ("/map/layout/pinned", test_pinned);
  g_test_add_func ("/map/layout/newcomer", test_newcomer);
  g_test_add_func ("/map/layout/seats-are-the-picture", test_seats_are_the_picture);
  g_test_add_func ("/map/layout/seats-stay", test_seats_stay);
  g_test_add_func ("/map/layout/ties-draw-near", test_ties_draw_near);
  g_test_add_func ("/map/layout/sectors-held", test_sectors_held);
  g_test_add_func ("/map/layout/tray", test_tray);
  g_test_add_func ("/map/layout/tray-names", test_tray_names);
  g_test_add_func ("/map/layout/initials", test_initials);
  g_test_add_func ("/map/layout/wishes-show", test_wishes_show);
  g_test_add_func ("/map/layout/curves-beside-lines", test_curves_beside_lines);
  g_test_add_func ("/map/layout/mirror", test_mirror);
  g_test_add_func ("/map/layout/touch", test_touch);
  g_test_add_func ("/map/layout/curves-stay", test_curves_stay);
  g_test_add_func ("/map/layout/legend-of-ties", test_legend_of_ties);
  failed = g_test_run ();
  kith_ink_free (ink);
  return failed;
}
