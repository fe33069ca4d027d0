/* networks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "networks.h"

#include "inventory.h"

#include <math.h>

/* Of two who belong together, and of any two. */
#define KNOW_WITHIN 0.7
#define KNOW_BEYOND 0.015

/* How many ties a newcomer brings, and how many neighbours everyone has on either side. */
#define HUB_TIES 2
#define RING_NEIGHBOURS 2
#define REWIRED 0.1

static const char *const names[NETWORK_N_SHAPES] = { "circles", "family", "hubs", "near", "ring", "chance" };

static const KithPersonKind circle_kinds[] = {
  KITH_PERSON_KIN, KITH_PERSON_WORK, KITH_PERSON_FRIEND, KITH_PERSON_FRIEND, KITH_PERSON_SCHOOL, KITH_PERSON_NEIGHBOUR,
};

KithMapPerson *
network_add (KithMapPicture *picture,
             KithPersonKind  kind,
             double          closeness)
{
  g_autofree char *id = g_strdup_printf ("%04u", picture->people->len);
  g_autofree char *name = g_strdup_printf ("Person %u", picture->people->len);

  return inventory_add (picture, id, name, NULL, kind, closeness, KITH_LINE_CLOSE);
}

static double
draw_closeness (GRand *rand)
{
  return g_rand_int_range (rand, 0, 101);
}

/* Circles of three to nine; who belongs to one stands about as near as the others of it. */
static void
add_circles (KithMapPicture *picture,
             guint           n,
             GRand          *rand)
{
  g_autofree guint *circles = g_new (guint, n);
  guint circle = 0;

  for (guint i = 0, left = 0; i < n; i++, left--)
    {
      if (left == 0)
        {
          left = (guint) g_rand_int_range (rand, 3, 10);
          circle++;
        }
      circles[i] = circle;
    }
  for (guint i = 0; i < n; i++)
    {
      double middle = (circles[i] * 37) % 101;

      network_add (picture, circle_kinds[circles[i] % G_N_ELEMENTS (circle_kinds)],
                   CLAMP (round (middle + g_rand_double_range (rand, -25, 25)), 0, 100));
      for (guint k = 0; k < i; k++)
        if (g_rand_double (rand) < (circles[i] == circles[k] ? KNOW_WITHIN : KNOW_BEYOND))
          kith_map_picture_join (picture, k, i, KITH_LINE_NONE);
    }
}

/* Couples one after another, each with children, who find partners of their own. */
static void
add_family (KithMapPicture *picture,
            guint           n,
            GRand          *rand)
{
  guint couple = 0;

  for (guint i = 0; i < n; i++)
    network_add (picture, KITH_PERSON_KIN, draw_closeness (rand));
  for (guint next = 2; next < n && couple + 1 < next; couple += 2)
    {
      guint children = (guint) g_rand_int_range (rand, 1, 4);

      kith_map_picture_join (picture, couple, couple + 1, KITH_LINE_NONE);
      for (guint k = 0; k < children && next < n; k++)
        {
          kith_map_picture_join (picture, couple, next, KITH_LINE_NONE);
          kith_map_picture_join (picture, couple + 1, next, KITH_LINE_NONE);
          next += 2;
        }
    }
}

static void
add_hubs (KithMapPicture *picture,
          guint           n,
          GRand          *rand)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++)
    {
      network_add (picture, KITH_PERSON_OTHER, draw_closeness (rand));
      for (guint k = 0; k < HUB_TIES && i > 0; k++)
        {
          guint end = ends->len == 0 ? 0 : g_array_index (ends, guint, g_rand_int_range (rand, 0, (int) ends->len));

          kith_map_picture_join (picture, end, i, KITH_LINE_NONE);
          g_array_append_val (ends, end);
          g_array_append_val (ends, i);
        }
    }
}

/* On a square, tied up to a distance at which everyone knows about six. */
static void
add_near (KithMapPicture *picture,
          guint           n,
          GRand          *rand)
{
  g_autofree double *x = g_new (double, n);
  g_autofree double *y = g_new (double, n);
  double reach = sqrt (6 / (G_PI * n));

  for (guint i = 0; i < n; i++)
    {
      x[i] = g_rand_double (rand);
      y[i] = g_rand_double (rand);
      network_add (picture, KITH_PERSON_NEIGHBOUR, draw_closeness (rand));
      for (guint k = 0; k < i; k++)
        if (hypot (x[i] - x[k], y[i] - y[k]) < reach)
          kith_map_picture_join (picture, k, i, KITH_LINE_NONE);
    }
}

static void
add_ring (KithMapPicture *picture,
          guint           n,
          GRand          *rand)
{
  for (guint i = 0; i < n; i++)
    network_add (picture, KITH_PERSON_FRIEND, draw_closeness (rand));
  for (guint i = 0; i < n; i++)
    for (guint k = 1; k <= RING_NEIGHBOURS; k++)
      {
        gboolean rewired = g_rand_double (rand) < REWIRED;

        kith_map_picture_join (picture, i, rewired ? (guint) g_rand_int_range (rand, 0, (int) n) : (i + k) % n, KITH_LINE_NONE);
      }
}

static void
add_chance (KithMapPicture *picture,
            guint           n,
            GRand          *rand)
{
  for (guint i = 0; i < n; i++)
    network_add (picture, (KithPersonKind) g_rand_int_range (rand, 0, KITH_N_PERSON_KINDS), draw_closeness (rand));
  for (guint i = 0; i < n; i++)
    kith_map_picture_join (picture, (guint) g_rand_int_range (rand, 0, (int) n), (guint) g_rand_int_range (rand, 0, (int) n), KITH_LINE_NONE);
}

KithMapPicture *
network_new (NetworkShape shape,
             guint        n,
             guint        seed)
{
  static void (* const adds[NETWORK_N_SHAPES]) (KithMapPicture *, guint, GRand *) = {
    add_circles, add_family, add_hubs, add_near, add_ring, add_chance,
  };
  KithMapPicture *picture = kith_map_picture_new ("Robin Ash");
  g_autoptr (GRand) rand = g_rand_new_with_seed (1000 * (guint) shape + seed);

  adds[shape] (picture, n, rand);
  return picture;
}

const char *
network_shape_name (NetworkShape shape)
{
  return names[shape];
}
