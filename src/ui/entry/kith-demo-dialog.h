/* kith-demo-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-access.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_DEMO_DIALOG (kith_demo_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithDemoDialog, kith_demo_dialog, KITH, DEMO_DIALOG, AdwDialog)

/** KithDemoDialog: makes the demo, says how far it is and can be stopped. Signals "made" (folder: string), "failed" (GError). */

/** kith_demo_dialog_new: begins at once. Returns: (transfer floating) */
AdwDialog *kith_demo_dialog_new (void);

G_END_DECLS
