/* fuzz-dump.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz-dump.h"

#include "kith-dump.h"
#include "kith-engine.h"
#include "kith-practice-files.h"
#include "kith-recovery-code.h"
#include "kith-scope.h"
#include "kith-storage-error.h"

#include <string.h>

#define PASSPHRASE "correct horse battery staple"
#define MEMORY     (G_GUINT64_CONSTANT (64) << 20)

static struct
{
  char *parent;
  KithDatabase *database;
  KithDumpTables *tables;
} practice;

/* @added, @refused: of the rows of @file. */
typedef struct
{
  KithFile file;
  gboolean refused;
} Trial;

static const KithJob jobs[KITH_N_FILES] = {
  [KITH_FILE_OFFICE] = { "import", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_DO, NULL },
  [KITH_FILE_CLINICAL] = { "import", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_DO, NULL },
};

static gboolean
count_row (const KithTable  *table,
           const KithCell   *cells,
           guint             line,
           gpointer          data,
           GError          **error)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      const KithColumn *column = table->columns->pdata[i];

      g_assert_true (cells[i].kind == column->kind || (cells[i].kind == KITH_CELL_NULL && column->nullable));
      g_assert_true (cells[i].kind != KITH_CELL_TEXT || g_utf8_validate (cells[i].text, -1, NULL));
    }
  g_assert_cmpuint (line, >, 0);
  return TRUE;
}

static gboolean
add_row (const KithTable  *table,
         const KithCell   *cells,
         guint             line,
         gpointer          data,
         GError          **error)
{
  Trial *trial = data;
  g_autoptr (GError) local = NULL;
  KithAdded added;

  if (table->file != trial->file || trial->refused)
    return TRUE;
  trial->refused = !kith_database_add_row (practice.database, table, cells, &added, &local);
  if (trial->refused)
    g_assert_error (local, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FAILED);
  return TRUE;
}

static gboolean
read_with (const KithImportFile  *file,
           const KithDumpHandler *handler,
           gpointer               data)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (file->bytes);
  g_autoptr (GError) error = NULL;

  if (kith_dump_read (stream, file->name, practice.tables, handler, data, &error))
    return TRUE;
  g_assert_nonnull (error);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_nonnull (strstr (error->message, file->name));
  return FALSE;
}

void
fuzz_dump_begin (void)
{
  g_autoptr (KithSecret) passphrase = kith_secret_new_passphrase (PASSPHRASE, strlen (PASSPHRASE));
  g_autoptr (KithPracticePlan) plan = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;

  practice.parent = g_dir_make_tmp ("kith-fuzz-XXXXXX", &error);
  g_assert_no_error (error);
  folder = g_build_filename (practice.parent, "practice", NULL);
  plan = kith_practice_plan_new (folder, "Ada", passphrase);
  plan->name = g_strdup ("Practice");
  plan->zone = g_strdup ("Europe/Berlin");
  plan->code = kith_recovery_code_new ();
  plan->memory = MEMORY;
  kith_practice_plan_create (plan, &kith_sqlite_engine, NULL, &error);
  g_assert_no_error (error);
  practice.database = kith_practice_plan_open (plan, &kith_sqlite_engine, &error);
  g_assert_no_error (error);
  practice.tables = kith_dump_tables_load (practice.database, &error);
  g_assert_no_error (error);
}

void
fuzz_dump_end (void)
{
  const char *argv[] = { "rm", "-rf", practice.parent, NULL };

  kith_dump_tables_free (practice.tables);
  practice.database->engine->close (practice.database);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  g_free (practice.parent);
}

gboolean
fuzz_dump_read (const KithImportFile *file)
{
  static const KithDumpHandler reading = { .take_row = count_row }, adding = { .take_row = add_row };
  g_autoptr (GError) error = NULL;

  if (!read_with (file, &reading, NULL))
    return FALSE;
  for (int i = 0; i < KITH_N_FILES; i++)
    {
      Trial trial = { i, FALSE };

      g_assert_true (practice.database->engine->begin (practice.database, &jobs[i], KITH_SCOPE_PRACTICE, &error));
      g_assert_true (read_with (file, &adding, &trial));
      kith_database_check_references (practice.database, i, NULL);
      practice.database->engine->rollback (practice.database);
    }
  return TRUE;
}
