/* kith-settled-notes.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** kith_settled_notes_show: fills @box, emptied first, with @notes (element-type KithSheetNote), which nobody can change any
 * more; without any it is not there. */
void kith_settled_notes_show (GtkBox    *box,
                              GPtrArray *notes);

G_END_DECLS
