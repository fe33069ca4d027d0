/* kith-timeline-export.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-sheet.h"
#include "kith-timeline-picture.h"

G_BEGIN_DECLS

/** kith_timeline_export_to_bytes: @picture as a sheet; the same picture and page give the same bytes. Errors:
 * KITH_SHEET_ERROR. Returns: (transfer full) (nullable): NULL on errors */
GBytes   *kith_timeline_export_to_bytes (const KithTimelinePicture *picture,
                                         const KithSheetPage       *page,
                                         GError                   **error);

/** kith_timeline_export_paint: the same on @cr, whose paper is there already: what a printer is given. */
void      kith_timeline_export_paint    (const KithTimelinePicture *picture,
                                         cairo_t                   *cr,
                                         const KithSheetPage       *page,
                                         KithInk                   *ink);

/** kith_timeline_export_to_file: writes the whole file or nothing, readable by its owner alone. Errors: also G_FILE_ERROR */
gboolean  kith_timeline_export_to_file  (const KithTimelinePicture *picture,
                                         const KithSheetPage       *page,
                                         const char                *path,
                                         GError                   **error);

G_END_DECLS
