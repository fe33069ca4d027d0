/* kith-check.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-sqlite.h"

#include "kith-storage-error.h"

#include <glib/gi18n.h>

void
kith_check_add_fault (GPtrArray  *faults,
                      const char *where,
                      const char *what)
{
  KithFault *fault = g_new0 (KithFault, 1);

  fault->where = g_strdup (where);
  fault->what = g_strdup (what);
  g_ptr_array_add (faults, fault);
}

/* Whether every row of @sql, a check that reports in rows, is @good; a file too damaged to be checked is not. */
static gboolean
all_rows_are (KithConnection *connection,
              const char     *sql,
              const char     *good)
{
  g_autoptr (GError) damage = NULL;
  sqlite3_stmt *stmt = kith_connection_query_sql (connection, &damage, sql, "");
  gboolean all = TRUE;

  while (stmt != NULL && kith_connection_step (connection, stmt, &damage))
    all = all && good != NULL && g_strcmp0 ((const char *) sqlite3_column_text (stmt, 0), good) == 0;
  return all && damage == NULL;
}

gboolean
kith_check_file (KithConnection  *connection,
                 const char      *where,
                 GPtrArray       *faults,
                 GError         **error)
{
  guint before = faults->len;
  gint64 broken;

  if (!all_rows_are (connection, "PRAGMA cipher_integrity_check", NULL))
    kith_check_add_fault (faults, where, _("A part of the file has been changed or damaged outside Kith."));
  if (!all_rows_are (connection, "PRAGMA integrity_check", "ok"))
    kith_check_add_fault (faults, where, _("The structure of the file is damaged."));
  if (faults->len > before)
    return TRUE;
  if (!kith_connection_number (connection, "SELECT count(*) FROM pragma_foreign_key_check", 0, &broken, error))
    return FALSE;
  if (broken > 0)
    kith_check_add_fault (faults, where, _("A record refers to another one that is not there."));
  return TRUE;
}

/* On a connection of its own: one that has been open for a while may hold a search index as it was before another
 * process wrote to it, and one with office.db attached would check that as well. */
static gboolean
check_pages (KithSqlite  *self,
             KithFile     file,
             const char  *where,
             GPtrArray   *faults,
             GError     **error)
{
  g_autofree char *path = g_build_filename (self->parent.folder, where, NULL);
  g_autoptr (GError) damage = NULL;
  g_autoptr (KithConnection) fresh = NULL;

  fresh = kith_connection_open (path, file, kith_sqlite_get_key (self, file), KITH_OPEN_EXISTING, &damage);
  if (fresh != NULL)
    return kith_check_file (fresh, where, faults, error);
  kith_check_add_fault (faults, where, damage->message);
  return TRUE;
}

static void
check_schema (KithConnection *connection,
              const char     *where,
              GPtrArray      *faults)
{
  g_autoptr (GError) fault = NULL;
  int version;

  if (!kith_schema_check (connection, kith_schema_get_migrations (), &version, &fault))
    kith_check_add_fault (faults, where, fault->message);
}

static gboolean
count_orphans (KithSqlite  *self,
               GPtrArray   *faults,
               GError     **error)
{
  static const char * const statements[] = { "orphans", "session_orphans" };

  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      KithConnection *connection = self->connections[KITH_FILE_CLINICAL];
      sqlite3_stmt *stmt = kith_connection_query (connection, error, statements[i], "");

      if (stmt == NULL || !kith_connection_step (connection, stmt, error))
        return FALSE;
      if (sqlite3_column_int64 (stmt, 0) > 0)
        kith_check_add_fault (faults, "clinical.db", _("A record belongs to a client or a booking that the office file does not have."));
      sqlite3_reset (stmt);
    }
  return TRUE;
}

static gboolean
check_orphans (KithSqlite  *self,
               GPtrArray   *faults,
               GError     **error)
{
  KithConnection *connection = self->connections[KITH_FILE_CLINICAL];
  gboolean counted;

  /* office.db first, as everywhere: see get_begin(). */
  if (!kith_connection_exec (connection, "SAVEPOINT orphans; SELECT one FROM office.practice", error))
    return FALSE;
  counted = count_orphans (self, faults, error);
  sqlite3_exec (kith_connection_get_handle (connection), "RELEASE orphans", NULL, NULL, NULL);
  return counted;
}

gboolean
kith_sqlite_check (KithDatabase  *database,
                   GPtrArray     *faults,
                   GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);

  for (int file = 0; file < KITH_N_FILES; file++)
    {
      g_autofree char *where = g_strconcat (kith_file_get_name (file), ".db", NULL);
      guint before = faults->len;

      if (self->connections[file] == NULL)
        continue;
      if (!check_pages (self, file, where, faults, error))
        return FALSE;
      if (faults->len > before)
        continue;
      check_schema (self->connections[file], where, faults);
      if (!kith_audit_check_chain (self, file, faults, error))
        return FALSE;
      if (file == KITH_FILE_CLINICAL
          && (!kith_notes_check_digests (self, faults, error) || !check_orphans (self, faults, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
count_clinical (KithSqlite  *self,
                KithCounts  *counts,
                GError     **error)
{
  KithConnection *connection = self->connections[KITH_FILE_CLINICAL];
  sqlite3_stmt *stmt;

  counts->people = counts->ties = counts->sessions = counts->clinical_schema = -1;
  if (connection == NULL)
    return TRUE;
  stmt = kith_connection_query (connection, error, "count_clinical", "");
  if (stmt == NULL || !kith_connection_step (connection, stmt, error))
    return FALSE;
  counts->people = sqlite3_column_int64 (stmt, 0);
  counts->ties = sqlite3_column_int64 (stmt, 1);
  counts->sessions = sqlite3_column_int64 (stmt, 2);
  sqlite3_reset (stmt);
  return kith_connection_number (connection, "PRAGMA user_version", 0, &counts->clinical_schema, error);
}

static gboolean
count_office (KithConnection  *connection,
              KithCounts      *counts,
              GError         **error)
{
  sqlite3_stmt *stmt = kith_connection_query (connection, error, "practice_load", "");

  if (stmt == NULL || !kith_connection_step (connection, stmt, error))
    return FALSE;
  counts->id = kith_column_dup_text (stmt, 0);
  counts->name = kith_column_dup_text (stmt, 1);
  counts->zone = kith_column_dup_text (stmt, 2);
  counts->demo = sqlite3_column_int (stmt, 3);
  sqlite3_reset (stmt);
  stmt = kith_connection_query (connection, error, "count_office", "");
  if (stmt == NULL || !kith_connection_step (connection, stmt, error))
    return FALSE;
  counts->clients = sqlite3_column_int64 (stmt, 0);
  counts->appointments = sqlite3_column_int64 (stmt, 1);
  sqlite3_reset (stmt);
  return kith_connection_number (connection, "PRAGMA user_version", 0, &counts->office_schema, error);
}

KithCounts *
kith_sqlite_count (KithDatabase  *database,
                   GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autoptr (KithCounts) counts = g_new0 (KithCounts, 1);

  if (!count_office (self->connections[KITH_FILE_OFFICE], counts, error) || !count_clinical (self, counts, error))
    return NULL;
  return g_steal_pointer (&counts);
}

char *
kith_sqlite_dump (KithDatabase  *database,
                  KithFile       file,
                  GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);

  return kith_sqlite_get_connection (self, file, error) != NULL ? kith_tables_dump (self->tables[file], error) : NULL;
}
