/* kith-map-kin.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-kin.h"

#include <math.h>

/* Neighbours stand about one place apart. */
#define BESIDE 1.2
/* A couple that others stand between is joined below the discs. */
#define BRACKET 9.0
#define BRACKET_STEP 4.0
/* The bar over brothers and sisters, above their discs; that of other parents a little higher. */
#define BAR 13.0
#define BAR_STEP 5.0
#define BAR_LEVELS 4
#define BAR_GAP 8.0
/* The strokes across the line of a former couple. */
#define STROKE_HEIGHT 6.0
#define STROKE_LEAN 2.0
#define STROKE_GAP 5.0

typedef struct
{
  KithMapLayout *layout;
  const KithFamilyRows *rows;
} Drawing;

static double
get_x (const Drawing *drawing,
       guint          person)
{
  return person < drawing->layout->n_spots ? drawing->layout->spots[person].x : drawing->layout->x;
}

static double
get_y (const Drawing *drawing,
       guint          person)
{
  return person < drawing->layout->n_spots ? drawing->layout->spots[person].y : drawing->layout->y;
}

static double
get_radius (const Drawing *drawing,
            guint          person)
{
  return person < drawing->layout->n_spots ? drawing->layout->disc : drawing->layout->client_disc;
}

static void
draw (const Drawing *drawing,
      double         x0,
      double         y0,
      double         x1,
      double         y1,
      gboolean       broken)
{
  const KithMapSegment segment = { x0, y0, x1, y1, broken };

  if (x0 != x1 || y0 != y1)
    g_array_append_val (drawing->layout->segments, segment);
}

static gboolean
are_neighbours (const Drawing *drawing,
                guint          a,
                guint          b)
{
  return fabs (drawing->rows->places[a] - drawing->rows->places[b]) <= BESIDE;
}

static void
strike (const Drawing *drawing,
        double         x,
        double         y)
{
  for (int side = -1; side <= 1; side += 2)
    draw (drawing, x + side * STROKE_GAP / 2 - STROKE_LEAN, y + STROKE_HEIGHT, x + side * STROKE_GAP / 2 + STROKE_LEAN, y - STROKE_HEIGHT,
          FALSE);
}

/* Where the children of a couple hang. */
static double
get_couple_y (const Drawing    *drawing,
              const KithCouple *couple,
              guint             level)
{
  double y = get_y (drawing, couple->a);

  if (are_neighbours (drawing, couple->a, couple->b))
    return y;
  return y + MAX (get_radius (drawing, couple->a), get_radius (drawing, couple->b)) + BRACKET + BRACKET_STEP * (level % BAR_LEVELS);
}

static void
draw_couple (const Drawing    *drawing,
             const KithCouple *couple,
             guint             level)
{
  guint left = get_x (drawing, couple->a) <= get_x (drawing, couple->b) ? couple->a : couple->b;
  guint right = left == couple->a ? couple->b : couple->a;
  double y = get_couple_y (drawing, couple, level);
  double from = get_x (drawing, left);
  double to = get_x (drawing, right);

  if (are_neighbours (drawing, left, right))
    {
      from += get_radius (drawing, left);
      to -= get_radius (drawing, right);
    }
  else
    {
      draw (drawing, from, get_y (drawing, left) + get_radius (drawing, left), from, y, !couple->partners);
      draw (drawing, to, get_y (drawing, right) + get_radius (drawing, right), to, y, !couple->partners);
    }
  draw (drawing, from, y, to, y, !couple->partners);
  if (couple->ended)
    strike (drawing, (from + to) / 2, y);
}

/* The place of the couple that are all of @parents; −1 where they are none. */
static int
find_couple (const Drawing *drawing,
             const GArray  *parents)
{
  for (guint i = 0; parents->len == 2 && i < drawing->rows->couples->len; i++)
    {
      const KithCouple *couple = &g_array_index (drawing->rows->couples, KithCouple, i);
      guint first = g_array_index (parents, guint, 0);
      guint second = g_array_index (parents, guint, 1);

      if ((couple->a == first && couple->b == second) || (couple->a == second && couple->b == first))
        return (int) i;
    }
  return -1;
}

static void
widen (double  x,
       double *from,
       double *to)
{
  *from = MIN (*from, x);
  *to = MAX (*to, x);
}

/* From what is above, down to @bar. */
static void
hang (const Drawing *drawing,
      double         x,
      double         y,
      double         bar,
      double        *from,
      double        *to)
{
  draw (drawing, x, y, x, bar, FALSE);
  widen (x, from, to);
}

static void
hang_from_parents (const Drawing *drawing,
                   const GArray  *parents,
                   double         bar,
                   double        *from,
                   double        *to)
{
  int couple = find_couple (drawing, parents);

  if (couple >= 0)
    {
      const KithCouple *both = &g_array_index (drawing->rows->couples, KithCouple, couple);

      hang (drawing, (get_x (drawing, both->a) + get_x (drawing, both->b)) / 2, get_couple_y (drawing, both, (guint) couple), bar, from, to);
      return;
    }
  for (guint i = 0; i < parents->len; i++)
    {
      guint parent = g_array_index (parents, guint, i);

      hang (drawing, get_x (drawing, parent), get_y (drawing, parent) + get_radius (drawing, parent), bar, from, to);
    }
}

static int
get_row (const Drawing   *drawing,
         const KithBrood *brood)
{
  return drawing->rows->rows[g_array_index (brood->children, guint, 0)];
}

/* Whose parent stands beside or below them, as ties that contradict each other have it. */
static gboolean
is_upside_down (const Drawing   *drawing,
                const KithBrood *brood)
{
  for (guint i = 0; i < brood->parents->len; i++)
    if (drawing->rows->rows[g_array_index (brood->parents, guint, i)] >= get_row (drawing, brood))
      return TRUE;
  return FALSE;
}

static void
draw_directly (const Drawing   *drawing,
               const KithBrood *brood)
{
  for (guint i = 0; i < brood->parents->len; i++)
    for (guint k = 0; k < brood->children->len; k++)
      {
        guint parent = g_array_index (brood->parents, guint, i);
        guint child = g_array_index (brood->children, guint, k);
        double across = get_x (drawing, child) - get_x (drawing, parent);
        double down = get_y (drawing, child) - get_y (drawing, parent);
        double length = hypot (across, down);
        double begin = get_radius (drawing, parent) / length;
        double end = 1 - get_radius (drawing, child) / length;

        if (begin < end)
          draw (drawing, get_x (drawing, parent) + begin * across, get_y (drawing, parent) + begin * down,
                get_x (drawing, parent) + end * across, get_y (drawing, parent) + end * down, FALSE);
      }
}

/* Over what width the bar and what hangs from it reach. */
static void
find_span (const Drawing   *drawing,
           const KithBrood *brood,
           double          *from,
           double          *to)
{
  int couple = find_couple (drawing, brood->parents);

  *from = INFINITY;
  *to = -INFINITY;
  for (guint i = 0; i < brood->children->len; i++)
    widen (get_x (drawing, g_array_index (brood->children, guint, i)), from, to);
  for (guint i = 0; i < brood->parents->len && couple < 0; i++)
    widen (get_x (drawing, g_array_index (brood->parents, guint, i)), from, to);
  if (couple >= 0)
    {
      const KithCouple *both = &g_array_index (drawing->rows->couples, KithCouple, couple);

      widen ((get_x (drawing, both->a) + get_x (drawing, both->b)) / 2, from, to);
    }
}

static gboolean
meets (const Drawing   *drawing,
       const KithBrood *brood,
       const KithBrood *other)
{
  double from, to, other_from, other_to;

  find_span (drawing, brood, &from, &to);
  find_span (drawing, other, &other_from, &other_to);
  return get_row (drawing, brood) == get_row (drawing, other) && from < other_to + BAR_GAP && other_from < to + BAR_GAP;
}

/* The lowest on which no bar of the same row that was drawn before lies beside it. */
static guint
find_level (const Drawing *drawing,
            const guint   *levels,
            guint          at)
{
  const KithBrood *brood = drawing->rows->broods->pdata[at];

  for (guint level = 0;; level++)
    {
      gboolean taken = FALSE;

      for (guint i = 0; i < at; i++)
        taken |= levels[i] == level && meets (drawing, brood, drawing->rows->broods->pdata[i]);
      if (!taken)
        return level;
    }
}

static void
draw_brood (const Drawing   *drawing,
            const KithBrood *brood,
            guint            level)
{
  double bar = INFINITY;
  double from = INFINITY;
  double to = -INFINITY;

  if (is_upside_down (drawing, brood))
    {
      draw_directly (drawing, brood);
      return;
    }
  for (guint i = 0; i < brood->children->len; i++)
    {
      guint child = g_array_index (brood->children, guint, i);

      bar = MIN (bar, get_y (drawing, child) - get_radius (drawing, child) - BAR - BAR_STEP * MIN (level, BAR_LEVELS));
    }
  hang_from_parents (drawing, brood->parents, bar, &from, &to);
  for (guint i = 0; i < brood->children->len; i++)
    {
      guint child = g_array_index (brood->children, guint, i);

      hang (drawing, get_x (drawing, child), get_y (drawing, child) - get_radius (drawing, child), bar, &from, &to);
    }
  draw (drawing, from, bar, to, bar, FALSE);
}

void
kith_map_kin_draw (KithMapLayout        *layout,
                   const KithFamilyRows *rows)
{
  const Drawing drawing = { layout, rows };
  g_autofree guint *levels = g_new0 (guint, rows->broods->len + 1);

  for (guint i = 0; i < rows->couples->len; i++)
    draw_couple (&drawing, &g_array_index (rows->couples, KithCouple, i), i);
  for (guint i = 0; i < rows->broods->len; i++)
    {
      levels[i] = find_level (&drawing, levels, i);
      draw_brood (&drawing, rows->broods->pdata[i], levels[i]);
    }
}
