/* kith-map-lines.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-lines.h"

#include <math.h>

#define PARALLEL_GAP 5.0
#define WAVE_STEP 9.0
#define WAVE_HEIGHT 3.6
#define ZIGZAG_STEP 6.6
#define ZIGZAG_HEIGHT 4.8

/* Straight at both ends, so that a wave starts and ends at its person. */
#define LEAD 4.0

#define CUT_GAP 18.0
#define CUT_BAR 6.5

static const double widths[] = { 1.4, 2.2, 3.2 };

static double
get_width (const KithStroke *stroke)
{
  int step = stroke->strength >= 4 ? 2 : stroke->strength >= 2 ? 1 : 0;

  return stroke->finer * (stroke->thin ? 1.2 : widths[step]);
}

static void
stroke_plain (cairo_t          *cr,
              const KithTrack  *track,
              const KithStroke *stroke)
{
  double size = 5 + 1.6 * get_width (stroke);

  cairo_set_line_width (cr, get_width (stroke));
  kith_track_trace (track, cr, 0, track->length, 0);
  cairo_stroke (cr);
  if (stroke->flow == KITH_FLOW_IN || stroke->flow == KITH_FLOW_BOTH)
    kith_map_arrow_draw (cr, track, 0, FALSE, size);
  if (stroke->flow == KITH_FLOW_OUT || stroke->flow == KITH_FLOW_BOTH)
    kith_map_arrow_draw (cr, track, track->length, TRUE, size);
}

static void
stroke_parallel (cairo_t          *cr,
                 const KithTrack  *track,
                 const KithStroke *stroke,
                 int               n)
{
  double width = 0.75 * get_width (stroke);
  double gap = stroke->thin ? 3.4 : MAX (stroke->finer * (n == 3 ? 4.2 : PARALLEL_GAP), width + 2.2);

  cairo_set_line_width (cr, width);
  for (int i = 0; i < n; i++)
    kith_track_trace (track, cr, 0, track->length, (i - (n - 1) / 2.0) * gap);
  cairo_stroke (cr);
}

static void
stroke_wave (cairo_t          *cr,
             const KithTrack  *track,
             const KithStroke *stroke)
{
  double span = track->length - 2 * LEAD;
  int n = MAX (2, (int) round (span / WAVE_STEP));
  double step = span / n;
  double end_x;
  double end_y;

  cairo_set_line_width (cr, MAX (0.8 * get_width (stroke), stroke->finer * 1.1));
  kith_track_trace (track, cr, 0, LEAD, 0);
  for (int i = 0; i < n; i++)
    {
      double from = LEAD + i * step;
      double side = (i % 2 == 0 ? 1 : -1) * stroke->finer * WAVE_HEIGHT * 4 / 3;
      double x[3];
      double y[3];

      kith_track_walk (track, from + 0.3642 * step, side, &x[0], &y[0]);
      kith_track_walk (track, from + 0.6358 * step, side, &x[1], &y[1]);
      kith_track_walk (track, from + step, 0, &x[2], &y[2]);
      cairo_curve_to (cr, x[0], y[0], x[1], y[1], x[2], y[2]);
    }
  kith_track_walk (track, track->length, 0, &end_x, &end_y);
  cairo_line_to (cr, end_x, end_y);
  cairo_stroke (cr);
}

static void
stroke_zigzag (cairo_t          *cr,
               const KithTrack  *track,
               const KithStroke *stroke)
{
  double span = track->length - 2 * LEAD;
  int n = MAX (3, (int) round (span / ZIGZAG_STEP));
  double step = span / n;
  double x;
  double y;

  cairo_set_line_width (cr, MAX (0.75 * get_width (stroke), stroke->finer * 1.1));
  kith_track_trace (track, cr, 0, LEAD, 0);
  for (int i = 0; i < n; i++)
    {
      kith_track_walk (track, LEAD + (i + 0.5) * step, (i % 2 == 0 ? 1 : -1) * stroke->finer * ZIGZAG_HEIGHT, &x, &y);
      cairo_line_to (cr, x, y);
    }
  kith_track_walk (track, LEAD + span, 0, &x, &y);
  cairo_line_to (cr, x, y);
  kith_track_walk (track, track->length, 0, &x, &y);
  cairo_line_to (cr, x, y);
  cairo_stroke (cr);
}

static void
stroke_cut (cairo_t          *cr,
            const KithTrack  *track,
            const KithStroke *stroke)
{
  double middle = track->length / 2;
  double gap = MIN (CUT_GAP, track->length / 3);
  double bar = stroke->thin ? 0.7 * CUT_BAR : CUT_BAR;

  cairo_set_line_width (cr, stroke->finer * (stroke->thin ? 1.1 : 1.6));
  kith_track_trace (track, cr, 0, middle - gap / 2, 0);
  kith_track_trace (track, cr, middle + gap / 2, track->length, 0);
  for (int side = -1; side <= 1; side += 2)
    {
      double x;
      double y;

      kith_track_walk (track, middle + side * gap / 2, -bar, &x, &y);
      cairo_move_to (cr, x, y);
      kith_track_walk (track, middle + side * gap / 2, bar, &x, &y);
      cairo_line_to (cr, x, y);
    }
  cairo_stroke (cr);
}

static void
stroke_dashes (cairo_t         *cr,
               const KithTrack *track,
               double           width,
               double           on,
               double           off)
{
  const double dashes[] = { on, off };

  cairo_set_line_width (cr, width);
  cairo_set_dash (cr, dashes, 2, 0);
  kith_track_trace (track, cr, 0, track->length, 0);
  cairo_stroke (cr);
}

static void
stroke_covert (cairo_t          *cr,
               const KithTrack  *track,
               const KithStroke *stroke)
{
  const double dashes[] = { 4.5, 3.5 };

  cairo_set_dash (cr, dashes, 2, 0);
  stroke_zigzag (cr, track, stroke);
}

static void
stroke_kind (cairo_t          *cr,
             const KithTrack  *track,
             const KithStroke *stroke)
{
  switch (stroke->line)
    {
    case KITH_LINE_NONE:
    case KITH_LINE_SUPPORTIVE:
      stroke_plain (cr, track, stroke);
      break;
    case KITH_LINE_CLOSE:
      stroke_parallel (cr, track, stroke, 2);
      break;
    case KITH_LINE_ENMESHED:
      stroke_parallel (cr, track, stroke, 3);
      break;
    case KITH_LINE_STRAINED:
      stroke_wave (cr, track, stroke);
      break;
    case KITH_LINE_OPEN_CONFLICT:
      stroke_zigzag (cr, track, stroke);
      break;
    case KITH_LINE_COVERT_CONFLICT:
      stroke_covert (cr, track, stroke);
      break;
    case KITH_LINE_DISTANT:
      stroke_dashes (cr, track, stroke->finer * 1.8, 0.01, 6);
      break;
    case KITH_LINE_CUT_OFF:
      stroke_cut (cr, track, stroke);
      break;
    case KITH_LINE_LOST:
      stroke_dashes (cr, track, stroke->finer * 1.4, 9, 6);
      break;
    default:
      g_assert_not_reached ();
    }
}

const KithColor *
kith_map_line_get_color (const KithTheme *theme,
                         KithLine         line)
{
  switch (line)
    {
    case KITH_LINE_SUPPORTIVE:
    case KITH_LINE_CLOSE:
      return &theme->success;
    case KITH_LINE_ENMESHED:
    case KITH_LINE_STRAINED:
      return &theme->warning;
    case KITH_LINE_OPEN_CONFLICT:
    case KITH_LINE_CUT_OFF:
      return &theme->error;
    case KITH_LINE_COVERT_CONFLICT:
      return &theme->purple;
    case KITH_LINE_DISTANT:
    case KITH_LINE_LOST:
      return &theme->neutral;
    case KITH_LINE_NONE:
    default:
      return &theme->text;
    }
}

void
kith_map_line_draw (cairo_t          *cr,
                    const KithTheme  *theme,
                    const KithTrack  *track,
                    const KithStroke *stroke)
{
  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  kith_color_use (kith_map_line_get_color (theme, stroke->line), cr,
                  stroke->line == KITH_LINE_LOST ? 0.8 * stroke->alpha : stroke->alpha);
  stroke_kind (cr, track, stroke);
  cairo_restore (cr);
}

void
kith_map_arrow_draw (cairo_t         *cr,
                     const KithTrack *track,
                     double           along,
                     gboolean         forward,
                     double           size)
{
  double back = along + (forward ? -size : size);
  double x;
  double y;

  kith_track_walk (track, back, 0.62 * size, &x, &y);
  cairo_move_to (cr, x, y);
  kith_track_walk (track, along, 0, &x, &y);
  cairo_line_to (cr, x, y);
  kith_track_walk (track, back, -0.62 * size, &x, &y);
  cairo_line_to (cr, x, y);
  cairo_stroke (cr);
}
