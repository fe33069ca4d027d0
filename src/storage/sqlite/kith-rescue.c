/* kith-rescue.c: what was read of a damaged practice becomes a whole one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-salvage.h"

#include "kith-storage-error.h"

#include <glib/gi18n.h>

static const KithJob rescue_jobs[KITH_N_FILES] = {
  [KITH_FILE_OFFICE] = { "rescue", KITH_FILE_OFFICE, KITH_JOB_NOTE, KITH_ACTION_DO, NULL },
  [KITH_FILE_CLINICAL] = { "rescue", KITH_FILE_CLINICAL, KITH_JOB_NOTE, KITH_ACTION_DO, NULL },
};

/* Reference: the column of a table that holds an id of @parent. */
typedef struct
{
  char *table;
  char *column;
  char *parent;
  gboolean needed;
} Reference;

/* Hold: where a row of @parent is lost, what is made in its place from the rows that refer to it, which are %s. */
static const struct
{
  const char *parent;
  const char *table; /* (nullable): of any */
  const char *sql;
} holds[] = {
  { "subject", NULL, "INSERT OR IGNORE INTO subject (id, changed, actor) SELECT DISTINCT %1$s, 0, '' FROM %2$s WHERE %3$s" },
  { "session", "note", "INSERT OR IGNORE INTO session (id, subject, day, changed, actor) "
                       "SELECT %1$s, subject, date (changed / 1000, 'unixepoch'), 0, '' FROM %2$s WHERE %3$s" },
  { "appointment_kind", NULL, "INSERT OR IGNORE INTO appointment_kind (id, name, counts, changed, actor) "
                              "SELECT DISTINCT %1$s, %1$s, 1, 0, '' FROM %2$s WHERE %3$s" },
};

static void
reference_free (gpointer data)
{
  Reference *self = data;

  g_free (self->table);
  g_free (self->column);
  g_free (self->parent);
  g_free (self);
}

static GPtrArray *
list_references (KithConnection  *connection,
                 GError         **error)
{
  g_autoptr (GPtrArray) references = g_ptr_array_new_with_free_func (reference_free);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (connection, &local, "rescue_references", "");

  while (stmt != NULL && kith_connection_step (connection, stmt, &local))
    {
      Reference *reference = g_new0 (Reference, 1);

      reference->table = kith_column_dup_text (stmt, 0);
      reference->column = kith_column_dup_text (stmt, 1);
      reference->parent = kith_column_dup_text (stmt, 2);
      reference->needed = sqlite3_column_int (stmt, 3);
      g_ptr_array_add (references, reference);
    }
  return kith_connection_succeeded (&local, error) ? g_steal_pointer (&references) : NULL;
}

static char *
make_broken (const Reference *reference)
{
  return g_strdup_printf ("%s IS NOT NULL AND %s NOT IN (SELECT id FROM %s)", reference->column, reference->column, reference->parent);
}

/* A client whose name is lost gets a number instead, so that the record can be reached. */
static gboolean
add_contacts (KithConnection  *connection,
              GPtrArray       *ids,
              GError         **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      /* Translators: the name of a client whose name was lost; a number tells them apart. */
      g_autofree char *name = g_strdup_printf (_("Rescued client %u"), i + 1);

      if (!kith_connection_run (connection, error, "rescue_contact", "tt", ids->pdata[i], name))
        return FALSE;
    }
  return TRUE;
}

static GPtrArray *
list_ids (KithConnection  *connection,
          const char      *sql,
          GError         **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query_sql (connection, &local, sql, "");

  while (stmt != NULL && kith_connection_step (connection, stmt, &local))
    g_ptr_array_add (ids, kith_column_dup_text (stmt, 0));
  return kith_connection_succeeded (&local, error) ? g_steal_pointer (&ids) : NULL;
}

static gboolean
hold_contacts (KithConnection   *connection,
               const Reference  *reference,
               const char       *broken,
               GError          **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT DISTINCT %s FROM %s WHERE %s", reference->column, reference->table, broken);
  g_autoptr (GPtrArray) ids = list_ids (connection, sql, error);

  return ids != NULL && add_contacts (connection, ids, error);
}

static gboolean
let_go (KithSqlite       *self,
        KithFile          file,
        const Reference  *reference,
        const char       *broken,
        KithRescue       *rescue,
        gboolean         *changed,
        GError          **error)
{
  KithConnection *connection = self->connections[file];
  g_autofree char *list = g_strdup_printf ("SELECT id FROM %s WHERE %s", reference->table, broken);
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE %s", reference->table, broken);
  g_autoptr (GPtrArray) ids = list_ids (connection, list, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    kith_rescue_lose (rescue, file, reference->table, ids->pdata[i], KITH_LOSS_ALONE);
  *changed = *changed || (ids != NULL && ids->len > 0);
  return ids != NULL && kith_connection_exec (connection, sql, error);
}

static char *
find_hold (const Reference *reference,
           const char      *broken)
{
  for (gsize i = 0; i < G_N_ELEMENTS (holds); i++)
    if (g_str_equal (holds[i].parent, reference->parent)
        && (holds[i].table == NULL || g_str_equal (holds[i].table, reference->table)))
      {
        g_auto (GStrv) parts = g_strsplit (holds[i].sql, "%1$s", -1);
        g_autofree char *with_column = g_strjoinv (reference->column, parts);
        g_auto (GStrv) more = g_strsplit (with_column, "%2$s", -1);
        g_autofree char *with_table = g_strjoinv (reference->table, more);
        g_auto (GStrv) last = g_strsplit (with_table, "%3$s", -1);

        return g_strjoinv (broken, last);
      }
  return NULL;
}

static gboolean
mend_reference (KithSqlite       *self,
                KithFile          file,
                const Reference  *reference,
                KithRescue       *rescue,
                gboolean         *changed,
                GError          **error)
{
  KithConnection *connection = self->connections[file];
  g_autofree char *broken = make_broken (reference);
  g_autofree char *hold = find_hold (reference, broken);
  g_autofree char *empty = NULL;

  if (hold != NULL)
    return kith_connection_exec (connection, hold, error);
  if (reference->needed && g_str_equal (reference->parent, "contact"))
    return hold_contacts (connection, reference, broken, error);
  if (reference->needed)
    return let_go (self, file, reference, broken, rescue, changed, error);
  empty = g_strdup_printf ("UPDATE %s SET %s = NULL WHERE %s", reference->table, reference->column, broken);
  return kith_connection_exec (connection, empty, error);
}

gboolean
kith_rescue_mend (KithSqlite  *self,
                  KithFile     file,
                  KithRescue  *rescue,
                  GError     **error)
{
  g_autoptr (GPtrArray) references = list_references (self->connections[file], error);
  gboolean changed = references != NULL;

  while (changed)
    {
      changed = FALSE;
      for (guint i = 0; i < references->len; i++)
        if (!mend_reference (self, file, references->pdata[i], rescue, &changed, error))
          return FALSE;
    }
  return references != NULL;
}

/* What a new practice begins with gives way to what the old one had, and comes back where that is lost. */
static gboolean
fill_office (KithSqlite  *self,
             const char  *damaged,
             KithRescue  *rescue,
             GError     **error)
{
  KithConnection *office = self->connections[KITH_FILE_OFFICE];

  return kith_connection_exec (office, "DELETE FROM practice; DELETE FROM known_user; CREATE TEMP TABLE own_kind AS "
                                       "SELECT * FROM appointment_kind; DELETE FROM appointment_kind", error)
         && kith_salvage_file (self, KITH_FILE_OFFICE, damaged, rescue, error)
         && kith_connection_exec (office, "INSERT OR IGNORE INTO appointment_kind SELECT * FROM own_kind; DROP TABLE own_kind", error)
         && kith_connection_run (office, error, "rescue_practice", "tti", self->parent.keys->practice_id,
                                 _("Rescued practice"), kith_sqlite_now (self))
         && kith_rescue_mend (self, KITH_FILE_OFFICE, rescue, error);
}

/* A subject is its id and nothing else: where something tells of it, nothing of it is lost. */
static gboolean
forget_subjects (KithSqlite  *self,
                 KithRescue  *rescue,
                 GError     **error)
{
  KithConnection *connection = self->connections[KITH_FILE_CLINICAL];

  for (guint i = rescue->losses->len; i > 0; i--)
    {
      const KithLoss *loss = rescue->losses->pdata[i - 1];
      g_autoptr (GError) local = NULL;
      sqlite3_stmt *stmt = NULL;
      gboolean there;

      if (loss->id == NULL || !g_str_equal (loss->table, "subject"))
        continue;
      stmt = kith_connection_query (connection, &local, "subject_exists", "t", loss->id);
      there = stmt != NULL && kith_connection_step (connection, stmt, &local);
      if (stmt != NULL)
        sqlite3_reset (stmt);
      if (!kith_connection_succeeded (&local, error))
        return FALSE;
      if (there)
        g_ptr_array_remove_index (rescue->losses, i - 1);
    }
  return TRUE;
}

static gboolean
seal_notes (KithSqlite  *self,
            GError     **error)
{
  g_autoptr (GPtrArray) ids = list_ids (self->connections[KITH_FILE_CLINICAL], "SELECT id FROM note WHERE signed IS NOT NULL", error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!kith_notes_seal (self, ids->pdata[i], error))
      return FALSE;
  return ids != NULL;
}

static gboolean
fill_clinical (KithSqlite  *self,
               const char  *damaged,
               KithRescue  *rescue,
               GError     **error)
{
  return kith_salvage_file (self, KITH_FILE_CLINICAL, damaged, rescue, error)
         && kith_connection_run (self->connections[KITH_FILE_CLINICAL], error, "rescue_blocks", "")
         && kith_rescue_mend (self, KITH_FILE_CLINICAL, rescue, error)
         && forget_subjects (self, rescue, error)
         && seal_notes (self, error);
}

static gboolean
fill_file (KithSqlite  *self,
           KithFile     file,
           const char  *damaged,
           KithRescue  *rescue,
           GError     **error)
{
  KithNotice *nothing = NULL;

  if (!kith_sqlite_begin (&self->parent, &rescue_jobs[file], NULL, error))
    return FALSE;
  if ((file == KITH_FILE_OFFICE ? fill_office (self, damaged, rescue, error) : fill_clinical (self, damaged, rescue, error))
      && kith_audit_add (self, file, "rescued", self->parent.keys->practice_id, NULL, error))
    return kith_sqlite_commit (&self->parent, &nothing, error);
  kith_sqlite_rollback (&self->parent);
  return FALSE;
}

/* A record whose client the office file has lost. */
static gboolean
reach_records (KithSqlite  *self,
               GError     **error)
{
  g_autoptr (GPtrArray) ids = list_ids (self->connections[KITH_FILE_CLINICAL],
                                        "SELECT id FROM subject WHERE id NOT IN (SELECT id FROM office.contact)", error);
  KithNotice *nothing = NULL;

  if (ids == NULL || !kith_sqlite_begin (&self->parent, &rescue_jobs[KITH_FILE_OFFICE], NULL, error))
    return FALSE;
  if (add_contacts (self->connections[KITH_FILE_OFFICE], ids, error))
    return kith_sqlite_commit (&self->parent, &nothing, error);
  kith_sqlite_rollback (&self->parent);
  return FALSE;
}

gboolean
kith_sqlite_rescue (KithDatabase  *database,
                    const char    *damaged,
                    KithRescue    *rescue,
                    GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);

  if (!fill_file (self, KITH_FILE_OFFICE, damaged, rescue, error)
      || !fill_file (self, KITH_FILE_CLINICAL, damaged, rescue, error))
    return FALSE;
  if (rescue->readable[KITH_FILE_OFFICE] || rescue->readable[KITH_FILE_CLINICAL])
    return reach_records (self, error);
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED,
                       _("Nothing could be read of this practice. It was left as it is. Restore the newest backup beside it."));
  return FALSE;
}
