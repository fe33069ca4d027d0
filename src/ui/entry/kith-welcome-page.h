/* kith-welcome-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_WELCOME_PAGE (kith_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (KithWelcomePage, kith_welcome_page, KITH, WELCOME_PAGE, AdwBin)

/** KithWelcomePage: a new practice, one that is there, or the demo. Signal "chosen" (folder: string). */

/** kith_welcome_page_new: Returns: (transfer floating) */
GtkWidget *kith_welcome_page_new (void);

G_END_DECLS
