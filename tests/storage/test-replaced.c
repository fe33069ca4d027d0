/* test-replaced.c: a file that is overwritten with another copy while it is open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store-scene.h"

#include "kith-storage-error.h"
#include "kith-store-private.h"

#include <glib/gstdio.h>

#define CLIENT "00000000-0000-4000-8000-000000000001"

static const char * const names[KITH_N_FILES] = { "office.db", "clinical.db" };
static const char * const heads[KITH_N_FILES] = { "office.head", "clinical.head" };

static const KithJob note_jobs[KITH_N_FILES] = {
  [KITH_FILE_OFFICE] = { "note", KITH_FILE_OFFICE, KITH_JOB_NOTE, KITH_ACTION_DO, NULL },
  [KITH_FILE_CLINICAL] = { "note", KITH_FILE_CLINICAL, KITH_JOB_NOTE, KITH_ACTION_DO, NULL },
};

/* In place, as cp does it: SQLite goes on with the same file. */
static void
copy_over (PracticeFixture *fixture,
           const char      *from,
           const char      *to)
{
  g_autofree char *source = g_build_filename (fixture->folder, from, NULL);
  g_autofree char *target = g_build_filename (fixture->folder, to, NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_file_get_contents (source, &bytes, &size, &error);
  g_assert_no_error (error);
  g_file_set_contents_full (target, bytes, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static gboolean
write_link (KithDatabase  *database,
            KithFile       file,
            GError       **error)
{
  const KithEngine *engine = database->engine;
  KithNotice *notice = NULL;

  if (!engine->begin (database, &note_jobs[file], NULL, error))
    return FALSE;
  if (engine->audit (database, file, "chart", CLIENT, error))
    return engine->commit (database, &notice, error);
  engine->rollback (database);
  return FALSE;
}

static void
add_link (PracticeFixture *fixture,
          KithFile         file)
{
  g_autoptr (GError) error = NULL;

  write_link (fixture->database, file, &error);
  g_assert_no_error (error);
}

static gboolean
read_file (PracticeFixture  *fixture,
           KithFile          file,
           GError          **error)
{
  if (!kith_sqlite_begin_reading (KITH_SQLITE (fixture->database), file, error))
    return FALSE;
  fixture->database->engine->rollback (fixture->database);
  return TRUE;
}

static void
assert_rolled_back (gboolean  done,
                    GError  **error)
{
  g_assert_false (done);
  g_assert_error (*error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_ROLLED_BACK);
  g_test_message ("%s", (*error)->message);
  g_clear_error (error);
}

/* A practice that is open, has gone on, and then finds the file as it was before that. */
static PracticeFixture *
make_replaced (KithFile file)
{
  PracticeFixture *fixture = practice_fixture_new ();

  practice_fixture_close (fixture);
  copy_over (fixture, names[file], "old");
  practice_fixture_open (fixture);
  add_link (fixture, file);
  add_link (fixture, file);
  copy_over (fixture, names[file], "new");
  copy_over (fixture, "old", names[file]);
  return fixture;
}

static void
assert_refused_until_put_right (PracticeFixture *fixture,
                                KithFile         file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  practice_fixture_close (fixture);
  assert_rolled_back (practice_fixture_open_again (fixture, FIXTURE_OWNER, &error) != NULL, &error);
  copy_over (fixture, "new", names[file]);
  practice_fixture_open (fixture);
  add_link (fixture, file);
  faults = kith_database_check (fixture->database, &error);
  g_assert_no_error (error);
  g_assert_null (kith_faults_find_first (faults));
}

static void
test_writing_is_refused (gconstpointer data)
{
  KithFile file = GPOINTER_TO_INT (data);
  g_autoptr (PracticeFixture) fixture = make_replaced (file);
  g_autofree char *before = NULL, *after = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, names[file], NULL);
  g_autoptr (GError) error = NULL;
  gsize size, later;

  g_file_get_contents (path, &before, &size, NULL);
  assert_rolled_back (write_link (fixture->database, file, &error), &error);
  assert_rolled_back (write_link (fixture->database, file, &error), &error);
  g_assert_true (fixture->database->lost);
  g_file_get_contents (path, &after, &later, NULL);
  g_assert_cmpmem (before, size, after, later);
  assert_refused_until_put_right (fixture, file);
}

static void
test_reading_is_refused (gconstpointer data)
{
  KithFile file = GPOINTER_TO_INT (data);
  g_autoptr (PracticeFixture) fixture = make_replaced (file);
  g_autoptr (GError) error = NULL;

  assert_rolled_back (read_file (fixture, file, &error), &error);
  assert_refused_until_put_right (fixture, file);
}

static void
test_looking_tells (gconstpointer data)
{
  KithFile file = GPOINTER_TO_INT (data);
  g_autoptr (PracticeFixture) fixture = make_replaced (file);
  g_autoptr (GError) error = NULL;
  gboolean changed;

  assert_rolled_back (fixture->database->engine->look (fixture->database, file, &changed, &error), &error);
  g_assert_true (fixture->database->lost);
  assert_refused_until_put_right (fixture, file);
}

static void
test_check_tells (gconstpointer data)
{
  KithFile file = GPOINTER_TO_INT (data);
  g_autoptr (PracticeFixture) fixture = make_replaced (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = kith_database_check (fixture->database, &error);
  const KithFault *fault;

  g_assert_no_error (error);
  fault = kith_faults_find_first (faults);
  g_assert_nonnull (fault);
  g_assert_cmpstr (fault->where, ==, names[file]);
  assert_refused_until_put_right (fixture, file);
}

/* Nothing was asked since: the head keeps what was stored all the same, also where there is none to be compared with. */
static void
test_closing_tells (gconstpointer data)
{
  KithFile file = GPOINTER_TO_INT (data);
  g_autoptr (PracticeFixture) fixture = make_replaced (file);
  g_autofree char *head = g_build_filename (fixture->folder, heads[file], NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (head), ==, 0);
  assert_rolled_back (fixture->database->engine->write_heads (fixture->database, &error), &error);
  assert_refused_until_put_right (fixture, file);
}

static void
test_no_backup_of_it (gconstpointer data)
{
  KithFile file = GPOINTER_TO_INT (data);
  g_autoptr (PracticeFixture) fixture = make_replaced (file);
  g_autofree char *path = g_build_filename (fixture->parent, "backup", NULL);
  g_autoptr (GError) error = NULL;

  assert_rolled_back (kith_database_backup (fixture->database, path, &error), &error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  assert_refused_until_put_right (fixture, file);
}

/* As many links, but others: what a copy became that went its own way. */
static void
test_another_branch_is_refused (gconstpointer data)
{
  KithFile file = GPOINTER_TO_INT (data);
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autoptr (GError) error = NULL;

  practice_fixture_close (fixture);
  copy_over (fixture, names[file], "old");
  copy_over (fixture, heads[file], "old.head");
  practice_fixture_open (fixture);
  for (int i = 0; i < 4; i++)
    add_link (fixture, file);
  practice_fixture_close (fixture);
  copy_over (fixture, names[file], "branch");
  copy_over (fixture, "old", names[file]);
  copy_over (fixture, "old.head", heads[file]);

  practice_fixture_open (fixture);
  for (int i = 0; i < 4; i++)
    add_link (fixture, file);
  copy_over (fixture, names[file], "new");
  copy_over (fixture, "branch", names[file]);
  assert_rolled_back (write_link (fixture->database, file, &error), &error);
  assert_refused_until_put_right (fixture, file);
}

static void
test_others_may_write (gconstpointer data)
{
  KithFile file = GPOINTER_TO_INT (data);
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autoptr (GError) error = NULL;
  KithDatabase *second = practice_fixture_open_again (fixture, FIXTURE_OWNER, &error);

  g_assert_no_error (error);
  for (int i = 0; i < 3; i++)
    {
      add_link (fixture, file);
      write_link (second, file, &error);
      g_assert_no_error (error);
      read_file (fixture, file, &error);
      g_assert_no_error (error);
    }
  second->engine->close (second);
  add_link (fixture, file);
  fixture->database->engine->write_heads (fixture->database, &error);
  g_assert_no_error (error);
}

/* What was taken back, here or by the engine itself, was never stored. */
static void
test_taken_back_is_not_missed (gconstpointer data)
{
  KithFile file = GPOINTER_TO_INT (data);
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  const KithEngine *engine = fixture->database->engine;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 3; i++)
    {
      engine->begin (fixture->database, &note_jobs[file], NULL, &error);
      g_assert_no_error (error);
      for (int j = 0; j < 2; j++)
        g_assert_true (engine->audit (fixture->database, file, "chart", CLIENT, &error));
      engine->rollback (fixture->database);
      add_link (fixture, file);
    }
  practice_fixture_close (fixture);
  practice_fixture_open (fixture);
  add_link (fixture, file);
}

typedef struct
{
  Scene *scene;
  int losses;
} Watcher;

static void
lost_cb (Watcher      *watcher,
         const GError *reason)
{
  g_assert_error (reason, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_ROLLED_BACK);
  watcher->losses++;
}

static void
await_loss (Watcher *watcher)
{
  while (watcher->losses == 0)
    dex_await (dex_timeout_new_msec (5), NULL);
}

/* Whatever was seen of the folder has been looked at, and nothing more is seen of it. */
static void
stop_watching (KithStore *store)
{
  for (int file = 0; file < KITH_N_FILES; file++)
    g_clear_object (&store->monitors[file]);
  scene_await (kith_store_look (store));
}

/* Opened, gone on, and then replaced by what was there before. */
static void
replace_under (Watcher *watcher)
{
  PracticeFixture *fixture = watcher->scene->fixture;

  copy_over (fixture, names[KITH_FILE_OFFICE], "old");
  scene_open (watcher->scene);
  g_signal_connect_swapped (watcher->scene->store, "lost", G_CALLBACK (lost_cb), watcher);
  scene_await (scene_save_new (watcher->scene->store, &scene_save_job));
}

static DexFuture *
play_job_is_told (gpointer data)
{
  Watcher watcher = { data };
  g_autoptr (GError) error = NULL;

  replace_under (&watcher);
  stop_watching (watcher.scene->store);
  copy_over (watcher.scene->fixture, "old", names[KITH_FILE_OFFICE]);
  g_assert_false (dex_await (scene_save_new (watcher.scene->store, &scene_save_job), &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_ROLLED_BACK);
  await_loss (&watcher);
  g_assert_cmpint (watcher.losses, ==, 1);
  return dex_future_new_true ();
}

static void
test_job_is_told (void)
{
  scene_run (play_job_is_told);
}

static DexFuture *
play_watching_tells (gpointer data)
{
  Watcher watcher = { data };

  replace_under (&watcher);
  copy_over (watcher.scene->fixture, "old", names[KITH_FILE_OFFICE]);
  /* Nobody asks for anything: the folder is watched. */
  await_loss (&watcher);
  return dex_future_new_true ();
}

static void
test_watching_tells (void)
{
  scene_run (play_watching_tells);
}

/* Closing alone, as a program that ends does it. */
static DexFuture *
play_close_is_told (gpointer data)
{
  Scene *scene = data;
  g_autoptr (GError) error = NULL;
  KithStore *other;

  copy_over (scene->fixture, names[KITH_FILE_OFFICE], "old");
  other = scene_open_store (scene->fixture);
  scene_await (scene_save_new (other, &scene_save_job));
  stop_watching (other);
  copy_over (scene->fixture, "old", names[KITH_FILE_OFFICE]);
  g_assert_false (dex_await (kith_store_close (other), &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_ROLLED_BACK);
  g_object_unref (other);
  return dex_future_new_true ();
}

static void
test_close_is_told (void)
{
  scene_run (play_close_is_told);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    GTestDataFunc run;
  } tests[] = {
    { "writing-is-refused", test_writing_is_refused },
    { "reading-is-refused", test_reading_is_refused },
    { "looking-tells", test_looking_tells },
    { "check-tells", test_check_tells },
    { "closing-tells", test_closing_tells },
    { "no-backup-of-it", test_no_backup_of_it },
    { "another-branch-is-refused", test_another_branch_is_refused },
    { "others-may-write", test_others_may_write },
    { "taken-back-is-not-missed", test_taken_back_is_not_missed },
  };

  dex_init ();
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    for (int file = 0; file < KITH_N_FILES; file++)
      {
        g_autofree char *path = g_strdup_printf ("/replaced/%s/%s", tests[i].name, kith_file_get_name (file));

        g_test_add_data_func (path, GINT_TO_POINTER (file), tests[i].run);
      }
  g_test_add_func ("/replaced/store/job-is-told", test_job_is_told);
  g_test_add_func ("/replaced/store/watching-tells", test_watching_tells);
  g_test_add_func ("/replaced/store/close-is-told", test_close_is_told);
  return g_test_run ();
}
