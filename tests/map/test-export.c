/* test-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inventory.h"

#include "kith-map-export.h"

#include <glib/gstdio.h>
#include <string.h>

static const KithMapPage svg = { 1024, 600, 1, KITH_THEME_LIGHT, KITH_MAP_FORMAT_SVG, NULL };
static const KithMapPage pdf = { 842, 595, 1, KITH_THEME_BLACK_AND_WHITE, KITH_MAP_FORMAT_PDF, "2026-11-12T10:00:00Z" };
static const KithMapPage png = { 1024, 600, 1.5, KITH_THEME_DARK, KITH_MAP_FORMAT_PNG, NULL };

static GBytes *
export (const KithMapPicture *picture,
        const KithMapPage    *page)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = kith_map_export_to_bytes (picture, page, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return bytes;
}

static gboolean
holds (GBytes     *bytes,
       const char *text)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i + strlen (text) <= length; i++)
    if (memcmp (data + i, text, strlen (text)) == 0)
      return TRUE;

  return FALSE;
}

/* The same picture gives the same bytes, whatever was drawn in between. */
static void
test_same_bytes (void)
{
  const KithMapPage *pages[] = { &svg, &pdf, &png };

  for (InventoryTongue tongue = INVENTORY_ENGLISH; tongue <= INVENTORY_ARABIC; tongue++)
    for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
      {
        g_autoptr (KithMapPicture) picture = inventory_new (25, tongue);
        g_autoptr (KithMapPicture) other = inventory_new (60, INVENTORY_ENGLISH);
        g_autoptr (GBytes) first = export (picture, pages[i]);
        g_autoptr (GBytes) between = export (other, pages[i]);
        g_autoptr (KithMapPicture) again = inventory_new (25, tongue);
        g_autoptr (GBytes) second = export (again, pages[i]);

        g_assert_true (g_bytes_equal (first, second));
        g_assert_false (g_bytes_equal (first, between));
      }
}

static gpointer
export_thread (gpointer data)
{
  return export (data, &svg);
}

/* A scene may be drawn on any thread. */
static void
test_threads (void)
{
  g_autoptr (KithMapPicture) picture = inventory_new (25, INVENTORY_ENGLISH);
  g_autoptr (GBytes) expected = export (picture, &svg);
  GThread *threads[3];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("export", export_thread, picture);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (GBytes) bytes = g_thread_join (threads[i]);

      g_assert_true (g_bytes_equal (bytes, expected));
    }
}

static void
test_svg (void)
{
  g_autoptr (KithMapPicture) picture = inventory_new (5, INVENTORY_ENGLISH);
  g_autoptr (GBytes) bytes = NULL;

  g_set_str (&picture->title, "Anna <& Co>");
  bytes = export (picture, &svg);
  g_assert_true (holds (bytes, "<svg"));
  g_assert_true (holds (bytes, "</svg>"));
  g_assert_true (holds (bytes, "width=\"1024"));
  g_assert_true (holds (bytes, "role=\"img\""));
  g_assert_true (holds (bytes, "<title>Anna &lt;&amp; Co&gt;</title>"));
  g_assert_true (holds (bytes, "Martin (father), open conflict"));
  g_assert_false (holds (bytes, "<& Co>"));
}

/* What is within, tags and text, test-pdf.py reads. */
static void
test_pdf (void)
{
  g_autoptr (KithMapPicture) picture = inventory_new (5, INVENTORY_ENGLISH);
  g_autoptr (GBytes) bytes = export (picture, &pdf);

  g_assert_true (holds (bytes, "%PDF-1."));
  g_assert_true (holds (bytes, "%%EOF"));
  g_assert_false (holds (bytes, "%PDF-2"));
}

/* A page of its own colour must not paint the tags over. */
static void
test_dark_pdf (void)
{
  KithMapPage page = { 842, 595, 1, KITH_THEME_DARK, KITH_MAP_FORMAT_PDF, NULL };
  g_autoptr (KithMapPicture) picture = inventory_new (5, INVENTORY_ENGLISH);
  g_autoptr (GBytes) bytes = export (picture, &page);

  g_assert_true (holds (bytes, "%%EOF"));
}

static void
test_png (void)
{
  g_autoptr (KithMapPicture) picture = inventory_new (5, INVENTORY_ENGLISH);
  g_autoptr (GBytes) bytes = export (picture, &png);
  const guint8 *data = g_bytes_get_data (bytes, NULL);

  g_assert_cmpmem (data, 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_cmpuint (data[18] << 8 | data[19], ==, 1536);
  g_assert_cmpuint (data[22] << 8 | data[23], ==, 900);
}

static void
test_anonymous (void)
{
  static const char * const names[] = { "Anna", "Keller", "Martin", "Ruth", "Jonas", "Lena", "Elsa" };
  g_autoptr (KithMapPicture) picture = inventory_new (5, INVENTORY_ENGLISH);
  g_autoptr (GBytes) control = export (picture, &svg);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (holds (control, "Martin"));
  kith_map_picture_make_anonymous (picture);
  bytes = export (picture, &svg);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_false (holds (bytes, names[i]));
}

static void
test_sizes (void)
{
  static const struct
  {
    double width;
    double height;
    double scale;
    gboolean fine;
  } cases[] = {
    { 200, 200, 1, TRUE }, { 199, 600, 1, FALSE }, { 1024, 0, 1, FALSE }, { 16385, 600, 1, FALSE }, { 1024, 600, 0.1, FALSE },
    { 1024, 600, 9, FALSE }, { 4000, 600, 8, FALSE }, { -5, 600, 1, FALSE },
  };
  g_autoptr (KithMapPicture) picture = inventory_new (5, INVENTORY_ENGLISH);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      KithMapPage page = { cases[i].width, cases[i].height, cases[i].scale, KITH_THEME_LIGHT, KITH_MAP_FORMAT_PNG, NULL };
      g_autoptr (GBytes) bytes = kith_map_export_to_bytes (picture, &page, &error);

      if (cases[i].fine)
        g_assert_no_error (error);
      else
        g_assert_error (error, KITH_MAP_EXPORT_ERROR, KITH_MAP_EXPORT_ERROR_SIZE);
      g_assert_true ((bytes != NULL) == cases[i].fine);
    }
}

static cairo_status_t
refuse_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  return CAIRO_STATUS_WRITE_ERROR;
}

static void
test_refused (void)
{
  g_autoptr (KithMapPicture) picture = inventory_new (5, INVENTORY_ENGLISH);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) file_error = NULL;

  g_assert_false (kith_map_export (picture, &svg, refuse_cb, NULL, &error));
  g_assert_error (error, KITH_MAP_EXPORT_ERROR, KITH_MAP_EXPORT_ERROR_DRAWING);
  g_assert_false (kith_map_export_to_file (picture, &svg, "/nowhere/at/all.svg", &file_error));
  g_assert_error (file_error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
test_file (void)
{
  g_autoptr (KithMapPicture) picture = inventory_new (5, INVENTORY_ENGLISH);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) expected = export (picture, &svg);
  g_autofree char *folder = g_dir_make_tmp ("kith-map-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "map.svg", NULL);
  g_autofree char *content = NULL;
  gsize length;
  GStatBuf status;

  g_assert_true (kith_map_export_to_file (picture, &svg, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, &length, &error));
  g_assert_cmpmem (content, length, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_formats (void)
{
  KithMapFormat format;

  g_assert_true (kith_map_format_from_name ("a.SVG", &format));
  g_assert_cmpint (format, ==, KITH_MAP_FORMAT_SVG);
  g_assert_true (kith_map_format_from_name ("/tmp/a.b.pdf", &format));
  g_assert_cmpint (format, ==, KITH_MAP_FORMAT_PDF);
  g_assert_true (kith_map_format_from_name ("a.png", &format));
  g_assert_cmpint (format, ==, KITH_MAP_FORMAT_PNG);
  g_assert_false (kith_map_format_from_name ("a.jpg", &format));
  g_assert_false (kith_map_format_from_name ("svg", &format));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/export/same-bytes", test_same_bytes);
  g_test_add_func ("/map/export/threads", test_threads);
  g_test_add_func ("/map/export/svg", test_svg);
  g_test_add_func ("/map/export/pdf", test_pdf);
  g_test_add_func ("/map/export/dark-pdf", test_dark_pdf);
  g_test_add_func ("/map/export/png", test_png);
  g_test_add_func ("/map/export/anonymous", test_anonymous);
  g_test_add_func ("/map/export/sizes", test_sizes);
  g_test_add_func ("/map/export/refused", test_refused);
  g_test_add_func ("/map/export/file", test_file);
  g_test_add_func ("/map/export/formats", test_formats);
  return g_test_run ();
}
