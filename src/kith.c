/* kith.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-application.h"

#include <glib/gi18n.h>
#include <libdex.h>
#include <locale.h>
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

int
main (int    argc,
      char **argv)
{
  g_autoptr (KithApplication) application = NULL;

  keep_to_ourselves ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, KITH_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  dex_init ();
  application = kith_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
