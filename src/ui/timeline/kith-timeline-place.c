/* kith-timeline-place.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-place.h"

#define DOT 5.0

static gboolean
find_bead (const KithTimelineLayout *self,
           int                       bead,
           graphene_rect_t          *box)
{
  for (guint i = 0; i < self->spots->len; i++)
    {
      const KithTimelineSpot *spot = &g_array_index (self->spots, KithTimelineSpot, i);

      if ((int) spot->bead != bead)
        continue;
      graphene_rect_init (box, spot->x - spot->radius, spot->y - spot->radius, 2 * spot->radius, 2 * spot->radius);
      return TRUE;
    }
  return FALSE;
}

static gboolean
find_event (const KithTimelineLayout *self,
            int                       event,
            graphene_rect_t          *box)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const KithTimelineMark *mark = &g_array_index (self->marks, KithTimelineMark, i);

      if ((int) mark->event != event)
        continue;
      if (mark->radius > 0)
        graphene_rect_init (box, mark->x - mark->radius, mark->y - mark->radius, 2 * mark->radius, 2 * mark->radius);
      else
        graphene_rect_init (box, mark->box.x, mark->box.y, mark->box.width, mark->box.height);
      return mark->radius > 0 || mark->box.width > 0;
    }
  return FALSE;
}

static gboolean
find_score (const KithTimelineLayout *self,
            int                       curve,
            int                       point,
            graphene_rect_t          *box)
{
  for (guint i = 0; i < self->charts->len; i++)
    {
      const KithTimelineChart *chart = &g_array_index (self->charts, KithTimelineChart, i);

      for (guint k = 0; (int) chart->curve == curve && k < chart->dots->len; k++)
        {
          const KithTimelineDot *dot = &g_array_index (chart->dots, KithTimelineDot, k);

          if ((int) dot->point != point)
            continue;
          graphene_rect_init (box, dot->x - DOT, dot->y - DOT, 2 * DOT, 2 * DOT);
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
kith_timeline_place_find (const KithTimelineLayout *self,
                          const KithTimelineHit    *hit,
                          graphene_rect_t          *box)
{
  if (hit->bead >= 0)
    return find_bead (self, hit->bead, box);
  if (hit->event >= 0)
    return find_event (self, hit->event, box);
  return hit->point >= 0 && find_score (self, hit->curve, hit->point, box);
}
