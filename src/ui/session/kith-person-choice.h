/* kith-person-choice.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** A row in which someone of a client's life is chosen, or nobody. */

/** kith_person_choice_set: offers @everyone (element-type KithPerson) in @row and chooses @id (nullable: nobody). */
void        kith_person_choice_set    (AdwComboRow *row,
                                       GPtrArray   *everyone,
                                       const char  *id);

/** kith_person_choice_get_id: Returns: (transfer none): "" for nobody */
const char *kith_person_choice_get_id (AdwComboRow *row);

G_END_DECLS
