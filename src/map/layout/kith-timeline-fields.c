/* kith-timeline-fields.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-part.h"

#include <glib/gi18n.h>
#include <math.h>

#define NAME_LINE 24.0
#define NAME_PADDING 5.0
#define CURSOR_CLEAR 7.0

/* Before the first session and after the last one, in days at most. */
#define EDGE_DAYS 4

/* The same in pixels at least: as far as a bead reaches. */
#define EDGE 12.0

/* A time before therapy narrower than this needs no name. */
#define LEAST_BEFORE 60.0

/* The day of the last session that counts before @day, 0 for none. */
static guint32
find_bead_before (const KithTimeline *timeline,
                  guint32             day)
{
  guint32 found = 0;

  for (guint i = 0; i < timeline->beads->len; i++)
    {
      const KithTimelineBead *bead = timeline->beads->pdata[i];

      if (bead->number > 0 && bead->day < day)
        found = MAX (found, bead->day);
    }
  return found;
}

/* Half way between two sessions, so that no bead stands on the edge of its phase. */
static double
find_start (const KithTimelinePart *self,
            guint                   i)
{
  const KithTimelineBand *band = self->timeline->bands->pdata[i];
  guint32 last = i > 0 ? find_bead_before (self->timeline, band->from) : 0;
  double x = kith_timeline_layout_get_x (self->layout, band->from);

  if (last > 0)
    return (x + kith_timeline_layout_get_x (self->layout, last)) / 2;
  last = MAX (band->from - MIN (EDGE_DAYS, band->from), self->layout->from);
  return MAX (MIN (kith_timeline_layout_get_x (self->layout, last), x - EDGE), self->layout->plot.x - EDGE / 2);
}

static double
find_end (const KithTimelinePart *self,
          guint                   i)
{
  const KithTimelineBand *band = self->timeline->bands->pdata[i];
  guint32 last;
  double x;

  if (i + 1 < self->timeline->bands->len)
    return find_start (self, i + 1);
  x = kith_timeline_layout_get_x (self->layout, MIN (band->to, self->layout->to));
  last = MIN (band->to + EDGE_DAYS, self->layout->to);
  return MIN (MAX (kith_timeline_layout_get_x (self->layout, last), x + EDGE), self->end);
}

/* So that the cursor does not strike the name through, where there is room beside it. */
static void
step_aside (double             cursor,
            KithTimelineField *field)
{
  KithMapRect *box = &field->name.box;
  double before = cursor - CURSOR_CLEAR - box->width;
  double behind = cursor + CURSOR_CLEAR;
  double end = field->box.x + field->box.width - NAME_PADDING;

  if (field->name.text == NULL || isnan (cursor) || cursor < box->x - CURSOR_CLEAR || cursor > box->x + box->width + CURSOR_CLEAR)
    return;
  if (behind + box->width <= end && (behind - box->x <= box->x - before || before < field->box.x + NAME_PADDING))
    box->x = behind;
  else if (before >= field->box.x + NAME_PADDING)
    box->x = before;
}

static void
add_field (const KithTimelinePart *self,
           int                     band,
           const char             *name,
           double                  from,
           double                  to,
           double                  top)
{
  KithTimelineField field = { band, { from, top, MAX (to - from, 1), 0 }, { 0 } };

  kith_timeline_part_write (self, &field.name, KITH_TEXT_HEADING, name, (from + to) / 2, top + NAME_PADDING,
                            to - from - 2 * NAME_PADDING, KITH_TIMELINE_CENTRE);
  step_aside (self->layout->cursor, &field);
  g_array_append_val (self->layout->fields, field);
}

double
kith_timeline_fields_lay (const KithTimelinePart *self,
                          double                  top)
{
  const GPtrArray *bands = self->timeline->bands;
  double start;

  if (bands->len == 0)
    return 8;

  start = find_start (self, 0);
  if (start - self->layout->plot.x >= LEAST_BEFORE)
    add_field (self, -1, C_("phase", "before therapy"), self->layout->plot.x, start, top);
  for (guint i = 0; i < bands->len; i++)
    add_field (self, (int) i, ((const KithTimelineBand *) bands->pdata[i])->label, find_start (self, i),
               find_end (self, i), top);
  return NAME_LINE;
}
