/* kith-timeline-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-export.h"

#include "kith-timeline-painter.h"

void
kith_timeline_export_paint (const KithTimelinePicture *picture,
                            cairo_t                   *cr,
                            const KithSheetPage       *page,
                            KithInk                   *ink)
{
  g_autoptr (KithTimelineLayout) layout = kith_timeline_layout_new (picture, page->width, page->height,
                                                                    kith_ink_get_measure (ink));

  kith_timeline_paint (cr, picture, layout, kith_theme_get (page->theme), ink,
                       KITH_TIMELINE_LAYER_ALL & ~KITH_TIMELINE_LAYER_PAGE);
}

static void
paint_cb (gconstpointer        data,
          cairo_t             *cr,
          const KithSheetPage *page,
          KithInk             *ink)
{
  kith_timeline_export_paint (data, cr, page, ink);
}

GBytes *
kith_timeline_export_to_bytes (const KithTimelinePicture  *picture,
                               const KithSheetPage        *page,
                               GError                    **error)
{
  g_autofree char *description = kith_timeline_picture_describe (picture);
  KithSheet sheet = { picture->title, description, paint_cb, picture };

  return kith_sheet_export_to_bytes (&sheet, page, error);
}

gboolean
kith_timeline_export_to_file (const KithTimelinePicture  *picture,
                              const KithSheetPage        *page,
                              const char                 *path,
                              GError                    **error)
{
  g_autofree char *description = kith_timeline_picture_describe (picture);
  KithSheet sheet = { picture->title, description, paint_cb, picture };

  return kith_sheet_export_to_file (&sheet, page, path, error);
}
