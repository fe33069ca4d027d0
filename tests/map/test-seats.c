/* test-seats.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inventory.h"

#include "kith-ink.h"
#include "kith-map-layout.h"
#include "kith-map-seat.h"
#include "kith-map-seats.h"

#include <math.h>

#define ORDERS 40

static KithInk *ink;

static KithMapPerson *
get_person (const KithMapPicture *picture,
            guint                 i)
{
  return g_ptr_array_index (picture->people, i);
}

static double
get_angle (const KithMapPerson *person)
{
  return isnan (person->angle) ? person->seat : person->angle;
}

static double
turn_between (double a,
              double b)
{
  return fabs (remainder (a - b, 2 * G_PI));
}

static void
shuffle (guint *turns,
         guint  n,
         GRand *rand)
{
  for (guint i = 0; i < n; i++)
    turns[i] = i;
  for (guint i = n; i > 1; i--)
    {
      guint other = g_rand_int_range (rand, 0, i);
      guint turn = turns[i - 1];

      turns[i - 1] = turns[other];
      turns[other] = turn;
    }
}

/* @n of one kind, all named and none placed. */
static KithMapPicture *
name_people (guint n)
{
  KithMapPicture *picture = kith_map_picture_new ("Robin Ash");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%02u", i);

      inventory_add (picture, id, "Ada", "friend", KITH_PERSON_FRIEND, NAN, KITH_LINE_SUPPORTIVE);
    }

  return picture;
}

/* The least turn between two neighbours round the circle, and the largest. */
static void
measure_gaps (const KithMapPicture *picture,
              double               *least,
              double               *largest)
{
  *least = INFINITY;
  *largest = 0;
  for (guint i = 0; i < picture->people->len; i++)
    {
      double next = 2 * G_PI;

      for (guint k = 0; k < picture->people->len; k++)
        if (k != i)
          {
            double turn = fmod (get_person (picture, k)->seat - get_person (picture, i)->seat + 2 * G_PI, 2 * G_PI);

            next = MIN (next, turn);
          }
      *least = MIN (*least, next);
      *largest = MAX (*largest, next);
    }
}

/* Whoever is placed last may have been named first. */
static void
test_any_order (void)
{
  static const guint numbers[] = { 2, 3, 5, 7, 12 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint k = 0; k < G_N_ELEMENTS (numbers); k++)
    {
      guint n = numbers[k];
      double closest = INFINITY;
      double emptiest = 0;

      for (guint order = 0; order < ORDERS; order++)
        {
          g_autoptr (KithMapPicture) picture = name_people (n);
          g_autofree guint *turns = g_new (guint, n);
          double least;
          double largest;

          shuffle (turns, n, rand);
          for (guint i = 0; i < n; i++)
            {
              get_person (picture, turns[i])->closeness = g_rand_int_range (rand, 0, 101);
              g_assert_cmpuint (kith_map_seat (picture), ==, 1);
            }
          measure_gaps (picture, &least, &largest);
          closest = MIN (closest, least);
          emptiest = MAX (emptiest, largest);
        }
      g_test_message ("%u people: at least %.0f°, at most %.0f° apart", n, closest * 180 / G_PI, emptiest * 180 / G_PI);
      g_assert_cmpfloat (closest, >, 0.15 * 2 * G_PI / n);
      g_assert_cmpfloat (emptiest, <, 3 * 2 * G_PI / MAX (n, 4));
    }
}

/* Everyone but those whom a hand has put elsewhere. */
static void
assert_at_home (const KithMapPicture *picture)
{
  g_autoptr (KithMapLayout) layout = kith_map_layout_new (picture, 1024, 600, kith_ink_get_measure (ink));
  KithSectors sectors;
  g_autofree double *angles = kith_map_seats_find_angles (picture, &sectors);

  for (guint i = 0; i < layout->n_spots; i++)
    {
      const KithMapPerson *person = get_person (picture, i);

      if (isnan (angles[i]) || !isnan (person->angle))
        continue;
      g_assert_true (kith_sectors_find (&sectors, angles[i]) == kith_sectors_get (&sectors, person->kind));
      g_assert_true (kith_sectors_find (&sectors, layout->spots[i].angle) == kith_sectors_get (&sectors, person->kind));
    }
}

/* Enters the people of @picture one after another, as a session does. Returns: how often someone who sat had to go
 * elsewhere */
static guint
enter_people (KithMapPicture *picture,
              GRand          *rand)
{
  guint n = picture->people->len;
  g_autofree guint *turns = g_new (guint, n);
  g_autofree double *closeness = g_new (double, n);
  guint moved = 0;

  for (guint i = 0; i < n; i++)
    {
      closeness[i] = get_person (picture, i)->closeness;
      get_person (picture, i)->closeness = NAN;
    }
  shuffle (turns, n, rand);
  for (guint i = 0; i < n; i++)
    {
      get_person (picture, turns[i])->closeness = closeness[turns[i]];
      moved += kith_map_seat (picture) - 1;
      assert_at_home (picture);
    }

  return moved;
}

/* As above, named as they are placed: nobody is known before. */
static guint
meet_people (const KithMapPicture *crowd)
{
  g_autoptr (KithMapPicture) picture = kith_map_picture_new ("Robin Ash");
  guint moved = 0;

  for (guint i = 0; i < crowd->people->len; i++)
    {
      const KithMapPerson *person = get_person (crowd, i);

      inventory_add (picture, person->id, person->name, person->relation, person->kind, person->closeness, person->line);
      moved += kith_map_seat (picture) - 1;
      assert_at_home (picture);
    }

  return moved;
}

static void
test_own_sector (void)
{
  static const guint numbers[] = { 5, 25, 60 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);

  for (guint k = 0; k < G_N_ELEMENTS (numbers); k++)
    for (guint seed = 0; seed < 6; seed++)
      {
        g_autoptr (KithMapPicture) picture = inventory_scatter (numbers[k], seed);
        g_autoptr (KithMapPicture) crowd = inventory_scatter (numbers[k], seed);
        guint entered = enter_people (picture, rand);
        guint met = meet_people (crowd);

        g_test_message ("%u people: %u had to move when all were named, %u when none was", numbers[k], entered, met);
        g_assert_cmpuint (entered, <=, numbers[k] / 5);
        g_assert_cmpuint (met, <=, 2 * numbers[k]);
      }
}

/* What was dragged stays, and no field bears a name that is wrong for it. */
static void
test_pinned_stranger (void)
{
  for (guint seed = 0; seed < 12; seed++)
    {
      g_autoptr (KithMapPicture) picture = inventory_new (23, INVENTORY_ENGLISH);
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (KithMapLayout) layout = NULL;
      KithSectors sectors;
      g_autofree double *angles = NULL;

      for (guint i = 0; i < 5; i++)
        get_person (picture, g_rand_int_range (rand, 0, 23))->angle = g_rand_double_range (rand, 0, 2 * G_PI);
      angles = kith_map_seats_find_angles (picture, &sectors);
      layout = kith_map_layout_new (picture, 1280, 800, kith_ink_get_measure (ink));
      assert_at_home (picture);
      for (guint i = 0; i < 23; i++)
        {
          const KithMapPerson *person = get_person (picture, i);
          const KithSector *sector = kith_sectors_find (&sectors, layout->spots[i].angle);

          if (sector == kith_sectors_get (&sectors, person->kind))
            continue;
          g_assert_cmpfloat (layout->spots[i].angle, ==, person->angle);
          for (guint c = 0; c < layout->captions->len; c++)
            {
              g_autofree char *name = g_utf8_strup (kith_person_kind_get_label (sector->kind), -1);

              g_assert_cmpstr (g_array_index (layout->captions, KithMapText, c).text, !=, name);
            }
        }
    }
}

/* The map as it was shows nobody on another side than today's, however few were known then. */
static void
test_then_and_now (void)
{
  for (guint seed = 0; seed < 12; seed++)
    {
      g_autoptr (KithMapPicture) picture = inventory_scatter (25, seed);
      g_autoptr (KithMapLayout) now = NULL;
      g_autoptr (KithMapLayout) then = NULL;

      kith_map_seat (picture);
      now = kith_map_layout_new (picture, 1280, 800, kith_ink_get_measure (ink));
      for (guint i = 0; i < 25; i += 2)
        get_person (picture, i)->closeness = NAN;
      then = kith_map_layout_new (picture, 1280, 800, kith_ink_get_measure (ink));
      g_assert_cmpuint (now->spokes->len, ==, then->spokes->len);
      for (guint i = 0; i < now->spokes->len; i++)
        g_assert_cmpfloat (g_array_index (now->spokes, double, i), ==, g_array_index (then->spokes, double, i));
      for (guint i = 1; i < 25; i += 2)
        g_assert_cmpfloat (turn_between (now->spots[i].angle, then->spots[i].angle), <, 0.12);
    }
}

static void
test_seat_is_told (void)
{
  g_autoptr (KithMapPicture) picture = name_people (3);

  get_person (picture, 1)->closeness = 40;
  get_person (picture, 2)->closeness = 40;
  get_person (picture, 2)->angle = 2;
  g_assert_cmpuint (kith_map_seat (picture), ==, 1);
  g_assert_true (isnan (get_angle (get_person (picture, 0))));
  g_assert_false (isnan (get_person (picture, 1)->seat));
  g_assert_true (isnan (get_person (picture, 2)->seat));
  g_assert_cmpuint (kith_map_seat (picture), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  int failed;

  g_test_init (&argc, &argv, NULL);
  ink = kith_ink_new ();
  g_test_add_func ("/map/seats/any-order", test_any_order);
  g_test_add_func ("/map/seats/own-sector", test_own_sector);
  g_test_add_func ("/map/seats/pinned-stranger", test_pinned_stranger);
  g_test_add_func ("/map/seats/then-and-now", test_then_and_now);
  g_test_add_func ("/map/seats/seat-is-told", test_seat_is_told);
  failed = g_test_run ();
  kith_ink_free (ink);
  return failed;
}
