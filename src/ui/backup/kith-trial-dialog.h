/* kith-trial-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_TRIAL_DIALOG (kith_trial_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithTrialDialog, kith_trial_dialog, KITH, TRIAL_DIALOG, AdwDialog)

/** KithTrialDialog: tries by itself whether the newest backup can be restored, and says what came of it. */

/** kith_trial_dialog_new: begins at once. Returns: (transfer floating) */
AdwDialog *kith_trial_dialog_new (KithPractice *practice);

G_END_DECLS
