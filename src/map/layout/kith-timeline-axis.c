/* kith-timeline-axis.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-part.h"

#include <glib/gi18n.h>
#include <math.h>

/* Of the length of the course: how far the axis is drawn out to events on either side. */
#define REACH_BEFORE 0.75
#define REACH_AFTER 0.25

#define EVENT_MARGIN_DAYS 9
#define TICK_GAP 12.0
#define AXIS_LINE 18.0

static const int steps[] = { 1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200 };

double
kith_timeline_layout_get_x (const KithTimelineLayout *self,
                            guint32                   day)
{
  double share = ((double) day + 0.5 - self->from) / ((double) self->to + 1 - self->from);

  return self->plot.x + (self->rtl ? 1 - share : share) * self->plot.width;
}

guint32
kith_timeline_layout_get_day (const KithTimelineLayout *self,
                              double                    x)
{
  double share;
  double day;

  if (self->from == 0)
    return 0;

  share = (x - self->plot.x) / self->plot.width;
  day = floor ((self->rtl ? 1 - share : share) * ((double) self->to + 1 - self->from));
  return self->from + (guint32) CLAMP (day, 0, (double) self->to - self->from);
}

static double
get_wanted_days (const KithTimeline *timeline,
                 double              share)
{
  return floor (((double) timeline->last - timeline->first) * share);
}

void
kith_timeline_axis_choose (KithTimelinePart *self)
{
  const KithTimeline *timeline = self->timeline;
  KithTimelineLayout *layout = self->layout;
  double before = self->narrow ? 0 : get_wanted_days (timeline, REACH_BEFORE);
  double after = self->narrow ? 0 : get_wanted_days (timeline, REACH_AFTER);

  layout->from = timeline->first;
  layout->to = timeline->last;
  for (guint i = 0; i < timeline->events->len; i++)
    {
      const KithTimelineEvent *event = timeline->events->pdata[i];

      if (event->from < timeline->first && event->from + before >= timeline->first)
        layout->from = MIN (layout->from, event->from - MIN (EVENT_MARGIN_DAYS, event->from - 1));
      if (event->to > timeline->last && event->to <= timeline->last + after)
        layout->to = MAX (layout->to, event->to + EVENT_MARGIN_DAYS);
    }
}

static GDate
get_month_after (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  if (g_date_get_day (&date) > 1)
    {
      g_date_set_day (&date, 1);
      g_date_add_months (&date, 1);
    }
  return date;
}

static char *
write_tick (const GDate *date,
            int          step,
            gboolean     first)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (g_date_get_year (date), g_date_get_month (date), 1, 0, 0, 0);

  if (step >= 12)
    return g_date_time_format (time, "%Y");
  /* Translators: months along the timeline, as of g_date_time_format(). */
  return g_date_time_format (time, first || g_date_get_month (date) == 1 ? C_("axis", "%Ob %Y") : C_("axis", "%Ob"));
}

/* Moves @date on to one at which a step of this size begins. */
static void
align_to_step (GDate *date,
               int    step)
{
  int months = g_date_get_year (date) * 12 + g_date_get_month (date) - 1;

  if (months % step > 0)
    g_date_add_months (date, (guint) (step - months % step));
}

static gboolean
lay_ticks (const KithTimelinePart *self,
           int                     step,
           double                  top)
{
  KithTimelineLayout *layout = self->layout;
  GDate date = get_month_after (layout->from);
  double free_from = layout->plot.x;
  gboolean first = TRUE;

  for (align_to_step (&date, step); g_date_get_julian (&date) <= layout->to; g_date_add_months (&date, (guint) step))
    {
      g_autofree char *words = write_tick (&date, step, first);
      double x = kith_timeline_layout_get_x (layout, g_date_get_julian (&date)) - 0.5 * layout->plot.width
                 / (layout->to + 1.0 - layout->from);
      KithTimelineTick tick = { .x = x, .label.box.y = top };

      if (x < free_from)
        return FALSE;
      if (x + kith_timeline_part_measure (self, KITH_TEXT_DETAIL, words, NULL) + 4 <= self->end)
        {
          kith_timeline_part_write (self, &tick.label, KITH_TEXT_DETAIL, words, x + 4, top, 1000, KITH_TIMELINE_START);
          free_from = tick.label.box.x + tick.label.box.width + TICK_GAP - 4;
        }
      g_array_append_val (layout->ticks, tick);
      first = FALSE;
    }
  return TRUE;
}

double
kith_timeline_axis_lay (const KithTimelinePart *self,
                        double                  top)
{
  KithTimelineLayout *layout = self->layout;
  g_autofree char *words = NULL;
  KithTimelineTick tick = { .x = layout->plot.x };

  for (guint i = 0; i < G_N_ELEMENTS (steps) && !lay_ticks (self, steps[i], top); i++)
    g_array_set_size (layout->ticks, 0);
  for (guint i = 0; i < layout->ticks->len; i++)
    if (g_array_index (layout->ticks, KithTimelineTick, i).label.text != NULL)
      return AXIS_LINE;

  /* No month or year begins on so short an axis. */
  words = kith_timeline_day_words (layout->from, TRUE);
  kith_timeline_part_write (self, &tick.label, KITH_TEXT_DETAIL, words, layout->plot.x + 4, top, layout->plot.width,
                            KITH_TIMELINE_START);
  g_array_set_size (layout->ticks, 0);
  g_array_append_val (layout->ticks, tick);
  return AXIS_LINE;
}
