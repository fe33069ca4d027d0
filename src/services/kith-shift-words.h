/* kith-shift-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-shift.h"

G_BEGIN_DECLS

/** kith_shift_dup_sentence: what @shift says of the person called @name, on a map of @rings rings: "Anna moved nearer: from
 * Wider to Close". Returns: (transfer full): translated */
char *kith_shift_dup_sentence (const KithShift *shift,
                               const char      *name,
                               guint            rings);

G_END_DECLS
