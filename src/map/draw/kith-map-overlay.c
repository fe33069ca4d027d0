/* kith-map-overlay.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-overlay.h"

#include "kith-map-lines.h"

#include <math.h>

#define OUTLINE_ALPHA 0.42
#define BODY_ALPHA 0.55
#define ARROW_ALPHA 0.85
#define ARROW_HEAD 5.0

/* An arrow shorter than this would be a blot. */
#define LEAST_ARROW 9.0

#define FIELD_ALPHA 0.2
#define EDGE_ALPHA 0.65

static void
trace_circle (cairo_t *cr,
              double   x,
              double   y,
              double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
}

static const KithColor *
get_mark_color (const KithTheme *theme,
                KithMapMark      mark)
{
  switch (mark)
    {
    case KITH_MAP_MARK_SUPPORT:
      return &theme->success;
    case KITH_MAP_MARK_OBSTACLES:
      return &theme->warning;
    case KITH_MAP_MARK_AREAS:
      return &theme->purple;
    case KITH_MAP_MARK_NONE:
    case KITH_MAP_MARK_WORK:
    default:
      return &theme->accent;
    }
}

void
kith_map_ghost_draw (const KithEasel *easel,
                     double           x,
                     double           y,
                     double           radius)
{
  trace_circle (easel->cr, x, y, radius);
  kith_color_use (&easel->theme->page, easel->cr, BODY_ALPHA);
  cairo_fill_preserve (easel->cr);
  kith_color_use (&easel->theme->text, easel->cr, OUTLINE_ALPHA);
  cairo_set_line_width (easel->cr, 1.2);
  cairo_stroke (easel->cr);
}

static void
draw_arrow (const KithEasel *easel,
            const KithTrack *track)
{
  kith_color_use (&easel->theme->dim, easel->cr, ARROW_ALPHA);
  cairo_set_line_width (easel->cr, 1.2);
  kith_track_trace (track, easel->cr, 0, track->length, 0);
  cairo_stroke (easel->cr);
  kith_map_arrow_draw (easel->cr, track, track->length, TRUE, ARROW_HEAD);
}

void
kith_map_ghost_arrow_draw (const KithEasel *easel,
                           double           x0,
                           double           y0,
                           double           x1,
                           double           y1,
                           double           radius)
{
  KithTrack track;

  if (kith_track_init_straight (&track, x0, y0, x1, y1, radius, radius))
    draw_arrow (easel, &track);
}

void
kith_map_halo_draw (const KithEasel *easel,
                    KithMapMark      mark,
                    double           x,
                    double           y,
                    double           radius)
{
  const KithColor *color = get_mark_color (easel->theme, mark);

  trace_circle (easel->cr, x, y, radius);
  kith_color_use (color, easel->cr, FIELD_ALPHA);
  cairo_fill_preserve (easel->cr);
  kith_color_use (color, easel->cr, EDGE_ALPHA);
  cairo_set_line_width (easel->cr, 1.2);
  cairo_stroke (easel->cr);
}

/* How far the edge of a disc is from its centre for someone who passes @aside of it. */
static double
get_chord (double radius,
           double aside)
{
  return sqrt (MAX (0, radius * radius - aside * aside));
}

static void
paint_ghost (const KithEasel     *easel,
             const KithMapLayout *layout,
             const KithMapSpot   *spot)
{
  double radius = KITH_GHOST_SHARE * layout->disc;
  double angle = atan2 (spot->x - layout->x, layout->y - spot->y);
  KithTrack track;

  kith_map_ghost_draw (easel, spot->ghost_x, spot->ghost_y, radius);
  if (!kith_track_init_straight (&track, spot->ghost_x, spot->ghost_y, spot->x, spot->y,
                                 get_chord (radius + 1, spot->ghost_aside), get_chord (layout->disc + 2, spot->ghost_aside))
      || track.length < LEAST_ARROW)
    return;
  cairo_save (easel->cr);
  cairo_translate (easel->cr, spot->ghost_aside * cos (angle), spot->ghost_aside * sin (angle));
  draw_arrow (easel, &track);
  cairo_restore (easel->cr);
}

void
kith_map_ghosts_paint (const KithEasel     *easel,
                       const KithMapLayout *layout)
{
  for (guint i = 0; i < layout->n_spots; i++)
    if (layout->spots[i].placed && !isnan (layout->spots[i].ghost_x))
      paint_ghost (easel, layout, &layout->spots[i]);
}

void
kith_map_halos_paint (const KithEasel      *easel,
                      const KithMapPicture *picture,
                      const KithMapLayout  *layout)
{
  for (guint i = 0; i < layout->n_spots; i++)
    {
      const KithMapSpot *spot = &layout->spots[i];

      if (spot->placed && spot->halo > 0)
        kith_map_halo_draw (easel, picture->mark, spot->x, spot->y, layout->disc + spot->halo);
    }
}
