/* kith-map-sample.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-sample.h"

#include "kith-map-lines.h"
#include "kith-map-signs.h"
#include "kith-rings.h"

#include <math.h>

#define N_RINGS KITH_LEAST_RINGS
/* Of the radius of the whole glyph. */
#define DOT_SHARE 0.21
/* Where a wish lies on the same spoke, both would be one dot. */
#define LEAST_WISH 6.0

static void
trace_dot (cairo_t         *cr,
           const KithRings *rings,
           double           closeness,
           double           size)
{
  /* Straight up is where a map begins. */
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, -MIN (kith_rings_get_radius (rings, closeness), rings->edges[rings->n - 1] - size), size, 0, 2 * G_PI);
}

static void
draw_fields (cairo_t         *cr,
             const KithTheme *theme,
             const KithRings *rings)
{
  for (guint i = rings->n; i > 0; i--)
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, 0, 0, rings->edges[i - 1], 0, 2 * G_PI);
      kith_color_use (&theme->accent, cr, theme->inner_field);
      cairo_fill_preserve (cr);
      kith_color_use (&theme->accent, cr, MIN (1, 1.6 * theme->line));
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
    }
}

/* Too small for the dashes of the map. */
static void
draw_wish (cairo_t         *cr,
           const KithTheme *theme,
           const KithRings *rings,
           double           desired,
           double           size)
{
  trace_dot (cr, rings, desired, size - 0.6);
  kith_color_use (&theme->surface, cr, 1);
  cairo_fill_preserve (cr);
  kith_color_use (&theme->accent, cr, 1);
  cairo_set_line_width (cr, 1.2);
  cairo_stroke (cr);
}

void
kith_map_sample_line (cairo_t         *cr,
                      const KithTheme *theme,
                      KithLine         line,
                      int              strength,
                      KithFlow         flow,
                      double           width,
                      double           height)
{
  KithStroke stroke = { line, strength, flow, 1, FALSE, 1 };
  KithTrack track;

  if (line == KITH_LINE_NONE || !kith_track_init_straight (&track, 0, height / 2, width, height / 2, 2, 2))
    return;
  cairo_save (cr);
  kith_map_line_draw (cr, theme, &track, &stroke);
  cairo_restore (cr);
}

void
kith_map_sample_rings (cairo_t         *cr,
                       const KithTheme *theme,
                       double           closeness,
                       double           desired,
                       double           width,
                       double           height)
{
  double radius = MIN (width, height) / 2 - 0.5;
  double size = DOT_SHARE * radius;
  KithRings rings;

  kith_rings_init (&rings, N_RINGS, radius, 0);
  cairo_save (cr);
  cairo_translate (cr, width / 2, height / 2);
  draw_fields (cr, theme, &rings);
  if (!isnan (desired) && (isnan (closeness) || fabs (desired - closeness) >= LEAST_WISH))
    draw_wish (cr, theme, &rings, desired, size);
  if (!isnan (closeness))
    {
      trace_dot (cr, &rings, closeness, size);
      kith_color_use (&theme->accent, cr, 1);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

void
kith_map_sample_disc (cairo_t             *cr,
                      const KithTheme     *theme,
                      KithInk             *ink,
                      const KithMapPerson *person,
                      const char          *initials,
                      double               width,
                      double               height)
{
  const KithEasel easel = { cr, theme, ink };

  cairo_save (cr);
  kith_map_disc_draw (&easel, person, initials, width / 2, height / 2, MIN (width, height) / 2 - 1, 1, 0);
  cairo_restore (cr);
}
