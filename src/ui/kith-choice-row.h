/* kith-choice-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_CHOICE_ROW (kith_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (KithChoiceRow, kith_choice_row, KITH, CHOICE_ROW, AdwComboRow)

/** KithChoiceRow: asks for one of a few, each known by an id. Assistive technology, which can't open the list of a combo row,
 * chooses with the actions "choice.next" and "choice.previous"; what is chosen is the row's description. */

/** kith_choice_row_clear: offers nothing, until kith_choice_row_finish() shows what kith_choice_row_add() adds. */
void        kith_choice_row_clear  (KithChoiceRow *self);
void        kith_choice_row_add    (KithChoiceRow *self,
                                    const char    *id,
                                    const char    *name);

/** kith_choice_row_finish: with @id chosen, or, where that is not there (or NULL), the first. */
void        kith_choice_row_finish (KithChoiceRow *self,
                                    const char    *id);

/** kith_choice_row_get: Returns: (transfer none): the id that is chosen, "" for none. */
const char *kith_choice_row_get    (KithChoiceRow *self);

/** kith_choice_row_set: leaves it where @id (nullable) is not there. */
void        kith_choice_row_set    (KithChoiceRow *self,
                                    const char    *id);

G_END_DECLS
