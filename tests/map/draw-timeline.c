/* draw-timeline.c
 *
 * Draws courses to be looked at.
 *
 *     draw-timeline FOLDER [NAME]
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "course.h"

#include "kith-timeline-export.h"

typedef struct
{
  const char *name;
  CourseKind kind;
  KithThemeKind theme;
  double width;
  double height;
} Sheet;

static const Sheet sheets[] = {
  { "middle-light.png", COURSE_MIDDLE, KITH_THEME_LIGHT, 1280, 720 },
  { "middle-dark.png", COURSE_MIDDLE, KITH_THEME_DARK, 1024, 600 },
  { "middle-narrow.png", COURSE_MIDDLE, KITH_THEME_LIGHT, 360, 640 },
  { "two-light.png", COURSE_TWO, KITH_THEME_LIGHT, 1280, 800 },
  { "two-contrast.png", COURSE_TWO, KITH_THEME_HIGH_CONTRAST, 1280, 800 },
  { "two-grey.png", COURSE_TWO, KITH_THEME_BLACK_AND_WHITE, 1024, 700 },
  { "two-narrow.png", COURSE_TWO, KITH_THEME_DARK, 360, 720 },
  { "two-upright.png", COURSE_TWO, KITH_THEME_LIGHT, 595, 842 },
  { "two-low.png", COURSE_TWO, KITH_THEME_LIGHT, 1024, 320 },
  { "long-light.png", COURSE_LONG, KITH_THEME_LIGHT, 1280, 720 },
  { "long-narrow.png", COURSE_LONG, KITH_THEME_LIGHT, 360, 640 },
  { "before-light.png", COURSE_BEFORE, KITH_THEME_LIGHT, 1024, 600 },
  { "monthly-light.png", COURSE_MONTHLY, KITH_THEME_LIGHT, 1024, 400 },
  { "events-light.png", COURSE_EVENTS, KITH_THEME_LIGHT, 1024, 500 },
  { "crowded-light.png", COURSE_CROWDED, KITH_THEME_LIGHT, 1280, 800 },
  { "empty-light.png", COURSE_EMPTY, KITH_THEME_LIGHT, 1024, 400 },
  { "german-light.png", COURSE_GERMAN, KITH_THEME_LIGHT, 1280, 720 },
  { "arabic-light.png", COURSE_ARABIC, KITH_THEME_LIGHT, 1280, 720 },
  { "two-light.svg", COURSE_TWO, KITH_THEME_LIGHT, 1280, 800 },
  { "two-paper.pdf", COURSE_TWO, KITH_THEME_BLACK_AND_WHITE, 842, 595 },
};

static gboolean
draw (const Sheet  *sheet,
      const char   *folder,
      GError      **error)
{
  g_autoptr (KithTimelinePicture) picture = course_new (sheet->kind);
  g_autofree char *path = g_build_filename (folder, sheet->name, NULL);
  KithSheetPage page = { sheet->width, sheet->height, 1.5, sheet->theme, KITH_SHEET_PNG, "2026-11-12T10:00:00Z" };
  gint64 start = g_get_monotonic_time ();

  kith_sheet_format_from_name (sheet->name, &page.format);
  if (!kith_timeline_export_to_file (picture, &page, path, error))
    return FALSE;
  g_print ("%-20s %6.1f ms\n", sheet->name, (g_get_monotonic_time () - start) / 1000.0);
  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  if (argc < 2 || argc > 3)
    {
      g_printerr ("Usage: draw-timeline FOLDER [NAME]\n");
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
