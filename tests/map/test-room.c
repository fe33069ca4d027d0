/* test-room.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "networks.h"

#include "kith-map-room.h"

#include <math.h>

#define DISC 12.0

/* Seats of a network on the circles of a window. */
static GArray *
seat_people (const KithMapPicture *picture)
{
  guint n = picture->people->len;
  g_autofree double *angles = g_new (double, n + 1);
  guint counts[KITH_N_PERSON_KINDS] = { 0 };
  KithSectors sectors;
  KithRings rings;

  for (guint i = 0; i < n; i++)
    {
      angles[i] = NAN;
      counts[((const KithMapPerson *) picture->people->pdata[i])->kind]++;
    }
  kith_rings_init (&rings, 3, 340, 70);
  kith_sectors_init (&sectors, counts);
  return kith_map_seats_new (picture, angles, &rings, &sectors);
}

static void
take_all (KithRoom *room)
{
  for (guint i = 0; i < room->seats->len; i++)
    kith_room_take (room, i, kith_room_get_seat (room, i)->angle);
}

/* How ill at ease someone is changes little with every step along their circle: nobody who is near is ever left out, whichever turn their
 * angle was counted from. */
static void
test_steady (void)
{
  for (guint seed = 0; seed < 6; seed++)
    {
      g_autoptr (KithMapPicture) picture = network_new (NETWORK_CHANCE, 50, seed);
      g_autoptr (GArray) seats = NULL;
      g_auto (KithRoom) room = { 0 };
      double last = NAN;

      for (guint i = 0; i < 50; i += 3)
        ((KithMapPerson *) picture->people->pdata[i])->desired = (i * 37) % 101;
      seats = seat_people (picture);
      kith_room_init (&room, seats, picture, DISC);
      take_all (&room);
      for (guint i = 0; i < seats->len; i += 2)
        kith_room_take (&room, i, kith_room_get_seat (&room, i)->angle + 2 * G_PI * ((int) (i % 5) - 2));
      for (double angle = -3; angle < 4;)
        {
          const double step = 0.01 / kith_room_get_seat (&room, seed)->radius;
          KithTrials trials;

          kith_room_weigh (&room, seed, angle, step, KITH_ROOM_TRIALS, &trials);
          for (guint k = 0; k < KITH_ROOM_TRIALS; k++, angle += step)
            {
              g_assert_true (isnan (last) || fabs (trials.weights[k] - last) < 2);
              last = trials.weights[k];
            }
        }
    }
}

/* One angle weighs as much as it does among many. */
static void
test_one_of_many (void)
{
  g_autoptr (KithMapPicture) picture = network_new (NETWORK_CIRCLES, 60, 2);
  g_autoptr (GArray) seats = seat_people (picture);
  g_auto (KithRoom) room = { 0 };

  kith_room_init (&room, seats, picture, DISC);
  take_all (&room);
  for (guint i = 0; i < seats->len; i++)
    {
      KithTrials many;

      kith_room_weigh (&room, i, -2, 0.21, KITH_ROOM_TRIALS, &many);
      kith_crossings_weigh (&room, i, &many);
      for (guint k = 0; k < KITH_ROOM_TRIALS; k++)
        {
          KithTrials one;

          kith_room_weigh (&room, i, -2 + k * 0.21, 1, 1, &one);
          kith_crossings_weigh (&room, i, &one);
          g_assert_cmpfloat_with_epsilon (one.weights[0], many.weights[k], 1e-6);
        }
    }
}

static double
find_side (const KithSeat *a,
           const KithSeat *b,
           const KithSeat *c)
{
  return (b->x - a->x) * (c->y - a->y) - (b->y - a->y) * (c->x - a->x);
}

static gboolean
do_cross (const KithRoom *room,
          const KithJoin *one,
          const KithJoin *other)
{
  const KithSeat *a = kith_room_get_seat (room, one->a), *b = kith_room_get_seat (room, one->b);
  const KithSeat *c = kith_room_get_seat (room, other->a), *d = kith_room_get_seat (room, other->b);

  if (one->a == other->a || one->a == other->b || one->b == other->a || one->b == other->b)
    return FALSE;
  return find_side (a, b, c) * find_side (a, b, d) < 0 && find_side (c, d, a) * find_side (c, d, b) < 0;
}

static guint
count_crossings (const KithRoom *room,
                 guint           i)
{
  guint crossings = 0;

  for (guint k = 0; k < room->joins->len; k++)
    for (guint l = 0; l < room->joins->len; l++)
      {
        const KithJoin *own = &g_array_index (room->joins, KithJoin, k);
        const KithJoin *other = &g_array_index (room->joins, KithJoin, l);

        if (own->a == i || own->b == i)
          crossings += do_cross (room, own, other);
      }
  return crossings;
}

/* Crossings weigh as many as there are of them, counted the plain way. */
static void
test_crossings (void)
{
  for (NetworkShape shape = 0; shape < NETWORK_N_SHAPES; shape++)
    {
      g_autoptr (KithMapPicture) picture = network_new (shape, 30, 1);
      g_autoptr (GArray) seats = seat_people (picture);
      g_auto (KithRoom) room = { 0 };
      double each = 0;
      guint some = 0;

      kith_room_init (&room, seats, picture, DISC);
      take_all (&room);
      for (guint i = 0; i < seats->len; i++)
        {
          KithTrials trials = { .n = 5, .from = -1, .step = 1.3 };
          double seated = kith_room_get_seat (&room, i)->angle;

          for (guint k = 0; k < trials.n; k++)
            {
              trials.x[k] = kith_room_get_seat (&room, i)->radius * sin (trials.from + k * trials.step);
              trials.y[k] = -kith_room_get_seat (&room, i)->radius * cos (trials.from + k * trials.step);
            }
          kith_crossings_weigh (&room, i, &trials);
          for (guint k = 0; k < trials.n; k++)
            {
              guint crossings;

              kith_room_take (&room, i, trials.from + k * trials.step);
              crossings = count_crossings (&room, i);
              if (crossings > 0 && each == 0)
                each = trials.weights[k] / crossings;
              some += crossings > 0;
              g_assert_cmpfloat_with_epsilon (trials.weights[k], each * crossings, 1e-3);
            }
          kith_room_take (&room, i, seated);
        }
      g_test_message ("%s: %u places with crossings", network_shape_name (shape), some);
      g_assert_cmpuint (some, >, 10);
      g_assert_cmpfloat (each, >, 1);
    }
}

/* Stress looks for homes in the own sector, and brings those who know each other nearer; whoever has a seat, and whoever knows nobody,
 * is left alone. */
static void
test_relax (void)
{
  double before = 0;
  double behind = 0;

  for (NetworkShape shape = 0; shape < NETWORK_N_SHAPES; shape++)
    {
      g_autoptr (KithMapPicture) picture = network_new (shape, 40, 3);
      g_autoptr (GArray) seats = NULL;
      g_autofree KithSeat *old = NULL;
      g_auto (KithRoom) room = { 0 };

      ((KithMapPerson *) picture->people->pdata[0])->angle = 1;
      seats = seat_people (picture);
      old = g_memdup2 (seats->data, seats->len * sizeof (KithSeat));
      kith_room_init (&room, seats, picture, DISC);
      kith_room_relax (&room);
      for (guint i = 0; i < seats->len; i++)
        {
          const KithSeat *seat = kith_room_get_seat (&room, i);

          g_assert_cmpfloat (seat->radius, ==, old[i].radius);
          if (seat->pinned || room.neighbours->first[i] == room.neighbours->first[i + 1])
            g_assert_true (seat->angle == old[i].angle && seat->home == old[i].home);
          else
            g_assert_true (seat->home >= seat->from - 1e-9 && seat->home <= seat->to + 1e-9);
        }
      for (guint k = 0; k < room.joins->len; k++)
        {
          const KithJoin *join = &g_array_index (room.joins, KithJoin, k);
          const KithSeat *a = kith_room_get_seat (&room, join->a), *b = kith_room_get_seat (&room, join->b);

          before += hypot (old[join->a].x - old[join->b].x, old[join->a].y - old[join->b].y);
          behind += hypot (a->radius * sin (a->home) - b->radius * sin (b->home), a->radius * cos (a->home) - b->radius * cos (b->home));
        }
    }
  g_test_message ("ties are %.2f of their length before", behind / before);
  g_assert_cmpfloat (behind, <, 0.8 * before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/room/steady", test_steady);
  g_test_add_func ("/map/room/one-of-many", test_one_of_many);
  g_test_add_func ("/map/room/crossings", test_crossings);
  g_test_add_func ("/map/room/relax", test_relax);

  return g_test_run ();
}
