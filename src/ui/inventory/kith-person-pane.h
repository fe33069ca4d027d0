/* kith-person-pane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_PERSON_PANE (kith_person_pane_get_type ())
G_DECLARE_FINAL_TYPE (KithPersonPane, kith_person_pane, KITH, PERSON_PANE, AdwBin)

/** KithPersonPane: all that is known of one person, edited in place. What is chosen is stored at once, what is typed after a
 * pause or when the cursor leaves. Of another moment than now it shows and changes nothing. */

/** kith_person_pane_new: Returns: (transfer floating) */
GtkWidget *kith_person_pane_new        (KithPractice   *practice,
                                        KithPeopleList *people);

/** kith_person_pane_set_person: @person: (nullable): an id */
void       kith_person_pane_set_person (KithPersonPane *self,
                                        const char     *person);

/** kith_person_pane_reach: brings the keyboard to the first thing there is to say of them. */
void       kith_person_pane_reach      (KithPersonPane *self);

G_END_DECLS
