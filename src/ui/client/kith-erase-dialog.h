/* kith-erase-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_ERASE_DIALOG (kith_erase_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithEraseDialog, kith_erase_dialog, KITH, ERASE_DIALOG, AdwDialog)

/** KithEraseDialog: what would go with a client and until when it is to be kept, why it is to go, and the name once more. Signal
 * "erased": the client is gone. */

/** kith_erase_dialog_new: of the client @id. Returns: (transfer floating) */
AdwDialog *kith_erase_dialog_new (KithPractice *practice,
                                  const char   *id);

G_END_DECLS
