/* kith-timeline-mirror.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-part.h"

static void
turn_box (const KithTimelineLayout *layout,
          KithMapRect              *box)
{
  box->x = layout->width - box->x - box->width;
}

static void
turn_chart (const KithTimelineLayout *layout,
            KithTimelineChart        *chart)
{
  turn_box (layout, &chart->box);
  turn_box (layout, &chart->cutoff_name.box);
  for (guint i = 0; i < chart->dots->len; i++)
    {
      KithTimelineDot *dot = &g_array_index (chart->dots, KithTimelineDot, i);

      dot->x = layout->width - dot->x;
      turn_box (layout, &dot->value.box);
      turn_box (layout, &dot->outcome.box);
    }
  for (guint i = 0; i < chart->shades->len; i++)
    {
      turn_box (layout, &g_array_index (chart->shades, KithTimelineShade, i).box);
      turn_box (layout, &g_array_index (chart->shades, KithTimelineShade, i).name.box);
    }
}

static void
turn_mark (const KithTimelineLayout *layout,
           KithTimelineMark         *mark)
{
  gboolean open_start = mark->open_start;

  turn_box (layout, &mark->box);
  turn_box (layout, &mark->label.box);
  turn_box (layout, &mark->detail.box);
  mark->x = layout->width - mark->x;
  mark->open_start = mark->open_end;
  mark->open_end = open_start;
}

static void
turn_rows (KithTimelineLayout *layout)
{
  for (guint i = 0; i < layout->ticks->len; i++)
    {
      KithTimelineTick *tick = &g_array_index (layout->ticks, KithTimelineTick, i);

      tick->x = layout->width - tick->x;
      turn_box (layout, &tick->label.box);
    }
  for (guint i = 0; i < layout->fields->len; i++)
    {
      turn_box (layout, &g_array_index (layout->fields, KithTimelineField, i).box);
      turn_box (layout, &g_array_index (layout->fields, KithTimelineField, i).name.box);
    }
  for (guint i = 0; i < layout->spots->len; i++)
    {
      KithTimelineSpot *spot = &g_array_index (layout->spots, KithTimelineSpot, i);

      spot->x = layout->width - spot->x;
      turn_box (layout, &spot->number.box);
    }
  for (guint i = 0; i < layout->keys->len; i++)
    {
      KithTimelineKey *key = &g_array_index (layout->keys, KithTimelineKey, i);

      key->x = layout->width - key->x;
      turn_box (layout, &key->label.box);
    }
}

void
kith_timeline_mirror (KithTimelineLayout *layout)
{
  layout->rtl = TRUE;
  turn_box (layout, &layout->plot);
  layout->cursor = layout->width - layout->cursor;
  turn_box (layout, &layout->cursor_label.box);
  turn_box (layout, &layout->title.box);
  turn_box (layout, &layout->subtitle.box);
  turn_box (layout, &layout->empty.box);
  turn_box (layout, &layout->ending);
  turn_box (layout, &layout->ending_label.box);
  turn_rows (layout);
  for (guint i = 0; i < layout->marks->len; i++)
    turn_mark (layout, &g_array_index (layout->marks, KithTimelineMark, i));
  for (guint i = 0; i < layout->charts->len; i++)
    turn_chart (layout, &g_array_index (layout->charts, KithTimelineChart, i));
  turn_box (layout, &layout->gap);
  turn_box (layout, &layout->gap_value.box);
  for (guint i = 0; i < layout->gap_dots->len; i++)
    {
      KithTimelineGapDot *dot = &g_array_index (layout->gap_dots, KithTimelineGapDot, i);

      dot->x = layout->width - dot->x;
    }
  for (guint i = 0; i < layout->captions->len; i++)
    turn_box (layout, &g_array_index (layout->captions, KithMapText, i).box);
}
