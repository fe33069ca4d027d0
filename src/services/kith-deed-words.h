/* kith-deed-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-deed.h"

G_BEGIN_DECLS

/** kith_deed_words_describe: what was done, short: "closeness of Eva", "new person: Eva", "session note".
 * @initials: for the name. Returns: (transfer full) */
char *kith_deed_words_describe (const KithDeed *deed,
                                gboolean        initials);

/** kith_deed_words_begin: @words as a sentence begins: with a large letter. Returns: (transfer full) */
char *kith_deed_words_begin    (const char     *words);

G_END_DECLS
