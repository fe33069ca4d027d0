/* kith-start.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-start.h"

#include <glib/gi18n.h>
#include <libdex.h>
#include <locale.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

/* What is decrypted must not be left behind: not in a core file, not in a file that others can read. */
static void
keep_to_ourselves (void)
{
  const struct rlimit no_core = { 0, 0 };

  umask (0077);
  setrlimit (RLIMIT_CORE, &no_core);
}

/* A file that may not become larger is an error to be told and cleaned up after, like a full disk. */
static void
let_writes_fail (void)
{
  signal (SIGXFSZ, SIG_IGN);
}

static void
choose_language (void)
{
  const char *folder = g_getenv ("KITH_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL && folder[0] != '\0' ? folder : KITH_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

void
kith_start (void)
{
  keep_to_ourselves ();
  let_writes_fail ();
  choose_language ();
  dex_init ();
}
