/* kith-relation-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_RELATION_ROW (kith_relation_row_get_type ())
G_DECLARE_FINAL_TYPE (KithRelationRow, kith_relation_row, KITH, RELATION_ROW, AdwEntryRow)

/** KithRelationRow: a relation in the client's own words, completed with the usual ones as it is typed: what was added is
 * selected, and goes with the next letter. */

/** kith_relation_row_is_guess: whether the end of the text is a completion that nobody has taken yet. */
gboolean kith_relation_row_is_guess (KithRelationRow *self);

/** kith_relation_row_set_text: without completing it. */
void     kith_relation_row_set_text (KithRelationRow *self,
                                     const char      *text);

G_END_DECLS
