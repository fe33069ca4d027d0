/* kith-schedule-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-schedule-frame.h"
#include "kith-schedule-item.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  KITH_SCHEDULE_BY_THERAPIST,
  KITH_SCHEDULE_BY_ROOM,
} KithScheduleGrouping;

/** KithScheduleLane: one of the columns that every day is parted into. @id: of a therapist or a room, NULL for none. */
typedef struct
{
  char *id;
  char *title;
} KithScheduleLane;

/** KithSchedulePlace: where an item is: on the @day, counted from the first, in the @lane, beside others the @part of
 * @n_parts, from @starts to @ends in minutes since midnight; not to be seen at all unless @shown. */
typedef struct
{
  gboolean shown;
  int day;
  int lane;
  int part;
  int n_parts;
  int starts;
  int ends;
} KithSchedulePlace;

/** KithScheduleLayout: a few days of appointments in columns, in minutes and numbers, not in pixels. @first: the first of
 * @n_days. @lanes: (element-type KithScheduleLane): at least one. @places: (element-type KithSchedulePlace): in the order of
 * the items. @from, @until: whole hours around all that happens and the working hours, in minutes. */
typedef struct
{
  KithDate first;
  int n_days;
  GPtrArray *lanes;
  GArray *places;
  int from;
  int until;
} KithScheduleLayout;

/** kith_schedule_layout_new: of @items (of KithScheduleItem) in the @days days from @first on; at the end of seven days a
 * Saturday and a Sunday without anything are left out, unless one is @today, counted from @first (-1 for none of them).
 * Returns: (transfer full) */
KithScheduleLayout *kith_schedule_layout_new      (const KithScheduleFrame  *frame,
                                                   GListModel               *items,
                                                   const KithDate           *first,
                                                   int                       days,
                                                   int                       today,
                                                   KithScheduleGrouping      grouping);
void                kith_schedule_layout_free     (KithScheduleLayout       *self);

/** kith_schedule_layout_get_day: the calendar day of the column @day. */
KithDate            kith_schedule_layout_get_day  (const KithScheduleLayout *self,
                                                   int                       day);

/** kith_schedule_layout_get_place: of the item @index. Returns: (transfer none) */
const KithSchedulePlace *kith_schedule_layout_get_place (const KithScheduleLayout *self,
                                                         guint                     index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithScheduleLayout, kith_schedule_layout_free)

G_END_DECLS
