/* kith-standpoint.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-standpoint.h"

#include <glib/gi18n.h>
#include <math.h>

static const KithTimelineBead *
find_last_held (const KithTimeline *timeline)
{
  const KithTimelineBead *last = NULL;

  for (guint i = 0; i < timeline->beads->len; i++)
    {
      const KithTimelineBead *bead = timeline->beads->pdata[i];

      if (!bead->projected && bead->state == KITH_SESSION_HELD && bead->number > 0)
        last = bead;
    }
  return last;
}

static const char *
find_phase_label (const KithTimeline *timeline,
                  int                 phase)
{
  for (guint i = 0; i < timeline->bands->len; i++)
    {
      const KithTimelineBand *band = timeline->bands->pdata[i];

      if (band->phase == phase)
        return band->label;
    }
  return NULL;
}

static const char *
find_zone_label (const KithTimelineCurve *curve,
                 int                      total)
{
  const char *label = NULL;

  for (guint i = 0; i < curve->zones->len; i++)
    {
      const KithTimelineZone *zone = curve->zones->pdata[i];

      if (zone->least <= total)
        label = zone->label;
    }
  return label;
}

char *
kith_standpoint_describe_session (const KithTimeline *timeline)
{
  const KithTimelineBead *last = find_last_held (timeline);

  if (timeline->sessions == 0)
    return g_strdup (_("No course yet"));
  if (last == NULL)
    return g_strdup (_("Before the first session"));
  /* Translators: where a course stands, "Session 7 of 16". */
  return g_strdup_printf (_("Session %d of %d"), last->number, timeline->sessions);
}

char *
kith_standpoint_describe (const KithTimeline *timeline)
{
  const KithTimelineBead *last = find_last_held (timeline);
  const char *phase = timeline->sessions > 0 && last != NULL ? find_phase_label (timeline, last->phase) : NULL;
  g_autofree char *session = kith_standpoint_describe_session (timeline);

  return phase != NULL ? g_strdup_printf ("%s · %s", session, phase) : g_steal_pointer (&session);
}

/* @now: the figure with what is said of it. */
static char *
describe_change (const char *now,
                 int         change)
{
  if (change == 0)
    /* Translators: %s is a score, "11, moderate". */
    return g_strdup_printf (_("%s · as at first"), now);
  if (change < 0)
    return g_strdup_printf (ngettext ("%s · %d less than at first", "%s · %d less than at first", -change), now, -change);
  return g_strdup_printf (ngettext ("%s · %d more than at first", "%s · %d more than at first", change), now, change);
}

char *
kith_standpoint_describe_curve (const KithTimelineCurve *curve,
                                guint32                  day)
{
  const KithTimelinePoint *last = kith_timeline_curve_find_point (curve, day);
  const KithTimelinePoint *first;
  const char *zone;
  g_autofree char *now = NULL;

  if (last == NULL)
    return NULL;
  first = &g_array_index (curve->points, KithTimelinePoint, 0);
  zone = find_zone_label (curve, last->total);
  now = zone != NULL ? g_strdup_printf ("%d, %s", last->total, zone) : g_strdup_printf ("%d", last->total);
  return last == first ? g_steal_pointer (&now) : describe_change (now, last->total - first->total);
}

static const KithTimelineBead *
find_first_gap (const KithTimeline *timeline)
{
  for (guint i = 0; i < timeline->beads->len; i++)
    if (!isnan (((const KithTimelineBead *) timeline->beads->pdata[i])->gap))
      return timeline->beads->pdata[i];
  return NULL;
}

static double
find_gap (const KithTimeline *timeline)
{
  for (guint i = 0; timeline->cursor_number > 0 && i < timeline->beads->len; i++)
    if (((const KithTimelineBead *) timeline->beads->pdata[i])->number == timeline->cursor_number)
      return ((const KithTimelineBead *) timeline->beads->pdata[i])->gap;
  return timeline->gap;
}

char *
kith_standpoint_describe_gap (const KithTimeline *timeline)
{
  const KithTimelineBead *first = find_first_gap (timeline);
  double gap = find_gap (timeline);
  g_autofree char *now = g_strdup_printf ("%.0f", gap);

  if (isnan (gap))
    return NULL;
  if (first == NULL || first->number == timeline->cursor_number)
    return g_steal_pointer (&now);
  return describe_change (now, (int) (round (gap) - round (first->gap)));
}
