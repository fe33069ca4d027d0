/* kith-map-free.c
 *
 * Each circle of people who are linked is laid out by itself (kith-stress.h), turned so that it lies along the page, and
 * put beside the others on shelves, the largest first; then whatever stands too near is moved apart.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-free.h"

#include "kith-graph.h"
#include "kith-map-aside.h"
#include "kith-map-spread.h"

#include <glib/gi18n.h>
#include <math.h>

#define LARGEST_DISC 19.0
#define SMALLEST_DISC 5.0
/* So much of the page is taken when everyone has room for a name. */
#define ROOM_PER_DISC 46.0
#define FILL 0.55
/* No tie is longer than so many pixels where few people have much room. */
#define MOST_STEP 150.0
/* Around a circle, in the length of a tie. */
#define MARGIN 0.55
/* For names at the edge of the page. */
#define ROOM_BESIDE 34.0
#define ROOM_BELOW 18.0

/* A circle: its people, by place, and where they stand, in lengths of a tie, from the top left. */
typedef struct
{
  GArray *people;
  double *x;
  double *y;
  double width;
  double height;
  double left;
  double top;
} Circle;

static void
circle_free (Circle *self)
{
  g_array_unref (self->people);
  g_free (self->x);
  g_free (self->y);
  g_free (self);
}

static const KithMapPerson *
get_person (const KithMapPicture *picture,
            guint                 i)
{
  return picture->people->pdata[i];
}

static int
compare_ids (gconstpointer a,
             gconstpointer b,
             gpointer      data)
{
  const KithMapPicture *picture = data;

  return g_strcmp0 (get_person (picture, *(const guint *) a)->id, get_person (picture, *(const guint *) b)->id);
}

/* Everyone in the order of the ids, so that no other order matters; @turns: the place of each in it. */
static guint *
order_people (const KithMapPicture *picture,
              guint                *turns)
{
  guint *order = g_new (guint, picture->people->len + 1);

  for (guint i = 0; i < picture->people->len; i++)
    order[i] = i;
  g_sort_array (order, picture->people->len, sizeof (guint), compare_ids, (gpointer) picture);
  for (guint i = 0; i < picture->people->len; i++)
    turns[order[i]] = i;
  return order;
}

static GArray *
list_joins (const KithMapPicture *picture,
            const guint          *turns)
{
  GArray *joins = g_array_new (FALSE, FALSE, sizeof (KithJoin));

  for (guint i = 0; i < picture->ties->len; i++)
    {
      const KithMapTie *tie = &g_array_index (picture->ties, KithMapTie, i);
      const KithJoin join = { turns[tie->a], turns[tie->b] };

      g_array_append_val (joins, join);
    }
  return joins;
}

/* Those of part @number, in the order of their ids. */
static GArray *
list_part (const guint *parts,
           const guint *order,
           guint        n,
           guint        number)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++)
    if (parts[i] == number)
      g_array_append_val (people, order[i]);
  return people;
}

static KithGraph *
join_part (const GArray *people,
           const GArray *joins,
           const guint  *order)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (KithJoin));

  for (guint i = 0; i < people->len; i++)
    g_hash_table_insert (places, GUINT_TO_POINTER (g_array_index (people, guint, i)), GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < joins->len; i++)
    {
      const KithJoin *join = &g_array_index (joins, KithJoin, i);
      guint a = GPOINTER_TO_UINT (g_hash_table_lookup (places, GUINT_TO_POINTER (order[join->a])));
      guint b = GPOINTER_TO_UINT (g_hash_table_lookup (places, GUINT_TO_POINTER (order[join->b])));
      const KithJoin inner = { a - 1, b - 1 };

      if (a > 0 && b > 0)
        g_array_append_val (own, inner);
    }
  return kith_graph_new (people->len, (const KithJoin *) (gpointer) own->data, own->len);
}

/* Along the axis on which they lie farthest apart, the first of them at the upper left. */
static void
turn_along (Circle *circle)
{
  guint n = circle->people->len;
  double mean_x = 0, mean_y = 0, xx = 0, xy = 0, yy = 0;
  double angle;

  for (guint i = 0; i < n; i++)
    {
      mean_x += circle->x[i] / n;
      mean_y += circle->y[i] / n;
    }
  for (guint i = 0; i < n; i++)
    {
      double x = circle->x[i] -= mean_x;
      double y = circle->y[i] -= mean_y;

      xx += x * x;
      xy += x * y;
      yy += y * y;
    }
  angle = atan2 (2 * xy, xx - yy) / 2;
  for (guint i = 0; i < n; i++)
    {
      double x = circle->x[i];

      circle->x[i] = x * cos (angle) + circle->y[i] * sin (angle);
      circle->y[i] = circle->y[i] * cos (angle) - x * sin (angle);
    }
  for (guint i = n; i > 0; i--)
    {
      if (circle->x[0] > 0)
        circle->x[i - 1] = -circle->x[i - 1];
      if (circle->y[0] > 0)
        circle->y[i - 1] = -circle->y[i - 1];
    }
}

static void
move_to_corner (Circle *circle)
{
  double left = INFINITY, top = INFINITY;

  for (guint i = 0; i < circle->people->len; i++)
    {
      left = MIN (left, circle->x[i]);
      top = MIN (top, circle->y[i]);
    }
  for (guint i = 0; i < circle->people->len; i++)
    {
      circle->x[i] += MARGIN - left;
      circle->y[i] += MARGIN - top;
      circle->width = MAX (circle->width, circle->x[i] + MARGIN);
      circle->height = MAX (circle->height, circle->y[i] + MARGIN);
    }
}

static Circle *
circle_new (GArray       *people,
            const GArray *joins,
            const guint  *order)
{
  g_autoptr (KithGraph) graph = join_part (people, joins, order);
  Circle *circle = g_new0 (Circle, 1);

  circle->people = g_array_ref (people);
  circle->x = g_new0 (double, people->len);
  circle->y = g_new0 (double, people->len);
  kith_graph_arrange (graph, circle->x, circle->y);
  turn_along (circle);
  move_to_corner (circle);
  return circle;
}

static int
compare_circles (gconstpointer a,
                 gconstpointer b)
{
  const Circle *one = *(Circle *const *) a;
  const Circle *other = *(Circle *const *) b;

  return (one->people->len < other->people->len) - (one->people->len > other->people->len);
}

/* @alone: (out): those who know nobody. */
static GPtrArray *
find_circles (const KithMapPicture *picture,
              GArray               *alone)
{
  guint n = picture->people->len;
  g_autofree guint *turns = g_new (guint, n + 1);
  g_autofree guint *order = order_people (picture, turns);
  g_autofree guint *parts = g_new (guint, n + 1);
  g_autoptr (GArray) joins = list_joins (picture, turns);
  g_autoptr (KithGraph) graph = kith_graph_new (n, (const KithJoin *) (gpointer) joins->data, joins->len);
  guint n_parts = kith_graph_find_parts (graph, KITH_GRAPH_NOBODY, parts);
  GPtrArray *circles = g_ptr_array_new_with_free_func ((GDestroyNotify) circle_free);

  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr (GArray) people = list_part (parts, order, n, i);

      if (people->len > 1)
        g_ptr_array_add (circles, circle_new (people, joins, order));
      else
        g_array_append_val (alone, g_array_index (people, guint, 0));
    }
  g_ptr_array_sort (circles, compare_circles);
  return circles;
}

/* On shelves as wide as makes the whole about as wide for its height as the page. Returns: how wide and high it is */
static KithMapDot
shelve (GPtrArray *circles,
        double     aspect)
{
  KithMapDot whole = { 0, 0 };
  double area = 0;
  double most = 0;
  double left = 0;
  double top = 0;
  double shelf = 0;

  for (guint i = 0; i < circles->len; i++)
    {
      const Circle *circle = circles->pdata[i];

      area += circle->width * circle->height;
      most = MAX (most, circle->width);
    }
  most = MAX (most, sqrt (area * aspect));
  for (guint i = 0; i < circles->len; i++)
    {
      Circle *circle = circles->pdata[i];

      if (left > 0 && left + circle->width > most)
        {
          top += shelf;
          left = shelf = 0;
        }
      circle->left = left;
      circle->top = top;
      left += circle->width;
      shelf = MAX (shelf, circle->height);
      whole.x = MAX (whole.x, left);
      whole.y = MAX (whole.y, top + shelf);
    }
  return whole;
}

/* In the middle of @area, as large as it can be. */
static GArray *
scale (GPtrArray         *circles,
       const KithMapRect *area)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (KithMapDot));
  KithMapDot whole = shelve (circles, area->width / area->height);
  double step = MIN (MOST_STEP, MIN (area->width / whole.x, area->height / whole.y));
  double left = area->x + (area->width - step * whole.x) / 2;
  double top = area->y + (area->height - step * whole.y) / 2;

  for (guint i = 0; i < circles->len; i++)
    {
      const Circle *circle = circles->pdata[i];

      for (guint k = 0; k < circle->people->len; k++)
        {
          const KithMapDot point = { left + step * (circle->left + circle->x[k]), top + step * (circle->top + circle->y[k]) };

          g_array_append_val (points, point);
        }
    }
  return points;
}

static void
stand (KithMapLayout        *layout,
       const KithMapPicture *picture,
       guint                 person,
       const KithMapDot   *point)
{
  KithMapSpot *spot = &layout->spots[person];
  double closeness = get_person (picture, person)->closeness;

  spot->placed = TRUE;
  spot->x = point->x;
  spot->y = point->y;
  spot->side = point->x >= layout->x ? 1 : -1;
  spot->radius = hypot (point->x - layout->x, point->y - layout->y);
  spot->tone = isnan (closeness) ? 0 : closeness / 100;
}

static void
stand_in_circles (KithMapLayout        *layout,
                  const KithMapPicture *picture,
                  GPtrArray            *circles,
                  GArray               *points)
{
  guint at = 0;

  for (guint i = 0; i < circles->len; i++)
    {
      const Circle *circle = circles->pdata[i];

      for (guint k = 0; k < circle->people->len; k++)
        stand (layout, picture, g_array_index (circle->people, guint, k), &g_array_index (points, KithMapDot, at++));
    }
}

static double
choose_disc (const KithMapRect *area,
             guint              n)
{
  double room = sqrt (FILL * area->width * area->height / MAX (n, 1));

  return CLAMP (LARGEST_DISC * room / (ROOM_PER_DISC + LARGEST_DISC), SMALLEST_DISC, LARGEST_DISC);
}

void
kith_map_free_place (KithMapLayout        *layout,
                     const KithMapPicture *picture,
                     const KithMeasure    *measure)
{
  g_autoptr (GArray) alone = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) circles = find_circles (picture, alone);
  g_autoptr (GArray) points = NULL;
  KithMapRect area = layout->area;

  layout->disc = choose_disc (&area, picture->people->len);
  /* Translators: on the map, people who know none of the others. */
  kith_map_aside_lay (layout, alone, circles->len > 0 ? _("Without a tie") : NULL, measure, &area);
  layout->x = area.x + area.width / 2;
  layout->y = area.y + area.height / 2;
  area = (KithMapRect) { area.x + ROOM_BESIDE, area.y, MAX (1, area.width - 2 * ROOM_BESIDE), MAX (1, area.height - ROOM_BELOW) };
  if (circles->len > 0)
    {
      points = scale (circles, &area);
      kith_map_spread (points, &area, &layout->disc);
      stand_in_circles (layout, picture, circles, points);
    }
  for (guint i = 0; i < alone->len; i++)
    {
      guint person = g_array_index (alone, guint, i);
      const KithMapDot point = { layout->spots[person].x, layout->spots[person].y };

      stand (layout, picture, person, &point);
    }
}
