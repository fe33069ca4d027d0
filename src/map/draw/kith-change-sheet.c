/* kith-change-sheet.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-change-sheet.h"

#include "kith-card.h"
#include "kith-map-export.h"

#include <glib/gi18n.h>

#define MARGIN 40.0
#define GAP 14.0
/* Of the height, so that a page with few words does not look torn apart. */
#define MAP_SHARE 0.32
/* A map is drawn as on a larger page and made smaller, so that its words keep their proportion to the rings. */
#define MAP_SCALE 0.62
#define LINE_GAP 5.0
#define PART_GAP 18.0
#define ROUNDING 8.0

/* Painting: the page on its way down. */
typedef struct
{
  const KithChangeSheet *sheet;
  const KithSheetPage *page;
  const KithTheme *theme;
  KithInk *ink;
  cairo_t *cr;
  double y;
} Painting;

KithChangeSheet *
kith_change_sheet_new (const char *title)
{
  KithChangeSheet *self = g_new0 (KithChangeSheet, 1);

  self->title = g_strdup (title);
  return self;
}

static void
figure_free (KithChangeFigure *self)
{
  g_free (self->label);
  g_free (self->then);
  g_free (self->now);
  g_free (self);
}

void
kith_change_sheet_free (KithChangeSheet *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->subtitle);
  g_clear_pointer (&self->then, kith_map_picture_free);
  g_clear_pointer (&self->now, kith_map_picture_free);
  g_free (self->then_label);
  g_free (self->now_label);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_strfreev (self->sentences);
  g_free (self);
}

void
kith_change_sheet_add_figure (KithChangeSheet *self,
                              const char      *label,
                              char            *then,
                              char            *now)
{
  KithChangeFigure *figure = g_new0 (KithChangeFigure, 1);

  if (self->figures == NULL)
    self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) figure_free);
  figure->label = g_strdup (label);
  figure->then = then;
  figure->now = now;
  g_ptr_array_add (self->figures, figure);
}

static gboolean
is_mirrored (const Painting *painting)
{
  return painting->sheet->now->rtl;
}

static double
get_room (const Painting *painting)
{
  return painting->page->width - 2 * MARGIN;
}

/* One line that begins @inset from where reading begins, no wider than @width. Returns its height. */
static double
write_text (const Painting  *painting,
            KithTextStyle    style,
            const char      *text,
            double           inset,
            double           width,
            const KithColor *color)
{
  const KithMeasure *measure = kith_ink_get_measure (painting->ink);
  g_autofree char *fitting = text != NULL ? kith_measure_fit (measure, style, 1, text, width) : NULL;
  double wide;
  double high;

  if (fitting == NULL)
    return 0;
  measure->size (measure->data, style, 1, fitting, &wide, &high);
  cairo_tag_begin (painting->cr, style == KITH_TEXT_TITLE ? "H1" : style == KITH_TEXT_HEADING ? "H2" : "P", NULL);
  kith_ink_write (painting->ink, painting->cr, style, 1, fitting,
                  is_mirrored (painting) ? painting->page->width - MARGIN - inset - wide : MARGIN + inset, painting->y, color, NULL);
  cairo_tag_end (painting->cr, style == KITH_TEXT_TITLE ? "H1" : style == KITH_TEXT_HEADING ? "H2" : "P");
  return high;
}

static void
write_line (Painting        *painting,
            KithTextStyle    style,
            const char      *text,
            const KithColor *color)
{
  double high = write_text (painting, style, text, 0, get_room (painting), color);

  painting->y += high > 0 ? high + LINE_GAP : 0;
}

/* The @place-th of two boxes beside each other, in the order of reading. */
static void
paint_map (const Painting       *painting,
           const KithMapPicture *picture,
           const char           *label,
           guint                 place,
           double                top,
           double                side)
{
  double width = (get_room (painting) - GAP) / 2;
  double x = MARGIN + (place == (is_mirrored (painting) ? 0 : 1) ? width + GAP : 0);
  const KithMapRect box = { x, top, width, side };
  KithSheetPage page = *painting->page;

  write_text (painting, KITH_TEXT_NAME, label, place * (width + GAP), width, &painting->theme->text);
  cairo_save (painting->cr);
  kith_card_trace (painting->cr, &box, ROUNDING);
  kith_color_use (&painting->theme->edge, painting->cr, 1);
  cairo_set_line_width (painting->cr, 1);
  cairo_stroke (painting->cr);
  cairo_translate (painting->cr, x, top);
  cairo_scale (painting->cr, MAP_SCALE, MAP_SCALE);
  page.width = width / MAP_SCALE;
  page.height = side / MAP_SCALE;
  kith_map_export_paint (picture, painting->cr, &page, painting->ink);
  cairo_restore (painting->cr);
}

static void
paint_maps (Painting *painting)
{
  const KithChangeSheet *sheet = painting->sheet;
  double side = painting->page->height * MAP_SHARE;
  double label = 2 * PART_GAP;

  painting->y += PART_GAP - LINE_GAP;
  paint_map (painting, sheet->then, sheet->then_label, 0, painting->y + label / 2 + LINE_GAP, side);
  paint_map (painting, sheet->now, sheet->now_label, 1, painting->y + label / 2 + LINE_GAP, side);
  painting->y += label / 2 + LINE_GAP + side + PART_GAP;
}

static void
write_figure (Painting   *painting,
              const char *label,
              const char *then,
              const char *now)
{
  double column = get_room (painting) / 6;
  const KithColor *color = label != NULL ? &painting->theme->text : &painting->theme->dim;
  double high = write_text (painting, KITH_TEXT_ENTRY, label, 0, 4 * column - GAP, color);

  high = MAX (high, write_text (painting, KITH_TEXT_ENTRY, then, 4 * column, column - GAP, color));
  high = MAX (high, write_text (painting, KITH_TEXT_ENTRY, now, 5 * column, column, color));
  painting->y += high + LINE_GAP;
}

static void
write_figures (Painting *painting)
{
  const GPtrArray *figures = painting->sheet->figures;

  if (figures == NULL)
    return;
  write_line (painting, KITH_TEXT_HEADING, _("In Numbers"), &painting->theme->text);
  write_figure (painting, NULL, C_("figure", "then"), C_("figure", "now"));
  for (guint i = 0; i < figures->len; i++)
    {
      const KithChangeFigure *figure = figures->pdata[i];

      write_figure (painting, figure->label, figure->then, figure->now);
    }
  painting->y += PART_GAP - LINE_GAP;
}

/* What does not fit on the page any more is counted. */
static void
write_sentences (Painting *painting)
{
  GStrv sentences = painting->sheet->sentences;
  guint n = g_strv_length (sentences);
  double bottom = painting->page->height - MARGIN;

  write_line (painting, KITH_TEXT_HEADING, _("What Has Moved"), &painting->theme->text);
  if (n == 0)
    write_line (painting, KITH_TEXT_ENTRY, _("Everyone stands where they stood."), &painting->theme->text);
  for (guint i = 0; i < n; i++)
    {
      double before = painting->y;
      g_autofree char *rest = NULL;

      write_line (painting, KITH_TEXT_ENTRY, sentences[i], &painting->theme->text);
      if (i + 1 == n || painting->y + 2 * (painting->y - before) <= bottom)
        continue;
      rest = g_strdup_printf (ngettext ("and %u more", "and %u more", n - i - 1), n - i - 1);
      write_line (painting, KITH_TEXT_ENTRY, rest, &painting->theme->dim);
      break;
    }
}

static void
paint_cb (gconstpointer        data,
          cairo_t             *cr,
          const KithSheetPage *page,
          KithInk             *ink)
{
  Painting painting = { data, page, kith_theme_get (page->theme), ink, cr, MARGIN };

  write_line (&painting, KITH_TEXT_TITLE, painting.sheet->title, &painting.theme->text);
  write_line (&painting, KITH_TEXT_SUBTITLE, painting.sheet->subtitle, &painting.theme->dim);
  paint_maps (&painting);
  write_figures (&painting);
  write_sentences (&painting);
}

GBytes *
kith_change_sheet_export_to_bytes (const KithChangeSheet  *self,
                                   const KithSheetPage    *page,
                                   GError                **error)
{
  g_autofree char *description = g_strjoinv ("; ", self->sentences);
  const KithSheet sheet = { self->title, description, paint_cb, self };

  return kith_sheet_export_to_bytes (&sheet, page, error);
}
