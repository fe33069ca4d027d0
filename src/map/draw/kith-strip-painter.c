/* kith-strip-painter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-strip.h"

#include "kith-card.h"
#include "kith-timeline-signs.h"

#include <math.h>

/* What lies beyond the cursor. */
#define PALE 0.4
#define GROWTH 1.4
#define DOT 2.6
#define CURRENT_DOT 3.6
#define MARK 4.0
#define FOCUS_GAP 3.5
#define FIELD_ROUNDING 6.0

typedef struct
{
  KithEasel easel;
  const KithTimeline *timeline;
  const KithStripLayout *layout;
  const KithStripSlot *cursor;
  gboolean focused;
} Painting;

static double
get_alpha (const Painting *painting,
           guint32         day)
{
  return painting->cursor->bead >= 0 && day > painting->cursor->day ? PALE : 1;
}

static void
write_text (const Painting    *painting,
            const KithMapText *text,
            const KithColor   *color)
{
  if (text->text != NULL)
    kith_ink_write (painting->easel.ink, painting->easel.cr, text->style, text->zoom, text->text, text->box.x, text->box.y, color,
                    NULL);
}

static void
paint_fields (const Painting *painting)
{
  const KithTheme *theme = painting->easel.theme;
  cairo_t *cr = painting->easel.cr;

  for (guint i = 0; i < painting->layout->fields->len; i++)
    {
      const KithTimelineField *field = &g_array_index (painting->layout->fields, KithTimelineField, i);
      KithMapRect box = field->box;

      box.x += 1;
      box.width = MAX (box.width - 2, 1);
      kith_card_trace (cr, &box, MIN (FIELD_ROUNDING, box.width / 2));
      kith_color_use (&theme->accent, cr, field->band % 2 == 0 ? theme->inner_field : theme->inner_field * 0.6);
      cairo_fill (cr);
      write_text (painting, &field->name, &theme->dim);
    }
}

/* From the least total that there can be to the most that there was, so that a change is seen in little height. */
static double
find_height (const Painting          *painting,
             const KithTimelineCurve *curve,
             int                      total)
{
  const KithMapRect *box = &painting->layout->chart;
  int most = MAX (curve->cutoff, curve->least + 1);

  for (guint i = 0; i < curve->points->len; i++)
    most = MAX (most, g_array_index (curve->points, KithTimelinePoint, i).total);
  return box->y + DOT + (box->height - 2 * DOT) * (1 - (double) (total - curve->least) / (most - curve->least));
}

/* A score belongs to its session, whichever day it was typed in. */
static double
find_x (const Painting          *painting,
        const KithTimelinePoint *point)
{
  const KithStripLayout *layout = painting->layout;

  for (guint i = 0; point->session > 0 && i < layout->n_slots; i++)
    if (layout->slots[i].bead >= 0
        && ((const KithTimelineBead *) painting->timeline->beads->pdata[layout->slots[i].bead])->number == point->session)
      return layout->slots[i].x;
  return kith_strip_layout_get_x (layout, point->day);
}

static void
paint_cutoff (const Painting          *painting,
              const KithTimelineCurve *curve)
{
  static const double dashes[] = { 3, 3 };
  const KithMapRect *box = &painting->layout->chart;
  cairo_t *cr = painting->easel.cr;
  double y;

  if (curve->cutoff < 0)
    return;
  y = round (find_height (painting, curve, curve->cutoff)) + 0.5;
  cairo_save (cr);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_set_line_width (cr, 1);
  kith_color_use (&painting->easel.theme->dim, cr, 0.7);
  cairo_move_to (cr, box->x, y);
  cairo_line_to (cr, box->x + box->width, y);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
paint_line (const Painting          *painting,
            const KithTimelineCurve *curve)
{
  cairo_t *cr = painting->easel.cr;

  cairo_save (cr);
  cairo_set_line_width (cr, 1.8);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 1; i < curve->points->len; i++)
    {
      const KithTimelinePoint *from = &g_array_index (curve->points, KithTimelinePoint, i - 1);
      const KithTimelinePoint *to = from + 1;

      cairo_move_to (cr, find_x (painting, from), find_height (painting, curve, from->total));
      cairo_line_to (cr, find_x (painting, to), find_height (painting, curve, to->total));
      kith_color_use (&painting->easel.theme->accent, cr, get_alpha (painting, to->day));
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

static void
write_total (const Painting *painting,
             int             total,
             double          x,
             double          y)
{
  const KithMeasure *measure = kith_ink_get_measure (painting->easel.ink);
  g_autofree char *words = g_strdup_printf ("%d", total);
  const KithMapRect *box = &painting->layout->chart;
  double width;
  double height;

  measure->size (measure->data, KITH_TEXT_HEADING, 1, words, &width, &height);
  x = painting->layout->rtl ? x - CURRENT_DOT - 4 - width : x + CURRENT_DOT + 4;
  kith_ink_write (painting->easel.ink, painting->easel.cr, KITH_TEXT_HEADING, 1, words,
                  CLAMP (x, 2, painting->layout->width - width - 2),
                  CLAMP (y - height / 2, box->y - 4, box->y + box->height + 4 - height), &painting->easel.theme->accent,
                  &painting->easel.theme->page);
}

static void
paint_chart (const Painting *painting)
{
  const KithTimelineCurve *curve = painting->timeline->curves->pdata[painting->layout->curve];
  const KithTimelinePoint *current = kith_timeline_curve_find_point (curve, painting->cursor->bead >= 0 ? painting->cursor->day : 0);

  paint_cutoff (painting, curve);
  paint_line (painting, curve);
  for (guint i = 0; i < curve->points->len; i++)
    {
      const KithTimelinePoint *point = &g_array_index (curve->points, KithTimelinePoint, i);
      double x = find_x (painting, point);
      double y = find_height (painting, curve, point->total);

      kith_timeline_dot_draw (&painting->easel, x, y, point == current ? CURRENT_DOT : DOT, point->prorated,
                              get_alpha (painting, point->day));
    }
  if (current != NULL)
    write_total (painting, current->total, find_x (painting, current), find_height (painting, curve, current->total));
}

static void
paint_marks (const Painting *painting)
{
  const KithTheme *theme = painting->easel.theme;
  cairo_t *cr = painting->easel.cr;
  double y = painting->layout->marks_y;

  for (guint i = 0; i < painting->layout->marks->len; i++)
    {
      const KithStripMark *mark = &g_array_index (painting->layout->marks, KithStripMark, i);
      const KithTimelineEvent *event = painting->timeline->events->pdata[mark->event];

      cairo_move_to (cr, mark->x - MARK, y - MARK * 0.8);
      cairo_line_to (cr, mark->x + MARK, y - MARK * 0.8);
      cairo_line_to (cr, mark->x, y + MARK);
      cairo_close_path (cr);
      kith_color_use (event->onset ? &theme->warning : &theme->dim, cr, get_alpha (painting, event->from));
      cairo_fill (cr);
      write_text (painting, &mark->label, &theme->dim);
    }
}

static void
paint_cursor (const Painting *painting)
{
  const KithStripLayout *layout = painting->layout;
  cairo_t *cr = painting->easel.cr;

  if (layout->chart.height <= 0 && layout->marks->len == 0)
    return;
  cairo_move_to (cr, painting->cursor->x, layout->chart.height > 0 ? layout->chart.y - 2 : layout->marks_y - 8);
  cairo_line_to (cr, painting->cursor->x, layout->beads_y);
  kith_color_use (&painting->easel.theme->accent, cr, 0.8);
  cairo_set_line_width (cr, 1.6);
  cairo_stroke (cr);
}

static void
paint_now (const Painting      *painting,
           const KithStripSlot *slot,
           double               radius)
{
  cairo_t *cr = painting->easel.cr;
  gboolean current = slot == painting->cursor;

  cairo_new_sub_path (cr);
  cairo_arc (cr, slot->x, painting->layout->beads_y, current ? radius : 0.7 * radius, 0, 2 * G_PI);
  kith_color_use (current ? &painting->easel.theme->accent : &painting->easel.theme->page, cr, 1);
  cairo_fill_preserve (cr);
  kith_color_use (&painting->easel.theme->accent, cr, 1);
  cairo_set_line_width (cr, 1.8);
  cairo_stroke (cr);
}

static void
paint_focus (const Painting *painting,
             double          radius)
{
  cairo_t *cr = painting->easel.cr;

  cairo_new_sub_path (cr);
  cairo_arc (cr, painting->cursor->x, painting->layout->beads_y, radius + FOCUS_GAP, 0, 2 * G_PI);
  kith_color_use (&painting->easel.theme->accent, cr, 1);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

static void
paint_slot (const Painting      *painting,
            const KithStripSlot *slot)
{
  const KithTheme *theme = painting->easel.theme;
  gboolean current = slot == painting->cursor;
  double radius = painting->layout->radius * (current ? GROWTH : 1);

  if (slot->bead < 0)
    {
      paint_now (painting, slot, radius);
    }
  else
    {
      const KithTimelineBead *bead = painting->timeline->beads->pdata[slot->bead];
      KithTimelineShape shape = { kith_timeline_bead_sign (bead), radius, current, get_alpha (painting, slot->day) };

      kith_timeline_bead_draw (&painting->easel, &shape, slot->x, painting->layout->beads_y);
    }
  if (current && painting->focused)
    paint_focus (painting, radius);
  write_text (painting, &slot->number, current ? &theme->text : &theme->dim);
}

void
kith_strip_paint (cairo_t               *cr,
                  const KithTimeline    *timeline,
                  const KithStripLayout *layout,
                  guint                  place,
                  gboolean               focused,
                  const KithTheme       *theme,
                  KithInk               *ink)
{
  Painting painting = { { cr, theme, ink }, timeline, layout, kith_strip_layout_get_slot (layout, place), focused };

  g_return_if_fail (painting.cursor != NULL);

  cairo_save (cr);
  paint_fields (&painting);
  paint_cursor (&painting);
  if (layout->chart.height > 0)
    paint_chart (&painting);
  paint_marks (&painting);
  for (guint i = 0; i < layout->captions->len; i++)
    write_text (&painting, &g_array_index (layout->captions, KithMapText, i), &theme->dim);
  for (guint i = 0; i < layout->n_slots; i++)
    paint_slot (&painting, &layout->slots[i]);
  cairo_restore (cr);
}
