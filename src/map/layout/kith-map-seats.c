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

/* Of that, for those who sat there before: a line that has come nearer moves them little. */
#define SEATED_MARGIN 0.4

#define GOLDEN_SECTION 0.6180339887498949

/* Of its part of the sector, were all alike far apart: as near as steps by the golden section come. */
#define NEAREST_SHARE 0.38

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

/* Whoever sat there stays, clear of the lines around the sector. */
static void
stay_inside (KithSeat *seat)
{
  double turns = 2 * G_PI * round ((seat->angle - (seat->from + seat->to) / 2) / (2 * G_PI));

  seat->from += turns;
  seat->to += turns;
  if (seat->to - seat->from < 2 * G_PI)
    seat->angle = CLAMP (seat->angle, seat->from, seat->to);
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
  seat->pinned = !isnan (person->angle);
  seat->seated = !seat->pinned && !isnan (hall->angles[index]);
  margin = hall->sectors->n < 2 ? 0 : MIN (SECTOR_MARGIN * sector->width, SECTOR_MARGIN_PIXELS / seat->radius);
  margin *= seat->seated ? SEATED_MARGIN : 1;
  seat->from = sector->from + margin;
  seat->to = sector->from + sector->width - margin;
  seat->angle = seat->pinned ? person->angle : hall->angles[index];
  if (seat->seated)
    stay_inside (seat);
  seat->wish = person->desired != person->closeness && !isnan (person->desired)
                 ? kith_rings_get_radius (hall->rings, person->desired) : NAN;
  seat->spoke = person->line != KITH_LINE_NONE;
}

/* Where in @sector those stand who stay, as shares of its width. */
static GArray *
list_taken (GArray           *seats,
            const KithSector *sector)
{
  GArray *taken = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < seats->len; i++)
    {
      const KithSeat *seat = &g_array_index (seats, KithSeat, i);
      double into = fmod (seat->angle - sector->from, 2 * G_PI);
      double share = (into < 0 ? into + 2 * G_PI : into) / sector->width;

      if ((seat->pinned || seat->seated) && share <= 1)
        g_array_append_val (taken, share);
    }

  return taken;
}

static gboolean
is_clear (GArray   *taken,
          double    share,
          double    apart,
          gboolean  round)
{
  for (guint i = 0; i < taken->len; i++)
    {
      double away = fabs (g_array_index (taken, double, i) - share);

      if (MIN (away, round ? 1 - away : away) < apart)
        return FALSE;
    }

  return TRUE;
}

/* The next step by the golden section that is far from all who stand there already. */
static double
find_share (GArray   *taken,
            double   *next,
            gboolean  round)
{
  double apart = NEAREST_SHARE / (taken->len + 1);
  double share;

  do
    {
      share = *next;
      *next = fmod (*next + GOLDEN_SECTION, 1);
    }
  while (!is_clear (taken, share, apart, round));

  g_array_append_val (taken, share);
  return share;
}

/* Each next seat of a sector goes where the largest gap is, so that a newcomer changes nobody's. */
static void
spread (GArray           *seats,
        const Hall       *hall,
        const KithSector *sector)
{
  g_autoptr (GArray) taken = list_taken (seats, sector);
  double next = 0.5;

  for (guint i = 0; i < seats->len; i++)
    {
      KithSeat *seat = &g_array_index (seats, KithSeat, i);
      const KithMapPerson *person = g_ptr_array_index (hall->picture->people, seat->person);

      if (kith_sectors_get (hall->sectors, person->kind) != sector)
        continue;
      seat->home = seat->angle;
      if (!seat->pinned && !seat->seated)
        seat->home = seat->from + find_share (taken, &next, hall->sectors->n < 2) * (seat->to - seat->from);
      stand (seat, seat->home);
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
