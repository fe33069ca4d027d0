/* kith-timeline-keys.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-part.h"

#include <glib/gi18n.h>

#define SAMPLE 20.0
#define SAMPLE_GAP 7.0
#define ENTRY_GAP 18.0
#define LINE 20.0

static const char * const labels[KITH_N_TIMELINE_SIGNS] = {
  [KITH_TIMELINE_SIGN_HELD] = NC_("session", "held"),
  [KITH_TIMELINE_SIGN_EARLIER] = NC_("session", "held before Kith, day not certain"),
  [KITH_TIMELINE_SIGN_MISSED] = NC_("session", "missed"),
  [KITH_TIMELINE_SIGN_CANCELLED] = NC_("session", "cancelled"),
  [KITH_TIMELINE_SIGN_MOVED] = NC_("session", "moved"),
  [KITH_TIMELINE_SIGN_PLANNED] = NC_("session", "booked"),
  [KITH_TIMELINE_SIGN_PROJECTED] = NC_("session", "not booked yet"),
  [KITH_TIMELINE_SIGN_UNCOUNTED] = NC_("session", "small: not counted"),
  [KITH_TIMELINE_SIGN_REVIEW] = NC_("session", "review"),
  [KITH_TIMELINE_SIGN_SPAN] = NC_("event", "on one of these days"),
  [KITH_TIMELINE_SIGN_PRORATED] = NC_("score", "with items missing"),
};

/* One that was called off, missed or moved has a sign that says why it has no number. */
static gboolean
is_on (KithSessionState state)
{
  return state == KITH_SESSION_HELD || state == KITH_SESSION_PLANNED;
}

static guint
find_signs (const KithTimelinePart *self)
{
  const KithTimelineLayout *layout = self->layout;
  guint signs = 0;

  for (guint i = 0; i < self->timeline->beads->len; i++)
    {
      const KithTimelineBead *bead = self->timeline->beads->pdata[i];

      signs |= 1u << kith_timeline_bead_sign (bead) | (bead->review ? 1u << KITH_TIMELINE_SIGN_REVIEW : 0);
      if (bead->number == 0 && is_on (bead->state))
        signs |= 1u << KITH_TIMELINE_SIGN_UNCOUNTED;
    }
  for (guint i = 0; i < layout->marks->len; i++)
    if (g_array_index (layout->marks, KithTimelineMark, i).form == KITH_TIMELINE_SPAN)
      signs |= 1u << KITH_TIMELINE_SIGN_SPAN;
  for (guint i = 0; i < layout->charts->len; i++)
    {
      const KithTimelineCurve *curve = self->timeline->curves->pdata[i];

      for (guint k = 0; k < curve->points->len; k++)
        if (g_array_index (curve->points, KithTimelinePoint, k).prorated)
          signs |= 1u << KITH_TIMELINE_SIGN_PRORATED;
    }
  return signs;
}

static const char *
get_label (KithTimelineSign sign)
{
  return g_dpgettext2 (NULL, sign < KITH_TIMELINE_SIGN_SPAN ? "session" : sign < KITH_TIMELINE_SIGN_PRORATED ? "event" : "score",
                       labels[sign]);
}

double
kith_timeline_keys_lay (const KithTimelinePart *self,
                        double                  top)
{
  guint signs = find_signs (self);
  double start = self->narrow ? KITH_TIMELINE_MARGIN : self->layout->plot.x;
  double x = start;
  double y = top;

  if (signs == 0)
    return 0;
  for (guint sign = 0; sign < KITH_N_TIMELINE_SIGNS; sign++)
    {
      double width = kith_timeline_part_measure (self, KITH_TEXT_DETAIL, get_label (sign), NULL);
      KithTimelineKey key = { .sign = sign };

      if (!(signs & 1u << sign))
        continue;
      if (x > start && x + SAMPLE + SAMPLE_GAP + width > self->end)
        {
          x = start;
          y += LINE;
        }
      key.x = x + SAMPLE / 2;
      key.y = y + LINE / 2;
      kith_timeline_part_write (self, &key.label, KITH_TEXT_DETAIL, get_label (sign), x + SAMPLE + SAMPLE_GAP, y + 3,
                                self->end - x - SAMPLE - SAMPLE_GAP, KITH_TIMELINE_START);
      x += SAMPLE + SAMPLE_GAP + width + ENTRY_GAP;
      g_array_append_val (self->layout->keys, key);
    }
  return y + LINE - top;
}
