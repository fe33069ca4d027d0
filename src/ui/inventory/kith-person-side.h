/* kith-person-side.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people-list.h"
#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_PERSON_SIDE (kith_person_side_get_type ())
G_DECLARE_FINAL_TYPE (KithPersonSide, kith_person_side, KITH, PERSON_SIDE, AdwBin)

/** KithPersonSide: the pane of the one who is chosen, made when someone first is, or that nobody is chosen. */

/** kith_person_side_new: Returns: (transfer floating) */
GtkWidget *kith_person_side_new        (KithPractice   *practice,
                                        KithPeopleList *people);

/** kith_person_side_set_person: @person: (nullable): an id */
void       kith_person_side_set_person (KithPersonSide *self,
                                        const char     *person);

/** kith_person_side_reach: brings the keyboard to who is shown. */
void       kith_person_side_reach      (KithPersonSide *self);

G_END_DECLS
