/* kith-people-states.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-people-rows.h"

#include "kith-courses.h"
#include "kith-id.h"
#include "kith-storage-error.h"
#include "kith-support.h"

#include <glib/gi18n.h>
#include <math.h>

#define STATE_COLUMNS 24

static int
get_number (sqlite3_stmt *stmt,
            int           column)
{
  return sqlite3_column_type (stmt, column) == SQLITE_NULL ? KITH_UNKNOWN : sqlite3_column_int (stmt, column);
}

static double
get_closeness (sqlite3_stmt *stmt,
               int           column)
{
  return sqlite3_column_type (stmt, column) == SQLITE_NULL ? NAN : sqlite3_column_double (stmt, column);
}

static guint
get_supports (sqlite3_stmt *stmt,
              int           column)
{
  const char *text = (const char *) sqlite3_column_text (stmt, column);
  guint supports = 0;

  if (text != NULL)
    kith_support_from_text (text, &supports);
  return supports;
}

/* From the column @c on; NULL where an outer join has found nothing. */
static KithPersonState *
read_state (sqlite3_stmt *stmt,
            int           c)
{
  KithPersonState *state;

  if (sqlite3_column_type (stmt, c) == SQLITE_NULL)
    return NULL;
  state = g_new0 (KithPersonState, 1);
  state->id = kith_column_dup_text (stmt, c);
  state->person = kith_column_dup_text (stmt, c + 1);
  state->valid_from = kith_column_get_date (stmt, c + 2);
  state->session = kith_column_dup_text (stmt, c + 3);
  state->closeness = get_closeness (stmt, c + 4);
  state->desired = get_closeness (stmt, c + 5);
  state->effect = get_number (stmt, c + 6);
  state->gives = get_supports (stmt, c + 7);
  state->receives = get_supports (stmt, c + 8);
  kith_line_from_text ((const char *) sqlite3_column_text (stmt, c + 9), &state->line);
  state->strength = get_number (stmt, c + 10);
  kith_flow_from_text ((const char *) sqlite3_column_text (stmt, c + 11), &state->flow);
  state->contact = kith_column_dup_text (stmt, c + 12);
  state->confides = get_number (stmt, c + 13);
  state->attachment = kith_column_dup_text (stmt, c + 14);
  for (int i = 0; i < KITH_N_OBSTACLES; i++)
    state->obstacles[i] = get_number (stmt, c + 15 + i);
  state->can_say = kith_column_dup_text (stmt, c + 19);
  state->cannot_say = kith_column_dup_text (stmt, c + 20);
  state->wish = kith_column_dup_text (stmt, c + 21);
  kith_quarrel_from_text ((const char *) sqlite3_column_text (stmt, c + 22), &state->arguments);
  state->version = sqlite3_column_int64 (stmt, c + 23);
  return state;
}

static gpointer
read_first_state (sqlite3_stmt *stmt)
{
  return read_state (stmt, 0);
}

static gpointer
read_standing (sqlite3_stmt *stmt)
{
  KithStanding *standing = g_new0 (KithStanding, 1);
  int place = KITH_PERSON_COLUMNS + STATE_COLUMNS;

  standing->person = kith_people_read_person (stmt);
  standing->state = read_state (stmt, KITH_PERSON_COLUMNS);
  standing->angle = get_closeness (stmt, place);
  standing->pinned = sqlite3_column_int (stmt, place + 1) != 0;
  return standing;
}

static gboolean
write_state (KithSqlite             *self,
             const KithPersonState  *state,
             GError                **error)
{
  g_autofree char *day = kith_date_to_text (&state->valid_from);
  g_autofree char *gives = kith_support_to_text (state->gives);
  g_autofree char *receives = kith_support_to_text (state->receives);

  /* SQLite stores NAN as NULL; the statements do the same with KITH_UNKNOWN. */
  return kith_connection_run (self->connections[KITH_FILE_CLINICAL], error,
                              state->version == 0 ? "state_insert" : "state_update", "ttttdditttittitiiiitttitit",
                              state->id, state->person, day, state->session, state->closeness, state->desired,
                              (gint64) state->effect, gives, receives, kith_line_to_text (state->line),
                              (gint64) state->strength, kith_flow_to_text (state->flow), state->contact,
                              (gint64) state->confides, state->attachment,
                              (gint64) state->obstacles[KITH_OBSTACLE_COMMUNICATION],
                              (gint64) state->obstacles[KITH_OBSTACLE_CONFLICT],
                              (gint64) state->obstacles[KITH_OBSTACLE_BOUNDARIES],
                              (gint64) state->obstacles[KITH_OBSTACLE_TRUST],
                              state->can_say, state->cannot_say, state->wish,
                              kith_sqlite_now (self), kith_sqlite_get_user (self), state->version,
                              kith_quarrel_to_text (state->arguments));
}

gboolean
kith_people_save_state (KithDatabase           *database,
                        const KithPersonState  *state,
                        GError                **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autofree char *before = NULL;

  return kith_person_state_validate (state, error)
         && kith_rows_begin (self, "person_state", state->id, state->version, &before, error)
         && write_state (self, state, error)
         && kith_rows_end (self, "person_state", state->id, before, error);
}

GPtrArray *
kith_people_list_states (KithDatabase  *database,
                         const char    *person,
                         GError       **error)
{
  KithConnection *connection = kith_sqlite_get_connection (KITH_SQLITE (database), KITH_FILE_CLINICAL, error);

  if (connection == NULL)
    return NULL;
  return kith_rows_read (connection, kith_connection_query (connection, error, "state_list", "t", person), read_first_state,
                         (GDestroyNotify) kith_person_state_free, error);
}

gboolean
kith_people_find_state (KithDatabase      *database,
                        const char        *person,
                        const KithMoment  *moment,
                        KithPersonState  **state,
                        GError           **error)
{
  KithConnection *connection = kith_sqlite_get_connection (KITH_SQLITE (database), KITH_FILE_CLINICAL, error);
  g_autofree char *day = kith_date_to_text (&moment->day);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt;

  *state = NULL;
  if (connection == NULL)
    return FALSE;
  stmt = kith_connection_query (connection, &local, "state_as_of", "ttt", person, day, moment->session);
  if (stmt != NULL && kith_connection_step (connection, stmt, &local))
    {
      *state = read_state (stmt, 0);
      sqlite3_reset (stmt);
    }
  return kith_connection_succeeded (&local, error);
}

GPtrArray *
kith_people_list_standings (KithDatabase      *database,
                            const char        *client,
                            const KithMoment  *moment,
                            GError           **error)
{
  KithConnection *connection = kith_sqlite_get_connection (KITH_SQLITE (database), KITH_FILE_CLINICAL, error);
  g_autofree char *day = kith_date_to_text (&moment->day);
  sqlite3_stmt *stmt;

  if (connection == NULL)
    return NULL;
  stmt = kith_connection_query (connection, error, "standing_as_of", "ttt", client, day, moment->session);
  return kith_rows_read (connection, stmt, read_standing, (GDestroyNotify) kith_standing_free, error);
}

gboolean
kith_people_find_session (KithDatabase  *database,
                          const char    *client,
                          const char    *text,
                          KithMoment    *moment,
                          GError       **error)
{
  g_autoptr (GPtrArray) courses = kith_database_list_rows (database, KITH_ROW_COURSE, client, error);
  g_autoptr (GPtrArray) sessions = NULL;
  guint64 number = 0;

  *moment = (KithMoment) { 0 };
  if (courses == NULL)
    return FALSE;
  sessions = kith_database_list_rows (database, KITH_ROW_SESSION, client, error);
  if (sessions == NULL)
    return FALSE;
  kith_courses_number (courses, sessions);
  if (!kith_id_is_valid (text))
    g_ascii_string_to_unsigned (text, 10, 1, KITH_MAX_SESSIONS, &number, NULL);
  for (guint i = sessions->len; i > 0; i--)
    {
      const KithSession *session = sessions->pdata[i - 1];

      if (g_str_equal (session->id, text) || (number > 0 && session->number == (int) number))
        {
          moment->session = g_strdup (session->id);
          moment->day = session->day;
          return TRUE;
        }
    }
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND,
                       _("This client has no such session in the record yet. Please choose one that there is."));
  return FALSE;
}

gboolean
kith_people_get_today (KithDatabase  *database,
                       KithDate      *today,
                       GError       **error)
{
  KithConnection *connection = kith_sqlite_get_connection (KITH_SQLITE (database), KITH_FILE_CLINICAL, error);
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt;

  if (connection == NULL)
    return FALSE;
  stmt = kith_connection_query (connection, &local, "zone", "");
  if (stmt != NULL && kith_connection_step (connection, stmt, &local))
    {
      zone = g_time_zone_new_identifier ((const char *) sqlite3_column_text (stmt, 0));
      sqlite3_reset (stmt);
    }
  if (!kith_connection_succeeded (&local, error))
    return FALSE;
  now = zone != NULL ? g_date_time_new_now (zone) : g_date_time_new_now_local ();
  *today = (KithDate) { .precision = KITH_DATE_DAY };
  g_date_time_get_ymd (now, &today->year, &today->month, &today->day);
  return TRUE;
}
