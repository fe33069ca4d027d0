/* bench.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <libdex.h>
#include <time.h>

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

/** bench_read_clock: milliseconds of @clock. */
double        bench_read_clock       (clockid_t      clock);

/** bench_compare: two doubles behind pointers, for sorting. */
int           bench_compare          (gconstpointer  a,
                                      gconstpointer  b);

/** bench_median: the middle of the doubles in @samples, which are sorted by this. */
double        bench_median           (GArray        *samples);

/** bench_print: prints one line, @name and @value. */
void          bench_print            (const char    *name,
                                      double         value);

G_END_DECLS
