/* kith-late-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_LATE_PAGE (kith_late_page_get_type ())
G_DECLARE_FINAL_TYPE (KithLatePage, kith_late_page, KITH, LATE_PAGE, AdwBin)

/** KithLatePageMake: makes what stands on the page, once. @owner, @which: as given to kith_late_page_new ().
 * Returns: (transfer floating) */
typedef GtkWidget *(*KithLatePageMake) (gpointer owner,
                                        guint    which);

/** kith_late_page_new: a place in a stack whose content is made when it first comes in sight, so that whoever opens the stack
 * waits for one page alone. @owner: an ancestor of it. */
GtkWidget *kith_late_page_new   (KithLatePageMake  make,
                                 gpointer          owner,
                                 guint             which);

/** kith_late_page_reach: Returns: (transfer none): the content, made now where it was not yet */
GtkWidget *kith_late_page_reach (KithLatePage     *self);

/** kith_late_page_peek: Returns: (transfer none) (nullable): the content, NULL while nobody has seen it */
GtkWidget *kith_late_page_peek  (KithLatePage     *self);

G_END_DECLS
