/* kith-timeline-picture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-picture.h"

#include "kith-map-picture.h"
#include "kith-timeline-part.h"

#include <glib/gi18n.h>
#include <math.h>

static char *
describe_time (const KithTimeline *timeline)
{
  const KithTimelineBead *first = timeline->beads->pdata[0];
  const KithTimelineBead *last = timeline->beads->pdata[timeline->beads->len - 1];
  g_autofree char *start = kith_timeline_day_words (first->day, TRUE);
  g_autofree char *end = kith_timeline_day_words (last->day, TRUE);
  g_autofree char *count = g_strdup_printf (ngettext ("%d session", "%d sessions", timeline->sessions),
                                            timeline->sessions);

  /* Translators: "16 sessions · 14 Sep 2026 – 4 Jan 2027" */
  return g_strdup_printf (_("%s · %s – %s"), count, start, end);
}

static char *
write_subtitle (const KithTimeline *timeline)
{
  g_autofree char *day = NULL;

  if (timeline->cursor_number > 0)
    {
      day = kith_timeline_day_words (timeline->cursor, TRUE);
      /* Translators: "As of session 7 of 16 · 12 Nov 2026" */
      return g_strdup_printf (_("As of session %d of %d · %s"), timeline->cursor_number,
                              MAX (timeline->sessions, timeline->cursor_number), day);
    }
  if (timeline->cursor > 0)
    {
      day = kith_timeline_day_words (timeline->cursor, TRUE);
      /* Translators: "As of 12 Nov 2026" */
      return g_strdup_printf (_("As of %s"), day);
    }
  return timeline->sessions > 0 && timeline->beads->len > 0 ? describe_time (timeline) : NULL;
}

KithTimelinePicture *
kith_timeline_picture_new (KithTimeline *timeline,
                           const char   *title)
{
  KithTimelinePicture *self = g_new0 (KithTimelinePicture, 1);

  self->timeline = kith_timeline_copy (timeline);
  self->title = g_strdup (title);
  self->subtitle = write_subtitle (timeline);
  self->rtl = kith_map_reads_from_right ();
  return self;
}

void
kith_timeline_picture_free (KithTimelinePicture *self)
{
  if (self == NULL)
    return;

  kith_timeline_free (self->timeline);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self);
}

static void
describe_curve (GString                 *description,
                const KithTimelineCurve *curve)
{
  g_string_append_printf (description, "; %s:", curve->name);
  for (guint i = 0; i < curve->points->len; i++)
    {
      const KithTimelinePoint *point = &g_array_index (curve->points, KithTimelinePoint, i);
      g_autofree char *day = kith_timeline_day_words (point->day, TRUE);

      g_string_append_printf (description, "%s %d (%s)", i > 0 ? "," : "", point->total, day);
    }
}

static void
describe_gaps (GString            *description,
               const KithTimeline *timeline)
{
  gboolean any = FALSE;

  for (guint i = 0; i < timeline->beads->len; i++)
    {
      const KithTimelineBead *bead = timeline->beads->pdata[i];
      g_autofree char *day = kith_timeline_day_words (bead->day, TRUE);

      if (isnan (bead->gap))
        continue;
      if (!any)
        g_string_append_printf (description, "; %s:", _("Closeness gap"));
      g_string_append_printf (description, "%s %.0f (%s)", any ? "," : "", bead->gap, day);
      any = TRUE;
    }
}

char *
kith_timeline_picture_describe (const KithTimelinePicture *self)
{
  GString *description = g_string_new (self->subtitle);

  for (guint i = 0; i < self->timeline->bands->len; i++)
    {
      const KithTimelineBand *band = self->timeline->bands->pdata[i];

      g_string_append_printf (description, "; %s: %d–%d", band->label, band->first, band->last);
    }
  for (guint i = 0; i < self->timeline->curves->len; i++)
    describe_curve (description, self->timeline->curves->pdata[i]);
  describe_gaps (description, self->timeline);
  for (guint i = 0; i < self->timeline->events->len; i++)
    {
      const KithTimelineEvent *event = self->timeline->events->pdata[i];
      g_autofree char *words = kith_timeline_event_words (event, NULL);

      g_string_append_printf (description, "; %s (%s)", event->label, words);
    }
  if (g_str_has_prefix (description->str, "; "))
    g_string_erase (description, 0, 2);
  return g_string_free_and_steal (description);
}
