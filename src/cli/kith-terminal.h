/* kith-terminal.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-passphrase.h"

G_BEGIN_DECLS

/** kith_terminal_is_there: whether this process has a terminal of its own, whatever its input and output are. */
gboolean        kith_terminal_is_there  (void);

/** kith_terminal_ask: shows @prompt on the terminal and reads a line without showing it. Blocks. Errors:
 * KITH_PROBLEM_USAGE where there is no terminal or the line is no passphrase. Returns: (transfer full) (nullable)
 * */
KithPassphrase *kith_terminal_ask       (const char  *prompt,
                                         GError     **error);

/** kith_terminal_read: likewise a line that may be seen. Returns: (transfer full) (nullable): without its end */
char           *kith_terminal_read      (const char  *prompt,
                                         GError     **error);

G_END_DECLS
