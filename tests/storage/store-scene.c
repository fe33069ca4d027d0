/* store-scene.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store-scene.h"

#include "kith-scope.h"

#include <string.h>

static GThread *main_thread;

static gboolean
save_contact (KithDatabase  *database,
              gpointer       data,
              GValue        *result,
              GError       **error)
{
  const KithContact *contact = data;

  if (!kith_database_save_contact (database, contact, error))
    return FALSE;
  g_value_init (result, G_TYPE_STRING);
  g_value_set_string (result, contact->id);
  return TRUE;
}

static gboolean
count_contacts (KithDatabase  *database,
                gpointer       data,
                GValue        *result,
                GError       **error)
{
  g_autoptr (GPtrArray) contacts = kith_database_page_contacts (database, NULL, 10000, error);

  if (contacts == NULL)
    return FALSE;
  g_value_init (result, G_TYPE_INT);
  g_value_set_int (result, contacts->len);
  return TRUE;
}

const KithJob scene_save_job = { "save", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_DO, save_contact };
const KithJob scene_count_job = { "count", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, count_contacts };

DexFuture *
scene_save (KithStore         *store,
      const KithJob     *job,
      const KithContact *contact)
{
  g_autofree char *scope = kith_scope_new_client (contact->id);

  return kith_store_run (store, job, scope, kith_contact_copy (contact), (GDestroyNotify) kith_contact_free);
}

DexFuture *
scene_save_new (KithStore     *store,
          const KithJob *job)
{
  g_autoptr (KithContact) contact = kith_contact_new ("Somebody");

  return scene_save (store, job, contact);
}

void
scene_await (DexFuture *future)
{
  g_autoptr (GError) error = NULL;

  dex_await (future, &error);
  g_assert_no_error (error);
}

int
scene_await_count (KithStore *store)
{
  g_autoptr (GError) error = NULL;
  int count = dex_await_int (kith_store_run (store, &scene_count_job, NULL, NULL, NULL), &error);

  g_assert_no_error (error);
  return count;
}

KithStore *
scene_open_store (PracticeFixture *fixture)
{
  g_autoptr (KithSecret) passphrase = kith_secret_new_passphrase (FIXTURE_PASSPHRASE, strlen (FIXTURE_PASSPHRASE));
  KithStore *store = kith_store_new ();

  scene_await (kith_store_open (store, fixture->folder, FIXTURE_OWNER, passphrase));
  return store;
}

static void
changed_cb (Scene            *scene,
            const KithNotice *notice)
{
  g_assert_true (g_thread_self () == main_thread);
  g_ptr_array_add (scene->notices, kith_notice_copy (notice));
}

/* Waits for a notice, at most @seconds. */
const KithNotice *
scene_await_notice (Scene *scene,
              int    seconds)
{
  gint64 deadline = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;

  while (scene->notices->len == 0 && g_get_monotonic_time () < deadline)
    dex_await (dex_timeout_new_msec (5), NULL);
  return scene->notices->len > 0 ? scene->notices->pdata[0] : NULL;
}

void
scene_run (DexFiberFunc play)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  Scene scene = { fixture };
  g_autoptr (DexFuture) future = NULL;
  g_autoptr (GError) error = NULL;

  main_thread = g_thread_self ();
  practice_fixture_close (fixture);
  scene.notices = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_notice_free);
  future = dex_scheduler_spawn (NULL, 0, play, &scene, NULL);
  while (dex_future_get_status (future) == DEX_FUTURE_STATUS_PENDING)
    g_main_context_iteration (NULL, TRUE);
  dex_future_get_value (future, &error);
  g_assert_no_error (error);
  g_clear_object (&scene.store);
  g_ptr_array_unref (scene.notices);
}

void
scene_open (Scene *scene)
{
  scene->store = scene_open_store (scene->fixture);
  g_signal_connect_swapped (scene->store, "changed", G_CALLBACK (changed_cb), scene);
}
