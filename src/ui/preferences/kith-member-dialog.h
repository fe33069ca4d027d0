/* kith-member-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_MEMBER_DIALOG (kith_member_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithMemberDialog, kith_member_dialog, KITH, MEMBER_DIALOG, AdwDialog)

/** KithMemberDialog: gives someone access to the practice, with a one-time code that it shows afterwards. Signal "added". */

/** kith_member_dialog_new: @name: of the practice, for the sheet. Returns: (transfer floating) */
AdwDialog *kith_member_dialog_new (KithPractice *practice,
                                   const char   *name);

G_END_DECLS
