/* test-hulls.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inventory.h"

#include "kith-ink.h"
#include "kith-map-layout.h"
#include "kith-map-outline.h"

#include <math.h>

#define SEEDS 8

static KithInk *ink;

static KithMapLayout *
lay (const KithMapPicture *picture)
{
  return kith_map_layout_new (picture, 1024, 700, kith_ink_get_measure (ink));
}

/* By the number of edges to its right, of loops that close themselves. */
static gboolean
is_inside (GArray *points,
           double  x,
           double  y)
{
  gboolean inside = FALSE;
  guint begin = 0;

  for (guint i = 0; i < points->len; i++)
    {
      const KithMapPoint *a = &g_array_index (points, KithMapPoint, i);
      const KithMapPoint *b;

      if (a->begins)
        begin = i;
      b = i + 1 < points->len && !g_array_index (points, KithMapPoint, i + 1).begins ? a + 1
                                                                                  : &g_array_index (points, KithMapPoint, begin);
      if ((a->y > y) != (b->y > y) && x < a->x + (y - a->y) / (b->y - a->y) * (b->x - a->x))
        inside = !inside;
    }
  return inside;
}

static double
measure_in_disc (gpointer data,
                 double   x,
                 double   y)
{
  return *(double *) data - hypot (x - 100, y - 60);
}

/* What is traced of a disc is a circle; of nothing, nothing. */
static void
test_outline (void)
{
  const KithMapRect bounds = { 0, 0, 200, 140 };
  double radius = 40;
  g_autoptr (GArray) points = kith_map_outline_trace (&bounds, measure_in_disc, &radius);
  g_autoptr (GArray) nothing = NULL;

  g_assert_cmpuint (points->len, >, 20);
  for (guint i = 0; i < points->len; i++)
    {
      const KithMapPoint *point = &g_array_index (points, KithMapPoint, i);

      g_assert_cmpfloat (fabs (hypot (point->x - 100, point->y - 60) - radius), <, 0.5);
      g_assert_cmpint (point->begins, ==, i == 0);
    }
  radius = -1;
  nothing = kith_map_outline_trace (&bounds, measure_in_disc, &radius);
  g_assert_cmpuint (nothing->len, ==, 0);
}

/* Every third is of one group, every seventh of another. */
static void
gather (KithMapPicture *picture)
{
  for (guint i = 0; i < picture->people->len; i++)
    {
      if (i % 3 == 0)
        kith_map_picture_gather (picture, "choir", i);
      if (i % 7 == 0)
        kith_map_picture_gather (picture, "Night shift", i);
    }
  picture->show |= KITH_MAP_SHOW_GROUPS;
}

/* Whoever belongs to a group stands within its outline, and nobody else does. */
static void
test_members (void)
{
  static const guint sizes[] = { 8, 25, 60 };

  for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
    for (guint seed = 0; seed < SEEDS; seed++)
      {
        g_autoptr (KithMapPicture) picture = inventory_scatter (sizes[size], seed);
        g_autoptr (KithMapLayout) layout = NULL;

        gather (picture);
        picture->rtl = seed % 2;
        picture->form = seed % 4 < 2 ? KITH_MAP_RINGS : KITH_MAP_FREE;
        layout = lay (picture);
        g_assert_cmpuint (layout->hulls->len, ==, 2);
        for (guint i = 0; i < layout->n_spots; i++)
          {
            const KithMapSpot *spot = &layout->spots[i];

            g_assert_cmpint (is_inside (((KithMapHull *) layout->hulls->pdata[0])->points, spot->x, spot->y), ==, i % 3 == 0);
            g_assert_cmpint (is_inside (((KithMapHull *) layout->hulls->pdata[1])->points, spot->x, spot->y), ==, i % 7 == 0);
          }
      }
}

static gboolean
overlap (const KithMapRect *a,
         const KithMapRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

/* Each says what it is called, where no other name stands. */
static void
test_names (void)
{
  g_autoptr (KithMapPicture) picture = inventory_new (12, INVENTORY_ENGLISH);
  g_autoptr (KithMapLayout) layout = NULL;

  gather (picture);
  layout = lay (picture);
  for (guint i = 0; i < layout->hulls->len; i++)
    {
      const KithMapHull *hull = layout->hulls->pdata[i];

      g_assert_cmpstr (hull->label.text, ==, i == 0 ? "choir" : "Night shift");
      for (guint k = 0; k < layout->n_spots; k++)
        if (layout->spots[k].name.text != NULL)
          g_assert_false (overlap (&hull->label.box, &layout->spots[k].name.box));
    }
}

/* One alone is no group, and nobody sees any who has not asked. */
static void
test_few (void)
{
  g_autoptr (KithMapPicture) picture = inventory_new (12, INVENTORY_ENGLISH);
  g_autoptr (KithMapLayout) unasked = NULL;
  g_autoptr (KithMapLayout) alone = NULL;
  g_autoptr (KithMapPicture) other = inventory_new (12, INVENTORY_ENGLISH);

  gather (picture);
  picture->show &= ~(guint) KITH_MAP_SHOW_GROUPS;
  unasked = lay (picture);
  g_assert_cmpuint (unasked->hulls->len, ==, 0);
  kith_map_picture_gather (other, "choir", 2);
  kith_map_picture_gather (other, "Choir", 2);
  other->show |= KITH_MAP_SHOW_GROUPS;
  alone = lay (other);
  g_assert_cmpuint (other->groups->len, ==, 1);
  g_assert_cmpuint (alone->hulls->len, ==, 0);
}

/* A name that gives someone away is not written where names are not. */
static void
test_anonymous (void)
{
  g_autoptr (KithMapPicture) picture = kith_map_picture_new ("Ada Keller");

  inventory_add (picture, "1", "Tom Brandt", NULL, KITH_PERSON_KIN, 50, KITH_LINE_NONE);
  inventory_add (picture, "2", "Eva", NULL, KITH_PERSON_KIN, 50, KITH_LINE_NONE);
  for (guint i = 0; i < 2; i++)
    {
      kith_map_picture_gather (picture, "The Brandt house", i);
      kith_map_picture_gather (picture, "choir", i);
    }
  kith_map_picture_make_anonymous (picture);
  g_assert_null (((KithMapGroup *) picture->groups->pdata[0])->name);
  g_assert_cmpstr (((KithMapGroup *) picture->groups->pdata[1])->name, ==, "choir");
}

int
main (int   argc,
      char *argv[])
{
  int failed;

  g_test_init (&argc, &argv, NULL);
  ink = kith_ink_new ();
  g_test_add_func ("/map/hulls/outline", test_outline);
  g_test_add_func ("/map/hulls/members", test_members);
  g_test_add_func ("/map/hulls/names", test_names);
  g_test_add_func ("/map/hulls/few", test_few);
  g_test_add_func ("/map/hulls/anonymous", test_anonymous);
  failed = g_test_run ();
  kith_ink_free (ink);
  return failed;
}
