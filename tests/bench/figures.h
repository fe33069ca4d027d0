/* figures.h: what the programs that measure have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <time.h>

G_BEGIN_DECLS

/** bench_read_clock: milliseconds of @clock. */
double bench_read_clock (clockid_t      clock);

/** bench_compare: two doubles behind pointers, for sorting. */
int    bench_compare    (gconstpointer  a,
                         gconstpointer  b);

/** bench_median: the middle of the doubles in @samples, which are sorted by this. */
double bench_median     (GArray        *samples);

/** bench_print: prints one line, @name and @value. */
void   bench_print      (const char    *name,
                         double         value);

G_END_DECLS
