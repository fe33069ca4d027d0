/* kith-client-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_CLIENT_DIALOG (kith_client_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithClientDialog, kith_client_dialog, KITH, CLIENT_DIALOG, AdwDialog)

/** KithClientDialog: what reception knows of a client. */

/** kith_client_dialog_new: @client: (nullable): to edit; NULL for a new one. Returns: (transfer floating) */
AdwDialog *kith_client_dialog_new (KithPractice      *practice,
                                   const KithContact *client);

G_END_DECLS
