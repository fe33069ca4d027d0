/* kith-closed-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_CLOSED_PAGE (kith_closed_page_get_type ())
G_DECLARE_FINAL_TYPE (KithClosedPage, kith_closed_page, KITH, CLOSED_PAGE, AdwBin)

/** KithClosedPage: why the practice in a folder can't be opened at all, and the ways on. Signals "again": it is to be tried again;
 * "found" (folder: string): it is here now; "left": another practice is wanted. */

/** kith_closed_page_new: Returns: (transfer floating) */
GtkWidget *kith_closed_page_new  (void);

/** kith_closed_page_show: @folder: where it was; @error: what came of opening it. */
void       kith_closed_page_show (KithClosedPage *self,
                                  const char     *folder,
                                  const GError   *error);

G_END_DECLS
