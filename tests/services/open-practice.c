/* open-practice.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "open-practice.h"

#include <glib/gstdio.h>

#define MEMORY (G_GUINT64_CONSTANT (64) << 20)

/* Room to draw in a fiber. */
#define STACK_BYTES (1024 * 1024)

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_tree (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

OpenPractice *
open_practice_new (void)
{
  OpenPractice *self = g_new0 (OpenPractice, 1);
  g_autoptr (KithPassphrase) code = kith_passphrase_new_recovery_code ();
  g_autoptr (KithPassphrase) passphrase = NULL;
  g_autoptr (GError) error = NULL;
  KithNewPractice wanted = { .name = "Practice", .zone = "Europe/Berlin", .owner = OPEN_PRACTICE_OWNER, .memory = MEMORY };

  passphrase = kith_passphrase_new_typed (OPEN_PRACTICE_PASSPHRASE, &error);
  g_assert_no_error (error);
  self->parent = g_dir_make_tmp ("kith-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->folder = g_build_filename (self->parent, "practice", NULL);
  self->practice = kith_practice_new ();
  wanted.folder = self->folder;
  wanted.passphrase = passphrase;
  wanted.code = code;
  dex_await (kith_practice_create (self->practice, &wanted), &error);
  g_assert_no_error (error);
  dex_await (kith_practice_unlock (self->practice, self->folder, NULL, passphrase), &error);
  g_assert_no_error (error);
  return self;
}

void
open_practice_free (OpenPractice *self)
{
  g_autoptr (GError) error = NULL;

  dex_await (kith_practice_lock (self->practice), &error);
  g_assert_no_error (error);
  g_object_unref (self->practice);
  remove_tree (self->parent);
  g_free (self->parent);
  g_free (self->folder);
  g_free (self);
}

char *
open_practice_add_client (OpenPractice *self,
                          const char   *name,
                          const char   *born,
                          const char   *phone)
{
  g_autoptr (KithContact) client = kith_contact_new (name);
  g_autoptr (GError) error = NULL;
  char *id;

  client->phone = g_strdup (phone);
  g_assert_true (kith_date_parse (born, &client->born));
  id = dex_await_string (kith_practice_add_client (self->practice, client), &error);
  g_assert_no_error (error);
  return id;
}

static DexFuture *
quit_cb (DexFuture *future,
         gpointer   loop)
{
  g_main_loop_quit (loop);
  return dex_ref (future);
}

void
open_practice_run (gconstpointer fiber)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  DexFuture *future = dex_scheduler_spawn (NULL, STACK_BYTES, (DexFiberFunc) fiber, NULL, NULL);

  dex_future_disown (dex_future_finally (future, quit_cb, g_main_loop_ref (loop), (GDestroyNotify) g_main_loop_unref));
  g_main_loop_run (loop);
}
