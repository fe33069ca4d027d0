/* kith-list-change.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** kith_list_change: makes @rows (element-type GObject), which @list shows, hold @found from @from on and tells who watches
 * @list. Rows that are @equal at both ends stay the same objects and are not told of, so that a selection and the place in
 * a long list stay too. */
void kith_list_change (GListModel *list,
                       GPtrArray  *rows,
                       guint       from,
                       GPtrArray  *found,
                       GEqualFunc  equal);

G_END_DECLS
