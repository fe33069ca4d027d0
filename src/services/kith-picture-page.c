/* kith-picture-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-picture-page.h"

#include "kith-problem.h"

#include <glib/gi18n.h>

#define WIDTH 1280
#define HEIGHT 800

/* A4, lying, in points. */
#define PAPER_WIDTH 842
#define PAPER_HEIGHT 595

/* Of a PNG, so that it is sharp on any screen. */
#define PNG_SCALE 2.0

static const struct
{
  const char *word;
  KithThemeKind theme;
} themes[] = {
  { "light", KITH_THEME_LIGHT },
  { "dark", KITH_THEME_DARK },
  { "contrast", KITH_THEME_HIGH_CONTRAST },
  { "bw", KITH_THEME_BLACK_AND_WHITE },
};

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_USAGE, message);
  return FALSE;
}

static gboolean
read_theme (const char     *word,
            KithThemeKind  *theme,
            GError        **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    if (word == NULL || g_str_equal (word, themes[i].word))
      {
        *theme = themes[i].theme;
        return TRUE;
      }

  return refuse (error, _("The theme must be light, dark, contrast or bw. Nothing was written."));
}

gboolean
kith_picture_page_read (const char     *file,
                        const char     *theme,
                        int             width,
                        int             height,
                        KithSheetPage  *page,
                        GError        **error)
{
  gboolean paper;

  *page = (KithSheetPage) { .scale = PNG_SCALE };
  if (!kith_sheet_format_from_name (file, &page->format))
    return refuse (error, _("The name of the file must end in .svg, .pdf or .png. Nothing was written."));
  paper = page->format == KITH_SHEET_PDF;
  page->width = width > 0 ? width : paper ? PAPER_WIDTH : WIDTH;
  page->height = height > 0 ? height : paper ? PAPER_HEIGHT : HEIGHT;
  return read_theme (theme, &page->theme, error);
}
