/* kith-change-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_CHANGE_DIALOG (kith_change_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithChangeDialog, kith_change_dialog, KITH, CHANGE_DIALOG, AdwDialog)

/** KithChangeDialog: a client's people at two moments side by side, the first session and now at first, and what has moved between
 * them in words and figures. */

/** kith_change_dialog_new: @client: an id; @initials: whether names are shown as such. Returns: (transfer floating) */
AdwDialog *kith_change_dialog_new (KithPractice *practice,
                                   const char   *client,
                                   gboolean      initials);

G_END_DECLS
