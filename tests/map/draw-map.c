/* draw-map.c
 *
 * Draws maps of fictional people into a folder, to be looked at: draw-map FOLDER [NAME]
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inventory.h"

#include "kith-map-export.h"

typedef struct
{
  const char *name;
  guint people;
  InventoryTongue tongue;
  KithThemeKind theme;
  double width;
  double height;
  gboolean anonymous;
  KithMapForm form;
} Sheet;

static const Sheet sheets[] = {
  { "5-light.png", 5, INVENTORY_ENGLISH, KITH_THEME_LIGHT, 1024, 600 },
  { "5-dark.png", 5, INVENTORY_ENGLISH, KITH_THEME_DARK, 1024, 600 },
  { "25-light.png", 25, INVENTORY_ENGLISH, KITH_THEME_LIGHT, 1024, 640 },
  { "25-dark.png", 25, INVENTORY_ENGLISH, KITH_THEME_DARK, 1280, 800 },
  { "25-contrast.png", 25, INVENTORY_ENGLISH, KITH_THEME_HIGH_CONTRAST, 1280, 800 },
  { "25-grey.png", 25, INVENTORY_ENGLISH, KITH_THEME_BLACK_AND_WHITE, 1280, 800 },
  { "25-german.png", 25, INVENTORY_GERMAN, KITH_THEME_LIGHT, 1280, 800 },
  { "25-arabic.png", 25, INVENTORY_ARABIC, KITH_THEME_LIGHT, 1280, 800 },
  { "25-initials.png", 25, INVENTORY_ENGLISH, KITH_THEME_LIGHT, 1280, 800, TRUE },
  { "25-upright.png", 25, INVENTORY_ENGLISH, KITH_THEME_LIGHT, 595, 842 },
  { "25-light.svg", 25, INVENTORY_ENGLISH, KITH_THEME_LIGHT, 1280, 800 },
  { "25-paper.pdf", 25, INVENTORY_ENGLISH, KITH_THEME_BLACK_AND_WHITE, 842, 595 },
  { "25-initials.pdf", 25, INVENTORY_ENGLISH, KITH_THEME_LIGHT, 842, 595, TRUE },
  { "60-light.png", 60, INVENTORY_ENGLISH, KITH_THEME_LIGHT, 1024, 600 },
  { "60-dark.png", 60, INVENTORY_ENGLISH, KITH_THEME_DARK, 1280, 800 },
  { "200-light.png", 200, INVENTORY_ENGLISH, KITH_THEME_LIGHT, 1600, 1200 },
  { "25-free.png", 25, INVENTORY_ENGLISH, KITH_THEME_LIGHT, 1280, 800, FALSE, KITH_MAP_FREE },
  { "25-free-dark.png", 25, INVENTORY_ENGLISH, KITH_THEME_DARK, 1280, 800, FALSE, KITH_MAP_FREE },
  { "60-free.png", 60, INVENTORY_ENGLISH, KITH_THEME_LIGHT, 1024, 600, FALSE, KITH_MAP_FREE },
  { "25-family.png", 25, INVENTORY_ENGLISH, KITH_THEME_LIGHT, 1280, 800, FALSE, KITH_MAP_FAMILY },
  { "25-family-upright.png", 25, INVENTORY_ENGLISH, KITH_THEME_LIGHT, 595, 842, FALSE, KITH_MAP_FAMILY },
  { "25-family-arabic.png", 25, INVENTORY_ARABIC, KITH_THEME_DARK, 1280, 800, FALSE, KITH_MAP_FAMILY },
  { "25-family-narrow.png", 25, INVENTORY_ENGLISH, KITH_THEME_LIGHT, 360, 560, FALSE, KITH_MAP_FAMILY },
};

static gboolean
draw (const Sheet  *sheet,
      const char   *folder,
      GError      **error)
{
  g_autoptr (KithMapPicture) picture = inventory_new (sheet->people, sheet->tongue);
  g_autofree char *path = g_build_filename (folder, sheet->name, NULL);
  KithMapPage page = { sheet->width, sheet->height, 1.5, sheet->theme, KITH_MAP_FORMAT_PNG, "2026-11-12T10:00:00Z" };
  gint64 start;

  kith_map_format_from_name (sheet->name, &page.format);
  if (sheet->people > 5)
    ((KithMapPerson *) g_ptr_array_index (picture->people, 1))->selected = TRUE;
  picture->form = sheet->form;
  if (sheet->anonymous)
    kith_map_picture_make_anonymous (picture);

  start = g_get_monotonic_time ();
  if (!kith_map_export_to_file (picture, &page, path, error))
    return FALSE;
  g_print ("%-18s %6.1f ms\n", sheet->name, (g_get_monotonic_time () - start) / 1000.0);
  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  if (argc < 2 || argc > 3)
    {
      g_printerr ("Usage: draw-map FOLDER [NAME]\n");
      return 2;
    }
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    if ((argc == 2 || g_str_equal (sheets[i].name, argv[2])) && !draw (&sheets[i], argv[1], &error))
      {
        g_printerr ("%s\n", error->message);
        return 1;
      }

  return 0;
}
