/* kith-timeline-hit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-layout.h"

#include <math.h>

#define DOT 4.5

/* What has been found so far, and how far away it is. */
typedef struct
{
  double x;
  double y;
  double slack;
  double nearest;
  KithTimelineHit *hit;
} Search;

static gboolean
is_nearer (Search *search,
           double  x,
           double  y,
           double  radius)
{
  double away = hypot (search->x - x, search->y - y);

  if (away > radius + search->slack || away >= search->nearest)
    return FALSE;

  search->nearest = away;
  search->hit->bead = search->hit->event = search->hit->curve = search->hit->point = -1;
  return TRUE;
}

static gboolean
is_inside (const Search      *search,
           const KithMapRect *box)
{
  return box->width > 0 && search->x >= box->x - search->slack && search->x <= box->x + box->width + search->slack
         && search->y >= box->y - search->slack && search->y <= box->y + box->height + search->slack;
}

static void
search_charts (const KithTimelineLayout *self,
               Search                   *search)
{
  for (guint i = 0; i < self->charts->len; i++)
    {
      const KithTimelineChart *chart = &g_array_index (self->charts, KithTimelineChart, i);

      for (guint k = 0; k < chart->dots->len; k++)
        {
          const KithTimelineDot *dot = &g_array_index (chart->dots, KithTimelineDot, k);

          if (!is_nearer (search, dot->x, dot->y, DOT))
            continue;
          search->hit->curve = (int) chart->curve;
          search->hit->point = (int) dot->point;
        }
    }
}

/* A disc, a bar or the words beside it; a disc or bead nearby comes first. */
static void
search_marks (const KithTimelineLayout *self,
              Search                   *search)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const KithTimelineMark *mark = &g_array_index (self->marks, KithTimelineMark, i);

      if (mark->radius > 0 && is_nearer (search, mark->x, mark->y, mark->radius))
        search->hit->event = (int) mark->event;
    }
  for (guint i = 0; isinf (search->nearest) && i < self->marks->len; i++)
    {
      const KithTimelineMark *mark = &g_array_index (self->marks, KithTimelineMark, i);

      if (!is_inside (search, &mark->box) && !is_inside (search, &mark->label.box) && !is_inside (search, &mark->detail.box))
        continue;
      search->hit->event = (int) mark->event;
      return;
    }
}

gboolean
kith_timeline_layout_find (const KithTimelineLayout *self,
                           double                    x,
                           double                    y,
                           double                    slack,
                           KithTimelineHit          *hit)
{
  Search search = { x, y, slack, INFINITY, hit };

  *hit = (KithTimelineHit) { kith_timeline_layout_get_day (self, x), -1, -1, -1, -1 };
  for (guint i = 0; i < self->spots->len; i++)
    {
      const KithTimelineSpot *spot = &g_array_index (self->spots, KithTimelineSpot, i);

      if (is_nearer (&search, spot->x, spot->y, spot->radius))
        hit->bead = (int) spot->bead;
    }
  search_charts (self, &search);
  search_marks (self, &search);
  return hit->bead >= 0 || hit->event >= 0 || hit->point >= 0;
}
