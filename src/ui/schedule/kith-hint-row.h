/* kith-hint-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_HINT_ROW (kith_hint_row_get_type ())
G_DECLARE_FINAL_TYPE (KithHintRow, kith_hint_row, KITH, HINT_ROW, AdwPreferencesRow)

/** KithHintRow: a word about the field above it; not there while there is nothing to say. */

/** kith_hint_row_new: Returns: (transfer floating) */
GtkWidget *kith_hint_row_new (void);

/** kith_hint_row_say: @text: "" or NULL for nothing. Those who hear the window are told when it comes up. */
void       kith_hint_row_say (KithHintRow *self,
                              const char  *text);

/** kith_hint_row_mark: shows whether @field, above, @is_wrong and can't be taken as it is. @self: (nullable): what says why. */
void       kith_hint_row_mark (KithHintRow *self,
                               GtkWidget   *field,
                               gboolean     is_wrong);

G_END_DECLS
