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

/* The circles on which people are seated for good: those of a window, with the usual number of bands. */
#define SEATING_RADIUS 340.0
#define SEATING_RINGS 3

/* Seats are stored in degrees; this fine they come back as the same number, and so as the same picture. */
#define SEAT_STEPS 100.0

/* Of a kind that is known and not yet on the map, so many keep a sector open for those to come. */
#define MOST_EXPECTED 2

static double
choose_disc (double radius,
             guint  placed)
{
  double side = sqrt (G_PI * radius * radius / MAX (placed, 1));

  return CLAMP (floor (DISC_SHARE * side), LEAST_DISC, MOST_DISC);
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

/* The kinds of those on the map, twice @most as heavy as those who are not. */
static void
count_kinds (const KithMapPicture *picture,
             guint                 most,
             guint                *counts)
{
  guint expected[KITH_N_PERSON_KINDS] = { 0 };

  for (guint i = 0; i < picture->people->len; i++)
    {
      const KithMapPerson *person = g_ptr_array_index (picture->people, i);

      if (!isnan (person->closeness))
        counts[person->kind] += MAX (most, 1);
      else if (expected[person->kind]++ < most)
        counts[person->kind]++;
    }
}

static void
lay_sectors (const KithMapPicture *picture,
             const double         *angles,
             guint                 expected,
             KithSectors          *sectors)
{
  guint counts[KITH_N_PERSON_KINDS] = { 0 };

  count_kinds (picture, expected, counts);
  kith_sectors_init (sectors, counts);
  kith_sectors_bend (sectors, picture, angles);
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
               double               *angles)
{
  g_autoptr (GArray) seats = NULL;
  KithSectors sectors;
  KithRings rings;
  double disc;

  kith_rings_init (&rings, SEATING_RINGS, SEATING_RADIUS, 0);
  lay_sectors (picture, angles, MOST_EXPECTED, &sectors);
  seats = kith_map_seats_fit (picture, angles, &sectors, &rings, &disc);
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
  guint counts[KITH_N_PERSON_KINDS] = { 0 };
  guint placed = 0;

  count_kinds (picture, 0, counts);
  for (guint i = 0; i < KITH_N_PERSON_KINDS; i++)
    placed += counts[i];
  for (*disc = choose_disc (rings->edges[rings->n - 1], placed);; (*disc)--)
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

      angles[i] = isnan (person->closeness) ? NAN : !isnan (person->angle) ? person->angle : person->seat;
    }
  if (needs_seat (angles, picture))
    choose_angles (picture, angles);
  lay_sectors (picture, angles, 0, sectors);
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

      if (isnan (angles[i]) || !isnan (person->angle) || !isnan (person->seat))
        continue;
      person->seat = angles[i];
      seated++;
    }

  return seated;
}
