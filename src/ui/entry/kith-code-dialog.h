/* kith-code-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_CODE_DIALOG (kith_code_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithCodeDialog, kith_code_dialog, KITH, CODE_DIALOG, AdwDialog)

/** KithCodeDialog: a code that is shown this one time. */

/** kith_code_dialog_new_one_time: @code: that @user of the practice @practice unlocks with once; it is theirs already, so the
 * dialog goes only when it is said to be kept. Returns: (transfer floating) */
AdwDialog *kith_code_dialog_new_one_time (const char           *practice,
                                          const char           *user,
                                          const KithPassphrase *code);

/** kith_code_dialog_new_recovery: a new recovery code for @practice, whose name is @name. It takes the place of the old one when
 * it is said to be kept, and not before. Returns: (transfer floating) */
AdwDialog *kith_code_dialog_new_recovery (KithPractice         *practice,
                                          const char           *name);

G_END_DECLS
