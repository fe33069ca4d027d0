/* kith-map-ghosts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-ghosts.h"

#include <math.h>

/* In radii of a disc: where less of it would be hidden. */
#define LEAST_APART 0.75

/* How far the arrow keeps from a line or from the arrow to a wish, in pixels. */
#define ASIDE 9.0

/* What is left of a field around a disc at the least weight and at the most, in radii. */
#define LEAST_HALO 0.22
#define MOST_HALO 0.85

#define ROOM 3.0
#define LINE_WEIGHT 1.0

static double
find_radius (const KithMapLayout *layout,
             const KithMapSpot   *spot,
             const KithMapPerson *person)
{
  const KithRings *rings = &layout->rings;
  double radius = kith_rings_get_radius (rings, person->before);
  double least = LEAST_APART * layout->disc;
  double inner;
  double outer;

  if (fabs (radius - spot->radius) >= least)
    return radius;
  kith_rings_get_reach (rings, kith_rings_get_band (rings, person->before), &inner, &outer);
  return CLAMP (spot->radius + (person->before > person->closeness ? -least : least), inner, outer);
}

static void
place_ghost (const KithMapLayout *layout,
             KithMapSpot         *spot,
             const KithMapPerson *person)
{
  double radius = find_radius (layout, spot, person);

  spot->ghost_x = layout->x + radius * sin (spot->angle);
  spot->ghost_y = layout->y - radius * cos (spot->angle);
  if (person->line != KITH_LINE_NONE || !isnan (spot->wish_x))
    spot->ghost_aside = spot->wish_aside > 0 ? -ASIDE : ASIDE;
}

void
kith_map_ghosts_place (KithMapLayout        *layout,
                       const KithMapPicture *picture)
{
  for (guint i = 0; i < layout->n_spots; i++)
    {
      const KithMapPerson *person = g_ptr_array_index (picture->people, i);
      KithMapSpot *spot = &layout->spots[i];

      if (!spot->placed)
        continue;
      if (picture->mark != KITH_MAP_MARK_NONE && person->weight > 0)
        spot->halo = layout->disc * (LEAST_HALO + MIN (person->weight, 1) * (MOST_HALO - LEAST_HALO));
      if (picture->form == KITH_MAP_RINGS && (picture->show & KITH_MAP_SHOW_GHOSTS) && kith_map_person_has_ghost (person))
        place_ghost (layout, spot, person);
    }
}

void
kith_map_ghosts_fill (KithLabelField      *field,
                      const KithMapLayout *layout)
{
  for (guint i = 0; i < layout->n_spots; i++)
    {
      const KithMapSpot *spot = &layout->spots[i];

      if (!spot->placed || isnan (spot->ghost_x))
        continue;
      kith_label_field_add_disc (field, spot->ghost_x, spot->ghost_y, KITH_GHOST_SHARE * layout->disc + ROOM);
      kith_label_field_add_line (field, spot->ghost_x, spot->ghost_y, spot->x, spot->y, LINE_WEIGHT);
    }
}
