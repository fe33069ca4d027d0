/* kith-practice-group.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-access.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_PRACTICE_GROUP (kith_practice_group_get_type ())
G_DECLARE_FINAL_TYPE (KithPracticeGroup, kith_practice_group, KITH, PRACTICE_GROUP, AdwPreferencesGroup)

/** KithPracticeGroup: what a practice is called, where it is and who has it open. An owner changes name and time zone here. */

/** kith_practice_group_show: @access: of an open practice. */
void kith_practice_group_show (KithPracticeGroup *self,
                               KithAccess        *access);

G_END_DECLS
