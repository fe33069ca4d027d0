/* kith-column-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_COLUMN_LAYOUT (kith_column_layout_get_type ())
G_DECLARE_FINAL_TYPE (KithColumnLayout, kith_column_layout, KITH, COLUMN_LAYOUT, GtkLayoutManager)

/** KithColumnLayout: children in columns of the same width, as many as there is room for, and those of one row of the same
 * height. Unlike in a flow box, Tab goes from one to the next. */
GtkLayoutManager *kith_column_layout_new      (void);

/** kith_column_layout_set_most: at most so many columns. */
void              kith_column_layout_set_most (KithColumnLayout *self,
                                               guint             most);

G_END_DECLS
