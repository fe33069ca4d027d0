/* kith-timeline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline.h"

#include <math.h>

#define MARGIN_DAYS 7

static void
band_free (KithTimelineBand *self)
{
  g_free (self->label);
  g_free (self);
}

static void
bead_free (KithTimelineBead *self)
{
  g_free (self->id);
  g_free (self);
}

static void
event_free (KithTimelineEvent *self)
{
  g_free (self->id);
  g_free (self->kind);
  g_free (self->label);
  g_free (self->people);
  g_free (self);
}

static void
zone_free (KithTimelineZone *self)
{
  g_free (self->label);
  g_free (self);
}

static void
curve_free (KithTimelineCurve *self)
{
  g_free (self->measure);
  g_free (self->name);
  g_array_unref (self->points);
  g_ptr_array_unref (self->zones);
  g_free (self);
}

static void
reach (KithTimeline *self,
       guint32       day)
{
  self->first = self->first == 0 ? day : MIN (self->first, day);
  self->last = MAX (self->last, day);
}

static void
reach_scores (KithTimeline *self)
{
  for (guint i = 0; i < self->curves->len; i++)
    {
      const KithTimelineCurve *curve = self->curves->pdata[i];

      for (guint k = 0; k < curve->points->len; k++)
        reach (self, g_array_index (curve->points, KithTimelinePoint, k).day);
    }
}

static void
reach_events (KithTimeline *self)
{
  for (guint i = 0; i < self->events->len; i++)
    {
      const KithTimelineEvent *event = self->events->pdata[i];

      reach (self, event->from);
      reach (self, event->to);
    }
}

static void
clear_cb (gpointer data)
{
  KithTimeline *self = data;

  g_ptr_array_unref (self->bands);
  g_ptr_array_unref (self->beads);
  g_ptr_array_unref (self->events);
  g_ptr_array_unref (self->curves);
}

KithTimeline *
kith_timeline_new (void)
{
  KithTimeline *self = g_atomic_rc_box_new0 (KithTimeline);

  self->gap = NAN;
  self->bands = g_ptr_array_new_with_free_func ((GDestroyNotify) band_free);
  self->beads = g_ptr_array_new_with_free_func ((GDestroyNotify) bead_free);
  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify) event_free);
  self->curves = g_ptr_array_new_with_free_func ((GDestroyNotify) curve_free);
  return self;
}

KithTimeline *
kith_timeline_copy (KithTimeline *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
kith_timeline_free (KithTimeline *self)
{
  g_atomic_rc_box_release_full (self, clear_cb);
}

KithTimelineBand *
kith_timeline_add_band (KithTimeline *self)
{
  KithTimelineBand *band = g_new0 (KithTimelineBand, 1);

  g_ptr_array_add (self->bands, band);
  return band;
}

KithTimelineBead *
kith_timeline_add_bead (KithTimeline *self)
{
  KithTimelineBead *bead = g_new0 (KithTimelineBead, 1);

  bead->phase = -1;
  bead->gap = NAN;
  g_ptr_array_add (self->beads, bead);
  return bead;
}

KithTimelineEvent *
kith_timeline_add_event (KithTimeline *self)
{
  KithTimelineEvent *event = g_new0 (KithTimelineEvent, 1);

  g_ptr_array_add (self->events, event);
  return event;
}

KithTimelineCurve *
kith_timeline_add_curve (KithTimeline *self)
{
  KithTimelineCurve *curve = g_new0 (KithTimelineCurve, 1);

  curve->cutoff = -1;
  curve->points = g_array_new (FALSE, TRUE, sizeof (KithTimelinePoint));
  curve->zones = g_ptr_array_new_with_free_func ((GDestroyNotify) zone_free);
  g_ptr_array_add (self->curves, curve);
  return curve;
}

void
kith_timeline_add_zone (KithTimelineCurve *curve,
                        const char        *label,
                        int                least)
{
  KithTimelineZone *zone = g_new0 (KithTimelineZone, 1);

  zone->label = g_strdup (label);
  zone->least = least;
  g_ptr_array_add (curve->zones, zone);
}

static int
compare_days_cb (gconstpointer a,
                 gconstpointer b)
{
  guint32 first = (*(KithTimelineBead * const *) a)->day;
  guint32 second = (*(KithTimelineBead * const *) b)->day;

  return (first > second) - (first < second);
}

void
kith_timeline_sort_beads (KithTimeline *self)
{
  g_ptr_array_sort (self->beads, compare_days_cb);
}

gboolean
kith_timeline_bead_is_kept (const KithTimelineBead *bead)
{
  return !bead->projected && !bead->earlier;
}

gboolean
kith_timeline_bead_is_held (const KithTimelineBead *bead)
{
  return kith_timeline_bead_is_kept (bead) && bead->state == KITH_SESSION_HELD && bead->number > 0;
}

const KithTimelineBead *
kith_timeline_find_bead (const KithTimeline *self,
                         const char         *id)
{
  for (guint i = 0; id != NULL && i < self->beads->len; i++)
    if (g_strcmp0 (((const KithTimelineBead *) self->beads->pdata[i])->id, id) == 0)
      return self->beads->pdata[i];
  return NULL;
}

const KithTimelinePoint *
kith_timeline_curve_find_point (const KithTimelineCurve *self,
                                guint32                  day)
{
  const KithTimelinePoint *found = NULL;

  for (guint i = 0; i < self->points->len; i++)
    {
      const KithTimelinePoint *point = &g_array_index (self->points, KithTimelinePoint, i);

      if (day == 0 || point->day <= day)
        found = point;
    }
  return found;
}

void
kith_timeline_fit (KithTimeline *self)
{
  self->first = 0;
  self->last = 0;
  for (guint i = 0; i < self->beads->len; i++)
    reach (self, ((const KithTimelineBead *) self->beads->pdata[i])->day);
  for (guint i = 0; i < self->bands->len; i++)
    reach (self, ((const KithTimelineBand *) self->bands->pdata[i])->from);
  reach_scores (self);
  if (self->first == 0)
    reach_events (self);
  if (self->first == 0)
    return;
  self->first -= MIN (MARGIN_DAYS, self->first - 1);
  self->last += MARGIN_DAYS;
}

gboolean
kith_timeline_set_cursor (KithTimeline *self,
                          int           number)
{
  for (guint i = 0; number > 0 && i < self->beads->len; i++)
    {
      const KithTimelineBead *bead = self->beads->pdata[i];

      if (bead->number != number || bead->earlier)
        continue;
      self->cursor = bead->day;
      self->cursor_number = number;
      return TRUE;
    }
  return FALSE;
}

KithTimeline *
kith_timeline_at (const KithTimeline *self,
                  const char         *session)
{
  const KithTimelineBead *bead = kith_timeline_find_bead (self, session);
  KithTimeline *copy = g_atomic_rc_box_new0 (KithTimeline);

  *copy = *self;
  g_ptr_array_ref (copy->bands);
  g_ptr_array_ref (copy->beads);
  g_ptr_array_ref (copy->events);
  g_ptr_array_ref (copy->curves);
  copy->cursor = bead != NULL ? bead->day : 0;
  copy->cursor_number = bead != NULL ? bead->number : 0;
  return copy;
}
