/* kith-technique-group.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-session-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_TECHNIQUE_GROUP (kith_technique_group_get_type ())
G_DECLARE_FINAL_TYPE (KithTechniqueGroup, kith_technique_group, KITH, TECHNIQUE_GROUP, AdwBin)

/** KithTechniqueGroup: what was done in a session. */

/** kith_technique_group_set_client: whose. */
void kith_technique_group_set_client (KithTechniqueGroup     *self,
                                      KithPractice           *practice,
                                      const char             *client);
void kith_technique_group_show       (KithTechniqueGroup     *self,
                                      const KithSessionSheet *sheet);

G_END_DECLS
