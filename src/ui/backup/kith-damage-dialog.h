/* kith-damage-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-access.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** kith_damage_dialog_new: what a check of the practice that @access has open found: @damage in sentences, none where it is
 * sound, and then @remarks of what is worth knowing. From damage the practice is locked, to restore a backup or to rescue what is readable. Returns: (transfer floating) */
AdwDialog *kith_damage_dialog_new (KithAccess         *access,
                                   const char * const *damage,
                                   const char * const *remarks);

G_END_DECLS
