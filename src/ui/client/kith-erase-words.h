/* kith-erase-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-erasure.h"

G_BEGIN_DECLS

/** kith_erase_words_record, _office: what goes of the clinical record, and of what the office has. Returns: (transfer full) */
char *kith_erase_words_record (const KithErasure *erasure);
char *kith_erase_words_office (const KithErasure *erasure);

/** kith_erase_words_until: until when it is to be kept; @end: unknown where there is nothing to be kept. Returns: (transfer full) */
char *kith_erase_words_until  (const KithDate    *end);

G_END_DECLS
