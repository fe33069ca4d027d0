/* kith-tie-kind.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-line.h"

G_BEGIN_DECLS

/** The kinds of tie that Kith offers; another one is a word of its own (see KithTie). */

/** kith_tie_kind_list: their words, "parent" first. Returns: (transfer none): NULL-terminated */
const char *const *kith_tie_kind_list      (void);

/** kith_tie_kind_get_label: for people, translated, of two who are tied: "Partners"; @kind itself where it is none of these. */
const char        *kith_tie_kind_get_label (const char *kind);

/** kith_tie_kind_get_line: how a tie of @kind is drawn as long as nobody has said more. */
KithLine           kith_tie_kind_get_line  (const char *kind);

G_END_DECLS
