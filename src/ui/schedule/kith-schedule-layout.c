/* kith-schedule-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-schedule-layout.h"

#include <glib/gi18n.h>

#define WEEK 7
#define HOUR 60
#define DAY (24 * HOUR)
/* What is shown where nothing says when the practice is open. */
#define USUAL_FROM (8 * HOUR)
#define USUAL_UNTIL (18 * HOUR)

static void
lane_free (KithScheduleLane *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

static void
add_lane (KithScheduleLayout *self,
          const char         *id,
          const char         *title)
{
  KithScheduleLane *lane = g_new0 (KithScheduleLane, 1);

  lane->id = g_strdup (id);
  lane->title = g_strdup (title);
  g_ptr_array_add (self->lanes, lane);
}

static const char *
get_group (const KithAppointment *appointment,
           KithScheduleGrouping   grouping)
{
  return grouping == KITH_SCHEDULE_BY_ROOM ? appointment->room : appointment->therapist;
}

/* Whether some appointment is with the therapist or in the room @id, or, for NULL, with or in none. */
static gboolean
is_used (GListModel           *items,
         const char           *id,
         KithScheduleGrouping  grouping)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (KithScheduleItem) item = g_list_model_get_item (items, i);
      const KithAppointment *appointment = kith_schedule_item_get_appointment (item);

      if (appointment->state != KITH_APPOINTMENT_MOVED && g_strcmp0 (get_group (appointment, grouping), id) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_lanes (KithScheduleLayout      *self,
           const KithScheduleFrame *frame,
           GListModel              *items,
           KithScheduleGrouping     grouping)
{
  GPtrArray *rows = grouping == KITH_SCHEDULE_BY_ROOM ? frame->rooms : frame->therapists;

  for (guint i = 0; i < rows->len; i++)
    {
      const KithTherapist *therapist = grouping == KITH_SCHEDULE_BY_THERAPIST ? rows->pdata[i] : NULL;
      const KithRoom *room = grouping == KITH_SCHEDULE_BY_ROOM ? rows->pdata[i] : NULL;
      const char *id = room != NULL ? room->id : therapist->id;

      if ((room != NULL ? room->active : therapist->active) || is_used (items, id, grouping))
        add_lane (self, id, room != NULL ? room->name : therapist->name);
    }
  if (self->lanes->len == 0 || is_used (items, NULL, grouping))
    add_lane (self, NULL, grouping == KITH_SCHEDULE_BY_ROOM ? _("No room") : _("Nobody"));
}

static int
find_lane (KithScheduleLayout *self,
           const char         *id)
{
  for (guint i = 0; i < self->lanes->len; i++)
    if (g_strcmp0 (((KithScheduleLane *) self->lanes->pdata[i])->id, id) == 0)
      return i;
  return -1;
}

static void
place_item (KithScheduleLayout    *self,
            const KithAppointment *appointment,
            KithScheduleGrouping   grouping)
{
  KithWallTime midnight = { self->first.year, self->first.month, self->first.day, 0, 0 };
  KithSchedulePlace place = { 0 };

  place.day = kith_wall_time_days_between (&midnight, &appointment->starts);
  place.lane = find_lane (self, get_group (appointment, grouping));
  place.starts = kith_wall_time_get_minutes (&appointment->starts);
  place.ends = MIN (place.starts + appointment->minutes, DAY);
  place.n_parts = 1;
  place.shown = appointment->state != KITH_APPOINTMENT_MOVED && place.day >= 0 && place.day < self->n_days && place.lane >= 0;
  g_array_append_val (self->places, place);
}

static KithSchedulePlace *
get_place (KithScheduleLayout *self,
           guint               index)
{
  return &g_array_index (self->places, KithSchedulePlace, index);
}

static gboolean
share_column (const KithSchedulePlace *a,
              const KithSchedulePlace *b)
{
  return a->shown && b->shown && a->day == b->day && a->lane == b->lane;
}

/* The leftmost part that nobody before @index has at that time. Items are in order of time. */
static int
find_part (KithScheduleLayout *self,
           guint               index,
           guint               since)
{
  const KithSchedulePlace *place = get_place (self, index);

  for (int part = 0;; part++)
    {
      gboolean taken = FALSE;

      for (guint i = since; i < index && !taken; i++)
        taken = share_column (get_place (self, i), place) && get_place (self, i)->part == part
                && get_place (self, i)->ends > place->starts;
      if (!taken)
        return part;
    }
}

/* Those that touch each other, directly or through others, are equally wide. */
static void
spread_column (KithScheduleLayout *self,
               guint               start)
{
  KithSchedulePlace *first = get_place (self, start);
  int ends = first->ends;
  int n_parts = 1;
  guint last = start;

  for (guint i = start + 1; i < self->places->len; i++)
    {
      KithSchedulePlace *place = get_place (self, i);

      if (!share_column (first, place))
        continue;
      if (place->starts >= ends)
        break;
      place->part = find_part (self, i, start);
      n_parts = MAX (n_parts, place->part + 1);
      ends = MAX (ends, place->ends);
      last = i;
    }
  for (guint i = start; i <= last; i++)
    if (share_column (first, get_place (self, i)))
      get_place (self, i)->n_parts = n_parts;
}

static gboolean
is_spread (KithScheduleLayout *self,
           guint               index)
{
  const KithSchedulePlace *place = get_place (self, index);

  for (guint i = 0; i < index; i++)
    if (share_column (get_place (self, i), place) && get_place (self, i)->ends > place->starts)
      return TRUE;
  return FALSE;
}

static void
widen_hours (KithScheduleLayout *self,
             int                 starts,
             int                 ends)
{
  self->from = MIN (self->from, starts / HOUR * HOUR);
  self->until = MAX (self->until, (ends + HOUR - 1) / HOUR * HOUR);
}

static void
find_hours (KithScheduleLayout      *self,
            const KithScheduleFrame *frame)
{
  self->from = frame->hours->len > 0 ? DAY : USUAL_FROM;
  self->until = frame->hours->len > 0 ? 0 : USUAL_UNTIL;
  for (guint i = 0; i < frame->hours->len; i++)
    {
      const KithHours *hours = frame->hours->pdata[i];

      widen_hours (self, hours->starts, hours->ends);
    }
  for (guint i = 0; i < self->places->len; i++)
    if (get_place (self, i)->shown)
      widen_hours (self, get_place (self, i)->starts, get_place (self, i)->ends);
}

static gboolean
is_busy (const KithScheduleFrame *frame,
         GListModel              *items,
         const KithDate          *first,
         int                      day)
{
  KithWallTime midnight = { first->year, first->month, first->day, 0, 0 };

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (KithScheduleItem) item = g_list_model_get_item (items, i);
      const KithAppointment *appointment = kith_schedule_item_get_appointment (item);

      if (appointment->state != KITH_APPOINTMENT_MOVED
          && kith_wall_time_days_between (&midnight, &appointment->starts) == day)
        return TRUE;
    }
  for (guint i = 0; i < frame->hours->len; i++)
    if (((KithHours *) frame->hours->pdata[i])->weekday == day + 1)
      return TRUE;
  return FALSE;
}

KithScheduleLayout *
kith_schedule_layout_new (const KithScheduleFrame *frame,
                          GListModel              *items,
                          const KithDate          *first,
                          int                      days,
                          int                      today,
                          KithScheduleGrouping     grouping)
{
  KithScheduleLayout *self = g_new0 (KithScheduleLayout, 1);

  self->first = *first;
  self->n_days = days;
  while (days == WEEK && self->n_days > 5 && self->n_days - 1 != today && !is_busy (frame, items, first, self->n_days - 1))
    self->n_days--;
  self->lanes = g_ptr_array_new_with_free_func ((GDestroyNotify) lane_free);
  self->places = g_array_new (FALSE, FALSE, sizeof (KithSchedulePlace));
  add_lanes (self, frame, items, grouping);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (KithScheduleItem) item = g_list_model_get_item (items, i);

      place_item (self, kith_schedule_item_get_appointment (item), grouping);
    }
  for (guint i = 0; i < self->places->len; i++)
    if (get_place (self, i)->shown && !is_spread (self, i))
      spread_column (self, i);
  find_hours (self, frame);
  return self;
}

void
kith_schedule_layout_free (KithScheduleLayout *self)
{
  g_ptr_array_unref (self->lanes);
  g_array_unref (self->places);
  g_free (self);
}

KithDate
kith_schedule_layout_get_day (const KithScheduleLayout *self,
                              int                       day)
{
  KithWallTime time = { self->first.year, self->first.month, self->first.day, 0, 0 };

  kith_wall_time_add (&time, day, 0);
  return kith_wall_time_get_date (&time);
}

const KithSchedulePlace *
kith_schedule_layout_get_place (const KithScheduleLayout *self,
                                guint                     index)
{
  return &g_array_index (self->places, KithSchedulePlace, index);
}
