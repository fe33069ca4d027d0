/* kith-map-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-export.h"

#include "kith-map-painter.h"

#include <math.h>

void
kith_map_export_paint (const KithMapPicture *picture,
                       cairo_t              *cr,
                       const KithMapPage    *page,
                       KithInk              *ink)
{
  g_autoptr (KithMapLayout) layout = kith_map_layout_new (picture, page->width, page->height, kith_ink_get_measure (ink));

  kith_map_paint (cr, picture, layout, kith_theme_get (page->theme), ink, KITH_MAP_LAYER_ALL & ~KITH_MAP_LAYER_PAGE);
}

static void
paint_cb (gconstpointer        data,
          cairo_t             *cr,
          const KithSheetPage *page,
          KithInk             *ink)
{
  kith_map_export_paint (data, cr, page, ink);
}

static char *
describe (const KithMapPicture *picture)
{
  GString *description = g_string_new (picture->subtitle);

  for (guint i = 0; i < picture->people->len; i++)
    {
      const KithMapPerson *person = g_ptr_array_index (picture->people, i);
      const char *relation = person->relation != NULL ? person->relation : kith_person_kind_get_label (person->kind);

      if (description->len > 0)
        g_string_append (description, "; ");
      g_string_append_printf (description, "%s (%s)", person->name, relation);
      if (!isnan (person->closeness) && person->line != KITH_LINE_NONE)
        g_string_append_printf (description, ", %s", kith_line_get_label (person->line));
    }

  return g_string_free_and_steal (description);
}

static KithSheet
get_sheet (const KithMapPicture *picture,
           const char           *description)
{
  return (KithSheet) { picture->title != NULL ? picture->title : picture->client, description, paint_cb, picture };
}

GBytes *
kith_map_export_to_bytes (const KithMapPicture  *picture,
                          const KithMapPage     *page,
                          GError               **error)
{
  g_autofree char *description = describe (picture);
  KithSheet sheet = get_sheet (picture, description);

  return kith_sheet_export_to_bytes (&sheet, page, error);
}

gboolean
kith_map_export (const KithMapPicture  *picture,
                 const KithMapPage     *page,
                 cairo_write_func_t     write,
                 gpointer               data,
                 GError               **error)
{
  g_autofree char *description = describe (picture);
  KithSheet sheet = get_sheet (picture, description);

  return kith_sheet_export (&sheet, page, write, data, error);
}

gboolean
kith_map_export_to_file (const KithMapPicture  *picture,
                         const KithMapPage     *page,
                         const char            *path,
                         GError               **error)
{
  g_autofree char *description = describe (picture);
  KithSheet sheet = get_sheet (picture, description);

  return kith_sheet_export_to_file (&sheet, page, path, error);
}
