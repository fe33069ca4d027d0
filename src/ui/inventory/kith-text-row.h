/* kith-text-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_TEXT_ROW (kith_text_row_get_type ())
G_DECLARE_FINAL_TYPE (KithTextRow, kith_text_row, KITH, TEXT_ROW, AdwPreferencesRow)

/** KithTextRow: a few lines of text under a title. Property "editable". Signal "changed": someone typed. */

/** kith_text_row_dup_text: without white space around it. Returns: (transfer full) (nullable): NULL for nothing */
char *kith_text_row_dup_text (KithTextRow *self);

/** kith_text_row_set_text: without "changed". @text: (nullable) */
void  kith_text_row_set_text (KithTextRow *self,
                              const char  *text);

/** kith_text_row_set_roomy: where the words are all that is asked for, they have room from the beginning. */
void  kith_text_row_set_roomy (KithTextRow *self);

G_END_DECLS
