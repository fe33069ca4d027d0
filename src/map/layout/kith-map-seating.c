/* kith-map-seating.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-seat.h"
#include "kith-map-seats.h"

#include <math.h>

/* Radii of a person's disc; the client's is a third larger. */
#define MOST_DISC 19.0
#define LEAST_DISC 9.0
#define CLIENT_DISC (25.0 / 19.0)
#define LEAST_CLIENT_DISC 17.0

/* A disc takes at most this share of the side of the square that each person would have. */
#define DISC_SHARE 0.21

/* To the nearest person, so that the kind of line can be read. */
#define NEAREST_LINE 60.0

/* The circles on which people are seated for good: those of a window, with the usual number of bands; and as much larger as a crowd
 * needs that has more people than fill it. */
#define SEATING_RADIUS 340.0
#define SEATING_RINGS 3
#define SEATING_FULL 200.0

/* Seats are stored in degrees; this fine they come back as the same number, and so as the same picture. */
#define SEAT_STEPS 100.0

/* People who find themselves in a foreign sector make way; then the sectors are drawn round everyone again. */
#define MOST_ROUNDS 4

static double
choose_disc (double radius,
             guint  placed)
{
  double side = sqrt (G_PI * radius * radius / MAX (placed, 1));

  return CLAMP (floor (DISC_SHARE * side), LEAST_DISC, MOST_DISC);
}

static guint
count_placed (const KithMapPicture *picture)
{
  guint placed = 0;

  for (guint i = 0; i < picture->people->len; i++)
    placed += !isnan (((const KithMapPerson *) picture->people->pdata[i])->closeness);
  return placed;
}

static void
set_core (KithRings *rings,
          double     disc)
{
  double line = NEAREST_LINE * MIN (1, disc / 16);

  kith_rings_init (rings, rings->n, rings->edges[rings->n - 1], kith_map_seats_get_client_disc (disc) + line + disc);
}

static gboolean
needs_seat (const double         *angles,
            const KithMapPicture *picture)
{
  for (guint i = 0; i < picture->people->len; i++)
    {
      const KithMapPerson *person = g_ptr_array_index (picture->people, i);

      if (!isnan (person->closeness) && isnan (angles[i]))
        return TRUE;
    }

  return FALSE;
}

/* By everyone who is known, on the map or not, so that they stay while people are placed, and those of an earlier map
 * are today's. */
static void
lay_sectors (const KithMapPicture *picture,
             const double         *angles,
             KithSectors          *sectors)
{
  guint counts[KITH_N_PERSON_KINDS] = { 0 };

  for (guint i = 0; i < picture->people->len; i++)
    counts[((const KithMapPerson *) picture->people->pdata[i])->kind]++;
  kith_sectors_init (sectors, counts);
  kith_sectors_bend (sectors, picture, angles);
}

/* Those of the map whom no hand has put where they do not belong. */
static void
unseat_strangers (const KithMapPicture *picture,
                  const KithSectors    *sectors,
                  double               *angles)
{
  for (guint i = 0; i < picture->people->len; i++)
    {
      const KithMapPerson *person = g_ptr_array_index (picture->people, i);

      if (!isnan (person->closeness) && isnan (person->angle) && !isnan (angles[i])
          && kith_sectors_find (sectors, angles[i]) != kith_sectors_get (sectors, person->kind))
        angles[i] = NAN;
    }
}

static double
round_angle (double angle)
{
  double degrees = round (angle * 180 / G_PI * SEAT_STEPS) / SEAT_STEPS;

  degrees = fmod (degrees, 360);
  return (degrees < 0 ? degrees + 360 : degrees) * G_PI / 180;
}

static void
choose_angles (const KithMapPicture *picture,
               const KithSectors    *sectors,
               double               *angles)
{
  g_autoptr (GArray) seats = NULL;
  KithRings rings;
  double disc;

  kith_rings_init (&rings, SEATING_RINGS, SEATING_RADIUS * sqrt (MAX (1, count_placed (picture) / SEATING_FULL)), 0);
  seats = kith_map_seats_fit (picture, angles, sectors, &rings, &disc);
  for (guint i = 0; i < seats->len; i++)
    {
      const KithSeat *seat = &g_array_index (seats, KithSeat, i);

      if (isnan (angles[seat->person]))
        angles[seat->person] = round_angle (seat->angle);
    }
}

double
kith_map_seats_get_client_disc (double disc)
{
  return MAX (round (disc * CLIENT_DISC), LEAST_CLIENT_DISC);
}

GArray *
kith_map_seats_fit (const KithMapPicture *picture,
                    const double         *angles,
                    const KithSectors    *sectors,
                    KithRings            *rings,
                    double               *disc)
{
  gboolean settle = needs_seat (angles, picture);

  for (*disc = choose_disc (rings->edges[rings->n - 1], count_placed (picture));; (*disc)--)
    {
      g_autoptr (GArray) seats = NULL;

      set_core (rings, *disc);
      seats = kith_map_seats_new (picture, angles, rings, sectors);
      if (settle)
        kith_map_seats_settle (seats, picture, *disc);
      if (kith_map_seats_part (seats, *disc, *disc > 12 ? 4 : 2) || *disc <= LEAST_DISC)
        return g_steal_pointer (&seats);
    }
}

double *
kith_map_seats_find_angles (const KithMapPicture *picture,
                            KithSectors          *sectors)
{
  double *angles = g_new (double, picture->people->len + 1);

  for (guint i = 0; i < picture->people->len; i++)
    {
      const KithMapPerson *person = g_ptr_array_index (picture->people, i);

      angles[i] = !isnan (person->angle) ? person->angle : person->seat;
    }
  lay_sectors (picture, angles, sectors);
  for (guint i = 0; i < MOST_ROUNDS; i++)
    {
      unseat_strangers (picture, sectors, angles);
      if (!needs_seat (angles, picture))
        break;
      choose_angles (picture, sectors, angles);
      lay_sectors (picture, angles, sectors);
    }

  return angles;
}

guint
kith_map_seat (KithMapPicture *picture)
{
  KithSectors sectors;
  g_autofree double *angles = kith_map_seats_find_angles (picture, &sectors);
  guint seated = 0;

  for (guint i = 0; i < picture->people->len; i++)
    {
      KithMapPerson *person = g_ptr_array_index (picture->people, i);

      if (isnan (person->closeness) || !isnan (person->angle) || person->seat == angles[i])
        continue;
      person->seat = angles[i];
      seated++;
    }

  return seated;
}
