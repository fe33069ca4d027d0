/* kithctl.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cli.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <libdex.h>
#include <locale.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

/* What is decrypted must not be left behind: not in a core file, not in a file that others can read. */
static void
keep_to_ourselves (void)
{
  const struct rlimit no_core = { 0, 0 };

  umask (0077);
  setrlimit (RLIMIT_CORE, &no_core);
}

/* A descriptor that was closed would go to the next file opened, a database perhaps. Opened for reading alone, what is read
 * is at its end and what is written fails, as it did. */
static void
fill_closed_descriptors (void)
{
  int fd;

  do
    fd = open ("/dev/null", O_RDONLY);
  while (fd >= 0 && fd <= STDERR_FILENO);
  if (fd >= 0)
    close (fd);
}

int
main (int    argc,
      char **argv)
{
  fill_closed_descriptors ();
  keep_to_ourselves ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, KITH_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  dex_init ();
  return kith_cli_run (argc, argv);
}
