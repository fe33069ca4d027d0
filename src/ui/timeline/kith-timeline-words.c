/* kith-timeline-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-words.h"

#include "kith-score-words.h"

#include <glib/gi18n.h>

static const char *
get_state (const KithTimelineBead *bead)
{
  if (bead->projected)
    return _("not booked yet");
  if (bead->earlier)
    return _("held before Kith, day not certain");
  switch (bead->state)
    {
    case KITH_SESSION_PLANNED:
      return _("booked");
    case KITH_SESSION_HELD:
      return _("held");
    case KITH_SESSION_CANCELLED:
      return _("cancelled");
    case KITH_SESSION_NO_SHOW:
      return _("nobody came");
    case KITH_SESSION_MOVED:
      return _("moved");
    default:
      g_return_val_if_reached ("");
    }
}

char *
kith_timeline_words_bead (const KithTimelineBead *bead)
{
  g_autofree char *day = kith_timeline_day_words (bead->day, TRUE);
  g_autofree char *name = bead->number > 0 ? g_strdup_printf (_("Session %d"), bead->number)
                                           : g_strdup (_("Session without a number"));

  /* Translators: a session, its day, and what became of it: "Session 7, 3 Nov 2026, held". */
  return g_strdup_printf (_("%s, %s, %s"), name, day, get_state (bead));
}

char *
kith_timeline_words_event (const KithTimelineEvent *event)
{
  g_autofree char *day = kith_timeline_event_words (event, NULL);

  if (event->people == NULL)
    /* Translators: an event and its day: "Moved out, 8 Oct 2026". */
    return g_strdup_printf (_("%s, %s"), event->label, day);
  /* Translators: an event, its day, and whom it concerns: "Moved out, 8 Oct 2026, with Anna". */
  return g_strdup_printf (_("%s, %s, with %s"), event->label, day, event->people);
}

char *
kith_timeline_words_score (const KithTimelineCurve *curve,
                           guint                    point)
{
  const KithTimelinePoint *it = &g_array_index (curve->points, KithTimelinePoint, point);
  g_autofree char *day = kith_timeline_day_words (it->day, TRUE);
  g_autofree char *total = kith_score_words_total (curve, point);

  /* Translators: a measure, its total with severity, and the day: "PHQ-9 11, moderate, 12 Nov 2026". */
  return g_strdup_printf (_("%s %s, %s"), curve->name, total, day);
}
