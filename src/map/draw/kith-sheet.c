/* kith-sheet.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-sheet.h"

#include "kith-sheet-words.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define LEAST_SIDE 200.0
#define MOST_SIDE 16384.0
#define LEAST_SCALE 0.25
#define MOST_SCALE 8.0

G_DEFINE_QUARK (kith-sheet-error-quark, kith_sheet_error)

static const char * const endings[] = {
  [KITH_SHEET_SVG] = ".svg",
  [KITH_SHEET_PDF] = ".pdf",
  [KITH_SHEET_PNG] = ".png",
};

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_page (const KithSheetPage  *page,
            GError              **error)
{
  double scale = page->format == KITH_SHEET_PNG ? page->scale : 1;

  if (page->width >= LEAST_SIDE && page->width <= MOST_SIDE && page->height >= LEAST_SIDE && page->height <= MOST_SIDE
      && scale >= LEAST_SCALE && scale <= MOST_SCALE && MAX (page->width, page->height) * scale <= MOST_SIDE)
    return TRUE;

  g_set_error_literal (error, KITH_SHEET_ERROR, KITH_SHEET_ERROR_SIZE,
                       _("The picture cannot be drawn at this size. Choose a side between 200 and 16,384 pixels."));
  return FALSE;
}

static void
describe_pdf (const KithSheet     *self,
              cairo_surface_t     *surface,
              const KithSheetPage *page)
{
  /* Later versions hide objects in streams, where nothing can be said of them any more. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Kith");
  if (page->created != NULL)
    {
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, page->created);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, page->created);
    }
}

static cairo_surface_t *
create_surface (const KithSheet     *self,
                const KithSheetPage *page,
                GByteArray          *bytes)
{
  cairo_surface_t *surface = NULL;

  switch (page->format)
    {
    case KITH_SHEET_SVG:
      surface = cairo_svg_surface_create_for_stream (append_cb, bytes, page->width, page->height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      break;
    case KITH_SHEET_PDF:
      surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, page->width, page->height);
      describe_pdf (self, surface, page);
      break;
    case KITH_SHEET_PNG:
      surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (page->width * page->scale),
                                            (int) ceil (page->height * page->scale));
      cairo_surface_set_device_scale (surface, page->scale, page->scale);
      break;
    default:
      g_assert_not_reached ();
    }

  return surface;
}

/* Paper is white already; a page of almost white would cost ink. */
static gboolean
is_paper (const KithSheetPage *page)
{
  return page->format == KITH_SHEET_PDF && page->theme != KITH_THEME_DARK;
}

static void
paint (const KithSheet     *self,
       cairo_surface_t     *surface,
       const KithSheetPage *page)
{
  g_autoptr (KithInk) ink = kith_ink_new ();
  cairo_t *cr = cairo_create (surface);

  /* Before the first tag, which cairo would forget with all that lies under an opaque page. */
  if (!is_paper (page))
    {
      kith_color_use (&kith_theme_get (page->theme)->page, cr, 1);
      cairo_paint (cr);
    }
  cairo_tag_begin (cr, "Document", NULL);
  self->paint (self->data, cr, page, ink);
  cairo_tag_end (cr, "Document");
  cairo_destroy (cr);
}

static void
insert_description (const KithSheet *self,
                    GByteArray      *bytes)
{
  const char *root = g_strstr_len ((const char *) bytes->data, bytes->len, "<svg");
  const char *end = root != NULL ? memchr (root, '>', bytes->len - (root - (const char *) bytes->data)) : NULL;
  g_autofree char *description = g_markup_printf_escaped (" role=\"img\">\n<title>%s</title>\n<desc>%s</desc>", self->title,
                                                          self->description);
  g_autoptr (GByteArray) rest = NULL;
  gsize at;

  if (end == NULL)
    return;

  at = end - (const char *) bytes->data;
  rest = g_byte_array_new ();
  g_byte_array_append (rest, bytes->data + at + 1, bytes->len - at - 1);
  g_byte_array_set_size (bytes, at);
  g_byte_array_append (bytes, (const guint8 *) description, strlen (description));
  g_byte_array_append (bytes, rest->data, rest->len);
}

static cairo_status_t
draw (const KithSheet     *self,
      const KithSheetPage *page,
      GByteArray          *bytes)
{
  cairo_surface_t *surface = create_surface (self, page, bytes);
  cairo_status_t status = cairo_surface_status (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    {
      paint (self, surface, page);
      if (page->format == KITH_SHEET_PNG)
        status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);
      cairo_surface_finish (surface);
      if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status (surface);
    }
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS && page->format == KITH_SHEET_SVG)
    insert_description (self, bytes);
  if (status == CAIRO_STATUS_SUCCESS && page->format == KITH_SHEET_PDF)
    kith_sheet_words_add (bytes, self->description);

  return status;
}

gboolean
kith_sheet_format_from_name (const char      *name,
                             KithSheetFormat *format)
{
  g_autofree char *folded = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (folded, endings[i]))
      {
        *format = i;
        return TRUE;
      }

  return FALSE;
}

GBytes *
kith_sheet_export_to_bytes (const KithSheet      *self,
                            const KithSheetPage  *page,
                            GError              **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  if (!check_page (page, error))
    return NULL;
  if (draw (self, page, bytes) != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, KITH_SHEET_ERROR, KITH_SHEET_ERROR_DRAWING,
                           _("The picture could not be drawn. Nothing was written; try a smaller size."));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

gboolean
kith_sheet_export (const KithSheet      *self,
                   const KithSheetPage  *page,
                   cairo_write_func_t    write,
                   gpointer              data,
                   GError              **error)
{
  g_autoptr (GBytes) bytes = kith_sheet_export_to_bytes (self, page, error);
  gsize length;
  const guint8 *content;

  if (bytes == NULL)
    return FALSE;

  content = g_bytes_get_data (bytes, &length);
  if (write (data, content, (unsigned int) length) != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, KITH_SHEET_ERROR, KITH_SHEET_ERROR_DRAWING,
                           _("The picture was drawn, but could not be written. Check whether there is room for it."));
      return FALSE;
    }

  return TRUE;
}

gboolean
kith_sheet_export_to_file (const KithSheet      *self,
                           const KithSheetPage  *page,
                           const char           *path,
                           GError              **error)
{
  g_autoptr (GBytes) bytes = kith_sheet_export_to_bytes (self, page, error);
  gsize length;
  const char *content;

  if (bytes == NULL)
    return FALSE;

  content = g_bytes_get_data (bytes, &length);
  return g_file_set_contents_full (path, content, length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}
