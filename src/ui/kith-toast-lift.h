/* kith-toast-lift.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** kith_toast_lift_watch: from now on the toasts of @toasts stand above what has the style class "under-toast" in it, where that is
 * at the bottom: bars that are needed while a toast is there. */
void kith_toast_lift_watch (AdwToastOverlay *toasts);

G_END_DECLS
