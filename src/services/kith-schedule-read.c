/* kith-schedule-read.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-schedule-private.h"

static gboolean
take_list (GPtrArray **place,
           GPtrArray  *list)
{
  if (list == NULL)
    return FALSE;
  g_ptr_array_unref (*place);
  *place = list;
  return TRUE;
}

static gboolean
take_zone (GTimeZone **place,
           GTimeZone  *zone)
{
  if (zone == NULL)
    return FALSE;
  g_time_zone_unref (*place);
  *place = zone;
  return TRUE;
}

GTimeZone *
kith_schedule_read_zone (KithDatabase  *database,
                         GError       **error)
{
  g_autofree char *name = kith_office_load_zone (database, error);
  GTimeZone *zone;

  if (name == NULL)
    return NULL;
  zone = g_time_zone_new_identifier (name);
  return zone != NULL ? zone : g_time_zone_new_utc ();
}

KithScheduleFrame *
kith_schedule_read_frame (KithDatabase  *database,
                          GError       **error)
{
  static const KithDate always = { 0 };
  g_autoptr (KithScheduleFrame) frame = kith_schedule_frame_new ();

  if (take_zone (&frame->zone, kith_schedule_read_zone (database, error))
      && take_list (&frame->therapists, kith_office_list_therapists (database, error))
      && take_list (&frame->rooms, kith_office_list_rooms (database, error))
      && take_list (&frame->hours, kith_office_list_hours (database, error))
      && take_list (&frame->closures, kith_office_list_closures (database, &always, error))
      && take_list (&frame->patterns, kith_office_list_patterns (database, error))
      && take_list (&frame->kinds, kith_office_list_kinds (database, error)))
    return g_steal_pointer (&frame);
  return NULL;
}

gint64
kith_schedule_find_midnight (const KithDate *day,
                             int             days,
                             GTimeZone      *zone)
{
  KithWallTime midnight = { day->year, day->month, day->day, 0, 0 };

  kith_wall_time_add (&midnight, days, 0);
  return kith_wall_time_to_utc (&midnight, zone, NULL);
}
