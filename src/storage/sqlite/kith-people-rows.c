/* kith-people-rows.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-people-rows.h"

#include "kith-domain-error.h"
#include "kith-id.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>
#include <math.h>

typedef struct
{
  char *table;
  char *id;
  gboolean goes;
} Hanging;

const KithPeopleEngine kith_sqlite_people = {
  .save_person = kith_people_save_person,
  .load_person = kith_people_load_person,
  .list_people = kith_people_list_people,
  .remove_person = kith_people_remove_person,
  .place_person = kith_people_place_person,
  .lacks_place = kith_people_lacks_place,
  .save_state = kith_people_save_state,
  .list_states = kith_people_list_states,
  .find_state = kith_people_find_state,
  .list_standings = kith_people_list_standings,
  .find_session = kith_people_find_session,
  .get_today = kith_people_get_today,
  .save_tie = kith_people_save_tie,
  .load_tie = kith_people_load_tie,
  .list_ties = kith_people_list_ties,
  .remove_tie = kith_people_remove_tie,
  .save_expectation = kith_people_save_expectation,
  .load_expectation = kith_people_load_expectation,
  .list_expectations = kith_people_list_expectations,
  .remove_expectation = kith_people_remove_expectation,
};

static void
hanging_free (Hanging *self)
{
  g_free (self->table);
  g_free (self->id);
  g_free (self);
}

static gpointer
read_person (sqlite3_stmt *stmt)
{
  return kith_people_read_person (stmt);
}

static GPtrArray *
read_people (KithConnection  *connection,
             sqlite3_stmt    *stmt,
             GError         **error)
{
  return kith_rows_read (connection, stmt, read_person, (GDestroyNotify) kith_person_free, error);
}

static gpointer
read_hanging (sqlite3_stmt *stmt)
{
  Hanging *hanging = g_new0 (Hanging, 1);

  hanging->table = kith_column_dup_text (stmt, 0);
  hanging->id = kith_column_dup_text (stmt, 1);
  hanging->goes = sqlite3_column_int (stmt, 2) != 0;
  return hanging;
}

static GPtrArray *
list_hanging (KithConnection  *connection,
              const char      *person,
              GError         **error)
{
  return kith_rows_read (connection, kith_connection_query (connection, error, "person_hanging", "t", person), read_hanging,
                         (GDestroyNotify) hanging_free, error);
}

/* The table's name comes from our own statement. */
static gboolean
loosen (KithSqlite     *self,
        const Hanging  *hanging,
        GError        **error)
{
  KithConnection *connection = self->connections[KITH_FILE_CLINICAL];
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET person = NULL, version = version + 1, changed = ?2, actor = ?3 "
                                          "WHERE id = ?1", hanging->table);
  g_autofree char *before = NULL;
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt;

  if (!kith_journal_before (self, KITH_FILE_CLINICAL, hanging->table, hanging->id, &before, error))
    return FALSE;
  stmt = kith_connection_query_sql (connection, &local, sql, "tit", hanging->id, kith_sqlite_now (self),
                                    kith_sqlite_get_user (self));
  if (stmt != NULL)
    kith_connection_step (connection, stmt, &local);
  if (local == NULL)
    return kith_journal_after (self, KITH_FILE_CLINICAL, hanging->table, hanging->id, before, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

KithPerson *
kith_people_read_person (sqlite3_stmt *stmt)
{
  KithPerson *person = g_new0 (KithPerson, 1);

  person->id = kith_column_dup_text (stmt, 0);
  person->client = kith_column_dup_text (stmt, 1);
  person->name = kith_column_dup_text (stmt, 2);
  person->nickname = kith_column_dup_text (stmt, 3);
  person->relation = kith_column_dup_text (stmt, 4);
  kith_person_kind_from_text ((const char *) sqlite3_column_text (stmt, 5), &person->kind);
  kith_person_status_from_text ((const char *) sqlite3_column_text (stmt, 6), &person->status);
  person->born = kith_column_get_date (stmt, 7);
  person->died = kith_column_get_date (stmt, 8);
  person->belongs = kith_column_dup_text (stmt, 9);
  person->about = kith_column_dup_text (stmt, 10);
  person->extra = kith_column_dup_text (stmt, 11);
  person->version = sqlite3_column_int64 (stmt, 12);
  return person;
}

gboolean
kith_people_save_person (KithDatabase      *database,
                         const KithPerson  *person,
                         GError           **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autofree char *before = NULL;
  g_autofree char *born = NULL;
  g_autofree char *died = NULL;

  if (!kith_person_validate (person, error)
      || !kith_rows_ensure_subject (self, person->client, error)
      || !kith_rows_begin (self, "person", person->id, person->version, &before, error))
    return FALSE;
  born = kith_date_to_text (&person->born);
  died = kith_date_to_text (&person->died);
  return kith_connection_run (self->connections[KITH_FILE_CLINICAL], error,
                              person->version == 0 ? "person_insert" : "person_update", "ttttttttttttiti",
                              person->id, person->client, person->name, person->nickname, person->relation,
                              kith_person_kind_to_text (person->kind), kith_person_status_to_text (person->status),
                              born, died, person->belongs, person->about, person->extra,
                              kith_sqlite_now (self), kith_sqlite_get_user (self), person->version)
         && kith_rows_end (self, "person", person->id, before, error);
}

KithPerson *
kith_people_load_person (KithDatabase  *database,
                         const char    *id,
                         GError       **error)
{
  KithConnection *connection = kith_sqlite_get_connection (KITH_SQLITE (database), KITH_FILE_CLINICAL, error);
  g_autoptr (GPtrArray) found = NULL;

  if (connection == NULL)
    return NULL;
  found = read_people (connection, kith_connection_query (connection, error, "person_load", "t", id), error);
  if (found == NULL)
    return NULL;
  if (found->len == 0)
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND,
                           _("There is no such person in this client's life. Nothing was changed."));
      return NULL;
    }
  return g_ptr_array_steal_index (found, 0);
}

GPtrArray *
kith_people_list_people (KithDatabase  *database,
                         const char    *client,
                         GError       **error)
{
  KithConnection *connection = kith_sqlite_get_connection (KITH_SQLITE (database), KITH_FILE_CLINICAL, error);

  if (connection == NULL)
    return NULL;
  return read_people (connection, kith_connection_query (connection, error, "person_list", "t", client), error);
}

gboolean
kith_people_remove_person (KithDatabase  *database,
                           const char    *id,
                           GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  KithConnection *connection = kith_sqlite_get_connection (self, KITH_FILE_CLINICAL, error);
  g_autoptr (GPtrArray) hanging = NULL;

  if (connection == NULL)
    return FALSE;
  hanging = list_hanging (connection, id, error);
  if (hanging == NULL)
    return FALSE;
  for (guint i = 0; i < hanging->len; i++)
    {
      const Hanging *it = hanging->pdata[i];

      if (!(it->goes ? kith_rows_remove (self, it->table, it->id, error) : loosen (self, it, error)))
        return FALSE;
    }
  return kith_rows_remove (self, "person", id, error);
}

static gboolean
find_place (KithConnection  *connection,
            const char      *person,
            char           **id,
            gint64          *version,
            GError         **error)
{
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (connection, &local, "place_find", "t", person);

  if (stmt != NULL && kith_connection_step (connection, stmt, &local))
    {
      *id = kith_column_dup_text (stmt, 0);
      *version = sqlite3_column_int64 (stmt, 1);
      sqlite3_reset (stmt);
    }
  return kith_connection_succeeded (&local, error);
}

static gboolean
check_angle (double   angle,
             GError **error)
{
  if (angle >= 0 && angle < 360)
    return TRUE;
  g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
                       _("A place is an angle from 0 up to 360 degrees. Nothing was changed."));
  return FALSE;
}

gboolean
kith_people_place_person (KithDatabase  *database,
                          const char    *person,
                          double         angle,
                          gboolean       pinned,
                          GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  KithConnection *connection = kith_sqlite_get_connection (self, KITH_FILE_CLINICAL, error);
  g_autofree char *id = NULL;
  g_autofree char *before = NULL;
  gint64 version = 0;

  if (connection == NULL || !find_place (connection, person, &id, &version, error))
    return FALSE;
  if (isnan (angle))
    return id == NULL || kith_rows_remove (self, "place", id, error);
  if (id == NULL)
    id = kith_id_new ();
  return check_angle (angle, error)
         && kith_rows_begin (self, "place", id, version, &before, error)
         && kith_connection_run (connection, error, version == 0 ? "place_insert" : "place_update", "ttdiiti",
                                 id, person, angle, (gint64) (pinned != FALSE), kith_sqlite_now (self),
                                 kith_sqlite_get_user (self), version)
         && kith_rows_end (self, "place", id, before, error);
}

gboolean
kith_people_lacks_place (KithDatabase  *database,
                         const char    *client,
                         gboolean      *lacks,
                         GError       **error)
{
  KithConnection *connection = kith_sqlite_get_connection (KITH_SQLITE (database), KITH_FILE_CLINICAL, error);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt;

  if (connection == NULL)
    return FALSE;
  stmt = kith_connection_query (connection, &local, "place_missing", "t", client);
  *lacks = stmt != NULL && kith_connection_step (connection, stmt, &local);
  if (stmt != NULL)
    sqlite3_reset (stmt);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
