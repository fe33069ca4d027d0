/* kith-exchange.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-window.h"

G_BEGIN_DECLS

/** What comes into a practice and goes out of it, as actions of a window: win.import, win.export, win.backup, win.backups,
 * win.try-backup, win.restore, and win.import-files (paths), which a drop of files activates. */

/** kith_exchange_begin: adds the actions, and the drop, for which @hint is shown, to @window, which has not begun to show
 * anything. */
void kith_exchange_begin  (KithWindow  *window,
                           GtkRevealer *hint);

/** kith_exchange_update: enables what can be done with what @window shows now. */
void kith_exchange_update (KithWindow  *window);

G_END_DECLS
