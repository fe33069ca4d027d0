/* kith-timeline-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-layout.h"

#include "kith-timeline-part.h"

#include <glib/gi18n.h>
#include <math.h>

/* Below this width the names of tracks stand above them. */
#define WIDE 600.0

#define MOST_GUTTER 150.0
#define LEAST_GUTTER 70.0
#define KEYS_HEIGHT 20.0
#define LEAST_CHART 74.0
#define WANTED_CHART 140.0
#define LEAST_EVENTS 60.0
#define EVENTS_SHARE 0.4
#define CURSOR_LINE 20.0

static void
clear_tick_cb (gpointer data)
{
  g_free (((KithTimelineTick *) data)->label.text);
}

static void
clear_field_cb (gpointer data)
{
  g_free (((KithTimelineField *) data)->name.text);
}

static void
clear_mark_cb (gpointer data)
{
  KithTimelineMark *mark = data;

  g_free (mark->initials);
  g_free (mark->label.text);
  g_free (mark->detail.text);
}

static void
clear_chart_cb (gpointer data)
{
  KithTimelineChart *chart = data;

  g_free (chart->cutoff_name.text);
  for (guint i = 0; i < chart->dots->len; i++)
    {
      g_free (g_array_index (chart->dots, KithTimelineDot, i).value.text);
      g_free (g_array_index (chart->dots, KithTimelineDot, i).outcome.text);
    }
  for (guint i = 0; i < chart->shades->len; i++)
    g_free (g_array_index (chart->shades, KithTimelineShade, i).name.text);
  g_array_unref (chart->dots);
  g_array_unref (chart->shades);
}

static void
clear_spot_cb (gpointer data)
{
  g_free (((KithTimelineSpot *) data)->number.text);
}

static void
clear_key_cb (gpointer data)
{
  g_free (((KithTimelineKey *) data)->label.text);
}

static void
clear_caption_cb (gpointer data)
{
  g_free (((KithMapText *) data)->text);
}

static GArray *
new_array (guint          size,
           GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, FALSE, size);

  g_array_set_clear_func (array, clear);
  return array;
}

static KithTimelineLayout *
create_empty (double width,
              double height)
{
  KithTimelineLayout *self = g_new0 (KithTimelineLayout, 1);

  self->width = width;
  self->height = height;
  self->cursor = NAN;
  self->ticks = new_array (sizeof (KithTimelineTick), clear_tick_cb);
  self->fields = new_array (sizeof (KithTimelineField), clear_field_cb);
  self->marks = new_array (sizeof (KithTimelineMark), clear_mark_cb);
  self->charts = new_array (sizeof (KithTimelineChart), clear_chart_cb);
  self->spots = new_array (sizeof (KithTimelineSpot), clear_spot_cb);
  self->keys = new_array (sizeof (KithTimelineKey), clear_key_cb);
  self->captions = new_array (sizeof (KithMapText), clear_caption_cb);
  self->gap_dots = g_array_new (FALSE, FALSE, sizeof (KithTimelineGapDot));
  return self;
}

static double
lay_title (const KithTimelinePart    *self,
           const KithTimelinePicture *picture)
{
  KithTimelineLayout *layout = self->layout;
  double most = layout->width - 2 * KITH_TIMELINE_MARGIN;
  double y = KITH_TIMELINE_MARGIN - 4;

  if (*picture->title != '\0')
    y += 1 + kith_timeline_part_write (self, &layout->title, KITH_TEXT_TITLE, picture->title, KITH_TIMELINE_MARGIN, y, most,
                                       KITH_TIMELINE_START);
  if (picture->subtitle != NULL)
    y += kith_timeline_part_write (self, &layout->subtitle, KITH_TEXT_SUBTITLE, picture->subtitle, KITH_TIMELINE_MARGIN, y,
                                   most, KITH_TIMELINE_START);
  return y + 14;
}

/* As wide as the widest name beside a track, within bounds. */
static double
measure_gutter (const KithTimelinePart *self)
{
  double widest = LEAST_GUTTER;

  for (guint i = 0; i < self->timeline->curves->len; i++)
    {
      const KithTimelineCurve *curve = self->timeline->curves->pdata[i];

      widest = MAX (widest, kith_timeline_part_measure (self, KITH_TEXT_HEADING, curve->name, NULL));
    }
  widest = MAX (widest, kith_timeline_part_measure (self, KITH_TEXT_HEADING, _("Life events"), NULL));
  widest = MAX (widest, kith_timeline_part_measure (self, KITH_TEXT_HEADING, _("Sessions"), NULL));
  return MIN (widest + KITH_TIMELINE_MARGIN, MOST_GUTTER);
}

/* At the right of the plot, so that no curve runs under the names of its zones. */
static double
measure_zones (const KithTimelinePart *self)
{
  double widest = 0;

  for (guint i = 0; i < self->timeline->curves->len; i++)
    {
      const KithTimelineCurve *curve = self->timeline->curves->pdata[i];

      for (guint k = 0; k < curve->zones->len; k++)
        widest = MAX (widest, kith_timeline_part_measure (self, KITH_TEXT_RING,
                                                          ((const KithTimelineZone *) curve->zones->pdata[k])->label, NULL));
    }
  return widest > 0 ? MIN (widest + 14, self->layout->width / 5) : 0;
}

static void
set_plot (KithTimelinePart *self)
{
  KithTimelineLayout *layout = self->layout;

  self->narrow = layout->width < WIDE;
  self->gutter = self->narrow ? 0 : measure_gutter (self);
  self->end = layout->width - KITH_TIMELINE_MARGIN;
  layout->plot.x = KITH_TIMELINE_MARGIN + self->gutter;
  layout->plot.width = self->end - layout->plot.x - (self->narrow ? 0 : measure_zones (self));
}

static double
lay_cursor (const KithTimelinePart *self,
            double                  top)
{
  KithTimelineLayout *layout = self->layout;
  g_autofree char *words = NULL;
  double half;

  for (guint i = 0; i < layout->spots->len; i++)
    if (g_array_index (layout->spots, KithTimelineSpot, i).current)
      layout->cursor = g_array_index (layout->spots, KithTimelineSpot, i).x;
  if (self->timeline->cursor == 0)
    return 0;

  if (isnan (layout->cursor))
    layout->cursor = kith_timeline_layout_get_x (layout, CLAMP (self->timeline->cursor, layout->from, layout->to));
  words = self->timeline->cursor_number > 0
            ? g_strdup_printf (_("as of session %d"), self->timeline->cursor_number)
            : kith_timeline_day_words (self->timeline->cursor, TRUE);
  half = kith_timeline_part_measure (self, KITH_TEXT_PILL, words, NULL) / 2;
  kith_timeline_part_write (self, &layout->cursor_label, KITH_TEXT_PILL, words,
                            CLAMP (layout->cursor, layout->plot.x + half, self->end - half), top, self->end - layout->plot.x,
                            KITH_TIMELINE_CENTRE);
  return CURSOR_LINE;
}

static void
drop_beads (KithTimelineLayout *layout,
            double              down)
{
  for (guint i = 0; i < layout->spots->len; i++)
    {
      KithTimelineSpot *spot = &g_array_index (layout->spots, KithTimelineSpot, i);

      spot->y += down;
      spot->review_y += down;
      spot->number.box.y += down;
    }
  layout->ending.y += down;
  layout->ending_label.box.y += down;
}

static void
lay_keys (const KithTimelinePart *self,
          double                  top)
{
  if (top + kith_timeline_keys_lay (self, top) > self->layout->height)
    g_array_set_size (self->layout->keys, 0);
}

/* Events may have what the scores do not want, and at least a part of the page. */
static double
lay_events_and_charts (const KithTimelinePart *self,
                       double                  top,
                       double                  bottom)
{
  double room = bottom - top;
  double charts = self->timeline->curves->len * WANTED_CHART;
  double y = top + kith_timeline_events_lay (self, top, MAX (room - charts, MIN (room, MAX (LEAST_EVENTS, room * EVENTS_SHARE))));

  return y + kith_timeline_charts_lay (self, y, bottom - y);
}

/* The beads are laid first, for the cursor stands at one of them, and then moved to where the charts end. */
static void
lay_tracks (KithTimelinePart *self,
            double            top)
{
  KithTimelineLayout *layout = self->layout;
  double beads = kith_timeline_beads_height (self);
  double keys = self->narrow ? 3 * KEYS_HEIGHT : KEYS_HEIGHT;
  double bottom = layout->height - 10 - beads;
  double gap = kith_timeline_gap_get_height (self);
  double y = top;
  double start;
  guint captions;

  kith_timeline_beads_lay (self, 0);
  captions = layout->captions->len;
  y += kith_timeline_axis_lay (self, y);
  y += lay_cursor (self, y);
  start = y;
  y += kith_timeline_fields_lay (self, y);
  if (bottom - y - keys > LEAST_EVENTS + self->timeline->curves->len * LEAST_CHART)
    bottom -= keys + 8;
  if (bottom - y - gap < LEAST_EVENTS + self->timeline->curves->len * LEAST_CHART)
    gap = 0;
  y = lay_events_and_charts (self, y, bottom - gap);
  if (gap > 0)
    kith_timeline_gap_lay (self, y);
  y += gap;
  drop_beads (layout, y);
  for (guint i = 0; i < captions; i++)
    g_array_index (layout->captions, KithMapText, i).box.y += y;
  y += beads + 2;
  layout->plot.y = start;
  layout->plot.height = y - start;
  for (guint i = 0; i < layout->fields->len; i++)
    g_array_index (layout->fields, KithTimelineField, i).box.height = y - start;
  lay_keys (self, y + 8);
}

KithTimelineSign
kith_timeline_bead_sign (const KithTimelineBead *bead)
{
  if (bead->projected)
    return KITH_TIMELINE_SIGN_PROJECTED;
  if (bead->earlier)
    return KITH_TIMELINE_SIGN_EARLIER;
  switch (bead->state)
    {
    case KITH_SESSION_HELD:
      return KITH_TIMELINE_SIGN_HELD;
    case KITH_SESSION_CANCELLED:
      return KITH_TIMELINE_SIGN_CANCELLED;
    case KITH_SESSION_NO_SHOW:
      return KITH_TIMELINE_SIGN_MISSED;
    case KITH_SESSION_MOVED:
      return KITH_TIMELINE_SIGN_MOVED;
    case KITH_SESSION_PLANNED:
    default:
      return KITH_TIMELINE_SIGN_PLANNED;
    }
}

KithTimelineLayout *
kith_timeline_layout_new (const KithTimelinePicture *picture,
                          double                     width,
                          double                     height,
                          const KithMeasure         *measure)
{
  KithTimelineLayout *layout = create_empty (width, height);
  KithTimelinePart part = { layout, picture->timeline, measure, FALSE, 0, 0 };
  double top = lay_title (&part, picture);

  set_plot (&part);
  if (picture->timeline->first != 0)
    {
      kith_timeline_axis_choose (&part);
      lay_tracks (&part, top);
    }
  else
    {
      kith_timeline_part_write (&part, &layout->empty, KITH_TEXT_SUBTITLE, _("No sessions, scores or events yet."),
                                KITH_TIMELINE_MARGIN, top, width - 2 * KITH_TIMELINE_MARGIN, KITH_TIMELINE_START);
    }
  if (picture->rtl)
    kith_timeline_mirror (layout);
  return layout;
}

void
kith_timeline_layout_free (KithTimelineLayout *self)
{
  if (self == NULL)
    return;

  g_free (self->cursor_label.text);
  g_free (self->title.text);
  g_free (self->subtitle.text);
  g_free (self->empty.text);
  g_free (self->ending_label.text);
  g_free (self->gap_value.text);
  g_array_unref (self->ticks);
  g_array_unref (self->fields);
  g_array_unref (self->marks);
  g_array_unref (self->charts);
  g_array_unref (self->spots);
  g_array_unref (self->keys);
  g_array_unref (self->captions);
  g_array_unref (self->gap_dots);
  g_free (self);
}
