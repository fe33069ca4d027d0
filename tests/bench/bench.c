/* bench.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

int
bench_run (DexFiberFunc fiber,
           gpointer     data)
{
  g_autoptr (DexFuture) future = NULL;
  g_autoptr (GError) error = NULL;

  dex_init ();
  future = dex_scheduler_spawn (dex_scheduler_get_default (), 0, fiber, data, NULL);
  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);
  if (dex_future_get_value (future, &error) != NULL)
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}

KithPassphrase *
bench_read_passphrase (const char  *path,
                       GError     **error)
{
  KithPassphrase *passphrase;
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);

  if (fd < 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s can't be read", path);
      return NULL;
    }
  passphrase = kith_passphrase_new_read (fd, error);
  close (fd);
  return passphrase;
}

KithPractice *
bench_open (const char  *folder,
            const char  *passphrase,
            GError     **error)
{
  g_autoptr (KithPassphrase) secret = bench_read_passphrase (passphrase, error);
  g_autoptr (KithPractice) practice = NULL;

  if (secret == NULL)
    return NULL;
  practice = kith_practice_new ();
  if (!dex_await (kith_practice_unlock (practice, folder, NULL, secret), error))
    return NULL;
  return g_steal_pointer (&practice);
}
