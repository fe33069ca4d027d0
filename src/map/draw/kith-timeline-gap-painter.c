/* kith-timeline-gap-painter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-gap.h"

#define DOT 2.4
#define CURRENT_DOT 3.6
#define FIELD_ALPHA 0.18

static const KithTimelineGapDot *
get_dot (const KithTimelineLayout *layout,
         guint                     i)
{
  return &g_array_index (layout->gap_dots, KithTimelineGapDot, i);
}

static void
fill_between (const KithEasel          *easel,
              const KithTimelineGapDot *from,
              const KithTimelineGapDot *to,
              double                    bottom,
              double                    alpha)
{
  cairo_move_to (easel->cr, from->x, bottom);
  cairo_line_to (easel->cr, from->x, from->y);
  cairo_line_to (easel->cr, to->x, to->y);
  cairo_line_to (easel->cr, to->x, bottom);
  cairo_close_path (easel->cr);
  kith_color_use (&easel->theme->warning, easel->cr, FIELD_ALPHA * alpha);
  cairo_fill (easel->cr);
  cairo_move_to (easel->cr, from->x, from->y);
  cairo_line_to (easel->cr, to->x, to->y);
  kith_color_use (&easel->theme->warning, easel->cr, alpha);
  cairo_set_line_width (easel->cr, 2);
  cairo_stroke (easel->cr);
}

void
kith_timeline_gap_paint (const KithEasel          *easel,
                         const KithTimelineLayout *layout,
                         double                    pale)
{
  cairo_save (easel->cr);
  cairo_set_line_cap (easel->cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 1; i < layout->gap_dots->len; i++)
    fill_between (easel, get_dot (layout, i - 1), get_dot (layout, i), layout->gap.y + layout->gap.height,
                  get_dot (layout, i)->after ? pale : 1);
  for (guint i = 0; i < layout->gap_dots->len; i++)
    {
      const KithTimelineGapDot *dot = get_dot (layout, i);

      cairo_new_sub_path (easel->cr);
      cairo_arc (easel->cr, dot->x, dot->y, dot->current ? CURRENT_DOT : DOT, 0, 2 * G_PI);
      kith_color_use (&easel->theme->warning, easel->cr, dot->after ? pale : 1);
      cairo_fill (easel->cr);
    }
  cairo_restore (easel->cr);
}
