/* kith-row-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** KithRowShow: has @row show @item. */
typedef void (*KithRowShow) (GtkWidget     *row,
                             gconstpointer  item,
                             gpointer       data);

/** kith_row_list_show: makes @rows (borrowed widgets, those of @group that come from here) be one for each of @items, structs
 * whose first member is an id. One that shows the same as before stays the same widget, as far as those before it do.
 * @make: makes an empty row. */
void kith_row_list_show (AdwPreferencesGroup *group,
                         GPtrArray           *rows,
                         GPtrArray           *items,
                         GtkWidget         *(*make) (gpointer data),
                         KithRowShow          show,
                         gpointer             data);

G_END_DECLS
