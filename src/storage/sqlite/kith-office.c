/* kith-office.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-rows.h"
#include "kith-scope.h"

#define OFFICE(self) ((self)->connections[KITH_FILE_OFFICE])

static gpointer
read_therapist (sqlite3_stmt *stmt)
{
  KithTherapist *therapist = g_new0 (KithTherapist, 1);

  therapist->id = kith_column_dup_text (stmt, 0);
  therapist->name = kith_column_dup_text (stmt, 1);
  therapist->user = kith_column_dup_text (stmt, 2);
  therapist->colour = sqlite3_column_int (stmt, 3);
  therapist->active = sqlite3_column_int (stmt, 4);
  therapist->version = sqlite3_column_int64 (stmt, 5);
  return therapist;
}

static gpointer
read_room (sqlite3_stmt *stmt)
{
  KithRoom *room = g_new0 (KithRoom, 1);

  room->id = kith_column_dup_text (stmt, 0);
  room->name = kith_column_dup_text (stmt, 1);
  room->step_free = sqlite3_column_int (stmt, 2);
  room->active = sqlite3_column_int (stmt, 3);
  room->version = sqlite3_column_int64 (stmt, 4);
  return room;
}

static gpointer
read_hours (sqlite3_stmt *stmt)
{
  KithHours *hours = g_new0 (KithHours, 1);

  hours->id = kith_column_dup_text (stmt, 0);
  hours->therapist = kith_column_dup_text (stmt, 1);
  hours->weekday = sqlite3_column_int (stmt, 2);
  hours->starts = sqlite3_column_int (stmt, 3);
  hours->ends = sqlite3_column_int (stmt, 4);
  hours->valid_from = kith_column_get_date (stmt, 5);
  hours->valid_to = kith_column_get_date (stmt, 6);
  hours->version = sqlite3_column_int64 (stmt, 7);
  return hours;
}

static gpointer
read_closure (sqlite3_stmt *stmt)
{
  KithClosure *closure = g_new0 (KithClosure, 1);

  closure->id = kith_column_dup_text (stmt, 0);
  kith_closure_kind_from_text ((const char *) sqlite3_column_text (stmt, 1), &closure->kind);
  closure->therapist = kith_column_dup_text (stmt, 2);
  closure->room = kith_column_dup_text (stmt, 3);
  closure->first_day = kith_column_get_date (stmt, 4);
  closure->last_day = kith_column_get_date (stmt, 5);
  closure->label = kith_column_dup_text (stmt, 6);
  closure->version = sqlite3_column_int64 (stmt, 7);
  return closure;
}

static gpointer
read_pattern (sqlite3_stmt *stmt)
{
  KithPattern *pattern = g_new0 (KithPattern, 1);

  pattern->id = kith_column_dup_text (stmt, 0);
  pattern->name = kith_column_dup_text (stmt, 1);
  pattern->count = sqlite3_column_int (stmt, 2);
  pattern->cadence = sqlite3_column_int (stmt, 3);
  pattern->minutes = sqlite3_column_int (stmt, 4);
  pattern->active = sqlite3_column_int (stmt, 5);
  pattern->version = sqlite3_column_int64 (stmt, 6);
  return pattern;
}

static gpointer
read_kind (sqlite3_stmt *stmt)
{
  KithAppointmentKind *kind = g_new0 (KithAppointmentKind, 1);

  kind->id = kith_column_dup_text (stmt, 0);
  kind->name = kith_column_dup_text (stmt, 1);
  kind->counts = sqlite3_column_int (stmt, 2);
  kind->several = sqlite3_column_int (stmt, 3);
  kind->active = sqlite3_column_int (stmt, 4);
  kind->version = sqlite3_column_int64 (stmt, 5);
  return kind;
}

static gboolean
put_therapist (KithDatabase         *database,
               const KithTherapist  *therapist,
               GError              **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autofree char *before = NULL;

  return kith_therapist_validate (therapist, error)
         && kith_rows_begin (self, "therapist", therapist->id, therapist->version, &before, error)
         && kith_connection_run (OFFICE (self), error, "therapist_put", "tttiiiit", therapist->id,
                                 therapist->name, therapist->user, (gint64) therapist->colour,
                                 (gint64) therapist->active, therapist->version, kith_sqlite_now (self),
                                 kith_sqlite_get_user (self))
         && kith_rows_end (self, "therapist", therapist->id, before, error);
}

static gboolean
put_room (KithDatabase    *database,
          const KithRoom  *room,
          GError         **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autofree char *before = NULL;

  return kith_room_validate (room, error)
         && kith_rows_begin (self, "room", room->id, room->version, &before, error)
         && kith_connection_run (OFFICE (self), error, "room_put", "ttiiiit", room->id, room->name,
                                 (gint64) room->step_free, (gint64) room->active, room->version,
                                 kith_sqlite_now (self), kith_sqlite_get_user (self))
         && kith_rows_end (self, "room", room->id, before, error);
}

static gboolean
put_hours (KithDatabase     *database,
           const KithHours  *hours,
           GError          **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autofree char *from = kith_date_to_text (&hours->valid_from);
  g_autofree char *to = kith_date_to_text (&hours->valid_to);
  g_autofree char *before = NULL;

  return kith_hours_validate (hours, error)
         && kith_rows_begin (self, "hours", hours->id, hours->version, &before, error)
         && kith_connection_run (OFFICE (self), error, "hours_put", "ttiiittiit", hours->id,
                                 hours->therapist, (gint64) hours->weekday, (gint64) hours->starts,
                                 (gint64) hours->ends, from, to, hours->version, kith_sqlite_now (self),
                                 kith_sqlite_get_user (self))
         && kith_rows_end (self, "hours", hours->id, before, error);
}

static gboolean
put_closure (KithDatabase       *database,
             const KithClosure  *closure,
             GError            **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autofree char *first = kith_date_to_text (&closure->first_day);
  g_autofree char *last = kith_date_to_text (&closure->last_day);
  g_autofree char *before = NULL;

  return kith_closure_validate (closure, error)
         && kith_rows_begin (self, "closure", closure->id, closure->version, &before, error)
         && kith_connection_run (OFFICE (self), error, "closure_put", "tttttttiit", closure->id,
                                 kith_closure_kind_to_text (closure->kind), closure->therapist, closure->room,
                                 first, last, closure->label, closure->version, kith_sqlite_now (self),
                                 kith_sqlite_get_user (self))
         && kith_rows_end (self, "closure", closure->id, before, error);
}

static gboolean
put_pattern (KithDatabase       *database,
             const KithPattern  *pattern,
             GError            **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autofree char *before = NULL;

  return kith_pattern_validate (pattern, error)
         && kith_rows_begin (self, "pattern", pattern->id, pattern->version, &before, error)
         && kith_connection_run (OFFICE (self), error, "pattern_put", "ttiiiiiit", pattern->id,
                                 pattern->name, (gint64) pattern->count, (gint64) pattern->cadence,
                                 (gint64) pattern->minutes, (gint64) pattern->active, pattern->version,
                                 kith_sqlite_now (self), kith_sqlite_get_user (self))
         && kith_rows_end (self, "pattern", pattern->id, before, error);
}

static gboolean
remove_hours (KithDatabase  *database,
              const char    *id,
              GError       **error)
{
  return kith_rows_remove (KITH_SQLITE (database), "hours", id, error);
}

static gboolean
remove_closure (KithDatabase  *database,
                const char    *id,
                GError       **error)
{
  return kith_rows_remove (KITH_SQLITE (database), "closure", id, error);
}

static char *
load_zone (KithDatabase  *database,
           GError       **error)
{
  KithConnection *connection = OFFICE (KITH_SQLITE (database));
  sqlite3_stmt *stmt = kith_connection_query (connection, error, "practice_load", "");
  char *zone;

  if (stmt == NULL || !kith_connection_step (connection, stmt, error))
    return NULL;
  zone = kith_column_dup_text (stmt, 2);
  sqlite3_reset (stmt);
  return zone;
}

/* Whether it is another than before is for the audit alone. */
static gboolean
note_other (KithDatabase  *database,
            const char    *before,
            const char    *after,
            const char    *verb,
            GError       **error)
{
  return g_str_equal (before, after) || kith_sqlite_audit (database, KITH_FILE_OFFICE, verb, KITH_SCOPE_PRACTICE, error);
}

static gboolean
edit_practice (KithDatabase  *database,
               const char    *name,
               const char    *zone,
               GError       **error)
{
  KithConnection *connection = OFFICE (KITH_SQLITE (database));
  sqlite3_stmt *stmt = kith_connection_query (connection, error, "practice_load", "");
  g_autofree char *old_name = NULL;
  g_autofree char *old_zone = NULL;

  if (stmt == NULL || !kith_connection_step (connection, stmt, error))
    return FALSE;
  old_name = kith_column_dup_text (stmt, 1);
  old_zone = kith_column_dup_text (stmt, 2);
  sqlite3_reset (stmt);
  if (name == NULL)
    name = old_name;
  if (zone == NULL)
    zone = old_zone;
  return kith_connection_run (connection, error, "practice_edit", "tt", name, zone)
         && note_other (database, old_name, name, "practice-name", error)
         && note_other (database, old_zone, zone, "practice-zone", error);
}

static GPtrArray *
list_all (KithDatabase    *database,
          const char      *statement,
          KithRowRead      read,
          GDestroyNotify   destroy,
          GError         **error)
{
  KithConnection *office = OFFICE (KITH_SQLITE (database));

  return kith_rows_read (office, kith_connection_query (office, error, statement, ""), read, destroy, error);
}

static GPtrArray *
list_therapists (KithDatabase  *database,
                 GError       **error)
{
  return list_all (database, "therapist_list", read_therapist, (GDestroyNotify) kith_therapist_free, error);
}

static GPtrArray *
list_rooms (KithDatabase  *database,
            GError       **error)
{
  return list_all (database, "room_list", read_room, (GDestroyNotify) kith_room_free, error);
}

static GPtrArray *
list_hours (KithDatabase  *database,
            GError       **error)
{
  return list_all (database, "hours_list", read_hours, (GDestroyNotify) kith_hours_free, error);
}

static GPtrArray *
list_closures (KithDatabase    *database,
               const KithDate  *from,
               GError         **error)
{
  KithConnection *office = OFFICE (KITH_SQLITE (database));
  g_autofree char *day = kith_date_to_text (from);

  return kith_rows_read (office, kith_connection_query (office, error, "closure_list", "t", day), read_closure,
                         (GDestroyNotify) kith_closure_free, error);
}

static GPtrArray *
list_patterns (KithDatabase  *database,
               GError       **error)
{
  return list_all (database, "pattern_list", read_pattern, (GDestroyNotify) kith_pattern_free, error);
}

static GPtrArray *
list_kinds (KithDatabase  *database,
            GError       **error)
{
  return list_all (database, "appointment_kind_list", read_kind, (GDestroyNotify) kith_appointment_kind_free, error);
}

const KithOfficeEngine kith_sqlite_office = {
  .put_therapist = put_therapist,
  .put_room = put_room,
  .put_hours = put_hours,
  .put_closure = put_closure,
  .put_pattern = put_pattern,
  .put_block = kith_sqlite_put_block,
  .put_appointment = kith_sqlite_put_appointment,
  .put_attendance = kith_sqlite_put_attendance,
  .remove_hours = remove_hours,
  .remove_closure = remove_closure,
  .load_zone = load_zone,
  .edit_practice = edit_practice,
  .list_therapists = list_therapists,
  .list_rooms = list_rooms,
  .list_hours = list_hours,
  .list_closures = list_closures,
  .list_patterns = list_patterns,
  .list_kinds = list_kinds,
  .load_block = kith_sqlite_load_block,
  .load_appointment = kith_sqlite_load_appointment,
  .list_blocks = kith_sqlite_list_blocks,
  .list_block = kith_sqlite_list_block,
  .list_of_client = kith_sqlite_list_of_client,
  .list_appointments = kith_sqlite_list_appointments,
  .list_attendance = kith_sqlite_list_attendance,
  .find_conflicts = kith_sqlite_find_conflicts,
};
