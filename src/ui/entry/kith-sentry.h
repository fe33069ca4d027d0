/* kith-sentry.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_SENTRY (kith_sentry_get_type ())
G_DECLARE_FINAL_TYPE (KithSentry, kith_sentry, KITH, SENTRY, GObject)

/** KithSentry: looks out for the moments in which whoever sat here has gone: the computer goes to sleep, the session is locked,
 * the screen is covered, another user's session comes to the front. It asks the login service of the system, the screen savers
 * of the session, and the toolkit, which in a sandbox asks the portal. Signal "alarm": now; the computer waits with its sleep
 * for kith_sentry_stand_down(), a few seconds at most. */

/** kith_sentry_new: Returns: (transfer full) */
KithSentry *kith_sentry_new        (GtkApplication *application);

/** kith_sentry_stand_down: what an alarm calls for is done. */
void        kith_sentry_stand_down (KithSentry     *self);

G_END_DECLS
