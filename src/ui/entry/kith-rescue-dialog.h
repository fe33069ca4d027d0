/* kith-rescue-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_RESCUE_DIALOG (kith_rescue_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithRescueDialog, kith_rescue_dialog, KITH, RESCUE_DIALOG, AdwDialog)

/** KithRescueDialog: what can be read of a damaged practice becomes a new one; then it says what was lost. Signal "rescued"
 * (folder: string): the new practice is to be opened. */

/** kith_rescue_dialog_new: @folder: the damaged practice. @names: (nullable) who may open it. Returns: (transfer floating) */
AdwDialog *kith_rescue_dialog_new (const char         *folder,
                                   const char * const *names);

G_END_DECLS
