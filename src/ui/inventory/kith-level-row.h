/* kith-level-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_LEVEL_ROW (kith_level_row_get_type ())
G_DECLARE_FINAL_TYPE (KithLevelRow, kith_level_row, KITH, LEVEL_ROW, AdwPreferencesRow)

/** KithLevelRow: a slider from 0 far to 100 near, with marks where a ring ends, that says in a word where it stands,
 * and may say nothing. Its title names it.
 * Signal "changed": someone moved it. */

/** KithLevelWordFunc: Returns: (transfer none): the word for @level, NAN for nothing said */
typedef const char *(*KithLevelWordFunc) (double level);

/** kith_level_row_set_words: once, before it is shown. */
void   kith_level_row_set_words (KithLevelRow      *self,
                                 KithLevelWordFunc  get_word);

/** kith_level_row_get_level: NAN for nothing said. */
double kith_level_row_get_level (KithLevelRow      *self);

/** kith_level_row_set_level: without "changed". */
void   kith_level_row_set_level (KithLevelRow      *self,
                                 double             level);

G_END_DECLS
