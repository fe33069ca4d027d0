/* kith-person-choice.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_PERSON_CHOICE (kith_person_choice_get_type ())
G_DECLARE_FINAL_TYPE (KithPersonChoice, kith_person_choice, KITH, PERSON_CHOICE, AdwComboRow)

/** KithPersonChoice: one of the people in a client's life, or nobody. Signal "chosen": someone else was chosen by hand. */

/** kith_person_choice_set_people: once. */
void        kith_person_choice_set_people (KithPersonChoice *self,
                                           KithPeopleList   *people);

/** kith_person_choice_get_person: Returns: (transfer none): an id, "" for nobody */
const char *kith_person_choice_get_person (KithPersonChoice *self);

/** kith_person_choice_set_person: without "chosen". @person: (nullable) */
void        kith_person_choice_set_person (KithPersonChoice *self,
                                           const char       *person);

/** kith_person_choice_get_name: Returns: (transfer none) (nullable): of whom is chosen */
const char *kith_person_choice_get_name   (KithPersonChoice *self);

G_END_DECLS
