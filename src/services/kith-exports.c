/* kith-exports.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-exports.h"

#include "kith-dump-csv.h"
#include "kith-dump-graphml.h"
#include "kith-practice-private.h"
#include "kith-scope.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>

/* @file: the one whose job it is: that of the records sees the office's too. @client: (nullable) */
typedef struct
{
  KithPractice *practice;
  KithExportFormat format;
  char *client;
  char *path;
  gboolean replace;
  GCancellable *cancellable;
  KithFile file;
} Wish;

static const char * const format_words[] = {
  [KITH_EXPORT_JSON] = "json",
  [KITH_EXPORT_CSV] = "csv",
  [KITH_EXPORT_GRAPHML] = "graphml",
};

static void
wish_free (Wish *self)
{
  g_object_unref (self->practice);
  g_free (self->client);
  g_free (self->path);
  g_clear_object (&self->cancellable);
  g_free (self);
}

static gboolean
write_one (KithDatabase          *database,
           const Wish            *wish,
           const KithDumpTables  *tables,
           GPtrArray             *left_out,
           KithDumpPlace         *place,
           GError               **error)
{
  g_autoptr (GOutputStream) stream = NULL;

  if (wish->format == KITH_EXPORT_CSV)
    return kith_dump_write_csv (database, wish->client, tables, left_out, place, error);
  stream = kith_dump_place_open (place, NULL, error);
  if (stream == NULL)
    return FALSE;
  if (wish->format == KITH_EXPORT_JSON && !kith_dump_write (database, wish->client, tables, left_out, stream, error))
    return FALSE;
  if (wish->format == KITH_EXPORT_GRAPHML && !kith_dump_write_graphml (database, wish->client, stream, error))
    return FALSE;
  return kith_dump_place_close (place, stream, error);
}

static gboolean
check_client (KithDatabase  *database,
              const Wish    *wish,
              GError       **error)
{
  gboolean found = TRUE;

  if (wish->client != NULL && !kith_database_has_row (database, "contact", wish->client, &found, error))
    return FALSE;
  if (!found)
    g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND, _("There is no such client in this practice."));
  return found;
}

static KithExportOutcome *
make_outcome (const Wish *wish,
              GPtrArray  *left_out)
{
  KithExportOutcome *outcome = kith_export_outcome_new (wish->path, format_words[wish->format], wish->client);

  for (guint i = 0; i < left_out->len; i++)
    {
      const KithLeftOut *it = left_out->pdata[i];

      kith_export_outcome_leave_out (outcome, it->what, _(it->reason));
    }
  return outcome;
}

static KithDumpPlaceKind
get_place_kind (const Wish *wish)
{
  if (wish->format == KITH_EXPORT_CSV)
    return KITH_DUMP_PLACE_FOLDER;
  return wish->replace ? KITH_DUMP_PLACE_FILE_REPLACED : KITH_DUMP_PLACE_FILE;
}

static gboolean
write_export (KithDatabase  *database,
              gpointer       data,
              GValue        *result,
              GError       **error)
{
  const Wish *wish = data;
  const char *folder = kith_database_get_folder (database);
  g_autoptr (KithDumpPlace) place = NULL;
  g_autoptr (KithDumpTables) tables = NULL;
  g_autoptr (GPtrArray) left_out = NULL;
  g_autoptr (GError) reason = NULL;

  if (!check_client (database, wish, error))
    return FALSE;
  left_out = wish->format == KITH_EXPORT_GRAPHML ? kith_dump_list_left_out_of_graphml ()
                                                 : kith_dump_list_left_out (database, wish->client != NULL, error);
  tables = left_out != NULL ? kith_dump_tables_load (database, error) : NULL;
  place = tables != NULL ? kith_dump_place_begin (wish->path, folder, get_place_kind (wish), error) : NULL;
  if (place == NULL)
    return FALSE;
  if (!write_one (database, wish, tables, left_out, place, &reason) || !kith_database_check_stopped (database, &reason)
      || !kith_dump_place_publish (place, &reason))
    return kith_dump_place_refuse (g_steal_pointer (&reason), error);
  g_value_init (result, KITH_TYPE_EXPORT_OUTCOME);
  g_value_take_boxed (result, make_outcome (wish, left_out));
  return TRUE;
}

/* Before anything is written: who, and what. */
static gboolean
note_export (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  const Wish *wish = data;
  g_autofree char *scope = wish->client != NULL ? kith_scope_new_client (wish->client) : g_strdup (KITH_SCOPE_PRACTICE);

  return check_client (database, wish, error) && kith_database_audit (database, wish->file, "export", scope, error);
}

/* Whether this user has the key to the records. */
static gboolean
find_file (KithDatabase  *database,
           gpointer       data,
           GValue        *result,
           GError       **error)
{
  Wish *wish = data;

  wish->file = kith_database_get_role (database) == KITH_ROLE_OFFICE && wish->format != KITH_EXPORT_GRAPHML ? KITH_FILE_OFFICE
                                                                                                            : KITH_FILE_CLINICAL;
  return TRUE;
}

static const KithJob find_job = { "export-look", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, find_file };
static const KithJob note_jobs[KITH_N_FILES] = {
  [KITH_FILE_OFFICE] = { "export", KITH_FILE_OFFICE, KITH_JOB_NOTE, KITH_ACTION_DO, note_export },
  [KITH_FILE_CLINICAL] = { "export", KITH_FILE_CLINICAL, KITH_JOB_NOTE, KITH_ACTION_DO, note_export },
};
static const KithJob write_jobs[KITH_N_FILES] = {
  [KITH_FILE_OFFICE] = { "export", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, write_export },
  [KITH_FILE_CLINICAL] = { "export", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, write_export },
};

static DexFuture *
export_fiber (gpointer data)
{
  Wish *wish = data;
  KithStore *store = kith_practice_get_store (wish->practice);
  g_autoptr (GError) error = NULL;
  g_autoptr (KithExportOutcome) outcome = NULL;

  if (dex_await (kith_store_run (store, &find_job, NULL, wish, NULL), &error)
      && dex_await (kith_store_run (store, &note_jobs[wish->file], NULL, wish, NULL), &error))
    outcome = dex_await_boxed (kith_store_run_stoppable (store, &write_jobs[wish->file], NULL, wish, NULL, wish->cancellable), &error);
  if (outcome == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_take_boxed (KITH_TYPE_EXPORT_OUTCOME, g_steal_pointer (&outcome));
}

gboolean
kith_export_format_from_text (const char       *text,
                              KithExportFormat *format)
{
  for (gsize i = 0; i < G_N_ELEMENTS (format_words); i++)
    if (g_strcmp0 (text, format_words[i]) == 0)
      {
        *format = (KithExportFormat) i;
        return TRUE;
      }
  return FALSE;
}

DexFuture *
kith_practice_export (KithPractice         *self,
                      const KithExportWish *wish)
{
  Wish *copy = g_new0 (Wish, 1);

  copy->practice = g_object_ref (self);
  copy->format = wish->format;
  copy->client = g_strdup (wish->client);
  copy->path = g_canonicalize_filename (wish->path, NULL);
  copy->replace = wish->replace;
  g_set_object (&copy->cancellable, wish->cancellable);
  return dex_scheduler_spawn (NULL, 0, export_fiber, copy, (GDestroyNotify) wish_free);
}
