/* kith-rescue-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-rescue.h"

G_BEGIN_DECLS

/** kith_rescue_words_describe: how much was rescued and, of a file that can't be read at all, what it held. Returns: (transfer full) */
char *kith_rescue_words_describe (const KithRescue *rescue);

/** kith_rescue_words_list: of what how much was lost, a line each; nothing of what it said. Returns: (transfer full) */
GStrv kith_rescue_words_list     (const KithRescue *rescue);

G_END_DECLS
