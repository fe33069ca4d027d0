/* kith-label-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-label-field.h"

#include <math.h>

#define PAGE_MARGIN 4.0

/* Half the height of the highest wave. */
#define LINE_MARGIN 4.0

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

struct _KithLabelField
{
  double width;
  double height;
  GArray *boxes;
  GArray *discs;
  GArray *lines;
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

  self->width = width;
  self->height = height;
  self->boxes = g_array_new (FALSE, FALSE, sizeof (Box));
  self->discs = g_array_new (FALSE, FALSE, sizeof (Disc));
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
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
  g_free (self);
}

void
kith_label_field_add_box (KithLabelField    *self,
                          const KithMapRect *box,
                          int                owner)
{
  Box added = { *box, owner };

  g_array_append_val (self->boxes, added);
}

void
kith_label_field_take_box (KithLabelField *self,
                           int             owner)
{
  for (guint i = self->boxes->len; i > 0; i--)
    if (g_array_index (self->boxes, Box, i - 1).owner == owner)
      g_array_remove_index_fast (self->boxes, i - 1);
}

void
kith_label_field_add_disc (KithLabelField *self,
                           double          x,
                           double          y,
                           double          radius)
{
  Disc added = { x, y, radius };

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

  g_array_append_val (self->lines, added);
}

/* Whether @box is off the page or on what stays where it is. */
static gboolean
is_barred (const KithLabelField *self,
           const KithMapRect    *box)
{
  if (box->x < PAGE_MARGIN || box->y < PAGE_MARGIN || box->x + box->width > self->width - PAGE_MARGIN
      || box->y + box->height > self->height - PAGE_MARGIN)
    return TRUE;
  for (guint i = 0; i < self->discs->len; i++)
    if (meets_disc (box, &g_array_index (self->discs, Disc, i)))
      return TRUE;

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

  if (is_barred (self, box))
    return INFINITY;
  for (guint i = 0; i < self->boxes->len; i++)
    if (boxes_meet (box, &g_array_index (self->boxes, Box, i).rect))
      return INFINITY;

  for (guint i = 0; i < self->lines->len && weight < most; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      weight += line->weight * measure_inside (line, box);
    }
  return weight;
}

int
kith_label_field_find_owner (const KithLabelField *self,
                             const KithMapRect    *box)
{
  int owner = -1;

  if (is_barred (self, box))
    return -1;
  for (guint i = 0; i < self->boxes->len; i++)
    {
      const Box *other = &g_array_index (self->boxes, Box, i);

      if (!boxes_meet (box, &other->rect))
        continue;
      if (owner >= 0 || other->owner < 0)
        return -1;
      owner = other->owner;
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

  for (guint i = 0; i < self->discs->len; i++)
    if (disc_meets (&g_array_index (self->discs, Disc, i), &line))
      return FALSE;
  for (guint i = 0; i < self->boxes->len; i++)
    if (measure_inside (&line, &g_array_index (self->boxes, Box, i).rect) > 0)
      return FALSE;

  return TRUE;
}
