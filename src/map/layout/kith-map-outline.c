/* kith-map-outline.c: marching squares
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-outline.h"

#include <math.h>

/* The side of a square, in pixels. */
#define STEP 5.0

typedef enum
{
  TOP,
  RIGHT,
  BOTTOM,
  LEFT,
} Side;

/* @depths: at the corners of squares, row by row. @next: from the side of a square through which the edge comes in to the one
 * where it leaves, 0 for none; a side has the same number in both squares that share it. */
typedef struct
{
  double x;
  double y;
  guint across;
  guint down;
  double *depths;
  guint *next;
} Grid;

/* Which corners are inside: 1 top left, 2 top right, 4 bottom right, 8 bottom left. Where two opposite ones are, they are apart. */
static const struct
{
  guint n;
  Side sides[2][2];
} ways[16] = {
  [1] = { 1, { { LEFT, TOP } } },
  [2] = { 1, { { TOP, RIGHT } } },
  [3] = { 1, { { LEFT, RIGHT } } },
  [4] = { 1, { { RIGHT, BOTTOM } } },
  [5] = { 2, { { LEFT, TOP }, { RIGHT, BOTTOM } } },
  [6] = { 1, { { TOP, BOTTOM } } },
  [7] = { 1, { { LEFT, BOTTOM } } },
  [8] = { 1, { { BOTTOM, LEFT } } },
  [9] = { 1, { { BOTTOM, TOP } } },
  [10] = { 2, { { TOP, RIGHT }, { BOTTOM, LEFT } } },
  [11] = { 1, { { BOTTOM, RIGHT } } },
  [12] = { 1, { { RIGHT, LEFT } } },
  [13] = { 1, { { RIGHT, TOP } } },
  [14] = { 1, { { TOP, LEFT } } },
};

static guint
get_corner (const Grid *grid,
            guint       column,
            guint       row)
{
  return row * (grid->across + 1) + column;
}

/* From 1 on: an even number lies across, an odd one down from the corner of half as much. */
static guint
get_side (const Grid *grid,
          guint       column,
          guint       row,
          Side        side)
{
  guint corner = get_corner (grid, column + (side == RIGHT), row + (side == BOTTOM));

  return 2 * corner + (side == LEFT || side == RIGHT) + 2;
}

static void
measure (Grid              *grid,
         KithMapInsideFunc  inside,
         gpointer           data)
{
  for (guint row = 0; row <= grid->down; row++)
    for (guint column = 0; column <= grid->across; column++)
      {
        gboolean edge = row == 0 || column == 0 || row == grid->down || column == grid->across;
        double depth = inside (data, grid->x + STEP * column, grid->y + STEP * row);

        grid->depths[get_corner (grid, column, row)] = edge ? MIN (depth, -1) : depth;
      }
}

static void
link_square (Grid  *grid,
             guint  column,
             guint  row)
{
  guint corners = 0;

  corners |= grid->depths[get_corner (grid, column, row)] > 0 ? 1 : 0;
  corners |= grid->depths[get_corner (grid, column + 1, row)] > 0 ? 2 : 0;
  corners |= grid->depths[get_corner (grid, column + 1, row + 1)] > 0 ? 4 : 0;
  corners |= grid->depths[get_corner (grid, column, row + 1)] > 0 ? 8 : 0;
  for (guint i = 0; i < ways[corners].n; i++)
    grid->next[get_side (grid, column, row, ways[corners].sides[i][0])] = get_side (grid, column, row, ways[corners].sides[i][1]);
}

/* Where on the side the edge lies. */
static KithMapPoint
locate (const Grid *grid,
        guint       side)
{
  guint corner = (side - 2) / 2;
  gboolean down = side % 2;
  guint other = corner + (down ? grid->across + 1 : 1);
  double share = grid->depths[corner] / (grid->depths[corner] - grid->depths[other]);
  double x = grid->x + STEP * (corner % (grid->across + 1));
  double y = grid->y + STEP * (corner / (grid->across + 1));

  return (KithMapPoint) { x + (down ? 0 : share * STEP), y + (down ? share * STEP : 0), FALSE };
}

static void
follow (Grid   *grid,
        guint   from,
        GArray *points)
{
  gboolean begins = TRUE;

  for (guint side = from, next; (next = grid->next[side]) != 0; side = next)
    {
      KithMapPoint point = locate (grid, side);

      point.begins = begins;
      begins = FALSE;
      g_array_append_val (points, point);
      grid->next[side] = 0;
    }
}

GArray *
kith_map_outline_trace (const KithMapRect *bounds,
                        KithMapInsideFunc  inside,
                        gpointer           data)
{
  Grid grid = { bounds->x, bounds->y, (guint) ceil (bounds->width / STEP), (guint) ceil (bounds->height / STEP), NULL, NULL };
  guint corners = (grid.across + 1) * (grid.down + 1);
  GArray *points = g_array_new (FALSE, FALSE, sizeof (KithMapPoint));
  g_autofree double *depths = g_new (double, corners);
  g_autofree guint *next = g_new0 (guint, 2 * corners + 2);

  grid.depths = depths;
  grid.next = next;
  measure (&grid, inside, data);
  for (guint row = 0; row < grid.down; row++)
    for (guint column = 0; column < grid.across; column++)
      link_square (&grid, column, row);
  for (guint side = 2; side < 2 * corners + 2; side++)
    if (next[side] != 0)
      follow (&grid, side, points);
  return points;
}
