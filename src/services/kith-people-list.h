/* kith-people-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-person-item.h"
#include "kith-practice.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KITH_TYPE_PEOPLE_LIST (kith_people_list_get_type ())
G_DECLARE_FINAL_TYPE (KithPeopleList, kith_people_list, KITH, PEOPLE_LIST, GObject)

/** KithPeopleList: a GListModel of KithPersonItem: everyone in a client's life as of a moment, in the order in which they
 * came. Once it was loaded it keeps up with its practice; rows of whom nothing else is known stay the same objects.
 * Properties "loading", "moment" (see kith_people_list_set_moment()). Signal "failed" (GError): it could not be read; what
 * was shown stays. */

/** kith_people_list_new: as they are now, empty until kith_people_list_load(). @client: an id. Returns: (transfer full) */
KithPeopleList *kith_people_list_new        (KithPractice   *practice,
                                             const char     *client);

/** kith_people_list_load: reads what is wanted; "loading" tells when it is there. */
void            kith_people_list_load       (KithPeopleList *self);

/** kith_people_list_set_moment: @when: (nullable): as in kith-inventory.h; NULL is now. Loads again where it was loaded
 * before. */
void            kith_people_list_set_moment (KithPeopleList *self,
                                             const char     *when);

/** kith_people_list_get_moment: Returns: (transfer none) (nullable) */
const char     *kith_people_list_get_moment (KithPeopleList *self);
const char     *kith_people_list_get_client (KithPeopleList *self);

/** kith_people_list_is_loading: whether the first reading of what is wanted is on its way. */
gboolean        kith_people_list_is_loading (KithPeopleList *self);

/** kith_people_list_find: Returns: (transfer none) (nullable) */
KithPersonItem *kith_people_list_find       (KithPeopleList *self,
                                             const char     *person);

G_END_DECLS
