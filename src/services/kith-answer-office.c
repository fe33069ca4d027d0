/* kith-answer-office.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-answer-office.h"

static void
take_text (JsonBuilder *builder,
           const char  *member,
           char        *text)
{
  kith_answer_add_text (builder, member, text != NULL && *text != '\0' ? text : NULL);
  g_free (text);
}

/* A number that starts at 1. */
static void
add_place (JsonBuilder *builder,
           const char  *member,
           gint64       number)
{
  if (number > 0)
    kith_answer_add_number (builder, member, number);
  else
    kith_answer_add_text (builder, member, NULL);
}

static void
add_resource (JsonBuilder *builder,
              const char  *member,
              const char  *id,
              GHashTable  *names)
{
  g_autofree char *name = g_strconcat (member, "_name", NULL);

  kith_answer_add_text (builder, member, id);
  kith_answer_add_text (builder, name, id != NULL ? g_hash_table_lookup (names, id) : NULL);
}

static void
add_conflicts (JsonBuilder       *builder,
               const KithPlanned *item)
{
  json_builder_set_member_name (builder, "conflicts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < item->conflicts->len; i++)
    {
      const KithConflict *conflict = item->conflicts->pdata[i];

      json_builder_begin_object (builder);
      kith_answer_add_text (builder, "kind", kith_conflict_kind_to_text (conflict->kind));
      kith_answer_add_text (builder, "with", conflict->with);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_skipped (JsonBuilder *builder,
             KithPlan    *plan)
{
  json_builder_set_member_name (builder, "skipped");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->skipped->len; i++)
    {
      KithDate day = kith_wall_time_get_date (&g_array_index (plan->skipped, KithWallTime, i));
      g_autofree char *text = kith_date_to_text (&day);

      json_builder_add_string_value (builder, text);
    }
  json_builder_end_array (builder);
}

void
kith_answer_therapist (JsonBuilder   *builder,
                       gconstpointer  therapist)
{
  const KithTherapist *self = therapist;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", self->id);
  kith_answer_add_text (builder, "name", self->name);
  kith_answer_add_flag (builder, "active", self->active);
  json_builder_end_object (builder);
}

void
kith_answer_room (JsonBuilder   *builder,
                  gconstpointer  room)
{
  const KithRoom *self = room;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", self->id);
  kith_answer_add_text (builder, "name", self->name);
  kith_answer_add_flag (builder, "step_free", self->step_free);
  kith_answer_add_flag (builder, "active", self->active);
  json_builder_end_object (builder);
}

void
kith_answer_hours (JsonBuilder   *builder,
                   gconstpointer  hours)
{
  const KithHours *self = hours;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", self->id);
  kith_answer_add_text (builder, "therapist", self->therapist);
  kith_answer_add_text (builder, "weekday", kith_weekday_to_text (self->weekday));
  take_text (builder, "from", kith_clock_to_text (self->starts));
  take_text (builder, "to", kith_clock_to_text (self->ends));
  take_text (builder, "first", kith_date_to_text (&self->valid_from));
  take_text (builder, "last", kith_date_to_text (&self->valid_to));
  json_builder_end_object (builder);
}

void
kith_answer_closure (JsonBuilder   *builder,
                     gconstpointer  closure)
{
  const KithClosure *self = closure;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", self->id);
  kith_answer_add_text (builder, "kind", kith_closure_kind_to_text (self->kind));
  kith_answer_add_text (builder, "therapist", self->therapist);
  kith_answer_add_text (builder, "room", self->room);
  take_text (builder, "first", kith_date_to_text (&self->first_day));
  take_text (builder, "last", kith_date_to_text (&self->last_day));
  kith_answer_add_text (builder, "label", self->label);
  json_builder_end_object (builder);
}

void
kith_answer_pattern (JsonBuilder   *builder,
                     gconstpointer  pattern)
{
  const KithPattern *self = pattern;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", self->id);
  take_text (builder, "name", kith_pattern_dup_label (self));
  kith_answer_add_number (builder, "count", self->count);
  kith_answer_add_number (builder, "cadence", self->cadence);
  kith_answer_add_number (builder, "minutes", self->minutes);
  json_builder_end_object (builder);
}

GHashTable *
kith_answer_names_load (KithDatabase  *database,
                        GError       **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) therapists = kith_office_list_therapists (database, error);
  g_autoptr (GPtrArray) rooms = therapists != NULL ? kith_office_list_rooms (database, error) : NULL;

  if (rooms == NULL)
    return NULL;
  for (guint i = 0; i < therapists->len; i++)
    {
      const KithTherapist *therapist = therapists->pdata[i];

      g_hash_table_insert (names, g_strdup (therapist->id), g_strdup (therapist->name));
    }
  for (guint i = 0; i < rooms->len; i++)
    {
      const KithRoom *room = rooms->pdata[i];

      g_hash_table_insert (names, g_strdup (room->id), g_strdup (room->name));
    }
  return g_steal_pointer (&names);
}

void
kith_answer_appointment (JsonBuilder           *builder,
                         const KithAppointment *appointment,
                         GHashTable            *names)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (appointment->zone);

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", appointment->id);
  kith_answer_add_text (builder, "block", appointment->block);
  add_place (builder, "number", appointment->number);
  add_place (builder, "of", appointment->of);
  take_text (builder, "start", zone != NULL ? kith_wall_time_to_rfc3339 (&appointment->starts, zone)
                                            : kith_wall_time_to_text (&appointment->starts));
  kith_answer_add_number (builder, "minutes", appointment->minutes);
  kith_answer_add_text (builder, "kind", appointment->kind);
  kith_answer_add_text (builder, "state", kith_appointment_state_to_text (appointment->state));
  add_resource (builder, "room", appointment->room, names);
  add_resource (builder, "therapist", appointment->therapist, names);
  kith_answer_add_text (builder, "reason", kith_reason_to_text (appointment->reason));
  kith_answer_add_text (builder, "forced", appointment->forced);
}

void
kith_answer_plan (JsonBuilder *builder,
                  KithPlan    *plan,
                  GHashTable  *names)
{
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "block", plan->block);
  kith_answer_add_flag (builder, "written", plan->written);
  kith_answer_add_number (builder, "conflicts", kith_plan_count_conflicts (plan));
  add_skipped (builder, plan);
  kith_answer_add_text (builder, "remark", kith_plan_describe_start (plan));
  json_builder_set_member_name (builder, "appointments");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->items->len; i++)
    {
      const KithPlanned *item = plan->items->pdata[i];

      if (!item->changed)
        continue;
      kith_answer_appointment (builder, item->appointment, names);
      take_text (builder, "moved", kith_appointment_describe_skip (item->appointment));
      add_conflicts (builder, item);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

void
kith_answer_attendance (JsonBuilder *builder,
                        GPtrArray   *attendance)
{
  json_builder_set_member_name (builder, "clients");
  json_builder_begin_array (builder);
  for (guint i = 0; i < attendance->len; i++)
    {
      const KithAttendance *who = attendance->pdata[i];

      json_builder_begin_object (builder);
      kith_answer_add_text (builder, "id", who->contact);
      kith_answer_add_text (builder, "name", who->name);
      kith_answer_add_text (builder, "state", kith_attendance_state_to_text (who->state));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}
