/* kith-appointments.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-rows.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>

#define CADENCE_WITHOUT_PATTERN 7
#define OFFICE(self) ((self)->connections[KITH_FILE_OFFICE])

static gpointer
read_appointment (sqlite3_stmt *stmt)
{
  KithAppointment *appointment = g_new0 (KithAppointment, 1);

  appointment->id = kith_column_dup_text (stmt, 0);
  appointment->block = kith_column_dup_text (stmt, 1);
  appointment->kind = kith_column_dup_text (stmt, 2);
  appointment->therapist = kith_column_dup_text (stmt, 3);
  appointment->room = kith_column_dup_text (stmt, 4);
  kith_wall_time_parse ((const char *) sqlite3_column_text (stmt, 5), &appointment->starts);
  appointment->zone = kith_column_dup_text (stmt, 6);
  appointment->utc = sqlite3_column_int64 (stmt, 7);
  appointment->minutes = sqlite3_column_int (stmt, 8);
  kith_appointment_state_from_text ((const char *) sqlite3_column_text (stmt, 9), &appointment->state);
  appointment->counts = sqlite3_column_int (stmt, 10);
  if (sqlite3_column_type (stmt, 11) != SQLITE_NULL)
    kith_reason_from_text ((const char *) sqlite3_column_text (stmt, 11), &appointment->reason);
  appointment->forced = kith_column_dup_text (stmt, 12);
  appointment->desk_note = kith_column_dup_text (stmt, 13);
  appointment->version = sqlite3_column_int64 (stmt, 14);
  appointment->of = sqlite3_column_int (stmt, 15);
  appointment->number = sqlite3_column_int (stmt, 16);
  return appointment;
}

static gpointer
read_attendance (sqlite3_stmt *stmt)
{
  KithAttendance *attendance = g_new0 (KithAttendance, 1);

  attendance->id = kith_column_dup_text (stmt, 0);
  attendance->appointment = kith_column_dup_text (stmt, 1);
  attendance->contact = kith_column_dup_text (stmt, 2);
  kith_attendance_state_from_text ((const char *) sqlite3_column_text (stmt, 3), &attendance->state);
  attendance->version = sqlite3_column_int64 (stmt, 4);
  attendance->name = kith_column_dup_text (stmt, 5);
  return attendance;
}

static gpointer
read_block (sqlite3_stmt *stmt)
{
  KithBlock *block = g_new0 (KithBlock, 1);

  block->id = kith_column_dup_text (stmt, 0);
  block->contact = kith_column_dup_text (stmt, 1);
  block->therapist = kith_column_dup_text (stmt, 2);
  block->pattern = kith_column_dup_text (stmt, 3);
  block->count = sqlite3_column_int (stmt, 4);
  block->already = sqlite3_column_int (stmt, 5);
  block->closed = g_strcmp0 ((const char *) sqlite3_column_text (stmt, 6), "closed") == 0;
  block->version = sqlite3_column_int64 (stmt, 7);
  return block;
}

static void
set_not_found (GError **error)
{
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND,
                       _("There is no such appointment in this practice."));
}

static gboolean
write_appointment (KithSqlite             *self,
                   const KithAppointment  *appointment,
                   GError                **error)
{
  g_autofree char *starts = kith_wall_time_to_text (&appointment->starts);

  return kith_connection_run (OFFICE (self), error, "appointment_put", "tttttttiititttiit",
                              appointment->id, appointment->block, appointment->kind, appointment->therapist,
                              appointment->room, starts, appointment->zone, appointment->utc,
                              (gint64) appointment->minutes, kith_appointment_state_to_text (appointment->state),
                              (gint64) appointment->counts, kith_reason_to_text (appointment->reason),
                              appointment->forced, appointment->desk_note, appointment->version,
                              kith_sqlite_now (self), kith_sqlite_get_user (self));
}

/* Adds a conflict with each appointment that @statement finds for @whose, but not with what moves away itself. */
static gboolean
add_busy (KithSqlite        *self,
          KithPlan          *plan,
          KithPlanned       *item,
          KithConflictKind   kind,
          const char        *statement,
          const char        *whose,
          GError           **error)
{
  const KithAppointment *mine = item->appointment;
  KithConnection *connection = OFFICE (self);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt;

  if (whose == NULL)
    return TRUE;
  stmt = kith_connection_query (connection, &local, statement, "tii", whose, mine->utc, mine->utc + mine->minutes * 60);
  while (stmt != NULL && kith_connection_step (connection, stmt, &local))
    {
      const char *with = (const char *) sqlite3_column_text (stmt, 0);
      const KithPlanned *own = kith_plan_find (plan, with);

      if (own == NULL || !own->changed)
        kith_planned_add_conflict (item, kind, with);
    }
  return kith_connection_succeeded (&local, error);
}

static gboolean
is_for (const KithPlanned *item,
        const char        *client)
{
  return item->changed && kith_appointment_takes_place (item->appointment)
         && g_ptr_array_find_with_equal_func (item->clients, client, g_str_equal, NULL);
}

static void
add_client_conflicts (KithPlan     *plan,
                      const char   *client,
                      sqlite3_stmt *stmt)
{
  const char *with = (const char *) sqlite3_column_text (stmt, 0);
  KithAppointment other = { .utc = sqlite3_column_int64 (stmt, 1), .minutes = sqlite3_column_int (stmt, 2) };
  const KithPlanned *own = kith_plan_find (plan, with);

  if (own != NULL && own->changed)
    return;
  for (guint i = 0; i < plan->items->len; i++)
    {
      KithPlanned *item = plan->items->pdata[i];

      if (is_for (item, client) && kith_appointment_overlaps (item->appointment, &other))
        kith_planned_add_conflict (item, KITH_CONFLICT_CLIENT, with);
    }
}

/* One query for all that the client has in the time of the plan: attendance knows no time to be looked up by. */
static gboolean
find_of_client (KithSqlite  *self,
                KithPlan    *plan,
                const char  *client,
                GError     **error)
{
  KithConnection *connection = OFFICE (self);
  g_autoptr (GError) local = NULL;
  gint64 from = G_MAXINT64, until = G_MININT64;
  sqlite3_stmt *stmt;

  for (guint i = 0; i < plan->items->len; i++)
    {
      const KithPlanned *item = plan->items->pdata[i];

      if (!is_for (item, client))
        continue;
      from = MIN (from, item->appointment->utc);
      until = MAX (until, item->appointment->utc + item->appointment->minutes * 60);
    }
  stmt = kith_connection_query (connection, &local, "busy_client", "tii", client, from, until);
  while (stmt != NULL && kith_connection_step (connection, stmt, &local))
    add_client_conflicts (plan, client, stmt);
  return kith_connection_succeeded (&local, error);
}

static GHashTable *
collect_clients (KithPlan *plan)
{
  GHashTable *clients = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < plan->items->len; i++)
    {
      const KithPlanned *item = plan->items->pdata[i];

      for (guint j = 0; j < item->clients->len; j++)
        if (is_for (item, item->clients->pdata[j]))
          g_hash_table_add (clients, item->clients->pdata[j]);
    }
  return clients;
}

gboolean
kith_sqlite_put_block (KithDatabase     *database,
                       const KithBlock  *block,
                       GError          **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autofree char *before = NULL;

  return kith_rows_begin (self, "block", block->id, block->version, &before, error)
         && kith_connection_run (OFFICE (self), error, "block_put", "ttttiitiit", block->id,
                                 block->contact, block->therapist, block->pattern, (gint64) block->count,
                                 (gint64) block->already, block->closed ? "closed" : "open", block->version,
                                 kith_sqlite_now (self), kith_sqlite_get_user (self))
         && kith_rows_end (self, "block", block->id, before, error);
}

gboolean
kith_sqlite_put_appointment (KithDatabase           *database,
                             const KithAppointment  *appointment,
                             GError                **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autofree char *before = NULL;

  return kith_appointment_validate (appointment, error)
         && kith_rows_begin (self, "appointment", appointment->id, appointment->version, &before, error)
         && write_appointment (self, appointment, error)
         && kith_rows_end (self, "appointment", appointment->id, before, error);
}

gboolean
kith_sqlite_put_attendance (KithDatabase          *database,
                            const KithAttendance  *attendance,
                            GError               **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autofree char *before = NULL;

  return kith_rows_begin (self, "attendance", attendance->id, attendance->version, &before, error)
         && kith_connection_run (OFFICE (self), error, "attendance_put", "ttttiit", attendance->id,
                                 attendance->appointment, attendance->contact,
                                 kith_attendance_state_to_text (attendance->state), attendance->version,
                                 kith_sqlite_now (self), kith_sqlite_get_user (self))
         && kith_rows_end (self, "attendance", attendance->id, before, error);
}

KithBlock *
kith_sqlite_load_block (KithDatabase  *database,
                        const char    *id,
                        int           *cadence,
                        GError       **error)
{
  KithConnection *connection = OFFICE (KITH_SQLITE (database));
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (connection, &local, "block_load", "t", id);
  KithBlock *block = NULL;

  if (stmt != NULL && kith_connection_step (connection, stmt, &local))
    block = read_block (stmt);
  if (block != NULL && cadence != NULL)
    *cadence = sqlite3_column_type (stmt, 8) != SQLITE_NULL ? sqlite3_column_int (stmt, 8) : CADENCE_WITHOUT_PATTERN;
  if (stmt != NULL)
    sqlite3_reset (stmt);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (block == NULL)
    g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND,
                         _("There is no such block of appointments in this practice."));
  return block;
}

GPtrArray *
kith_sqlite_list_blocks (KithDatabase  *database,
                         const char    *contact,
                         GError       **error)
{
  KithConnection *office = OFFICE (KITH_SQLITE (database));

  return kith_rows_read (office, kith_connection_query (office, error, "block_of_contact", "t", contact), read_block,
                         (GDestroyNotify) kith_block_free, error);
}

KithAppointment *
kith_sqlite_load_appointment (KithDatabase  *database,
                              const char    *id,
                              GError       **error)
{
  KithConnection *office = OFFICE (KITH_SQLITE (database));
  g_autoptr (GPtrArray) found = kith_rows_read (office, kith_connection_query (office, error, "appointment_load", "t", id),
                                                read_appointment, (GDestroyNotify) kith_appointment_free, error);

  if (found != NULL && found->len > 0)
    return g_ptr_array_steal_index (found, 0);
  if (found != NULL)
    set_not_found (error);
  return NULL;
}

GPtrArray *
kith_sqlite_list_block (KithDatabase  *database,
                        const char    *block,
                        GError       **error)
{
  KithConnection *office = OFFICE (KITH_SQLITE (database));

  return kith_rows_read (office, kith_connection_query (office, error, "appointment_of_block", "t", block), read_appointment,
                         (GDestroyNotify) kith_appointment_free, error);
}

GPtrArray *
kith_sqlite_list_appointments (KithDatabase  *database,
                               gint64         from,
                               gint64         until,
                               const char    *therapist,
                               const char    *room,
                               GError       **error)
{
  KithConnection *office = OFFICE (KITH_SQLITE (database));
  sqlite3_stmt *stmt = kith_connection_query (office, error, "appointment_range", "iitt", from, until, therapist, room);

  return kith_rows_read (office, stmt, read_appointment, (GDestroyNotify) kith_appointment_free, error);
}

GPtrArray *
kith_sqlite_list_of_client (KithDatabase  *database,
                            const char    *client,
                            GError       **error)
{
  KithConnection *office = OFFICE (KITH_SQLITE (database));

  return kith_rows_read (office, kith_connection_query (office, error, "appointment_of_contact", "t", client),
                         read_appointment, (GDestroyNotify) kith_appointment_free, error);
}

GPtrArray *
kith_sqlite_list_attendance (KithDatabase  *database,
                             const char    *appointment,
                             GError       **error)
{
  KithConnection *office = OFFICE (KITH_SQLITE (database));

  return kith_rows_read (office, kith_connection_query (office, error, "attendance_list", "t", appointment), read_attendance,
                         (GDestroyNotify) kith_attendance_free, error);
}

gboolean
kith_sqlite_find_conflicts (KithDatabase  *database,
                            KithPlan      *plan,
                            GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autoptr (GHashTable) clients = collect_clients (plan);
  GHashTableIter iter;
  gpointer client;

  for (guint i = 0; i < plan->items->len; i++)
    {
      KithPlanned *item = plan->items->pdata[i];
      const KithAppointment *mine = item->appointment;

      if (item->changed && kith_appointment_takes_place (mine)
          && (!add_busy (self, plan, item, KITH_CONFLICT_THERAPIST, "busy_therapist", mine->therapist, error)
              || !add_busy (self, plan, item, KITH_CONFLICT_ROOM, "busy_room", mine->room, error)))
        return FALSE;
    }
  g_hash_table_iter_init (&iter, clients);
  while (g_hash_table_iter_next (&iter, &client, NULL))
    if (!find_of_client (self, plan, client, error))
      return FALSE;
  return TRUE;
}
