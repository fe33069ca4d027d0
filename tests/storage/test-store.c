/* test-store.c: the store's futures, notices and turns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store-scene.h"

#include "kith-scope.h"
#include "kith-storage-error.h"

/* A gate keeps the store's thread in a job until it is opened. */
typedef struct
{
  GMutex mutex;
  GCond cond;
  gboolean open;
  int reads;
  int writes;
} Gate;

static gboolean
save_and_fail (KithDatabase  *database,
               gpointer       data,
               GValue        *result,
               GError       **error)
{
  if (scene_save_job.run (database, data, result, error))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "on purpose");
  return FALSE;
}

static gboolean
wait_at_gate (KithDatabase  *database,
              gpointer       data,
              GValue        *result,
              GError       **error)
{
  Gate *gate = data;

  g_mutex_lock (&gate->mutex);
  while (!gate->open)
    g_cond_wait (&gate->cond, &gate->mutex);
  g_mutex_unlock (&gate->mutex);
  return TRUE;
}

static gboolean
note_read (KithDatabase  *database,
           gpointer       data,
           GValue        *result,
           GError       **error)
{
  g_atomic_int_inc (&((Gate *) data)->reads);
  return TRUE;
}

static gboolean
note_write (KithDatabase  *database,
            gpointer       data,
            GValue        *result,
            GError       **error)
{
  g_atomic_int_inc (&((Gate *) data)->writes);
  return TRUE;
}

static const KithJob fail_job = { "fail", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_DO, save_and_fail };
static const KithJob gate_job = { "gate", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, wait_at_gate };
static const KithJob read_job = { "read", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, note_read };
static const KithJob write_job = { "write", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_DO, note_write };

static void
open_gate (Gate *gate)
{
  g_mutex_lock (&gate->mutex);
  gate->open = TRUE;
  g_cond_signal (&gate->cond);
  g_mutex_unlock (&gate->mutex);
}

static DexFuture *
play_results (gpointer data)
{
  Scene *scene = data;
  g_autoptr (KithContact) contact = kith_contact_new ("Ada");
  g_autofree char *row = g_strconcat ("contact:", contact->id, NULL);
  g_autofree char *scope = kith_scope_new_client (contact->id);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  const KithNotice *notice;

  scene_open (scene);
  id = dex_await_string (scene_save (scene->store, &scene_save_job, contact), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (id, ==, contact->id);
  notice = scene_await_notice (scene, 10);
  g_assert_nonnull (notice);
  g_assert_false (notice->foreign);
  g_assert_cmpint (notice->file, ==, KITH_FILE_OFFICE);
  g_assert_cmpstr (notice->scope, ==, scope);
  g_assert_nonnull (notice->action);
  g_assert_cmpuint (notice->rows->len, ==, 1);
  g_assert_cmpstr (notice->rows->pdata[0], ==, row);
  g_assert_cmpint (scene_await_count (scene->store), ==, 1);

  g_clear_pointer (&id, g_free);
  id = dex_await_string (scene_save (scene->store, &scene_save_job, contact), &error);
  g_assert_null (id);
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_EXISTS);
  g_assert_cmpint (scene_await_count (scene->store), ==, 1);
  return dex_future_new_true ();
}

static void
test_results (void)
{
  scene_run (play_results);
}

static DexFuture *
play_order (gpointer data)
{
  Scene *scene = data;
  DexFuture *counts[10];

  scene_open (scene);
  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      dex_future_disown (scene_save_new (scene->store, &scene_save_job));
      counts[i] = kith_store_run (scene->store, &scene_count_job, NULL, NULL, NULL);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (dex_await_int (counts[i], &error), ==, i + 1);
      g_assert_no_error (error);
    }
  return dex_future_new_true ();
}

static void
test_order (void)
{
  scene_run (play_order);
}

static DexFuture *
play_failed_job (gpointer data)
{
  Scene *scene = data;
  g_autoptr (GError) error = NULL;

  scene_open (scene);
  g_assert_false (dex_await (scene_save_new (scene->store, &fail_job), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_cmpint (scene_await_count (scene->store), ==, 0);
  /* Whatever the failed job had said would come before this. */
  scene_await (scene_save_new (scene->store, &scene_save_job));
  g_assert_nonnull (scene_await_notice (scene, 10));
  g_assert_cmpuint (scene->notices->len, ==, 1);
  g_assert_cmpint (scene_await_count (scene->store), ==, 1);
  return dex_future_new_true ();
}

static void
test_failed_job (void)
{
  scene_run (play_failed_job);
}

static DexFuture *
play_locked (gpointer data)
{
  Scene *scene = data;
  g_autoptr (GError) error = NULL;

  scene->store = kith_store_new ();
  g_assert_false (dex_await (scene_save_new (scene->store, &scene_save_job), &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FAILED);
  g_clear_error (&error);
  scene_await (kith_store_look (scene->store));
  scene_await (kith_store_close (scene->store));
  g_clear_object (&scene->store);

  scene_open (scene);
  scene_await (kith_store_close (scene->store));
  g_assert_false (dex_await (scene_save_new (scene->store, &scene_save_job), &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FAILED);
  return dex_future_new_true ();
}

static void
test_locked (void)
{
  scene_run (play_locked);
}

/* A future whose one reader has what it wanted elsewhere is dropped. */
static DexFuture *
drop (DexFuture *future)
{
  return dex_future_first (future, dex_future_new_true (), NULL);
}

static DexFuture *
play_dropped (gpointer data)
{
  Scene *scene = data;
  Gate gate = { 0 };
  g_autoptr (DexFuture) held = NULL;

  scene_open (scene);
  held = kith_store_run (scene->store, &gate_job, NULL, &gate, NULL);
  scene_await (drop (kith_store_run (scene->store, &read_job, NULL, &gate, NULL)));
  scene_await (drop (kith_store_run (scene->store, &write_job, KITH_SCOPE_PRACTICE, &gate, NULL)));
  open_gate (&gate);
  scene_await (kith_store_run (scene->store, &read_job, NULL, &gate, NULL));
  g_assert_cmpint (g_atomic_int_get (&gate.reads), ==, 1);
  g_assert_cmpint (g_atomic_int_get (&gate.writes), ==, 1);
  return dex_future_new_true ();
}

static void
test_dropped (void)
{
  scene_run (play_dropped);
}

static void
store_goes_cb (gpointer  data,
               GObject  *store)
{
  open_gate (data);
}

static DexFuture *
play_finalize (gpointer data)
{
  Scene *scene = data;
  Gate gate = { 0 };

  scene_open (scene);
  g_object_weak_ref (G_OBJECT (scene->store), store_goes_cb, &gate);
  dex_unref (kith_store_run (scene->store, &gate_job, NULL, &gate, NULL));
  for (int i = 0; i < 20; i++)
    dex_unref (scene_save_new (scene->store, &scene_save_job));
  g_clear_object (&scene->store);
  scene_open (scene);
  g_assert_cmpint (scene_await_count (scene->store), ==, 20);
  return dex_future_new_true ();
}

/* What was asked of a store is done before it goes. */
static void
test_finalize (void)
{
  scene_run (play_finalize);
}

int
main (int   argc,
      char *argv[])
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/results", test_results);
  g_test_add_func ("/store/order", test_order);
  g_test_add_func ("/store/failed-job", test_failed_job);
  g_test_add_func ("/store/locked", test_locked);
  g_test_add_func ("/store/dropped", test_dropped);
  g_test_add_func ("/store/finalize", test_finalize);
  return g_test_run ();
}
