/* kith-sectors.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-sectors.h"

#include <math.h>

/* A third of the circle is shared alike, the rest by people: one friend among thirty of the family is still easy to
 * find. */
#define EQUAL_SHARE 0.35

/* Clockwise from the top; family faces friends, work stands beside both. */
static const KithPersonKind clockwise[] = {
  KITH_PERSON_KIN, KITH_PERSON_WORK, KITH_PERSON_SCHOOL, KITH_PERSON_NEIGHBOUR, KITH_PERSON_FRIEND,
  KITH_PERSON_GROUP, KITH_PERSON_FAITH, KITH_PERSON_PROFESSIONAL, KITH_PERSON_PET, KITH_PERSON_OTHER,
};

/* The partner and the animals live in the house. */
static KithPersonKind
get_home (KithPersonKind kind)
{
  return kind == KITH_PERSON_PARTNER || kind == KITH_PERSON_PET ? KITH_PERSON_KIN : kind;
}

static guint
count_used (const guint *counts)
{
  guint used = 0;

  for (guint i = 0; i < KITH_N_PERSON_KINDS; i++)
    used += counts[i] > 0;

  return used;
}

static int
find_smallest (const guint *counts)
{
  int smallest = -1;

  for (guint i = 0; i < G_N_ELEMENTS (clockwise); i++)
    {
      guint kind = clockwise[i];

      if (kind != KITH_PERSON_OTHER && kind != KITH_PERSON_KIN && counts[kind] > 0
          && (smallest < 0 || counts[kind] <= counts[smallest]))
        smallest = kind;
    }

  return smallest;
}

/* Writes into @homes the kind whose sector each kind stands in, and leaves in @counts the people of each sector. */
static void
gather (guint          *counts,
        KithPersonKind *homes,
        guint           total)
{
  for (guint kind = 0; kind < KITH_N_PERSON_KINDS; kind++)
    {
      guint count = counts[kind];

      homes[kind] = get_home (kind);
      counts[kind] = 0;
      counts[homes[kind]] += count;
    }
  while (count_used (counts) > 4)
    {
      int smallest = find_smallest (counts);

      if (smallest < 0 || (count_used (counts) <= KITH_SECTORS_MOST && counts[smallest] * 12 > total))
        break;
      counts[KITH_PERSON_OTHER] += counts[smallest];
      counts[smallest] = 0;
      homes[smallest] = KITH_PERSON_OTHER;
    }
}

static void
widen (KithSectors *self,
       guint        total)
{
  double at = 0;

  for (guint i = 0; i < self->n; i++)
    {
      KithSector *sector = &self->sectors[i];

      sector->width = 2 * G_PI * (EQUAL_SHARE / self->n + (1 - EQUAL_SHARE) * sector->count / total);
    }

  /* The family opens between the two at the top, so that the others need not change sides for it. */
  if (self->sectors[0].kind == KITH_PERSON_KIN)
    at = -self->sectors[0].width / 2;
  for (guint i = 0; i < self->n; i++)
    {
      self->sectors[i].from = at;
      at += self->sectors[i].width;
    }
}

void
kith_sectors_init (KithSectors *self,
                   const guint *counts)
{
  guint gathered[KITH_N_PERSON_KINDS];
  KithPersonKind homes[KITH_N_PERSON_KINDS];
  guint total = 0;

  *self = (KithSectors) { 0 };
  for (guint i = 0; i < KITH_N_PERSON_KINDS; i++)
    {
      gathered[i] = counts[i];
      total += counts[i];
    }
  if (total == 0)
    return;

  gather (gathered, homes, total);
  for (guint i = 0; i < G_N_ELEMENTS (clockwise); i++)
    if (gathered[clockwise[i]] > 0)
      self->sectors[self->n++] = (KithSector) { .kind = clockwise[i], .count = gathered[clockwise[i]] };
  widen (self, total);

  for (guint kind = 0; kind < KITH_N_PERSON_KINDS; kind++)
    for (guint i = 0; i < self->n; i++)
      if (self->sectors[i].kind == homes[kind])
        self->of_kind[kind] = i;
}

const KithSector *
kith_sectors_get (const KithSectors *self,
                  KithPersonKind     kind)
{
  return &self->sectors[self->of_kind[kind]];
}

const KithSector *
kith_sectors_find (const KithSectors *self,
                   double             angle)
{
  for (guint i = 0; i < self->n; i++)
    {
      double into = fmod (angle - self->sectors[i].from, 2 * G_PI);

      if (into < 0)
        into += 2 * G_PI;
      if (into < self->sectors[i].width)
        return &self->sectors[i];
    }

  return self->n > 0 ? &self->sectors[0] : NULL;
}
