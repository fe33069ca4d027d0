/* kith-users-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_USERS_PAGE (kith_users_page_get_type ())
G_DECLARE_FINAL_TYPE (KithUsersPage, kith_users_page, KITH, USERS_PAGE, AdwPreferencesPage)

/** KithUsersPage: for owners: who may open the practice, and what opens it. Actions: "users.reset", "users.remove" (s: a name). */

/** kith_users_page_new: @details: of an owner. Returns: (transfer floating) */
AdwPreferencesPage *kith_users_page_new (KithPractice      *practice,
                                         const KithDetails *details);

/** kith_users_page_rename: the practice is called @name by now. */
void                kith_users_page_rename (KithUsersPage  *self,
                                            const char     *name);

G_END_DECLS
