/* kith-placing.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-sorting.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** kith_placing_send: someone out of the bin @from into @bin, each KITH_NO_BIN for none. Where people can be in several bins
 * that is one more, or with @toggle the same taken away. Stored at once as one action, and said over the window of @widget with
 * a way back. */
void kith_placing_send (GtkWidget         *widget,
                        KithPractice      *practice,
                        const KithSorting *sorting,
                        KithPersonItem    *item,
                        guint              from,
                        guint              bin,
                        gboolean           toggle);

G_END_DECLS
