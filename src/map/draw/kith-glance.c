/* kith-glance.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-glance.h"

#include <math.h>

#define WIDEST_STEP 19.0
#define PHASE_GAP 7.0
#define WIDEST_BEAD 6.0
#define DOT 2.5
#define DASH 2.0

static gboolean
is_drawn (const KithTimelineBead *bead)
{
  return bead->number > 0;
}

static void
paint_bead (cairo_t                *cr,
            const KithTimelineBead *bead,
            const KithTheme        *theme,
            double                  radius,
            gboolean                next)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, 0, bead->projected ? radius * 0.6 : radius, 0, 2 * G_PI);
  if (bead->state == KITH_SESSION_HELD)
    {
      kith_color_use (&theme->accent, cr, 1);
      cairo_fill (cr);
      return;
    }
  kith_color_use (next ? &theme->accent : &theme->neutral, cr, next ? 1 : 0.7);
  cairo_set_line_width (cr, next ? 2 : 1.2);
  cairo_stroke (cr);
  if (bead->state != KITH_SESSION_CANCELLED && bead->state != KITH_SESSION_NO_SHOW)
    return;
  cairo_move_to (cr, -radius * 0.6, radius * 0.6);
  cairo_line_to (cr, radius * 0.6, -radius * 0.6);
  cairo_stroke (cr);
}

/* From bead to bead, so that all of them and the gaps between phases have room. */
static double
find_step (const KithTimeline *timeline,
           double              width)
{
  int phase = -1;
  int beads = 0;
  int phases = 0;

  for (guint i = 0; i < timeline->beads->len; i++)
    {
      const KithTimelineBead *bead = timeline->beads->pdata[i];

      if (!is_drawn (bead))
        continue;
      beads++;
      phases += bead->phase != phase ? 1 : 0;
      phase = bead->phase;
    }
  return beads > 0 ? MIN (WIDEST_STEP, (width - MAX (phases - 1, 0) * PHASE_GAP) / beads) : 0;
}

void
kith_glance_paint_course (cairo_t            *cr,
                          const KithTimeline *timeline,
                          const KithTheme    *theme,
                          double              width,
                          double              height,
                          gboolean            rtl)
{
  double step = find_step (timeline, width);
  double radius = MIN (WIDEST_BEAD, step * 0.36);
  double x = radius + 1;
  const KithTimelineBead *before = NULL;
  gboolean next = TRUE;

  for (guint i = 0; i < timeline->beads->len; i++)
    {
      const KithTimelineBead *bead = timeline->beads->pdata[i];
      gboolean planned = bead->state == KITH_SESSION_PLANNED;

      if (!is_drawn (bead))
        continue;
      if (before != NULL)
        x += step + (bead->phase != before->phase ? PHASE_GAP : 0);
      cairo_save (cr);
      cairo_translate (cr, rtl ? width - x : x, height / 2);
      paint_bead (cr, bead, theme, radius, planned && next);
      cairo_restore (cr);
      next = next && !planned;
      before = bead;
    }
}

/* From the least total there can be to the most there was, so that a change is seen in little height. */
static double
find_level (const KithTimelineCurve *curve,
            int                      total)
{
  int most = MAX (curve->cutoff, curve->least + 1);

  for (guint i = 0; i < curve->points->len; i++)
    most = MAX (most, g_array_index (curve->points, KithTimelinePoint, i).total);
  return (double) (total - curve->least) / (most - curve->least);
}

static void
find_place (const KithTimelineCurve *curve,
            guint                    index,
            double                   width,
            double                   height,
            gboolean                 rtl,
            double                  *x,
            double                  *y)
{
  const KithTimelinePoint *first = &g_array_index (curve->points, KithTimelinePoint, 0);
  const KithTimelinePoint *last = &g_array_index (curve->points, KithTimelinePoint, curve->points->len - 1);
  const KithTimelinePoint *point = &g_array_index (curve->points, KithTimelinePoint, index);
  double days = MAX (last->day, first->day + 1) - first->day;
  double part = curve->points->len > 1 ? (point->day - first->day) / days : 0.5;
  double level = find_level (curve, point->total);

  *x = DOT + (rtl ? 1 - part : part) * (width - 2 * DOT);
  *y = DOT + (1 - level) * (height - 2 * DOT);
}

static void
paint_cutoff (cairo_t                 *cr,
              const KithTimelineCurve *curve,
              const KithTheme         *theme,
              double                   width,
              double                   height)
{
  const double dash = DASH;
  double level = find_level (curve, curve->cutoff);
  double y = DOT + (1 - level) * (height - 2 * DOT);

  if (curve->cutoff < 0)
    return;
  kith_color_use (&theme->neutral, cr, 0.6);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, &dash, 1, 0);
  cairo_move_to (cr, 0, round (y) + 0.5);
  cairo_line_to (cr, width, round (y) + 0.5);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

void
kith_glance_paint_curve (cairo_t                 *cr,
                         const KithTimelineCurve *curve,
                         const KithTheme         *theme,
                         double                   width,
                         double                   height,
                         gboolean                 rtl)
{
  double x = 0;
  double y = 0;

  paint_cutoff (cr, curve, theme, width, height);
  for (guint i = 0; i < curve->points->len; i++)
    {
      find_place (curve, i, width, height, rtl, &x, &y);
      cairo_line_to (cr, x, y);
    }
  kith_color_use (&theme->accent, cr, 1);
  cairo_set_line_width (cr, 1.6);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  if (curve->points->len == 0)
    return;
  cairo_arc (cr, x, y, DOT, 0, 2 * G_PI);
  cairo_fill (cr);
}
