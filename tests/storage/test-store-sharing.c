/* test-store-sharing.c: stores and programs that share one practice
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store-scene.h"

#include "kith-scope.h"
#include "kith-storage-error.h"

#include <stdio.h>

#define HOLD "--hold-the-office-file"

static const char *program;

static void
assert_foreign (Scene      *scene,
                const char *how)
{
  const KithNotice *notice = scene_await_notice (scene, 10);

  if (notice == NULL)
    g_error ("the commit of another program was not noticed by %s", how);
  g_assert_true (notice->foreign);
  g_assert_cmpint (notice->file, ==, KITH_FILE_OFFICE);
  g_assert_cmpuint (notice->rows->len, ==, 0);
  g_ptr_array_set_size (scene->notices, 0);
}

static DexFuture *
play_foreign (gpointer data)
{
  Scene *scene = data;
  g_autoptr (KithStore) other = scene_open_store (scene->fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (KithContact) mine = kith_contact_new ("Ada");
  g_autofree char *id = NULL;

  scene_open (scene);
  scene_await (scene_save (other, &scene_save_job, mine));
  assert_foreign (scene, "the monitor");
  g_assert_cmpint (scene_await_count (scene->store), ==, 1);

  /* The row was of version 1 for both. */
  mine->version = 1;
  g_set_str (&mine->name, "Theirs");
  scene_await (scene_save (other, &scene_save_job, mine));
  g_set_str (&mine->name, "Mine");
  id = dex_await_string (scene_save (scene->store, &scene_save_job, mine), &error);
  g_assert_null (id);
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT);
  return dex_future_new_true ();
}

static void
test_foreign (void)
{
  scene_run (play_foreign);
}

static DexFuture *
play_look (gpointer data)
{
  Scene *scene = data;
  g_autoptr (GError) error = NULL;
  KithDatabase *other = practice_fixture_open_again (scene->fixture, FIXTURE_OWNER, &error);
  g_autoptr (KithContact) contact = kith_contact_new ("Ada");
  KithNotice *notice = NULL;

  g_assert_no_error (error);
  scene_open (scene);
  /* No turn of the main loop between the commit and the look: the monitor has had no say. */
  other->engine->begin (other, &scene_save_job, KITH_SCOPE_PRACTICE, &error);
  kith_database_save_contact (other, contact, &error);
  g_assert_no_error (error);
  other->engine->commit (other, &notice, &error);
  g_assert_no_error (error);
  kith_notice_free (notice);
  scene_await (kith_store_look (scene->store));
  assert_foreign (scene, "a look");
  other->engine->close (other);
  return dex_future_new_true ();
}

static void
test_look (void)
{
  scene_run (play_look);
}

/* Another program that holds the office file until its input ends. */
static int
hold_office (const char *folder)
{
  PracticeFixture fixture = { .folder = (char *) folder };
  g_autoptr (GError) error = NULL;

  practice_fixture_open (&fixture);
  kith_connection_exec (KITH_SQLITE (fixture.database)->connections[KITH_FILE_OFFICE], "BEGIN IMMEDIATE", &error);
  g_assert_no_error (error);
  g_print ("held\n");
  while (getchar () != EOF)
    ;
  practice_fixture_close (&fixture);
  return 0;
}

static GSubprocess *
spawn_holder (PracticeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *holder = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, HOLD,
                                          fixture->folder, NULL);
  char answer[5];
  gsize got;

  g_assert_no_error (error);
  g_input_stream_read_all (g_subprocess_get_stdout_pipe (holder), answer, sizeof answer, &got, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (answer, got, "held\n", 5);
  return holder;
}

static DexFuture *
play_busy (gpointer data)
{
  Scene *scene = data;
  g_autoptr (GSubprocess) holder = NULL;
  g_autoptr (DexFuture) saved = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start;

  scene_open (scene);
  holder = spawn_holder (scene->fixture);
  saved = scene_save_new (scene->store, &scene_save_job);
  dex_await (dex_timeout_new_msec (300), NULL);
  g_assert_cmpint (dex_future_get_status (saved), ==, DEX_FUTURE_STATUS_PENDING);
  g_output_stream_close (g_subprocess_get_stdin_pipe (holder), NULL, NULL);
  scene_await (dex_ref (saved));
  g_assert_true (g_subprocess_wait (holder, NULL, &error));

  g_clear_object (&holder);
  holder = spawn_holder (scene->fixture);
  start = g_get_monotonic_time ();
  g_assert_false (dex_await (scene_save_new (scene->store, &scene_save_job), &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_BUSY);
  g_assert_cmpint (g_get_monotonic_time () - start, >, 4 * G_USEC_PER_SEC);
  g_assert_cmpint (scene_await_count (scene->store), ==, 1);
  g_output_stream_close (g_subprocess_get_stdin_pipe (holder), NULL, NULL);
  g_assert_true (g_subprocess_wait (holder, NULL, NULL));
  scene_await (scene_save_new (scene->store, &scene_save_job));
  return dex_future_new_true ();
}

static void
test_busy (void)
{
  scene_run (play_busy);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], HOLD))
    return hold_office (argv[2]);
  program = argv[0];
  dex_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-sharing/foreign", test_foreign);
  g_test_add_func ("/store-sharing/look", test_look);
  g_test_add_func ("/store-sharing/busy", test_busy);
  return g_test_run ();
}
