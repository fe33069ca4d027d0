/* kith-link-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_LINK_ROW (kith_link_row_get_type ())
G_DECLARE_FINAL_TYPE (KithLinkRow, kith_link_row, KITH, LINK_ROW, AdwActionRow)

/** KithLinkRow: a row that goes somewhere: a click, Enter or assistive technology activates an action. */

/** kith_link_row_new: with plain texts. Returns: (transfer floating) */
GtkWidget *kith_link_row_new    (const char  *title,
                                 const char  *subtitle);

/** kith_link_row_add: puts @widget at the end of the row, before the arrow. */
void       kith_link_row_add    (KithLinkRow *self,
                                 GtkWidget   *widget);

/** kith_link_row_set_link: goes to @action with @target (a floating one is taken, nullable). */
void       kith_link_row_set_link (KithLinkRow *self,
                                   const char  *action,
                                   GVariant    *target);

G_END_DECLS
