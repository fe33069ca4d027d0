/* test-sectors.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-sectors.h"

#include <math.h>

typedef struct
{
  KithPersonKind kind;
  guint count;
} Count;

/* People by kind, and the sectors that come of it, clockwise. */
static const struct
{
  Count counts[8];
  KithPersonKind sectors[KITH_SECTORS_MOST];
  guint n;
} cases[] = {
  { { { KITH_PERSON_KIN, 3 } }, { KITH_PERSON_KIN }, 1 },
  { { { KITH_PERSON_PARTNER, 1 } }, { KITH_PERSON_KIN }, 1 },
  { { { KITH_PERSON_FRIEND, 2 }, { KITH_PERSON_WORK, 9 }, { KITH_PERSON_PET, 1 } },
    { KITH_PERSON_KIN, KITH_PERSON_WORK, KITH_PERSON_FRIEND }, 3 },
  { { { KITH_PERSON_KIN, 10 }, { KITH_PERSON_FRIEND, 6 }, { KITH_PERSON_WORK, 6 }, { KITH_PERSON_FAITH, 1 }, { KITH_PERSON_GROUP, 1 } },
    { KITH_PERSON_KIN, KITH_PERSON_WORK, KITH_PERSON_FRIEND, KITH_PERSON_OTHER }, 4 },
  { { { KITH_PERSON_KIN, 9 }, { KITH_PERSON_FRIEND, 9 }, { KITH_PERSON_WORK, 9 }, { KITH_PERSON_SCHOOL, 9 }, { KITH_PERSON_FAITH, 9 },
      { KITH_PERSON_NEIGHBOUR, 9 }, { KITH_PERSON_GROUP, 8 }, { KITH_PERSON_OTHER, 2 } },
    { KITH_PERSON_KIN, KITH_PERSON_WORK, KITH_PERSON_SCHOOL, KITH_PERSON_NEIGHBOUR, KITH_PERSON_FRIEND, KITH_PERSON_OTHER }, 6 },
};

static guint
init (KithSectors *sectors,
      const Count *counts)
{
  guint table[KITH_N_PERSON_KINDS] = { 0 };
  guint total = 0;

  for (guint i = 0; i < 8; i++)
    {
      table[counts[i].kind] += counts[i].count;
      total += counts[i].count;
    }
  kith_sectors_init (sectors, table);
  return total;
}

static void
test_kinds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithSectors sectors;
      guint total = init (&sectors, cases[i].counts);
      guint counted = 0;

      g_assert_cmpuint (sectors.n, ==, cases[i].n);
      for (guint k = 0; k < sectors.n; k++)
        {
          g_assert_cmpint (sectors.sectors[k].kind, ==, cases[i].sectors[k]);
          counted += sectors.sectors[k].count;
        }
      g_assert_cmpuint (counted, ==, total);
    }
}

static void
test_round (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithSectors sectors;
      double sum = 0;

      init (&sectors, cases[i].counts);
      g_assert_cmpfloat_with_epsilon (sectors.sectors[0].from + sectors.sectors[0].width / 2, 0, 1e-9);
      for (guint k = 0; k < sectors.n; k++)
        {
          const KithSector *sector = &sectors.sectors[k];

          g_assert_cmpfloat_with_epsilon (sector->from, sectors.sectors[0].from + sum, 1e-9);
          g_assert_cmpfloat (sector->width, >=, 2 * G_PI * 0.35 / sectors.n - 1e-9);
          g_assert_true (kith_sectors_find (&sectors, sector->from + sector->width / 2 + 4 * G_PI) == sector);
          g_assert_true (kith_sectors_find (&sectors, sector->from + sector->width / 2 - 6 * G_PI) == sector);
          sum += sector->width;
          for (guint other = 0; other < sectors.n; other++)
            if (sectors.sectors[other].count > sector->count)
              g_assert_cmpfloat (sectors.sectors[other].width, >, sector->width);
        }
      g_assert_cmpfloat_with_epsilon (sum, 2 * G_PI, 1e-9);
    }
}

static void
test_homes (void)
{
  KithSectors sectors;

  init (&sectors, cases[3].counts);
  g_assert_cmpint (kith_sectors_get (&sectors, KITH_PERSON_PARTNER)->kind, ==, KITH_PERSON_KIN);
  g_assert_cmpint (kith_sectors_get (&sectors, KITH_PERSON_FAITH)->kind, ==, KITH_PERSON_OTHER);
  g_assert_cmpint (kith_sectors_get (&sectors, KITH_PERSON_FRIEND)->kind, ==, KITH_PERSON_FRIEND);
}

static void
test_nobody (void)
{
  const guint counts[KITH_N_PERSON_KINDS] = { 0 };
  KithSectors sectors;

  kith_sectors_init (&sectors, counts);
  g_assert_cmpuint (sectors.n, ==, 0);
  g_assert_null (kith_sectors_find (&sectors, 0));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/sectors/kinds", test_kinds);
  g_test_add_func ("/map/sectors/round", test_round);
  g_test_add_func ("/map/sectors/homes", test_homes);
  g_test_add_func ("/map/sectors/nobody", test_nobody);
  return g_test_run ();
}
