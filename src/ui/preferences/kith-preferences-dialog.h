/* kith-preferences-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-access.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_PREFERENCES_DIALOG (kith_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithPreferencesDialog, kith_preferences_dialog, KITH, PREFERENCES_DIALOG, AdwPreferencesDialog)

/** KithPreferencesDialog: what holds for this computer and, while it is open, what the practice is. */

/** kith_preferences_dialog_new: @access: (nullable): where there is none, or it is locked, it says nothing of the practice.
 * Returns: (transfer floating) */
AdwDialog *kith_preferences_dialog_new (KithAccess *access);

/** kith_preferences_dialog_show_backups: goes to what there is to say about backups, where the user may make some. */
void       kith_preferences_dialog_show_backups (KithPreferencesDialog *self);

G_END_DECLS
