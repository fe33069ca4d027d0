/* kith-exports.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-exports.h"

#include "kith-answer.h"
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

static char *
make_answer (const Wish *wish,
             GPtrArray  *left_out)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "path", wish->path);
  kith_answer_add_text (builder, "format", format_words[wish->format]);
  kith_answer_add_text (builder, "client", wish->client);
  kith_answer_add_flag (builder, "encrypted", FALSE);
  kith_answer_add_text (builder, "message", _("This file is not encrypted. Keep it where only you can read it, and delete it when it "
                                              "is no longer needed."));
  json_builder_set_member_name (builder, "left_out");
  json_builder_begin_array (builder);
  for (guint i = 0; i < left_out->len; i++)
    {
      const KithLeftOut *it = left_out->pdata[i];

      json_builder_begin_object (builder);
      kith_answer_add_text (builder, "what", it->what);
      kith_answer_add_text (builder, "reason", _(it->reason));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return kith_answer_to_text (builder);
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
  if (!write_one (database, wish, tables, left_out, place, &reason) || !kith_dump_place_publish (place, &reason))
    return kith_dump_place_refuse (g_steal_pointer (&reason), error);
  kith_practice_take_string (result, make_answer (wish, left_out));
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
  g_autofree char *answer = NULL;

  if (dex_await (kith_store_run (store, &find_job, NULL, wish, NULL), &error)
      && dex_await (kith_store_run (store, &note_jobs[wish->file], NULL, wish, NULL), &error))
    answer = dex_await_string (kith_store_run (store, &write_jobs[wish->file], NULL, wish, NULL), &error);
  if (answer == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_take_string (g_steal_pointer (&answer));
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
kith_practice_export (KithPractice      *self,
                      KithExportFormat   format,
                      const char        *client,
                      const char        *path,
                      gboolean           replace)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->practice = g_object_ref (self);
  wish->format = format;
  wish->client = g_strdup (client);
  wish->path = g_canonicalize_filename (path, NULL);
  wish->replace = replace;
  return dex_scheduler_spawn (NULL, 0, export_fiber, wish, (GDestroyNotify) wish_free);
}
