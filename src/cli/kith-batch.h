/* kith-batch.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

G_BEGIN_DECLS

/** kith_batch_run: does the commands on standard input, one a line, in a fiber, and answers each with a line on
 * standard output once it is on the disk. Ends at the end of the input, or at SIGINT or SIGTERM after the command
 * under way. @failed: (out): whether a line was answered by an error. @signal_number: (out): the signal, or 0.
 * Errors: where input can't be read or output can't be written */
gboolean kith_batch_run (KithPractice  *practice,
                         gboolean      *failed,
                         int           *signal_number,
                         GError       **error);

G_END_DECLS
