/* kith-idle.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** kith_idle_is_over: whether nobody was there for @minutes, 0 for never, at @now, when someone was there last at @touched;
 * both in microseconds of one clock. */
gboolean kith_idle_is_over (gint64 touched,
                            gint64 now,
                            int    minutes);

G_END_DECLS
