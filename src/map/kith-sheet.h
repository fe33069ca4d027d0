/* kith-sheet.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-ink.h"

G_BEGIN_DECLS

typedef enum
{
  KITH_SHEET_SVG,
  KITH_SHEET_PDF,
  KITH_SHEET_PNG,
} KithSheetFormat;

/** KithSheetPage: a picture as a file. @width, @height: in pixels, 200 to 16,384; @scale: of PNG, 0.25 to 8; @created:
 * (nullable): of PDF, as RFC 3339, never taken from the clock. */
typedef struct
{
  double width;
  double height;
  double scale;
  KithThemeKind theme;
  KithSheetFormat format;
  const char *created;
} KithSheetPage;

/** KithSheet: what is drawn. @title: the file's; @description: what a screen reader says of a picture whose letters have
 * become shapes, "" for nothing; @paint: draws it on a page that has its colour already. */
typedef struct
{
  const char *title;
  const char *description;
  void (*paint) (gconstpointer        data,
                 cairo_t             *cr,
                 const KithSheetPage *page,
                 KithInk             *ink);
  gconstpointer data;
} KithSheet;

#define KITH_SHEET_ERROR (kith_sheet_error_quark ())

/** KithSheetError: _SIZE: the page is too large or too small; _DRAWING: cairo could not, or @write refused. */
typedef enum
{
  KITH_SHEET_ERROR_SIZE,
  KITH_SHEET_ERROR_DRAWING,
} KithSheetError;

GQuark    kith_sheet_error_quark      (void);

/** kith_sheet_format_from_name: by the ending of @name, in any case. Returns: FALSE for other endings */
gboolean  kith_sheet_format_from_name (const char           *name,
                                       KithSheetFormat      *format);

/** kith_sheet_export_to_bytes: the same sheet and page give the same bytes. Errors: KITH_SHEET_ERROR. Returns: (transfer
 * full) (nullable): NULL on errors */
GBytes   *kith_sheet_export_to_bytes  (const KithSheet      *self,
                                       const KithSheetPage  *page,
                                       GError              **error);

/** kith_sheet_export: hands them to @write. */
gboolean  kith_sheet_export           (const KithSheet      *self,
                                       const KithSheetPage  *page,
                                       cairo_write_func_t    write,
                                       gpointer              data,
                                       GError              **error);

/** kith_sheet_export_to_file: writes the whole file or nothing, readable by its owner alone. Errors: also G_FILE_ERROR */
gboolean  kith_sheet_export_to_file   (const KithSheet      *self,
                                       const KithSheetPage  *page,
                                       const char           *path,
                                       GError              **error);

G_END_DECLS
