/* kith-picture-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-sheet.h"

G_BEGIN_DECLS

/** kith_picture_page_read: the page of a picture as the file @file, which ends in .svg, .pdf or .png. @theme: (nullable):
 * "light" (the first), "dark", "contrast" or "bw"; @width, @height: in pixels, of a PDF in points, 0 for 1280 by 800, of a
 * PDF A4 lying. Errors: KITH_PROBLEM_USAGE for a word that is none of these */
gboolean kith_picture_page_read (const char     *file,
                                 const char     *theme,
                                 int             width,
                                 int             height,
                                 KithSheetPage  *page,
                                 GError        **error);

G_END_DECLS
