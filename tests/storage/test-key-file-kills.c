/* test-key-file-kills.c: saving the key file, killed at every system call
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-key-file.h"
#include "kith-key-format.h"
#include "kith-key-store.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#define CHEAP ((KithKeyCost) { 1, G_GUINT64_CONSTANT (64) << 20 })

/* A practice of two, made once: Anna owns it, Ben keeps the desk. */
static KithKeys *anna;
static GBytes *original;

static void
make_original (void)
{
  g_autoptr (KithKeyFile) file = NULL;
  g_autoptr (KithSecret) passphrase = kith_secret_new_passphrase ("passphrase", 10);
  g_autoptr (GError) error = NULL;

  anna = kith_keys_new_random ();
  file = kith_key_file_new (anna->practice_id);
  g_assert_true (kith_key_file_add (file, anna, "Anna", KITH_ROLE_FULL, TRUE, FALSE, passphrase, CHEAP, &error));
  g_assert_true (kith_key_file_add (file, anna, "Ben", KITH_ROLE_OFFICE, FALSE, FALSE, passphrase, CHEAP, &error));
  g_assert_no_error (error);

  file->generation = 1;
  kith_key_file_sign (file, anna);
  original = kith_key_format_encode (file);
}

static void
save (KithKeyFile    *file,
      const KithKeys *keys,
      const char     *folder)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (kith_key_file_save (file, keys, folder, &error));
  g_assert_no_error (error);
}

static KithKeyFile *
load (const char *folder,
      gboolean    from_previous)
{
  g_autoptr (GError) error = NULL;
  gboolean previous = !from_previous;
  KithKeyFile *file = kith_key_file_load (folder, &previous, &error);

  g_assert_no_error (error);
  g_assert_cmpint (previous, ==, from_previous);
  return file;
}

static void
delete (const char *folder,
        const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_unlink (path);
}

static void
wait_for_stop (pid_t  pid,
               int   *status)
{
  g_assert_cmpint (waitpid (pid, status, 0), ==, pid);
}

/* Saves @file in a process that is killed at the @n-th beginning or end of a system call.
 * Returns: whether it had ended before, with the save done */
static gboolean
save_and_kill (KithKeyFile *file,
               const char  *folder,
               guint        n)
{
  int status;
  pid_t pid = fork ();

  if (pid == 0)
    {
      if (ptrace (PTRACE_TRACEME, 0, NULL, NULL) != 0)
        _exit (2);
      raise (SIGSTOP);
      _exit (kith_key_file_save (file, anna, folder, NULL) ? 0 : 1);
    }

  wait_for_stop (pid, &status);
  g_assert_true (WIFSTOPPED (status));
  for (guint i = 0; i < n; i++)
    {
      g_assert_no_errno ((int) ptrace (PTRACE_SYSCALL, pid, NULL, NULL));
      wait_for_stop (pid, &status);
      if (WIFEXITED (status))
        {
          g_assert_cmpint (WEXITSTATUS (status), ==, 0);
          return TRUE;
        }
      g_assert_true (WIFSTOPPED (status));
    }
  g_assert_no_errno (kill (pid, SIGKILL));
  wait_for_stop (pid, &status);
  g_assert_true (WIFSIGNALED (status));
  return FALSE;
}

/* R1 for the key file: the generation before or the new one, whole, and the next save is not in its way. */
static void
test_key_file_kills (void)
{
  g_autofree char *folder = g_dir_make_tmp ("kith-kills-XXXXXX", NULL);
  guint n_old = 0, n_new = 0;
  gboolean done = FALSE;

  for (guint n = 1; !done; n++)
    {
      g_autoptr (KithKeyFile) file = kith_key_format_decode (original, NULL);
      g_autoptr (KithKeyFile) after = NULL;

      delete (folder, KITH_KEY_FILE_NAME);
      delete (folder, KITH_KEY_FILE_PREVIOUS_NAME);
      save (file, anna, folder);
      g_assert_true (kith_key_file_remove (file, anna, "Ben", NULL));
      done = save_and_kill (file, folder, n);

      after = load (folder, FALSE);
      g_assert_true (kith_key_file_verify (after, anna, NULL));
      g_assert_true (after->slots->len == 2 || after->slots->len == 1);
      n_old += after->slots->len == 2;
      n_new += after->slots->len == 1;
      if (done)
        g_assert_cmpuint (after->slots->len, ==, 1);

      save (after, anna, folder);
      delete (folder, KITH_KEY_FILE_NAME);
      kith_key_file_free (load (folder, TRUE));
      g_assert_cmpuint (n, <, 2000);
    }
  g_test_message ("killed at %u points: %u old, %u new", n_old + n_new - 1, n_old, n_new - 1);
  g_assert_cmpuint (n_old, >, 20);
  g_assert_cmpuint (n_new, >, 1);

  delete (folder, KITH_KEY_FILE_PREVIOUS_NAME);
  /* Fails when an unfinished file was left behind. */
  g_assert_no_errno (g_rmdir (folder));
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  make_original ();

  g_test_add_func ("/storage/key-file/kills", test_key_file_kills);

  result = g_test_run ();
  kith_keys_free (anna);
  g_bytes_unref (original);
  return result;
}
