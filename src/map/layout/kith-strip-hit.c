/* kith-strip-hit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-strip.h"

#include <math.h>

/* Of the sign of something that happened. */
#define MARK 4.0

guint
kith_strip_layout_find (const KithStripLayout *self,
                        double                 x)
{
  double nearest = INFINITY;
  guint found = self->n_places - 1;

  for (guint i = 0; i < self->n_slots; i++)
    if (self->slots[i].place >= 0 && fabs (self->slots[i].x - x) < nearest)
      {
        nearest = fabs (self->slots[i].x - x);
        found = (guint) self->slots[i].place;
      }
  return found;
}

int
kith_strip_layout_find_event (const KithStripLayout *self,
                              double                 x,
                              double                 y,
                              double                 slack)
{
  double nearest = MARK + slack;
  int found = -1;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const KithStripMark *mark = &g_array_index (self->marks, KithStripMark, i);
      double away = hypot (mark->x - x, self->marks_y - y);

      if (away > nearest)
        continue;
      nearest = away;
      found = (int) mark->event;
    }
  return found;
}

double
kith_strip_layout_get_x (const KithStripLayout *self,
                         guint32                day)
{
  const KithStripSlot *slots = self->slots;
  double step = self->n_slots > 1 ? slots[1].x - slots[0].x : 0;

  if (day < slots[0].day)
    return slots[0].x - step / 2;
  for (guint i = 0; i + 1 < self->n_slots; i++)
    if (day < slots[i + 1].day)
      return slots[i].x + (slots[i + 1].x - slots[i].x) * (day - slots[i].day) / (slots[i + 1].day - slots[i].day);
  return slots[self->n_slots - 1].x + (day > slots[self->n_slots - 1].day ? step / 2 : 0);
}

const KithStripSlot *
kith_strip_layout_get_slot (const KithStripLayout *self,
                            guint                  place)
{
  for (guint i = 0; i < self->n_slots; i++)
    if (self->slots[i].place == (int) place)
      return &self->slots[i];
  return NULL;
}
