/* bench.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "figures.h"

#include "kith-practice.h"

#include <libdex.h>

G_BEGIN_DECLS

/** bench_run: runs @fiber with @data on the main context to its end. Returns: the exit code of the program; a failure is
 * said on standard error */
int           bench_run              (DexFiberFunc   fiber,
                                      gpointer       data);

/** bench_open: unlocks the practice at @folder, which has one user, with the first line of the file @passphrase. Call it in
 * a fiber. Returns: (transfer full) */
KithPractice *bench_open             (const char    *folder,
                                      const char    *passphrase,
                                      GError       **error);

/** bench_read_passphrase: the first line of the file @path. Returns: (transfer full) */
KithPassphrase *bench_read_passphrase (const char   *path,
                                       GError      **error);

G_END_DECLS
