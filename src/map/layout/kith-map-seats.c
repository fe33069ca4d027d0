/* kith-map-seats.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-seats.h"

#include <math.h>

/* Of a sector's width, on both sides, at most: nobody stands on the line between two sectors. */
#define SECTOR_MARGIN 0.2
#define SECTOR_MARGIN_PIXELS 24.0

#define GOLDEN_SECTION 0.6180339887498949

typedef struct
{
  const KithMapPicture *picture;
  const double *angles;
  const KithRings *rings;
  const KithSectors *sectors;
} Hall;

static int
compare_by_id (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const KithSeat *seat = a;
  const KithSeat *other = b;
  const KithMapPicture *picture = data;
  const KithMapPerson *person = g_ptr_array_index (picture->people, seat->person);
  const KithMapPerson *second = g_ptr_array_index (picture->people, other->person);
  int order = g_strcmp0 (person->id, second->id);

  return order != 0 ? order : (int) seat->person - (int) other->person;
}

static void
stand (KithSeat *seat,
       double    angle)
{
  seat->angle = angle;
  seat->x = seat->radius * sin (angle);
  seat->y = -seat->radius * cos (angle);
}

static void
init_seat (const Hall *hall,
           KithSeat   *seat,
           guint       index)
{
  const KithMapPerson *person = g_ptr_array_index (hall->picture->people, index);
  const KithSector *sector = kith_sectors_get (hall->sectors, person->kind);
  guint band = kith_rings_get_band (hall->rings, person->closeness);
  double margin;

  *seat = (KithSeat) { .person = index };
  seat->wanted = seat->radius = kith_rings_get_radius (hall->rings, person->closeness);
  kith_rings_get_reach (hall->rings, band, &seat->inner, &seat->outer);
  margin = hall->sectors->n < 2 ? 0 : MIN (SECTOR_MARGIN * sector->width, SECTOR_MARGIN_PIXELS / seat->radius);
  seat->from = sector->from + margin;
  seat->to = sector->from + sector->width - margin;
  seat->pinned = !isnan (person->angle);
  seat->seated = !seat->pinned && !isnan (hall->angles[index]);
  seat->angle = seat->pinned ? person->angle : hall->angles[index];
  /* Whoever sat there stays, even where the sector is another's by now. */
  if (seat->seated)
    {
      seat->from = seat->angle - G_PI;
      seat->to = seat->angle + G_PI;
    }
  seat->wish = person->desired != person->closeness && !isnan (person->desired)
                 ? kith_rings_get_radius (hall->rings, person->desired) : NAN;
  seat->spoke = person->line != KITH_LINE_NONE;
}

/* Each next seat of a sector goes where the largest gap is, by the golden section, so that a newcomer changes
 * nobody's. */
static void
spread (GArray            *seats,
        const Hall        *hall,
        const KithSector  *sector)
{
  double share = 0.5;

  for (guint i = 0; i < seats->len; i++)
    {
      KithSeat *seat = &g_array_index (seats, KithSeat, i);
      const KithMapPerson *person = g_ptr_array_index (hall->picture->people, seat->person);

      if (kith_sectors_get (hall->sectors, person->kind) != sector)
        continue;
      seat->home = seat->from + share * (seat->to - seat->from);
      share = fmod (share + GOLDEN_SECTION, 1);
      stand (seat, seat->pinned || seat->seated ? seat->angle : seat->home);
    }
}

GArray *
kith_map_seats_new (const KithMapPicture *picture,
                    const double         *angles,
                    const KithRings      *rings,
                    const KithSectors    *sectors)
{
  Hall hall = { picture, angles, rings, sectors };
  GArray *seats = g_array_new (FALSE, FALSE, sizeof (KithSeat));

  for (guint i = 0; i < picture->people->len; i++)
    {
      const KithMapPerson *person = g_ptr_array_index (picture->people, i);
      KithSeat seat;

      if (isnan (person->closeness))
        continue;
      init_seat (&hall, &seat, i);
      g_array_append_val (seats, seat);
    }
  g_array_sort_with_data (seats, compare_by_id, (gpointer) picture);
  for (guint i = 0; i < sectors->n; i++)
    spread (seats, &hall, &sectors->sectors[i]);

  return seats;
}
