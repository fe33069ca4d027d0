/* kith-people-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_PEOPLE_VIEW (kith_people_view_get_type ())
G_DECLARE_FINAL_TYPE (KithPeopleView, kith_people_view, KITH, PEOPLE_VIEW, AdwBin)

/** KithPeopleView: everyone in a client's life by ring, those who stand nowhere yet first, and a line to add more. Property
 * "person": the id of who is chosen, NULL for nobody. Signal "opened": someone wants to see who is chosen. */

/** kith_people_view_new: Returns: (transfer floating) */
GtkWidget *kith_people_view_new       (KithPractice   *practice,
                                       KithPeopleList *people);

/** kith_people_view_hush: leaves it to what is beside it to say that nobody is there yet. */
void       kith_people_view_hush      (KithPeopleView *self);

/** kith_people_view_focus_add: puts the cursor where someone can be added. */
void       kith_people_view_focus_add (KithPeopleView *self);

G_END_DECLS
