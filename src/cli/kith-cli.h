/* kith-cli.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** kith_cli_run: does what the words of a command line ask for, on standard input, output and error. dex_init()
 * must have been called. Returns: the exit code: 0 done, 1 failed, 2 usage, 3 wrong passphrase, 4 damaged, 5 in
 * use, 128 and the signal where one ended a batch */
int kith_cli_run (int    argc,
                  char **argv);

G_END_DECLS
