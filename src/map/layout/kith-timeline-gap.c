/* kith-timeline-gap.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-part.h"

#include <glib/gi18n.h>
#include <math.h>

#define TRACK 46.0
#define TRACK_GAP 16.0
#define CAPTION_ROOM 19.0
#define VALUE_GAP 8.0

/* So that a small gap is not drawn as high as a wide one. */
#define LEAST_SCALE 30.0

static const KithTimelineBead *
get_bead (const KithTimelinePart *self,
          guint                   i)
{
  return g_ptr_array_index (self->timeline->beads, i);
}

static double
find_scale (const KithTimelinePart *self)
{
  double most = LEAST_SCALE;

  for (guint i = 0; i < self->timeline->beads->len; i++)
    if (!isnan (get_bead (self, i)->gap))
      most = MAX (most, get_bead (self, i)->gap);
  return most;
}

static void
lay_dots (const KithTimelinePart *self)
{
  KithTimelineLayout *layout = self->layout;
  double scale = find_scale (self);
  int current = -1;

  for (guint i = 0; i < self->timeline->beads->len; i++)
    {
      const KithTimelineBead *bead = get_bead (self, i);
      KithTimelineGapDot dot = { .bead = i, .after = kith_timeline_part_is_after (self, bead->day) };

      if (isnan (bead->gap))
        continue;
      dot.x = kith_timeline_layout_get_x (layout, CLAMP (bead->day, layout->from, layout->to));
      dot.y = layout->gap.y + layout->gap.height * (1 - bead->gap / scale);
      current = dot.after ? current : (int) layout->gap_dots->len;
      g_array_append_val (layout->gap_dots, dot);
    }
  if (current >= 0)
    g_array_index (layout->gap_dots, KithTimelineGapDot, current).current = TRUE;
}

static void
write_value (const KithTimelinePart   *self,
             const KithTimelineGapDot *dot)
{
  g_autofree char *words = g_strdup_printf ("%.0f", get_bead (self, dot->bead)->gap);
  double height;
  double width = kith_timeline_part_measure (self, KITH_TEXT_HEADING, words, &height);
  double x = dot->x + VALUE_GAP;
  double y = MIN (dot->y - height / 2, self->layout->gap.y + self->layout->gap.height - height);

  kith_timeline_part_write (self, &self->layout->gap_value, KITH_TEXT_HEADING, words,
                            x + width <= self->end ? x : dot->x - VALUE_GAP - width, y, width + 1, KITH_TIMELINE_START);
}

double
kith_timeline_gap_get_height (const KithTimelinePart *self)
{
  for (guint i = 0; i < self->timeline->beads->len; i++)
    if (!isnan (get_bead (self, i)->gap))
      return TRACK_GAP + (self->narrow ? CAPTION_ROOM : 0) + TRACK;
  return 0;
}

void
kith_timeline_gap_lay (const KithTimelinePart *self,
                       double                  top)
{
  KithTimelineLayout *layout = self->layout;
  double head = kith_timeline_part_caption (self, _("Closeness gap"), _("wished and felt"), top + TRACK_GAP);

  layout->gap = (KithMapRect) { layout->plot.x, top + TRACK_GAP + head, layout->plot.width, TRACK };
  lay_dots (self);
  for (guint i = 0; i < layout->gap_dots->len; i++)
    if (g_array_index (layout->gap_dots, KithTimelineGapDot, i).current)
      write_value (self, &g_array_index (layout->gap_dots, KithTimelineGapDot, i));
}
