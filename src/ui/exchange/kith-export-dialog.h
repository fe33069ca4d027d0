/* kith-export-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_EXPORT_DIALOG (kith_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithExportDialog, kith_export_dialog, KITH, EXPORT_DIALOG, AdwDialog)

/** KithExportDialog: of whom, in which form, where to; then what is not in it. */

/** kith_export_dialog_new: @client: (nullable): whose, the whole practice's where nobody is given.
 * Returns: (transfer floating) */
AdwDialog *kith_export_dialog_new (KithPractice      *practice,
                                   const KithDetails *details,
                                   const KithContact *client);

G_END_DECLS
