/* kith-concern-group.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-session-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_CONCERN_GROUP (kith_concern_group_get_type ())
G_DECLARE_FINAL_TYPE (KithConcernGroup, kith_concern_group, KITH, CONCERN_GROUP, AdwBin)

/** KithConcernGroup: whom a session was about. */

/** kith_concern_group_set_client: whose. */
void kith_concern_group_set_client (KithConcernGroup       *self,
                                    KithPractice           *practice,
                                    const char             *client);
void kith_concern_group_show       (KithConcernGroup       *self,
                                    const KithSessionSheet *sheet);

G_END_DECLS
