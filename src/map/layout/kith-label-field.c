/* kith-label-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-label-field.h"

#include "kith-map-grid.h"

#include <math.h>

#define PAGE_MARGIN 4.0

/* Half the height of the highest wave. */
#define LINE_MARGIN 4.0

/* Of the squares by which things are found: about as high as two lines of writing. */
#define SIDE 32.0

/* The owner of a box that was taken away. */
#define GONE (-2)

typedef struct
{
  KithMapRect rect;
  int owner;
} Box;

typedef struct
{
  double x;
  double y;
  double radius;
} Disc;

typedef struct
{
  double x0;
  double y0;
  double x1;
  double y1;
  double weight;
} Line;

/* Of each kind of thing all there are, and where they lie. @near: the lines that are asked for; @owned: by owner, the place of their box
 * and one more. */
struct _KithLabelField
{
  double width;
  double height;
  GArray *boxes;
  GArray *discs;
  GArray *lines;
  KithGrid *box_grid;
  KithGrid *disc_grid;
  KithGrid *line_grid;
  GArray *near;
  GArray *owned;
};

static gboolean
boxes_meet (const KithMapRect *a,
            const KithMapRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

static gboolean
meets_disc (const KithMapRect *box,
            const Disc        *disc)
{
  double across = disc->x - CLAMP (disc->x, box->x, box->x + box->width);
  double down = disc->y - CLAMP (disc->y, box->y, box->y + box->height);

  return across * across + down * down < disc->radius * disc->radius;
}

/* Narrows the part of a line that lies between two parallel edges (Liang and Barsky). */
static gboolean
clip (double  from,
      double  step,
      double  low,
      double  high,
      double *start,
      double *end)
{
  double enter;
  double leave;

  if (fabs (step) < 1e-9)
    return from >= low && from <= high;

  enter = (low - from) / step;
  leave = (high - from) / step;
  *start = MAX (*start, MIN (enter, leave));
  *end = MIN (*end, MAX (enter, leave));
  return *start < *end;
}

static double
measure_inside (const Line        *line,
                const KithMapRect *box)
{
  double across = line->x1 - line->x0;
  double down = line->y1 - line->y0;
  double start = 0;
  double end = 1;

  if (!clip (line->x0, across, box->x - LINE_MARGIN, box->x + box->width + LINE_MARGIN, &start, &end)
      || !clip (line->y0, down, box->y - LINE_MARGIN, box->y + box->height + LINE_MARGIN, &start, &end))
    return 0;

  return (end - start) * sqrt (across * across + down * down);
}

KithLabelField *
kith_label_field_new (double width,
                      double height)
{
  KithLabelField *self = g_new0 (KithLabelField, 1);
  const KithMapRect page = { 0, 0, width, height };

  self->width = width;
  self->height = height;
  self->boxes = g_array_new (FALSE, FALSE, sizeof (Box));
  self->discs = g_array_new (FALSE, FALSE, sizeof (Disc));
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->box_grid = kith_grid_new (&page, SIDE);
  self->disc_grid = kith_grid_new (&page, SIDE);
  self->line_grid = kith_grid_new (&page, SIDE);
  self->near = g_array_new (FALSE, FALSE, sizeof (guint));
  self->owned = g_array_new (FALSE, TRUE, sizeof (guint));
  return self;
}

void
kith_label_field_free (KithLabelField *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->boxes);
  g_array_unref (self->discs);
  g_array_unref (self->lines);
  g_array_unref (self->near);
  g_array_unref (self->owned);
  kith_grid_free (self->box_grid);
  kith_grid_free (self->disc_grid);
  kith_grid_free (self->line_grid);
  g_free (self);
}

void
kith_label_field_add_box (KithLabelField    *self,
                          const KithMapRect *box,
                          int                owner)
{
  Box added = { *box, owner };

  kith_grid_add (self->box_grid, box, self->boxes->len);
  g_array_append_val (self->boxes, added);
  if (owner < 0)
    return;
  if ((guint) owner >= self->owned->len)
    g_array_set_size (self->owned, (guint) owner + 1);
  g_array_index (self->owned, guint, owner) = self->boxes->len;
}

void
kith_label_field_take_box (KithLabelField *self,
                           int             owner)
{
  guint *owned = (guint) owner < self->owned->len ? &g_array_index (self->owned, guint, owner) : NULL;

  if (owned == NULL || *owned == 0)
    return;
  g_array_index (self->boxes, Box, *owned - 1).owner = GONE;
  *owned = 0;
}

void
kith_label_field_add_disc (KithLabelField *self,
                           double          x,
                           double          y,
                           double          radius)
{
  Disc added = { x, y, radius };

  kith_grid_add_disc (self->disc_grid, x, y, radius, self->discs->len);
  g_array_append_val (self->discs, added);
}

void
kith_label_field_add_line (KithLabelField *self,
                           double          x0,
                           double          y0,
                           double          x1,
                           double          y1,
                           double          weight)
{
  Line added = { x0, y0, x1, y1, weight };
  guint pieces = (guint) ceil (hypot (x1 - x0, y1 - y0) / SIDE);

  for (guint i = 0; i < pieces; i++)
    {
      double x = x0 + (x1 - x0) * (i + 0.5) / pieces;
      double y = y0 + (y1 - y0) * (i + 0.5) / pieces;
      double across = fabs (x1 - x0) / pieces + 2 * LINE_MARGIN;
      double down = fabs (y1 - y0) / pieces + 2 * LINE_MARGIN;

      kith_grid_add (self->line_grid, &(KithMapRect) { x - across / 2, y - down / 2, across, down }, self->lines->len);
    }
  g_array_append_val (self->lines, added);
}

/* Whether @box is off the page or on what stays where it is. */
static gboolean
is_barred (const KithLabelField *self,
           const KithMapRect    *box)
{
  KithGridLook look;
  guint i;

  if (box->x < PAGE_MARGIN || box->y < PAGE_MARGIN || box->x + box->width > self->width - PAGE_MARGIN
      || box->y + box->height > self->height - PAGE_MARGIN)
    return TRUE;
  kith_grid_look (self->disc_grid, box, &look);
  while (kith_grid_next (self->disc_grid, &look, &i))
    if (meets_disc (box, &g_array_index (self->discs, Disc, i)))
      return TRUE;

  return FALSE;
}

static gboolean
is_written_on (const KithLabelField *self,
               const KithMapRect    *box)
{
  KithGridLook look;
  guint i;

  kith_grid_look (self->box_grid, box, &look);
  while (kith_grid_next (self->box_grid, &look, &i))
    {
      const Box *other = &g_array_index (self->boxes, Box, i);

      if (other->owner != GONE && boxes_meet (box, &other->rect))
        return TRUE;
    }
  return FALSE;
}

double
kith_label_field_weigh (const KithLabelField *self,
                        const KithMapRect    *box)
{
  return kith_label_field_weigh_below (self, box, INFINITY);
}

double
kith_label_field_weigh_below (const KithLabelField *self,
                              const KithMapRect    *box,
                              double                most)
{
  double weight = 0;

  if (is_barred (self, box) || is_written_on (self, box))
    return INFINITY;

  kith_grid_gather (self->line_grid, box, self->near);
  for (guint i = 0; i < self->near->len && weight < most; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, g_array_index (self->near, guint, i));

      weight += line->weight * measure_inside (line, box);
    }
  return weight;
}

int
kith_label_field_find_owner (const KithLabelField *self,
                             const KithMapRect    *box)
{
  KithGridLook look;
  int owner = -1;
  guint found = 0;
  guint i;

  if (is_barred (self, box))
    return -1;
  kith_grid_look (self->box_grid, box, &look);
  while (kith_grid_next (self->box_grid, &look, &i))
    {
      const Box *other = &g_array_index (self->boxes, Box, i);

      if (other->owner == GONE || (owner >= 0 && i == found) || !boxes_meet (box, &other->rect))
        continue;
      if (owner >= 0 || other->owner < 0)
        return -1;
      owner = other->owner;
      found = i;
    }

  return owner;
}

static gboolean
disc_meets (const Disc *disc,
            const Line *line)
{
  double across = line->x1 - line->x0;
  double down = line->y1 - line->y0;
  double square = MAX (across * across + down * down, 1e-9);
  double share = ((disc->x - line->x0) * across + (disc->y - line->y0) * down) / square;

  share = CLAMP (share, 0, 1);
  return hypot (line->x0 + share * across - disc->x, line->y0 + share * down - disc->y) < disc->radius;
}

gboolean
kith_label_field_is_open (const KithLabelField *self,
                          double                x0,
                          double                y0,
                          double                x1,
                          double                y1)
{
  const Line line = { x0, y0, x1, y1, 1 };
  const KithMapRect around = {
    MIN (x0, x1) - LINE_MARGIN, MIN (y0, y1) - LINE_MARGIN, fabs (x1 - x0) + 2 * LINE_MARGIN, fabs (y1 - y0) + 2 * LINE_MARGIN,
  };
  KithGridLook look;
  guint i;

  kith_grid_look (self->disc_grid, &around, &look);
  while (kith_grid_next (self->disc_grid, &look, &i))
    if (disc_meets (&g_array_index (self->discs, Disc, i), &line))
      return FALSE;
  kith_grid_look (self->box_grid, &around, &look);
  while (kith_grid_next (self->box_grid, &look, &i))
    {
      const Box *box = &g_array_index (self->boxes, Box, i);

      if (box->owner != GONE && measure_inside (&line, &box->rect) > 0)
        return FALSE;
    }

  return TRUE;
}
