/* kith-person-entry.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_PERSON_ENTRY (kith_person_entry_get_type ())
G_DECLARE_FINAL_TYPE (KithPersonEntry, kith_person_entry, KITH, PERSON_ENTRY, AdwBin)

/** KithPersonEntry: where people are added by name, one after the other; of a name that someone has already it says so first.
 * Signals "added" (id: the new one), "wanted" (id: the one who has the name is to be shown). */

/** kith_person_entry_new: Returns: (transfer floating) */
GtkWidget *kith_person_entry_new   (KithPractice    *practice,
                                    KithPeopleList  *people);

/** kith_person_entry_focus: puts the cursor where a name is written. */
void       kith_person_entry_focus (KithPersonEntry *self);

G_END_DECLS
