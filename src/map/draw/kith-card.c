/* kith-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-card.h"

#include "kith-map-card.h"

#define ROUNDING 10.0

static void
measure (const KithEasel *easel,
         KithTextStyle    style,
         const char      *text,
         double          *width,
         double          *height)
{
  const KithMeasure *ruler = kith_ink_get_measure (easel->ink);

  ruler->size (ruler->data, style, 1, text, width, height);
}

void
kith_card_trace (cairo_t           *cr,
                 const KithMapRect *box,
                 double             rounding)
{
  double right = box->x + box->width;
  double bottom = box->y + box->height;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - rounding, box->y + rounding, rounding, -G_PI / 2, 0);
  cairo_arc (cr, right - rounding, bottom - rounding, rounding, 0, G_PI / 2);
  cairo_arc (cr, box->x + rounding, bottom - rounding, rounding, G_PI / 2, G_PI);
  cairo_arc (cr, box->x + rounding, box->y + rounding, rounding, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

void
kith_card_draw (const KithEasel   *easel,
                const KithMapRect *box,
                const char        *heading,
                gboolean           rtl)
{
  double width;
  double height;
  double x;

  kith_card_trace (easel->cr, box, ROUNDING);
  kith_color_use (&easel->theme->surface, easel->cr, 1);
  cairo_fill_preserve (easel->cr);
  kith_color_use (&easel->theme->text, easel->cr, easel->theme->spoke * 1.6);
  cairo_set_line_width (easel->cr, 1);
  cairo_stroke (easel->cr);

  measure (easel, KITH_TEXT_HEADING, heading, &width, &height);
  x = rtl ? box->x + box->width - KITH_CARD_PADDING - width : box->x + KITH_CARD_PADDING;
  cairo_tag_begin (easel->cr, "H2", NULL);
  kith_ink_write (easel->ink, easel->cr, KITH_TEXT_HEADING, 1, heading, x, box->y + 11, &easel->theme->dim, NULL);
  cairo_tag_end (easel->cr, "H2");
}

static void
draw_row (const KithEasel     *easel,
          const KithLegendRow *row,
          double               x,
          double               y,
          double               column,
          gboolean             rtl)
{
  double sample = rtl ? x + column - KITH_CARD_SAMPLE : x;
  double width;
  double height;

  cairo_save (easel->cr);
  cairo_translate (easel->cr, sample, y);
  row->draw (easel, row->data, KITH_CARD_SAMPLE);
  cairo_restore (easel->cr);

  measure (easel, KITH_TEXT_ENTRY, row->label, &width, &height);
  cairo_tag_begin (easel->cr, "P", NULL);
  kith_ink_write (easel->ink, easel->cr, KITH_TEXT_ENTRY, 1, row->label,
                  rtl ? sample - KITH_CARD_GAP - width : sample + KITH_CARD_SAMPLE + KITH_CARD_GAP, y - height / 2,
                  &easel->theme->text, NULL);
  cairo_tag_end (easel->cr, "P");
}

void
kith_legend_draw (const KithEasel     *easel,
                  const KithMapRect   *box,
                  const char          *heading,
                  const KithLegendRow *rows,
                  guint                n_rows,
                  guint                columns,
                  double               row,
                  gboolean             rtl)
{
  double inner = box->width - 2 * KITH_CARD_PADDING;
  double column = inner / columns;
  guint down = (n_rows + columns - 1) / columns;

  kith_card_draw (easel, box, heading, rtl);
  for (guint i = 0; i < n_rows; i++)
    {
      guint across = rtl ? columns - 1 - i / down : i / down;

      draw_row (easel, &rows[i], box->x + KITH_CARD_PADDING + across * column,
                box->y + KITH_CARD_HEADING + (i % down + 0.5) * row, column, rtl);
    }
}
