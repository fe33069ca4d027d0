/* kith-map-export.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-picture.h"
#include "kith-theme.h"

G_BEGIN_DECLS

typedef enum
{
  KITH_MAP_FORMAT_SVG,
  KITH_MAP_FORMAT_PDF,
  KITH_MAP_FORMAT_PNG,
} KithMapFormat;

/** KithMapPage: a picture as a file. @width, @height: in pixels, 200 to 16,384; @scale: of PNG, 0.25 to 8; @created:
 * (nullable): of PDF, as RFC 3339, never taken from the clock. */
typedef struct
{
  double width;
  double height;
  double scale;
  KithThemeKind theme;
  KithMapFormat format;
  const char *created;
} KithMapPage;

#define KITH_MAP_EXPORT_ERROR (kith_map_export_error_quark ())

/** KithMapExportError: _SIZE: the page is too large or too small; _DRAWING: cairo could not, or @write refused. */
typedef enum
{
  KITH_MAP_EXPORT_ERROR_SIZE,
  KITH_MAP_EXPORT_ERROR_DRAWING,
} KithMapExportError;

GQuark    kith_map_export_error_quark (void);

/** kith_map_format_from_name: by the ending of @name, in any case. Returns: FALSE for other endings */
gboolean  kith_map_format_from_name   (const char           *name,
                                       KithMapFormat        *format);

/** kith_map_export: draws @picture and hands it to @write piece by piece. The same picture and page give the same
 * bytes. Errors: KITH_MAP_EXPORT_ERROR */
gboolean  kith_map_export             (const KithMapPicture *picture,
                                       const KithMapPage    *page,
                                       cairo_write_func_t    write,
                                       gpointer              data,
                                       GError              **error);

/** kith_map_export_to_bytes: as kith_map_export(). Returns: (transfer full) (nullable): NULL on errors */
GBytes   *kith_map_export_to_bytes    (const KithMapPicture *picture,
                                       const KithMapPage    *page,
                                       GError              **error);

/** kith_map_export_to_file: writes the whole file or nothing, readable by its owner alone. Errors: also G_FILE_ERROR */
gboolean  kith_map_export_to_file     (const KithMapPicture *picture,
                                       const KithMapPage    *page,
                                       const char           *path,
                                       GError              **error);

G_END_DECLS
