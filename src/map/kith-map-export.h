/* kith-map-export.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-picture.h"
#include "kith-sheet.h"

G_BEGIN_DECLS

/** A map as a sheet of its own: names of KithSheet, for those who draw maps alone. */
typedef KithSheetFormat KithMapFormat;
typedef KithSheetPage KithMapPage;

#define KITH_MAP_FORMAT_SVG KITH_SHEET_SVG
#define KITH_MAP_FORMAT_PDF KITH_SHEET_PDF
#define KITH_MAP_FORMAT_PNG KITH_SHEET_PNG

#define KITH_MAP_EXPORT_ERROR KITH_SHEET_ERROR
#define KITH_MAP_EXPORT_ERROR_SIZE KITH_SHEET_ERROR_SIZE
#define KITH_MAP_EXPORT_ERROR_DRAWING KITH_SHEET_ERROR_DRAWING

#define kith_map_format_from_name(name, format) kith_sheet_format_from_name (name, format)

/** kith_map_export: draws @picture and hands it to @write piece by piece. The same picture and page give the same
 * bytes. Errors: KITH_MAP_EXPORT_ERROR */
gboolean  kith_map_export             (const KithMapPicture *picture,
                                       const KithMapPage    *page,
                                       cairo_write_func_t    write,
                                       gpointer              data,
                                       GError              **error);

/** kith_map_export_paint: the same on @cr, whose paper is there already: what a printer is given. */
void      kith_map_export_paint       (const KithMapPicture *picture,
                                       cairo_t              *cr,
                                       const KithMapPage    *page,
                                       KithInk              *ink);

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
