/* kith-shortcuts-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** kith_shortcuts_dialog_new: all keys of the program, without those of a record unless @clinical; libadwaita's own dialog
 * where it has one. Returns: (transfer floating) */
AdwDialog *kith_shortcuts_dialog_new (gboolean clinical);

G_END_DECLS
