/* kith-unlock-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-access.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_UNLOCK_PAGE (kith_unlock_page_get_type ())
G_DECLARE_FINAL_TYPE (KithUnlockPage, kith_unlock_page, KITH, UNLOCK_PAGE, AdwBin)

/** KithUnlockPage: who, and the passphrase or, where it is forgotten, the recovery code; or why the practice can't be opened
 * at all. Signals "left": another practice is wanted; "found" (folder: string): this one is there now. */

/** kith_unlock_page_new: Returns: (transfer floating) */
GtkWidget *kith_unlock_page_new   (KithAccess     *access);

/** kith_unlock_page_focus: puts the cursor where the passphrase goes. */
void       kith_unlock_page_focus (KithUnlockPage *self);

G_END_DECLS
