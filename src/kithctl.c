/* kithctl.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cli.h"
#include "kith-start.h"

#include <fcntl.h>
#include <unistd.h>

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

/* Before the constructors of the libraries, of which one opens descriptors of its own: main () would come too late. */
__attribute__ ((section (".preinit_array"), used)) static void (*const fill_first) (void) = fill_closed_descriptors;

int
main (int    argc,
      char **argv)
{
  kith_start ();
  return kith_cli_run (argc, argv);
}
