/* test-change-sheet.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-change-sheet.h"

#include <glib/gstdio.h>

typedef struct
{
  const char *name;
  guint n_people;
  guint n_sentences;
  gboolean rtl;
  gboolean full; /* more sentences than there is room for */
} Case;

static const Case cases[] = {
  { "nobody", 0, 0, FALSE, FALSE },
  { "one", 1, 1, FALSE, FALSE },
  { "many", 25, 100, FALSE, TRUE },
  { "mirrored", 12, 6, TRUE, FALSE },
};

static KithMapPicture *
make_picture (const Case *it,
              double      shift)
{
  KithMapPicture *picture = kith_map_picture_new ("Anna Keller");

  picture->show = KITH_MAP_SHOW_NAMES | KITH_MAP_SHOW_RING_NAMES;
  picture->rtl = it->rtl;
  for (guint i = 0; i < it->n_people; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);
      g_autoptr (KithPerson) person = kith_person_new ("client", name);
      const KithDate day = { KITH_DATE_DAY, FALSE, 2025, 1, 1 };
      g_autoptr (KithPersonState) state = kith_person_state_new (person->id, &day);

      g_set_str (&person->id, name);
      state->closeness = (i * 17 + 30 + shift) / 6;
      kith_map_picture_add (picture, person, state);
    }
  return picture;
}

static KithChangeSheet *
make_sheet (const Case *it)
{
  KithChangeSheet *sheet = kith_change_sheet_new ("Anna Keller");

  sheet->subtitle = g_strdup ("Then and Now");
  sheet->then = make_picture (it, 0);
  sheet->now = make_picture (it, 20);
  sheet->then_label = g_strdup ("Session 1");
  sheet->now_label = g_strdup ("Session 7");
  kith_change_sheet_add_figure (sheet, "PHQ-9", g_strdup ("18"), g_strdup ("9"));
  sheet->sentences = g_new0 (char *, it->n_sentences + 1);
  for (guint i = 0; i < it->n_sentences; i++)
    sheet->sentences[i] = g_strdup_printf ("Person %u moved nearer", i);
  return sheet;
}

static GBytes *
draw (const KithChangeSheet *sheet,
      KithSheetFormat        format)
{
  const KithSheetPage page = { 595, 842, 1, KITH_THEME_LIGHT, format, "2025-05-12T00:00:00Z" };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = kith_change_sheet_export_to_bytes (sheet, &page, &error);

  g_assert_no_error (error);
  return bytes;
}

/* The lowest row that has ink in it; the margin below is 40 pixels. */
static int
find_lowest (GBytes *png)
{
  const guint8 *data = g_bytes_get_data (png, NULL);
  gsize at = 0;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int fd = g_file_open_tmp ("kith-change-XXXXXX.png", &path, &error);
  cairo_surface_t *surface;
  int lowest = 0;

  g_assert_no_error (error);
  g_assert_nonnull (data);
  g_close (fd, NULL);
  g_file_set_contents (path, (const char *) data, (gssize) g_bytes_get_size (png), &error);
  g_assert_no_error (error);
  surface = cairo_image_surface_create_from_png (path);
  g_remove (path);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface) + at);

      for (int x = 1; x < cairo_image_surface_get_width (surface); x++)
        lowest = row[x] != row[0] ? y : lowest;
      at += (gsize) cairo_image_surface_get_stride (surface);
    }
  cairo_surface_destroy (surface);
  return lowest;
}

static void
test_page (gconstpointer data)
{
  const Case *it = data;
  g_autoptr (KithChangeSheet) sheet = make_sheet (it);
  g_autoptr (GBytes) svg = draw (sheet, KITH_SHEET_SVG);
  g_autoptr (GBytes) again = draw (sheet, KITH_SHEET_SVG);
  g_autoptr (GBytes) pdf = draw (sheet, KITH_SHEET_PDF);
  g_autoptr (GBytes) png = draw (sheet, KITH_SHEET_PNG);
  int lowest = find_lowest (png);

  g_assert_true (g_bytes_equal (svg, again));
  g_assert_true (g_str_has_prefix (g_bytes_get_data (pdf, NULL), "%PDF-1.4"));
  /* All words are above the lower margin, and where there are too many the page is filled to it. */
  g_assert_cmpint (lowest, <=, 842 - 40);
  g_assert_cmpint (lowest, >=, it->full ? 842 - 40 - 30 : 842 / 2);
}

static void
test_sizes (void)
{
  g_autoptr (KithChangeSheet) sheet = make_sheet (&cases[1]);
  const KithSheetPage page = { 100, 842, 1, KITH_THEME_LIGHT, KITH_SHEET_PDF, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_null (kith_change_sheet_export_to_bytes (sheet, &page, &error));
  g_assert_error (error, KITH_SHEET_ERROR, KITH_SHEET_ERROR_SIZE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/change-sheet/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_page);
    }
  g_test_add_func ("/change-sheet/sizes", test_sizes);

  return g_test_run ();
}
