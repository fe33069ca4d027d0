/* kith-sectors-bend.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-sectors.h"

#include <math.h>

/* From a border to the next person, in radians, where there is room. */
#define AIR 0.09

/* Someone who stands nearer to a border than that, and someone beyond it. */
#define NEAR_WEIGHT 1
#define STRANGER_WEIGHT 16

/* A border takes at most this share of the sector that it moves into, so that none comes to nothing. */
#define MOST_SHARE 0.45

/* People on both sides of one border: @before and @behind: how far each is beyond it, clockwise; those of the sector
 * before it should be below, the others above. */
typedef struct
{
  GArray *before;
  GArray *behind;
} Sides;

static double
wrap (double angle)
{
  return angle - 2 * G_PI * round (angle / (2 * G_PI));
}

static void
list_sides (const KithSectors    *self,
            const KithMapPicture *picture,
            const double         *angles,
            guint                 border,
            Sides                *sides)
{
  guint first = (border + self->n - 1) % self->n;
  const KithSector *before = &self->sectors[first];
  const KithSector *behind = &self->sectors[border];

  for (guint i = 0; i < picture->people->len; i++)
    {
      const KithMapPerson *person = g_ptr_array_index (picture->people, i);
      guint sector = self->of_kind[person->kind];
      double away;

      if (isnan (angles[i]) || (sector != first && sector != border))
        continue;
      away = sector == first ? wrap (angles[i] - before->from - before->width / 2) - before->width / 2
                             : wrap (angles[i] - behind->from - behind->width / 2) + behind->width / 2;
      g_array_append_val (sector == first ? sides->before : sides->behind, away);
    }
}

static guint
weigh_one (double inside)
{
  return inside < 0 ? STRANGER_WEIGHT : inside < 0.999 * AIR ? NEAR_WEIGHT : 0;
}

static guint
weigh_border (const Sides *sides,
              double       at)
{
  guint weight = 0;

  for (guint i = 0; i < sides->before->len; i++)
    weight += weigh_one (at - g_array_index (sides->before, double, i));
  for (guint i = 0; i < sides->behind->len; i++)
    weight += weigh_one (g_array_index (sides->behind, double, i) - at);

  return weight;
}

static void
try_border (const Sides *sides,
            double       at,
            double       least,
            double       most,
            double      *best,
            guint       *lightest)
{
  guint weight;

  if (at < least || at > most)
    return;
  weight = weigh_border (sides, at);
  if (weight > *lightest || (weight == *lightest && fabs (at) >= fabs (*best)))
    return;
  *best = at;
  *lightest = weight;
}

/* From @at a little way to the @side, 1 or −1, and never more than half of that to the next of @others. */
static double
step_aside (GArray *others,
            double  at,
            int     side)
{
  double step = AIR;

  for (guint i = 0; i < others->len; i++)
    {
      double away = side * (g_array_index (others, double, i) - at);

      if (away > 0)
        step = MIN (step, away / 2);
    }

  return at + side * step;
}

static double
find_border (const Sides *sides,
             double       least,
             double       most)
{
  double best = 0;
  guint lightest = weigh_border (sides, 0);

  for (guint i = 0; i < sides->before->len && lightest > 0; i++)
    try_border (sides, step_aside (sides->behind, g_array_index (sides->before, double, i), 1), least, most, &best,
                &lightest);
  for (guint i = 0; i < sides->behind->len && lightest > 0; i++)
    try_border (sides, step_aside (sides->before, g_array_index (sides->behind, double, i), -1), least, most, &best,
                &lightest);

  return best;
}

void
kith_sectors_bend (KithSectors          *self,
                   const KithMapPicture *picture,
                   const double         *angles)
{
  double moves[KITH_SECTORS_MOST];

  if (self->n < 2)
    return;

  for (guint i = 0; i < self->n; i++)
    {
      g_autoptr (GArray) before = g_array_new (FALSE, FALSE, sizeof (double));
      g_autoptr (GArray) behind = g_array_new (FALSE, FALSE, sizeof (double));
      Sides sides = { before, behind };

      list_sides (self, picture, angles, i, &sides);
      moves[i] = find_border (&sides, -MOST_SHARE * self->sectors[(i + self->n - 1) % self->n].width,
                              MOST_SHARE * self->sectors[i].width);
    }
  for (guint i = 0; i < self->n; i++)
    {
      self->sectors[i].from += moves[i];
      self->sectors[i].width += moves[(i + 1) % self->n] - moves[i];
    }
}
