/* kith-timeline-painter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-painter.h"

#include "kith-card.h"
#include "kith-timeline-gap.h"
#include "kith-timeline-signs.h"

#include <math.h>

/* What lies beyond the cursor. */
#define PALE 0.42

#define DOT 3.2
#define CURRENT_DOT 4.2
#define FIELD_ROUNDING 7.0
#define LEAST_SHADE 0.012
#define MOST_SHADE 0.075

typedef struct
{
  KithEasel easel;
  const KithTimeline *timeline;
  const KithTimelineLayout *layout;
} Painting;

static double
get_alpha (gboolean after)
{
  return after ? PALE : 1;
}

static void
write_text (const Painting    *painting,
            const char        *tag,
            const KithMapText *text,
            const KithColor   *color,
            const KithColor   *halo)
{
  if (text->text == NULL)
    return;

  cairo_tag_begin (painting->easel.cr, tag, NULL);
  kith_ink_write (painting->easel.ink, painting->easel.cr, text->style, text->zoom, text->text, text->box.x, text->box.y, color,
                  halo);
  cairo_tag_end (painting->easel.cr, tag);
}

static void
paint_page (const Painting *painting)
{
  kith_color_use (&painting->easel.theme->page, painting->easel.cr, 1);
  cairo_rectangle (painting->easel.cr, 0, 0, painting->layout->width, painting->layout->height);
  cairo_fill (painting->easel.cr);
}

/* Every other phase a little stronger, so that they are told apart where they touch. */
static void
paint_fields (const Painting *painting)
{
  const KithTheme *theme = painting->easel.theme;
  cairo_t *cr = painting->easel.cr;

  for (guint i = 0; i < painting->layout->fields->len; i++)
    {
      const KithTimelineField *field = &g_array_index (painting->layout->fields, KithTimelineField, i);
      KithMapRect box = field->box;

      if (field->band < 0)
        continue;
      box.x += 1;
      box.width = MAX (box.width - 2, 1);
      kith_card_trace (cr, &box, MIN (FIELD_ROUNDING, box.width / 2));
      kith_color_use (&theme->accent, cr, field->band % 2 == 0 ? theme->inner_field : theme->inner_field * 0.6);
      cairo_fill (cr);
    }
}

static void
paint_ticks (const Painting *painting)
{
  const KithTimelineLayout *layout = painting->layout;
  cairo_t *cr = painting->easel.cr;

  for (guint i = 0; i < layout->ticks->len; i++)
    {
      const KithTimelineTick *tick = &g_array_index (layout->ticks, KithTimelineTick, i);

      cairo_move_to (cr, tick->x, tick->label.box.y + 2);
      cairo_line_to (cr, tick->x, layout->plot.y + layout->plot.height);
    }
  kith_color_use (&painting->easel.theme->text, cr, painting->easel.theme->spoke * 0.8);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
paint_shades (const Painting          *painting,
              const KithTimelineChart *chart,
              gboolean                 higher_is_better)
{
  cairo_t *cr = painting->easel.cr;
  guint n = chart->shades->len;

  for (guint i = 0; i < n; i++)
    {
      const KithTimelineShade *shade = &g_array_index (chart->shades, KithTimelineShade, i);
      double share = n > 1 ? (double) (higher_is_better ? n - 1 - i : i) / (n - 1) : 0;

      cairo_rectangle (cr, shade->box.x, shade->box.y, shade->box.width, shade->box.height);
      kith_color_use (&painting->easel.theme->text, cr, LEAST_SHADE + share * (MOST_SHADE - LEAST_SHADE));
      cairo_fill (cr);
    }
}

static void
paint_cutoff (const Painting          *painting,
              const KithTimelineChart *chart)
{
  static const double dashes[] = { 5, 4 };
  cairo_t *cr = painting->easel.cr;

  if (isnan (chart->cutoff))
    return;

  cairo_save (cr);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_set_line_width (cr, 1.1);
  kith_color_use (&painting->easel.theme->dim, cr, 0.75);
  cairo_move_to (cr, painting->layout->plot.x + painting->layout->plot.width, chart->cutoff);
  cairo_line_to (cr, painting->layout->plot.x, chart->cutoff);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
paint_curve (const Painting          *painting,
             const KithTimelineChart *chart)
{
  const KithTimelineCurve *curve = painting->timeline->curves->pdata[chart->curve];
  cairo_t *cr = painting->easel.cr;

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, 2.2);
  for (guint i = 1; i < chart->dots->len; i++)
    {
      const KithTimelineDot *dot = &g_array_index (chart->dots, KithTimelineDot, i);

      cairo_move_to (cr, (dot - 1)->x, (dot - 1)->y);
      cairo_line_to (cr, dot->x, dot->y);
      kith_color_use (&painting->easel.theme->accent, cr, get_alpha (dot->after));
      cairo_stroke (cr);
    }
  cairo_restore (cr);
  for (guint i = 0; i < chart->dots->len; i++)
    {
      const KithTimelineDot *dot = &g_array_index (chart->dots, KithTimelineDot, i);

      kith_timeline_dot_draw (&painting->easel, dot->x, dot->y, dot->current ? CURRENT_DOT : DOT,
                              g_array_index (curve->points, KithTimelinePoint, dot->point).prorated, get_alpha (dot->after));
    }
}

static void
paint_charts (const Painting *painting)
{
  for (guint i = 0; i < painting->layout->charts->len; i++)
    {
      const KithTimelineChart *chart = &g_array_index (painting->layout->charts, KithTimelineChart, i);
      const KithTimelineCurve *curve = painting->timeline->curves->pdata[chart->curve];

      paint_shades (painting, chart, curve->higher_is_better);
      paint_cutoff (painting, chart);
    }
}

static void
paint_curves (const Painting *painting)
{
  kith_timeline_gap_paint (&painting->easel, painting->layout, PALE);
  for (guint i = 0; i < painting->layout->charts->len; i++)
    paint_curve (painting, &g_array_index (painting->layout->charts, KithTimelineChart, i));
}

static double
find_bead_y (const KithTimelineLayout *layout)
{
  for (guint i = 0; i < layout->spots->len; i++)
    if (g_array_index (layout->spots, KithTimelineSpot, i).current)
      return g_array_index (layout->spots, KithTimelineSpot, i).y;
  return layout->plot.y + layout->plot.height;
}

static void
paint_cursor (const Painting *painting)
{
  const KithTimelineLayout *layout = painting->layout;

  if (isnan (layout->cursor))
    return;

  cairo_move_to (painting->easel.cr, layout->cursor, layout->plot.y - 2);
  cairo_line_to (painting->easel.cr, layout->cursor, find_bead_y (layout));
  kith_color_use (&painting->easel.theme->accent, painting->easel.cr, 1);
  cairo_set_line_width (painting->easel.cr, 1.8);
  cairo_stroke (painting->easel.cr);
}

static double
find_sessions_top (const KithTimelineLayout *layout)
{
  return layout->spots->len > 0 ? g_array_index (layout->spots, KithTimelineSpot, 0).y - 14
                                : layout->plot.y + layout->plot.height;
}

/* From an event down to the scores and sessions that followed. */
static void
paint_drops (const Painting *painting)
{
  static const double dots[] = { 1.2, 3.6 };
  cairo_t *cr = painting->easel.cr;

  if (painting->layout->charts->len == 0 && painting->layout->spots->len == 0)
    return;

  cairo_save (cr);
  cairo_set_line_width (cr, 1.1);
  for (guint i = 0; i < painting->layout->marks->len; i++)
    {
      const KithTimelineMark *mark = &g_array_index (painting->layout->marks, KithTimelineMark, i);
      const KithTimelineEvent *event = painting->timeline->events->pdata[mark->event];

      if (mark->form != KITH_TIMELINE_POINT)
        continue;
      cairo_set_dash (cr, dots, event->onset ? 0 : 2, 0);
      cairo_move_to (cr, mark->x, mark->y + mark->radius);
      cairo_line_to (cr, mark->x, find_sessions_top (painting->layout));
      kith_color_use (event->onset ? &painting->easel.theme->warning : &painting->easel.theme->edge, cr,
                      0.8 * get_alpha (mark->after));
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

static void
paint_events (const Painting *painting)
{
  for (guint i = 0; i < painting->layout->marks->len; i++)
    {
      const KithTimelineMark *mark = &g_array_index (painting->layout->marks, KithTimelineMark, i);

      kith_timeline_mark_draw (&painting->easel, mark, painting->timeline->events->pdata[mark->event], get_alpha (mark->after));
    }
}

static void
paint_ending (const Painting *painting)
{
  const KithMapRect *box = &painting->layout->ending;
  cairo_t *cr = painting->easel.cr;

  if (box->width <= 0)
    return;
  cairo_move_to (cr, box->x, box->y);
  cairo_line_to (cr, box->x, box->y + box->height);
  cairo_line_to (cr, box->x + box->width, box->y + box->height);
  cairo_line_to (cr, box->x + box->width, box->y);
  kith_color_use (&painting->easel.theme->dim, cr, 0.7);
  cairo_set_line_width (cr, 1.1);
  cairo_stroke (cr);
}

static void
paint_sessions (const Painting *painting)
{
  for (guint i = 0; i < painting->layout->spots->len; i++)
    {
      const KithTimelineSpot *spot = &g_array_index (painting->layout->spots, KithTimelineSpot, i);
      const KithTimelineBead *bead = painting->timeline->beads->pdata[spot->bead];
      KithTimelineShape shape = { kith_timeline_bead_sign (bead), spot->radius, spot->current, get_alpha (spot->after) };

      /* What was only planned is grey already. */
      if (shape.sign == KITH_TIMELINE_SIGN_PLANNED || shape.sign == KITH_TIMELINE_SIGN_PROJECTED)
        shape.alpha = 1;
      kith_timeline_bead_draw (&painting->easel, &shape, spot->x, spot->y);
      if (!isnan (spot->review_y))
        kith_timeline_review_draw (&painting->easel, spot->x, spot->review_y, get_alpha (spot->after));
    }
  paint_ending (painting);
  for (guint i = 0; i < painting->layout->keys->len; i++)
    {
      const KithTimelineKey *key = &g_array_index (painting->layout->keys, KithTimelineKey, i);

      kith_timeline_key_draw (&painting->easel, key->sign, key->x, key->y);
    }
}

static const KithColor *
choose_outcome_color (const Painting          *painting,
                      const KithTimelineChart *chart,
                      const KithTimelineDot   *dot)
{
  const KithTimelineCurve *curve = painting->timeline->curves->pdata[chart->curve];
  gboolean worse = g_array_index (curve->points, KithTimelinePoint, dot->point).outcome == KITH_OUTCOME_DETERIORATED;

  return worse ? &painting->easel.theme->warning : &painting->easel.theme->success;
}

static void
write_charts (const Painting *painting)
{
  const KithTheme *theme = painting->easel.theme;

  for (guint i = 0; i < painting->layout->charts->len; i++)
    {
      const KithTimelineChart *chart = &g_array_index (painting->layout->charts, KithTimelineChart, i);

      write_text (painting, "P", &chart->cutoff_name, &theme->dim, NULL);
      for (guint k = chart->shades->len; k > 0; k--)
        write_text (painting, "P", &g_array_index (chart->shades, KithTimelineShade, k - 1).name, &theme->dim, NULL);
      for (guint k = 0; k < chart->dots->len; k++)
        {
          const KithTimelineDot *dot = &g_array_index (chart->dots, KithTimelineDot, k);

          write_text (painting, "P", &dot->value, dot->current ? &theme->accent : &theme->dim, &theme->page);
          write_text (painting, "P", &dot->outcome, choose_outcome_color (painting, chart, dot), &theme->page);
        }
    }
}

static void
write_events (const Painting *painting)
{
  const KithTheme *theme = painting->easel.theme;

  for (guint i = 0; i < painting->layout->marks->len; i++)
    {
      const KithTimelineMark *mark = &g_array_index (painting->layout->marks, KithTimelineMark, i);

      write_text (painting, "P", &mark->label, mark->after ? &theme->dim : &theme->text,
                  mark->form == KITH_TIMELINE_BAR ? NULL : &theme->page);
      write_text (painting, "P", &mark->detail, &theme->dim, &theme->page);
    }
}

static void
write_all (const Painting *painting)
{
  const KithTimelineLayout *layout = painting->layout;
  const KithTheme *theme = painting->easel.theme;

  write_text (painting, "H1", &layout->title, &theme->text, NULL);
  write_text (painting, "P", &layout->subtitle, &theme->dim, NULL);
  write_text (painting, "P", &layout->empty, &theme->dim, NULL);
  for (guint i = 0; i < layout->captions->len; i++)
    {
      const KithMapText *caption = &g_array_index (layout->captions, KithMapText, i);

      write_text (painting, caption->style == KITH_TEXT_HEADING ? "H2" : "P", caption, &theme->dim, &theme->page);
    }
  for (guint i = 0; i < layout->ticks->len; i++)
    write_text (painting, "P", &g_array_index (layout->ticks, KithTimelineTick, i).label, &theme->dim, NULL);
  write_text (painting, "P", &layout->cursor_label, &theme->accent, NULL);
  for (guint i = 0; i < layout->fields->len; i++)
    write_text (painting, "P", &g_array_index (layout->fields, KithTimelineField, i).name, &theme->dim, NULL);
  write_text (painting, "P", &layout->gap_value, &theme->text, &theme->page);
  write_events (painting);
  write_charts (painting);
  for (guint i = 0; i < layout->spots->len; i++)
    {
      const KithTimelineSpot *spot = &g_array_index (layout->spots, KithTimelineSpot, i);

      write_text (painting, "P", &spot->number, spot->current ? &theme->text : &theme->dim, NULL);
    }
  write_text (painting, "P", &layout->ending_label, &theme->dim, NULL);
  for (guint i = 0; i < layout->keys->len; i++)
    write_text (painting, "P", &g_array_index (layout->keys, KithTimelineKey, i).label, &theme->dim, NULL);
}

void
kith_timeline_paint (cairo_t                   *cr,
                     const KithTimelinePicture *picture,
                     const KithTimelineLayout  *layout,
                     const KithTheme           *theme,
                     KithInk                   *ink,
                     guint                      layers)
{
  Painting painting = { { cr, theme, ink }, picture->timeline, layout };

  cairo_save (cr);
  if (layers & KITH_TIMELINE_LAYER_PAGE)
    paint_page (&painting);
  cairo_tag_begin (cr, "Figure", NULL);
  if (layers & KITH_TIMELINE_LAYER_FIELDS)
    {
      paint_fields (&painting);
      paint_ticks (&painting);
      paint_charts (&painting);
      paint_drops (&painting);
    }
  if (layers & KITH_TIMELINE_LAYER_CURSOR)
    paint_cursor (&painting);
  if (layers & KITH_TIMELINE_LAYER_CURVES)
    paint_curves (&painting);
  if (layers & KITH_TIMELINE_LAYER_EVENTS)
    paint_events (&painting);
  if (layers & KITH_TIMELINE_LAYER_SESSIONS)
    paint_sessions (&painting);
  cairo_tag_end (cr, "Figure");
  if (layers & KITH_TIMELINE_LAYER_WRITING)
    write_all (&painting);
  cairo_restore (cr);
}
