/* kith-choose-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-access.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_CHOOSE_PAGE (kith_choose_page_get_type ())
G_DECLARE_FINAL_TYPE (KithChoosePage, kith_choose_page, KITH, CHOOSE_PAGE, AdwBin)

/** KithChoosePage: for who came with a one-time code: asks for a passphrase of their own, before anything else is shown. */

/** kith_choose_page_new: @access is open. Returns: (transfer floating) */
GtkWidget *kith_choose_page_new   (KithAccess     *access);

/** kith_choose_page_focus: puts the cursor where typing begins. */
void       kith_choose_page_focus (KithChoosePage *self);

G_END_DECLS
