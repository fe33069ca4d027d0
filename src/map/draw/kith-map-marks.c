/* kith-map-marks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-marks.h"

#include <math.h>

/* Between a disc and the ring around it. */
#define APART 5.0
#define TICK 7.5

static void
trace_circle (cairo_t *cr,
              double   x,
              double   y,
              double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
}

static void
draw_tick (cairo_t         *cr,
           const KithTheme *theme,
           double           x,
           double           y)
{
  cairo_rectangle (cr, x - TICK, y - TICK, 2 * TICK, 2 * TICK);
  kith_color_use (&theme->accent, cr, 1);
  cairo_fill_preserve (cr);
  kith_color_use (&theme->page, cr, 1);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
  cairo_move_to (cr, x - 3.6, y + 0.2);
  cairo_line_to (cr, x - 1, y + 3);
  cairo_line_to (cr, x + 3.8, y - 3);
  kith_color_use (&theme->on_accent, cr, 1);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

void
kith_map_mark_chosen (cairo_t         *cr,
                      const KithTheme *theme,
                      double           x,
                      double           y,
                      double           radius)
{
  double corner = (radius + APART) * M_SQRT1_2;

  cairo_save (cr);
  trace_circle (cr, x, y, radius + APART);
  kith_color_use (&theme->page, cr, 1);
  cairo_set_line_width (cr, 4);
  cairo_stroke_preserve (cr);
  kith_color_use (&theme->accent, cr, 1);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
  draw_tick (cr, theme, x - corner, y - corner);
  cairo_restore (cr);
}

void
kith_map_mark_carried (cairo_t         *cr,
                       const KithTheme *theme,
                       double           x,
                       double           y,
                       double           radius)
{
  cairo_save (cr);
  trace_circle (cr, x, y, radius);
  kith_color_use (&theme->surface, cr, 0.9);
  cairo_fill_preserve (cr);
  kith_color_use (&theme->accent, cr, 1);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
kith_map_mark_band (cairo_t         *cr,
                    const KithTheme *theme,
                    double           x0,
                    double           y0,
                    double           x1,
                    double           y1)
{
  static const double dashes[] = { 5, 3 };

  cairo_save (cr);
  cairo_rectangle (cr, MIN (x0, x1), MIN (y0, y1), fabs (x1 - x0), fabs (y1 - y0));
  kith_color_use (&theme->accent, cr, 0.10);
  cairo_fill_preserve (cr);
  kith_color_use (&theme->accent, cr, 1);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
kith_map_mark_thread (cairo_t         *cr,
                      const KithTheme *theme,
                      double           radius,
                      double           x0,
                      double           y0,
                      double           x1,
                      double           y1,
                      gboolean         held)
{
  static const double dashes[] = { 7, 4 };
  double length = hypot (x1 - x0, y1 - y0);
  double from = radius + APART;
  double to = length - (held ? radius + APART : 0);

  cairo_save (cr);
  kith_color_use (&theme->accent, cr, 1);
  cairo_set_line_width (cr, 2);
  trace_circle (cr, x0, y0, from);
  if (held)
    trace_circle (cr, x1, y1, radius + APART);
  cairo_stroke (cr);
  if (length > 0 && to > from)
    {
      cairo_move_to (cr, x0 + (x1 - x0) * from / length, y0 + (y1 - y0) * from / length);
      cairo_line_to (cr, x0 + (x1 - x0) * to / length, y0 + (y1 - y0) * to / length);
      cairo_set_dash (cr, dashes, 2, 0);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

/* Through the middles between the points, with the points to bend to, so that no corner is seen. */
static void
trace_stroke (cairo_t            *cr,
              const KithMapPoint *points,
              guint               n_points,
              double              unit)
{
  double last_x = unit * points[0].x;
  double last_y = unit * points[0].y;

  cairo_move_to (cr, last_x, last_y);
  for (guint i = 1; i + 1 < n_points; i++)
    {
      double bend_x = unit * points[i].x;
      double bend_y = unit * points[i].y;
      double x = (bend_x + unit * points[i + 1].x) / 2;
      double y = (bend_y + unit * points[i + 1].y) / 2;

      cairo_curve_to (cr, last_x + (bend_x - last_x) * 2 / 3, last_y + (bend_y - last_y) * 2 / 3, x + (bend_x - x) * 2 / 3,
                      y + (bend_y - y) * 2 / 3, x, y);
      last_x = x;
      last_y = y;
    }
  cairo_line_to (cr, unit * points[n_points - 1].x, unit * points[n_points - 1].y);
}

void
kith_map_mark_stroke (cairo_t            *cr,
                      const KithTheme    *theme,
                      const KithMapPoint *points,
                      guint               n_points,
                      double              unit,
                      double              strength)
{
  if (n_points < 2)
    return;
  cairo_save (cr);
  trace_stroke (cr, points, n_points, unit);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  kith_color_use (&theme->page, cr, 0.8 * strength);
  cairo_set_line_width (cr, 7);
  cairo_stroke_preserve (cr);
  kith_color_use (&theme->accent, cr, strength);
  cairo_set_line_width (cr, 3.5);
  cairo_stroke (cr);
  cairo_restore (cr);
}
