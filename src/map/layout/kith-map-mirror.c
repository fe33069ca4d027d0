/* kith-map-mirror.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-mirror.h"

static void
turn_box (const KithMapLayout *layout,
          KithMapRect         *box)
{
  if (box->width > 0)
    box->x = layout->width - box->x - box->width;
}

static void
turn_hull (const KithMapLayout *layout,
           KithMapHull         *hull)
{
  for (guint i = 0; i < hull->points->len; i++)
    {
      KithMapPoint *point = &g_array_index (hull->points, KithMapPoint, i);

      point->x = layout->width - point->x;
    }
  turn_box (layout, &hull->label.box);
}

void
kith_map_mirror (KithMapLayout *layout)
{
  layout->x = layout->width - layout->x;
  turn_box (layout, &layout->title.box);
  turn_box (layout, &layout->subtitle.box);
  turn_box (layout, &layout->area);
  turn_box (layout, &layout->tray);
  turn_box (layout, &layout->legend);
  for (guint i = 0; i < layout->n_spots; i++)
    {
      KithMapSpot *spot = &layout->spots[i];

      spot->x = layout->width - spot->x;
      spot->side = -spot->side;
      spot->wish_x = layout->width - spot->wish_x;
      spot->wish_aside = -spot->wish_aside;
      spot->lead_x = layout->width - spot->lead_x;
      turn_box (layout, &spot->name.box);
      turn_box (layout, &spot->detail.box);
      turn_box (layout, &spot->pill);
    }
  for (guint i = 0; i < layout->curves->len; i++)
    {
      KithMapCurve *curve = &g_array_index (layout->curves, KithMapCurve, i);

      curve->x = layout->width - curve->x;
    }
  for (guint i = 0; i < layout->segments->len; i++)
    {
      KithMapSegment *segment = &g_array_index (layout->segments, KithMapSegment, i);

      segment->x0 = layout->width - segment->x0;
      segment->x1 = layout->width - segment->x1;
    }
  for (guint i = 0; i < layout->spokes->len; i++)
    g_array_index (layout->spokes, double, i) *= -1;
  for (guint i = 0; i < layout->hulls->len; i++)
    turn_hull (layout, layout->hulls->pdata[i]);
  for (guint i = 0; i < layout->captions->len; i++)
    turn_box (layout, &g_array_index (layout->captions, KithMapText, i).box);
}
