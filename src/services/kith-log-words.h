/* kith-log-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-log.h"

G_BEGIN_DECLS

/** kith_log_words_sort: what an entry with @verb is about; CHANGED for what it has no row for: the actions of the history. */
KithLogKind kith_log_words_sort     (const char *verb);

/** kith_log_words_describe: what was done. Returns: (transfer full): translated: "Opened the record" */
char       *kith_log_words_describe (const char *verb);

G_END_DECLS
