/* kith-backup-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** kith_backup_words_describe: when the last backup was, as a heading. @at, @now: milliseconds since 1970, UTC; @at is 0 for
 * never. Returns: (transfer full) */
char *kith_backup_words_describe (gint64 at,
                                  gint64 now);

/** kith_backup_words_when: likewise when something was done last, in a row. Returns: (transfer full) */
char *kith_backup_words_when     (gint64 at,
                                  gint64 now);

G_END_DECLS
