/* kith-passphrase-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_PASSPHRASE_DIALOG (kith_passphrase_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithPassphraseDialog, kith_passphrase_dialog, KITH, PASSPHRASE_DIALOG, AdwDialog)

/** KithPassphraseDialog: a new passphrase: one's own, for which it asks for the present one; or, for whoever came with the
 * recovery code, that of any user, after which it offers a new recovery code. */

/** kith_passphrase_dialog_new: which of the two, @details say. Returns: (transfer floating) */
AdwDialog *kith_passphrase_dialog_new (KithPractice      *practice,
                                       const KithDetails *details);

G_END_DECLS
