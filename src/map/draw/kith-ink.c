/* kith-ink.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-ink.h"

#include "kith-stamps.h"

#include <pango/pangocairo.h>

#define FAMILIES "Adwaita Sans, Inter, Cantarell, sans-serif"
#define HALO_WIDTH 4.0
#define HALO_ALPHA 0.85

static const struct
{
  double size;
  PangoWeight weight;
  double spacing;
} styles[KITH_N_TEXT_STYLES] = {
  [KITH_TEXT_TITLE] = { 18, PANGO_WEIGHT_BOLD, 0 },
  [KITH_TEXT_SUBTITLE] = { 12, PANGO_WEIGHT_NORMAL, 0 },
  [KITH_TEXT_NAME] = { 12, PANGO_WEIGHT_SEMIBOLD, 0 },
  [KITH_TEXT_DETAIL] = { 10.5, PANGO_WEIGHT_NORMAL, 0 },
  [KITH_TEXT_INITIALS] = { 12, PANGO_WEIGHT_SEMIBOLD, 0 },
  [KITH_TEXT_CLIENT] = { 15, PANGO_WEIGHT_BOLD, 0 },
  [KITH_TEXT_RING] = { 10, PANGO_WEIGHT_SEMIBOLD, 0 },
  [KITH_TEXT_SECTOR] = { 10.5, PANGO_WEIGHT_BOLD, 1.2 },
  [KITH_TEXT_HEADING] = { 11, PANGO_WEIGHT_SEMIBOLD, 0 },
  [KITH_TEXT_ENTRY] = { 11.5, PANGO_WEIGHT_NORMAL, 0 },
  [KITH_TEXT_PILL] = { 10.5, PANGO_WEIGHT_SEMIBOLD, 0 },
  [KITH_TEXT_BADGE] = { 9, PANGO_WEIGHT_SEMIBOLD, 0 },
};

/* What was measured: the size of a text in a style, @zoom thousandths as large as usual. */
typedef struct
{
  char *text;
  KithTextStyle style;
  int zoom;
  double width;
  double height;
} Size;

struct _KithInk
{
  PangoContext *context;
  PangoLayout *layout;
  GHashTable *sizes;
  KithMeasure measure;
  KithStamps *stamps; /* (nullable) */
};

/* Writing: a line of text to be kept as a stamp. */
typedef struct
{
  KithInk *ink;
  KithTextStyle style;
  double zoom;
  const char *text;
  const KithColor *color;
  const KithColor *halo; /* (nullable) */
} Writing;

/* Spaced letters of a joined script would come apart. */
static gboolean
has_capitals (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isupper (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

static void
set_spacing (KithInk    *self,
             double      spacing,
             const char *text)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  if (spacing > 0 && has_capitals (text))
    {
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, pango_attr_letter_spacing_new (pango_units_from_double (spacing)));
    }
  pango_layout_set_attributes (self->layout, attributes);
}

static void
set_text (KithInk       *self,
          KithTextStyle  style,
          double         zoom,
          const char    *text)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();

  pango_font_description_set_family_static (font, FAMILIES);
  pango_font_description_set_weight (font, styles[style].weight);
  pango_font_description_set_absolute_size (font, styles[style].size * zoom * PANGO_SCALE);
  pango_layout_set_font_description (self->layout, font);
  set_spacing (self, styles[style].spacing * zoom, text);
  pango_layout_set_text (self->layout, text, -1);
}

static guint
hash_size (gconstpointer data)
{
  const Size *size = data;

  return g_str_hash (size->text) ^ ((guint) size->style << 20) ^ (guint) size->zoom;
}

static gboolean
is_same_size (gconstpointer a,
              gconstpointer b)
{
  const Size *one = a;
  const Size *other = b;

  return one->style == other->style && one->zoom == other->zoom && g_str_equal (one->text, other->text);
}

static void
free_size (gpointer data)
{
  Size *size = data;

  g_free (size->text);
  g_free (size);
}

static Size *
measure (KithInk    *self,
         const Size *wanted,
         double      zoom)
{
  Size *size = g_new (Size, 1);
  int across;
  int down;

  set_text (self, wanted->style, zoom, wanted->text);
  pango_layout_get_size (self->layout, &across, &down);
  *size = (Size) { g_strdup (wanted->text), wanted->style, wanted->zoom, pango_units_to_double (across), pango_units_to_double (down) };
  return size;
}

static void
get_size (gpointer       data,
          KithTextStyle  style,
          double         zoom,
          const char    *text,
          double        *width,
          double        *height)
{
  KithInk *self = data;
  const Size wanted = { (char *) text, style, (int) (zoom * 1000), 0, 0 };
  Size *known = g_hash_table_lookup (self->sizes, &wanted);

  if (known == NULL)
    {
      known = measure (self, &wanted, zoom);
      g_hash_table_add (self->sizes, known);
    }

  *width = known->width;
  *height = known->height;
}

KithInk *
kith_ink_new (void)
{
  KithInk *self = g_new0 (KithInk, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* The same widths at every size and on every surface. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  cairo_font_options_destroy (options);

  self->layout = pango_layout_new (self->context);
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
  self->sizes = g_hash_table_new_full (hash_size, is_same_size, free_size, NULL);
  self->measure = (KithMeasure) { get_size, self };
  return self;
}

void
kith_ink_free (KithInk *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->stamps, kith_stamps_free);
  g_object_unref (self->layout);
  g_object_unref (self->context);
  g_hash_table_unref (self->sizes);
  g_free (self);
}

const KithMeasure *
kith_ink_get_measure (KithInk *self)
{
  return &self->measure;
}

void
kith_ink_keep_stamps (KithInk *self,
                      double   density)
{
  g_clear_pointer (&self->stamps, kith_stamps_free);
  if (density > 0)
    self->stamps = kith_stamps_new (density);
}

KithStamps *
kith_ink_get_stamps (KithInk *self)
{
  return self->stamps;
}

static void
write_afresh (cairo_t       *cr,
              const Writing *writing,
              double         x,
              double         y)
{
  KithInk *self = writing->ink;

  set_text (self, writing->style, writing->zoom, writing->text);
  if (writing->halo != NULL)
    {
      cairo_new_path (cr);
      cairo_move_to (cr, x, y);
      pango_cairo_layout_path (cr, self->layout);
      kith_color_use (writing->halo, cr, HALO_ALPHA);
      cairo_set_line_width (cr, HALO_WIDTH * writing->zoom);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_stroke (cr);
    }
  kith_color_use (writing->color, cr, 1);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, self->layout);
  cairo_new_path (cr);
}

static void
draw_writing (cairo_t  *cr,
              gpointer  writing)
{
  write_afresh (cr, writing, 0, 0);
}

static void
reach_writing (gpointer     data,
               KithMapRect *reach)
{
  const Writing *writing = data;
  double around = 1 + (writing->halo != NULL ? HALO_WIDTH * writing->zoom / 2 : 0);
  PangoRectangle ink;

  set_text (writing->ink, writing->style, writing->zoom, writing->text);
  pango_layout_get_extents (writing->ink->layout, &ink, NULL);
  *reach = (KithMapRect) {
    .x = pango_units_to_double (ink.x) - around,
    .y = pango_units_to_double (ink.y) - around,
    .width = pango_units_to_double (ink.width) + 2 * around,
    .height = pango_units_to_double (ink.height) + 2 * around,
  };
}

void
kith_ink_write (KithInk         *self,
                cairo_t         *cr,
                KithTextStyle    style,
                double           zoom,
                const char      *text,
                double           x,
                double           y,
                const KithColor *color,
                const KithColor *halo)
{
  Writing writing = { self, style, zoom, text, color, halo };
  g_autofree char *key = NULL;

  if (self->stamps == NULL)
    {
      write_afresh (cr, &writing, x, y);
      return;
    }
  key = g_strdup_printf ("text %d %d %x %x %s", style, (int) (zoom * 1000), kith_color_pack (color), halo != NULL ? kith_color_pack (halo) : 0, text);
  kith_stamps_press (self->stamps, cr, key, x, y, reach_writing, draw_writing, &writing);
}

void
kith_ink_write_centred (KithInk         *self,
                        cairo_t         *cr,
                        KithTextStyle    style,
                        double           zoom,
                        const char      *text,
                        double           x,
                        double           y,
                        const KithColor *color,
                        const KithColor *halo)
{
  PangoRectangle ink;

  set_text (self, style, zoom, text);
  pango_layout_get_extents (self->layout, &ink, NULL);
  kith_ink_write (self, cr, style, zoom, text,
                  x - pango_units_to_double (ink.x + ink.width / 2),
                  y - pango_units_to_double (ink.y + ink.height / 2),
                  color, halo);
}
