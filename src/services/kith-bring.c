/* kith-bring.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-exports.h"

#include "kith-dump-rows.h"
#include "kith-dump.h"
#include "kith-practice-private.h"
#include "kith-problem.h"
#include "kith-scope.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>

/* @there: rows that are in the practice already; @other of these in another version. @own: of those that are there, how many
 * somebody has made. */
typedef struct
{
  gint64 read;
  gint64 added;
  gint64 there;
  gint64 other;
  gint64 own;
} Tally;

/* @file: the one that is being filled; @trial: and emptied again. @known: ids of clients and blocks that come along, for the
 * records refer to them though they are in the other file. */
typedef struct
{
  KithPractice *practice;
  char *path;
  char *name;
  gboolean dry_run;
  GCancellable *cancellable;
  KithReceipt *receipt;
  KithDumpTables *tables;
  KithDumpHead head;
  KithDatabase *database;
  KithFile file;
  gboolean trial;
  GHashTable *known;
  Tally tallies[KITH_N_FILES];
  gint64 n_signed;
} Bringing;

static void
bringing_free (Bringing *self)
{
  g_object_unref (self->practice);
  g_clear_pointer (&self->tables, kith_dump_tables_free);
  g_hash_table_unref (self->known);
  g_free (self->head.client);
  g_free (self->path);
  g_free (self->name);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->receipt, kith_receipt_unref);
  g_free (self);
}

static gboolean
take_head (const KithDumpHead  *head,
           gpointer             data,
           GError             **error)
{
  Bringing *self = data;

  g_set_str (&self->head.client, head->client);
  for (int file = 0; file < KITH_N_FILES; file++)
    self->head.has[file] = head->has[file];
  return TRUE;
}

/* The records refer to what the office keeps, and no file can see to that alone. */
static gboolean
check_office_has (Bringing         *self,
                  const KithTable  *table,
                  const char       *in,
                  const char       *id,
                  guint             line,
                  GError          **error)
{
  gboolean found = FALSE;

  if (id == NULL || g_hash_table_contains (self->known, id))
    return TRUE;
  if (!kith_database_has_row (self->database, in, id, &found, error))
    return FALSE;
  return found || kith_dump_fail (self->name, line, table,
                                  _("This refers to something that is neither here nor in the practice. Nothing has changed."), error);
}

static gboolean
check_across (Bringing         *self,
              const KithTable  *table,
              const KithCell   *cells,
              guint             line,
              GError          **error)
{
  const char *id = kith_dump_get_text (table, cells, "id");

  if (g_str_equal (table->name, "contact") || g_str_equal (table->name, "block"))
    g_hash_table_add (self->known, g_strdup (id));
  if (self->file != KITH_FILE_CLINICAL)
    return TRUE;
  if (g_str_equal (table->name, "subject"))
    return check_office_has (self, table, "contact", id, line, error);
  if (g_str_equal (table->name, "course"))
    return check_office_has (self, table, "block", kith_dump_get_text (table, cells, "block"), line, error);
  return TRUE;
}

/* Of one client nothing of another can be. */
static gboolean
check_client (Bringing         *self,
              const KithTable  *table,
              const KithCell   *cells,
              guint             line,
              GError          **error)
{
  gboolean client = g_str_equal (table->name, "contact") || g_str_equal (table->name, "subject");

  return !client || *self->head.client == '\0'
         || g_str_equal (kith_dump_get_text (table, cells, "id"), self->head.client)
         || kith_dump_fail (self->name, line, table, _("Only the client that the file is of was expected. Nothing has changed."), error);
}

static gboolean
is_preset (const KithTable *table,
           const KithCell  *cells)
{
  return cells[kith_table_find (table, "changed")].integer == 0 && *kith_dump_get_text (table, cells, "actor") == '\0';
}

static void
count_row (Bringing        *self,
           const KithTable *table,
           const KithCell  *cells,
           KithAdded        added)
{
  Tally *tally = &self->tallies[self->file];

  tally->read++;
  tally->added += added == KITH_ADDED_NEW;
  tally->there += added != KITH_ADDED_NEW;
  tally->other += added == KITH_ADDED_OTHER;
  tally->own += added != KITH_ADDED_NEW && !is_preset (table, cells);
  if (added == KITH_ADDED_NEW && kith_table_find (table, "signed") >= 0)
    self->n_signed += cells[kith_table_find (table, "signed")].kind != KITH_CELL_NULL;
}

/* Only what the schema refuses is the file's fault, and the place is told then. */
static gboolean
add_row (Bringing         *self,
         const KithTable  *table,
         const KithCell   *cells,
         guint             line,
         GError          **error)
{
  g_autoptr (GError) local = NULL;
  KithAdded added;

  if (kith_database_add_row (self->database, table, cells, &added, &local))
    {
      count_row (self, table, cells, added);
      return TRUE;
    }
  if (g_error_matches (local, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FAILED))
    return kith_dump_fail (self->name, line, table, local->message, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
take_row (const KithTable  *table,
          const KithCell   *cells,
          guint             line,
          gpointer          data,
          GError          **error)
{
  Bringing *self = data;

  return kith_database_check_stopped (self->database, error)
         && check_client (self, table, cells, line, error)
         && check_across (self, table, cells, line, error)
         && (table->file != self->file || add_row (self, table, cells, line, error));
}

static gboolean
take_user (const char  *id,
           const char  *name,
           guint        line,
           gpointer     data,
           GError     **error)
{
  Bringing *self = data;

  return self->trial || self->file != KITH_FILE_OFFICE || kith_database_add_user_name (self->database, id, name, error);
}

static const KithDumpHandler handler = { take_head, take_row, take_user };

static GInputStream *
open_file (const Bringing  *self,
           GError         **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GError) reason = NULL;
  GFileInputStream *stream = g_file_read (file, NULL, &reason);

  if (stream == NULL)
    g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_FAILED, _("%s could not be read: %s. Nothing has changed."), self->name,
                 reason->message);
  return (GInputStream *) stream;
}

/* A whole practice goes where nothing is but itself. */
static gboolean
check_room (Bringing  *self,
            GError   **error)
{
  const Tally *tally = &self->tallies[self->file];
  gint64 rows;

  if (*self->head.client != '\0')
    return TRUE;
  if (!kith_database_count_rows (self->database, self->file, &rows, error))
    return FALSE;
  if (rows <= tally->own + tally->added)
    return TRUE;
  g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_FAILED,
               _("%s holds a whole practice, and this one has content of its own. Nothing has changed. Please make a new practice "
                 "for it, or bring in the export of one client."), self->name);
  return FALSE;
}

static gboolean
check_references (Bringing  *self,
                  GError   **error)
{
  g_autoptr (GError) local = NULL;

  if (kith_database_check_references (self->database, self->file, &local))
    return TRUE;
  g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_FAILED, _("%s: %s Nothing has changed."), self->name, local->message);
  return FALSE;
}

static gboolean
fill (KithDatabase  *database,
      gpointer       data,
      GValue        *result,
      GError       **error)
{
  Bringing *self = data;
  g_autoptr (GInputStream) stream = NULL;

  self->database = database;
  self->tallies[self->file] = (Tally) { 0 };
  self->n_signed = 0;
  if (self->tables == NULL)
    self->tables = kith_dump_tables_load (database, error);
  stream = self->tables != NULL ? open_file (self, error) : NULL;
  return stream != NULL
         && kith_dump_read (stream, self->name, self->tables, &handler, self, error)
         && check_references (self, error)
         && check_room (self, error)
         && (!self->trial || kith_database_take_back (database, error));
}

static const KithJob fill_jobs[KITH_N_FILES] = {
  [KITH_FILE_OFFICE] = { "import", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_DO, fill },
  [KITH_FILE_CLINICAL] = { "import", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_DO, fill },
};

static char *
make_scope (const Bringing *self)
{
  const char *client = self->head.client;

  return client != NULL && *client != '\0' ? kith_scope_new_client (client) : g_strdup (KITH_SCOPE_PRACTICE);
}

static guint
count_steps (const Bringing *self)
{
  if (self->dry_run || self->n_signed > 0)
    return 0;
  return (self->tallies[KITH_FILE_OFFICE].added > 0) + (self->tallies[KITH_FILE_CLINICAL].added > 0);
}

static KithBringOutcome *
make_outcome (const Bringing *self)
{
  KithBringOutcome *outcome = kith_bring_outcome_new ();

  outcome->client = *self->head.client != '\0' ? g_strdup (self->head.client) : NULL;
  for (int file = 0; file < KITH_N_FILES; file++)
    {
      const Tally *tally = &self->tallies[file];

      outcome->has[file] = self->head.has[file];
      outcome->of[file] = (KithBringCounts) { tally->read, tally->added, tally->there, tally->other };
    }
  outcome->n_signed = self->n_signed;
  outcome->scope = make_scope (self);
  outcome->n_steps = count_steps (self);
  return outcome;
}

static gboolean
run (Bringing  *self,
     KithFile   file,
     gboolean   trial,
     GError   **error)
{
  g_autofree char *scope = make_scope (self);

  self->file = file;
  self->trial = trial;
  return dex_await (kith_store_run_part (kith_practice_get_store (self->practice), self->receipt, &fill_jobs[file], scope, self,
                                         NULL, self->cancellable), error);
}

/* No transaction spans both files, so that what was brought into the first is taken back by hand. */
static gboolean
bring_records (Bringing  *self,
               GError   **error)
{
  g_autofree char *scope = make_scope (self);

  if (run (self, KITH_FILE_CLINICAL, FALSE, error))
    return TRUE;
  if (self->tallies[KITH_FILE_OFFICE].added > 0)
    dex_await (kith_practice_undo (self->practice, scope), NULL);
  return FALSE;
}

static gboolean
bring (Bringing  *self,
       GError   **error)
{
  if (!run (self, KITH_FILE_OFFICE, TRUE, error))
    return FALSE;
  if (self->head.has[KITH_FILE_CLINICAL] && !run (self, KITH_FILE_CLINICAL, TRUE, error))
    return FALSE;
  if (self->dry_run)
    return TRUE;
  return run (self, KITH_FILE_OFFICE, FALSE, error) && (!self->head.has[KITH_FILE_CLINICAL] || bring_records (self, error));
}

static DexFuture *
bring_fiber (gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!bring (data, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_take_boxed (KITH_TYPE_BRING_OUTCOME, make_outcome (data));
}

gboolean
kith_practice_is_dump (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  char beginning[64];
  gssize n = stream != NULL ? g_input_stream_read (G_INPUT_STREAM (stream), beginning, sizeof beginning, NULL, NULL) : 0;
  gssize i = 0;

  while (i < n && g_ascii_isspace (beginning[i]))
    i++;
  return i < n && beginning[i] == '{';
}

DexFuture *
kith_practice_bring (KithPractice *self,
                     const char   *path,
                     gboolean      dry_run,
                     GCancellable *cancellable)
{
  Bringing *bringing = g_new0 (Bringing, 1);
  g_autofree char *name = g_path_get_basename (path);

  bringing->practice = g_object_ref (self);
  bringing->path = g_strdup (path);
  bringing->receipt = kith_store_begin (kith_practice_get_store (self));
  bringing->name = g_filename_display_name (name);
  bringing->dry_run = dry_run;
  g_set_object (&bringing->cancellable, cancellable);
  bringing->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return dex_scheduler_spawn (NULL, 0, bring_fiber, bringing, (GDestroyNotify) bringing_free);
}
